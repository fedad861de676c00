#include "vault/keyring.h"
#include "vault/keyring_content.h"
#include "vault/second_factor.h"

#include <new>
#include <utility>

// How an account itself gets in: its password, its second factor, its keys.

namespace tracedesk::vault {

using epi::ErrorCode;

bool Keyring::isPassword(const SecretBytes &password) const
{
    const PersonalPart &part = *m_content->personalOf(m_actor.account);
    const auto key = sealingKey(password, part, KdfCost::met(part.passes, part.memory), m_deviceKey);
    if (!key)
        throw std::bad_alloc(); // not that it is wrong
    return openPersonal(part, *key).has_value();
}

epi::Result<void> Keyring::takeNewKeys(AccountActKind kind, const SecretBytes &password, PersonalSecrets secrets,
                                       const IdSource &ids, const KdfCost &cost)
{
    if (password.isEmpty())
        return epi::fail(ErrorCode::invalidArgument, "password", "empty");
    secrets.box = makeBoxKeys();
    secrets.signing = makeSigningKeys();
    KeyringContent next = *m_content;
    AccountAct act = begin(ids);
    act.kind = kind;
    act.account = m_actor.account;
    act.formerKey = m_secrets.signing.publicKey;
    act.boxKey = secrets.box.publicKey;
    act.signingKey = secrets.signing.publicKey;
    SignedAct linked;
    linked.body = encode(act);
    linked.proposer = m_actor.account;
    linked.proposal = signProposal(linked.body, secrets.signing.secretKey);
    linked.signer = m_actor.account;
    linked.signature = signLink(linked, next.book.length() + 1, next.book.head(), m_secrets.signing.secretKey);
    if (auto added = next.add(std::move(linked)); !added)
        return added;
    wrap(next, *next.book.find(m_actor.account), keysHeld());

    PersonalPart *part = next.personalOf(m_actor.account);
    const std::uint64_t counter = part->counter;
    *part = makePersonalPart(m_actor.account, cost);
    part->counter = counter;
    auto key = sealingKey(password, *part, cost, m_deviceKey);
    if (!key)
        return epi::fail(ErrorCode::outOfMemory);
    const auto exchange = [&] {
        std::swap(m_sealingKey, *key);
        std::swap(m_secrets, secrets);
    };
    exchange();
    try {
        auto replaced = replaceBy(std::move(next));
        if (!replaced && m_content->book.find(m_actor.account)->signingKey != m_secrets.signing.publicKey)
            exchange();
        return replaced;
    } catch (const std::bad_alloc &) {
        exchange();
        throw;
    }
}

epi::Result<void> Keyring::activate(const SecretBytes &password, const IdSource &ids, const KdfCost &cost)
{
    return takeNewKeys(AccountActKind::activated, password, m_secrets.copy(), ids, cost);
}

epi::Result<void> Keyring::changePassword(const SecretBytes &present, const SecretBytes &password, const IdSource &ids,
                                          const KdfCost &cost)
{
    if (!isPassword(present))
        return epi::fail(ErrorCode::wrongPassword);
    return takeNewKeys(AccountActKind::logInChanged, password, m_secrets.copy(), ids, cost);
}

epi::Result<void> Keyring::setSecondFactor(const SecretBytes &present, SecretBytes secret, std::string_view code,
                                           std::chrono::sys_time<std::chrono::milliseconds> now, const IdSource &ids,
                                           const KdfCost &cost)
{
    if (!isPassword(present))
        return epi::fail(ErrorCode::wrongPassword);
    const auto step = acceptedStep(secret, code, now, 0);
    if (!step)
        return epi::fail(ErrorCode::wrongCode);
    PersonalSecrets secrets = m_secrets.copy();
    secrets.factor = std::move(secret);
    secrets.factorUsed = *step;
    return takeNewKeys(AccountActKind::logInChanged, present, std::move(secrets), ids, cost);
}

epi::Result<void> Keyring::dropSecondFactor(const SecretBytes &present, const IdSource &ids, const KdfCost &cost)
{
    if (!isPassword(present))
        return epi::fail(ErrorCode::wrongPassword);
    PersonalSecrets secrets = m_secrets.copy();
    secrets.factor = {};
    secrets.factorUsed = 0;
    return takeNewKeys(AccountActKind::logInChanged, present, std::move(secrets), ids, cost);
}

} // namespace tracedesk::vault
