#pragma once

#include "view/case_filter.h"

namespace tracedesk::view {

/// The cases of a picture in the order of a column. What is not known stands last in either direction, equals stand in the
/// order of their numbers in either.
[[nodiscard]] std::vector<std::uint32_t> inOrder(const EpidemicPicture &picture, CaseFilter::Column column, bool descending);

} // namespace tracedesk::view
