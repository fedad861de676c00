#include "store/cases.h"
#include "store/entries.h"
#include "store/parts.h"

// What is to be done about a case, and who does it.

namespace tracedesk::store {

using epi::ErrorCode;

namespace {

constexpr const char *columns =
    "id, case_id, what, visit, contact, to_account, due, state, reason, settled_by, settled, revision";

epi::Task readTask(const Statement &row)
{
    epi::Task task;
    task.id = row.id<epi::TaskId>(0);
    task.caseId = row.id<epi::CaseId>(1);
    task.what = row.text(2);
    task.visit = row.id<epi::VisitId>(3);
    task.contact = row.id<epi::ContactId>(4);
    task.to = row.id<epi::AccountId>(5);
    task.due = row.day(6);
    task.state = row.as<epi::TaskState>(7);
    task.reason = row.text(8);
    task.settledBy = row.id<epi::AccountId>(9);
    if (!row.isNull(10))
        task.settled = row.instant(10);
    task.revision = row.as<std::uint32_t>(11);
    return task;
}

std::optional<epi::Task> find(const Database &database, epi::TaskId id)
{
    Statement row = database.prepare(std::string("SELECT ") + columns + " FROM main.tasks WHERE id = ?1");
    return row.query(id).next() ? std::optional(readTask(row)) : std::nullopt;
}

/// What was taken out of the case meanwhile may still be named; what is another case's not.
void expectNotElsewhere(const Database &database, const char *table, const epi::Uuid &id, epi::CaseId of)
{
    Statement row = database.prepare(std::string("SELECT case_id FROM main.") + table + " WHERE id = ?1");
    if (row.query(id).next() && row.id<epi::CaseId>(0) != of)
        raise(ErrorCode::invalidArgument, "task", "about another case");
}

} // namespace

epi::Result<std::vector<epi::Task>> CaseStore::loadTasks(epi::CaseId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::Task> tasks;
        Statement rows = database.prepare(std::string("SELECT ") + columns +
                                          " FROM main.tasks WHERE case_id = ?1 ORDER BY due IS NULL, due, id");
        rows.query(id);
        while (rows.next())
            tasks.push_back(readTask(rows));
        return tasks;
    });
}

epi::Result<std::unordered_map<epi::CaseId, epi::OpenTasks>> CaseStore::countOwnTasks() const
{
    return reading(*m_parts, [&](const Database &database) {
        std::unordered_map<epi::CaseId, epi::OpenTasks> counts;
        // The number stands in the text: the index of the open is for this very condition.
        static_assert(static_cast<int>(epi::TaskState::open) == 0);
        Statement rows = database.prepare(
            "SELECT case_id, count(*), min(due) FROM main.tasks WHERE state = 0 AND to_account = ?1 GROUP BY case_id");
        rows.query(m_parts->origin.account);
        while (rows.next())
            counts.emplace(rows.id<epi::CaseId>(0), epi::OpenTasks{rows.as<std::uint32_t>(1), rows.day(2)});
        return counts;
    });
}

epi::Result<epi::Task> CaseStore::saveTask(epi::Task task)
{
    return writing(*m_parts, [&](Database &database) {
        expectCase(database, task.caseId);
        expectNotElsewhere(database, "visits", task.visit.uuid(), task.caseId);
        expectNotElsewhere(database, "contacts", task.contact.uuid(), task.caseId);
        const std::optional<epi::Task> before = find(database, task.id);
        expectRevision("task", before ? before->revision : 0, task.revision);
        ++task.revision;
        if (task.id.isNull())
            task.id = m_parts->ids.make<epi::TaskId>();
        // Whoever changes its words later has not done it.
        const bool goesOn = before && before->state == task.state;
        task.settledBy = goesOn ? before->settledBy : epi::AccountId();
        task.settled = goesOn ? before->settled : std::nullopt;
        if (!goesOn && task.state != epi::TaskState::open) {
            task.settledBy = m_parts->origin.account;
            task.settled = m_parts->now();
        }
        database.prepare("INSERT OR REPLACE INTO main.tasks VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
            .run(task.id, task.caseId, task.what, task.visit, task.contact, task.to, task.due, task.state, task.reason,
                 task.settledBy, task.settled, task.revision);
        m_parts->record({.act = Act::taskSaved, .object = task.id.uuid(), .subject = Cases::personOf(database, task.caseId)});
        return task;
    });
}

epi::Result<void> CaseStore::removeTask(epi::TaskId id, std::uint32_t revision)
{
    return writing(*m_parts, [&](Database &database) {
        expectStored(database, "task", "main.tasks", id.uuid(), revision);
        const epi::PersonId subject = subjectOf(database, "main.tasks", id.uuid());
        database.prepare("DELETE FROM main.tasks WHERE id = ?1").run(id);
        m_parts->record({.act = Act::taskRemoved, .object = id.uuid(), .subject = subject});
    });
}

} // namespace tracedesk::store
