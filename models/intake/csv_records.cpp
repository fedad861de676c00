#include "intake/csv.h"
#include "intake/csv_scan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <immintrin.h>

namespace tracedesk::intake {

namespace {

constexpr auto npos = std::string_view::npos;

/// End of the line that `from` lies in, as the end of a broken record.
std::optional<RecordExtent> brokenUntilLineEnd(std::string_view text, std::size_t from, bool last)
{
    const auto newline = text.find('\n', from);
    if (newline == npos)
        return last ? std::optional(RecordExtent{text.size(), true}) : std::nullopt;
    return RecordExtent{newline + 1, true};
}

enum class Close { found, missing, needMore };

/// Looks for the quote that closes the field whose text begins at `i`; moves `i` behind it.
Close closeQuote(std::string_view text, std::size_t &i, std::size_t quotedBytes, bool last)
{
    const std::size_t window = std::min(text.size(), i + quotedBytes);
    std::size_t at = i;
    for (;;) {
        const auto quote = text.substr(0, window).find('"', at);
        if (quote == npos)
            return window == text.size() && !last && text.size() < i + quotedBytes ? Close::needMore : Close::missing;
        if (quote + 1 == text.size() && !last)
            return Close::needMore;
        if (quote + 1 < text.size() && text[quote + 1] == '"') {
            at = quote + 2;
            continue;
        }
        i = quote + 1;
        return Close::found;
    }
}

/// Walks over the delimiters, line ends and quotes of a text, 16 bytes at a time.
class MarkScan
{
public:
    MarkScan(const char *begin, const char *stop, char delimiter)
        : m_block(begin)
        , m_stop(stop)
        , m_delimiters(_mm_set1_epi8(delimiter))
    {
        look();
    }

    /// The next mark, or the end.
    const char *next()
    {
        while (m_marks == 0) {
            m_block += 16;
            if (m_block >= m_stop)
                return m_stop;
            look();
        }
        const char *const mark = m_block + std::countr_zero(m_marks);
        m_marks &= m_marks - 1;
        return mark;
    }

private:
    void look()
    {
        __m128i bytes;
        const std::ptrdiff_t left = m_stop - m_block;
        if (left >= 16) {
            bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(m_block));
        } else {
            alignas(16) std::array<char, 16> end{};
            std::memcpy(end.data(), m_block, static_cast<std::size_t>(std::max<std::ptrdiff_t>(left, 0)));
            bytes = _mm_load_si128(reinterpret_cast<const __m128i *>(end.data()));
        }
        const __m128i found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, m_delimiters), _mm_cmpeq_epi8(bytes, m_lines)),
                                           _mm_cmpeq_epi8(bytes, m_quotes));
        m_marks = static_cast<std::uint32_t>(_mm_movemask_epi8(found));
    }

    const char *m_block;
    const char *m_stop;
    __m128i m_delimiters;
    __m128i m_lines = _mm_set1_epi8('\n');
    __m128i m_quotes = _mm_set1_epi8('"');
    std::uint32_t m_marks = 0;
};

} // namespace

std::optional<RecordExtent> scanRecord(std::string_view text, std::size_t begin, char delimiter, std::size_t quotedBytes,
                                       bool last)
{
    if (begin >= text.size())
        return std::nullopt;
    std::size_t i = begin;
    for (;;) {
        if (i < text.size() && text[i] == '"') {
            ++i;
            switch (closeQuote(text, i, quotedBytes, last)) {
            case Close::needMore:
                return std::nullopt;
            case Close::missing:
                return brokenUntilLineEnd(text, begin, last);
            case Close::found:
                break;
            }
            if (i == text.size())
                return RecordExtent{i, false};
            if (text[i] == '\r' && i + 1 == text.size())
                return last ? std::optional(RecordExtent{i + 1, false}) : std::nullopt;
            if (text[i] == '\r' && text[i + 1] == '\n')
                return RecordExtent{i + 2, false};
            if (text[i] == '\n')
                return RecordExtent{i + 1, false};
            if (text[i] != delimiter)
                return brokenUntilLineEnd(text, i, last);
            ++i;
            continue;
        }
        while (i < text.size() && text[i] != delimiter && text[i] != '\n')
            ++i;
        if (i == text.size())
            return last ? std::optional(RecordExtent{i, false}) : std::nullopt;
        ++i;
        if (text[i - 1] == '\n')
            return RecordExtent{i, false};
    }
}

CsvRecords::CsvRecords(std::string_view block, std::uint64_t firstLine, char delimiter, const Limits &limits)
    : m_text(block)
    , m_line(firstLine)
    , m_delimiter(delimiter)
    , m_limits(limits)
{
}

