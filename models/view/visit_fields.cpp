#include "view/entry_fields.h"
#include "view/field_access.h"
#include "view/map_scale.h"

namespace tracedesk::view {

namespace {

using epi::Visit;
using Kind = FormModel;
using Field = FormField<Visit>;

template<auto member> constexpr auto of = [](auto &visit) -> auto & { return visit.*member; };
template<auto member> constexpr Field text(const char *name, const char *label, FormModel::Kind kind = Kind::Text)
{
    return {name, "", label, kind, writeText<Visit, of<member>>, readText<Visit, of<member>>};
}

QString writeBeginDay(const Visit &visit, const FormFrame &frame)
{
    return dayText(epi::localDay(visit.begin, frame.utcOffset));
}

// The visit as a whole goes to another day.
bool readBeginDay(Visit &visit, const QString &text, const FormFrame &frame)
{
    const auto day = readDay(text, frame.days);
    if (!day)
        return false;
    const epi::Seconds shift = *day - epi::localDay(visit.begin, frame.utcOffset);
    visit.begin += shift;
    if (visit.end)
        *visit.end += shift;
    return true;
}

QString writeBegin(const Visit &visit, const FormFrame &frame)
{
    return clockText(visit.begin, frame.utcOffset);
}

// The end stays where it was, on the clock: typed later, it may be past midnight.
bool readBegin(Visit &visit, const QString &text, const FormFrame &frame)
{
    const auto clock = readClock(text);
    if (!clock)
        return false;
    const epi::Instant begin = epi::startOfDay(epi::localDay(visit.begin, frame.utcOffset), frame.utcOffset) + *clock;
    if (visit.end && *visit.end - visit.begin < epi::Seconds{86'400})
        visit.end = readEnd(clockText(*visit.end, frame.utcOffset), begin, frame.utcOffset);
    visit.begin = begin;
    return true;
}

QString writeEnd(const Visit &visit, const FormFrame &frame)
{
    return visit.end ? endText(*visit.end, visit.begin, frame.utcOffset) : QString();
}

bool readEndInto(Visit &visit, const QString &text, const FormFrame &frame)
{
    const auto end = readEnd(text, visit.begin, frame.utcOffset);
    if (!end && !text.trimmed().isEmpty())
        return false;
    visit.end = end;
    return true;
}

constexpr std::array margins{0, 5, 10, 15, 30, 60, 120, 240, 480, 720}; // minutes

QStringList marginWords()
{
    QStringList all{QCoreApplication::translate("Entry", "to the minute")};
    for (const int minutes : std::span(margins).subspan(1))
        all.append(QCoreApplication::translate("Entry", "give or take %1").arg(durationText(epi::Seconds{minutes * 60})));
    return all;
}

QString writeMargin(const Visit &visit, const FormFrame &)
{
    // A list may have given any: the next wider one that can be chosen.
    const auto *at = std::ranges::lower_bound(margins, visit.margin.count() / 60);
    return marginWords()[std::min<qsizetype>(at - margins.begin(), margins.size() - 1)];
}

bool readMargin(Visit &visit, const QString &text, const FormFrame &)
{
    bool ok = false;
    const auto choice = text.toULongLong(&ok);
    if (!ok || choice >= margins.size())
        return false;
    visit.margin = epi::Seconds{margins[choice] * 60};
    return true;
}

QString writePosition(const Visit &visit, const FormFrame &)
{
    return visit.position ? coordinateText(*visit.position) : QString();
}

bool readPosition(Visit &visit, const QString &text, const FormFrame &)
{
    const auto position = readCoordinate(text);
    if (!position && !text.trimmed().isEmpty())
        return false;
    visit.position = position;
    return true;
}

constexpr std::array fields{
    Field{"day", "", QT_TRANSLATE_NOOP("Entry", "Day"), Kind::Day, writeBeginDay, readBeginDay},
    Field{"from", "", QT_TRANSLATE_NOOP("Entry", "From"), Kind::Clock, writeBegin, readBegin},
    Field{"until", "", QT_TRANSLATE_NOOP("Entry", "Until"), Kind::Clock, writeEnd, readEndInto, nullptr,
          QT_TRANSLATE_NOOP("Entry", "not said")},
    Field{"margin", "", QT_TRANSLATE_NOOP("Entry", "How exact"), Kind::Choice, writeMargin, readMargin, marginWords},
    text<&Visit::placeName>("place", QT_TRANSLATE_NOOP("Entry", "Place"), Kind::Place),
    Field{"position", "", QT_TRANSLATE_NOOP("Entry", "Position"), Kind::Position, writePosition, readPosition, nullptr,
          QT_TRANSLATE_NOOP("Entry", "not on the map yet")},
    text<&Visit::address>("address", QT_TRANSLATE_NOOP("Entry", "Address")),
    text<&Visit::transport>("transport", QT_TRANSLATE_NOOP("Entry", "Came by")),
    text<&Visit::companions>("companions", QT_TRANSLATE_NOOP("Entry", "With whom")),
    Field{"mask", "", QT_TRANSLATE_NOOP("Entry", "Wore a mask"), Kind::Choice, writeFlagSaid<Visit, of<&Visit::mask>>,
          readFlagSaid<Visit, of<&Visit::mask>>, yesNoSaid},
    Field{"status", "", QT_TRANSLATE_NOOP("Entry", "Status"), Kind::Choice, writeWord<Visit, of<&Visit::status>>,
          readChoice<Visit, of<&Visit::status>>, words<epi::VisitStatus, epi::VisitStatus::rejected>},
};

} // namespace

std::span<const FormField<Visit>> visitFields()
{
    return fields;
}

} // namespace tracedesk::view
