#pragma once

#include "view/desk_link.h"

namespace tracedesk::test {

/// Cases 2020-1, 2020-2, ... in the order of the store, the same every time: of every classification and stage, some without
/// onset, confirmation, window or ranking, some archived.
[[nodiscard]] view::EpidemicPicture generatedEpidemic(std::uint32_t cases);
/// A moment on the day after the last confirmation of 10,000 of them.
[[nodiscard]] epi::Instant generatedNow();
/// The generated desk (generated_case.h) with these cases.
[[nodiscard]] view::DeskLink deskWith(view::EpidemicPicture picture);

} // namespace tracedesk::test
