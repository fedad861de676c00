#pragma once

#include "view/desk_link.h"

namespace tracedesk::test {

/// A desk of generated values: 30 cases, each with eight days of stays, records, visits, contacts and sources around a
/// made-up town. The same every time. The password is "right".
[[nodiscard]] view::DeskLink generatedDesk();
[[nodiscard]] view::CasePicturePtr generatedCase(std::uint32_t number);
[[nodiscard]] epi::CaseId caseId(std::uint32_t number);

} // namespace tracedesk::test
