#include "store/evidence.h"
#include "store/parts.h"
#include "store/values.h"
#include "vault/canonical.h"

#include <algorithm>
#include <unordered_map>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

/// Indices of findings must point into their lists: what is stored has to be readable again.
void expectSound(const Findings &findings)
{
    const auto person = [&](std::uint32_t index) { return index < findings.persons.size(); };
    const auto caseAt = [&](std::uint32_t index) { return index < findings.cases.size(); };
    bool sound = true;
    for (const CaseFindings &found : findings.cases) {
        for (const epi::Stay &stay : found.stays)
            sound = sound && person(stay.person) && (stay.records.count == 0 || stay.records.set < findings.batches.size());
        for (const epi::CoPresence &together : found.coPresences)
            sound = sound && person(together.person) && person(together.other);
        for (const epi::SourceHypothesis &source : found.sources)
            sound = sound && caseAt(source.exposed) && (source.kind != epi::SourceKind::knownCase || caseAt(source.source));
    }
    for (const epi::Cluster &cluster : findings.clusters)
        sound =
            sound && std::ranges::all_of(cluster.cases, caseAt) && (!cluster.suspectedSource || caseAt(*cluster.suspectedSource));
    if (!sound)
        raise(ErrorCode::invalidArgument, "findings", "an index points nowhere");
}

std::vector<std::uint8_t> windowBytes(const epi::CaseWindow &window)
{
    vault::CanonicalWriter writer;
    for (const epi::Instant moment : {window.outer.begin, window.outer.end, window.inner.begin, window.inner.end})
        writer.u64(static_cast<std::uint64_t>(moment.time_since_epoch().count()));
    return writer.u8(window.assumed ? 1 : 0).written();
}

std::optional<std::vector<std::uint8_t>> windowBytes(const std::optional<epi::CaseWindow> &window)
{
    return window ? std::optional(windowBytes(*window)) : std::nullopt;
}

/// Where the case dwelt longest for certain.
std::optional<epi::LatLng> positionOf(std::span<const epi::Stay> stays)
{
    const auto longest = std::ranges::max_element(stays, {}, [](const epi::Stay &stay) { return stay.certain.length(); });
    return longest == stays.end() ? std::nullopt : std::optional(longest->position);
}

void saveRun(Database &database, const Findings &findings, epi::Instant now)
{
    for (const char *table :
         {"run", "run_persons", "run_batches", "run_cases", "stays", "co_presences", "sources", "cluster_cases", "clusters"})
        database.execute(std::string("DELETE FROM movements.") + table);
    database.prepare("INSERT INTO movements.run VALUES (1, ?1, ?2, ?3, ?4)")
        .run(findings.policy, findings.engine, findings.inputDigest, now);
    Statement person = database.prepare("INSERT INTO movements.run_persons VALUES (?1, ?2)");
    for (std::size_t i = 0; i < findings.persons.size(); ++i)
        person.run(i, findings.persons[i]);
    Statement batch = database.prepare("INSERT INTO movements.run_batches VALUES (?1, ?2)");
    for (std::size_t i = 0; i < findings.batches.size(); ++i)
        batch.run(i, findings.batches[i]);
    Statement caseRow = database.prepare("INSERT INTO movements.run_cases VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    for (std::size_t i = 0; i < findings.cases.size(); ++i) {
        const CaseFindings &found = findings.cases[i];
        const auto position = positionOf(found.stays);
        caseRow.run(i, found.caseId, windowBytes(found.infectious), windowBytes(found.exposure), found.stays.size(),
                    found.coPresences.size(), position ? std::optional(position->latitude) : std::nullopt,
                    position ? std::optional(position->longitude) : std::nullopt);
    }
}

void saveStays(Database &database, std::size_t caseAt, std::span<const epi::Stay> stays)
{
    Statement insert =
        database.prepare("INSERT INTO movements.stays VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
                         "?15)");
    for (std::size_t i = 0; i < stays.size(); ++i) {
        const epi::Stay &stay = stays[i];
        insert.run(caseAt, i, stay.person, stay.kind, stay.certain.begin, stay.certain.end, stay.possible.begin,
                   stay.possible.end, stay.position.latitude, stay.position.longitude, stay.radius, stay.place, stay.records.set,
                   stay.records.first, stay.records.count);
    }
}

