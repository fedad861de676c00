#pragma once

#include "intake/limits.h"
#include "intake/row.h"
#include "intake/xlsx_xml.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// What cells of a workbook refer to.
struct CellContext
{
    std::vector<std::string> strings;
    std::vector<bool> dateStyles;
    bool since1904 = false;
};

/// Number formats 14 to 22, 45 to 47 and the East Asian ones (ECMA-376 part 1, 18.8.30).
[[nodiscard]] bool isBuiltInDateFormat(int id);
/// A format code with a year, month, day, hour or second outside quotes and brackets.
[[nodiscard]] bool isDateFormat(std::string_view code);
/// Day number to text: YYYY-MM-DD, with hh:mm:ss where there is a time. Empty: no day.
[[nodiscard]] std::string serialToText(double serial, bool since1904);

/// Puts the rows of a sheet together from its elements.
class SheetRows
{
public:
    SheetRows(const CellContext &context, const Limits &limits);

    void begin(std::string_view element, const XmlAttributes &attributes);
    /// True: a row with something in it is complete.
    [[nodiscard]] bool end(std::string_view element);
    void text(std::string_view text);
    [[nodiscard]] const Row &row() const { return m_row; }
    /// Why the sheet cannot be read on; empty = it can.
    [[nodiscard]] const std::string &fault() const { return m_fault; }

private:
    void beginRow(const XmlAttributes &attributes);
    void beginCell(const XmlAttributes &attributes);
    void endCell();
    [[nodiscard]] bool endRow();
    void number();

    const CellContext &m_context;
    const Limits &m_limits;
    Row m_row;
    std::vector<std::string> m_texts; ///< by column; the row's cells point into them
    std::vector<CellNote> m_notes;
    std::size_t m_width = 0;
    std::uint64_t m_lastLine = 0;
    std::string m_fault;
    // the cell being read
    std::size_t m_column = 0;
    std::string m_type;
    std::size_t m_style = 0;
    std::string m_value;
    bool m_formula = false;
    bool m_inValue = false;
    bool m_inHint = false;
};

} // namespace tracedesk::intake
