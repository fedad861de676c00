#include "store/parts.h"
#include "store/values.h"
#include "vault/canonical.h"

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

std::optional<epi::CaseWindow> readWindow(const Statement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    vault::CanonicalReader reader(row.blob(column));
    const auto moment = [&] { return epi::Instant{epi::Seconds{static_cast<std::int64_t>(reader.u64())}}; };
    epi::CaseWindow window;
    window.outer.begin = moment();
    window.outer.end = moment();
    window.inner.begin = moment();
    window.inner.end = moment();
    window.assumed = reader.u8() != 0;
    if (!reader.isComplete())
        raise(ErrorCode::compartmentDamaged, "cases", "window");
    return window;
}

CaseFindings &caseAt(Findings &findings, const Statement &row)
{
    const auto at = row.as<std::size_t>(0);
    if (at >= findings.cases.size())
        raise(ErrorCode::compartmentDamaged, "cases", "findings");
    return findings.cases[at];
}

void loadRun(const Database &database, Findings &findings)
{
    Statement persons = database.prepare("SELECT person FROM main.run_persons ORDER BY position");
    persons.query();
    while (persons.next())
        findings.persons.push_back(persons.id<epi::PersonId>(0));
    Statement batches = database.prepare("SELECT batch FROM main.run_batches ORDER BY position");
    batches.query();
    while (batches.next())
        findings.batches.push_back(batches.id<epi::ImportBatchId>(0));
    Statement cases = database.prepare("SELECT case_id, infectious, exposure FROM main.run_cases ORDER BY position");
    cases.query();
    while (cases.next()) {
        CaseFindings &found = findings.cases.emplace_back();
        found.caseId = cases.id<epi::CaseId>(0);
        found.infectious = readWindow(cases, 1);
        found.exposure = readWindow(cases, 2);
    }
}

void loadStays(const Database &database, Findings &findings)
{
    Statement rows =
        database.prepare("SELECT case_position, person, kind, certain_begin, certain_end, possible_begin, possible_end, "
                         "latitude, longitude, radius, place, batch, first, count FROM main.stays "
                         "ORDER BY case_position, position");
    rows.query();
    while (rows.next())
        caseAt(findings, rows)
            .stays.push_back({.person = rows.as<std::uint32_t>(1),
                              .kind = rows.as<epi::RecordKind>(2),
                              .certain = {rows.instant(3), rows.instant(4)},
                              .possible = {rows.instant(5), rows.instant(6)},
                              .position = {rows.real(7), rows.real(8)},
                              .radius = rows.real(9),
                              .place = rows.text(10),
                              .records = {rows.as<std::uint32_t>(11), rows.as<std::uint32_t>(12), rows.as<std::uint32_t>(13)}});
}

void loadCoPresences(const Database &database, Findings &findings)
{
    Statement rows =
        database.prepare("SELECT case_position, person, other, total, longest, begin, end, latitude, longitude, place, "
                         "separation, weight, probability, kind FROM main.co_presences "
                         "ORDER BY case_position, position");
    rows.query();
    while (rows.next())
        caseAt(findings, rows)
            .coPresences.push_back({.person = rows.as<std::uint32_t>(1),
                                    .other = rows.as<std::uint32_t>(2),
                                    .total = epi::Seconds{rows.integer(3)},
                                    .longest = epi::Seconds{rows.integer(4)},
                                    .span = {rows.instant(5), rows.instant(6)},
                                    .where = {rows.real(7), rows.real(8)},
                                    .place = rows.text(9),
                                    .separation = rows.real(10),
                                    .weight = rows.real(11),
                                    .probability = rows.real(12),
                                    .kind = rows.as<epi::RecordKind>(13)});
}

void loadSources(const Database &database, Findings &findings)
{
    Statement rows =
        database.prepare("SELECT case_position, rank, kind, source, probability, declared, place, latitude, longitude, "
                         "begin, end, doubts FROM main.sources ORDER BY case_position, rank");
    rows.query();
    while (rows.next())
        caseAt(findings, rows)
            .sources.push_back({.exposed = rows.as<std::uint32_t>(0),
                                .rank = rows.as<std::uint32_t>(1),
                                .kind = rows.as<epi::SourceKind>(2),
                                .source = rows.as<std::uint32_t>(3),
                                .probability = rows.real(4),
                                .declared = rows.integer(5) != 0,
                                .doubts = rows.as<std::uint8_t>(11),
                                .place = rows.text(6),
                                .where = rows.isNull(7) ? std::nullopt : std::optional(epi::LatLng{rows.real(7), rows.real(8)}),
                                .when = {rows.instant(9), rows.instant(10)}});
}

void loadClusters(const Database &database, Findings &findings)
{
    Statement rows = database.prepare("SELECT position, place, latitude, longitude, radius, begin, end, others, suspected_source "
                                      "FROM main.clusters ORDER BY position");
    Statement members =
        database.prepare("SELECT case_position FROM main.cluster_cases WHERE cluster = ?1 ORDER BY case_position");
    rows.query();
    while (rows.next()) {
        epi::Cluster &cluster = findings.clusters.emplace_back();
        cluster.place = rows.text(1);
        cluster.position = {rows.real(2), rows.real(3)};
        cluster.radius = rows.real(4);
        cluster.span = {rows.instant(5), rows.instant(6)};
        cluster.others = rows.as<std::uint32_t>(7);
        if (!rows.isNull(8))
            cluster.suspectedSource = rows.as<std::uint32_t>(8);
        members.query(rows.integer(0));
        while (members.next())
            cluster.cases.push_back(members.as<std::uint32_t>(0));
    }
}

} // namespace

epi::Result<std::optional<Findings>> CaseStore::loadFindings() const
{
    return reading(*m_parts, [](const Database &database) -> std::optional<Findings> {
        Statement run = database.prepare("SELECT policy, engine, input_digest, computed FROM main.run");
        if (!run.query().next())
            return std::nullopt;
        Findings findings;
        findings.policy = run.text(0);
        findings.engine = run.text(1);
        findings.inputDigest = run.text(2);
        findings.computed = run.instant(3);
        loadRun(database, findings);
        loadStays(database, findings);
        loadCoPresences(database, findings);
        loadSources(database, findings);
        loadClusters(database, findings);
        return findings;
    });
}

} // namespace tracedesk::store
