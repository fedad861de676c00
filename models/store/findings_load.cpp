#include "store/parts.h"
#include "store/values.h"
#include "vault/canonical.h"

#include <unordered_map>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

[[noreturn]] void raiseDamaged(const char *what)
{
    raise(ErrorCode::compartmentDamaged, "cases", what);
}

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
        raiseDamaged("window");
    return window;
}

std::optional<Run> readRun(const Database &database)
{
    Statement row = database.prepare("SELECT policy, engine, input_digest, computed FROM movements.run");
    if (!row.query().next())
        return std::nullopt;
    return Run{row.text(0), row.text(1), row.text(2), row.instant(3)};
}

// All but what leads back to records.
epi::Stay readStay(const Statement &row)
{
    return {.person = row.as<std::uint32_t>(0),
            .kind = row.as<epi::RecordKind>(1),
            .certain = {row.instant(2), row.instant(3)},
            .possible = {row.instant(4), row.instant(5)},
            .position = {row.real(6), row.real(7)},
            .radius = row.real(8),
            .place = row.text(9),
            .records = {}};
}

std::vector<FoundStay> readStays(const Database &database, std::int64_t casePosition)
{
    Statement rows = database.prepare(
        "SELECT s.person, s.kind, s.certain_begin, s.certain_end, s.possible_begin, s.possible_end, s.latitude, "
        "s.longitude, s.radius, s.place, s.batch, s.first, s.count, b.batch FROM movements.stays AS s "
        "LEFT JOIN movements.run_batches AS b ON b.position = s.batch WHERE s.case_position = ?1 ORDER BY s.position");
    rows.query(casePosition);
    std::vector<FoundStay> stays;
    while (rows.next()) {
        FoundStay &found = stays.emplace_back(FoundStay{readStay(rows), {}});
        found.stay.records = {rows.as<std::uint32_t>(10), rows.as<std::uint32_t>(11), rows.as<std::uint32_t>(12)};
        if (found.stay.records.count == 0)
            continue;
        if (rows.isNull(13))
            raiseDamaged("stay without import");
        found.batch = rows.id<epi::ImportBatchId>(13);
    }
    return stays;
}

std::vector<FoundTogether> readCoPresences(const Database &database, std::int64_t casePosition)
{
    Statement rows = database.prepare(
        "SELECT t.person, t.other, t.total, t.longest, t.begin, t.end, t.latitude, t.longitude, t.place, t.separation, t.weight, "
        "t.probability, t.kind, p.person FROM movements.co_presences AS t LEFT JOIN movements.run_persons AS p ON p.position = "
        "t.other "
        "WHERE t.case_position = ?1 ORDER BY t.position");
    rows.query(casePosition);
    std::vector<FoundTogether> all;
    while (rows.next()) {
        if (rows.isNull(13))
            raiseDamaged("co-presence without person");
        all.push_back({.coPresence = {.person = rows.as<std::uint32_t>(0),
                                      .other = rows.as<std::uint32_t>(1),
                                      .total = epi::Seconds{rows.integer(2)},
                                      .longest = epi::Seconds{rows.integer(3)},
                                      .span = {rows.instant(4), rows.instant(5)},
                                      .where = {rows.real(6), rows.real(7)},
                                      .place = rows.text(8),
                                      .separation = rows.real(9),
                                      .weight = rows.real(10),
                                      .probability = rows.real(11),
                                      .kind = rows.as<epi::RecordKind>(12)},
                       .other = rows.id<epi::PersonId>(13)});
    }
    return all;
}

// Hypotheses joined with the case they name; `s` are the sources.
constexpr const char *sourceColumns =
    "s.case_position, s.rank, s.kind, s.source, s.probability, s.declared, s.place, s.latitude, "
    "s.longitude, s.begin, s.end, s.doubts, named.case_id, c.number";
constexpr const char *sourceJoins = " LEFT JOIN movements.run_cases AS named ON s.kind = 0 AND named.position = s.source "
                                    "LEFT JOIN main.cases AS c ON c.id = named.case_id ";
