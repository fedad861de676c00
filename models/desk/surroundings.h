#pragma once

#include "vault/kdf.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace tracedesk::desk {

/// What the office has around it: given by whoever composes the program, so that tests can give their own.
struct Surroundings
{
    /// The time of day; the only clock there is.
    std::function<std::chrono::sys_time<std::chrono::milliseconds>()> now;
    std::string resources;     ///< folder with formats/ and policies/
    std::string parserProgram; ///< path of tracedesk-intake
    unsigned threads = 2;      ///< for parsing and tracing
    /// What a guess at a password costs; the full price where nothing is given. Tests open stores by the dozen.
    std::optional<vault::KdfCost> kdf = std::nullopt;
};

} // namespace tracedesk::desk
