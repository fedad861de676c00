#include "desk/office.h"

namespace tracedesk::desk {

epi::Result<OwnAccount> Office::ownAccount() const
{
    const epi::Actor &own = actor();
    OwnAccount account{own.name, own.role, own.jurisdiction, hasSecondFactor(), false, std::nullopt, 0};
    if (may(epi::Duty::openCase) && isAdmitted()) {
        const auto told = countOwn();
        if (!told)
            return std::unexpected(told.error());
        account.household = *told;
    }
    account.readsOwnRecord = may(epi::Duty::seeOwnRecord) && m_store.keysHeld().contains(vault::Compartment::audit);
    if (!account.readsOwnRecord)
        return account;
    bool past = false; // this log-in
    const auto read = m_store.readAudit(store::AuditOrder::newestFirst, [&](const epi::AuditRecord &record) {
        if (past && record.act == epi::AuditAct::logInFailed && record.object == own.account.uuid())
            ++account.failed;
        if (record.act != epi::AuditAct::storeOpened || record.account != own.account)
            return true;
        if (past)
            account.before = {record.at, record.workstation};
        past = true;
        return !account.before;
    });
    if (!read)
        return std::unexpected(read.error());
    return account;
}

epi::Result<void> Office::confirm(const vault::SecretBytes &password)
{
    return password.isEmpty() ? epi::fail(epi::ErrorCode::passwordNeeded) : m_store.confirm(password);
}

epi::Result<void> Office::confirmLately(const vault::SecretBytes &password)
{
    const auto since = m_store.sinceConfirmed();
    return password.isEmpty() && since && *since < confirmedFor ? epi::Result<void>() : confirm(password);
}

epi::Result<void> Office::changePassword(const vault::SecretBytes &present, const vault::SecretBytes &password)
{
    return m_store.changePassword(present, password);
}

epi::Result<void> Office::setSecondFactor(const vault::SecretBytes &present, vault::SecretBytes secret, std::string_view code)
{
    return m_store.setSecondFactor(present, std::move(secret), code);
}

epi::Result<void> Office::dropSecondFactor(const vault::SecretBytes &present)
{
    return m_store.dropSecondFactor(present);
}

} // namespace tracedesk::desk
