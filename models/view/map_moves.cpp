#include "view/map_moves.h"

#include <algorithm>

namespace tracedesk::view {

std::vector<ShownMove> movesOf(const CasePicture &picture, epi::Seconds unknownAfter)
{
    // Sorted once: a case of many days has thousands of both.
    std::vector<epi::TimeSpan> gaps;
    for (const RecordGap &gap : picture.gaps)
        gaps.push_back(gap.span);
    std::ranges::sort(gaps, {}, &epi::TimeSpan::begin);
    std::vector<ShownMove> moves;
    for (std::size_t i = 1; i < picture.stays.size(); ++i) {
        const epi::Stay &from = picture.stays[i - 1].stay;
        const epi::Stay &to = picture.stays[i].stay;
        if (from.position == to.position)
            continue;
        ShownMove move{i - 1, i, {from.possible.end, std::max(from.possible.end, to.possible.begin)}, false};
        const auto around = std::ranges::upper_bound(gaps, move.span.end, {}, &epi::TimeSpan::begin);
        const bool missing = around != gaps.begin() && std::prev(around)->end > move.span.begin && !move.span.isEmpty();
        move.gap = missing || move.span.length() > unknownAfter;
        moves.push_back(move);
    }
    return moves;
}

} // namespace tracedesk::view
