#pragma once

#include "vault/keyring.h"

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::vault {

/// A compartment key, sealed to one account.
struct WrappedKey
{
    Compartment compartment = Compartment::cases;
    std::vector<std::uint8_t> box;
};

/// What the root vouches for about an account.
struct KeyringAccount
{
    epi::AccountId id;
    std::string name;
    epi::Role role = epi::Role::owner;
    epi::Jurisdiction jurisdiction;
    bool active = true;
    PublicKey boxKey{};
    PublicKey signingKey{};
    std::vector<WrappedKey> keys;
};

/// What an account itself vouches for: how its password opens its secrets.
struct PersonalPart
{
    epi::AccountId account;
    std::uint64_t counter = 0;
    std::uint32_t passes = 0;
    std::uint64_t memory = 0;
    Salt salt{};
    std::array<std::uint8_t, 24> nonce{};
    std::vector<std::uint8_t> secrets; ///< XChaCha20-Poly1305 under the account's sealing key
    Signature signature{};
};

/// A keyring file, decoded. One personal part for each account, in the same order.
struct KeyringContent
{
    std::uint64_t counter = 1;
    epi::Uuid store{};
    PublicKey rootKey{};
    Digest deviceCheck{};
    std::array<std::uint32_t, allCompartments.size()> generations{};
    std::vector<KeyringAccount> accounts;
    Signature rootSignature{};
    std::vector<PersonalPart> personal;
};

inline constexpr std::size_t keyringLimit = 64 * 1024;
inline constexpr std::uint16_t keyringVersion = 1;

/// The bytes the root signs.
[[nodiscard]] std::vector<std::uint8_t> rootBytes(const KeyringContent &content);
/// The bytes an account signs.
[[nodiscard]] std::vector<std::uint8_t> personalBytes(const PersonalPart &part);
void signRoot(KeyringContent &content, const SecretBytes &rootSecret);
void signPersonal(PersonalPart &part, const SecretBytes &signingSecret);
/// The file: a mark, the root's part, the accounts' parts, each with its signature.
[[nodiscard]] std::vector<std::uint8_t> encodeKeyring(const KeyringContent &content);

/// What speaks against a keyring.
struct KeyringFault
{
    bool newer = false; ///< written by a later version
    std::string what;   ///< the part that is wrong, or the later version
};
/// Accepts only what encodeKeyring writes, with all signatures right. Safe on any bytes.
[[nodiscard]] std::expected<KeyringContent, KeyringFault> decodeKeyring(std::span<const std::uint8_t> bytes);

} // namespace tracedesk::vault
