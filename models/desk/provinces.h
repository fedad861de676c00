#pragma once

#include <string_view>

namespace tracedesk::desk {

/// Whether a word names a province of Korea in one of the ways of resources/areas/provinces.csv, which is compiled in; spaces,
/// hyphens and capital letters do not count. Any thread.
[[nodiscard]] bool isProvince(std::string_view word);

} // namespace tracedesk::desk
