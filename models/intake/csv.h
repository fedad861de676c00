#pragma once

#include "epi/evidence.h"
#include "epi/io_buffer.h"
#include "epi/result.h"
#include "intake/limits.h"
#include "intake/row.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// Whole records of a CSV file: never cut inside one.
struct CsvBlock
{
    epi::IoBuffer<char> bytes; ///< storage; larger than the text
    std::size_t begin = 0;     ///< of the text within the storage
    std::size_t size = 0;
    std::uint64_t firstLine = 1;

    [[nodiscard]] std::string_view text() const { return {bytes.data() + begin, size}; }
};

/// Reads a file in blocks that end where a record ends, so that blocks can be parsed by different threads.
/// Quotes are those of RFC 4180; a record ends with LF or CRLF.
class CsvBlocks
{
public:
    /// The descriptor is borrowed; read by position. `name` is for errors.
    CsvBlocks(int descriptor, std::string name, char delimiter, const Limits &limits);

    /// None: the end. Errors: unreadableFile; fileRefused for a NUL byte, for lines that end in a bare carriage return,
    /// for a record beyond the limit.
    [[nodiscard]] epi::Result<std::optional<CsvBlock>> next();
    /// Gives a block's storage back for use.
    void recycle(CsvBlock block);
    [[nodiscard]] std::uint64_t bytesRead() const { return m_offset; }

private:
    [[nodiscard]] epi::Result<bool> fill(CsvBlock &block);
    [[nodiscard]] std::size_t lastEnd(std::string_view text) const;

    int m_descriptor;
    std::string m_name;
    char m_delimiter;
    Limits m_limits;
    std::uint64_t m_offset = 0;
    std::uint64_t m_line = 1;
    bool m_atEnd = false;
    bool m_first = true;
    std::string m_carry; ///< the beginning of a record that the last block could not finish
    std::vector<epi::IoBuffer<char>> m_spare;
};

/// The records of one block, one after the other. Lines without any character are skipped.
class CsvRecords
{
public:
    CsvRecords(std::string_view block, std::uint64_t firstLine, char delimiter, const Limits &limits);

    /// Fills `row` with the next record; its cells point into the block or into this object and hold until the next
    /// call. False: no more.
    [[nodiscard]] bool next(Row &row);
    /// Skips physical lines.
    void skipLines(std::uint32_t count);
    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] std::uint64_t line() const { return m_line; }

private:
    [[nodiscard]] bool nextPlain(Row &row);
    void nextQuoted(Row &row);
    void addCell(Row &row, std::string_view text) const;
    void judgeCells(Row &row) const;

    std::string_view m_text;
    std::size_t m_position = 0;
    std::uint64_t m_line;
    char m_delimiter;
    Limits m_limits;
    std::string m_unquoted; ///< text of quoted fields, their doubled quotes made single
};

} // namespace tracedesk::intake
