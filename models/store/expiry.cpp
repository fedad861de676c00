#include "store/accounts.h"
#include "store/exports.h"
#include "store/files_naming.h"
#include "store/persons.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

// The destruction of a part of the data: what was kept as long as it may be, or all that is kept of one person. Rows are deleted
// with secure_delete on, which overwrites the pages they stood in.

namespace tracedesk::store {

namespace {

using epi::DataClass;
using epi::DestructionCount;
using epi::ErrorCode;
using Counts = std::vector<DestructionCount>;

constexpr std::array<std::string_view, 9> runTables = {"run",          "run_persons", "run_batches",   "run_cases", "stays",
                                                       "co_presences", "sources",     "cluster_cases", "clusters"};

/// The kinds of records a class of provider data stands for, as SQL; empty for all other classes.
std::string_view kindsOf(DataClass what)
{
    static_assert(static_cast<int>(epi::RecordKind::cellSite) == 0 && static_cast<int>(epi::RecordKind::entryLog) == 3);
    switch (what) {
    case DataClass::positions:
        return "(0, 1)";
    case DataClass::payments:
        return "(2)";
    case DataClass::entryLogs:
        return "(3)";
    default:
        return {};
    }
}

std::uint64_t number(const Database &database, const std::string &sql, const auto &...arguments)
{
    Statement row = database.prepare(sql);
    return row.query(arguments...).next() ? row.as<std::uint64_t>(0) : 0;
}

/// Batches of which more is kept than the rows that were read out: the file as it came, rows that were refused, remarks.
const std::string keptFiles = "(SELECT batch FROM movements.source_parts UNION SELECT batch FROM movements.rejected UNION SELECT "
                              "batch FROM movements.remarks)";

/// Of providers' data: rows, or files, imported before the moment given.
std::uint64_t countImported(const Database &database, DataClass what, std::int64_t before)
{
    if (what == DataClass::providerFiles)
        return number(database, "SELECT count(*) FROM movements.batches WHERE imported < ?1 AND number IN " + keptFiles, before);
    return number(database,
                  "SELECT coalesce(sum(c.rows), 0) FROM movements.chunks AS c JOIN movements.batches AS b ON b.number = c.batch "
                  "WHERE b.imported < ?1 AND c.kind IN " +
                      std::string(kindsOf(what)),
                  before);
}

constexpr std::array importedClasses = {DataClass::positions, DataClass::payments, DataClass::entryLogs,
                                        DataClass::providerFiles};
constexpr std::int64_t everMore = std::numeric_limits<std::int64_t>::max();

void add(Counts &counts, DataClass what, std::uint64_t count, epi::Instant until = {})
{
    if (count > 0)
        counts.push_back({what, count, until});
}

void dropFindings(Database &database)
{
    for (const std::string_view table : runTables)
        database.execute("DELETE FROM movements." + std::string(table));
    // What the engine found and nobody decided about goes with the run.
    database.prepare("DELETE FROM main.contacts WHERE status = ?1 AND revision = 0").run(epi::ContactStatus::candidate);
}

/// What was said of records, which may have been all of them: place and minute are in it as they were in the record.
void dropRulings(Database &database)
{
    database
        .prepare("DELETE FROM movements.rulings AS r WHERE (r.conflict IS NOT NULL OR r.question = ?1) AND NOT EXISTS (SELECT 1 "
                 "FROM main.cases AS c JOIN movements.chunks AS k ON k.person = c.person WHERE c.id = r.case_id AND k.first <= "
                 "r.end AND k.last >= r.begin)")
        .run(epi::QuestionKind::paidForMore);
}

/// Takes the files of some batches away, and the rows that were refused: what is kept of a file besides its records.
void dropFiles(Database &database, const std::string &which, const auto &...arguments)
{
    for (const char *table : {"source_parts", "rejected", "remarks"})
        database.prepare("DELETE FROM movements." + std::string(table) + " WHERE batch IN (" + which + ')').run(arguments...);
}

/// Records that go are told of in their batch, so that its numbers still add up.
void noteDestroyed(Database &database)
{
    // Places of batches that no record points into any more.
    database.execute("DELETE FROM movements.places WHERE batch IN (SELECT number FROM movements.batches WHERE kind IS NOT NULL) "
                     "AND batch NOT IN (SELECT batch FROM movements.chunks)");
    database.execute("UPDATE movements.batches SET destroyed = stored - (SELECT coalesce(sum(c.rows), 0) FROM movements.chunks "
                     "AS c WHERE c.batch = batches.number) WHERE kind IS NOT NULL");
}

void dropExpired(Database &database, const DestructionCount &limit)
{
    const std::int64_t before = limit.until.time_since_epoch().count();
    if (limit.what == DataClass::providerFiles) {
        dropFiles(database, "SELECT number FROM movements.batches WHERE imported < ?1", before);
        return;
    }
    if (kindsOf(limit.what).empty())
        raise(ErrorCode::internal, "expiry");
    database
        .prepare("DELETE FROM movements.chunks WHERE kind IN " + std::string(kindsOf(limit.what)) +
                 " AND batch IN (SELECT number FROM movements.batches WHERE imported < ?1)")
        .run(before);
}

constexpr const char *casesOf = "(SELECT id FROM main.cases WHERE person = ?1)";
constexpr const char *tasksOf = "contact IN (SELECT id FROM main.contacts WHERE person = ?1) OR case_id IN "; // and casesOf

/// Of whom nothing but a contact with the person's cases speaks, besides findings: they go with it.
std::vector<epi::PersonId> contactsAlone(const Database &database, epi::PersonId person)
{
    std::vector<epi::PersonId> others;
    Statement rows = database.prepare(
        std::string("SELECT DISTINCT t.person FROM main.contacts AS t WHERE t.person IS NOT NULL AND t.person <> ?1 AND "
                    "t.case_id IN ") +
        casesOf +
        " AND NOT EXISTS (SELECT 1 FROM main.cases AS c WHERE c.person = t.person)"
        " AND NOT EXISTS (SELECT 1 FROM main.contacts AS o WHERE o.person = t.person AND NOT (o.status = ?2 AND o.revision = 0)"
        " AND o.case_id NOT IN " +
        casesOf +
        ") AND NOT EXISTS (SELECT 1 FROM identities.subject_tokens AS k WHERE k.person = t.person)"
        " AND NOT EXISTS (SELECT 1 FROM movements.chunks AS m WHERE m.person = t.person)");
    rows.query(person, epi::ContactStatus::candidate);
    while (rows.next())
        others.push_back(rows.id<epi::PersonId>(0));
    return others;
}

Counts countPerson(const Database &database, epi::PersonId person)
{
    Counts counts;
    for (const DataClass what : importedClasses)
        if (!kindsOf(what).empty())
            add(counts, what,
                number(database,
                       "SELECT coalesce(sum(rows), 0) FROM movements.chunks WHERE person = ?1 AND kind IN " +
                           std::string(kindsOf(what)),
                       person));
    add(counts, DataClass::providerFiles, filesNaming(database, person).size());
    add(counts, DataClass::persons,
        number(database, "SELECT count(*) FROM identities.persons WHERE id = ?1", person) +
            contactsAlone(database, person).size());
    add(counts, DataClass::cases, number(database, "SELECT count(*) FROM main.cases WHERE person = ?1", person));
    for (const auto &[what, table] : {std::pair{DataClass::interviews, "interviews"}, {DataClass::visits, "visits"}})
        add(counts, what,
            number(database, std::string("SELECT count(*) FROM main.") + table + " WHERE case_id IN " + casesOf, person));
    add(counts, DataClass::contacts,
        number(database, std::string("SELECT count(*) FROM main.contacts WHERE person = ?1 OR case_id IN ") + casesOf, person));
    add(counts, DataClass::links,
        number(database,
               std::string("SELECT count(*) FROM main.exposures WHERE source IN ") + casesOf + " OR exposed IN " + casesOf,
               person));
    add(counts, DataClass::findings, number(database, "SELECT count(*) FROM movements.stays"));
    const auto ofCases = [&](const char *table) {
        return number(database, std::string("SELECT count(*) FROM ") + table + " WHERE case_id IN " + casesOf, person);
    };
    add(counts, DataClass::answers, ofCases("main.answers"));
    add(counts, DataClass::notes,
        ofCases("movements.rulings") + ofCases("main.hand_overs") +
            number(database, std::string("SELECT count(*) FROM main.tasks WHERE ") + tasksOf + casesOf, person));
    return counts;
}

void dropPerson(Database &database, epi::PersonId person)
{
    auto gone = contactsAlone(database, person);
    gone.push_back(person);
    Statement unnamed = database.prepare("UPDATE movements.batches SET file_name = '' WHERE number = ?1");
    for (const std::int64_t batch : filesNaming(database, person)) {
        dropFiles(database, "?1", batch);
        unnamed.run(batch); // providers name files after people
    }
    database.prepare("DELETE FROM movements.chunks WHERE person = ?1").run(person);
    dropFindings(database);
    // What is to be done about the person as a contact of another case names who it is, too.
    database.prepare(std::string("DELETE FROM main.tasks WHERE ") + tasksOf + casesOf).run(person);
    database.prepare(std::string("DELETE FROM main.contacts WHERE person = ?1 OR case_id IN ") + casesOf).run(person);
    for (const char *sql : {"DELETE FROM main.exposures WHERE source IN ", "DELETE FROM main.exposures WHERE exposed IN ",
                            "DELETE FROM main.visits WHERE case_id IN ", "DELETE FROM movements.rulings WHERE case_id IN ",
                            "DELETE FROM main.hand_overs WHERE case_id IN ", "DELETE FROM main.answers WHERE case_id IN ",
                            "DELETE FROM main.interviews WHERE case_id IN "})
        database.prepare(std::string(sql) + casesOf).run(person);
    database.prepare("DELETE FROM main.cases WHERE person = ?1").run(person);
    Statement leave = database.prepare("DELETE FROM identities.persons WHERE id = ?1");
    for (const epi::PersonId one : gone)
        leave.run(one);
    // Why somebody looked at them may name who it is.
    std::vector<std::uint64_t> looks;
    AuditLog::read(database, AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        if (std::ranges::contains(gone, record.subject))
            looks.push_back(record.sequence);
        return true;
    });
    Statement purpose = database.prepare("DELETE FROM main.purposes WHERE sequence = ?1");
    for (const std::uint64_t sequence : looks)
        purpose.run(sequence);
    // Nor where their data were taken to, alone.
    for (const epi::PersonId one : gone)
        forgetExportWords(database, one);
}

std::vector<vault::SignedDestruction> partsSigned(const vault::Keyring &keyring)
{
    auto orders = keyring.book().destructions();
    std::erase_if(orders, [](const auto &one) { return one.order.scope == epi::DestructionScope::everything; });
    return orders;
}

bool isCarriedOut(const Database &database, const epi::Uuid &order)
{
    return number(database, "SELECT count(*) FROM main.destructions WHERE id = ?1", order) > 0;
}

} // namespace

