#pragma once

#include "epi/id.h"
#include "store/backup.h"

#include <string>
#include <unordered_map>

namespace tracedesk::desk {

/// How a store stands with its backups, and what the people are called who made its papers.
struct Recovery
{
    store::RecoveryState state;
    std::unordered_map<epi::AccountId, std::string> names;
};

} // namespace tracedesk::desk
