#pragma once

#include "planted_contradictions.h"
#include "station_log.h"

namespace tracedesk::tests {

/// A case made of somebody's real week: what a provider's log and a till would have of it, and the stays as truthfully told; then
/// altered as by Plant.
struct AlteredWeek
{
    struct Told
    {
        epi::Visit visit;
        std::size_t stay = 0; ///< of `stays`: which is meant
    };
    struct Moment
    {
        UnixTime at = 0;
        Spot spot;
        bool own = true;
    };
    struct Alteration
    {
        Plant plant = Plant::movedClaim;
        UnixTime begin = 0;
        UnixTime end = 0;
        epi::VisitId visit; ///< null unless a claim was changed
        double apart = 0;   ///< metres between what the accounts say
    };

    const WalkedWeek *week = nullptr;
    std::vector<bool> struck; ///< of the week's stays: nobody tells of it any more
    std::vector<Told> told;
    std::vector<StationRecord> log;
    std::vector<StationRecord> second; ///< of another phone
    std::vector<UnixTime> far;         ///< records at a station far away
    std::vector<Moment> payments;
    std::vector<Moment> entries;
    std::vector<WalkedWeek::Span> phoneApart;
    std::vector<Alteration> altered;
};

/// Every week told of and altered up to `each` times, on days of its own, kinds in turn. The same seed does the same. The weeks
/// must outlive what is returned.
[[nodiscard]] std::vector<AlteredWeek> alteredWeeks(std::span<const WalkedWeek> weeks, const StationNet &net, std::uint32_t seed,
                                                    std::size_t each);

/// One case, one person (index 0): base stations, payments, check-ins and, if there is one, the second phone.
[[nodiscard]] tracing::Input inputOf(const AlteredWeek &altered, const StationNet &net);

/// The folded GeoLife week and the stations of the Shanghai log, read once.
class WalkedWeeks
{
public:
    /// `data` is the folder of the shared data sets.
    explicit WalkedWeeks(std::filesystem::path data);
    [[nodiscard]] bool areThere() const { return !m_weeks.empty(); }
    /// Of a seed below 100, for development, the first half of the persons; from 100 on, for judging, the others. Case-weeks are
    /// the time of which something is known. `log`, if given, gets a line for everything missed or false.
    [[nodiscard]] Tally measure(std::uint32_t seed, const epi::Policy &policy, std::vector<std::string> *log = nullptr) const;
    struct Hearing
    {
        double withinRadius = 0; ///< share of records whose station's radius holds the phone
        double withinReach = 0;  ///< the same of the policy's reach
        double alike = 0;        ///< correlation of being beyond the reach between two moments of one stay
    };
    [[nodiscard]] Hearing hearing(std::uint32_t seed, const epi::Policy &policy) const;

private:
    [[nodiscard]] std::span<const WalkedWeek> half(std::uint32_t seed) const;

    std::filesystem::path m_stations;
    std::vector<WalkedWeek> m_weeks;
};

} // namespace tracedesk::tests
