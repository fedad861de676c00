#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace tracedesk::view {

/// How one list becomes another while what is in both stays where it is seen: what goes, what changes its place, what comes,
/// carried out in this order.
struct RowSteps
{
    struct Range
    {
        int first = 0;
        int count = 0;
        bool operator==(const Range &) const = default;
    };
    struct Move
    {
        int from = 0;
        int to = 0; ///< the row it then has
        bool operator==(const Move &) const = default;
    };
    std::vector<Range> removed;  ///< rows of the list before; to be taken out from the last to the first
    std::vector<Move> moved;     ///< of what is left, each as the one before it left it
    std::vector<Range> inserted; ///< rows of the list afterwards, from the first to the last
};

/// `newRowOf` has the row afterwards for every row before, -1 for what is gone; no row twice. `count` rows are there afterwards.
/// Nothing where it takes more than `most` steps: then the list is better shown anew. As few rows move as possible.
/// O(n log n + most * n).
[[nodiscard]] std::optional<RowSteps> rowSteps(std::span<const int> newRowOf, int count, std::size_t most);

} // namespace tracedesk::view
