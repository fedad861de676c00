#pragma once

#include "epi/evidence.h"

#include <QString>

#include <string>

namespace tracedesk::view {

/// Words for what only the intake page shows.
[[nodiscard]] QString fieldText(const std::string &field);   ///< a profile's field; its own name where there are no words for it
[[nodiscard]] QString fileKindText(const std::string &kind); ///< "Line list"
[[nodiscard]] QString placesText(const std::string &kind);   ///< what the table of places of a kind is called: "Cells"
[[nodiscard]] QString sizeText(std::uint64_t bytes);         ///< "12.4 MB"

} // namespace tracedesk::view
