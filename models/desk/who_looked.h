#pragma once

#include "epi/actor.h"
#include "epi/result.h"

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::desk {

/// What one account had to do with a person.
struct Looker
{
    using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

    epi::AccountId account;
    std::string name;
    epi::Role role = epi::Role::surveyor; ///< at its last look
    std::uint64_t looks = 0;
    std::uint64_t reveals = 0;
    std::uint64_t changes = 0; ///< entries about the person that are neither
    std::uint64_t refused = 0; ///< tries to open or reveal the person
    std::uint64_t exports = 0; ///< files it took out between a log-in and a lock in which it looked at the person
    Moment first{};            ///< of its looks and reveals; where there are none, of its other entries
    Moment last{};
};

/// Who looked at a person.
struct WhoLooked
{
    epi::PersonId person;
    std::vector<Looker> lookers; ///< by number of looks and reveals, then name
};

/// The person that a token means, among those given: a whole id, or as pages show it, the last eight hexadecimal digits of one or
/// more; words before it do not count. Errors: invalidArgument (the token; "short", "digits" or "ambiguous"), notFound.
[[nodiscard]] epi::Result<epi::PersonId> personCalled(std::string_view token, std::span<const epi::PersonId> known);

} // namespace tracedesk::desk
