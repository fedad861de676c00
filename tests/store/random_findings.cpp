#include "tests/store/random_findings.h"

#include <random>

namespace tracedesk::tests {

namespace {

epi::RecordBatch fewRows(std::uint32_t number)
{
    epi::RecordBatch batch;
    batch.kind = epi::RecordKind::cellSite;
    for (std::uint32_t person = 0; person < personCount; ++person)
        batch.subjects.push_back("t" + std::to_string(person));
    batch.places.resize(50);
    for (std::uint32_t place = 0; place < batch.places.size(); ++place) {
        batch.places[place].code = "C" + std::to_string(place);
        batch.places[place].position = {37 + place * 0.01, 127};
    }
    for (std::uint32_t row = 0; row < personCount * 4; ++row) {
        batch.records.subject.push_back(row % personCount);
        batch.records.begin.push_back(1'583'000'000 + number * 100'000 + row * 60);
        batch.records.place.push_back(row % 7 == 3 ? epi::RecordColumns::noPlace : (row * 13 + number) % 50);
        batch.records.line.push_back(row + 2);
    }
    return batch;
}

} // namespace

epi::Instant at(std::int64_t seconds)
{
    return epi::Instant{epi::Seconds{1'583'000'000 + seconds}};
}

epi::Result<Filled> filled(const StoreFolder &folder)
{
    auto store = folder.create();
    if (!store)
        return std::unexpected(store.error());
    Filled made{std::move(*store), {}, {}, {}};
    std::vector<std::string> tokens;
    for (std::uint32_t person = 0; person < personCount; ++person)
        tokens.push_back("t" + std::to_string(person));
    made.persons = *made.store.findOrCreatePersons(tokens);
    for (std::uint32_t i = 0; i < caseCount; ++i) {
        epi::Case c;
        c.person = made.persons[i];
        c.number = "A-" + std::to_string(i + 1);
        made.cases.push_back(*made.store.saveCase(c));
    }
    for (std::uint32_t i = 0; i < batchCount; ++i) {
        const auto batch = fewRows(i);
        const std::string name = "cells " + std::to_string(i);
        made.batches.push_back(made.store.importRecords(cleanImport(name, batch.records.size(), name), batch, {}, {})->batch.id);
    }
    return made;
}

/// Random findings; the fourth case has none.
store::Findings randomFindings(const Filled &in, std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    store::Findings findings;
    findings.policy = "kcdc-2020-03";
    findings.engine = "test";
    findings.inputDigest = "digest " + std::to_string(seed);
    findings.persons = in.persons;
    findings.batches = in.batches;
    for (std::uint32_t i = 0; i < caseCount; ++i) {
        store::CaseFindings &found = findings.cases.emplace_back();
        found.caseId = in.cases[i].id;
        if (i == 3)
            continue;
        found.infectious = epi::CaseWindow{{at(i), at(1000 + i)}, {at(i), at(500)}, i % 2 == 0};
        found.exposure = epi::CaseWindow{{at(-1000), at(i)}, {}, false};
        const std::uint32_t stays = 1 + below(6);
        for (std::uint32_t k = 0; k < stays; ++k) {
            const std::int64_t begin = below(5000);
            found.stays.push_back({.person = i,
                                   .kind = epi::RecordKind::cellSite,
                                   // Some of them empty, some of them as long as others.
                                   .certain = {at(begin), at(begin - 100 + 300 * below(4))},
                                   .possible = {at(begin - 50), at(begin + 2000)},
                                   .position = {37 + below(100) * 0.01, 127 + k * 0.01},
                                   .radius = 200,
                                   .place = "C" + std::to_string(below(50)),
                                   .records = {below(batchCount), below(2), below(3)}});
        }
        const std::uint32_t together = below(8);
        for (std::uint32_t k = 0; k < together; ++k)
            found.coPresences.push_back({.person = i,
                                         .other = below(personCount),
                                         .total = epi::Seconds{below(9000)},
                                         .longest = epi::Seconds{600},
                                         .span = {at(k), at(k + 600)},
                                         .where = {37.5, 127.5},
                                         .place = "C1",
                                         .separation = 3,
                                         .weight = 0.125,
                                         .probability = 0.25,
                                         .kind = epi::RecordKind::gps});
        const std::uint32_t sources = below(5);
        for (std::uint32_t rank = 1; rank <= sources; ++rank)
            found.sources.push_back({.exposed = i,
                                     .rank = rank,
                                     .kind = static_cast<epi::SourceKind>(below(3)),
                                     .source = below(caseCount),
                                     .probability = 1.0 / rank,
                                     .declared = rank == 1,
                                     .doubts = static_cast<std::uint8_t>(below(16)),
                                     .place = "C2",
                                     .where = rank % 2 ? std::optional(epi::LatLng{37.25, 127.25}) : std::nullopt,
                                     .when = {at(0), at(rank)}});
    }
    for (std::uint32_t k = 0; k < 4; ++k) {
        epi::Cluster &cluster = findings.clusters.emplace_back();
        cluster.place = "C" + std::to_string(k);
        cluster.span = {at(0), at(k)};
        cluster.cases = {k, k + 2, k + 5};
        cluster.others = k;
        if (k % 2 == 0)
            cluster.suspectedSource = k + 2;
    }
    return findings;
}

} // namespace tracedesk::tests
