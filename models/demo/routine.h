#pragma once

#include "demo/population.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace tracedesk::demo {

/// Seconds since local midnight of the first day.
using DemoTime = std::int64_t;
inline constexpr DemoTime kDaySeconds = 86400;
inline constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();

/// Somebody at a place, [begin, end). Between two of these the person is on the way.
struct PlannedStay
{
    DemoTime begin = 0;
    DemoTime end = 0;
    std::uint32_t place = 0;
    std::uint16_t spot = 0;       ///< where in the room, see spotOffset()
    std::uint16_t companions = 0; ///< members of the household along, this person not counted
};

/// What an infection changes in a person's days. Days count from the first day of the outbreak.
struct Restriction
{
    std::int32_t presentFrom = 0;     ///< away before this day (an imported case)
    std::int32_t sickFrom = kNever;   ///< feels ill: stays at home on many days
    std::int32_t sampledOn = kNever;  ///< goes to the screening clinic
    std::int32_t isolatedOn = kNever; ///< taken to hospital at 14:00
    std::int32_t homeFrom = kNever;   ///< quarantined at home as a contact
};

/// One day of one person: stays in the order of time from midnight to midnight, empty while away.
using DayPlan = std::vector<PlannedStay>;

/// Days of everybody. Pure: the same (person, day, restriction) always gives the same plan, so plans are
/// never stored. Safe to use from several threads.
class Routine
{
public:
    Routine(const City &city, const Population &population, std::uint64_t seed);

    /// Fills `plan` (cleared first).
    void plan(std::uint32_t person, std::int32_t day, const Restriction &restriction, DayPlan &plan) const;
    /// Seconds from one place to another along the streets.
    [[nodiscard]] DemoTime travelTime(std::uint32_t from, std::uint32_t to, bool drives) const;
    /// Where somebody is who left `from` at `left` and reaches `to` at `arrives`, along streets.
    [[nodiscard]] Point onTheWay(std::uint32_t from, std::uint32_t to, double fraction) const;
    /// Metres from the middle of a place to one of its spots. Homes and rooms are grids of seats.
    [[nodiscard]] Point spotOffset(const PlannedStay &stay) const;
    /// Position within a stay.
    [[nodiscard]] Point positionIn(const PlannedStay &stay) const;

    static constexpr DemoTime isolationHour = 14 * 3600;

private:
    class Builder;
    void planWorkday(Builder &day, const Inhabitant &person) const;
    void planLeisure(Builder &day, const Inhabitant &person, bool weekend) const;
    [[nodiscard]] bool planOuting(Builder &day, std::uint32_t person) const;
    [[nodiscard]] double gridLength(GridPoint from, GridPoint to) const;

    const City &m_city;
    const Population &m_population;
    std::uint64_t m_seed;
};

} // namespace tracedesk::demo
