#include "view/time_scale.h"

#include <array>
#include <cmath>

namespace tracedesk::view {

namespace {

constexpr epi::Seconds shortest{60};
constexpr epi::Seconds longest{std::chrono::days(3653)};

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

std::vector<TimeScale::Tick> TimeScale::ticks(double spacing, epi::Seconds utcOffset) const
{
    constexpr std::array<int, 11> hourSteps{1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 672};
    std::int64_t step = hourSteps.back() * 3600LL;
    for (const int hours : hourSteps) {
        if (hours * 3600.0 * pixelsPerSecond() >= spacing) {
            step = hours * 3600LL;
            break;
        }
    }
    std::vector<Tick> out;
    const std::int64_t offset = utcOffset.count();
    const std::int64_t from = m_range.begin.time_since_epoch().count() + offset;
    const std::int64_t until = m_range.end.time_since_epoch().count() + offset;
    const std::int64_t remainder = ((from % step) + step) % step;
    for (std::int64_t local = remainder == 0 ? from : from - remainder + step; local < until; local += step)
        out.push_back({epi::Instant{epi::Seconds(local - offset)}, local % 86400 == 0});
    return out;
}

} // namespace tracedesk::view
