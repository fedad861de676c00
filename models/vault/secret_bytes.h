#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace tracedesk::vault {

/// Key material and passwords: guarded, locked where the system allows it, wiped when given up.
/// Moves, never copies by accident.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` zero bytes. Throws std::bad_alloc when there is no memory.
    explicit SecretBytes(std::size_t size);
    [[nodiscard]] static SecretBytes copyOf(std::span<const std::uint8_t> bytes);
    [[nodiscard]] static SecretBytes copyOf(std::string_view text);

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::span<std::uint8_t> bytes() { return {m_bytes.get(), m_size}; }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {m_bytes.get(), m_size}; }

private:
    struct Release
    {
        void operator()(std::uint8_t *bytes) const;
    };
    std::unique_ptr<std::uint8_t, Release> m_bytes;
    std::size_t m_size = 0;
};

/// Overwrites what functions that have returned left on this thread's stack. libsodium's hashes end with the result in a local
/// buffer that they do not wipe: called behind whatever makes a key by one.
void wipeStackBelow();

} // namespace tracedesk::vault
