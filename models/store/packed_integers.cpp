#include "store/packed_integers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace tracedesk::store {

namespace {

constexpr std::size_t blockSize = 128;
constexpr std::size_t loadSize = sizeof(std::uint64_t);

std::size_t packedSize(std::size_t count, unsigned width)
{
    return (count * width + 7) / 8;
}

std::size_t numberSize(unsigned bits)
{
    return bits == 0 ? 1 : (bits + 6) / 7;
}

/// The width at which low bits and exceptions together are shortest.
unsigned bestWidth(std::span<const std::uint32_t> offsets)
{
    std::array<std::size_t, 33> byBits{};
    for (const std::uint32_t offset : offsets)
        ++byBits[static_cast<std::size_t>(std::bit_width(offset))];
    unsigned best = 32;
    std::size_t least = packedSize(offsets.size(), 32);
    for (unsigned width = 0; width < 32; ++width) {
        std::size_t size = packedSize(offsets.size(), width);
        for (unsigned bits = width + 1; bits <= 32; ++bits)
            size += byBits[bits] * (1 + numberSize(bits - width));
        if (size < least) {
            least = size;
            best = width;
        }
    }
    return best;
}

void packBlock(std::span<const std::uint32_t> values, std::vector<std::uint8_t> &bytes)
{
    std::array<std::uint32_t, blockSize> offsets;
    const std::uint32_t base = *std::ranges::min_element(values);
    for (std::size_t i = 0; i < values.size(); ++i)
        offsets[i] = values[i] - base;
    const unsigned width = bestWidth(std::span(offsets).first(values.size()));
    const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
    packNumber(base, bytes);
    bytes.push_back(static_cast<std::uint8_t>(width));
    const std::size_t exceptionsAt = bytes.size();
    bytes.push_back(0);
    std::uint64_t pending = 0;
    unsigned filled = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        pending |= (offsets[i] & mask) << filled;
        for (filled += width; filled >= 8; filled -= 8) {
            bytes.push_back(static_cast<std::uint8_t>(pending));
            pending >>= 8;
        }
    }
    if (filled > 0)
        bytes.push_back(static_cast<std::uint8_t>(pending));
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (offsets[i] <= mask)
            continue;
        ++bytes[exceptionsAt];
        bytes.push_back(static_cast<std::uint8_t>(i));
        packNumber(static_cast<std::uint32_t>(offsets[i] >> width), bytes);
    }
}

} // namespace

void packNumber(std::uint32_t value, std::vector<std::uint8_t> &bytes)
{
    while (value >= 0x80) {
        bytes.push_back(static_cast<std::uint8_t>(value | 0x80));
        value >>= 7;
    }
    bytes.push_back(static_cast<std::uint8_t>(value));
}

void packIntegers(std::span<const std::uint32_t> values, std::vector<std::uint8_t> &bytes)
{
    for (std::size_t at = 0; at < values.size(); at += blockSize)
        packBlock(values.subspan(at, std::min(blockSize, values.size() - at)), bytes);
}

bool PackedReader::readNumber(std::uint32_t &value)
{
    std::uint64_t result = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
        if (m_rest.empty())
            return false;
        const std::uint8_t byte = m_rest.front();
        m_rest = m_rest.subspan(1);
        result |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80) {
            value = static_cast<std::uint32_t>(result);
            return result <= 0xffffffff;
        }
    }
    return false;
}

bool PackedReader::readBlock(std::span<std::uint32_t> values)
{
    std::uint32_t base = 0;
    if (!readNumber(base) || m_rest.size() < 2)
        return false;
    const unsigned width = m_rest[0];
    const std::size_t exceptions = m_rest[1];
    const std::size_t size = packedSize(values.size(), width);
    if (width > 32 || exceptions > values.size() || m_rest.size() - 2 < size)
        return false;
    m_rest = m_rest.subspan(2);
    std::array<std::uint8_t, blockSize * 4 + loadSize> padded; // whole words are loaded, also at the very end
    const std::uint8_t *source = m_rest.data();
    if (m_rest.size() < size + loadSize) {
        std::copy_n(source, size, padded.begin());
        std::fill_n(padded.begin() + static_cast<std::ptrdiff_t>(size), loadSize, std::uint8_t{0});
        source = padded.data();
    }
    const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
    std::size_t bit = 0;
    for (std::uint32_t &value : values) {
        std::uint64_t word = 0;
        std::memcpy(&word, source + bit / 8, sizeof word);
        value = static_cast<std::uint32_t>(base + ((word >> (bit % 8)) & mask));
        bit += width;
    }
    m_rest = m_rest.subspan(size);
    for (std::size_t i = 0; i < exceptions; ++i) {
        if (m_rest.empty())
            return false;
        const std::size_t at = m_rest.front();
        m_rest = m_rest.subspan(1);
        std::uint32_t high = 0;
        if (at >= values.size() || width >= 32 || !readNumber(high))
            return false;
        values[at] += high << width;
    }
    return true;
}

bool PackedReader::read(std::span<std::uint32_t> values)
{
    for (std::size_t at = 0; at < values.size(); at += blockSize)
        if (!readBlock(values.subspan(at, std::min(blockSize, values.size() - at))))
            return false;
    return true;
}

} // namespace tracedesk::store
