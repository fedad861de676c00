#include "intake/file_parser.h"

#include "intake/list_rows.h"
#include "intake/record_merge.h"
#include "intake/xlsx.h"

#include <deque>
#include <filesystem>
#include <fnmatch.h>
#include <future>
#include <utility>

namespace tracedesk::intake {

using epi::ErrorCode;
using epi::fail;

FileParser::FileParser(const InputFile &file, const Profile &profile, const Limits &limits, unsigned threads,
                       std::stop_token stop, std::function<void(std::uint64_t)> progressed)
    : m_file(file)
    , m_profile(profile)
    , m_limits(limits)
    , m_threads(std::max(threads, 1U))
    , m_stop(std::move(stop))
    , m_progressed(std::move(progressed))
    , m_workbook(looksLikeWorkbook(file.descriptor()))
{
    const std::filesystem::path path(file.name());
    m_names = {path.filename().string(), path.stem().string(), path.parent_path().filename().string()};
}

char FileParser::delimiter(bool table) const
{
    return table && !m_profile.places.delimiter.empty() ? m_profile.places.delimiter[0] : m_profile.delimiter;
}

epi::Result<Layout> FileParser::bind(bool table, const Header &header) const
{
    return table ? Layout::bind(placeFieldsOf(m_profile.kind), m_profile.places.columns, header, m_file.name())
                 : Layout::bind(fieldsOf(m_profile.kind), m_profile.columns, header, m_file.name());
}

ParsedFile FileParser::emptyFile() const
{
    ParsedFile file;
    file.fileName = m_names.base;
    file.profile = m_profile.name;
    return file;
}

/// What may end the reading between two blocks.
epi::Result<void> FileParser::check(const ParsedFile &file) const
{
    if (m_stop.stop_requested())
        return fail(ErrorCode::cancelled);
    if (file.counts.read > m_limits.rows)
        return fail(ErrorCode::fileRefused, m_file.name(), std::to_string(file.counts.read), "too many rows");
    if (file.counts.rejected > m_limits.rejectedRows)
        return fail(ErrorCode::fileRefused, m_file.name(), std::to_string(file.counts.read), "too many rows of another format");
    return {};
}

/// The first block, what its header says, and where the rows behind it begin.
epi::Result<std::optional<CsvBlock>> FileParser::firstBlock(CsvBlocks &blocks, bool table, Header &header, std::size_t &body,
                                                            std::uint64_t &line) const
{
    body = 0;
    line = 1;
    std::uint32_t skip = table ? 0 : m_profile.skip;
    bool wantsHeader = table || m_profile.header;
    for (;;) {
        auto block = blocks.next();
        if (!block || !*block)
            return block;
        CsvRecords records((*block)->text(), (*block)->firstLine, delimiter(table), m_limits);
        const std::uint64_t before = records.line();
        records.skipLines(skip);
        skip -= static_cast<std::uint32_t>(records.line() - before);
        Row row;
        if (skip == 0 && wantsHeader && records.next(row)) {
            if (row.fault)
                return fail(ErrorCode::fileRefused, m_file.name(), std::to_string(row.line), "a header that cannot be read");
            header = headerOf(row, m_profile.encoding);
            wantsHeader = false;
        }
        if (skip == 0 && !wantsHeader) {
            body = records.position();
            line = records.line();
            return block;
        }
        blocks.recycle(std::move(**block));
    }
}

epi::Result<void> FileParser::readCsv(bool table, const Begin &begin, const ParsedFile &file)
{
    CsvBlocks blocks(m_file.descriptor(), m_file.name(), delimiter(table), m_limits);
    Header header;
    std::size_t body = 0;
    std::uint64_t line = 1;
    auto block = firstBlock(blocks, table, header, body, line);
    if (!block)
        return std::unexpected(block.error());
    const auto sink = begin(header);
    if (!sink)
        return std::unexpected(sink.error());
    while (*block) {
        CsvRecords records((*block)->text().substr(body), line, delimiter(table), m_limits);
        for (Row row; records.next(row);)
            (*sink)(row);
        m_progressed(blocks.bytesRead());
        if (auto checked = check(file); !checked)
            return checked;
        blocks.recycle(std::move(**block));
        block = blocks.next();
        if (!block)
            return std::unexpected(block.error());
        body = 0;
        line = *block ? (*block)->firstLine : 0;
    }
    return {};
}

epi::Result<void> FileParser::readWorkbook(bool table, const Begin &begin, const ParsedFile &file)
{
    auto workbook = Workbook::open(m_file.descriptor(), m_file.name(), m_limits);
    if (!workbook)
        return std::unexpected(workbook.error());
    epi::Result<void> outcome = fail(ErrorCode::headerMismatch, m_file.name(), m_profile.sheet, "");
    const std::uint32_t skip = table ? 0 : m_profile.skip;
    for (std::size_t sheet = 0; sheet < workbook->sheets().size(); ++sheet) {
        if (!m_profile.sheet.empty() && !table && workbook->sheets()[sheet] != m_profile.sheet)
            continue;
        std::optional<RowSink> sink;
        std::size_t width = 0;
        Row padded;
        epi::Result<void> rowOutcome;
        const auto take = [&](const Row &row) {
            if (row.line <= skip)
                return true;
            if (!sink) {
                const bool wantsHeader = table || m_profile.header;
                const Header header = wantsHeader ? headerOf(row, Encoding::utf8) : Header{};
                auto begun = begin(header);
                if (!begun) {
                    rowOutcome = std::unexpected(begun.error());
                    return false;
                }
                sink = std::move(*begun);
                width = header.size();
                if (wantsHeader)
                    return true;
            }
            // Empty cells at the end of a row are not written; cells beyond the header have no name.
            padded = row;
            if (width != 0)
                padded.cells.resize(width);
            (*sink)(padded);
            if (file.counts.read % 1024 == 0)
                rowOutcome = check(file);
            return rowOutcome.has_value();
        };
        auto read = workbook->read(sheet, take);
        outcome = read ? rowOutcome : read;
        if (sink || !read)
            break;
    }
    m_progressed(m_file.size());
    return outcome;
}

epi::Result<void> FileParser::readRows(bool table, const Begin &begin, const ParsedFile &file)
{
    return m_workbook ? readWorkbook(table, begin, file) : readCsv(table, begin, file);
}

epi::Result<bool> FileParser::isPlaceTable()
{
    if (m_profile.places.columns.empty())
        return false;
    // A file named as the table is tried as one first; any other only where it is no log.
    const bool named = !m_profile.places.file.empty() && fnmatch(m_profile.places.file.c_str(), m_names.base.c_str(), 0) == 0;
    const auto fits = [&](bool table) -> epi::Result<bool> {
        const ParsedFile nothing;
        bool bound = false;
        const auto begin = [&](const Header &header) -> epi::Result<RowSink> {
            bound = bind(table, header).has_value();
            return fail(ErrorCode::headerMismatch);
        };
        const auto read = readRows(table, begin, nothing);
        if (!bound && !read && read.error().code != ErrorCode::headerMismatch)
            return std::unexpected(read.error());
        return bound;
    };
    const auto asLog = m_profile.header ? fits(false) : epi::Result<bool>(false);
    if (!asLog || (*asLog && !named))
        return asLog.transform([](bool) { return false; });
    return fits(true);
}

epi::Result<ParsedFile> FileParser::parseTable(PlaceTable &table)
{
    ParsedFile parsed = emptyFile();
    std::optional<Layout> layout;
    std::optional<PlaceRows> rows;
    const auto begin = [&](const Header &header) -> epi::Result<RowSink> {
        auto bound = bind(true, header);
        if (!bound)
            return std::unexpected(bound.error());
        layout = std::move(*bound);
        rows.emplace(*layout, m_profile, m_names, parsed, table);
        return [&](const Row &row) { rows->add(row); };
    };
    if (auto read = readRows(true, begin, parsed); !read)
        return std::unexpected(read.error());
    rows->finish();
    return parsed;
}

epi::Result<ParsedFile> FileParser::parseRows(const PlaceTable &table)
{
    switch (m_profile.kind) {
    case FileKind::lineList:
    case FileKind::contactList:
    case FileKind::route:
    case FileKind::namedContacts:
        return parseList();
    default:
        return parseRecords(table);
    }
}

epi::Result<ParsedFile> FileParser::parseList()
{
    ParsedFile parsed = emptyFile();
    std::optional<Layout> layout;
    std::optional<ListRows> rows;
    const auto begin = [&](const Header &header) -> epi::Result<RowSink> {
        auto bound = bind(false, header);
        if (!bound)
            return std::unexpected(bound.error());
        layout = std::move(*bound);
        rows.emplace(*layout, m_profile, m_names, parsed);
        return [&](const Row &row) { rows->add(row); };
    };
    if (auto read = readRows(false, begin, parsed); !read)
        return std::unexpected(read.error());
    rows->finish();
    return parsed;
}

epi::Result<ParsedFile> FileParser::parseRecords(const PlaceTable &table)
{
    ParsedFile parsed = emptyFile();
    auto read = m_workbook ? readWorkbookRecords(parsed, table) : readCsvRecords(parsed, table);
    if (!read)
        return std::unexpected(read.error());
    if (parsed.remarks.size() > m_limits.remarks)
        parsed.remarks.resize(m_limits.remarks);
    return parsed;
}

epi::Result<void> FileParser::readWorkbookRecords(ParsedFile &parsed, const PlaceTable &table)
{
    std::optional<Layout> layout;
    std::optional<RecordRows> rows;
    std::optional<RecordMerge> merge;
    std::uint64_t inChunk = 0;
    const auto begin = [&](const Header &header) -> epi::Result<RowSink> {
        auto bound = bind(false, header);
        if (!bound)
            return std::unexpected(bound.error());
        layout = std::move(*bound);
        merge.emplace(m_profile.kind, shapeOf(m_profile, *layout), &table);
        rows.emplace(*layout, m_profile, m_names, &table);
        return [&](const Row &row) {
            rows->add(row);
            if (++inChunk < 65'536)
                return;
            inChunk = 0;
            merge->add(rows->take(), parsed);
            rows.emplace(*layout, m_profile, m_names, &table);
        };
    };
    if (auto read = readRows(false, begin, parsed); !read)
        return read;
    merge->add(rows->take(), parsed);
    merge->finish(parsed);
    return {};
}

/// Blocks are typed by several threads and joined here in file order.
epi::Result<void> FileParser::readCsvRecords(ParsedFile &parsed, const PlaceTable &table)
{
    CsvBlocks blocks(m_file.descriptor(), m_file.name(), m_profile.delimiter, m_limits);
    Header header;
    std::size_t body = 0;
    std::uint64_t line = 1;
    auto block = firstBlock(blocks, false, header, body, line);
    if (!block)
        return std::unexpected(block.error());
    const auto layout = bind(false, header);
    if (!layout)
        return std::unexpected(layout.error());
    RecordMerge merge(m_profile.kind, shapeOf(m_profile, *layout), &table);

    using Typed = std::pair<RecordChunk, CsvBlock>;
    const auto type = [&](CsvBlock work, std::size_t from, std::uint64_t firstLine) {
        RecordRows rows(*layout, m_profile, m_names, &table);
        CsvRecords records(work.text().substr(from), firstLine, m_profile.delimiter, m_limits);
        for (Row row; records.next(row);)
            rows.add(row);
        return Typed{rows.take(), std::move(work)};
    };
    const auto policy = m_threads > 1 ? std::launch::async : std::launch::deferred;
    const std::size_t ahead = m_threads > 1 ? m_threads + 1 : 1; // one waits while this thread joins what another has typed
    std::deque<std::future<Typed>> inWork;                       // futures wait in their destructors: nothing outlives this call
    while (*block || !inWork.empty()) {
        if (*block && inWork.size() < ahead) {
            inWork.push_back(std::async(policy, type, std::move(**block), body, line));
            block = blocks.next();
            if (!block)
                return std::unexpected(block.error());
            body = 0;
            line = *block ? (*block)->firstLine : 0;
            continue;
        }
        auto [chunk, used] = inWork.front().get();
        inWork.pop_front();
        if (parsed.counts.read == 0 && used.size > 0)
            merge.expect(static_cast<std::size_t>(std::min(
                static_cast<double>(m_limits.rows),
                1.02 * static_cast<double>(chunk.read) * static_cast<double>(m_file.size()) / static_cast<double>(used.size))));
        merge.add(std::move(chunk), parsed);
        blocks.recycle(std::move(used));
        m_progressed(blocks.bytesRead());
        if (auto checked = check(parsed); !checked)
            return checked;
    }
    merge.finish(parsed);
    return {};
}

} // namespace tracedesk::intake
