#include "vault/keyring.h"

#include "vault/key_wrap.h"
#include "vault/keyring_content.h"
#include "vault/one_time_code.h"

#include <algorithm>
#include <utility>

// What accounts do to each other. The rules are the book's.

namespace tracedesk::vault {

using epi::ErrorCode;

AccountAct Keyring::begin(const IdSource &ids) const
{
    AccountAct act;
    act.id = ids.makeUuid();
    act.at = epi::timeOf(act.id);
    act.store = m_content->book.store();
    return act;
}

epi::Result<void> Keyring::link(KeyringContent &content, const AccountAct &act) const
{
    SignedAct linked;
    linked.body = encode(act);
    linked.signer = m_actor.account;
    linked.signature = signLink(linked, content.book.length() + 1, content.book.head(), m_secrets.signing.secretKey);
    return content.add(std::move(linked));
}

void Keyring::wrap(KeyringContent &content, const Account &account, Compartments which) const
{
    for (const Compartment compartment : allCompartments) {
        const SecretBytes *own = key(compartment);
        if (!which.contains(compartment) || own == nullptr)
            continue;
        std::erase_if(content.keys,
                      [&](const WrappedKey &one) { return one.account == account.id && one.compartment == compartment; });
        content.keys.push_back(wrapKey(account, compartment, content.book.generation(compartment), *own, m_shredKey));
    }
}

epi::Result<bool> Keyring::order(AccountAct act, std::optional<PersonalPart> part)
{
    if (isInvited())
        return epi::fail(ErrorCode::notPermitted, "order", "invited");
    KeyringContent next = *m_content;
    if (auto judged = next.book.judge(act, {}, m_actor.account); !judged)
        return std::unexpected(judged.error());
    const bool alone = next.book.signaturesFor(act) == SignaturesNeeded::one;
    if (alone) {
        if (auto linked = link(next, act); !linked)
            return std::unexpected(linked.error());
        if (part)
            next.personal.push_back(std::move(*part));
    } else {
        Proposal proposal;
        proposal.body = encode(act);
        proposal.proposer = m_actor.account;
        proposal.signature = signProposal(proposal.body, m_secrets.signing.secretKey);
        proposal.part = std::move(part);
        next.proposals.push_back(std::move(proposal));
    }
    if (auto replaced = replaceBy(std::move(next)); !replaced)
        return std::unexpected(replaced.error());
    return alone;
}

epi::Result<bool> Keyring::orderUpon(epi::AccountId account, AccountAct act)
{
    const Account *target = m_content->book.find(account);
    if (target == nullptr)
        return epi::fail(ErrorCode::notFound, "account");
    act.account = account;
    act.formerKey = target->signingKey;
    return order(std::move(act), std::nullopt);
}

epi::Result<Invitation> Keyring::orderWithCode(AccountAct act, std::string name, const KdfCost &cost)
{
    PersonalSecrets secrets;
    secrets.box = makeBoxKeys();
    secrets.signing = makeSigningKeys();
    secrets.pinnedRoot = m_secrets.pinnedRoot;
    act.boxKey = secrets.box.publicKey;
    act.signingKey = secrets.signing.publicKey;
    // Before the half second that the derivation takes.
    if (auto judged = m_content->book.judge(act, {}, m_actor.account); !judged)
        return std::unexpected(judged.error());
    Invitation invitation{act.account, std::move(name), makeOneTimeCode()};
    PersonalPart part = makePersonalPart(act.account, cost);
    const auto key = sealingKey(invitation.code, part, cost, m_deviceKey);
    if (!key)
        return epi::fail(ErrorCode::outOfMemory);
    sealPersonal(part, secrets, *key);
    const auto done = order(std::move(act), std::move(part));
    if (!done)
        return std::unexpected(done.error());
    invitation.awaitsSecond = !*done;
    return invitation;
}

epi::Result<Invitation> Keyring::invite(const Person &person, const IdSource &ids, const KdfCost &cost)
{
    AccountAct act = begin(ids);
    act.kind = AccountActKind::invited;
    act.account = ids.make<epi::AccountId>();
    act.name = person.name;
    act.role = person.role;
    act.jurisdiction = person.jurisdiction;
    return orderWithCode(std::move(act), person.name, cost);
}

epi::Result<Invitation> Keyring::orderReset(epi::AccountId account, const IdSource &ids, const KdfCost &cost)
{
    const Account *target = m_content->book.find(account);
    if (target == nullptr)
        return epi::fail(ErrorCode::notFound, "account");
    AccountAct act = begin(ids);
    act.kind = AccountActKind::resetOrdered;
    act.account = account;
    act.formerKey = target->signingKey;
    return orderWithCode(std::move(act), target->name, cost);
}

epi::Result<bool> Keyring::suspend(epi::AccountId account, const IdSource &ids)
{
    AccountAct act = begin(ids);
    act.kind = AccountActKind::suspended;
    return orderUpon(account, std::move(act));
}

epi::Result<bool> Keyring::resume(epi::AccountId account, const IdSource &ids)
{
    AccountAct act = begin(ids);
    act.kind = AccountActKind::resumed;
    return orderUpon(account, std::move(act));
}

epi::Result<bool> Keyring::close(epi::AccountId account, const IdSource &ids)
{
    AccountAct act = begin(ids);
    act.kind = AccountActKind::closed;
    return orderUpon(account, std::move(act));
}

epi::Result<bool> Keyring::changeDuties(epi::AccountId account, epi::Role role, const epi::Jurisdiction &jurisdiction,
                                        const IdSource &ids)
{
    AccountAct act = begin(ids);
    act.kind = AccountActKind::dutiesChanged;
    act.role = role;
    act.jurisdiction = jurisdiction;
    return orderUpon(account, std::move(act));
}

epi::Result<void> Keyring::countersign(const epi::Uuid &order)
{
    if (isInvited())
        return epi::fail(ErrorCode::notPermitted, "order", "invited");
    KeyringContent next = *m_content;
    const auto at = std::ranges::find_if(next.proposals, [&](const Proposal &one) { return decodeAct(one.body)->id == order; });
    if (at == next.proposals.end())
        return epi::fail(ErrorCode::notFound, "order");
    Proposal proposal = std::move(*at);
    next.proposals.erase(at);
    SignedAct act;
    act.body = std::move(proposal.body);
    act.proposer = proposal.proposer;
    act.proposal = proposal.signature;
    act.signer = m_actor.account;
    act.signature = signLink(act, next.book.length() + 1, next.book.head(), m_secrets.signing.secretKey);
    if (auto added = next.add(std::move(act)); !added)
        return added;
    const AccountAct &done = next.book.history().back().act;
    const bool bringsPart = done.kind == AccountActKind::invited || done.kind == AccountActKind::resetOrdered;
    if (bringsPart != proposal.part.has_value() ||
        (proposal.part && (proposal.part->account != done.account || !isSignedBy(done.signingKey, *proposal.part))))
        return epi::fail(ErrorCode::keyringDamaged, m_folder.string(), "order");
    if (proposal.part) {
        std::erase_if(next.personal, [&](const PersonalPart &one) { return one.account == done.account; });
        next.personal.push_back(std::move(*proposal.part));
    }
    auto replaced = replaceBy(std::move(next));
    if (isDestroyed())
        forgetData();
    return replaced;
}

epi::Result<epi::Uuid> Keyring::orderDestruction(const DestructionOrder &destruction, const IdSource &ids)
{
    if (destruction.basis.empty() || destruction.basis.size() > destructionBasisLimit)
        return epi::fail(ErrorCode::invalidArgument, "basis", "empty or too long");
    AccountAct act = begin(ids);
    act.kind = AccountActKind::destructionOrdered;
    act.destruction = destruction;
    const epi::Uuid id = act.id;
    return order(std::move(act), std::nullopt).transform([&](bool) { return id; });
}

epi::Result<void> Keyring::dropOrder(const epi::Uuid &order, const IdSource &ids)
{
    KeyringContent next = *m_content;
    const auto at = std::ranges::find_if(next.proposals, [&](const Proposal &one) { return decodeAct(one.body)->id == order; });
    if (at == next.proposals.end())
        return epi::fail(ErrorCode::notFound, "order");
    const bool ofData = decodeAct(at->body)->kind == AccountActKind::destructionOrdered;
    const bool permitted =
        ofData ? epi::may(m_actor.role, epi::Duty::orderDestruction) || epi::may(m_actor.role, epi::Duty::signDestruction)
               : epi::may(m_actor.role, epi::Duty::signOrder);
    if (isInvited() || !permitted)
        return epi::fail(ErrorCode::notPermitted, epi::nameOf(ofData ? epi::Duty::signDestruction : epi::Duty::signOrder),
                         "role");
    // What it would destroy is gone already: without the order nobody could ever prove why.
    if (ofData && isShredded())
        return epi::fail(ErrorCode::notPermitted, epi::nameOf(epi::Duty::signDestruction), "begun");
    next.proposals.erase(at);
    // In the chain, too: a copy of the order must not be put back and signed after all.
    AccountAct act = begin(ids);
    act.kind = AccountActKind::orderDropped;
    act.order = order;
    if (auto linked = link(next, act); !linked)
        return linked;
    return replaceBy(std::move(next));
}

epi::Result<void> Keyring::admit(epi::AccountId account, const IdSource &ids)
{
    KeyringContent next = *m_content;
    const Account *target = next.book.find(account);
    if (target == nullptr)
        return epi::fail(ErrorCode::notFound, "account");
    AccountAct act = begin(ids);
    act.kind = AccountActKind::admitted;
    act.account = account;
    act.formerKey = target->signingKey;
    act.compartments = target->awaited() & keysHeld();
    if (auto linked = link(next, act); !linked)
        return linked;
    wrap(next, *next.book.find(account), act.compartments);
    return replaceBy(std::move(next));
}

epi::Result<KeyRenewal> Keyring::prepareRenewal(Compartments which) const
{
    if (auto permitted = epi::permit(m_actor, epi::Duty::renewKeys); !permitted)
        return std::unexpected(permitted.error());
    if (isInvited() || which.isEmpty() || !keysHeld().contains(which))
        return epi::fail(ErrorCode::notPermitted, epi::nameOf(epi::Duty::renewKeys), "not cleared");
    KeyRenewal renewal;
    renewal.which = which;
    for (const Compartment compartment : allCompartments) {
        const auto index = static_cast<std::size_t>(compartment);
        renewal.generations[index] = generation(compartment);
        if (which.contains(compartment)) {
            ++renewal.generations[index];
            renewal.keys[index] = makeCompartmentKey();
        }
    }
    return renewal;
}

epi::Result<void> Keyring::commitRenewal(KeyRenewal renewal, const IdSource &ids)
{
    KeyringContent next = *m_content;
    AccountAct act = begin(ids);
    act.kind = AccountActKind::keysRenewed;
    act.spoolKey = next.book.spoolKey();
    for (const Compartment compartment : allCompartments) {
        const auto index = static_cast<std::size_t>(compartment);
        if (!renewal.which.contains(compartment))
            continue;
        act.generations.push_back(
            {compartment, renewal.generations[index], digestOf(std::span<const std::uint8_t>(renewal.keys[index].bytes()))});
        if (compartment == Compartment::audit)
            act.spoolKey = spoolKeys(renewal.keys[index]).publicKey;
    }
    if (auto linked = link(next, act); !linked)
        return linked;
    for (const NewGeneration &one : act.generations)
        for (const Account &account : next.book.accounts())
            if (account.admitted.contains(one.compartment))
                next.keys.push_back(wrapKey(account, one.compartment, one.generation,
                                            renewal.keys[static_cast<std::size_t>(one.compartment)], m_shredKey));
    auto replaced = replaceBy(std::move(next));
    // Also where only the folder could not be synchronised: the keyring in place names them.
    for (const NewGeneration &one : act.generations)
        if (generation(one.compartment) == one.generation)
            m_keys[static_cast<std::size_t>(one.compartment)] =
                std::move(renewal.keys[static_cast<std::size_t>(one.compartment)]);
    return replaced;
}

} // namespace tracedesk::vault
