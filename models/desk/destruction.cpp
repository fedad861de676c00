#include "desk/destruction.h"

#include "desk/office.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tracedesk::desk {

namespace {

using epi::DataClass;
using epi::Duty;

/// Nothing for what is kept until the response ends.
std::optional<std::int32_t> daysOf(DataClass what, const epi::Policy::Retention &rule)
{
    switch (what) {
    case DataClass::positions:
        return rule.positions;
    case DataClass::payments:
        return rule.payments;
    case DataClass::entryLogs:
        return rule.entryLogs;
    case DataClass::providerFiles:
        return rule.providerFiles;
    default:
        return std::nullopt;
    }
}

std::vector<epi::DestructionCount> limitsOf(const epi::Policy::Retention &rule, epi::Instant now)
{
    std::vector<epi::DestructionCount> limits;
    for (const DataClass what : epi::allDataClasses)
        if (const auto days = daysOf(what, rule))
            limits.push_back({what, 0, now - std::chrono::days(*days)});
    return limits;
}

std::uint64_t countIn(const std::vector<epi::DestructionCount> &counts, DataClass what)
{
    const auto at = std::ranges::find(counts, what, &epi::DestructionCount::what);
    return at == counts.end() ? 0 : at->count;
}

} // namespace

epi::Result<epi::Policy> Office::policyInForce() const
{
    const auto cases = m_store.loadCases();
    if (!cases)
        return std::unexpected(cases.error());
    const auto choice = choiceFor(*cases);
    if (!choice)
        return std::unexpected(choice.error());
    const auto pack = std::ranges::find(choice->packs, choice->inForce, &epi::Policy::id);
    if (pack == choice->packs.end())
        return epi::fail(epi::ErrorCode::unknownPolicy, choice->inForce);
    return *pack;
}

epi::Result<void> Office::countRetention(Retention &retention) const
{
    const auto policy = policyInForce();
    if (!policy)
        return std::unexpected(policy.error());
    const auto counts = m_store.countData();
    if (!counts)
        return std::unexpected(counts.error());
    const auto now = std::chrono::floor<std::chrono::seconds>(m_surroundings.now());
    const auto expired = m_store.countExpired(limitsOf(policy->retention, now));
    if (!expired)
        return std::unexpected(expired.error());
    const auto oldest = m_store.oldestImports();
    if (!oldest)
        return std::unexpected(oldest.error());
    retention.counted = true;
    retention.policy = policy->id;
    for (const DataClass what : epi::allDataClasses) {
        RetentionLine line;
        line.what = what;
        line.count = countIn(*counts, what);
        line.days = daysOf(what, policy->retention);
        line.expired = countIn(*expired, what);
        const auto first = std::ranges::find(*oldest, what, &epi::DestructionCount::what);
        if (first != oldest->end()) {
            line.oldest = first->until;
            if (line.days)
                line.due = first->until + std::chrono::days(*line.days);
        }
        retention.lines.push_back(line);
    }
    return {};
}

epi::Result<void> Office::expectExportsClosed() const
{
    const auto registered = exports();
    if (!registered)
        return std::unexpected(registered.error());
    const auto isOpen = [](const ExportLine &line) { return epi::awaitsEnding(line.record); };
    return std::ranges::any_of(*registered, isOpen)
               ? epi::fail(epi::ErrorCode::notPermitted, epi::nameOf(Duty::orderDestruction), "open exports")
               : epi::Result<void>();
}

epi::Result<void> Office::expectUnchanged(const vault::DestructionOrder &order) const
{
    using enum epi::AuditAct;
    constexpr std::array changes = {
        personsCreated,  personSaved,      caseSaved,         exposureSaved,    interviewSaved, visitSaved,     contactSaved,
        recordsImported, casesImported,    exposuresImported, visitsImported,   findingsSaved,  personsNamed,   interviewRemoved,
        visitRemoved,    contactRemoved,   rulingSaved,       rulingRemoved,    answersSaved,   answersRemoved, handedOver,
        handOverRemoved, personsToldApart, personReplaced,    contactsImported, taskSaved,      taskRemoved};
    bool changed = false;
    const auto read = m_store.readAudit(store::AuditOrder::newestFirst, [&](const epi::AuditRecord &record) {
        changed = changed || (record.sequence > order.auditLength && std::ranges::contains(changes, record.act));
        return !changed && record.sequence > order.auditLength;
    });
    if (!read)
        return read;
    return changed ? epi::fail(epi::ErrorCode::staleRevision, "destruction order", "") : epi::Result<void>();
}

