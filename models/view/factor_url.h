#pragma once

#include "vault/secret_bytes.h"

#include <QString>

#include <string>

namespace tracedesk::view {

/// What an authenticator app reads out of a QR code: `otpauth://totp/...` with the secret and how codes are made of it
/// (vault/second_factor.h). It names the account, never the store: whose second device it is, not what is investigated. A name
/// too long for a code is cut. The caller wipes it.
[[nodiscard]] std::string factorUrl(const QString &account, const vault::SecretBytes &secret);
/// The secret to be typed: base 32 in groups of four.
[[nodiscard]] QString factorGroups(const vault::SecretBytes &secret);

} // namespace tracedesk::view
