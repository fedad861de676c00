#pragma once

#include "vault/secret_bytes.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tracedesk::vault {

/// Time-based one-time codes (TOTP, RFC 6238) as authenticator apps have them: HMAC-SHA-1, 30 seconds, 6 digits.
/// Here they stand between a password seen over a shoulder and a log-in on this workstation; the program asks for
/// them, no key depends on them.
[[nodiscard]] SecretBytes makeFactorSecret(); ///< 20 bytes

/// The step of the time a code belongs to.
[[nodiscard]] std::uint64_t factorStep(std::chrono::sys_time<std::chrono::milliseconds> now);
/// Six digits.
[[nodiscard]] std::string factorCode(const SecretBytes &secret, std::uint64_t step);
/// The step a code belongs to, where that is now, one before or one after, and later than `lastUsed`: no code
/// serves twice. Spaces in the code do not count.
[[nodiscard]] std::optional<std::uint64_t> acceptedStep(const SecretBytes &secret, std::string_view code,
                                                        std::chrono::sys_time<std::chrono::milliseconds> now,
                                                        std::uint64_t lastUsed);
/// Base 32 (RFC 4648) without padding, as the apps take it.
[[nodiscard]] std::string factorText(const SecretBytes &secret);

} // namespace tracedesk::vault
