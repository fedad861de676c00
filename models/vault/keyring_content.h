#pragma once

#include "vault/account_book.h"
#include "vault/personal_part.h"

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::vault {

/// A compartment's key of one generation, sealed to one account. Nobody signs it: the chain has the digest of every key,
/// so nothing but the right key passes, and only who has it can seal it.
struct WrappedKey
{
    epi::AccountId account;
    Compartment compartment = Compartment::cases;
    std::uint32_t generation = 0;
    std::vector<std::uint8_t> box;
};

/// An order that waits for its second signature.
struct Proposal
{
    std::vector<std::uint8_t> body;
    epi::AccountId proposer;
    Signature signature{};
    std::optional<PersonalPart> part; ///< of the account once the order is signed: how its one-time code opens it
};

/// A keyring file, decoded.
struct KeyringContent
{
    explicit KeyringContent(const PublicKey &root)
        : book(root)
    {
    }

    std::vector<SignedAct> acts;
    AccountBook book;                   ///< worked out from `acts`
    std::vector<PersonalPart> personal; ///< one for each account that is not closed
    std::vector<WrappedKey> keys;
    std::vector<Proposal> proposals;

    /// Null where there is none.
    [[nodiscard]] PersonalPart *personalOf(epi::AccountId account);
    /// Adds the act to chain and book. Errors: those of AccountBook::add.
    [[nodiscard]] epi::Result<void> add(SignedAct act);
    /// Drops what the book no longer knows a use for: parts of closed accounts, keys of older generations or of who is not
    /// admitted to them, orders that can no longer be carried out.
    void tidy();
};

inline constexpr std::size_t keyringLimit = 4 * 1024 * 1024;
inline constexpr std::uint16_t keyringVersion = 3;

/// The file: a mark, the version, the parts, and a digest over it all, which tells damage from forgery.
[[nodiscard]] std::vector<std::uint8_t> encodeKeyring(const KeyringContent &content);

/// What speaks against a keyring.
struct KeyringFault
{
    bool newer = false; ///< written by a later version
    std::string what;   ///< the part that is wrong, or the later version
};
/// Accepts only what encodeKeyring writes, with all signatures right and every act allowed. Safe on any bytes.
[[nodiscard]] std::expected<KeyringContent, KeyringFault> decodeKeyring(std::span<const std::uint8_t> bytes);

} // namespace tracedesk::vault
