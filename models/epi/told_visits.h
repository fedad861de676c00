#pragma once

#include "epi/interview.h"
#include "epi/told_route.h"

#include <algorithm>
#include <string>
#include <vector>

/// The visits that a told route would make: values only, made by desk/told_visits.
namespace tracedesk::epi {

/// What a proposed visit says that nobody said. The last ones follow from what was told around it; the others want to be looked
/// at.
enum class ToldDoubt : std::uint8_t {
    noDay,        ///< no day was told: no visit can be made yet
    dayResolved,  ///< a weekday, or a day of two readings
    wholeDays,    ///< a stay over days without hours
    noTime,       ///< some time between what was told before and after, or of that day
    noBegin,      ///< only the end was told
    halfOpen,     ///< the first reading is proposed; twelve hours later is as possible
    outOfOrder,   ///< begins before the stop told before it
    halfResolved, ///< morning or afternoon by the times around it
    nextDay,      ///< after midnight by the order of times
};

[[nodiscard]] constexpr bool wantsLook(ToldDoubt doubt)
{
    return doubt < ToldDoubt::halfResolved;
}

/// A visit out of a told stop: without id, case and interview.
struct ToldProposal
{
    Visit visit;                   ///< on the day of telling where no day was told
    std::vector<ToldDoubt> doubts; ///< in the order of the enumeration

    [[nodiscard]] bool has(ToldDoubt doubt) const { return std::ranges::find(doubts, doubt) != doubts.end(); }
    [[nodiscard]] bool wantsLook() const { return std::ranges::any_of(doubts, &epi::wantsLook); }

    bool operator==(const ToldProposal &) const = default;
};

/// A route as it was read.
struct ToldReading
{
    ToldRoute route;
    std::vector<ToldProposal> visits; ///< one for each of route.visits
};

/// A route to be read.
struct ToldText
{
    std::string utf8;
    Day about{}; ///< the day of telling
    Seconds utcOffset{9 * 3600};
    std::vector<Visit> known{}; ///< of the same person: where home and work are
};

} // namespace tracedesk::epi
