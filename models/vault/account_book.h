#pragma once

#include "epi/result.h"
#include "vault/account_act.h"
#include "vault/recovery_paper.h"

#include <array>
#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::vault {

enum class AccountState : std::uint8_t { invited, active, suspended, closed };

/// An account as the acts upon it have made it.
struct Account
{
    epi::AccountId id;
    std::string name;
    epi::Role role = epi::Role::surveyor;
    epi::Jurisdiction jurisdiction;
    AccountState state = AccountState::invited;
    AccountState suspendedFrom = AccountState::active; ///< what it goes back to when it is resumed
    PublicKey boxKey{};
    PublicKey signingKey{};
    Compartments admitted; ///< whose keys lie in the keyring for it
    Compartments held;     ///< whose keys of today it was given at some time, even if they were taken out again
    Compartments gone;     ///< destroyed with all data: nobody needs their keys any more

    [[nodiscard]] epi::Actor actor() const { return {id, name, role, jurisdiction}; }
    /// What it needs for its duties and was not given yet.
    [[nodiscard]] Compartments awaited() const
    {
        return state == AccountState::active ? Compartments::of(role) - admitted - gone : Compartments();
    }
};

/// An act of the past, with who did it; for the history of rights.
struct RecordedAct
{
    AccountAct act;
    epi::AccountId proposer;                 ///< null: one signature
    epi::AccountId signer;                   ///< null: the founding
    epi::Role signerRole = epi::Role::owner; ///< then
};

/// Whether the act leaves the account the same duties for a part of its area: nobody need vouch for that.
[[nodiscard]] bool narrows(const AccountAct &act, const Account &account);

/// An order to destroy data as it stands in the chain, with what somebody needs to verify it who has nothing else.
struct SignedDestruction
{
    SignedAct act;
    DestructionOrder order;
    epi::Uuid id{};
    epi::Uuid store{};
    std::chrono::sys_time<std::chrono::milliseconds> ordered{};
    std::uint64_t sequence = 0; ///< place in the chain of acts
    Digest previous{};          ///< head of the chain before it
    Account proposer;           ///< as they were then
    Account signer;
};
/// Whether both signatures are those of the accounts named, under what is told.
[[nodiscard]] bool isGenuine(const SignedDestruction &destruction);
/// One of two papers that open backups together (vault/recovery_paper.h).
struct SetPaper
{
    epi::Uuid act{};
    PublicKey key{};
    epi::AccountId by;
    std::chrono::sys_time<std::chrono::milliseconds> at{};
};

/// A first paper, and the second once it is there.
struct PaperPair
{
    std::uint32_t number = 0; ///< from 1
    SetPaper first;
    std::optional<SetPaper> second;
};

/// How many must sign.
enum class SignaturesNeeded : std::uint8_t { one, two };

/// The accounts of a store, worked out from the chain of signed acts upon them (docs/decisions/0019). Whoever reads a keyring
/// adds its acts one by one; whoever makes an act adds it, too: the rules stand here and nowhere else.
///
/// The root signs the founding acts and no other: its secret is not kept.
class AccountBook
{
public:
    explicit AccountBook(const PublicKey &root)
        : m_root(root)
    {
    }

    /// Adds an act with all its signatures. On an error the book is as it was.
    /// Errors: notPermitted (act, reason), invalidArgument (what, why), keyringDamaged (empty path, what: a signature).
    [[nodiscard]] epi::Result<void> add(const SignedAct &act);
    /// Whether an act may be proposed or signed by `signer` as things stand; `proposer` null: it would be the first signature.
    /// Errors: those of add, signatures apart.
    [[nodiscard]] epi::Result<void> judge(const AccountAct &act, epi::AccountId proposer, epi::AccountId signer) const;
    [[nodiscard]] SignaturesNeeded signaturesFor(const AccountAct &act) const;

