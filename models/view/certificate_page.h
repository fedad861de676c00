#pragma once

#include "desk/certificate.h"

#include <QString>

namespace tracedesk::view {

/// The certificate as a page to be signed, filed and reported, in the language of the window (A4, PDF). What went wrong, in
/// words of the system; empty when it is written.
[[nodiscard]] QString writeCertificatePage(const desk::Certificate &certificate, const QString &file);
/// What stands on it, as rich text.
[[nodiscard]] QString certificateText(const desk::Certificate &certificate);

} // namespace tracedesk::view
