#include "store/cases.h"
#include "store/entries.h"
#include "store/parts.h"

// Who is in charge of a case, and what was said when it went from hand to hand.

namespace tracedesk::store {

using epi::ErrorCode;

epi::Result<std::vector<epi::HandOver>> CaseStore::loadHandOvers(epi::CaseId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::HandOver> all;
        const std::string select = "SELECT id, case_id, to_account, by_account, note, at, revision FROM main.hand_overs";
        Statement rows = database.prepare(select + (id.isNull() ? " ORDER BY at, id" : " WHERE case_id = ?1 ORDER BY at, id"));
        if (id.isNull())
            rows.query();
        else
            rows.query(id);
        while (rows.next())
            all.push_back({rows.id<epi::HandOverId>(0), rows.id<epi::CaseId>(1), rows.id<epi::AccountId>(2),
                           rows.id<epi::AccountId>(3), rows.text(4), rows.instant(5), rows.as<std::uint32_t>(6)});
        return all;
    });
}

epi::Result<epi::HandOver> CaseStore::saveHandOver(epi::HandOver given)
{
    return writing(*m_parts, [&](Database &database) {
        expectCase(database, given.caseId);
        if (given.to.isNull())
            raise(ErrorCode::invalidArgument, "hand-over", "to nobody");
        if (revisionOf(database, "main.hand_overs", given.id.uuid()) > 0)
            raise(ErrorCode::alreadyExists, "hand-over");
        given.revision = 1;
        given.by = m_parts->origin.account;
        given.at = std::chrono::floor<epi::Seconds>(m_parts->environment.clock());
        if (given.id.isNull())
            given.id = m_parts->ids.make<epi::HandOverId>();
        database.prepare("INSERT INTO main.hand_overs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .run(given.id, given.caseId, given.to, given.by, given.note, given.at, given.revision);
        m_parts->record({.act = Act::handedOver, .object = given.id.uuid(), .subject = Cases::personOf(database, given.caseId)});
        return given;
    });
}

epi::Result<void> CaseStore::removeHandOver(epi::HandOverId id, std::uint32_t revision)
{
    return writing(*m_parts, [&](Database &database) {
        expectStored(database, "hand-over", "main.hand_overs", id.uuid(), revision);
        Statement by = database.prepare("SELECT by_account FROM main.hand_overs WHERE id = ?1");
        if (by.query(id).next() && by.id<epi::AccountId>(0) != m_parts->origin.account)
            raise(ErrorCode::notPermitted, "hand-over", "another's");
        const epi::PersonId subject = subjectOf(database, "main.hand_overs", id.uuid());
        database.prepare("DELETE FROM main.hand_overs WHERE id = ?1").run(id);
        m_parts->record({.act = Act::handOverRemoved, .object = id.uuid(), .subject = subject});
    });
}

} // namespace tracedesk::store
