#pragma once

#include "epi/form_five.h"

#include <QString>

#include <span>

namespace tracedesk::view {

/// Words of form 5, the list of contacts.
[[nodiscard]] QString word(epi::FormFiveColumn column);     ///< "date of birth"
[[nodiscard]] QString gapText(const epi::FormFiveGap &gap); ///< "date of birth not said"
/// "date of birth not said; address without a code"
[[nodiscard]] QString gapsText(std::span<const epi::FormFiveGap> gaps);

} // namespace tracedesk::view
