#pragma once

#include "view/case_picture.h"

namespace tracedesk::view {

/// From one stay to the next. A gap says that nothing is known of the way: records of the case are missing in between.
struct ShownMove
{
    std::size_t from = 0; ///< indices into CasePicture::stays
    std::size_t to = 0;
    epi::TimeSpan span; ///< latest departure to earliest arrival; may be empty
    bool gap = false;
};

/// Moves between stays that follow one another at different places. A pause of `unknownAfter` without a record is a gap where the
/// picture names none: card and entry-log stays have no gaps of their own.
[[nodiscard]] std::vector<ShownMove> movesOf(const CasePicture &picture, epi::Seconds unknownAfter = std::chrono::hours(2));

} // namespace tracedesk::view
