#pragma once

#include "demo/routine.h"
#include "epi/progress.h"
#include "epi/result.h"

#include <stop_token>
#include <vector>

namespace tracedesk::demo {

/// The course of one infection. Days count from the outbreak's first day and may be negative.
struct Infection
{
    std::uint32_t person = 0;
    std::uint32_t infector = kNobody; ///< index into Epidemic::infections; kNobody: imported
    DemoTime at = 0;                  ///< moment of infection
    std::uint32_t place = kNowhere;   ///< where; kNowhere: abroad
    double onset = 0;                 ///< days; for those without symptoms the moment that takes its place
    bool symptomatic = true;
    double infectiousness = 1; ///< relative to the average, mean 1: most infect nobody, some many
    bool found = false;        ///< comes to the knowledge of the office
    std::int32_t sampled = kNever;
    std::int32_t confirmed = kNever;
    std::int32_t isolated = kNever;
    /// Number in the line list; -1: not in it when the list was drawn up.
    std::int32_t listed = -1;

    [[nodiscard]] std::int32_t onsetDay() const;
    [[nodiscard]] bool isImported() const { return infector == kNobody; }
};

/// Many infected by one person at one place on one day.
struct SuperspreadingEvent
{
    std::uint32_t infector = 0; ///< index of an infection
    std::uint32_t place = 0;
    std::int32_t day = 0;
    std::uint32_t infected = 0; ///< in the line list
};

struct Epidemic
{
    std::vector<Infection> infections;     ///< in the order of infection
    std::vector<std::uint32_t> listed;     ///< indices of infections, in the order of the line list
    std::vector<Restriction> restrictions; ///< of each person
    std::vector<SuperspreadingEvent> events;
};

/// Infectiousness t days after onset, per day: He et al. 2020 with the authors' correction, a gamma density of shape
/// 20.516508 and rate 1.592124 shifted by 12.272481 days.
[[nodiscard]] double infectiousnessDensity(double daysFromOnset);

/// Infects people by co-presence, day after day, until `cases` infections can be listed by the last day; more
/// are imported, and the draw repeated, until that succeeds. invalidArgument where it cannot (too few
/// persons or days for so many cases), cancelled.
[[nodiscard]] epi::Result<Epidemic> spread(const City &city, const Population &population, const Routine &routine,
                                           std::uint64_t seed, std::uint32_t cases, std::int32_t days,
                                           const std::stop_token &stop);

/// Largest number of persons one infector infected at one place on one day, for events of at least `least`.
[[nodiscard]] std::vector<SuperspreadingEvent> superspreadingEvents(const Epidemic &epidemic, std::uint32_t least);

} // namespace tracedesk::demo
