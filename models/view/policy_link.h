#pragma once

#include "epi/policy.h"
#include "epi/result.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tracedesk::view {

/// The policy packs there are, and the one the engine follows.
struct PolicyPacks
{
    std::vector<epi::Policy> packs; ///< by the day they came into force
    std::string chosen;             ///< id set by the office; empty: by the cases and their dates
    std::string inForce;            ///< id
};
using PolicyPacksPtr = std::shared_ptr<const PolicyPacks>;

/// What the settings ask about policies while a store is open. As DeskLink.
struct PolicyLink
{
    std::function<QFuture<epi::Result<PolicyPacksPtr>>()> packs;
    /// Sets the pack for the runs to come (empty: by the cases) and looks again.
    std::function<QFuture<epi::Result<PolicyPacksPtr>>(std::string id)> choose;
};

} // namespace tracedesk::view
