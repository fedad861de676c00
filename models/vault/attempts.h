#pragma once

#include "epi/id.h"
#include "epi/result.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace tracedesk::vault {

/// Time that nobody can set: which run of the machine this is, and how long it has gone on, sleep included.
struct MachineTime
{
    std::array<std::uint8_t, 16> run{};
    std::chrono::milliseconds since{};
};
using MachineClock = std::function<MachineTime()>;

/// The system's.
[[nodiscard]] MachineTime machineTime();

/// Log-ins that failed since the last one that did not, by account; kept in the store's folder, so that a restart does not
/// forget them. From the third failure on the next try waits 1, 2, 4, ... seconds, at most five minutes; after ten an
/// administrator must allow it. Whoever may manage accounts is only made to wait: else nobody could let anybody in again.
///
/// The time of day plays no part. After a restart of the machine the wait counts from its start.
/// It holds up who types at this program; who has copied the files guesses at the price of the derivation.
class Attempts
{
public:
    static constexpr std::uint32_t mostFailures = 10;
    static constexpr const char *fileName = "attempts";

    /// None where there is no file, or none that can be read.
    [[nodiscard]] static Attempts load(const std::filesystem::path &folder);
    /// Errors: diskFull, ioFailed.
    [[nodiscard]] epi::Result<void> save(const std::filesystem::path &folder) const;

    /// A null account: all names that nobody has.
    /// Errors: tooManyAttempts (seconds to wait; or nothing: an administrator must allow it).
    [[nodiscard]] epi::Result<void> allows(epi::AccountId account, bool neverShut, const MachineTime &now) const;
    [[nodiscard]] bool isShut(epi::AccountId account, bool neverShut) const;
    [[nodiscard]] std::uint32_t failures(epi::AccountId account) const;
    void addFailure(epi::AccountId account, const MachineTime &now);
    void forget(epi::AccountId account);

private:
    struct Failures
    {
        epi::AccountId account;
        std::uint32_t count = 0;
        MachineTime last;
    };
    [[nodiscard]] const Failures *find(epi::AccountId account) const;

    std::vector<Failures> m_failures;
};

} // namespace tracedesk::vault
