#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tracedesk::store {

/// Integers packed in blocks of 128: each block its least value, the width that makes it shortest, the low bits
/// of all, then the few that are wider ("patched frame of reference", Zukowski et al. 2006).
void packIntegers(std::span<const std::uint32_t> values, std::vector<std::uint8_t> &bytes);

/// Reads what was packed, from bytes nobody vouches for.
class PackedReader
{
public:
    explicit PackedReader(std::span<const std::uint8_t> bytes)
        : m_rest(bytes)
    {
    }
    /// False when the bytes do not hold that many.
    [[nodiscard]] bool read(std::span<std::uint32_t> values);
    [[nodiscard]] bool readNumber(std::uint32_t &value);
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    [[nodiscard]] bool readBlock(std::span<std::uint32_t> values);
    std::span<const std::uint8_t> m_rest;
};

/// A single number, seven bits a byte.
void packNumber(std::uint32_t value, std::vector<std::uint8_t> &bytes);

} // namespace tracedesk::store
