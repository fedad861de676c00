#include "store/accounts.h"

#include "store/audit_spool.h"
#include "store/backup_note.h"
#include "vault/keyring_content.h"

// Accounts: the keyring does it, the activity record tells of it.

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

constexpr std::string_view actsMark = "account acts";

/// An act upon the keyring, and what it did on record as far as this account can put it there.
template<class Body> auto acting(CaseStore::Parts &parts, Body body) -> decltype(body(parts.keyring))
{
    return guarded([&] {
        const std::scoped_lock lock(parts.mutex);
        auto done = body(parts.keyring);
        if (done)
            recordActsIfPossible(parts);
        return done;
    });
}

/// Puts an entry into the record, or into the spool where the account has no key of the record. Throws Failure.
void putDown(CaseStore::Parts &parts, const AuditEntry &entry)
{
    const Turn turn(parts);
    if (!parts.keepsAudit()) {
        (void)spool(parts, entry);
        return;
    }
    Transaction transaction(parts.database);
    parts.record(entry);
    // What others rely on is signed by itself, not with the next head.
    if (entry.act == Act::recordReviewed || entry.act == Act::recordExported)
        AuditLog::signHead(parts.database, parts.keyring);
    transaction.commit();
}

/// An act that asks for the account's password first. Counted before it is known how it ends, as a log-in is: whoever sits at
/// a store that somebody left open must not guess faster than at one that is locked.
template<class Body> epi::Result<void> proveAnd(CaseStore::Parts &parts, Body body)
{
    const epi::AccountId account = parts.origin.account;
    vault::Attempts attempts;
    vault::Attempts before;
    {
        const std::scoped_lock lock(parts.mutex);
        before = attempts = vault::Attempts::load(parts.folder);
        const vault::MachineTime now = parts.environment.machine();
        const bool neverShut = epi::may(parts.keyring.actor().role, epi::Duty::manageAccounts);
        if (auto allowed = attempts.allows(account, neverShut, now); !allowed)
            return allowed;
        attempts.addFailure(account, now);
        if (auto counted = attempts.save(parts.folder); !counted)
            return counted;
    }
    auto done = guarded(body);
    if (!done && done.error().code == ErrorCode::wrongPassword) {
        const AuditEntry entry{.act = Act::logInFailed,
                               .object = account.uuid(),
                               .subject = {},
                               .count = 1,
                               .reason = {},
                               .outcome = epi::AuditOutcome::refused};
        (void)guarded([&] { putDown(parts, entry); }); // a full disk must not tell more than the refusal itself
        return done;
    }
    // The password was right; what it was asked for may have failed by something else.
    if (done)
        before.forget(account);
    // Not saved, it costs a wait at most; the act is done all the same.
    (void)guarded([&] {
        const std::scoped_lock lock(parts.mutex);
        return before.save(parts.folder);
    });
    return done;
}

template<class Body> epi::Result<void> proving(CaseStore::Parts &parts, Body body)
{
    return guarded([&] { return proveAnd(parts, body); });
}

} // namespace

void recordAccountActs(CaseStore::Parts &parts)
{
    const auto &history = parts.keyring.book().history();
    const vault::ChainHead known = AuditLog::mark(parts.database, actsMark);
    for (std::size_t i = known.sequence; i < history.size(); ++i) {
        const vault::RecordedAct &one = history[i];
        // Session and workstation only where it was this one.
        AuditOrigin origin = one.signer == parts.origin.account ? parts.origin : AuditOrigin();
        origin.account = one.signer;
        origin.role = one.signerRole;
        const bool ofData = one.act.kind == vault::AccountActKind::destructionOrdered;
        const AuditEntry entry{.act = Act::accountActed,
                               .object = ofData ? one.act.id : one.act.account.uuid(),
                               .subject = {},
                               .count = static_cast<std::uint64_t>(one.act.kind)};
        AuditLog::append(parts.database, origin, one.act.at, entry);
        // Of two who signed, both.
        if (const vault::Account *proposer = parts.keyring.book().find(one.proposer); proposer && one.proposer != one.signer)
            AuditLog::append(parts.database, {one.proposer, proposer->role, 0, {}}, one.act.at, entry);
    }
    if (known.sequence < history.size())
        AuditLog::setMark(parts.database, actsMark, {parts.keyring.book().length(), parts.keyring.book().head()});
}

