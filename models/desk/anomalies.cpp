#include "desk/anomalies.h"

#include "desk/anomaly_rules.h"

#include <set>
#include <unordered_map>

namespace tracedesk::desk {

namespace {

using epi::AnomalyKind;
using epi::AuditAct;
using Kind = AuditEvent::Kind;

Kind kindOf(const epi::AuditRecord &record)
{
    switch (record.act) {
    case AuditAct::storeOpened:
        return Kind::logIn;
    case AuditAct::looked:
        return record.subject.isNull() ? Kind::other : Kind::look;
    case AuditAct::revealed:
        return record.subject.isNull() ? Kind::other : Kind::reveal;
    case AuditAct::personSaved:
    case AuditAct::caseSaved:
    case AuditAct::interviewSaved:
    case AuditAct::visitSaved:
    case AuditAct::contactSaved:
    case AuditAct::interviewRemoved:
    case AuditAct::visitRemoved:
    case AuditAct::contactRemoved:
    case AuditAct::rulingSaved:
    case AuditAct::rulingRemoved:
    case AuditAct::answersSaved:
    case AuditAct::answersRemoved:
    case AuditAct::handedOver:
    case AuditAct::handOverRemoved:
    case AuditAct::personsToldApart:
    case AuditAct::personReplaced:
    case AuditAct::taskSaved:
    case AuditAct::taskRemoved:
        return record.subject.isNull() ? Kind::other : Kind::work;
    case AuditAct::logInFailed:
        return Kind::failure;
    case AuditAct::dutyRefused:
        return Kind::refusal;
    case AuditAct::exported:
    case AuditAct::backupMade:
        return Kind::takenOut;
    case AuditAct::recordExported: // with an object, the export itself is an entry, too
        return record.object == epi::Uuid{} ? Kind::takenOut : Kind::other;
    case AuditAct::spoolCut:
        return Kind::spoolCut;
    case AuditAct::storeRestored:
        return Kind::restored;
    case AuditAct::storeClosed:
        return Kind::closed;
    default:
        return Kind::other;
    }
}

} // namespace

struct AnomalyFinder::State
{
    struct Export
    {
        std::uint32_t account = 0;
        std::size_t event = 0;
        epi::Uuid id{};
    };

    ReviewRules rules;
    std::vector<AccountEvents> accounts;
    std::unordered_map<epi::AccountId, std::uint32_t> accountNumbers;
    std::unordered_map<epi::PersonId, std::uint32_t> personNumbers;
    std::vector<Export> exports;
    std::set<epi::Uuid> recordExports;
    Anomaly::Moment horizon{};
};

AnomalyFinder::AnomalyFinder(const ReviewRules &rules)
    : m_state(std::make_unique<State>())
{
    m_state->rules = rules;
}

AnomalyFinder::~AnomalyFinder() = default;

void AnomalyFinder::take(const epi::AuditRecord &record)
{
    State &state = *m_state;
    state.horizon = std::max(state.horizon, record.at);
    AuditEvent event{.at = record.at, .sequence = record.sequence, .kind = kindOf(record), .role = record.role};
    if (event.kind == Kind::look || event.kind == Kind::reveal || event.kind == Kind::work)
        event.person =
            state.personNumbers.try_emplace(record.subject, static_cast<std::uint32_t>(state.personNumbers.size())).first->second;
    // A log-in that failed is somebody's upon whom it was tried.
    const epi::AccountId who = event.kind == Kind::failure ? epi::AccountId(record.object) : record.account;
    const auto [at, isNew] = state.accountNumbers.try_emplace(who, static_cast<std::uint32_t>(state.accounts.size()));
    if (isNew)
        state.accounts.push_back({who, {}});
    AccountEvents &account = state.accounts[at->second];
    if (record.act == AuditAct::recordExported)
        state.recordExports.insert(record.object);
    if (record.act == AuditAct::exported) {
        event.rows = record.count;
        state.exports.push_back({at->second, account.events.size(), record.object});
    }
    account.events.push_back(event);
}

std::vector<Anomaly> AnomalyFinder::finish()
{
    State &state = *m_state;
    // Lines of the activity record are nobody's data.
    for (const State::Export &one : state.exports)
        if (state.recordExports.contains(one.id))
            state.accounts[one.account].events[one.event].rows = 0;
    return applyRules(state.rules, state.accounts, state.personNumbers.size(), state.horizon);
}

std::vector<Anomaly> findAnomalies(std::span<const epi::AuditRecord> records, const ReviewRules &rules)
{
    AnomalyFinder finder(rules);
    for (const epi::AuditRecord &record : records)
        finder.take(record);
    return finder.finish();
}

std::vector<AuditAct> actsOf(AnomalyKind kind)
{
    switch (kind) {
    case AnomalyKind::manyPersonsHour:
    case AnomalyKind::manyPersonsDay:
    case AnomalyKind::aboveUsual:
    case AnomalyKind::outsideCases:
        return {AuditAct::looked, AuditAct::revealed};
    case AnomalyKind::nightLogIns:
        return {AuditAct::storeOpened};
    case AnomalyKind::failedLogIns:
        return {AuditAct::logInFailed};
    case AnomalyKind::refusals:
        return {AuditAct::dutyRefused};
    case AnomalyKind::manyExports:
    case AnomalyKind::manyRows:
        return {AuditAct::exported, AuditAct::recordExported, AuditAct::backupMade};
    case AnomalyKind::manyReveals:
        return {AuditAct::revealed};
    case AnomalyKind::spoolCut:
        return {AuditAct::spoolCut};
    case AnomalyKind::storeRestored:
        return {AuditAct::storeRestored};
    case AnomalyKind::nightWork:
        break;
    }
    return {};
}

} // namespace tracedesk::desk
