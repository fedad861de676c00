#include "vault/account_book.h"
#include "vault/keyring.h"
#include "vault/keyring_content.h"

#include <algorithm>
#include <utility>

// The papers that open backups: two people, each with one.

namespace tracedesk::vault {

namespace {

using epi::Duty;
using epi::ErrorCode;

constexpr std::uint32_t mostPairs = 0xffff;

std::unexpected<epi::Error> refused(std::string_view reason)
{
    return epi::fail(ErrorCode::notPermitted, "set recovery paper", reason);
}

} // namespace

bool AccountBook::isAlone(const Account &account) const
{
    return account.role == epi::Role::owner && std::ranges::all_of(m_accounts, [&](const Account &one) {
               return one.id == account.id || one.state == AccountState::closed;
           });
}

epi::Result<void> AccountBook::judgePaper(const AccountAct &act, epi::AccountId proposer, epi::AccountId signer) const
{
    const Account *who = find(signer);
    if (who == nullptr || who->state != AccountState::active || !proposer.isNull())
        return refused("role");
    if (act.order == epi::Uuid{}) {
        if (!epi::may(who->role, Duty::backUp))
            return refused("role");
        return m_pairs < mostPairs ? epi::Result<void>() : refused("too many");
    }
    if (!m_papersBegun || m_papersBegun->first.act != act.order)
        return refused("state");
    const SetPaper &first = m_papersBegun->first;
    if (act.boxKey == first.key)
        return epi::fail(ErrorCode::invalidArgument, "recovery paper", "the first one again");
    if (signer == first.by)
        return isAlone(*who) ? epi::Result<void>() : refused("second person");
    // Whoever made the first one and has left took it along.
    if (const Account *other = find(first.by); other == nullptr || other->state != AccountState::active)
        return refused("state");
    // As under an order: an account that nobody gave keys may be the first person's own.
    const bool signs = epi::may(who->role, Duty::signOrder) && who->awaited().isEmpty();
    return signs ? epi::Result<void>() : refused("role");
}

std::optional<PaperPart> AccountBook::paperDue(epi::AccountId account) const
{
    AccountAct act;
    act.kind = AccountActKind::recoverySet;
    act.store = m_store;
    if (m_papersBegun) {
        act.order = m_papersBegun->first.act;
        if (judgePaper(act, {}, account))
            return PaperPart::second;
    }
    act.order = {};
    return judgePaper(act, {}, account) ? std::optional(PaperPart::first) : std::nullopt;
}

void AccountBook::applyPaper(const AccountAct &act, epi::AccountId signer)
{
    if (act.kind != AccountActKind::recoverySet)
        return;
    SetPaper paper{act.id, act.boxKey, signer, act.at};
    if (act.order == epi::Uuid{}) {
        m_papersBegun = PaperPair{++m_pairs, paper, std::nullopt};
        return;
    }
    m_papersBegun->second = paper;
    m_papers = std::exchange(m_papersBegun, std::nullopt);
}

epi::Result<void> Keyring::setRecoveryPaper(const RecoveryPaper &paper, const IdSource &ids)
{
    if (isInvited())
        return refused("invited");
    KeyringContent next = *m_content;
    AccountAct act = begin(ids);
    act.kind = AccountActKind::recoverySet;
    act.boxKey = keysOf(paper).publicKey;
    std::uint32_t due = next.book.nextPair();
    if (paper.part == PaperPart::second) {
        const auto &begun = next.book.papersBegun();
        if (!begun)
            return refused("state");
        act.order = begun->first.act;
        due = begun->number;
    }
    if (paper.pair != due)
        return epi::fail(ErrorCode::invalidArgument, "recovery paper", "pair " + std::to_string(paper.pair));
    if (auto linked = link(next, act); !linked)
        return linked;
    return replaceBy(std::move(next));
}

} // namespace tracedesk::vault
