#pragma once

#include "epi/conflict.h"
#include "tracing/accounts.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tracedesk::tracing {

/// A conflict on its way to being told: what is needed to see which of them are the same matter.
struct Finding
{
    epi::ConflictKind kind = epi::ConflictKind::displaced;
    Time begin = 0;
    Time end = 0;
    Time seconds = 0;              ///< how much of the span counts
    const Claim *claim = nullptr;  ///< what it is about
    bool wholly = false;           ///< displaced: no record allows the claim at all
    std::optional<Sighting> where; ///< where the records have the person
    std::optional<Sighting> phone; ///< where the phone is, if it stays at one place through it
    std::vector<epi::RecordRange> records;
    double distance = 0;
    double probability = 0;
};

// Findings point at the accounts' claims: none of these takes accounts that are about to end.
/// Claims that records of the phones exclude: every visit that the claim could mean, its times off by its slack, has the phone
/// elsewhere for the policy's minimum. A larger margin lets it mean more.
void findDisplaced(const Accounts &accounts, std::vector<Finding> &findings);
void findDisplaced(const Accounts &&, std::vector<Finding> &) = delete;
/// Pauses of all phones inside a claim that nothing else vouches for.
void findPauses(const Accounts &accounts, std::vector<Finding> &findings);
void findPauses(const Accounts &&, std::vector<Finding> &) = delete;
/// Where a phone stayed without anybody having told, neither at home nor on the way.
void findUntoldStays(const Accounts &accounts, std::vector<Finding> &findings);
/// Payments and check-ins: untold, or away from every phone.
void findMoments(const Accounts &accounts, std::vector<Finding> &findings);
void findMoments(const Accounts &&, std::vector<Finding> &) = delete;
/// Records, or claims, between which nobody travels.
void findJumps(const Accounts &accounts, std::vector<Finding> &findings);
void findJumps(const Accounts &&, std::vector<Finding> &) = delete;
/// Phones that are in two places at once; tells the accounts which of them is not the person's.
void findTwoDevices(Accounts &accounts, std::vector<Finding> &findings);

/// One for each matter: what tells most takes in what only follows from it.
[[nodiscard]] std::vector<Finding> joined(const Accounts &accounts, std::vector<Finding> findings);

/// Rows [first, last] of a set.
[[nodiscard]] inline epi::RecordRange rowsBetween(const Sighting &first, const Sighting &last)
{
    return {first.set, first.row, last.row - first.row + 1};
}
/// Of a run of sightings the one at whose position most of the time was spent.
[[nodiscard]] const Sighting &mainOf(std::span<const Sighting> run);

} // namespace tracedesk::tracing
