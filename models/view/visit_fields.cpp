#include "view/entry_fields.h"
#include "view/field_access.h"
#include "view/map_scale.h"
#include "view/said_moment.h"

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

// One margin is kept for both ends: that of the vaguer one. Digits say nothing of how exact they are.
void widen(Visit &visit, const SaidMoment &said)
{
    if (said.margin)
        visit.margin = std::max<epi::Seconds>(visit.margin, std::chrono::ceil<std::chrono::minutes>(*said.margin));
}

void putBackTimes(Visit &visit, const Visit &before)
{
    visit.begin = before.begin;
    visit.end = before.end;
    visit.margin = before.margin;
}

// The end stays where it was, on the clock: typed later, it may be past midnight.
bool readBegin(Visit &visit, const QString &text, const FormFrame &frame)
{
    const auto said = readSaidBegin(text, visit.begin, frame.after, frame);
    if (!said)
        return false;
    const epi::Instant begin = said->begin.at;
    if (said->end)
        visit.end = said->end->at;
    else if (visit.end && *visit.end - visit.begin < epi::Seconds{86'400})
        visit.end = readEnd(clockText(*visit.end, frame.utcOffset), begin, frame.utcOffset);
    visit.begin = begin;
    widen(visit, said->begin);
    if (said->end)
        widen(visit, *said->end);
    return true;
}

QString writeEnd(const Visit &visit, const FormFrame &frame)
{
    return visit.end ? endText(*visit.end, visit.begin, frame.utcOffset) : QString();
}

bool readEndInto(Visit &visit, const QString &text, const FormFrame &frame)
{
    const auto said = readSaidEnd(text, visit.begin, frame);
    if (!said && !text.trimmed().isEmpty())
        return false;
    visit.end = said ? std::optional(said->at) : std::nullopt;
    if (said)
        widen(visit, *said);
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

constexpr Field timed(Field field)
{
    field.putBack = putBackTimes;
    return field;
}

constexpr std::array fields{
    Field{"day", "", QT_TRANSLATE_NOOP("Entry", "Day"), Kind::Day, writeBeginDay, readBeginDay},
    timed({"from", "", QT_TRANSLATE_NOOP("Entry", "From"), Kind::Clock, writeBegin, readBegin}),
    timed({"until", "", QT_TRANSLATE_NOOP("Entry", "Until"), Kind::Clock, writeEnd, readEndInto, nullptr,
           QT_TRANSLATE_NOOP("Entry", "not said")}),
    Field{"margin", "", QT_TRANSLATE_NOOP("Entry", "How exact"), Kind::Choice, writeMargin, readMargin, marginWords},
    text<&Visit::placeName>("place", QT_TRANSLATE_NOOP("Entry", "Place"), Kind::Place),
    Field{"position", "", QT_TRANSLATE_NOOP("Entry", "Position"), Kind::Position, writePosition, readPosition, nullptr,
          QT_TRANSLATE_NOOP("Entry", "not on the map yet")},
    text<&Visit::address>("address", QT_TRANSLATE_NOOP("Entry", "Address")),
    text<&Visit::companions>("companions", QT_TRANSLATE_NOOP("Entry", "With whom")),
    Field{"mask", "", QT_TRANSLATE_NOOP("Entry", "Wore a mask"), Kind::Choice, writeFlagSaid<Visit, of<&Visit::mask>>,
          readFlagSaid<Visit, of<&Visit::mask>>, yesNoSaid},
    text<&Visit::transport>("transport", QT_TRANSLATE_NOOP("Entry", "Came by")),
    Field{"status", "", QT_TRANSLATE_NOOP("Entry", "Status"), Kind::Choice, writeWord<Visit, of<&Visit::status>>,
          readChoice<Visit, of<&Visit::status>>, words<epi::VisitStatus, epi::VisitStatus::rejected>},
};

} // namespace

std::span<const FormField<Visit>> visitFields()
{
    return fields;
}

} // namespace tracedesk::view
