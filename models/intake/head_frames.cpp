#include "intake/frames.h"

#include <algorithm>
#include <utility>

// Heads and single rows, packed and checked by one description each.

namespace tracedesk::intake {

namespace {

constexpr std::uint32_t mostCells = 1'024;

template<class A, class T> void describeRow(A &a, T &row)
{
    a.whole(row.line, 1ULL << 40);
    a.whole(row.ordinal, 1ULL << 40);
    a.list(row.cells, mostCells, [&](auto &cell) { a.text(cell); });
}

template<class A, class T> void describeFit(A &a, T &fit)
{
    a.text(fit.profile);
    a.flag(fit.placeTable);
    a.whole(fit.sheet, headSheets);
    a.plain(fit.delimiter);
    a.real(fit.score, 0, 4);
    a.list(fit.missing, 64, [&](auto &name) { a.text(name); });
}

template<class A, class T> void describeHead(A &a, T &head)
{
    a.flag(head.workbook);
    a.optional(head.encoding, [&](auto &encoding) { a.choice(encoding, Encoding::windows949); });
    a.flag(head.byteOrderMark);
    a.plain(head.delimiter);
    a.list(head.sheets, headSheets, [&](auto &sheet) {
        a.text(sheet.name);
        a.list(sheet.rows, headRows, [&](auto &row) { describeRow(a, row); });
    });
    a.list(head.fits, headFits, [&](auto &fit) { describeFit(a, fit); });
    a.optional(head.fault, [&](auto &error) {
        a.choice(error.code, epi::ErrorCode::internal);
        a.list(error.arguments, 16, [&](auto &text) { a.text(text); });
    });
}

} // namespace

bool FrameWriter::head(const FileHead &head)
{
    describeHead(m_packer, head);
    return send(FrameType::head);
}

bool FrameWriter::rows(const PickedRows &rows)
{
    m_packer.list(rows.header, mostCells, [&](const std::string &name) { m_packer.text(name); });
    return send(FrameType::header) &&
           sendList(FrameType::rows, rows.rows, [](FramePacker &a, const TextRow &row) { describeRow(a, row); });
}

bool HeadReader::content(FrameType type, std::string_view payload)
{
    FrameUnpacker in(payload);
    FileHead head;
    if (type != FrameType::head || m_heads.size() == m_names.size())
        return nonsense("a frame out of place");
    describeHead(in, head);
    if (!in.isDone())
        return nonsense("a head that cannot be");
    for (const ProfileFit &fit : head.fits)
        if (!std::ranges::contains(m_profiles, fit.profile) || (fit.sheet != 0 && fit.sheet >= head.sheets.size()))
            return nonsense("a head that cannot be");
    if (head.fault) // the name of the file is what was asked for
        head.fault->arguments.resize(std::max<std::size_t>(head.fault->arguments.size(), 1));
    if (head.fault)
        head.fault->arguments[0] = m_names[m_heads.size()];
    m_heads.push_back(std::move(head));
    return true;
}

bool RowsReader::content(FrameType type, std::string_view payload)
{
    FrameUnpacker in(payload);
    if (type == FrameType::header && !m_hasHeader) {
        in.list(m_rows.header, mostCells, [&](std::string &name) { in.text(name); });
        m_hasHeader = true;
    } else if (type == FrameType::rows && m_hasHeader) {
        while (in.isGood() && !in.isDone() && m_rows.rows.size() < m_most)
            describeRow(in, m_rows.rows.emplace_back());
    } else {
        return nonsense("a frame out of place");
    }
    return in.isDone() || nonsense("rows that cannot be");
}

} // namespace tracedesk::intake
