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

/// On record what was done under the order. Only what can be said without the data.
void recordDestroyed(CaseStore::Parts &parts, const epi::Uuid &order, std::uint64_t files)
{
    const AuditEntry entry{.act = Act::dataDestroyed, .object = order, .subject = {}, .count = files};
    if (!parts.keepsAudit()) {
        (void)spool(parts, entry);
        return;
    }
    Transaction transaction(parts.database);
    recordAccountActs(parts);
    parts.record(entry);
    AuditLog::signHead(parts.database, parts.keyring);
    transaction.commit();
}

void destroyEverything(CaseStore::Parts &parts, const epi::Uuid &order)
{
    auto signedOrder = parts.keyring.countersign(order);
    // Too full for the second signature: what goes makes room for it. Both people have decided by now.
    const bool full = !signedOrder && signedOrder.error().code == ErrorCode::diskFull && !parts.keyring.isDestroyed();
    if (!signedOrder && !full && !parts.keyring.isDestroyed())
        throw Failure(signedOrder.error());
    parts.database = Database::withoutMain(); // lets go of the files
    std::uint64_t files = removeData(parts.folder);
    if (full)
        if (signedOrder = parts.keyring.countersign(order); !signedOrder)
            throw Failure(signedOrder.error());
    parts.database = openCompartments(parts.folder, parts.keyring, Database::Mode::existing);
    recordDestroyed(parts, order, files);
}

} // namespace

epi::Result<void> CaseStore::countersign(const epi::Uuid &order)
{
    return guarded([&] {
        const std::scoped_lock lock(m_parts->mutex);
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
        const std::scoped_lock lock(m_parts->mutex);
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
        Transaction transaction(parts.database);
        parts.record({.act = Act::destructionProposed, .object = *made, .subject = order.person, .count = rows});
        AuditLog::signHead(parts.database, parts.keyring);
        transaction.commit();
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