epi::Result<Counts> CaseStore::countData() const
{
    return reading(*m_parts, [](const Database &database) {
        Counts counts;
        for (const DataClass what : importedClasses)
            add(counts, what, countImported(database, what, everMore));
        for (const auto &[what, table] : {std::pair{DataClass::persons, "identities.persons"},
                                          {DataClass::cases, "main.cases"},
                                          {DataClass::interviews, "main.interviews"},
                                          {DataClass::visits, "main.visits"},
                                          {DataClass::contacts, "main.contacts"},
                                          {DataClass::links, "main.exposures"},
                                          {DataClass::findings, "movements.stays"},
                                          {DataClass::answers, "main.answers"}})
            add(counts, what, number(database, std::string("SELECT count(*) FROM ") + table));
        add(counts, DataClass::notes,
            number(database, "SELECT (SELECT count(*) FROM movements.rulings) + (SELECT count(*) FROM main.hand_overs) + (SELECT "
                             "count(*) FROM main.tasks)"));
        return counts;
    });
}

epi::Result<Counts> CaseStore::countExpired(std::span<const DestructionCount> limits) const
{
    return reading(*m_parts, [&](const Database &database) {
        Counts counts;
        for (const DestructionCount &limit : limits)
            if (std::ranges::contains(importedClasses, limit.what))
                add(counts, limit.what, countImported(database, limit.what, limit.until.time_since_epoch().count()), limit.until);
        return counts;
    });
}

