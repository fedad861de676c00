#include "intake/route_parts.h"

#include <algorithm>

namespace tracedesk::intake {

namespace {

/// Parts [begin, end) of one line, without its line break.
struct Line
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::size_t> cuts{}; ///< the separators between its cells
};

bool isCut(const FoldedText &text, const RoutePart &part, char32_t sign)
{
    if (part.part != Part::comma && part.part != Part::sentence)
        return false;
    const bool slash = sign != U'/' || (part.begin > 0 && text.at(part.begin - 1) == U' ' && text.at(part.stop) == U' ');
    return text.at(part.begin) == sign && slash;
}

std::vector<Line> linesOf(const std::vector<RoutePart> &parts)
{
    std::vector<Line> lines(1);
    for (std::size_t k = 0; k < parts.size(); ++k) {
        lines.back().end = k;
        if (parts[k].part == Part::lineBreak)
            lines.push_back({k + 1, k + 1, {}});
        else
            lines.back().end = k + 1;
    }
    return lines;
}

// The cells' separators; brackets keep theirs.
void cut(const FoldedText &text, const std::vector<RoutePart> &parts, char32_t sign, Line &line)
{
    line.cuts.clear();
    for (std::size_t k = line.begin; k < line.end; ++k) {
        if (parts[k].part == Part::open && parts[k].index > k && parts[k].index < line.end)
            k = parts[k].index;
        else if (isCut(text, parts[k], sign))
            line.cuts.push_back(k);
    }
}

enum class Cell : std::uint8_t { day, time, words };

class Row
{
public:
    Row(std::vector<RoutePart> &parts, const Line &line)
        : m_parts(parts)
        , m_line(line)
    {
        std::size_t begin = line.begin;
        for (const std::size_t end : line.cuts) {
            add(begin, end);
            begin = end + 1;
        }
        add(begin, line.end);
    }

    // One stop: nothing in it is told twice.
    [[nodiscard]] bool isOneStop() const
    {
        const auto columns = std::ranges::count(m_cells, Cell::time, &CellParts::kind);
        const bool times = count(Part::time) <= 1 || (count(Part::time) == 2 && columns == 2); // columns of begin and end
        return count(Part::day) <= 1 && times && count(Part::day) + count(Part::time) > 0 && count(Part::arrow) == 0;
    }

    // Day, time, and then the rest as it stands. Commas and slashes also part stops: there only what stands otherwise is a row.
    void lay(bool sure)
    {
        if (!sure && std::ranges::is_sorted(m_cells, {}, &CellParts::kind))
            return;
        std::ranges::stable_sort(m_cells, {}, &CellParts::kind);
        std::vector<RoutePart> laid;
        std::vector<std::size_t> moved(m_line.end - m_line.begin);
        std::size_t separator = 0;
        for (const CellParts &cell : m_cells) {
            for (std::size_t k = cell.begin; k < cell.end; ++k) {
                moved[k - m_line.begin] = m_line.begin + laid.size();
                laid.push_back(m_parts[k]);
                laid.back().row = true;
            }
            if (separator < m_line.cuts.size()) {
                laid.push_back(m_parts[m_line.cuts[separator++]]);
                laid.back().part = Part::comma;
                laid.back().row = true;
            }
        }
        for (RoutePart &part : laid)
            if (part.part == Part::open && part.index >= m_line.begin && part.index < m_line.end)
                part.index = moved[part.index - m_line.begin];
        std::ranges::copy(laid, m_parts.begin() + static_cast<std::ptrdiff_t>(m_line.begin));
    }

private:
    struct CellParts
    {
        std::size_t begin = 0;
        std::size_t end = 0;
        Cell kind = Cell::words;
    };

    void add(std::size_t begin, std::size_t end)
    {
        CellParts cell{begin, end, Cell::words};
        bool named = false;
        for (std::size_t k = begin; k < end; ++k) {
            const Part part = m_parts[k].part;
            named = named || part == Part::text || part == Part::home || part == Part::work || part == Part::activity;
            if (part == Part::day && !named)
                cell.kind = Cell::day;
            else if ((part == Part::time || part == Part::timeUnknown) && cell.kind == Cell::words && !named)
                cell.kind = Cell::time;
        }
        // An empty cell says nothing.
        if (begin + 1 == end && m_parts[begin].part == Part::dash)
            m_parts[begin].part = Part::comma;
        if (named && cell.kind == Cell::time)
            cell.kind = Cell::words;
        m_cells.push_back(cell);
    }
    [[nodiscard]] std::ptrdiff_t count(Part part) const
    {
        return std::count_if(m_parts.begin() + static_cast<std::ptrdiff_t>(m_line.begin),
                             m_parts.begin() + static_cast<std::ptrdiff_t>(m_line.end),
                             [part](const RoutePart &one) { return one.part == part; });
    }

    std::vector<RoutePart> &m_parts;
    const Line &m_line;
    std::vector<CellParts> m_cells;
};

} // namespace

void layTables(const FoldedText &text, RouteParts &all)
{
    std::vector<Line> lines = linesOf(all.parts);
    for (const char32_t sign : {U'|', U';', U'/', U','}) {
        std::size_t told = 0;
        std::size_t alike = 0;
        std::size_t cells = 0;
        for (Line &line : lines) {
            cut(text, all.parts, sign, line);
            told += line.begin < line.end ? 1 : 0;
            alike += line.cuts.size() > 1 ? 1 : 0;
            cells = std::max(cells, line.cuts.size());
        }
        const bool table = alike > 1 && 2 * alike > told && cells < 12;
        if (!table)
            continue;
        for (const Line &line : lines) {
            if (line.cuts.size() < 2 || line.cuts.size() > cells)
                continue;
            Row row(all.parts, line);
            if (row.isOneStop())
                row.lay(sign == U'|' || sign == U';');
        }
        return;
    }
}

} // namespace tracedesk::intake
