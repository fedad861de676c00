#include "store/accounts.h"
#include "store/opening.h"

#include <algorithm>

// The end of all data: two people sign, the keys go first, then the files. What is left is accounts and the activity record.

namespace tracedesk::store {

namespace {

using epi::ErrorCode;
using vault::AccountActKind;

bool destroysEverything(const vault::Keyring &keyring, const epi::Uuid &order)
{
    const auto is = [&](const vault::OpenOrder &one) {
        return one.id == order && one.act->kind == AccountActKind::destructionOrdered &&
               one.act->destruction.scope == epi::DestructionScope::everything;
    };
    return std::ranges::any_of(keyring.openOrders(), is);
}

AuditEntry entryOf(const epi::Uuid &order, std::uint64_t files)
{
    return {.act = Act::dataDestroyed, .object = order, .subject = {}, .count = files};
}

/// On record what was done under the order. Only what can be said without the data.
void recordDestroyed(CaseStore::Parts &parts, const epi::Uuid &order, std::uint64_t files)
{
    if (!parts.keepsAudit()) {
        (void)spool(parts, entryOf(order, files));
        return;
    }
    Transaction transaction(parts.database);
    AuditLog::forgetExportWords(parts.database);
    recordAccountActs(parts);
    AuditLog::setMark(parts.database, destroyedMark, parts.record(entryOf(order, files)));
    AuditLog::signHead(parts.database, parts.keyring);
    transaction.commit();
}

/// The two signed what was there when it was ordered: the record must go on from there.
void expectOrdered(const CaseStore::Parts &parts, const epi::Uuid &order)
{
    for (const vault::OpenOrder &one : parts.keyring.openOrders())
        if (one.id == order && parts.keepsAudit() && one.act->destruction.auditLength > 0 &&
            !AuditLog::contains(parts.database, {one.act->destruction.auditLength, one.act->destruction.auditHead}))
            raise(ErrorCode::staleRevision, "destruction order", "");
}

void destroyEverything(CaseStore::Parts &parts, const epi::Uuid &order)
{
    expectOrdered(parts, order);
    auto signedOrder = parts.keyring.countersign(order);
    // Too full for the second signature: what goes makes room for it. Both people have decided by now.
    const bool full = !signedOrder && signedOrder.error().code == ErrorCode::diskFull && !parts.keyring.isDestroyed();
    if (!signedOrder && !full && !parts.keyring.isDestroyed())
        throw Failure(signedOrder.error());
    parts.database.close();
    const std::uint64_t files = removeData(parts.folder);
    if (full)
        signedOrder = parts.keyring.countersign(order);
    reopen(parts);
    if (parts.keyring.isDestroyed()) {
        recordDestroyed(parts, order, files);
        return;
    }
    // Begun without its second signature being kept: who did it is on record all the same, in the room that was made.
    (void)guarded([&] {
        if (!parts.keepsAudit())
            return (void)spool(parts, entryOf(order, files));
        Transaction transaction(parts.database);
        parts.record(entryOf(order, files));
        transaction.commit();
    });
    throw Failure(signedOrder.error());
}

} // namespace

epi::Result<void> CaseStore::countersign(const epi::Uuid &order)
{
    return guarded([&] {
        const Turn turn(*m_parts);
        if (destroysEverything(m_parts->keyring, order)) {
            destroyEverything(*m_parts, order);
            return;
        }
        if (auto done = m_parts->keyring.countersign(order); !done)
            throw Failure(done.error());
        recordActsIfPossible(*m_parts);
    });
}

epi::Result<epi::Uuid> CaseStore::orderDestruction(vault::DestructionOrder order)
{
    return guarded([&] {
        const Turn turn(*m_parts);
        Parts &parts = *m_parts;
        if (parts.keepsAudit()) {
            const vault::AuditHead head = AuditLog::head(parts.database);
            order.auditLength = head.sequence;
            order.auditHead = head.hash;
        }
        const auto made = parts.keyring.orderDestruction(order, parts.ids);
        if (!made)
            throw Failure(made.error());
        std::uint64_t rows = 0;
        for (const epi::DestructionCount &one : order.counts)
            rows += one.count;
        const auto recorded = guarded([&] {
            Transaction transaction(parts.database);
            parts.record({.act = Act::destructionProposed, .object = *made, .subject = order.person, .count = rows});
            AuditLog::signHead(parts.database, parts.keyring);
            transaction.commit();
        });
        if (!recorded) {
            // Nobody signs what is not on record.
            (void)parts.keyring.dropOrder(*made, parts.ids);
            throw Failure(recorded.error());
        }
        return *made;
    });
}

bool CaseStore::isDestroyed() const
{
    const std::scoped_lock lock(m_parts->mutex);
    return m_parts->keyring.isDestroyed();
}

std::vector<vault::SignedDestruction> CaseStore::destructions() const
{
    const std::scoped_lock lock(m_parts->mutex);
    return m_parts->keyring.book().destructions();
}

} // namespace tracedesk::store
