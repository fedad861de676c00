#pragma once

#include "desk/certificate.h"

#include <QString>

namespace tracedesk::view {

/// What stands on a certificate, as rich text in the language of the window: to be printed, signed, filed and reported.
[[nodiscard]] QString certificateText(const desk::Certificate &certificate);

} // namespace tracedesk::view
