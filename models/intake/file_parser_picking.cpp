#include "intake/file_parser.h"

#include "intake/text_decoder.h"

#include <algorithm>
#include <filesystem>

// Looking at single rows instead of all of them.

namespace tracedesk::intake {

epi::Result<PickedRows> FileParser::pick(bool table, std::span<const std::uint64_t> lines)
{
    PickedRows picked;
    const ParsedFile nothing;
    std::uint64_t ordinal = 0;
    TextDecoder decoder(m_workbook ? Encoding::utf8 : m_profile.encoding);
    const auto begin = [&](const Header &header) -> epi::Result<RowSink> {
        if (const auto bound = bind(table, header); !bound)
            return std::unexpected(bound.error());
        picked.header = header;
        return [&](const Row &row) {
            ++ordinal;
            if (!std::ranges::binary_search(lines, row.line))
                return;
            TextRow &text = picked.rows.emplace_back(TextRow{row.line, ordinal, {}});
            for (const Cell &cell : row.cells)
                text.cells.push_back(decoder.show(cell.text, m_limits.fieldBytes));
        };
    };
    if (auto read = readRows(table, begin, nothing); !read)
        return std::unexpected(read.error());
    return picked;
}

double FileParser::readableShare(const Profile &profile, const InputFile &file, std::string_view head, const Limits &limits)
{
    if (profile.kind == FileKind::lineList || profile.kind == FileKind::contactList || profile.kind == FileKind::route ||
        profile.kind == FileKind::namedContacts)
        return 0; // lists have a header in any file there is
    const auto layout = Layout::bind(fieldsOf(profile.kind), profile.columns, {}, file.name());
    if (!layout)
        return 0;
    const std::filesystem::path path(file.name());
    const FileNames names{path.filename().string(), path.stem().string(), path.parent_path().filename().string()};
    RecordRows rows(*layout, profile, names, nullptr);
    CsvRecords records(head, 1, profile.delimiter, limits);
    records.skipLines(profile.skip);
    std::size_t tried = 0;
    for (Row row; tried < headRows && records.next(row); ++tried)
        rows.add(row);
    const RecordChunk chunk = rows.take();
    const auto unreadable = std::ranges::count_if(
        chunk.findings.rejected, [](const epi::RejectedRow &row) { return row.reason != epi::RejectReason::unknownPlace; });
    return tried == 0 ? 0 : 1 - static_cast<double>(unreadable) / static_cast<double>(tried);
}

} // namespace tracedesk::intake
