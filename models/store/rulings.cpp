#include "store/cases.h"
#include "store/entries.h"
#include "store/parts.h"

// What became of the questions of a case.

namespace tracedesk::store {

namespace {

// Beside the records that most of them speak of: not everybody who reads cases may read those.
constexpr const char *table = "movements.rulings";

std::optional<std::int64_t> conflictOf(const epi::Ruling &ruling)
{
    return ruling.conflict ? std::optional(static_cast<std::int64_t>(*ruling.conflict)) : std::nullopt;
}

epi::Ruling readRuling(const Statement &row)
{
    epi::Ruling ruling;
    ruling.id = row.id<epi::RulingId>(0);
    ruling.caseId = row.id<epi::CaseId>(1);
    ruling.question = row.as<epi::QuestionKind>(2);
    if (!row.isNull(3))
        ruling.conflict = row.as<epi::ConflictKind>(3);
    ruling.visit = row.id<epi::VisitId>(4);
    ruling.span = {row.instant(5), row.instant(6)};
    ruling.place = row.text(7);
    ruling.state = row.as<epi::RulingState>(8);
    ruling.reason = row.as<epi::RulingReason>(9);
    ruling.note = row.text(10);
    ruling.revision = row.as<std::uint32_t>(11);
    return ruling;
}

} // namespace

epi::Result<std::vector<epi::Ruling>> CaseStore::loadRulings(epi::CaseId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::Ruling> rulings;
        Statement rows =
            database.prepare("SELECT id, case_id, question, conflict, visit, begin, end, place, state, reason, note, "
                             "revision FROM movements.rulings WHERE case_id = ?1 ORDER BY begin, id");
        rows.query(id);
        while (rows.next())
            rulings.push_back(readRuling(rows));
        return rulings;
    });
}

epi::Result<epi::Ruling> CaseStore::saveRuling(epi::Ruling ruling)
{
    return writing(*m_parts, [&](Database &database) {
        expectCase(database, ruling.caseId);
        expectRevision("ruling", revisionOf(database, table, ruling.id.uuid()), ruling.revision);
        ++ruling.revision;
        if (ruling.id.isNull())
            ruling.id = m_parts->ids.make<epi::RulingId>();
        database.prepare("INSERT OR REPLACE INTO movements.rulings VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
            .run(ruling.id, ruling.caseId, ruling.question, conflictOf(ruling), ruling.visit, ruling.span.begin, ruling.span.end,
                 ruling.place, ruling.state, ruling.reason, ruling.note, ruling.revision);
        m_parts->record(
            {.act = Act::rulingSaved, .object = ruling.id.uuid(), .subject = Cases::personOf(database, ruling.caseId)});
        return ruling;
    });
}

epi::Result<void> CaseStore::removeRuling(epi::RulingId id, std::uint32_t revision)
{
    return writing(*m_parts, [&](Database &database) {
        expectStored(database, "ruling", table, id.uuid(), revision);
        const epi::PersonId subject = subjectOf(database, table, id.uuid());
        database.prepare("DELETE FROM movements.rulings WHERE id = ?1").run(id);
        m_parts->record({.act = Act::rulingRemoved, .object = id.uuid(), .subject = subject});
    });
}

} // namespace tracedesk::store
