#include "tracing/sources.h"

#include <algorithm>

namespace tracedesk::tracing {

using epi::TimeSpan;

namespace {

constexpr std::int64_t secondsPerHour = 3600;

} // namespace

std::vector<std::vector<double>> wallingaTeunis(const std::vector<double> &onsetDays, const epi::Distribution &serialInterval)
{
    std::vector<std::vector<double>> shares(onsetDays.size(), std::vector<double>(onsetDays.size(), 0.0));
    for (std::size_t i = 0; i < onsetDays.size(); ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < onsetDays.size(); ++j) {
            if (i != j)
                sum += shares[i][j] = density(serialInterval, onsetDays[i] - onsetDays[j]);
        }
        for (double &share : shares[i])
            share = sum > 0 ? share / sum : 0;
    }
    return shares;
}

HourlyCurve coverageOf(const PresenceReader &reader, std::size_t caseIndex, TimeSpan span)
{
    std::vector<Presence> presences;
    reader.read(reader.input().personOfCase[caseIndex], span, presences);
    reader.readVisits(caseIndex, span, presences);
    HourlyCurve curve;
    if (presences.empty())
        return curve;
    std::ranges::sort(presences, {}, [](const Presence &p) { return std::pair(p.begin, p.end); });
    curve.first = presences.front().begin / secondsPerHour;
    std::uint32_t latest = 0;
    for (const Presence &presence : presences)
        latest = std::max(latest, presence.end);
    curve.values.assign(static_cast<std::size_t>(latest / secondsPerHour - curve.first + 1), 0.0F);
    std::uint32_t covered = presences.front().begin;
    for (const Presence &presence : presences) {
        std::uint32_t from = std::max(covered, presence.begin);
        covered = std::max(covered, presence.end);
        while (from < presence.end) {
            const std::int64_t hour = from / secondsPerHour;
            const auto to = static_cast<std::uint32_t>(std::min<std::int64_t>((hour + 1) * secondsPerHour, presence.end));
            curve.values[static_cast<std::size_t>(hour - curve.first)] += static_cast<float>(to - from) / secondsPerHour;
            from = to;
        }
    }
    return curve;
}

} // namespace tracedesk::tracing
