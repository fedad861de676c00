#pragma once

#include "epi/actor.h"
#include "epi/result.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace tracedesk::epi {

/// What an account may be allowed to do: the rows of docs/roles.md, in its order.
enum class Duty : std::uint8_t {
    keyOfCases,
    keyOfIdentities,
    keyOfMovements,
    keyOfAudit,
    listCases,
    openCase,
    enter,
    importData,
    trace,
    choosePolicy,
    makeProfile,
    checkStore,
    seeOwnRecord,
    seeAllRecords,
    signReview,
    exportRecord,
    seeAccounts,
    manageAccounts,
    signOrder,
    admit,
    renewKeys,
    seeRetention,
    orderDestruction,
    signDestruction,
    backUp,
    reveal,
    exportData,
    closeExports,
};
inline constexpr std::size_t dutyCount = static_cast<std::size_t>(Duty::closeExports) + 1;
inline constexpr std::size_t roleCount = static_cast<std::size_t>(Role::administrator) + 1;

/// How far a duty reaches.
enum class Reach : std::uint8_t { nowhere, area, everywhere };

/// docs/roles.md as it was when the program was built.
[[nodiscard]] std::string_view writtenRoles();
/// The cell of the table.
[[nodiscard]] Reach reachOf(Role role, Duty duty);
/// As the duty is called in the table.
[[nodiscard]] std::string_view nameOf(Duty duty);

/// Whether there is nothing left to do it upon once all data are destroyed.
[[nodiscard]] constexpr bool needsData(Duty duty)
{
    switch (duty) {
    case Duty::listCases:
    case Duty::openCase:
    case Duty::enter:
    case Duty::importData:
    case Duty::trace:
    case Duty::choosePolicy:
    case Duty::makeProfile:
    case Duty::orderDestruction:
    case Duty::signDestruction:
    case Duty::reveal:
    case Duty::exportData:
        return true;
    default:
        return false;
    }
}

/// Whether the role has the duty at all.
[[nodiscard]] inline bool may(Role role, Duty duty)
{
    return reachOf(role, duty) != Reach::nowhere;
}
/// Whether it has it for something that lies in `where`.
[[nodiscard]] bool may(const Actor &actor, Duty duty, const Jurisdiction &where);

/// Errors: notPermitted (the duty's name, "role").
[[nodiscard]] Result<void> permit(const Actor &actor, Duty duty);
/// Errors: notPermitted (the duty's name, "role" or "area").
[[nodiscard]] Result<void> permit(const Actor &actor, Duty duty, const Jurisdiction &where);

} // namespace tracedesk::epi
