#pragma once

#include "tracing/all_pairs.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tracedesk::tracing {

/// Records by person, and by time inside a person.
struct OrderedRecords
{
    struct Record
    {
        std::uint32_t time = 0;
        std::uint32_t position = 0; ///< index into the columns' x and y
    };
    std::vector<Record> records;
    std::vector<std::uint32_t> begins; ///< by person; one more than there are persons
};
/// Counting sort by person, then by (time, x, y) for those persons alone whose records are not in that order.
[[nodiscard]] OrderedRecords orderByPerson(const PositionColumns &columns);

/// Step-interpolated presence of all persons, cut at slices.
struct PersonDwells
{
    std::vector<SliceRow> rows;           ///< by person, then time
    std::vector<std::uint32_t> positions; ///< by row: index into the points; free positions only
    std::vector<std::uint32_t> begins;    ///< by person: first row; one more than there are persons
    std::vector<std::uint32_t> homes;     ///< by person: a cell in which much time was spent; 0 for nobody there
};
/// `cells` is filled with the cells of free positions; null where positions are places and a place is a cell.
[[nodiscard]] PersonDwells findDwells(const OrderedRecords &records, std::span<const Point> points, std::uint32_t gap,
                                      SpatialCells *cells);

} // namespace tracedesk::tracing