static_assert(static_cast<int>(epi::SourceKind::knownCase) == 0, "as sourceJoins says");

NamedSource readSource(const Statement &row, int first)
{
    const int at = first;
    NamedSource source;
    source.hypothesis = {.exposed = row.as<std::uint32_t>(at),
                         .rank = row.as<std::uint32_t>(at + 1),
                         .kind = row.as<epi::SourceKind>(at + 2),
                         .source = row.as<std::uint32_t>(at + 3),
                         .probability = row.real(at + 4),
                         .declared = row.integer(at + 5) != 0,
                         .doubts = row.as<std::uint8_t>(at + 11),
                         .place = row.text(at + 6),
                         .where =
                             row.isNull(at + 7) ? std::nullopt : std::optional(epi::LatLng{row.real(at + 7), row.real(at + 8)}),
                         .when = {row.instant(at + 9), row.instant(at + 10)}};
    if (source.hypothesis.kind != epi::SourceKind::knownCase)
        return source;
    if (row.isNull(at + 13))
        raiseDamaged("source without case");
    source.caseId = row.id<epi::CaseId>(at + 12);
    source.number = row.text(at + 13);
    return source;
}

/// Sources of one case after the other, by one statement.
class SourceReader
{
public:
    explicit SourceReader(const Database &database)
        : m_rows(database.prepare(std::string("SELECT ") + sourceColumns +
                                  " FROM movements.run_cases AS r JOIN movements.sources AS s ON "
                                  "s.case_position = r.position" +
                                  sourceJoins + "WHERE r.case_id = ?1 ORDER BY s.rank"))
    {
    }

    [[nodiscard]] std::vector<NamedSource> of(epi::CaseId id)
    {
        std::vector<NamedSource> sources;
        m_rows.query(id);
        while (m_rows.next())
            sources.push_back(readSource(m_rows, 0));
        return sources;
    }

private:
    Statement m_rows;
};

std::vector<CaseSummary> readSummaries(const Database &database)
{
    Statement rows = database.prepare(std::string("SELECT r.case_id, r.infectious, r.stays, r.co_presences, r.latitude, "
                                                  "r.longitude, ") +
                                      sourceColumns +
                                      " FROM movements.run_cases AS r LEFT JOIN movements.sources AS s INDEXED BY "
                                      "likeliest_sources ON s.case_position = r.position AND s.rank = 1" +
                                      sourceJoins + "ORDER BY r.position");
    rows.query();
    std::vector<CaseSummary> summaries;
    while (rows.next()) {
        CaseSummary &summary = summaries.emplace_back();
        summary.caseId = rows.id<epi::CaseId>(0);
        summary.infectious = readWindow(rows, 1);
        summary.stays = rows.as<std::uint32_t>(2);
        summary.coPresences = rows.as<std::uint32_t>(3);
        if (!rows.isNull(4))
            summary.position = epi::LatLng{rows.real(4), rows.real(5)};
        if (!rows.isNull(6))
            summary.likeliest = readSource(rows, 6);
    }
    return summaries;
}

