#pragma once

#include "epi/actor.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace tracedesk::desk {

/// What an account is told of itself.
struct OwnAccount
{
    struct LogIn
    {
        std::chrono::sys_time<std::chrono::milliseconds> at{};
        std::string workstation;
    };

    std::string name;
    epi::Role role = epi::Role::surveyor;
    epi::Jurisdiction jurisdiction;
    bool hasSecondFactor = false;
    bool readsOwnRecord = false; ///< else nothing is known of what follows
    std::optional<LogIn> before; ///< the log-in before this one; nothing where this is the first
    std::uint64_t failed = 0;    ///< log-ins that failed between the two
    /// How many names and numbers of itself and its household it told of; nothing where it looks at no cases.
    std::optional<std::uint64_t> household = std::nullopt;
};

} // namespace tracedesk::desk
