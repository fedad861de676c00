#pragma once

#include "vault/secret_bytes.h"

#include <array>
#include <cstdint>
#include <optional>

namespace tracedesk::vault {

using Salt = std::array<std::uint8_t, 16>;

/// What a guess at a password costs: passes over memory of Argon2id (RFC 9106) with one lane. Outside
/// tests there is one value to start with, and a keyring may ask for more, never for less.
class KdfCost
{
public:
    /// 256 MiB, 3 passes: about half a second.
    [[nodiscard]] static KdfCost production();
    /// A cost found in a keyring. Nothing if below `floor` in either part, or beyond what a machine can bear
    /// (4 GiB, 64 passes).
    [[nodiscard]] static std::optional<KdfCost> stored(std::uint32_t passes, std::uint64_t memory, const KdfCost &floor);

    /// A cost that was judged before, when the keyring was opened.
    [[nodiscard]] static KdfCost met(std::uint32_t passes, std::uint64_t memory) { return {passes, memory}; }

    [[nodiscard]] std::uint32_t passes() const { return m_passes; }
    [[nodiscard]] std::uint64_t memory() const { return m_memory; } ///< bytes

private:
    friend class TestKdf;
    KdfCost(std::uint32_t passes, std::uint64_t memory)
        : m_passes(passes)
        , m_memory(memory)
    {
    }

    std::uint32_t m_passes;
    std::uint64_t m_memory;
};

/// 32 bytes from a password (UTF-8, already normalised to NFKC by whoever read it). Nothing when there is
/// not enough memory.
[[nodiscard]] std::optional<SecretBytes> deriveKey(const SecretBytes &password, const Salt &salt, const KdfCost &cost);

} // namespace tracedesk::vault