void recordActsIfPossible(CaseStore::Parts &parts)
{
    if (parts.keepsAudit())
        (void)guarded([&] {
            if (!parts.database.isTrusted())
                reopen(parts);
            Transaction transaction(parts.database);
            recordAccountActs(parts);
            transaction.commit();
        });
}

bool knowsAccountActs(const Database &database, const vault::AccountBook &book)
{
    const vault::ChainHead known = AuditLog::mark(database, actsMark);
    return book.contains(known.sequence, known.hash);
}

vault::ChainHead spool(CaseStore::Parts &parts, const AuditEntry &entry)
{
    const vault::AccountBook &book = parts.keyring.book();
    const vault::SpoolAddress address{book.spoolKey(), book.generation(vault::Compartment::audit), parts.origin.account,
                                      parts.origin.role};
    auto head = AuditSpool::append(parts.folder, address, parts.origin, parts.environment.clock(), &parts.keyring, entry);
    if (!head)
        throw Failure(head.error());
    return *head;
}

epi::Result<void> CaseStore::recordAct(epi::AuditAct act, epi::AuditOutcome outcome, const epi::Uuid &object,
                                       std::uint64_t count) const
{
    const AuditEntry entry{.act = act, .object = object, .subject = {}, .count = count, .reason = {}, .outcome = outcome};
    return guarded([&] { putDown(*m_parts, entry); });
}

epi::Result<void> CaseStore::readAudit(AuditOrder order, const std::function<bool(const epi::AuditRecord &)> &take) const
{
    return reading(*m_parts, [&](const Database &database) { AuditLog::read(database, order, take); });
}

std::vector<vault::Account> CaseStore::accounts() const
{
    const std::scoped_lock lock(m_parts->mutex);
    return m_parts->keyring.book().accounts();
}

std::vector<vault::RecordedAct> CaseStore::accountHistory() const
{
    const std::scoped_lock lock(m_parts->mutex);
    return m_parts->keyring.book().history();
}

std::vector<vault::OpenOrder> CaseStore::openOrders() const
{
    const std::scoped_lock lock(m_parts->mutex);
    return m_parts->keyring.openOrders();
}

vault::Compartments CaseStore::dueForNewKeys() const
{
    const std::scoped_lock lock(m_parts->mutex);
    return m_parts->keyring.book().dueForNewKeys();
}

vault::Compartments CaseStore::keysHeld() const
{
    const std::scoped_lock lock(m_parts->mutex);
    return m_parts->keyring.keysHeld();
}

epi::Result<vault::Invitation> CaseStore::invite(const vault::Person &person)
{
    return acting(*m_parts, [&](vault::Keyring &k) { return k.invite(person, m_parts->ids, m_parts->environment.kdf); });
}

epi::Result<vault::Invitation> CaseStore::orderReset(epi::AccountId account)
{
    return acting(*m_parts, [&](vault::Keyring &k) { return k.orderReset(account, m_parts->ids, m_parts->environment.kdf); });
}

epi::Result<bool> CaseStore::suspend(epi::AccountId account)
{
    return acting(*m_parts, [&](vault::Keyring &k) { return k.suspend(account, m_parts->ids); });
}

epi::Result<bool> CaseStore::resume(epi::AccountId account)
{
    return acting(*m_parts, [&](vault::Keyring &k) { return k.resume(account, m_parts->ids); });
}

epi::Result<bool> CaseStore::close(epi::AccountId account)
{
    return acting(*m_parts, [&](vault::Keyring &k) { return k.close(account, m_parts->ids); });
}

