#pragma once

#include <QString>

/// Where tests find what they read. Folders of the checkout and the build, known to this one source file only, so that
/// a compiler cache serves every other test in any checkout.
namespace tracedesk::tests {

[[nodiscard]] QString resources(const char *below = ""); ///< resources/ of the product
[[nodiscard]] QString fixtures(const char *below = "");  ///< tests/
[[nodiscard]] QString shared(const char *below = "");    ///< real data that may not be shipped; may be absent
[[nodiscard]] QString programs(const char *below = "");  ///< the programs that were built

} // namespace tracedesk::tests
