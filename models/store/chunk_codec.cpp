#include "store/chunk_codec.h"

#include "store/packed_integers.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace tracedesk::store {

namespace {

constexpr std::uint8_t chunkVersion = 1;

/// Which optional columns a chunk has, as bits.
enum Presence : std::uint8_t { duration = 1, place = 2, position = 4, accuracy = 8, amount = 16 };

std::uint8_t presenceOf(const epi::RecordColumns &columns)
{
    return static_cast<std::uint8_t>((columns.duration.empty() ? 0 : duration) | (columns.place.empty() ? 0 : place) |
                                     (columns.latitude.empty() ? 0 : position) | (columns.accuracy.empty() ? 0 : accuracy) |
                                     (columns.amount.empty() ? 0 : amount));
}

/// Small differences of either sign become small numbers. Wraps around, so every pair of values is covered.
std::uint32_t zigzag(std::uint32_t difference)
{
    return difference << 1 ^ (0 - (difference >> 31));
}

std::uint32_t unzigzag(std::uint32_t value)
{
    return value >> 1 ^ (0 - (value & 1));
}

template<class Number> std::uint32_t bitsOf(Number number)
{
    return static_cast<std::uint32_t>(number);
}

template<class Number>
void gather(const std::vector<Number> &column, std::span<const std::uint32_t> rows, std::vector<std::uint32_t> &values)
{
    values.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        values[i] = bitsOf(column[rows[i]]);
}

/// The first value apart, then each as the difference from the one before.
void packDifferences(std::vector<std::uint32_t> &values, bool ascending, std::vector<std::uint8_t> &bytes)
{
    std::uint32_t previous = values.front();
    packNumber(previous, bytes);
    for (std::uint32_t &value : values) {
        const std::uint32_t difference = value - previous;
        previous = value;
        value = ascending ? difference : zigzag(difference);
    }
    packIntegers(values, bytes);
}

bool readDifferences(PackedReader &reader, bool ascending, std::span<std::uint32_t> values)
{
    std::uint32_t previous = 0;
    if (!reader.readNumber(previous) || !reader.read(values))
        return false;
    for (std::uint32_t &value : values) {
        previous += ascending ? value : unzigzag(value);
        value = previous;
    }
    return true;
}

bool readPlaces(PackedReader &reader, std::span<std::uint32_t> values)
{
    std::uint32_t count = 0;
    if (!reader.readNumber(count) || count > values.size())
        return false;
    std::vector<std::uint32_t> places(count);
    if (!reader.read(places) || !reader.read(values))
        return false;
    for (std::uint32_t &value : values) {
        if (value >= count)
            return false;
        value = places[value];
    }
    return true;
}

/// The columns of one chunk, unpacked.
struct Unpacked
{
    std::vector<std::uint32_t> begin, line, duration, place, latitude, longitude, accuracy, amount;
};

bool unpack(PackedReader &reader, std::uint8_t presence, std::uint32_t rows, Unpacked &chunk)
{
    const auto plain = [&](std::vector<std::uint32_t> &column) {
        column.resize(rows);
        return reader.read(column);
    };
    const auto differences = [&](std::vector<std::uint32_t> &column, bool ascending) {
        column.resize(rows);
        return readDifferences(reader, ascending, column);
    };
    if (!differences(chunk.begin, true) || !differences(chunk.line, false))
        return false;
    if ((presence & duration) && !plain(chunk.duration))
        return false;
    if (presence & place) {
        chunk.place.resize(rows);
        if (!readPlaces(reader, chunk.place))
            return false;
    }
    if ((presence & position) && (!differences(chunk.latitude, false) || !differences(chunk.longitude, false)))
        return false;
    if ((presence & accuracy) && !plain(chunk.accuracy))
        return false;
    if ((presence & amount) && !plain(chunk.amount))
        return false;
    return reader.isAtEnd() && std::ranges::is_sorted(chunk.begin) &&
           std::ranges::all_of(chunk.accuracy, [](std::uint32_t metres) { return metres <= 0xffff; });
}

template<class Number> void append(const std::vector<std::uint32_t> &values, std::vector<Number> &column)
{
    const std::size_t at = column.size();
    column.resize(at + values.size());
    std::ranges::transform(values, column.begin() + static_cast<std::ptrdiff_t>(at),
                           [](std::uint32_t value) { return static_cast<Number>(value); });
}

} // namespace

