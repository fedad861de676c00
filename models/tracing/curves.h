#pragma once

#include "epi/case.h"
#include "epi/policy.h"

#include <map>
#include <memory>
#include <mutex>
#include <tuple>
#include <vector>

namespace tracedesk::tracing {

/// Cumulative probability of a policy's distribution at `days`, shift included. Boost.Math.
[[nodiscard]] double cumulative(const epi::Distribution &distribution, double days);
/// Density per day.
[[nodiscard]] double density(const epi::Distribution &distribution, double days);
/// The days below which a share `p` lies.
[[nodiscard]] double quantileOf(const epi::Distribution &distribution, double p);
/// Error: invalidArgument naming the distribution that Boost.Math would refuse.
[[nodiscard]] epi::Result<void> checkDistributions(const epi::Policy &policy);

/// Something per hour of UTC, from hour `first` on; nothing outside.
struct HourlyCurve
{
    std::int64_t first = 0;
    std::vector<float> values;

    [[nodiscard]] std::int64_t last() const { return first + static_cast<std::int64_t>(values.size()); } ///< behind the last
    [[nodiscard]] double at(std::int64_t hour) const
    {
        return hour < first || hour >= last() ? 0.0 : static_cast<double>(values[static_cast<std::size_t>(hour - first)]);
    }
};

/// The days between which a case's onset lies: as stated, or the policy's reporting delay before the date that
/// stands for it (sample, report, confirmation). Nothing when the case has no date.
[[nodiscard]] std::optional<epi::DayRange> onsetRange(const epi::Case &c, const epi::Policy &policy);

/// Curves around onsets in steps of an hour, made once for each range of days; onset lies evenly within its days.
/// Threads: any.
class OnsetCurves
{
public:
    explicit OnsetCurves(const epi::Policy &policy);

    /// Probability for each hour that infection happened in it, by incubation before onset. Sums to 1 less the tails.
    [[nodiscard]] std::shared_ptr<const HourlyCurve> infection(epi::DayRange onset);
    /// Infectiousness per day in each hour; after isolation only the policy's share is left.
    [[nodiscard]] std::shared_ptr<const HourlyCurve> infectiousness(epi::DayRange onset, std::optional<epi::Day> isolated);
    /// Share of the infectiousness curve within a span, isolation not counted.
    [[nodiscard]] double share(epi::DayRange onset, epi::TimeSpan span) const;
    /// From before to behind which the infectiousness of such an onset is cut off.
    [[nodiscard]] epi::TimeSpan infectiousReach(epi::DayRange onset) const;

private:
    const epi::Policy &m_policy;
    // Cumulated over lags in hours relative to the beginning of the onset's day, averaged over that day.
    struct LagTable
    {
        std::int64_t first = 0; ///< hour
        std::vector<double> cumulated;
        [[nodiscard]] double at(double hour) const;
    };
    [[nodiscard]] LagTable tabulate(const epi::Distribution &distribution, bool backward) const;
    [[nodiscard]] HourlyCurve spread(const LagTable &table, epi::DayRange onset) const;

    LagTable m_infectionLags;
    LagTable m_infectiousLags;
    std::mutex m_mutex;
    std::map<epi::DayRange, std::shared_ptr<const HourlyCurve>> m_infections;
    std::map<std::tuple<epi::DayRange, std::optional<epi::Day>>, std::shared_ptr<const HourlyCurve>> m_infectiousnesses;
};

} // namespace tracedesk::tracing
