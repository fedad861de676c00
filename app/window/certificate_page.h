#pragma once

#include "epi/result.h"
#include "view/destruction_link.h"

#include <string>

namespace tracedesk::app {

/// Writes the page as a PDF on A4, and the lines beside it under the same name with the ending .json; what is there is replaced.
/// Any thread. Errors: ioFailed.
[[nodiscard]] epi::Result<void> writeCertificate(const std::string &file, const view::CertificateSheet &sheet);

} // namespace tracedesk::app
