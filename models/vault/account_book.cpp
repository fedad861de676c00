#include "vault/account_book.h"

#include <algorithm>

namespace tracedesk::vault {

namespace {

using enum AccountActKind;
using epi::Duty;
using epi::ErrorCode;

constexpr std::size_t accountLimit = 256;

std::string_view nameOf(AccountActKind kind)
{
    constexpr std::array names = {"found",         "invite",      "activate", "suspend",    "resume",        "close",
                                  "change duties", "order reset", "admit",    "renew keys", "change log-in", "drop order"};
    return names[static_cast<std::size_t>(kind) - 1];
}

std::unexpected<epi::Error> refused(const AccountAct &act, std::string_view reason)
{
    return epi::fail(ErrorCode::notPermitted, nameOf(act.kind), reason);
}

bool isAdministrator(epi::Role role)
{
    return epi::may(role, Duty::manageAccounts);
}

/// The same duties for a part of the area: nobody need vouch for that.
bool narrows(const AccountAct &act, const Account &account)
{
    return act.role == account.role && account.jurisdiction.contains(act.jurisdiction);
}

} // namespace

const Account *AccountBook::find(epi::AccountId id) const
{
    const auto at = std::ranges::find(m_accounts, id, &Account::id);
    return at == m_accounts.end() ? nullptr : &*at;
}

const Account *AccountBook::findByName(std::string_view name) const
{
    const auto at = std::ranges::find(m_accounts, name, &Account::name);
    return at == m_accounts.end() ? nullptr : &*at;
}

bool AccountBook::contains(std::uint64_t length, const Digest &head) const
{
    return length == 0 || (length <= m_heads.size() && m_heads[length - 1] == head);
}

// The root speaks in one stretch from the start and falls silent for good.
bool AccountBook::isFounding() const
{
    return std::ranges::all_of(m_history, [](const RecordedAct &one) { return one.signer.isNull(); });
}

bool AccountBook::concernsAdministrator(const AccountAct &act) const
{
    const Account *target = find(act.account);
    const bool given = (act.kind == invited || act.kind == dutiesChanged) && isAdministrator(act.role);
    return given || (target != nullptr && isAdministrator(target->role));
}

SignaturesNeeded AccountBook::signaturesFor(const AccountAct &act) const
{
    switch (act.kind) {
    case resetOrdered:
        return SignaturesNeeded::two;
    case invited:
    case suspended:
    case resumed:
    case closed:
    case dutiesChanged:
        return concernsAdministrator(act) ? SignaturesNeeded::two : SignaturesNeeded::one;
    default:
        return SignaturesNeeded::one;
    }
}

epi::Result<void> AccountBook::judgeSigners(const AccountAct &act, const Account *proposer, const Account &signer) const
{
    const auto isActive = [](const Account &one) { return one.state == AccountState::active; };
    switch (act.kind) {
    case founded:
        return refused(act, "role");
    case activated:
        if (signer.id != act.account)
            return refused(act, "another's account");
        return signer.state == AccountState::invited ? epi::Result<void>() : refused(act, "state");
    case logInChanged:
        if (signer.id != act.account)
            return refused(act, "another's account");
        return isActive(signer) ? epi::Result<void>() : refused(act, "state");
    case orderDropped:
        return isActive(signer) && epi::may(signer.role, Duty::signOrder) ? epi::Result<void>() : refused(act, "role");
    case admitted:
        if (!isActive(signer) || !epi::may(signer.role, Duty::admit))
            return refused(act, "role");
        return signer.admitted.contains(act.compartments) ? epi::Result<void>() : refused(act, "not cleared");
    case keysRenewed:
        if (!isActive(signer) || !epi::may(signer.role, Duty::renewKeys))
            return refused(act, "role");
        return std::ranges::all_of(act.generations, [&](const auto &one) { return signer.admitted.contains(one.compartment); })
                   ? epi::Result<void>()
                   : refused(act, "not cleared");
    default:
        break;
    }
    const auto manages = [&](const Account &one) { return isActive(one) && epi::may(one.role, Duty::manageAccounts); };
    // A supervisor steps in only where an administrator's own account is at stake; and only one to whom somebody gave the keys:
    // else an administrator could make himself the second person.
    const auto signs = [&](const Account &one) {
        return manages(one) ||
               (isActive(one) && epi::may(one.role, Duty::signOrder) && concernsAdministrator(act) && one.awaited().isEmpty());
    };
    if (proposer == nullptr)
        return manages(signer) ? epi::Result<void>() : refused(act, "role");
    if (proposer->id == signer.id)
        return refused(act, "second person");
    return manages(*proposer) && signs(signer) ? epi::Result<void>() : refused(act, "role");
}

epi::Result<void> AccountBook::expectAdministrator(const AccountAct &act) const
{
    const auto remains = [&](const Account &one) {
        const bool leaves = one.id == act.account && (act.kind != dutiesChanged || !isAdministrator(act.role));
        return one.state == AccountState::active && isAdministrator(one.role) && !leaves;
    };
    return std::ranges::any_of(m_accounts, remains) ? epi::Result<void>() : refused(act, "last administrator");
}

// Keys that nobody is left to give are gone for good.
epi::Result<void> AccountBook::expectHolder(const Account &target) const
{
    for (const Compartment compartment : allCompartments) {
        if (!target.admitted.contains(compartment))
            continue;
        const auto gives = [&](const Account &one) {
            return one.id != target.id && one.state == AccountState::active && epi::may(one.role, Duty::admit) &&
                   one.admitted.contains(compartment);
        };
        if (std::ranges::none_of(m_accounts, gives))
            return epi::fail(ErrorCode::notPermitted, "take keys", "last holder");
    }
    return {};
}

epi::Result<void> AccountBook::judgeTarget(const AccountAct &act, epi::AccountId proposer, epi::AccountId signer) const
{
    if (act.kind == invited) {
        if (find(act.account) != nullptr || act.account.isNull())
            return epi::fail(ErrorCode::invalidArgument, "account", "known");
        if (findByName(act.name) != nullptr)
            return epi::fail(ErrorCode::alreadyExists, act.name);
        if (act.name.empty() || act.name.size() > 64)
            return epi::fail(ErrorCode::invalidArgument, "user", "empty or too long");
        if (act.role == epi::Role::owner && !signer.isNull())
            return refused(act, "owner");
        return m_accounts.size() < accountLimit ? epi::Result<void>() : refused(act, "too many");
    }
    const Account *target = find(act.account);
    if (target == nullptr)
        return epi::fail(ErrorCode::notFound, "account");
    if (act.formerKey != target->signingKey)
        return refused(act, "state"); // signed before its keys last changed
    const AccountState state = target->state;
    const bool own = target->id == signer || target->id == proposer;
    const auto remaining = [&] {
        auto holds = expectHolder(*target);
        return holds ? expectAdministrator(act) : holds;
    };
    const bool running = state == AccountState::active || state == AccountState::invited;
    switch (act.kind) {
    case activated:
        return state == AccountState::invited ? epi::Result<void>() : refused(act, "state");
    case suspended:
    case closed:
        if (own)
            return refused(act, "own account");
        if (act.kind == suspended ? !running : state == AccountState::closed)
            return refused(act, "state");
        return remaining();
    case logInChanged:
        return state == AccountState::active ? epi::Result<void>() : refused(act, "state");
    case resumed:
        return state == AccountState::suspended ? epi::Result<void>() : refused(act, "state");
    case dutiesChanged:
        if (own)
            return refused(act, "own account");
        if (!running)
            return refused(act, "state");
        if (act.role == epi::Role::owner)
            return refused(act, "owner");
        return narrows(act, *target) ? epi::Result<void>() : remaining();
    case resetOrdered:
        if (own)
            return refused(act, "own account");
        if (!running)
            return refused(act, "state");
        return remaining();
    case admitted:
        if (act.compartments.isEmpty() || !target->awaited().contains(act.compartments))
            return signer.isNull() && Compartments::of(target->role).contains(act.compartments) ? epi::Result<void>()
                                                                                                : refused(act, "not needed");
        return {};
    default:
        return {};
    }
}

epi::Result<void> AccountBook::judgeGenerations(const AccountAct &act) const
{
    Compartments seen;
    for (const NewGeneration &one : act.generations) {
        if (seen.contains(one.compartment) || one.generation != generation(one.compartment) + 1)
            return epi::fail(ErrorCode::invalidArgument, "generation", "not the next");
        seen.add(one.compartment);
    }
    if (act.kind == keysRenewed && !seen.contains(Compartment::audit) && act.spoolKey != m_spoolKey)
        return epi::fail(ErrorCode::invalidArgument, "spool key", "not due");
    const bool whole = act.kind == founded ? seen == Compartments::all() : !seen.isEmpty();
    return whole ? epi::Result<void>() : epi::fail(ErrorCode::invalidArgument, "generation", "missing");
}

epi::Result<void> AccountBook::judge(const AccountAct &act, epi::AccountId proposer, epi::AccountId signer) const
{
    const auto settles = [&](const RecordedAct &one) {
        return one.act.id == act.id || (one.act.kind == orderDropped && one.act.order == act.id);
    };
    if (std::ranges::any_of(m_history, settles))
        return refused(act, "done before");
    if ((act.kind == founded) != m_history.empty())
        return refused(act, "founded");
    if (act.kind != founded && act.store != m_store)
        return refused(act, "another store");
    if (signer.isNull()) {
        if (!isFounding() || act.kind == resetOrdered || act.kind == keysRenewed)
            return refused(act, "founded");
    } else {
        const Account *who = find(signer);
        const Account *first = proposer.isNull() || bringsOwnKeys(act.kind) ? nullptr : find(proposer);
        if (who == nullptr || (!proposer.isNull() && find(proposer) == nullptr))
            return refused(act, "role");
        if (auto judged = judgeSigners(act, first, *who); !judged)
            return judged;
    }
    if (act.kind == orderDropped)
        return signer.isNull() ? refused(act, "founded") : epi::Result<void>();
    if (act.kind == founded || act.kind == keysRenewed)
        return judgeGenerations(act);
    return judgeTarget(act, bringsOwnKeys(act.kind) ? epi::AccountId() : proposer, signer);
}

epi::Result<void> AccountBook::verify(const SignedAct &act, const AccountAct &decoded) const
{
    const auto forged = [](const char *what) { return epi::fail(ErrorCode::keyringDamaged, "", what); };
    const PublicKey *key = &m_root;
    if (!act.signer.isNull()) {
        const Account *signer = find(act.signer);
        if (signer == nullptr)
            return forged("signer");
        key = &signer->signingKey;
    }
    if (!isLinkedBy(*key, act, length() + 1, head()))
        return forged("signature");
    if (bringsOwnKeys(decoded.kind)) {
        // Whoever takes new keys shows that they are his.
        if (!act.signer.isNull() && (act.proposer != decoded.account || !isProposedBy(decoded.signingKey, act)))
            return forged("new key");
        return {};
    }
    if (act.proposer.isNull()) {
        if (act.proposal != Signature{})
            return forged("proposal");
        if (!act.signer.isNull() && signaturesFor(decoded) == SignaturesNeeded::two)
            return refused(decoded, "second person");
        return {};
    }
    const Account *proposer = find(act.proposer);
    return proposer != nullptr && isProposedBy(proposer->signingKey, act) ? epi::Result<void>() : forged("proposal");
}

epi::Result<void> AccountBook::add(const SignedAct &act)
{
    auto decoded = decodeAct(act.body);
    if (!decoded)
        return epi::fail(ErrorCode::keyringDamaged, "", "act");
    if (auto judged = judge(*decoded, act.proposer, act.signer); !judged)
        return judged;
    if (auto verified = verify(act, *decoded); !verified)
        return verified;
    m_heads.push_back(headAfter(act, head()));
    const Account *signer = find(act.signer);
    const epi::Role role = signer == nullptr ? epi::Role::owner : signer->role;
    apply(*decoded);
    m_history.push_back({std::move(*decoded), act.proposer, act.signer, role});
    return {};
}

void AccountBook::apply(const AccountAct &act)
{
    if (act.kind == founded || act.kind == keysRenewed) {
        Compartments fresh;
        for (const NewGeneration &one : act.generations) {
            m_generations[static_cast<std::size_t>(one.compartment)] = one;
            fresh.add(one.compartment);
        }
        m_due = m_due - fresh;
        for (Account &account : m_accounts)
            account.held = (account.held - fresh) | (account.admitted & fresh);
        m_spoolKey = act.spoolKey;
        if (act.kind == founded) {
            m_store = act.store;
            m_deviceCheck = act.deviceCheck;
        }
        return;
    }
    if (act.kind == orderDropped)
        return;
    if (act.kind == invited) {
        Account &made = m_accounts.emplace_back();
        made.id = act.account;
        made.name = act.name;
        made.role = act.role;
        made.jurisdiction = act.jurisdiction;
        made.boxKey = act.boxKey;
        made.signingKey = act.signingKey;
        return;
    }
    Account &account = *std::ranges::find(m_accounts, act.account, &Account::id);
    switch (act.kind) {
    case activated:
    case logInChanged:
        account.state = AccountState::active;
        account.boxKey = act.boxKey;
        account.signingKey = act.signingKey;
        break;
    case suspended:
        account.suspendedFrom = account.state;
        account.state = AccountState::suspended;
        account.admitted = {};
        break;
    case resumed:
        account.state = account.suspendedFrom;
        break;
    case closed:
        account.state = AccountState::closed;
        account.admitted = {};
        m_due = m_due | account.held;
        break;
    case dutiesChanged:
        // Other duties, or more of them: somebody who holds the keys vouches anew.
        if (!narrows(act, account))
            account.admitted = {};
        account.role = act.role;
        account.jurisdiction = act.jurisdiction;
        m_due = m_due | (account.held - Compartments::of(act.role));
        break;
    case resetOrdered:
        account.state = AccountState::invited;
        account.boxKey = act.boxKey;
        account.signingKey = act.signingKey;
        account.admitted = {};
        break;
    case admitted:
        account.admitted = account.admitted | act.compartments;
        account.held = account.held | act.compartments;
        break;
    default:
        break;
    }
}

} // namespace tracedesk::vault
