#include "vault/account_book.h"

#include <algorithm>

namespace tracedesk::vault {

namespace {

using enum AccountActKind;
using epi::ErrorCode;

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
            return epi::fail(ErrorCode::notPermitted, nameOf(decoded.kind), "second person");
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
    if (decoded->kind == destructionOrdered)
        m_destructions.push_back({act, decoded->destruction, decoded->id, decoded->store, decoded->at, length() + 1, head(),
                                  *find(act.proposer), *find(act.signer)});
    m_heads.push_back(headAfter(act, head()));
    const Account *signer = find(act.signer);
    const epi::Role role = signer == nullptr ? epi::Role::owner : signer->role;
    apply(*decoded);
    applyPaper(*decoded, act.signer);
    m_history.push_back({std::move(*decoded), act.proposer, act.signer, role});
    return {};
}

bool isGenuine(const SignedDestruction &destruction)
{
    const auto act = decodeAct(destruction.act.body);
    return act && act->kind == destructionOrdered && act->id == destruction.id && act->store == destruction.store &&
           act->at == destruction.ordered && act->destruction == destruction.order &&
           destruction.act.proposer == destruction.proposer.id && destruction.act.signer == destruction.signer.id &&
           destruction.proposer.id != destruction.signer.id && isProposedBy(destruction.proposer.signingKey, destruction.act) &&
           isLinkedBy(destruction.signer.signingKey, destruction.act, destruction.sequence, destruction.previous);
}

void AccountBook::takeKeysOfData()
{
    m_gone = Compartments::ofData();
    m_due = m_due - m_gone;
    for (Account &account : m_accounts) {
        account.gone = m_gone;
        account.admitted = account.admitted - m_gone;
        account.held = account.held - m_gone;
    }
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
            m_shredCheck = act.shredCheck;
        }
        return;
    }
    if (act.kind == orderDropped || act.kind == recoverySet)
        return;
    if (act.kind == destructionOrdered) {
        if (act.destruction.scope == epi::DestructionScope::everything)
            takeKeysOfData();
        return;
    }
    if (act.kind == invited) {
        Account &made = m_accounts.emplace_back();
        made.gone = m_gone;
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
