#include "view/said_moment.h"

#include <QRegularExpression>

namespace tracedesk::view {

namespace {

using epi::Instant;
using epi::SaidTime;
using epi::SaidTimes;
using epi::Seconds;

constexpr Seconds halfDay{12 * 3600};
constexpr Seconds wholeDay{24 * 3600};

struct Reading
{
    SaidTimes times;
    bool exact = false; ///< digits
};

std::optional<Reading> readTimes(const QString &text, const FormFrame &frame)
{
    if (const auto clock = readClock(text))
        return Reading{{.from = SaidTime{*clock, *clock}, .to = {}, .stayed = {}}, true};
    // "9-1030"; with a blank in one side it is a day and a time: "3-14 10".
    static const QRegularExpression between(QStringLiteral("^\\s*(\\S+?)\\s*[-~\u2013]\\s*(\\S+)\\s*$"));
    if (const auto match = between.match(text); match.hasMatch()) {
        const auto from = readClock(match.captured(1));
        const auto to = readClock(match.captured(2));
        if (from && to)
            return Reading{{.from = SaidTime{*from, *from}, .to = SaidTime{*to, *to}, .stayed = {}}, true};
    }
    const auto said = frame.saidTimes ? frame.saidTimes(text.toStdString()) : std::nullopt;
    return said ? std::optional(Reading{*said, false}) : std::nullopt;
}

Instant latestOf(const SaidTime &time, Instant midnight)
{
    return midnight + time.latest;
}

SaidMoment momentOf(const SaidTime &time, Instant midnight, bool exact)
{
    const Seconds reach = time.latest - time.earliest;
    const Seconds half = std::chrono::floor<std::chrono::minutes>(reach / 2);
    return {midnight + time.earliest + half, exact ? std::nullopt : std::optional(reach - half)};
}

/// The first reading that is not before `notBefore` as a whole: of this half of the day, the other half, or the next day.
SaidMoment firstFrom(const SaidTime &time, Instant midnight, Instant notBefore, bool exact)
{
    if (latestOf(time, midnight) >= notBefore)
        return momentOf(time, midnight, exact);
    if (time.eitherHalf && latestOf(time, midnight + halfDay) >= notBefore)
        return momentOf(time, midnight + halfDay, exact);
    return momentOf(time, midnight + wholeDay, exact);
}

} // namespace

std::optional<SaidBegin> readSaidBegin(const QString &text, Instant former, std::optional<Instant> after, const FormFrame &frame)
{
    std::optional<epi::Day> day;
    auto read = readTimes(text, frame);
    const QString trimmed = text.trimmed();
    if (const auto space = trimmed.indexOf(u' '); !read && space > 0) {
        day = readDay(trimmed.first(space), frame.days);
        read = day ? readTimes(trimmed.sliced(space + 1), frame) : std::nullopt;
    }
    if (!read || !read->times.from)
        return std::nullopt;
    const SaidTimes &times = read->times;
    SaidBegin said;
    if (!day && after) {
        const Instant midnight = epi::startOfDay(epi::localDay(*after, frame.utcOffset), frame.utcOffset);
        said.begin = firstFrom(*times.from, midnight, *after, read->exact);
    } else {
        const Instant midnight = epi::startOfDay(day.value_or(epi::localDay(former, frame.utcOffset)), frame.utcOffset);
        said.begin = momentOf(*times.from, midnight, read->exact);
    }
    if (times.to) {
        const Instant midnight = epi::startOfDay(epi::localDay(said.begin.at, frame.utcOffset), frame.utcOffset);
        said.end = firstFrom(*times.to, midnight, said.begin.at, read->exact);
        said.end->at = std::max(said.end->at, said.begin.at);
    } else if (times.stayed) {
        said.end = SaidMoment{said.begin.at + *times.stayed, Seconds{0}};
    }
    return said;
}

std::optional<SaidMoment> readSaidEnd(const QString &text, Instant begin, const FormFrame &frame)
{
    if (const auto end = readEnd(text, begin, frame.utcOffset))
        return SaidMoment{*end, std::nullopt};
    const auto read = readTimes(text, frame);
    if (!read || (read->times.from && read->times.to))
        return std::nullopt;
    const auto &time = read->times.to ? read->times.to : read->times.from;
    if (!time)
        return SaidMoment{begin + *read->times.stayed, Seconds{0}};
    const Instant midnight = epi::startOfDay(epi::localDay(begin, frame.utcOffset), frame.utcOffset);
    SaidMoment end = firstFrom(*time, midnight, begin, false);
    end.at = std::max(end.at, begin);
    return end;
}

} // namespace tracedesk::view