void saveCoPresences(Database &database, std::size_t caseAt, std::span<const epi::CoPresence> coPresences)
{
    Statement insert =
        database.prepare("INSERT INTO movements.co_presences VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
                         "?13, ?14, ?15)");
    for (std::size_t i = 0; i < coPresences.size(); ++i) {
        const epi::CoPresence &together = coPresences[i];
        insert.run(caseAt, i, together.person, together.other, together.total, together.longest, together.span.begin,
                   together.span.end, together.where.latitude, together.where.longitude, together.place, together.separation,
                   together.weight, together.probability, together.kind);
    }
}

void saveSources(Database &database, std::size_t caseAt, std::span<const epi::SourceHypothesis> sources)
{
    Statement insert =
        database.prepare("INSERT INTO movements.sources VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
    for (const epi::SourceHypothesis &source : sources)
        insert.run(caseAt, source.rank, source.kind, source.source, source.probability, source.declared, source.place,
                   source.where ? std::optional(source.where->latitude) : std::nullopt,
                   source.where ? std::optional(source.where->longitude) : std::nullopt, source.when.begin, source.when.end,
                   source.doubts);
}

void saveClusters(Database &database, std::span<const epi::Cluster> clusters)
{
    Statement insert = database.prepare("INSERT INTO movements.clusters VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    Statement member = database.prepare("INSERT INTO movements.cluster_cases VALUES (?1, ?2)");
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const epi::Cluster &cluster = clusters[i];
        insert.run(i, cluster.place, cluster.position.latitude, cluster.position.longitude, cluster.radius, cluster.span.begin,
                   cluster.span.end, cluster.others, cluster.suspectedSource);
        for (const std::uint32_t caseAt : cluster.cases)
            member.run(i, caseAt);
    }
}

/// One contact for each pair of case and person: candidates come and go with what is found, what an officer
/// touched (another status, a remark, any saved revision) stays, with the figures brought up to date.
void refreshContacts(Database &database, const Findings &findings, const vault::IdSource &ids)
{
    database.execute("CREATE TABLE temp.found (case_id BLOB, person BLOB, PRIMARY KEY (case_id, person)) WITHOUT ROWID");
    Statement mark = database.prepare("INSERT OR IGNORE INTO temp.found VALUES (?1, ?2)");
    // The revision counts the officers' saves alone, so that a run never makes a form on the screen stale.
    Statement upsert = database.prepare(
        "INSERT INTO main.contacts (id, case_id, person, status, total, begin, end, place, probability, remark, revision) "
        "VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7, ?8, '', 0) "
        "ON CONFLICT (case_id, person) WHERE person IS NOT NULL DO UPDATE SET total = ?4, begin = ?5, end = ?6, place = ?7, "
        "probability = ?8");
    for (const CaseFindings &found : findings.cases) {
        for (const epi::CoPresence &together : found.coPresences) {
            const epi::PersonId other = findings.persons[together.other];
            mark.run(found.caseId, other);
            if (database.changes() > 0) // the first of a pair is the weightiest
                upsert.run(ids.make<epi::ContactId>(), found.caseId, other, together.total, together.span.begin,
                           together.span.end, together.place, together.probability);
        }
    }
    database
        .prepare("DELETE FROM main.contacts WHERE status = ?1 AND revision = 0 AND NOT EXISTS (SELECT 1 FROM temp.found AS f "
                 "WHERE f.case_id = contacts.case_id AND f.person = contacts.person)")
        .run(epi::ContactStatus::candidate);
    database.execute("DROP TABLE temp.found");
}

} // namespace

epi::Result<void> CaseStore::saveFindings(const Findings &findings)
{
    return writing(*m_parts, [&](Database &database) {
        expectSound(findings);
        saveRun(database, findings, m_parts->now());
        for (std::size_t caseAt = 0; caseAt < findings.cases.size(); ++caseAt) {
            saveStays(database, caseAt, findings.cases[caseAt].stays);
            saveCoPresences(database, caseAt, findings.cases[caseAt].coPresences);
            saveSources(database, caseAt, findings.cases[caseAt].sources);
        }
        saveClusters(database, findings.clusters);
        refreshContacts(database, findings, m_parts->ids);
        m_parts->record({.act = Act::findingsSaved,
                         .object = {},
                         .count = findings.cases.size(),
                         .reason = vault::digestOf(std::as_bytes(std::span(findings.inputDigest)))});
    });
}

} // namespace tracedesk::store
