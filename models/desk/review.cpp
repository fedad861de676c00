#include "desk/review.h"

#include "desk/office.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

// The monthly review of the activity record.

namespace tracedesk::desk {

namespace {

using epi::AuditAct;
using epi::Duty;
using Moment = Anomaly::Moment;

bool isChange(AuditAct act)
{
    switch (act) {
    case AuditAct::personsCreated:
    case AuditAct::personSaved:
    case AuditAct::caseSaved:
    case AuditAct::exposureSaved:
    case AuditAct::interviewSaved:
    case AuditAct::visitSaved:
    case AuditAct::contactSaved:
    case AuditAct::recordsImported:
    case AuditAct::casesImported:
    case AuditAct::exposuresImported:
    case AuditAct::visitsImported:
    case AuditAct::contactsImported:
    case AuditAct::personsNamed:
    case AuditAct::findingsSaved:
    case AuditAct::settingSaved:
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
    case AuditAct::accountActed:
    case AuditAct::attemptsAllowed:
    case AuditAct::keysRenewed:
    case AuditAct::exportClosed:
    case AuditAct::ownRegistered:
    case AuditAct::dataDestroyed:
        return true;
    default:
        return false;
    }
}

/// Adds up what accounts did.
class Uses
{
public:
    explicit Uses(const ReviewRules &rules)
        : m_rules(rules)
    {
    }

    void take(const epi::AuditRecord &record)
    {
        const bool failed = record.act == AuditAct::logInFailed;
        AccountUse &use = of(failed ? epi::AccountId(record.object) : record.account);
        if (failed) {
            ++use.failed;
            return;
        }
        use.role = record.role;
        use.atNight += record.act != AuditAct::storeClosed && isAtNight(record.at, m_rules) ? 1U : 0U;
        switch (record.act) {
        case AuditAct::storeOpened:
            ++use.logIns;
            break;
        case AuditAct::looked:
            ++use.looks;
            m_persons[record.account].insert(record.subject);
            break;
        case AuditAct::revealed:
            ++use.reveals;
            m_persons[record.account].insert(record.subject);
            break;
        case AuditAct::exported:
        case AuditAct::backupMade:
            ++use.exports;
            break;
        case AuditAct::dutyRefused:
            ++use.refused;
            break;
        default:
            use.changes += isChange(record.act) ? 1U : 0U;
        }
    }

    AccountUse &of(epi::AccountId account)
    {
        AccountUse &use = m_uses[account];
        use.account = account;
        return use;
    }

