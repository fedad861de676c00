#include "store/parts.h"

// What reviewers said of what is odd in the activity record.

namespace tracedesk::store {

epi::Result<void> CaseStore::judgeFinding(const epi::JudgedFinding &judged)
{
    return writing(*m_parts, [&](Database &database) {
        if (judged.judgement == epi::Judgement::open || judged.words.empty())
            raise(epi::ErrorCode::invalidArgument, "finding", "no judgement");
        const auto head = m_parts->record({.act = Act::findingJudged,
                                           .object = judged.finding,
                                           .subject = {},
                                           .count = static_cast<std::uint64_t>(judged.judgement),
                                           .reason = vault::digestOf(std::as_bytes(std::span(judged.words)))});
        AuditLog::signHead(database, m_parts->keyring);
        database.prepare("INSERT INTO audit.judgements VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
            .run(head.sequence, m_parts->environment.clock().time_since_epoch().count(), m_parts->origin.account, judged.finding,
                 judged.kind, judged.account, judged.first, judged.last, judged.judgement, judged.words);
    });
}

epi::Result<std::vector<epi::JudgedFinding>> CaseStore::loadJudgements() const
{
    return reading(*m_parts, [](const Database &database) {
        std::vector<epi::JudgedFinding> all;
        Statement rows = database.prepare("SELECT at, account, finding, kind, about, first, last, judgement, words "
                                          "FROM audit.judgements ORDER BY sequence");
        rows.query();
        while (rows.next()) {
            epi::JudgedFinding one;
            one.at = std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{rows.integer(0)}};
            one.by = rows.id<epi::AccountId>(1);
            one.finding = rows.id<epi::AccountId>(2).uuid();
            one.kind = rows.as<epi::AnomalyKind>(3);
            one.account = rows.id<epi::AccountId>(4);
            one.first = rows.as<std::uint64_t>(5);
            one.last = rows.as<std::uint64_t>(6);
            one.judgement = rows.as<epi::Judgement>(7);
            one.words = rows.text(8);
            all.push_back(std::move(one));
        }
        return all;
    });
}

} // namespace tracedesk::store
