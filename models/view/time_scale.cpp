#include "view/time_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tracedesk::view {

namespace {

constexpr epi::Seconds shortest{60};
constexpr epi::Seconds longest{std::chrono::days(3653)};
constexpr std::int64_t day = 86400;
constexpr std::int64_t week = 7 * day;
constexpr std::int64_t monday = 4 * day; // 1970-01-05

struct Step
{
    std::int64_t seconds;
    TimeUnit unit;
    int months = 0; ///< of a calendar step, whose seconds are those of the shortest
};
constexpr std::array<Step, 21> steps{
    {{60, TimeUnit::minute},          {120, TimeUnit::minute},         {300, TimeUnit::minute},
     {600, TimeUnit::minute},         {900, TimeUnit::minute},         {1800, TimeUnit::minute},
     {3600, TimeUnit::hour},          {7200, TimeUnit::hour},          {10800, TimeUnit::hour},
     {21600, TimeUnit::hour},         {43200, TimeUnit::hour},         {day, TimeUnit::day},
     {2 * day, TimeUnit::day},        {week, TimeUnit::day},           {2 * week, TimeUnit::day},
     {28 * day, TimeUnit::month, 1},  {90 * day, TimeUnit::month, 3},  {181 * day, TimeUnit::month, 6},
     {365 * day, TimeUnit::year, 12}, {730 * day, TimeUnit::year, 24}, {1826 * day, TimeUnit::year, 60}}};

struct LocalRange
{
    std::int64_t from;
    std::int64_t until;
    [[nodiscard]] LocalRange fromStart(std::int64_t step) const { return {from - ((from % step) + step) % step, until}; }
};

/// Multiples of a step counted from `origin`, within the range.
std::vector<std::int64_t> regularTimes(LocalRange range, std::int64_t step, std::int64_t origin)
{
    std::vector<std::int64_t> out;
    const std::int64_t past = (((range.from - origin) % step) + step) % step;
    for (std::int64_t at = past == 0 ? range.from : range.from - past + step; at < range.until; at += step)
        out.push_back(at);
    return out;
}

/// First days of months, every `each` months counted from a January; the one before the range too, where asked for.
std::vector<std::int64_t> monthTimes(LocalRange range, int each, bool andBefore)
{
    using namespace std::chrono;
    const auto startOf = [](std::int64_t month) {
        const year_month_day first{year(static_cast<int>(month / 12)), std::chrono::month(static_cast<unsigned>(month % 12 + 1)),
                                   std::chrono::day(1)};
        return sys_seconds(sys_days(first)).time_since_epoch().count();
    };
    const year_month_day first(floor<days>(sys_seconds(epi::Seconds(range.from))));
    std::int64_t month = static_cast<int>(first.year()) * 12LL + static_cast<unsigned>(first.month()) - 1;
    month -= month % each;
    std::vector<std::int64_t> out;
    for (; startOf(month) < range.until; month += each) {
        if (andBefore || startOf(month) >= range.from)
            out.push_back(startOf(month));
    }
    return out;
}

epi::TimeSpan limited(epi::TimeSpan range)
{
    const epi::Seconds length = std::clamp(range.length(), shortest, longest);
    return {range.begin, range.begin + length};
}

} // namespace

TimeScale::TimeScale(epi::TimeSpan range, double width)
    : m_range(limited(range))
    , m_width(std::max(width, 1.0))
{
}

double TimeScale::pixelsPerSecond() const
{
    return m_width / static_cast<double>(m_range.length().count());
}

double TimeScale::mapToX(epi::Instant time) const
{
    return static_cast<double>((time - m_range.begin).count()) * pixelsPerSecond();
}

epi::Instant TimeScale::mapToTime(double x) const
{
    return m_range.begin + epi::Seconds(std::llround(x / pixelsPerSecond()));
}

TimeScale TimeScale::zoomedAt(double x, double factor) const
{
    const double seconds = static_cast<double>(m_range.length().count());
    const double wanted =
        std::clamp(seconds / factor, static_cast<double>(shortest.count()), static_cast<double>(longest.count()));
    const double share = x / m_width;
    const epi::Instant begin = m_range.begin + epi::Seconds(std::llround(share * (seconds - wanted)));
    return {{begin, begin + epi::Seconds(std::llround(wanted))}, m_width};
}

TimeScale TimeScale::panned(double dx) const
{
    const epi::Seconds by(std::llround(-dx / pixelsPerSecond()));
    return {{m_range.begin + by, m_range.end + by}, m_width};
}

TimeScale TimeScale::widened(double by) const
{
    const epi::Seconds more(std::llround(by / pixelsPerSecond()));
    TimeScale wide = *this;
    wide.m_range = {m_range.begin - more, m_range.end + more};
    wide.m_width = static_cast<double>(wide.m_range.length().count()) * pixelsPerSecond();
    return wide;
}

TimeRuler TimeScale::ruler(double spacing, epi::Seconds utcOffset) const
{
    const auto step =
        std::ranges::find_if(steps, [&](const Step &s) { return static_cast<double>(s.seconds) * pixelsPerSecond() >= spacing; });
    const Step chosen = step == steps.end() ? steps.back() : *step;
    const LocalRange local{(m_range.begin + utcOffset).time_since_epoch().count(),
                           (m_range.end + utcOffset).time_since_epoch().count()};

    TimeRuler ruler;
    ruler.step = chosen.unit;
    std::vector<std::int64_t> heads;
    switch (chosen.unit) {
    case TimeUnit::minute:
    case TimeUnit::hour:
        ruler.headUnit = TimeUnit::day;
        heads = regularTimes(local.fromStart(86400), 86400, 0);
        break;
    case TimeUnit::day:
        ruler.headUnit = TimeUnit::month;
        heads = monthTimes(local, 1, true);
        break;
    case TimeUnit::month:
        ruler.headUnit = TimeUnit::year;
        heads = monthTimes(local, 12, true);
        break;
    case TimeUnit::year:
        break;
    }
    const std::vector<std::int64_t> ticks = chosen.months > 0
                                                ? monthTimes(local, chosen.months, false)
                                                : regularTimes(local, chosen.seconds, chosen.seconds % week == 0 ? monday : 0);
    for (const std::int64_t at : ticks)
        ruler.ticks.push_back({epi::Instant{epi::Seconds(at)} - utcOffset, std::ranges::binary_search(heads, at)});
    for (const std::int64_t at : heads)
        ruler.heads.push_back(epi::Instant{epi::Seconds(at)} - utcOffset);
    return ruler;
}

epi::Seconds TimeScale::keyStep() const
{
    constexpr std::array<int, 9> minutes{1, 5, 15, 30, 60, 180, 360, 1440, 10080};
    const auto enough = std::ranges::find_if(minutes, [this](int m) { return m * 60 * pixelsPerSecond() >= 4; });
    return std::chrono::minutes(enough == minutes.end() ? minutes.back() : *enough);
}

} // namespace tracedesk::view
