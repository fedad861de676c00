#pragma once

#include "epi/evidence.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tracedesk::store {

inline constexpr std::size_t chunkRows = 65536;

/// Turns rows of provider records into the bytes of a chunk, column by column: times, lines and positions as
/// differences, places by how often they occur. Keeps scratch space; one for each thread.
class ChunkEncoder
{
public:
    /// `rows` point into `columns` and are of one person, by begin; at most chunkRows.
    [[nodiscard]] std::vector<std::uint8_t> encode(const epi::RecordColumns &columns, std::span<const std::uint32_t> rows);

private:
    void encodePlaces(const epi::RecordColumns &columns, std::span<const std::uint32_t> rows, std::vector<std::uint8_t> &bytes);

    std::vector<std::uint32_t> m_values;
    std::vector<std::uint32_t> m_slotOf;
};

/// Appends the rows of a chunk to `columns`, all with this subject. False, with `columns` as it was, when the bytes are no
/// chunk or have other optional columns than the rows already there. Safe on any bytes.
[[nodiscard]] bool decodeChunk(std::span<const std::uint8_t> bytes, std::uint32_t subject, epi::RecordColumns &columns);

} // namespace tracedesk::store
