#pragma once

#include "vault/keyring_content.h"
#include "vault/secret_bytes.h"

#include <optional>

namespace tracedesk::vault {

inline constexpr std::size_t compartmentKeySize = 32;

[[nodiscard]] SecretBytes makeCompartmentKey();
/// The key sealed to an account; those of data under the shred key, too, so that no copy of a keyring opens them once that is
/// gone.
[[nodiscard]] WrappedKey wrapKey(const Account &account, Compartment compartment, std::uint32_t generation,
                                 const SecretBytes &key, const SecretBytes &shredKey);
/// Nothing unless it opens to the key the chain speaks of: that closes what the cipher leaves open, a box that opens to one key
/// for one account and to another for the next.
[[nodiscard]] std::optional<SecretBytes> unwrapKey(const WrappedKey &wrapped, const BoxKeys &receiver, const Digest &keyCheck,
                                                   const SecretBytes &shredKey);
/// Seals what those did who have no key of the audit.
[[nodiscard]] BoxKeys spoolKeys(const SecretBytes &auditKey);

} // namespace tracedesk::vault
