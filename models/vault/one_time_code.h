#pragma once

#include "vault/secret_bytes.h"

namespace tracedesk::vault {

/// What an invited person logs in with for the first time: 20 signs of Crockford's base 32 (100 random bits) in groups of four,
/// fit to be read out and written by hand.
[[nodiscard]] SecretBytes makeOneTimeCode();

/// As it was made, however it is typed: small letters, other groups, O for 0, I or L for 1.
[[nodiscard]] SecretBytes normalisedCode(const SecretBytes &typed);

} // namespace tracedesk::vault
