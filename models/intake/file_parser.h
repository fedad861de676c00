#pragma once

#include "epi/progress.h"
#include "epi/result.h"
#include "intake/csv.h"
#include "intake/file_head.h"
#include "intake/input_file.h"
#include "intake/layout.h"
#include "intake/limits.h"
#include "intake/parsed_file.h"
#include "intake/place_table.h"
#include "intake/record_rows.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// Parses one file as the log or list of a profile, or as its place table.
class FileParser
{
public:
    /// `progressed(bytes)` is told how far into the file the parser is. All arguments must outlive this.
    FileParser(const InputFile &file, const Profile &profile, const Limits &limits, unsigned threads, std::stop_token stop,
               std::function<void(std::uint64_t)> progressed);

    /// Whether the header is that of the place table. Errors: headerMismatch when it is neither; fileRefused.
    [[nodiscard]] epi::Result<bool> isPlaceTable();
    [[nodiscard]] epi::Result<ParsedFile> parseTable(PlaceTable &table);
    [[nodiscard]] epi::Result<ParsedFile> parseRows(const PlaceTable &table);
    /// The header and the rows that begin at `lines` (ascending), as text.
    [[nodiscard]] epi::Result<PickedRows> pick(bool table, std::span<const std::uint64_t> lines);
    /// Of the first rows of `head` the share that a profile without header can read; 0 where there are none. Places of a table
    /// count as known.
    [[nodiscard]] static double readableShare(const Profile &profile, const InputFile &file, std::string_view head,
                                              const Limits &limits);

private:
    using Header = std::vector<std::string>;
    /// Given the header, says where rows go; none ends the reading with an error of its own.
    using RowSink = std::function<void(const Row &)>;
    using Begin = std::function<epi::Result<RowSink>(const Header &)>;

    [[nodiscard]] epi::Result<Layout> bind(bool table, const Header &header) const;
    [[nodiscard]] ParsedFile emptyFile() const;
    [[nodiscard]] char delimiter(bool table) const;
    [[nodiscard]] epi::Result<void> readRows(bool table, const Begin &begin, const ParsedFile &file);
    [[nodiscard]] epi::Result<void> readCsv(bool table, const Begin &begin, const ParsedFile &file);
    [[nodiscard]] epi::Result<void> readWorkbook(bool table, const Begin &begin, const ParsedFile &file);
    [[nodiscard]] epi::Result<ParsedFile> parseList();
    [[nodiscard]] epi::Result<ParsedFile> parseRecords(const PlaceTable &table);
    [[nodiscard]] epi::Result<void> readCsvRecords(ParsedFile &parsed, const PlaceTable &table);
    [[nodiscard]] epi::Result<void> readWorkbookRecords(ParsedFile &parsed, const PlaceTable &table);
    [[nodiscard]] epi::Result<void> check(const ParsedFile &file) const;
    [[nodiscard]] epi::Result<std::optional<CsvBlock>> firstBlock(CsvBlocks &blocks, bool table, Header &header,
                                                                  std::size_t &body, std::uint64_t &line) const;

    const InputFile &m_file;
    const Profile &m_profile;
    const Limits &m_limits;
    unsigned m_threads;
    std::stop_token m_stop;
    std::function<void(std::uint64_t)> m_progressed;
    FileNames m_names;
    bool m_workbook;
};

} // namespace tracedesk::intake
