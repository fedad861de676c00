#pragma once

#include "view/qr_code.h"

namespace tracedesk::view {

/// How badly a code reads (ISO/IEC 18004:2015, 7.8.3.1): long runs, squares of one colour, what looks like a finder pattern, more
/// dark than light or the other way round. Less is better.
[[nodiscard]] unsigned penaltyOf(const QrCode &code);

} // namespace tracedesk::view
