#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace tracedesk::vault {

/// BLAKE2b-256 (RFC 7693, unkeyed).
using Digest = std::array<std::uint8_t, 32>;

/// Digest of bytes that come in pieces.
class Digester
{
public:
    Digester();
    ~Digester();
    Digester(const Digester &) = delete;
    Digester &operator=(const Digester &) = delete;

    Digester &update(std::span<const std::byte> bytes);
    Digester &update(std::span<const std::uint8_t> bytes) { return update(std::as_bytes(bytes)); }
    /// Once; the digester is used up afterwards.
    [[nodiscard]] Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] Digest digestOf(std::span<const std::byte> bytes);
[[nodiscard]] Digest digestOf(std::span<const std::uint8_t> bytes);
/// Lower case, two digits a byte.
[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);

/// A link of a hash chain: BLAKE2b-256 over 0x00, the hash before, and the entry's bytes. The prefix
/// is the leaf mark of RFC 9162, so that a tree can be laid over the same entries later.
[[nodiscard]] Digest chainHash(const Digest &previous, std::span<const std::uint8_t> entry);

} // namespace tracedesk::vault
