#pragma once

#include "view/timeline_picture.h"
#include "view/tree_layout.h"

#include <QString>

namespace tracedesk::view {

/// A tick of a ruler: "14:05", "12 Thu", "Mar", "2020".
[[nodiscard]] QString tickText(epi::Instant time, TimeUnit step, epi::Seconds utcOffset);
/// What ticks are parts of: "2020-03-12 Thu", "March 2020", "2020".
[[nodiscard]] QString headText(epi::Instant time, TimeUnit unit, epi::Seconds utcOffset);

/// "Interview", "Card", the number of a case.
[[nodiscard]] QString laneText(const TimelineLane &lane);

/// What stands under the pointer, in one line: place, when, how sure, from which source.
[[nodiscard]] QString previewText(const TimelinePicture &picture, const TimelineSeries &series, std::uint32_t item);

/// A case in a tree: its number, a source that is no case, the probability of its source.
[[nodiscard]] QString treeText(const TreeCase &treeCase);

} // namespace tracedesk::view
