#include "vault/keyring.h"

#include "vault/keyring_content.h"

#include <algorithm>
#include <utility>

// Orders that wait for a second signature.

namespace tracedesk::vault {

namespace {

using epi::ErrorCode;

enum class Signed : std::uint8_t { now, before, never };

/// Whether its proposer signed it, with the keys of today or with earlier ones.
Signed signedBy(const AccountBook &book, const Proposal &proposal)
{
    SignedAct act;
    act.body = proposal.body;
    act.proposal = proposal.signature;
    const Account *proposer = book.find(proposal.proposer);
    if (proposer == nullptr)
        return Signed::never;
    if (isProposedBy(proposer->signingKey, act))
        return Signed::now;
    const bool before = std::ranges::any_of(book.history(), [&](const RecordedAct &one) {
        return one.act.account == proposal.proposer && bringsOwnKeys(one.act.kind) && isProposedBy(one.act.signingKey, act);
    });
    return before ? Signed::before : Signed::never;
}

std::vector<OpenOrder> ordersSigned(const KeyringContent &content, Signed how)
{
    std::vector<OpenOrder> orders;
    for (const Proposal &proposal : content.proposals) {
        auto act = decodeAct(proposal.body);
        if (signedBy(content.book, proposal) == how && content.book.judge(*act, {}, proposal.proposer))
            orders.push_back({act->id, proposal.proposer, std::make_shared<const AccountAct>(std::move(*act))});
    }
    return orders;
}

} // namespace

std::vector<OpenOrder> Keyring::openOrders() const
{
    return ordersSigned(*m_content, Signed::now);
}

std::vector<OpenOrder> Keyring::lapsedOrders() const
{
    return ordersSigned(*m_content, Signed::before);
}

epi::Result<void> Keyring::renewOrder(const epi::Uuid &order)
{
    if (isInvited())
        return epi::fail(ErrorCode::notPermitted, "order", "invited");
    KeyringContent next = *m_content;
    const auto at = std::ranges::find_if(next.proposals, [&](const Proposal &one) { return decodeAct(one.body)->id == order; });
    if (at == next.proposals.end() || signedBy(next.book, *at) == Signed::never)
        return epi::fail(ErrorCode::notFound, "order");
    if (at->proposer != m_actor.account)
        return epi::fail(ErrorCode::notPermitted, "order", "another's account");
    if (auto judged = next.book.judge(*decodeAct(at->body), {}, m_actor.account); !judged)
        return judged;
    at->signature = signProposal(at->body, m_secrets.signing.secretKey);
    return replaceBy(std::move(next));
}

} // namespace tracedesk::vault
