#include "desk/office.h"

#include <algorithm>
#include <unordered_set>

// Accounts: what may be done about them is judged here by the written table, and again, with the signatures, by the keyring.

namespace tracedesk::desk {

using epi::Duty;

namespace {

/// Whether there is still anything to do it upon. Two signatures can be given as long as they do not prove yet that everything
/// is destroyed.
bool isPast(const Office &office, Duty duty)
{
    if (duty == Duty::orderDestruction || duty == Duty::signDestruction)
        return office.isDestroyed();
    return epi::needsData(duty) && !office.holdsData();
}

} // namespace

bool Office::isAdmitted() const
{
    const vault::Compartments needed = vault::Compartments::of(actor().role);
    return m_store.keysHeld().contains(holdsData() ? needed : needed - vault::Compartments::ofData());
}

bool Office::holdsData() const
{
    if (m_store.isDestroyed())
        return false;
    // Keys that were given and do not open: what covered them is gone.
    for (const vault::Account &account : m_store.accounts())
        if (account.id == actor().account)
            return m_store.keysHeld().contains(account.admitted);
    return true;
}

bool Office::may(Duty duty) const
{
    return epi::may(actor().role, duty) && !isPast(*this, duty);
}

epi::Result<void> Office::permit(Duty duty) const
{
    return judged(epi::permit(actor(), duty), duty, {});
}

epi::Result<void> Office::permit(Duty duty, const epi::Jurisdiction &where, const epi::Uuid &object) const
{
    return judged(epi::permit(actor(), duty, where), duty, object);
}

epi::Result<void> Office::judged(epi::Result<void> permitted, Duty duty, const epi::Uuid &object) const
{
    if (permitted && isPast(*this, duty))
        permitted = epi::fail(epi::ErrorCode::notPermitted, epi::nameOf(duty), "destroyed");
    if (!permitted)
        (void)m_store.recordAct(epi::AuditAct::dutyRefused, epi::AuditOutcome::refused, object, static_cast<std::uint64_t>(duty));
    return permitted;
}

epi::Result<People> Office::people() const
{
    if (auto permitted = permit(Duty::seeAccounts); !permitted)
        return std::unexpected(permitted.error());
    const auto shut = m_store.shutAccounts();
    const vault::Compartments held = m_store.keysHeld();
    People people;
    for (vault::Account &account : m_store.accounts()) {
        PersonLine line;
        const bool open = account.state != vault::AccountState::closed;
        line.isShut = std::ranges::contains(shut, account.id);
        line.canAdmit = may(Duty::admit) && !(account.awaited() & held).isEmpty();
        line.canManage = may(Duty::manageAccounts) && open && account.id != actor().account;
        line.account = std::move(account);
        people.accounts.push_back(std::move(line));
    }
    std::ranges::stable_sort(people.accounts, {}, [](const PersonLine &line) {
        return std::pair(line.account.state == vault::AccountState::closed, line.account.name);
    });
    for (vault::OpenOrder &order : m_store.openOrders()) {
        if (order.act->kind == vault::AccountActKind::destructionOrdered)
            continue; // has a page of its own
        const bool second = may(Duty::signOrder) && order.proposer != actor().account;
        people.orders.push_back({std::move(order), second});
    }
    people.history = m_store.accountHistory();
    people.dueForNewKeys = m_store.dueForNewKeys();
    return people;
}

epi::Result<vault::Invitation> Office::invite(const vault::Person &person)
{
    if (auto permitted = permit(Duty::manageAccounts); !permitted)
        return std::unexpected(permitted.error());
    return m_store.invite(person);
}

epi::Result<vault::Invitation> Office::orderReset(epi::AccountId account)
{
    if (auto permitted = permit(Duty::manageAccounts); !permitted)
        return std::unexpected(permitted.error());
    return m_store.orderReset(account);
}

epi::Result<bool> Office::suspend(epi::AccountId account)
{
    if (auto permitted = permit(Duty::manageAccounts); !permitted)
        return std::unexpected(permitted.error());
    return m_store.suspend(account);
}

epi::Result<bool> Office::resume(epi::AccountId account)
{
    if (auto permitted = permit(Duty::manageAccounts); !permitted)
        return std::unexpected(permitted.error());
    return m_store.resume(account);
}

epi::Result<bool> Office::close(epi::AccountId account)
{
    if (auto permitted = permit(Duty::manageAccounts); !permitted)
        return std::unexpected(permitted.error());
    return m_store.close(account);
}

epi::Result<bool> Office::changeDuties(epi::AccountId account, epi::Role role, const epi::Jurisdiction &jurisdiction)
{
    if (auto permitted = permit(Duty::manageAccounts); !permitted)
        return std::unexpected(permitted.error());
    return m_store.changeDuties(account, role, jurisdiction);
}

epi::Result<void> Office::countersign(const epi::Uuid &order, const vault::SecretBytes &password)
{
    if (auto permitted = permit(Duty::signOrder); !permitted)
        return permitted;
    if (auto confirmed = confirm(password); !confirmed)
        return confirmed;
    return m_store.countersign(order);
}

epi::Result<void> Office::dropOrder(const epi::Uuid &order)
{
    if (auto permitted = permit(Duty::signOrder); !permitted)
        return permitted;
    return m_store.dropOrder(order);
}

epi::Result<void> Office::admit(epi::AccountId account)
{
    if (auto permitted = permit(Duty::admit); !permitted)
        return permitted;
    return m_store.admit(account);
}

epi::Result<void> Office::allowAttempts(epi::AccountId account)
{
    if (auto permitted = permit(Duty::manageAccounts); !permitted)
        return permitted;
    return m_store.allowAttempts(account);
}

bool Office::owesNewKeys() const
{
    const vault::Compartments due = m_store.dueForNewKeys();
    return may(Duty::renewKeys) && !due.isEmpty() && m_store.keysHeld().contains(due);
}

epi::Result<void> Office::renewKeys(std::stop_token stop, const epi::Progress &progress)
{
    if (auto permitted = permit(Duty::renewKeys); !permitted)
        return permitted;
    return m_store.renewKeys(std::move(stop), progress);
}

} // namespace tracedesk::desk