std::vector<NamedCluster> readClusters(const Database &database)
{
    Statement rows = database.prepare(
        "SELECT k.position, k.place, k.latitude, k.longitude, k.radius, k.begin, k.end, k.others, k.suspected_source, c.number "
        "FROM movements.clusters AS k LEFT JOIN movements.run_cases AS r ON r.position = k.suspected_source "
        "LEFT JOIN main.cases AS c ON c.id = r.case_id ORDER BY k.position");
    rows.query();
    std::vector<NamedCluster> clusters;
    std::unordered_map<std::int64_t, std::size_t> byPosition;
    while (rows.next()) {
        byPosition.emplace(rows.integer(0), clusters.size());
        NamedCluster &named = clusters.emplace_back();
        named.cluster.place = rows.text(1);
        named.cluster.position = {rows.real(2), rows.real(3)};
        named.cluster.radius = rows.real(4);
        named.cluster.span = {rows.instant(5), rows.instant(6)};
        named.cluster.others = rows.as<std::uint32_t>(7);
        if (rows.isNull(8))
            continue;
        named.cluster.suspectedSource = rows.as<std::uint32_t>(8);
        named.suspectedSource = rows.text(9);
    }
    Statement members = database.prepare(
        "SELECT m.cluster, m.case_position, c.number, r.case_id, "
        "(SELECT s.probability FROM movements.clusters AS k JOIN movements.sources AS s ON s.case_position = m.case_position AND "
        "s.kind = "
        "?1 "
        "AND s.source = k.suspected_source WHERE k.position = m.cluster AND k.suspected_source <> m.case_position) "
        "FROM movements.cluster_cases AS m JOIN movements.run_cases AS r ON r.position = m.case_position "
        "JOIN main.cases AS c ON c.id = r.case_id ORDER BY m.cluster, m.case_position");
    members.query(epi::SourceKind::knownCase);
    while (members.next()) {
        const auto at = byPosition.find(members.integer(0));
        if (at == byPosition.end())
            raiseDamaged("member without cluster");
        NamedCluster &named = clusters[at->second];
        named.cluster.cases.push_back(members.as<std::uint32_t>(1));
        named.numbers.push_back(members.text(2));
        named.caseIds.push_back(members.id<epi::CaseId>(3));
        if (!members.isNull(4))
            named.sourceProbability += members.real(4);
    }
    for (NamedCluster &named : clusters)
        if (named.caseIds.size() > 1)
            named.sourceProbability /= static_cast<double>(named.caseIds.size() - 1);
    return clusters;
}

} // namespace

epi::Result<std::optional<RunSummary>> CaseStore::loadRunSummary() const
{
    return reading(*m_parts, [](const Database &database) -> std::optional<RunSummary> {
        auto run = readRun(database);
        if (!run)
            return std::nullopt;
        return RunSummary{std::move(*run), readSummaries(database), readClusters(database)};
    });
}

epi::Result<std::optional<FoundCase>> CaseStore::loadFoundCase(epi::CaseId id) const
{
    return reading(*m_parts, [&](const Database &database) -> std::optional<FoundCase> {
        auto run = readRun(database);
        if (!run)
            return std::nullopt;
        FoundCase found;
        found.run = std::move(*run);
        Statement row = database.prepare("SELECT position, infectious, exposure FROM movements.run_cases WHERE case_id = ?1");
        if (!row.query(id).next())
            return found;
        const std::int64_t position = row.integer(0);
        found.infectious = readWindow(row, 1);
        found.exposure = readWindow(row, 2);
        found.stays = readStays(database, position);
        found.coPresences = readCoPresences(database, position);
        found.sources = SourceReader(database).of(id);
        return found;
    });
}

epi::Result<FoundStays> CaseStore::loadStays(std::span<const epi::CaseId> ids) const
{
    return reading(*m_parts, [&](const Database &database) {
        FoundStays found;
        found.ofCase.resize(ids.size());
        if (const auto run = readRun(database))
            found.inputDigest = run->inputDigest;
        Statement rows = database.prepare(
            "SELECT s.person, s.kind, s.certain_begin, s.certain_end, s.possible_begin, s.possible_end, s.latitude, s.longitude, "
            "s.radius, s.place FROM movements.run_cases AS r JOIN movements.stays AS s ON s.case_position = r.position "
            "WHERE r.case_id = ?1 ORDER BY s.position");
        for (std::size_t i = 0; i < ids.size(); ++i) {
            rows.query(ids[i]);
            while (rows.next())
                found.ofCase[i].push_back(readStay(rows));
        }
        return found;
    });
}

epi::Result<std::vector<std::vector<NamedSource>>> CaseStore::loadSources(std::span<const epi::CaseId> ids) const
{
    return reading(*m_parts, [&](const Database &database) {
        SourceReader reader(database);
        std::vector<std::vector<NamedSource>> sources;
        for (const epi::CaseId id : ids)
            sources.push_back(reader.of(id));
        return sources;
    });
}

} // namespace tracedesk::store