epi::Result<bool> CaseStore::changeDuties(epi::AccountId account, epi::Role role, const epi::Jurisdiction &jurisdiction)
{
    return acting(*m_parts, [&](vault::Keyring &k) { return k.changeDuties(account, role, jurisdiction, m_parts->ids); });
}

epi::Result<void> CaseStore::dropOrder(const epi::Uuid &order)
{
    return acting(*m_parts, [&](vault::Keyring &k) { return k.dropOrder(order, m_parts->ids); });
}

epi::Result<void> CaseStore::admit(epi::AccountId account)
{
    return acting(*m_parts, [&](vault::Keyring &k) { return k.admit(account, m_parts->ids); });
}

std::vector<epi::AccountId> CaseStore::shutAccounts() const
{
    const std::scoped_lock lock(m_parts->mutex);
    const auto attempts = vault::Attempts::load(m_parts->folder);
    std::vector<epi::AccountId> shut;
    for (const vault::Account &account : m_parts->keyring.book().accounts())
        if (attempts.isShut(account.id, epi::may(account.role, epi::Duty::manageAccounts)))
            shut.push_back(account.id);
    return shut;
}

epi::Result<void> CaseStore::allowAttempts(epi::AccountId account)
{
    if (auto permitted = epi::permit(actor(), epi::Duty::manageAccounts); !permitted)
        return permitted;
    auto saved = guarded([&] {
        const std::scoped_lock lock(m_parts->mutex);
        auto attempts = vault::Attempts::load(m_parts->folder);
        attempts.forget(account);
        return attempts.save(m_parts->folder);
    });
    if (!saved)
        return saved;
    return recordAct(Act::attemptsAllowed, epi::AuditOutcome::done, account.uuid(), 1);
}

RecoveryState CaseStore::recovery() const
{
    const std::scoped_lock lock(m_parts->mutex);
    const vault::AccountBook &book = m_parts->keyring.book();
    return {.store = book.store(),
            .inForce = book.papers(),
            .begun = book.papersBegun(),
            .next = book.nextPair(),
            .due = book.paperDue(actor().account),
            .last = lastBackupIn(m_parts->folder)};
}

epi::Result<void> CaseStore::setRecoveryPaper(const vault::RecoveryPaper &paper)
{
    return acting(*m_parts, [&](vault::Keyring &k) { return k.setRecoveryPaper(paper, m_parts->ids); });
}

epi::Result<void> CaseStore::confirm(const vault::SecretBytes &password)
{
    return proving(*m_parts, [&]() -> epi::Result<void> {
        const std::scoped_lock lock(m_parts->mutex);
        return m_parts->keyring.isPassword(password) ? epi::Result<void>() : epi::fail(ErrorCode::wrongPassword);
    });
}

epi::Result<void> CaseStore::changePassword(const vault::SecretBytes &present, const vault::SecretBytes &password)
{
    return proving(*m_parts, [&] {
        return acting(*m_parts, [&](vault::Keyring &k) {
            return k.changePassword(present, password, m_parts->ids, m_parts->environment.kdf);
        });
    });
}

bool CaseStore::hasSecondFactor() const
{
    const std::scoped_lock lock(m_parts->mutex);
    return m_parts->keyring.hasSecondFactor();
}

epi::Result<void> CaseStore::setSecondFactor(const vault::SecretBytes &present, vault::SecretBytes secret, std::string_view code)
{
    return proving(*m_parts, [&] {
        return acting(*m_parts, [&](vault::Keyring &k) {
            return k.setSecondFactor(present, std::move(secret), code, m_parts->environment.clock(), m_parts->ids,
                                     m_parts->environment.kdf);
        });
    });
}

epi::Result<void> CaseStore::dropSecondFactor(const vault::SecretBytes &present)
{
    return proving(*m_parts, [&] {
        return acting(*m_parts,
                      [&](vault::Keyring &k) { return k.dropSecondFactor(present, m_parts->ids, m_parts->environment.kdf); });
    });
}

} // namespace tracedesk::store
