#include "view/row_steps.h"

#include <algorithm>
#include <iterator>

namespace tracedesk::view {

namespace {

void append(std::vector<RowSteps::Range> &ranges, int row)
{
    if (!ranges.empty() && ranges.back().first + ranges.back().count == row)
        ++ranges.back().count;
    else
        ranges.push_back({row, 1});
}

/// Which of the values form a longest ascending subsequence (patience sorting): they can stay.
std::vector<bool> longestAscending(std::span<const int> values)
{
    std::vector<std::size_t> tails; // tails[l]: index of the least value that ends an ascending run of l + 1
    std::vector<std::size_t> before(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto at = std::ranges::lower_bound(tails, values[i], {}, [&](std::size_t tail) { return values[tail]; });
        if (at != tails.begin())
            before[i] = *std::prev(at);
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> stays(values.size());
    std::size_t i = tails.empty() ? 0 : tails.back();
    for (std::size_t left = tails.size(); left > 0; --left, i = before[i])
        stays[i] = true;
    return stays;
}

struct Kept
{
    int newRow = 0;
    bool inPlace = false;
};

/// Puts every row that is not in place behind those that belong before it.
std::vector<RowSteps::Move> movesOf(std::vector<Kept> rows, std::span<const int> wandering)
{
    std::vector<RowSteps::Move> moves;
    for (const int newRow : wandering) {
        const auto from = std::ranges::find(rows, newRow, &Kept::newRow);
        const auto taken = std::distance(rows.begin(), from);
        rows.erase(from);
        const auto to = std::ranges::find_if(rows, [&](const Kept &row) { return row.inPlace && row.newRow > newRow; });
        const auto put = std::distance(rows.begin(), rows.insert(to, {newRow, true}));
        if (taken != put)
            moves.push_back({static_cast<int>(taken), static_cast<int>(put)});
    }
    return moves;
}

} // namespace

std::optional<RowSteps> rowSteps(std::span<const int> newRowOf, int count, std::size_t most)
{
    RowSteps steps;
    std::vector<int> kept;
    std::vector<bool> old(static_cast<std::size_t>(count));
    for (std::size_t row = 0; row < newRowOf.size(); ++row) {
        if (newRowOf[row] < 0) {
            append(steps.removed, static_cast<int>(row));
            continue;
        }
        kept.push_back(newRowOf[row]);
        old[static_cast<std::size_t>(newRowOf[row])] = true;
    }
    for (int row = 0; row < count; ++row) {
        if (!old[static_cast<std::size_t>(row)])
            append(steps.inserted, row);
    }
    const std::vector<bool> stays = longestAscending(kept);
    const auto wanderers = static_cast<std::size_t>(std::ranges::count(stays, false));
    if (steps.removed.size() + steps.inserted.size() + wanderers > most)
        return std::nullopt;
    std::vector<Kept> rows;
    std::vector<int> wandering;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        rows.push_back({kept[i], stays[i]});
        if (!stays[i])
            wandering.push_back(kept[i]);
    }
    std::ranges::sort(wandering);
    if (!wandering.empty())
        steps.moved = movesOf(std::move(rows), wandering);
    return steps;
}

} // namespace tracedesk::view
