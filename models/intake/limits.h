#pragma once

#include <cstddef>
#include <cstdint>

namespace tracedesk::intake {

/// What a file may be at most. Beyond `file*` limits the file is refused; beyond the others a row is rejected.
struct Limits
{
    std::uint64_t rows = 100'000'000;
    std::uint64_t rejectedRows = 1'000'000; ///< a file with more is not of this format
    std::uint64_t remarks = 1'000'000;
    std::uint32_t columns = 1'024;
    std::size_t fieldBytes = 64 * 1024;
    std::size_t quotedBytes = 16 * 1024 * 1024; ///< how far the end of a quoted field is looked for
    std::size_t recordBytes = 64 * 1024 * 1024;
    std::size_t blockBytes = 4 * 1024 * 1024; ///< parsed at a time by one thread; tests pass tiny ones
    // XLSX
    std::uint32_t zipEntries = 256;
    std::uint64_t zipEntryBytes = 1ULL << 30;
    std::uint64_t zipTotalBytes = 1ULL << 30;
    std::uint32_t zipRatio = 200;
    std::uint32_t xmlDepth = 64;
    std::uint64_t sharedStringBytes = 256ULL << 20;
};

} // namespace tracedesk::intake
