#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::vault {

/// Writes values in the one way there is to write them, so that signatures and hashes can cover them:
/// integers little-endian at full width, byte strings and texts behind a 32-bit length.
class CanonicalWriter
{
public:
    CanonicalWriter &u8(std::uint8_t value);
    CanonicalWriter &u16(std::uint16_t value);
    CanonicalWriter &u32(std::uint32_t value);
    CanonicalWriter &u64(std::uint64_t value);
    /// Without a length: for arrays of a size that the format fixes.
    CanonicalWriter &fixed(std::span<const std::uint8_t> bytes);
    CanonicalWriter &bytes(std::span<const std::uint8_t> bytes);
    CanonicalWriter &text(std::string_view text);

    [[nodiscard]] const std::vector<std::uint8_t> &written() const { return m_written; }

private:
    std::vector<std::uint8_t> m_written;
};

/// Reads what CanonicalWriter wrote, from bytes nobody vouches for. Reading past the end gives zeros and
/// makes the reader invalid for good; it never reads outside the bytes given.
class CanonicalReader
{
public:
    explicit CanonicalReader(std::span<const std::uint8_t> bytes)
        : m_rest(bytes)
    {
    }

    [[nodiscard]] std::uint8_t u8();
    [[nodiscard]] std::uint16_t u16();
    [[nodiscard]] std::uint32_t u32();
    [[nodiscard]] std::uint64_t u64();
    /// Points into the bytes given.
    [[nodiscard]] std::span<const std::uint8_t> fixed(std::size_t size);
    [[nodiscard]] std::span<const std::uint8_t> bytes(std::size_t limit);
    [[nodiscard]] std::string text(std::size_t limit);
    template<std::size_t size> [[nodiscard]] std::array<std::uint8_t, size> array()
    {
        std::array<std::uint8_t, size> result{};
        const auto source = fixed(size);
        for (std::size_t i = 0; i < source.size(); ++i)
            result[i] = source[i];
        return result;
    }

    [[nodiscard]] bool isValid() const { return m_valid; }
    /// Valid, and nothing is left over.
    [[nodiscard]] bool isComplete() const { return m_valid && m_rest.empty(); }

private:
    std::uint64_t integer(std::size_t size);

    std::span<const std::uint8_t> m_rest;
    bool m_valid = true;
};

} // namespace tracedesk::vault