void ChunkEncoder::encodePlaces(const epi::RecordColumns &columns, std::span<const std::uint32_t> rows,
                                std::vector<std::uint8_t> &bytes)
{
    constexpr std::uint32_t none = epi::RecordColumns::noPlace;
    // noPlace + 1 wraps to slot 0
    gather(columns.place, rows, m_values);
    std::vector<std::uint32_t> places;
    std::vector<std::uint32_t> counts;
    for (std::uint32_t &value : m_values) {
        const std::size_t key = static_cast<std::uint32_t>(value + 1);
        if (key >= m_slotOf.size())
            m_slotOf.resize(key + 1, none);
        std::uint32_t &slot = m_slotOf[key];
        if (slot == none) {
            slot = static_cast<std::uint32_t>(places.size());
            places.push_back(value);
            counts.push_back(0);
        }
        ++counts[slot];
        value = slot;
    }
    // Frequent places get small numbers, rare ones become exceptions of their blocks.
    std::vector<std::uint32_t> byCount(places.size());
    std::iota(byCount.begin(), byCount.end(), 0U);
    std::ranges::stable_sort(byCount, [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
    std::vector<std::uint32_t> rank(places.size());
    std::vector<std::uint32_t> sorted(places.size());
    for (std::uint32_t i = 0; i < byCount.size(); ++i) {
        rank[byCount[i]] = i;
        sorted[i] = places[byCount[i]];
    }
    for (std::uint32_t &value : m_values)
        value = rank[value];
    for (const std::uint32_t place : places)
        m_slotOf[static_cast<std::uint32_t>(place + 1)] = none;
    packNumber(static_cast<std::uint32_t>(sorted.size()), bytes);
    packIntegers(sorted, bytes);
    packIntegers(m_values, bytes);
}

std::vector<std::uint8_t> ChunkEncoder::encode(const epi::RecordColumns &columns, std::span<const std::uint32_t> rows)
{
    assert(!rows.empty() && rows.size() <= chunkRows);
    const std::uint8_t presence = presenceOf(columns);
    std::vector<std::uint8_t> bytes = {chunkVersion, presence};
    bytes.reserve(16 + rows.size() * 6);
    packNumber(static_cast<std::uint32_t>(rows.size()), bytes);
    const auto plain = [&](const auto &column) {
        gather(column, rows, m_values);
        packIntegers(m_values, bytes);
    };
    const auto differences = [&](const auto &column, bool ascending) {
        gather(column, rows, m_values);
        packDifferences(m_values, ascending, bytes);
    };
    differences(columns.begin, true);
    differences(columns.line, false);
    if (presence & duration)
        plain(columns.duration);
    if (presence & place)
        encodePlaces(columns, rows, bytes);
    if (presence & position) {
        differences(columns.latitude, false);
        differences(columns.longitude, false);
    }
    if (presence & accuracy)
        plain(columns.accuracy);
    if (presence & amount)
        plain(columns.amount);
    return bytes;
}

bool decodeChunk(std::span<const std::uint8_t> bytes, std::uint32_t subject, epi::RecordColumns &columns)
{
    if (bytes.size() < 3 || bytes[0] != chunkVersion || bytes[1] > (duration | place | position | accuracy | amount))
        return false;
    const std::uint8_t presence = bytes[1];
    if (columns.size() > 0 && presenceOf(columns) != presence)
        return false;
    PackedReader reader(bytes.subspan(2));
    std::uint32_t rows = 0;
    Unpacked chunk;
    if (!reader.readNumber(rows) || rows == 0 || rows > chunkRows || !unpack(reader, presence, rows, chunk))
        return false;
    columns.subject.insert(columns.subject.end(), rows, subject);
    append(chunk.begin, columns.begin);
    append(chunk.line, columns.line);
    append(chunk.duration, columns.duration);
    append(chunk.place, columns.place);
    append(chunk.latitude, columns.latitude);
    append(chunk.longitude, columns.longitude);
    append(chunk.accuracy, columns.accuracy);
    append(chunk.amount, columns.amount);
    return true;
}

} // namespace tracedesk::store
