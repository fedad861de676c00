#include "intake/xlsx_cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <format>

namespace tracedesk::intake {

bool isBuiltInDateFormat(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

bool isDateFormat(std::string_view code)
{
    char closing = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (closing != 0) {
            if (c == closing)
                closing = 0;
        } else if (c == '"' || c == '[') {
            closing = c == '"' ? '"' : ']';
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == ';') {
            return false; // the first section decides
        } else if (std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

std::string serialToText(double serial, bool since1904)
{
    using namespace std::chrono;
    if (!(serial >= 0) || serial >= 2'958'466)
        return {};
    double whole = std::floor(serial);
    long second = std::lround((serial - whole) * 86'400);
    if (second == 86'400) {
        second = 0;
        ++whole;
    }
    const hh_mm_ss time{seconds{second}};
    if (!since1904 && whole < 1)
        return std::format("{:%T}", time);
    // The 1900 system counts a 29 February 1900 that never was.
    const sys_days epoch = since1904    ? sys_days{1904y / 1 / 1}
                           : whole < 60 ? sys_days{1899y / 12 / 31}
                                        : sys_days{1899y / 12 / 30};
    const sys_days day = epoch + days{static_cast<int>(whole)};
    return second == 0 ? std::format("{:%F}", day) : std::format("{:%F} {:%T}", day, time);
}

SheetRows::SheetRows(const CellContext &context, const Limits &limits)
    : m_context(context)
    , m_limits(limits)
{
}

void SheetRows::begin(std::string_view element, const XmlAttributes &attributes)
{
    if (element == "row")
        beginRow(attributes);
    else if (element == "c")
        beginCell(attributes);
    else if (element == "f")
        m_formula = true;
    else if (element == "rPh")
        m_inHint = true;
    m_inValue = !m_inHint && (element == "v" || element == "t");
}

void SheetRows::text(std::string_view text)
{
    if (m_inValue && m_value.size() <= m_limits.fieldBytes)
        m_value += text;
}

bool SheetRows::end(std::string_view element)
{
    m_inValue = false;
    if (element == "rPh")
        m_inHint = false;
    else if (element == "c")
        endCell();
    else if (element == "row")
        return endRow();
    return false;
}

void SheetRows::beginRow(const XmlAttributes &attributes)
{
    std::uint64_t line = m_lastLine + 1;
    if (const std::string_view given = attributes["r"]; !given.empty())
        std::from_chars(given.data(), given.data() + given.size(), line);
    if (line <= m_lastLine || line > 10'000'000)
        m_fault = "rows out of order";
    m_lastLine = line;
    m_row.line = line;
    m_row.fault.reset();
    m_width = 0;
    m_column = 0;
}

void SheetRows::beginCell(const XmlAttributes &attributes)
{
    if (const std::string_view reference = attributes["r"]; !reference.empty()) {
        m_column = 0;
        for (const char c : reference.substr(0, 3)) {
            if (c < 'A' || c > 'Z')
                break;
            m_column = m_column * 26 + static_cast<std::size_t>(c - 'A' + 1);
        }
    } else {
        ++m_column;
    }
    m_type = attributes["t"];
    m_style = 0;
    if (const std::string_view style = attributes["s"]; !style.empty())
        std::from_chars(style.data(), style.data() + style.size(), m_style);
    m_value.clear();
    m_formula = false;
}

/// A number as it would be typed, or a date.
void SheetRows::number()
{
    double value = 0;
    const auto [end, error] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), value);
    if (error != std::errc{} || end != m_value.data() + m_value.size() || !std::isfinite(value)) {
        m_notes.back() = CellNote::error;
        return;
    }
    if (m_style < m_context.dateStyles.size() && m_context.dateStyles[m_style]) {
        m_value = serialToText(value, m_context.since1904);
        m_notes.back() = CellNote::instant;
        return;
    }
    if (value == std::trunc(value) && std::abs(value) >= 1e15)
        m_notes.back() = CellNote::inexact; // card numbers typed as numbers lose their last digits
    std::array<char, 64> buffer{};
    const auto written = std::abs(value) < 1e15 && std::abs(value) >= 1e-5
                             ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed)
                             : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    m_value.assign(buffer.data(), written.ptr);
}

void SheetRows::endCell()
{
    if (m_column == 0 || m_column > m_limits.columns) {
        if (!m_value.empty() && !m_row.fault)
            m_row.fault = RowFault{epi::RejectReason::wrongColumnCount, static_cast<std::uint32_t>(m_column), {}};
        return;
    }
    if (m_column > m_width) {
        if (m_texts.size() < m_column)
            m_texts.resize(m_column);
        for (std::size_t i = m_width; i < m_column; ++i)
            m_texts[i].clear();
        m_notes.resize(m_width);
        m_notes.resize(m_column, CellNote::plain);
        m_width = m_column;
    } else {
        m_fault = "cells out of order";
        return;
    }
    if (m_value.size() > m_limits.fieldBytes && !m_row.fault)
        m_row.fault = RowFault{epi::RejectReason::tooLong, static_cast<std::uint32_t>(m_column), {}};
    if (m_type == "s") {
        std::size_t index = m_context.strings.size();
        std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
        if (index >= m_context.strings.size())
            m_notes.back() = CellNote::error;
        else
            m_value = m_context.strings[index];
    } else if (m_type == "b") {
        m_value = m_value == "1" ? "true" : "false";
    } else if (m_type == "e") {
        m_notes.back() = CellNote::error;
    } else if (m_type == "d") {
        std::ranges::replace(m_value, 'T', ' ');
        m_notes.back() = CellNote::instant;
    } else if ((m_type.empty() || m_type == "n") && !m_value.empty()) {
        number();
    }
    if (m_formula)
        m_notes.back() = CellNote::formula;
    m_texts[m_column - 1] = m_value;
}

bool SheetRows::endRow()
{
    m_row.cells.clear();
    for (std::size_t i = 0; i < m_width; ++i)
        m_row.cells.push_back({m_texts[i], m_notes[i]});
    return m_row.fault || std::ranges::any_of(
                              m_row.cells, [](const Cell &cell) { return !cell.text.empty() || cell.note == CellNote::formula; });
}

} // namespace tracedesk::intake
