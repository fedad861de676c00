#pragma once

#include "epi/id.h"
#include "vault/digest.h"
#include "vault/kdf.h"
#include "vault/keypair.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tracedesk::vault {

/// The last entry of a chain that somebody saw. Sequence 0: none yet.
struct ChainHead
{
    std::uint64_t sequence = 0;
    Digest hash{};
    bool operator==(const ChainHead &) const = default;
};

/// What only an account's password, with the device key, brings to light.
struct PersonalSecrets
{
    BoxKeys box;
    SigningKeys signing;
    Digest pinnedRoot{};          ///< of the root key: a keyring founded by somebody else does not open
    ChainHead acts;               ///< the end of the chain of account acts as the account last saw it
    ChainHead audit;              ///< the end of the audit chain as it saw it last
    ChainHead spool;              ///< the same of the spool, for the time the account has no key of the audit
    SecretBytes factor;           ///< second factor; empty: none
    std::uint64_t factorUsed = 0; ///< step of the last code taken

    [[nodiscard]] PersonalSecrets copy() const;
};

/// What an account itself vouches for in the keyring: how its password opens its secrets.
struct PersonalPart
{
    epi::AccountId account;
    std::uint64_t counter = 0; ///< grows each time it is sealed
    std::uint32_t passes = 0;
    std::uint64_t memory = 0;
    Salt salt{};
    std::array<std::uint8_t, 24> nonce{};
    std::vector<std::uint8_t> secrets; ///< XChaCha20-Poly1305 under the account's sealing key
    Signature signature{};             ///< by the account's signing key
};

/// The key an account's secrets are sealed with: from the password and the device key, so that neither is enough. Nothing when
/// there is not enough memory.
[[nodiscard]] std::optional<SecretBytes> sealingKey(const SecretBytes &password, const PersonalPart &part, const KdfCost &cost,
                                                    const SecretBytes &deviceKey);
/// A part for a new password: fresh salt, nothing sealed yet.
[[nodiscard]] PersonalPart makePersonalPart(epi::AccountId account, const KdfCost &cost);
void sealPersonal(PersonalPart &part, const PersonalSecrets &secrets, const SecretBytes &sealingKey);
/// Nothing with the wrong key. Public keys are left to the caller.
[[nodiscard]] std::optional<PersonalSecrets> openPersonal(const PersonalPart &part, const SecretBytes &sealingKey);

/// As it stands in the keyring, without the signature.
[[nodiscard]] std::vector<std::uint8_t> personalBytes(const PersonalPart &part);
[[nodiscard]] std::optional<PersonalPart> readPersonal(std::span<const std::uint8_t> bytes);
[[nodiscard]] bool isSignedBy(const PublicKey &key, const PersonalPart &part);

} // namespace tracedesk::vault