void Office::addOpen(Retention &retention, const vault::OpenOrder &order, bool lapsed) const
{
    if (order.act->kind != vault::AccountActKind::destructionOrdered)
        return;
    OpenDestruction open;
    open.id = order.id;
    open.order = order.act->destruction;
    open.ordered = order.act->at;
    const bool own = order.proposer == actor().account;
    open.lapsed = lapsed;
    open.canSign = !lapsed && epi::may(actor().role, Duty::signDestruction) && !own && isAdmitted();
    open.canRenew = lapsed && own;
    open.canRefuse = epi::may(actor().role, Duty::signDestruction) || epi::may(actor().role, Duty::orderDestruction);
    for (const vault::Account &account : m_store.accounts())
        if (account.id == order.proposer)
            open.proposer = account.name;
    retention.open.push_back(std::move(open));
}

epi::Result<Retention> Office::retention() const
{
    if (auto permitted = permit(Duty::seeRetention); !permitted)
        return std::unexpected(permitted.error());
    Retention retention;
    retention.destroyed = m_store.isDestroyed();
    if (const auto papers = m_store.recovery().inForce)
        retention.papers = papers->number;
    if (m_store.keysHeld() == vault::Compartments::all())
        if (auto counted = countRetention(retention); !counted)
            return std::unexpected(counted.error());
    auto registered = exports();
    if (!registered)
        return std::unexpected(registered.error());
    retention.exports = std::move(*registered);
    for (const vault::OpenOrder &order : m_store.openOrders())
        addOpen(retention, order, false);
    for (const vault::OpenOrder &order : m_store.lapsedOrders())
        addOpen(retention, order, true);
    std::unordered_map<std::string, Certificate::CarriedOut> done;
    const auto read = m_store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        if (record.act == epi::AuditAct::dataDestroyed)
            done.insert_or_assign(epi::toString(record.object),
                                  Certificate::CarriedOut{record.at, record.sequence, record.count});
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    for (vault::SignedDestruction &proof : m_store.destructions()) {
        Certificate certificate{std::move(proof), std::nullopt};
        if (const auto at = done.find(epi::toString(certificate.proof.id)); at != done.end())
            certificate.carriedOut = at->second;
        retention.certificates.insert(retention.certificates.begin(), std::move(certificate));
    }
    return retention;
}

epi::Result<DestructionPlan> Office::planDestruction(epi::DestructionScope scope, epi::PersonId person)
{
    if (auto permitted = permit(Duty::orderDestruction); !permitted)
        return std::unexpected(permitted.error());
    auto plan = countPlan(scope, person);
    // It tells that somebody is known, and how well: on record before it does.
    if (plan && scope == epi::DestructionScope::person)
        if (auto recorded = m_store.recordLook(person, "destruction plan"); !recorded)
            return std::unexpected(recorded.error());
    return plan;
}

epi::Result<DestructionPlan> Office::countPlan(epi::DestructionScope scope, epi::PersonId person) const
{
    DestructionPlan plan{.scope = scope, .person = {}, .counts = {}, .alike = {}};
    const auto counts = [&]() -> epi::Result<std::vector<epi::DestructionCount>> {
        // Nothing is left to count where the key is gone; what is still wanted are the two signatures.
        if (scope == epi::DestructionScope::everything && !holdsData())
            return std::vector<epi::DestructionCount>();
        switch (scope) {
        case epi::DestructionScope::everything:
            return m_store.countData();
        case epi::DestructionScope::person:
            plan.person = person;
            return m_store.countOf(person);
        case epi::DestructionScope::expired:
            break;
        }
        const auto policy = policyInForce();
        if (!policy)
            return std::unexpected(policy.error());
        // Whole hours: the order stays what the plan was while somebody reads it.
        const auto now = std::chrono::floor<std::chrono::hours>(m_surroundings.now());
        return m_store.countExpired(limitsOf(policy->retention, now));
    }();
    if (!counts)
        return std::unexpected(counts.error());
    plan.counts = *counts;
    if (scope == epi::DestructionScope::person) {
        auto alike = m_store.loadAlike(person);
        if (!alike)
            return std::unexpected(alike.error());
        plan.alike = std::move(*alike);
    }
    return plan;
}

epi::Result<DestructionPlan> Office::planDestructionOf(const std::string &whom)
{
    if (auto permitted = permit(Duty::orderDestruction); !permitted)
        return std::unexpected(permitted.error());
    if (const auto person = epi::PersonId::parse(whom))
        return planDestruction(epi::DestructionScope::person, *person);
    const auto found = m_store.findCase(whom);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return epi::fail(epi::ErrorCode::notFound, "case");
    return planDestruction(epi::DestructionScope::person, (*found)->person);
}

