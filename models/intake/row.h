#pragma once

#include "epi/evidence.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// What a cell is beside its text. All but `plain` come from workbooks.
enum class CellNote : std::uint8_t {
    plain,
    instant, ///< a date cell: the text is YYYY-MM-DD or YYYY-MM-DD hh:mm:ss whatever the profile's formats
    formula,
    inexact, ///< a number of more digits than a workbook keeps
    error,   ///< #N/A and its kin
};

struct Cell
{
    std::string_view text;
    CellNote note = CellNote::plain;
};

/// What is wrong with a row before anything is understood of it.
struct RowFault
{
    epi::RejectReason reason = epi::RejectReason::badQuoting;
    std::uint32_t column = 0;
    std::string_view value;
};

/// One row of a file, as text.
struct Row
{
    std::uint64_t line = 0;
    std::vector<Cell> cells;
    std::optional<RowFault> fault;
};

} // namespace tracedesk::intake
