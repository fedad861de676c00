#pragma once

#include "desk/destruction.h"
#include "epi/retention.h"

#include <QString>

namespace tracedesk::view {

// Words about retention and destruction; see words.h.

[[nodiscard]] QString word(epi::DataClass what);
[[nodiscard]] QString word(epi::DestructionScope scope);
/// "Positions: 3,000 (imported before 2020-05-01 09:00)".
[[nodiscard]] QString countText(const epi::DestructionCount &count);
/// Says who else may be the same human, and that an order of its own is wanted for that entry.
[[nodiscard]] QString alikeText(const store::AlikePerson &one);
/// In the local time of this machine.
[[nodiscard]] QString dayOf(epi::Instant moment);

} // namespace tracedesk::view
