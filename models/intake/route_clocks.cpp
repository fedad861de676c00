#include "intake/route_stops.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace tracedesk::intake {

namespace {

constexpr int noon = 720;
constexpr int dayLength = 1440;
constexpr int evening = 18 * 60; ///< before it, nobody's next stop is after midnight
constexpr int longest = 16 * 60; ///< of a stay whose end is written as earlier than its begin

// What a reading costs; the cheapest way through a day is taken.
constexpr int unordered = 400; ///< a stop before the one told before it
constexpr int pastMidnight = 150;
constexpr int farMidnight = 300; ///< past midnight from before the evening
constexpr int wakeful = 6 * 60;  ///< before it, being about is unusual
constexpr int asleep = 200;      ///< a 12-hour time at night
constexpr int otherHalf = 250;   ///< "1:30" for 13:30, of one time or of a whole day
constexpr int early = 120;       ///< "5:30" as it stands
constexpr int late = 60;         ///< a 12-hour time in the late evening
constexpr int lateFrom = 21 * 60;
constexpr int perHour = 10;    ///< between times that follow a certain one: the next such hour is meant
constexpr int closed = 300;    ///< a 12-hour time outside of the hours a place is open
constexpr int margin = 20;     ///< by which another way of writing has to be better
constexpr int never = 100'000; // a day of 1000 stops stays below what an int holds

struct Reading
{
    int minute = 0;
    int cost = 0;
};

struct Moment
{
    ToldClock *told = nullptr;
    ToldClock clock{}; ///< as it is read here
    SignRange at{};
    bool ends = false;                           ///< the end of the stay whose begin comes before
    std::optional<std::pair<int, int>> window{}; ///< in which a 12-hour time lies rather
    std::vector<Reading> readings{};
    std::vector<int> best{}; ///< of each reading, the cheapest way through the day
};

// Whether the writer goes by a 24-hour clock: a time that can be nothing else, and none that cannot be.
bool usesHalves(const ReadStops &stops)
{
    bool halves = false;
    const ToldClock *before = nullptr;
    std::optional<epi::Day> day;
    for (const StopDraft &stop : stops.stops) {
        if (stop.day != day)
            before = nullptr;
        day = stop.day;
        for (const auto *clock : {&stop.from, &stop.to}) {
            if (!*clock || (*clock)->vague || (*clock)->days != 0)
                continue;
            const ToldClock &told = **clock;
            if (told.half == ToldClock::Half::said && !told.worded && told.minute >= 13 * 60)
                return false;
            // "10:00 - 1:00": one o'clock in the afternoon
            const bool back = before != nullptr && told.half == ToldClock::Half::loose && told.minute < before->minute;
            halves = halves || told.half == ToldClock::Half::open || told.worded || back;
            before = &told;
        }
    }
    return halves;
}

void fillReadings(Moment &moment, const SpeechWords &words)
{
    const ToldClock &clock = moment.clock;
    const auto shift = clock.days * dayLength;
    auto &all = moment.readings;
    const auto sleeping = [&](int minute) { return minute < words.wakingFrom || minute > words.wakingTo ? asleep : 0; };
    if (clock.half == ToldClock::Half::open) {
        const auto shut = [&](int minute) {
            return moment.window && !moment.ends && (minute < moment.window->first || minute > moment.window->second) ? closed
                                                                                                                      : 0;
        };
        all.push_back({clock.minute + shift, sleeping(clock.minute) + shut(clock.minute)});
        const int second = clock.minute + noon;
        all.push_back({second + shift, shut(second) + (second >= lateFrom && !moment.ends && !moment.window ? late : 0)});
        if (clock.minute < 6 * 60)
            all.push_back({clock.minute + dayLength + shift, pastMidnight + shut(clock.minute + dayLength)});
        return;
    }
    const bool loose = clock.half == ToldClock::Half::loose;
    all.push_back({clock.minute + shift, loose && clock.minute < words.wakingFrom ? early : 0});
    if (clock.vague || clock.days > 0)
        return;
    if (clock.half == ToldClock::Half::loose && clock.minute < noon)
        all.push_back({clock.minute + noon, otherHalf});
    if (clock.half == ToldClock::Half::loose && clock.minute >= noon)
        all.push_back({clock.minute + noon, pastMidnight + 50});
    if (clock.minute < 6 * 60 || moment.ends)
        all.push_back({clock.minute + dayLength, pastMidnight});
}

int stepCost(const Moment &before, const Reading &from, const Moment &after, const Reading &to, bool anchored)
{
    int cost = 0;
    const int gap = to.minute - from.minute;
    const bool weak = before.clock.vague || after.clock.vague;
    if (after.ends ? gap <= 0 : gap < 0) {
        // "lunch, then at 12": a part of the day has no begin
        const bool meets = weak && to.minute >= before.clock.earliest && from.minute <= after.clock.latest &&
                           after.clock.vague != before.clock.vague;
        const bool within = weak && gap > -240;
        cost += after.ends && !weak ? never : meets || within ? 50 : unordered;
    }
    if (to.minute >= dayLength && from.minute < evening && after.clock.days == 0 && !after.clock.vague)
        cost += after.ends && to.minute - from.minute <= longest ? 0 : farMidnight;
    if (after.ends && after.clock.days == 0 && gap > longest && to.minute >= dayLength)
        cost += never;
    // Who is about at night goes on being so.
    if (to.minute < wakeful && from.minute < wakeful && gap >= 0 && gap <= 300 && after.clock.half == ToldClock::Half::open)
        cost -= asleep;
    if ((anchored || after.ends) && gap > 0)
        cost += gap * perHour / 60;
    return cost;
}

void settleDay(std::vector<Moment> &moments)
{
    const std::size_t n = moments.size();
    std::vector<bool> anchored(n, false);
    for (std::size_t i = 1; i < n; ++i)
        anchored[i] = anchored[i - 1] || moments[i - 1].clock.half != ToldClock::Half::open || moments[i - 1].window;
    std::vector<std::vector<int>> ahead(n);
    std::vector<std::vector<int>> behind(n);
    for (std::size_t i = 0; i < n; ++i)
        for (const Reading &reading : moments[i].readings) {
            int best = i == 0 ? 0 : std::numeric_limits<int>::max();
            for (std::size_t j = 0; i > 0 && j < moments[i - 1].readings.size(); ++j)
                best = std::min(best, ahead[i - 1][j] +
                                          stepCost(moments[i - 1], moments[i - 1].readings[j], moments[i], reading, anchored[i]));
            ahead[i].push_back(std::min(best, 1'000'000'000) + reading.cost);
        }
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = 0; j < moments[i].readings.size(); ++j) {
            int best = i + 1 == n ? 0 : std::numeric_limits<int>::max();
            for (std::size_t k = 0; i + 1 < n && k < moments[i + 1].readings.size(); ++k) {
                const Reading &next = moments[i + 1].readings[k];
                best = std::min(best, behind[i + 1][k] + next.cost +
                                          stepCost(moments[i], moments[i].readings[j], moments[i + 1], next, anchored[i + 1]));
            }
            behind[i].push_back(std::min(best, 1'000'000'000));
        }
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < moments[i].readings.size(); ++j)
            moments[i].best.push_back(ahead[i][j] + behind[i][j]);
}

void take(Moment &moment, bool alone)
{
    ToldClock &clock = moment.clock;
    const auto best = std::ranges::min_element(moment.best);
    const bool tie = std::ranges::count_if(moment.best, [&](int cost) { return cost < *best + 100; }) > 1;
    const bool settled = !(clock.half == ToldClock::Half::open && (alone || tie));
    if (settled) {
        const int minute = moment.readings[static_cast<std::size_t>(best - moment.best.begin())].minute - clock.days * dayLength;
        const int shift = minute - clock.minute;
        clock.resolved = clock.half == ToldClock::Half::open ? clock.written != minute : shift != 0 && shift != dayLength;
        clock.crossed = minute >= dayLength && clock.minute < dayLength;
        clock.half = ToldClock::Half::said;
        clock.minute += shift;
        clock.earliest += shift;
        clock.latest += shift;
    } else if (clock.written >= 0) {
        const int back = clock.written - clock.minute;
        clock.minute += back;
        clock.earliest += back;
        clock.latest += back;
        clock.half = ToldClock::Half::said;
    }
    *moment.told = clock;
}

/// The times of one day under one way of writing them.
struct Reckoning
{
    std::vector<Moment> moments{};
    int cost = 0;
};

Reckoning reckon(std::span<StopDraft> stops, bool halves, const SpeechWords &words)
{
    Reckoning day;
    bool mixed = false;
    for (StopDraft &stop : stops)
        for (auto *clock : {&stop.from, &stop.to}) {
            if (!*clock)
                continue;
            ToldClock read = **clock;
            if (halves && read.half == ToldClock::Half::loose) {
                mixed = true;
                read.half = ToldClock::Half::open;
                read.written = read.minute;
                const int shift = read.minute % noon - read.minute;
                read.minute += shift, read.earliest += shift, read.latest += shift;
            }
            day.moments.push_back({.told = &**clock,
                                   .clock = read,
                                   .at = clock == &stop.from ? stop.fromAt : stop.toAt,
                                   .ends = clock == &stop.to && stop.from.has_value(),
                                   .window = stop.window});
            fillReadings(day.moments.back(), words);
        }
    if (day.moments.empty())
        return day;
    settleDay(day.moments);
    day.cost = *std::ranges::min_element(day.moments.front().best) + (mixed ? otherHalf : 0);
    return day;
}

} // namespace

void settleClocks(ReadStops &stops, const SpeechWords &words)
{
    const bool halves = usesHalves(stops);
    std::size_t first = 0;
    while (first < stops.stops.size()) {
        std::size_t last = first;
        while (last < stops.stops.size() && stops.stops[last].day == stops.stops[first].day && last - first < 1000)
            ++last;
        const auto day = std::span(stops.stops).subspan(first, last - first);
        Reckoning read = reckon(day, halves, words);
        // Who goes by 24 hours elsewhere may have told this day otherwise: "5시 퇴근, 5:30 빵집, 6:00 집".
        if (!halves)
            if (Reckoning other = reckon(day, true, words); other.cost + margin < read.cost)
                read = std::move(other);
        for (Moment &moment : read.moments)
            take(moment, read.moments.size() == 1 && !moment.window);
        first = last;
    }
    for (StopDraft &stop : stops.stops) {
        if (stop.hidden || !stop.from || !stop.to || stop.lastDay || stop.from->half == ToldClock::Half::open ||
            stop.to->half == ToldClock::Half::open)
            continue;
        const int begin = stop.from->earliest + stop.from->days * dayLength;
        const int end = stop.to->latest + stop.to->days * dayLength;
        const bool exact = !stop.from->vague && !stop.to->vague && !stop.from->approximate && !stop.to->approximate;
        if (end < begin || (exact && end - begin > 23 * 60 && stop.to->crossed)) {
            stops.unread.push_back({stop.toAt, epi::UnreadReason::endBeforeBegin});
            stop.to.reset();
        }
    }
}

} // namespace tracedesk::intake