epi::Result<epi::Uuid> Office::orderDestruction(const DestructionPlan &plan, const std::string &basis,
                                                const vault::SecretBytes &password)
{
    if (auto permitted = permit(Duty::orderDestruction); !permitted)
        return std::unexpected(permitted.error());
    if (auto confirmed = confirm(password); !confirmed)
        return std::unexpected(confirmed.error());
    const auto now = countPlan(plan.scope, plan.person);
    if (!now)
        return std::unexpected(now.error());
    if (*now != plan)
        return epi::fail(epi::ErrorCode::staleRevision, "destruction plan", "");
    // The end of a response is the end of its copies, too.
    if (plan.scope == epi::DestructionScope::everything)
        if (auto closed = expectExportsClosed(); !closed)
            return std::unexpected(closed.error());
    if (plan.scope != epi::DestructionScope::everything && plan.counts.empty())
        return epi::fail(epi::ErrorCode::invalidArgument, "destruction plan", "nothing to destroy");
    return m_store.orderDestruction(
        {.scope = plan.scope, .person = plan.person, .basis = basis, .counts = plan.counts, .auditLength = 0, .auditHead = {}});
}

epi::Result<void> Office::signDestruction(const epi::Uuid &order, const vault::SecretBytes &password)
{
    if (auto permitted = permit(Duty::signDestruction); !permitted)
        return permitted;
    if (auto confirmed = confirm(password); !confirmed)
        return confirmed;
    for (const vault::OpenOrder &one : m_store.openOrders()) {
        // Where the data are gone already the second signature is only given again.
        const bool everything = one.id == order && one.act->kind == vault::AccountActKind::destructionOrdered &&
                                one.act->destruction.scope == epi::DestructionScope::everything && holdsData();
        if (!everything)
            continue;
        if (auto closed = expectExportsClosed(); !closed)
            return closed;
        if (auto unchanged = expectUnchanged(one.act->destruction); !unchanged)
            return unchanged;
    }
    m_alike = {};
    m_seals.forget();
    return m_store.countersign(order);
}

epi::Result<void> Office::refuseDestruction(const epi::Uuid &order)
{
    const Duty duty = epi::may(actor().role, Duty::orderDestruction) ? Duty::orderDestruction : Duty::signDestruction;
    if (auto permitted = permit(duty); !permitted)
        return permitted;
    return m_store.dropOrder(order);
}

epi::Result<void> Office::renewDestruction(const epi::Uuid &order, const vault::SecretBytes &password)
{
    if (auto permitted = permit(Duty::orderDestruction); !permitted)
        return permitted;
    if (auto confirmed = confirm(password); !confirmed)
        return confirmed;
    for (const vault::OpenOrder &one : m_store.lapsedOrders()) {
        const bool everything = one.id == order && one.act->kind == vault::AccountActKind::destructionOrdered &&
                                one.act->destruction.scope == epi::DestructionScope::everything && holdsData();
        // The other one could not sign it any more.
        if (auto unchanged = everything ? expectUnchanged(one.act->destruction) : epi::Result<void>(); !unchanged)
            return unchanged;
    }
    return m_store.renewDestruction(order);
}

epi::Result<std::uint64_t> Office::carryOutDestructions(std::stop_token stop, const epi::Progress &progress)
{
    if (auto permitted = permit(Duty::orderDestruction); !permitted)
        return std::unexpected(permitted.error());
    const auto due = m_store.dueDestructions();
    if (!due)
        return std::unexpected(due.error());
    // Who is destroyed is not kept in memory.
    m_alike = {};
    m_seals.forget();
    // One that cannot be carried out does not keep the others waiting.
    std::optional<epi::Error> failure;
    for (const epi::Uuid &order : *due)
        if (const auto done = m_store.carryOut(order, stop, progress); !done)
            failure = done.error();
    return failure ? std::unexpected(*failure) : epi::Result<std::uint64_t>(due->size());
}

void Office::catchUp(std::stop_token stop, const epi::Progress &progress)
{
    if (owesNewKeys())
        (void)renewKeys(stop, progress);
    if (owesDestruction())
        (void)carryOutDestructions(stop, progress);
}

epi::Result<void> Office::permitNotDue(Duty duty, std::span<const epi::PersonId> persons) const
{
    const auto due = m_store.dueDestructions();
    if (!due)
        return std::unexpected(due.error());
    if (due->empty())
        return {};
    for (const vault::SignedDestruction &signedOrder : m_store.destructions())
        if (signedOrder.order.scope == epi::DestructionScope::person && std::ranges::contains(*due, signedOrder.id) &&
            std::ranges::contains(persons, signedOrder.order.person))
            return epi::fail(epi::ErrorCode::notPermitted, epi::nameOf(duty), "due");
    return {};
}

bool Office::owesDestruction() const
{
    if (!may(Duty::orderDestruction))
        return false;
    const auto due = m_store.dueDestructions();
    return due && !due->empty();
}

} // namespace tracedesk::desk