    [[nodiscard]] const std::vector<Account> &accounts() const { return m_accounts; }
    /// Null where there is none.
    [[nodiscard]] const Account *find(epi::AccountId id) const;
    [[nodiscard]] const Account *findByName(std::string_view name) const;
    [[nodiscard]] std::uint64_t length() const { return m_history.size(); }
    [[nodiscard]] const Digest &head() const { return m_heads.empty() ? m_none : m_heads.back(); }
    /// Whether the chain once ended in this head. Length 0 lies on every chain.
    [[nodiscard]] bool contains(std::uint64_t length, const Digest &head) const;
    [[nodiscard]] const std::vector<RecordedAct> &history() const { return m_history; }
    [[nodiscard]] const std::vector<SignedDestruction> &destructions() const { return m_destructions; }

    [[nodiscard]] const epi::Uuid &store() const { return m_store; }
    [[nodiscard]] const PublicKey &root() const { return m_root; }
    [[nodiscard]] const Digest &deviceCheck() const { return m_deviceCheck; }
    [[nodiscard]] const Digest &shredCheck() const { return m_shredCheck; }
    /// All personal data of the store are destroyed, by an act in the chain; the activity record stays.
    [[nodiscard]] bool isDestroyed() const { return !m_gone.isEmpty(); }
    [[nodiscard]] const PublicKey &spoolKey() const { return m_spoolKey; }
    [[nodiscard]] std::uint32_t generation(Compartment c) const { return m_generations[static_cast<std::size_t>(c)].generation; }
    [[nodiscard]] const Digest &keyCheck(Compartment c) const { return m_generations[static_cast<std::size_t>(c)].keyCheck; }
    /// Compartments whose keys somebody held who is no longer cleared for them.
    [[nodiscard]] Compartments dueForNewKeys() const { return m_due; }
    /// What backups are sealed to: the last complete pair of papers.
    [[nodiscard]] const std::optional<PaperPair> &papers() const { return m_papers; }
    /// A pair whose second paper is not there yet.
    [[nodiscard]] const std::optional<PaperPair> &papersBegun() const { return m_papersBegun; }
    /// Of the pair that a first paper begins.
    [[nodiscard]] std::uint32_t nextPair() const { return m_pairs + 1; }
    /// Which paper the account may make as things stand.
    [[nodiscard]] std::optional<PaperPart> paperDue(epi::AccountId account) const;

private:
    [[nodiscard]] epi::Result<void> judgeSigners(const AccountAct &act, const Account *proposer, const Account &signer) const;
    [[nodiscard]] epi::Result<void> judgeTarget(const AccountAct &act, epi::AccountId proposer, epi::AccountId signer) const;
    [[nodiscard]] epi::Result<void> judgeGenerations(const AccountAct &act) const;
    [[nodiscard]] epi::Result<void> judgeDestruction(const AccountAct &act, const Account *proposer, const Account &signer) const;
    [[nodiscard]] epi::Result<void> expectAdministrator(const AccountAct &act) const;
    [[nodiscard]] epi::Result<void> expectHolder(const Account &target) const;
    [[nodiscard]] bool isFounding() const;
    [[nodiscard]] bool concernsAdministrator(const AccountAct &act) const;
    [[nodiscard]] epi::Result<void> verify(const SignedAct &act, const AccountAct &decoded) const;
    void apply(const AccountAct &act);
    void takeKeysOfData();
    [[nodiscard]] epi::Result<void> judgePaper(const AccountAct &act, epi::AccountId proposer, epi::AccountId signer) const;
    void applyPaper(const AccountAct &act, epi::AccountId signer);
    /// The one account that is not closed is the owner's.
    [[nodiscard]] bool isAlone(const Account &account) const;

    PublicKey m_root;
    epi::Uuid m_store{};
    Digest m_deviceCheck{};
    Digest m_shredCheck{};
    Compartments m_gone;
    PublicKey m_spoolKey{};
    std::array<NewGeneration, allCompartments.size()> m_generations{};
    std::vector<Account> m_accounts;
    std::vector<RecordedAct> m_history;
    std::vector<SignedDestruction> m_destructions;
    std::vector<Digest> m_heads; ///< after each act
    Digest m_none{};
    Compartments m_due;
    std::optional<PaperPair> m_papers;
    std::optional<PaperPair> m_papersBegun;
    std::uint32_t m_pairs = 0;
};

} // namespace tracedesk::vault