    [[nodiscard]] std::vector<AccountUse> byName(const std::vector<vault::Account> &accounts)
    {
        for (const vault::Account &account : accounts) {
            AccountUse &use = of(account.id); // who did nothing is told, too
            use.name = account.name;
            if (use.logIns + use.changes + use.looks + use.refused == 0)
                use.role = account.role;
        }
        std::vector<AccountUse> uses;
        for (auto &[account, use] : m_uses) {
            use.persons = m_persons[account].size();
            uses.push_back(std::move(use));
        }
        std::ranges::sort(uses, {}, [](const AccountUse &one) { return std::pair(one.account.isNull(), one.name); });
        return uses;
    }

private:
    const ReviewRules &m_rules;
    std::unordered_map<epi::AccountId, AccountUse> m_uses;
    std::unordered_map<epi::AccountId, std::unordered_set<epi::PersonId>> m_persons;
};

/// The entry of the last review; sequence 0: there was none.
epi::Result<epi::AuditRecord> lastReview(const store::CaseStore &store)
{
    epi::AuditRecord last;
    const auto read = store.readAudit(store::AuditOrder::newestFirst, [&](const epi::AuditRecord &record) {
        if (record.act == AuditAct::recordReviewed)
            last = record;
        return last.sequence == 0;
    });
    return read.transform([&] { return last; });
}

RecordQuestion linesOf(const Anomaly &anomaly)
{
    RecordQuestion question;
    question.acts = actsOf(anomaly.kind);
    question.first = anomaly.first;
    question.last = anomaly.last;
    if (anomaly.kind == epi::AnomalyKind::failedLogIns)
        question.object = anomaly.account.uuid();
    else
        question.account = anomaly.account;
    return question;
}

/// Findings that stand open, or were judged since the last review, among all there are.
std::vector<ReviewFinding> underReview(std::vector<Anomaly> anomalies, std::vector<epi::JudgedFinding> judgements,
                                       const epi::AuditRecord &lastReview)
{
    std::unordered_map<epi::AccountId, epi::JudgedFinding> judged; // by finding
    for (epi::JudgedFinding &one : judgements)
        judged[epi::AccountId(one.finding)] = std::move(one);
    std::vector<ReviewFinding> findings;
    for (Anomaly &anomaly : anomalies) {
        const auto said = judged.find(epi::AccountId(anomaly.id));
        const bool isOpen = said == judged.end();
        // Older entries tell of something new where it can be known only since, or came late out of the spool.
        const bool isNew = anomaly.last > lastReview.count || anomaly.known > lastReview.at || lastReview.sequence == 0;
        if (isOpen ? !isNew : said->second.at <= lastReview.at && lastReview.sequence != 0)
            continue;
        findings.push_back({anomaly, {}, linesOf(anomaly), isOpen ? std::nullopt : std::optional(said->second)});
    }
    return findings;
}

} // namespace

epi::Result<Review> Office::review() const
{
    if (auto permitted = permit(Duty::seeAllRecords); !permitted)
        return std::unexpected(permitted.error());
    const auto rules = readReviewRules(m_surroundings.resources + "/review/rules.json");
    if (!rules)
        return std::unexpected(rules.error());
    const auto before = lastReview(m_store);
    if (!before)
        return std::unexpected(before.error());
    auto judgements = m_store.loadJudgements();
    if (!judgements)
        return std::unexpected(judgements.error());
    std::unordered_map<epi::AccountId, std::string> names;
    for (const vault::Account &account : m_store.accounts())
        names.emplace(account.id, account.name);

    Review review;
    review.utcOffset = rules->utcOffset;
    review.everyDays = rules->reviewEveryDays;
    AnomalyFinder finder(*rules);
    Uses uses(*rules);
    const std::uint64_t reviewed = before->sequence == 0 ? 0 : before->count;
    const auto read = m_store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        finder.take(record);
        if (record.act == AuditAct::recordReviewed)
            review.past.push_back({record.at, names[record.account], record.count, record.sequence});
        if (record.sequence > reviewed) {
            uses.take(record);
            if (!review.from) {
                review.first = record.sequence;
                review.from = record.at;
            }
            review.last = record.sequence;
            review.until = record.at;
        }
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    std::ranges::reverse(review.past);
    review.findings = underReview(finder.finish(), std::move(*judgements), *before);
    for (ReviewFinding &finding : review.findings) {
        finding.account = names[finding.anomaly.account];
        ++uses.of(finding.anomaly.account).findings;
        review.unjudged += finding.judged ? 0U : 1U;
    }
    review.uses = uses.byName(m_store.accounts());
    review.overdue = review.from && m_surroundings.now() - *review.from > std::chrono::days(review.everyDays);
    return review;
}

epi::Result<Review> Office::judgeFinding(const epi::Uuid &finding, epi::Judgement judgement, const std::string &words)
{
    if (auto permitted = permit(Duty::signReview); !permitted)
        return std::unexpected(permitted.error());
    auto review = this->review();
    if (!review)
        return review;
    const auto found = std::ranges::find(review->findings, finding, [](const ReviewFinding &one) { return one.anomaly.id; });
    if (found == review->findings.end())
        return epi::fail(epi::ErrorCode::notFound, epi::toString(finding));
    const auto isBlank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    if (std::ranges::all_of(words, isBlank))
        return epi::fail(epi::ErrorCode::invalidArgument, "reason", "empty");
    const Anomaly &anomaly = found->anomaly;
    const epi::JudgedFinding judged{finding,   anomaly.kind, anomaly.account, anomaly.first,       anomaly.last,
                                    judgement, words,        actor().account, m_surroundings.now()};
    if (auto kept = m_store.judgeFinding(judged); !kept)
        return std::unexpected(kept.error());
    review->unjudged -= found->judged ? 0U : 1U;
    found->judged = judged;
    return review;
}

epi::Result<void> Office::signReview(const vault::SecretBytes &password)
{
    if (auto permitted = permit(Duty::signReview); !permitted)
        return permitted;
    const auto review = this->review();
    if (!review)
        return std::unexpected(review.error());
    if (review->unjudged > 0)
        return epi::fail(epi::ErrorCode::notPermitted, epi::nameOf(Duty::signReview), "unjudged");
    if (auto confirmed = confirm(password); !confirmed)
        return confirmed;
    const auto length = m_store.auditLength();
    if (!length)
        return std::unexpected(length.error());
    return m_store.recordAct(AuditAct::recordReviewed, epi::AuditOutcome::done, {}, *length);
}

} // namespace tracedesk::desk
