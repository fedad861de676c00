#pragma once

#include "desk/office.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"
#include "view/destruction_link.h"

#include <string>

namespace tracedesk::app {

/// Writes the page as a PDF on A4 that bears its line of the register of exports, and the lines beside it under the same name
/// with the ending .json; what is there is replaced. On the store's thread. Errors: those of Office::beginExport and
/// finishExport.
[[nodiscard]] epi::Result<void> writeCertificate(desk::Office &office, const std::string &file,
                                                 const view::CertificateSheet &sheet, const vault::SecretBytes &password);

} // namespace tracedesk::app
