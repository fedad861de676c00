#pragma once

#include "epi/actor.h"
#include "epi/retention.h"
#include "vault/compartment.h"
#include "vault/digest.h"
#include "vault/keypair.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::vault {

/// What happened to the accounts of a store. Numbers are signed for good: new kinds go at the end.
enum class AccountActKind : std::uint8_t {
    founded = 1,
    invited,
    activated, ///< the account chose its password and, with it, keys nobody else ever had
    suspended,
    resumed,
    closed,
    dutiesChanged,
    resetOrdered,       ///< the password is lost: a new one-time code, new keys, to be admitted anew
    admitted,           ///< was given keys of compartments
    keysRenewed,        ///< compartments were put under new keys
    logInChanged,       ///< another password or second factor; the account's keys are new, so that its former part opens nothing
    orderDropped,       ///< will not be signed any more
    destructionOrdered, ///< data are to be destroyed; with the second signature those of `everything` are
    recoverySet,        ///< a paper that opens backups together with another (vault/recovery_paper.h)
};

/// For errors: "invite", "order destruction", ...
[[nodiscard]] std::string_view nameOf(AccountActKind kind);

/// A compartment's key from a generation on, told by its digest.
struct NewGeneration
{
    Compartment compartment = Compartment::cases;
    std::uint32_t generation = 0;
    Digest keyCheck{};
};

inline constexpr std::size_t destructionBasisLimit = 200;

/// What two people order to be destroyed.
struct DestructionOrder
{
    epi::DestructionScope scope = epi::DestructionScope::everything;
    epi::PersonId person;                      ///< only of scope person
    std::string basis;                         ///< by which law or document; UTF-8, destructionBasisLimit bytes at most
    std::vector<epi::DestructionCount> counts; ///< as they were when it was ordered, by kind
    std::uint64_t auditLength = 0;             ///< of the activity record then
    Digest auditHead{};

    bool operator==(const DestructionOrder &) const = default;
};

/// One act upon the accounts, as it is signed. Which of the fields belong to which kind is said behind them; the
/// others are left as they are here and not written.
struct AccountAct
{
    epi::Uuid id{}; ///< made once: no act counts twice
    epi::Uuid store{};
    std::chrono::sys_time<std::chrono::milliseconds> at{};
    AccountActKind kind = AccountActKind::founded;
    epi::AccountId account;                 ///< all but founded, keysRenewed, orderDropped, destructionOrdered, recoverySet
    std::string name;                       ///< invited
    epi::Role role = epi::Role::surveyor;   ///< invited, dutiesChanged
    epi::Jurisdiction jurisdiction;         ///< invited, dutiesChanged
    PublicKey boxKey{};                     ///< invited, activated, resetOrdered, logInChanged; recoverySet: of the paper
    PublicKey signingKey{};                 ///< invited, activated, resetOrdered, logInChanged
    Digest formerKey{};                     ///< all upon an account but invited: of the signing key it had when this was signed
    Compartments compartments;              ///< admitted
    std::vector<NewGeneration> generations; ///< founded, keysRenewed
    Digest deviceCheck{};                   ///< founded
    Digest shredCheck{};                    ///< founded
    PublicKey spoolKey{};                   ///< founded, keysRenewed: seals what those without the audit key did
    epi::Uuid order{};                      ///< orderDropped; recoverySet: the act of the first paper, null where this is one
    DestructionOrder destruction;           ///< destructionOrdered
};

/// Whether an account gets keys by it that it made itself.
[[nodiscard]] constexpr bool bringsOwnKeys(AccountActKind kind)
{
    return kind == AccountActKind::activated || kind == AccountActKind::logInChanged;
}

/// An act with the signatures under it, as it stands in the chain. A null signer is the root, which founds.
struct SignedAct
{
    std::vector<std::uint8_t> body;
    epi::AccountId proposer; ///< null: the act needed one signature only
    Signature proposal{};    ///< over the body
    epi::AccountId signer;
    Signature signature{}; ///< over the place in the chain, the body and the proposal
};

[[nodiscard]] std::vector<std::uint8_t> encode(const AccountAct &act);
/// Only what encode writes. Safe on any bytes.
[[nodiscard]] std::optional<AccountAct> decodeAct(std::span<const std::uint8_t> body);

/// What the first of two people signs.
[[nodiscard]] Signature signProposal(std::span<const std::uint8_t> body, const SecretBytes &signingSecret);
[[nodiscard]] bool isProposedBy(const PublicKey &key, const SignedAct &act);
/// What puts an act into the chain behind `previous`, as number `sequence`.
[[nodiscard]] Signature signLink(const SignedAct &act, std::uint64_t sequence, const Digest &previous,
                                 const SecretBytes &signingSecret);
[[nodiscard]] bool isLinkedBy(const PublicKey &key, const SignedAct &act, std::uint64_t sequence, const Digest &previous);
/// The head of the chain with the act at its end.
[[nodiscard]] Digest headAfter(const SignedAct &act, const Digest &previous);

} // namespace tracedesk::vault