epi::Result<Counts> CaseStore::oldestImports() const
{
    return reading(*m_parts, [](const Database &database) {
        Counts oldest;
        for (const DataClass what : importedClasses) {
            const bool files = what == DataClass::providerFiles;
            Statement row = database.prepare(
                files ? "SELECT count(*), min(imported) FROM movements.batches WHERE number IN " + keptFiles
                      : "SELECT coalesce(sum(c.rows), 0), min(b.imported) FROM movements.chunks AS c JOIN movements.batches AS b "
                        "ON b.number = c.batch WHERE c.kind IN " +
                            std::string(kindsOf(what)));
            if (row.query().next())
                add(oldest, what, row.as<std::uint64_t>(0), row.instant(1));
        }
        return oldest;
    });
}

epi::Result<Counts> CaseStore::countOf(epi::PersonId person) const
{
    return reading(*m_parts, [&](const Database &database) {
        if (!Persons::exists(database, person))
            raise(ErrorCode::notFound, "person");
        return countPerson(database, person);
    });
}

epi::Result<std::vector<epi::Uuid>> CaseStore::dueDestructions() const
{
    return guarded([&] {
        const Turn turn(*m_parts);
        std::vector<epi::Uuid> due;
        if (m_parts->keyring.keysHeld() == vault::Compartments::all())
            for (const auto &one : partsSigned(m_parts->keyring))
                if (!isCarriedOut(m_parts->database, one.id))
                    due.push_back(one.id);
        return due;
    });
}

