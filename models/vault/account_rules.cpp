#include "vault/account_book.h"

#include <algorithm>

// Which acts upon accounts are allowed, and who must sign them.

namespace tracedesk::vault {

namespace {

using enum AccountActKind;
using epi::Duty;
using epi::ErrorCode;

constexpr std::size_t accountLimit = 256;

std::unexpected<epi::Error> refused(const AccountAct &act, std::string_view reason)
{
    return epi::fail(ErrorCode::notPermitted, nameOf(act.kind), reason);
}

bool isAdministrator(epi::Role role)
{
    return epi::may(role, Duty::manageAccounts);
}

bool mayDropOrders(epi::Role role)
{
    return epi::may(role, Duty::signOrder) || epi::may(role, Duty::orderDestruction) || epi::may(role, Duty::signDestruction);
}

} // namespace

bool narrows(const AccountAct &act, const Account &account)
{
    return act.role == account.role && account.jurisdiction.contains(act.jurisdiction);
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
    case destructionOrdered:
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
        return isActive(signer) && mayDropOrders(signer.role) ? epi::Result<void>() : refused(act, "role");
    case destructionOrdered:
        return judgeDestruction(act, proposer, signer);
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

// One who knows the data and one who watches over their use: neither can do it alone, and nobody who just made the other. The
// second must have been given the keys of the duty by somebody who had them.
epi::Result<void> AccountBook::judgeDestruction(const AccountAct &act, const Account *proposer, const Account &signer) const
{
    if (isDestroyed())
        return refused(act, "destroyed");
    const auto may = [](const Account &one, Duty duty) {
        return one.state == AccountState::active && epi::may(one.role, duty) && one.awaited().isEmpty();
    };
    if (!may(proposer == nullptr ? signer : *proposer, Duty::orderDestruction))
        return refused(act, "role");
    if (proposer == nullptr)
        return {};
    if (proposer->id == signer.id)
        return refused(act, "second person");
    return may(signer, Duty::signDestruction) ? epi::Result<void>() : refused(act, "role");
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
    if (act.kind == recoverySet)
        return judgePaper(act, proposer, signer);
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
    if (act.kind == orderDropped || act.kind == destructionOrdered)
        return signer.isNull() ? refused(act, "founded") : epi::Result<void>();
    if (act.kind == founded || act.kind == keysRenewed)
        return judgeGenerations(act);
    return judgeTarget(act, bringsOwnKeys(act.kind) ? epi::AccountId() : proposer, signer);
}

} // namespace tracedesk::vault