void CsvRecords::skipLines(std::uint32_t count)
{
    for (; count > 0 && m_position < m_text.size(); --count) {
        const auto newline = m_text.find('\n', m_position);
        m_position = newline == npos ? m_text.size() : newline + 1;
        ++m_line;
    }
}

void CsvRecords::addCell(Row &row, std::string_view text) const
{
    const auto column = static_cast<std::uint32_t>(row.cells.size() + 1);
    if (text.size() > m_limits.fieldBytes && !row.fault)
        row.fault = RowFault{epi::RejectReason::tooLong, column, text.substr(0, 200)};
    if (column > m_limits.columns) {
        if (!row.fault)
            row.fault = RowFault{epi::RejectReason::wrongColumnCount, column, {}};
        return;
    }
    row.cells.push_back({text, CellNote::plain});
}

/// The common case: no quote in the record. False: there is one, nothing was consumed.
bool CsvRecords::nextPlain(Row &row)
{
    const char *const begin = m_text.data() + m_position;
    const char *const stop = m_text.data() + m_text.size();
    const char *field = begin;
    const char *p = begin;
    MarkScan marks(begin, stop, m_delimiter);
    for (;;) {
        p = marks.next();
        if (p == stop || *p == '\n')
            break;
        if (*p == '"')
            return false;
        row.cells.push_back({{field, p}, CellNote::plain});
        field = p + 1;
    }
    const char *end = p;
    if (end != field && end[-1] == '\r')
        --end;
    row.cells.push_back({{field, end}, CellNote::plain});
    m_position = static_cast<std::size_t>(p - m_text.data()) + (p == stop ? 0 : 1);
    ++m_line;
    if (row.cells.size() > m_limits.columns || static_cast<std::size_t>(end - begin) > m_limits.fieldBytes)
        judgeCells(row);
    return true;
}

/// Puts down which limit a record that was split without regard to any is beyond.
void CsvRecords::judgeCells(Row &row) const
{
    std::vector<Cell> cells;
    cells.swap(row.cells);
    for (const Cell &cell : cells)
        addCell(row, cell.text);
}

void CsvRecords::nextQuoted(Row &row)
{
    const auto extent = scanRecord(m_text, m_position, m_delimiter, m_limits.quotedBytes, true);
    const std::string_view record = m_text.substr(m_position, extent->end - m_position);
    m_position = extent->end;
    m_line += static_cast<std::uint64_t>(std::ranges::count(record, '\n')) + (record.ends_with('\n') ? 0 : 1);
    std::string_view body = record;
    if (body.ends_with('\n'))
        body.remove_suffix(1);
    if (body.ends_with('\r'))
        body.remove_suffix(1);
    if (extent->badQuoting) {
        row.fault = RowFault{epi::RejectReason::badQuoting, 0, body.substr(0, 200)};
        return;
    }
    m_unquoted.clear();
    m_unquoted.reserve(body.size()); // the cells point into it: it must not move
    for (std::size_t i = 0;;) {
        if (i < body.size() && body[i] == '"') {
            const std::size_t first = m_unquoted.size();
            for (++i; i < body.size(); ++i) {
                if (body[i] == '"' && (i + 1 == body.size() || body[i + 1] != '"'))
                    break;
                if (body[i] == '"')
                    ++i;
                m_unquoted += body[i];
            }
            ++i;
            addCell(row, std::string_view(m_unquoted).substr(first));
        } else {
            const auto delimiter = body.find(m_delimiter, i);
            const std::string_view text = body.substr(i, delimiter == npos ? npos : delimiter - i);
            if (text.find('"') != npos && !row.fault)
                row.fault = RowFault{epi::RejectReason::badQuoting, static_cast<std::uint32_t>(row.cells.size() + 1),
                                     text.substr(0, 200)};
            addCell(row, text);
            i += text.size();
        }
        if (i >= body.size())
            return;
        ++i; // the delimiter
    }
}

bool CsvRecords::next(Row &row)
{
    while (m_position < m_text.size()) {
        row.cells.clear();
        row.fault.reset();
        row.line = m_line;
        if (!nextPlain(row)) {
            row.cells.clear();
            row.fault.reset();
            nextQuoted(row);
        }
        const bool blank = !row.fault && std::ranges::all_of(row.cells, [](const Cell &cell) { return cell.text.empty(); });
        if (!blank)
            return true;
    }
    return false;
}

} // namespace tracedesk::intake
