#pragma once

#include <string_view>

namespace tracedesk::epi {

/// Whether two texts are one slip of typing apart: a byte replaced, left out or added, or two neighbours exchanged. Not for equal
/// ones.
[[nodiscard]] bool isOneSlip(std::string_view a, std::string_view b);

} // namespace tracedesk::epi
