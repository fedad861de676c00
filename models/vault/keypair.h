#pragma once

#include "vault/secret_bytes.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tracedesk::vault {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// Receives sealed boxes (X25519).
struct BoxKeys
{
    PublicKey publicKey{};
    SecretBytes secretKey;
};

/// Signs (Ed25519, RFC 8032).
struct SigningKeys
{
    PublicKey publicKey{};
    SecretBytes secretKey;
};

[[nodiscard]] BoxKeys makeBoxKeys();
[[nodiscard]] SigningKeys makeSigningKeys();
/// The keys that follow from a secret of 32 bytes and what they are for.
[[nodiscard]] BoxKeys boxKeysFrom(const SecretBytes &secret, std::string_view purpose);

/// Only the owner of the secret key can open it; the sender stays unnamed. 48 bytes longer than `message`.
[[nodiscard]] std::vector<std::uint8_t> seal(std::span<const std::uint8_t> message, const PublicKey &receiver);
/// Nothing when it was sealed to another key or damaged.
[[nodiscard]] std::optional<SecretBytes> unseal(std::span<const std::uint8_t> box, const BoxKeys &receiver);

/// `context` says what is being signed ("tracedesk/keyring/v1"), so that no signature serves twice.
[[nodiscard]] Signature sign(std::string_view context, std::span<const std::uint8_t> message, const SecretBytes &secretKey);
[[nodiscard]] bool isSignedBy(const PublicKey &publicKey, std::string_view context, std::span<const std::uint8_t> message,
                              const Signature &signature);

} // namespace tracedesk::vault
