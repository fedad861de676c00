#pragma once

#include "vault/secret_bytes.h"

#include <QString>

namespace tracedesk::view {

/// The bytes of a password as typed: normalised to NFKC, in UTF-8. The letters of `text` are overwritten where they lie, also
/// for everybody who shares them: the property of the field and the strings of the script (docs/decisions/0016).
[[nodiscard]] vault::SecretBytes takeSecret(QString text);

} // namespace tracedesk::view
