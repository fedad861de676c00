#include "view/entry_fields.h"
#include "view/entry_words.h"
#include "view/field_access.h"

namespace tracedesk::view {

namespace {

using epi::Interview;
using Kind = FormModel;
using Field = FormField<Interview>;

template<auto member> constexpr auto of = [](auto &interview) -> auto & { return interview.*member; };

QString writeDayHeld(const Interview &interview, const FormFrame &frame)
{
    return interview.held ? dayText(epi::localDay(*interview.held, frame.utcOffset)) : QString();
}

bool readDayHeld(Interview &interview, const QString &text, const FormFrame &frame)
{
    const auto day = readDay(text, frame.days);
    if (!day) {
        if (text.trimmed().isEmpty())
            interview.held.reset();
        return text.trimmed().isEmpty();
    }
    const auto clock = interview.held
                           ? *interview.held - epi::startOfDay(epi::localDay(*interview.held, frame.utcOffset), frame.utcOffset)
                           : epi::Seconds{0};
    interview.held = epi::startOfDay(*day, frame.utcOffset) + clock;
    return true;
}

QString writeTimeHeld(const Interview &interview, const FormFrame &frame)
{
    return interview.held ? clockText(*interview.held, frame.utcOffset) : QString();
}

bool readTimeHeld(Interview &interview, const QString &text, const FormFrame &frame)
{
    const auto clock = readClock(text);
    if (!clock || !interview.held)
        return false;
    interview.held = epi::startOfDay(epi::localDay(*interview.held, frame.utcOffset), frame.utcOffset) + *clock;
    return true;
}

constexpr std::array fields{
    Field{"day", "", QT_TRANSLATE_NOOP("Entry", "Held on"), Kind::Day, writeDayHeld, readDayHeld},
    Field{"time", "", QT_TRANSLATE_NOOP("Entry", "At"), Kind::Clock, writeTimeHeld, readTimeHeld, nullptr, "",
          [](const Interview &interview) { return interview.held.has_value(); }},
    Field{"mode", "", QT_TRANSLATE_NOOP("Entry", "How"), Kind::Choice, writeWord<Interview, of<&Interview::mode>>,
          readChoice<Interview, of<&Interview::mode>>, words<epi::InterviewMode, epi::InterviewMode::document>},
    Field{"interviewer", "", QT_TRANSLATE_NOOP("Entry", "Surveyor"), Kind::Text,
          writeText<Interview, of<&Interview::interviewer>>, readText<Interview, of<&Interview::interviewer>>},
    Field{"notes", "", QT_TRANSLATE_NOOP("Entry", "Notes"), Kind::LongText, writeText<Interview, of<&Interview::notes>>,
          readText<Interview, of<&Interview::notes>>},
};

} // namespace

std::span<const FormField<Interview>> interviewFields()
{
    return fields;
}

} // namespace tracedesk::view