epi::Result<Counts> CaseStore::carryOut(const epi::Uuid &id, std::stop_token stop, const epi::Progress &progress)
{
    return guarded([&] {
        Parts &parts = *m_parts;
        const Turn turn(parts);
        const auto orders = partsSigned(parts.keyring);
        const auto order = std::ranges::find(orders, id, &vault::SignedDestruction::id);
        if (order == orders.end())
            raise(ErrorCode::notFound, "order");
        Database &database = parts.database;
        Counts gone;
        std::uint64_t rows = 0;
        Transaction transaction(database);
        if (isCarriedOut(database, id))
            raise(ErrorCode::notFound, "order");
        std::uint64_t done = 0;
        const auto step = [&] {
            if (stop.stop_requested())
                raise(ErrorCode::cancelled);
            if (progress)
                progress(epi::WorkStage::saving, done++, order->order.counts.size());
        };
        if (order->order.scope == epi::DestructionScope::person) {
            step();
            gone = countPerson(database, order->order.person);
            dropPerson(database, order->order.person);
        } else {
            for (const DestructionCount &limit : order->order.counts) {
                step();
                add(gone, limit.what, countImported(database, limit.what, limit.until.time_since_epoch().count()), limit.until);
                dropExpired(database, limit);
            }
            // They were made of records that are gone.
            dropFindings(database);
            dropRulings(database);
        }
        noteDestroyed(database);
        for (const DestructionCount &one : gone)
            rows += one.count;
        database.prepare("INSERT INTO main.destructions VALUES (?1, ?2)").run(id, parts.now());
        parts.record({.act = Act::dataDestroyed, .object = id, .subject = order->order.person, .count = rows});
        AuditLog::signHead(database, parts.keyring);
        transaction.commit();
        return gone;
    });
}

} // namespace tracedesk::store
