#pragma once

#include "vault/secret_bytes.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tracedesk::vault {

// Bytes of any length under one key that serves once, piece by piece (XChaCha20-Poly1305, libsodium's secretstream): no piece can
// be changed, left out, repeated or put elsewhere, and the end is marked.

inline constexpr std::size_t streamHeaderSize = 24;
inline constexpr std::size_t streamOverhead = 17; ///< by which a sealed piece is longer

class StreamSealer
{
public:
    /// `key`: 32 bytes.
    explicit StreamSealer(const SecretBytes &key);
    ~StreamSealer();
    StreamSealer(const StreamSealer &) = delete;
    StreamSealer &operator=(const StreamSealer &) = delete;

    /// Goes before the first piece.
    [[nodiscard]] const std::array<std::uint8_t, streamHeaderSize> &header() const;
    [[nodiscard]] std::vector<std::uint8_t> seal(std::span<const std::uint8_t> piece, bool isLast);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

class StreamOpener
{
public:
    StreamOpener(const SecretBytes &key, const std::array<std::uint8_t, streamHeaderSize> &header);
    ~StreamOpener();
    StreamOpener(const StreamOpener &) = delete;
    StreamOpener &operator=(const StreamOpener &) = delete;

    /// Into `piece`, as long as what is sealed without the overhead. False where it is not as it was sealed, or not the next, or
    /// `isLast` is wrong.
    [[nodiscard]] bool open(std::span<const std::uint8_t> sealed, bool isLast, std::span<std::uint8_t> piece);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// One key out of two, for the bytes given and no others.
[[nodiscard]] SecretBytes joinKeys(const SecretBytes &first, const SecretBytes &second, std::span<const std::uint8_t> context);

} // namespace tracedesk::vault
