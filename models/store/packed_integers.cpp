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
    std::array<std::uint32_t, 33> byBits{};
    unsigned most = 0;
    for (const std::uint32_t offset : offsets) {
        const auto bits = static_cast<unsigned>(std::bit_width(offset));
        ++byBits[bits];
        most = std::max(most, bits);
    }
    unsigned best = most;
    std::size_t least = packedSize(offsets.size(), most);
    for (unsigned width = 0; width < most; ++width) {
        std::size_t size = packedSize(offsets.size(), width);
        for (unsigned bits = width + 1; bits <= most; ++bits)
            size += byBits[bits] * (1 + numberSize(bits - width));
        if (size < least) {
            least = size;
            best = width;
        }
    }
    return best;
}

std::uint8_t *putNumber(std::uint32_t value, std::uint8_t *out)
{
    for (; value >= 0x80; value >>= 7)
        *out++ = static_cast<std::uint8_t>(value | 0x80);
    *out++ = static_cast<std::uint8_t>(value);
    return out;
}

/// Base, width, count of exceptions; 32 bits a value, or position and high bits of each; a whole word behind the last.
constexpr std::size_t mostBytes = 7 + blockSize * (4 + 6) + loadSize;

/// Writes one block; `out` has room for mostBytes. Returns behind what belongs to the block.
std::uint8_t *packBlock(std::span<const std::uint32_t> values, std::uint8_t *out)
{
    std::array<std::uint32_t, blockSize> offsets;
    const std::uint32_t base = *std::ranges::min_element(values);
    for (std::size_t i = 0; i < values.size(); ++i)
        offsets[i] = values[i] - base;
    const unsigned width = bestWidth(std::span(offsets).first(values.size()));
    const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
    out = putNumber(base, out);
    *out++ = static_cast<std::uint8_t>(width);
    std::uint8_t &exceptions = *out++;
    exceptions = 0;
    std::uint64_t pending = 0;
    unsigned filled = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        pending |= (offsets[i] & mask) << filled;
        filled += width;
        // Whole words are written; the next one begins where the last full byte ended.
        std::memcpy(out, &pending, sizeof pending);
        const unsigned full = filled / 8;
        out += full;
        pending >>= full * 8;
        filled %= 8;
    }
    if (filled > 0)
        *out++ = static_cast<std::uint8_t>(pending);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (offsets[i] <= mask)
            continue;
        ++exceptions;
        *out++ = static_cast<std::uint8_t>(i);
        out = putNumber(static_cast<std::uint32_t>(offsets[i] >> width), out);
    }
    return out;
}

} // namespace

void packNumber(std::uint32_t value, std::vector<std::uint8_t> &bytes)
{
    std::array<std::uint8_t, 5> out;
    bytes.insert(bytes.end(), out.begin(), out.begin() + (putNumber(value, out.data()) - out.data()));
}

void packIntegers(std::span<const std::uint32_t> values, std::vector<std::uint8_t> &bytes)
{
    std::array<std::uint8_t, mostBytes> block;
    for (std::size_t at = 0; at < values.size(); at += blockSize) {
        std::uint8_t *const end = packBlock(values.subspan(at, std::min(blockSize, values.size() - at)), block.data());
        bytes.insert(bytes.end(), block.data(), end);
    }
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
