#include "store/parts.h"
#include "store/persons.h"

#include <algorithm>

// Everybody there is, where each of them stands, and who was told to be two.

namespace tracedesk::store {

using epi::ErrorCode;

epi::Result<void> CaseStore::readPersons(const std::function<void(const epi::Person &)> &take) const
{
    return reading(*m_parts, [&](const Database &database) { Persons::forEachKnown(database, take); });
}

epi::Result<PersonStanding> CaseStore::standingOf(epi::PersonId person) const
{
    return reading(*m_parts, [&](const Database &database) {
        const auto casesIn = [&](const char *sql) {
            std::vector<epi::CaseId> ids;
            Statement rows = database.prepare(sql);
            rows.query(person);
            while (rows.next())
                ids.push_back(rows.id<epi::CaseId>(0));
            return ids;
        };
        PersonStanding standing;
        standing.cases = casesIn("SELECT id FROM main.cases WHERE person = ?1 ORDER BY number");
        standing.contactOf = casesIn("SELECT t.case_id FROM main.contacts AS t JOIN main.cases AS c ON c.id = t.case_id "
                                     "WHERE t.person = ?1 AND t.revision > 0 ORDER BY c.number");
        standing.recorded = database.prepare("SELECT 1 FROM identities.subject_tokens WHERE person = ?1").query(person).next();
        return standing;
    });
}

epi::Result<void> CaseStore::tellApart(epi::PersonId person, epi::PersonId other, bool apart)
{
    return writing(*m_parts, [&](Database &database) {
        if (person == other)
            raise(ErrorCode::invalidArgument, "person", "one and the same");
        for (const epi::PersonId one : {person, other})
            if (!Persons::exists(database, one))
                raise(ErrorCode::notFound, "person");
        const auto [less, more] = std::minmax(person, other);
        database
            .prepare(apart ? "INSERT OR IGNORE INTO identities.told_apart VALUES (?1, ?2)"
                           : "DELETE FROM identities.told_apart WHERE person = ?1 AND other = ?2")
            .run(less, more);
        m_parts->record({.act = Act::personsToldApart, .object = other.uuid(), .subject = person, .count = apart ? 1U : 0U});
    });
}

epi::Result<std::vector<epi::PersonId>> CaseStore::loadToldApart(epi::PersonId person) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::PersonId> others;
        Statement rows = database.prepare("SELECT other FROM identities.told_apart WHERE person = ?1 UNION ALL "
                                          "SELECT person FROM identities.told_apart WHERE other = ?1 ORDER BY 1");
        rows.query(person);
        while (rows.next())
            others.push_back(rows.id<epi::PersonId>(0));
        return others;
    });
}

} // namespace tracedesk::store
