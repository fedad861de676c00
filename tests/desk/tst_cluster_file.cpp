#include "desk/cluster_sources.h"
#include "desk/office.h"
#include "tests/store/store_fixture.h"
#include "tests/support/places.h"

#include <QTest>

using namespace tracedesk;
using namespace std::chrono_literals;

namespace {

const epi::Instant noon = epi::Instant(std::chrono::sys_days{std::chrono::year(2020) / 3 / 12}) + 3h; // 12:00 in Seoul
constexpr epi::LatLng hall{37.5, 127.0};

epi::Stay stayAt(epi::LatLng position, epi::Seconds from, epi::Seconds until, std::string place)
{
    epi::Stay stay;
    stay.kind = epi::RecordKind::entryLog;
    stay.possible = {noon + from, noon + until};
    stay.certain = {noon + from + 5min, noon + until - 5min};
    stay.position = position;
    stay.radius = 20;
    stay.place = std::move(place);
    return stay;
}

epi::SourceHypothesis source(std::uint32_t exposed, epi::SourceKind kind, std::uint32_t from, double probability)
{
    epi::SourceHypothesis made;
    made.exposed = exposed;
    made.kind = kind;
    made.source = from;
    made.probability = probability;
    return made;
}

// Three cases; the first two meet in the hall, the first is suspected. The third was never there.
struct Fixture
{
    tracedesk::tests::StoreFolder folder;
    std::vector<epi::Case> cases;
    std::optional<desk::Office> office;
    std::uint64_t auditLength = 0;

    epi::Result<void> build()
    {
        auto store = folder.create();
        if (!store)
            return std::unexpected(store.error());
        const std::vector<std::string> tokens{"a", "b", "c"};
        const auto persons = store->findOrCreatePersons(tokens);
        if (!persons)
            return std::unexpected(persons.error());
        store::Findings findings;
        findings.policy = "kcdc-2020-03";
        findings.engine = "1";
        findings.inputDigest = "d1";
        findings.persons = *persons;
        for (std::uint32_t i = 0; i < 3; ++i) {
            epi::Case facts;
            facts.person = (*persons)[i];
            facts.number = "K-" + std::to_string(i + 1);
            facts.disease = "COVID-19";
            auto saved = store->saveCase(facts);
            if (!saved)
                return std::unexpected(saved.error());
            cases.push_back(*saved);
            store::CaseFindings found;
            found.caseId = saved->id;
            found.stays.push_back(stayAt({37.6, 127.1}, -40 * 24h, -40 * 24h + 1h, "long ago"));
            found.stays.push_back(stayAt({37.6, 127.1}, -20h, -18h, "home"));
            if (i < 2)
                found.stays.push_back(stayAt({37.5001, 127.0}, i * 10min, 2h, "hall"));
            for (epi::Stay &stay : found.stays)
                stay.person = i;
            findings.cases.push_back(found);
        }
        findings.cases[0].sources = {source(0, epi::SourceKind::imported, 0, 0.7), source(0, epi::SourceKind::unknown, 0, 0.3)};
        findings.cases[1].sources = {source(1, epi::SourceKind::knownCase, 0, 0.6), source(1, epi::SourceKind::unknown, 0, 0.4)};
        for (store::CaseFindings &found : findings.cases) {
            for (std::uint32_t rank = 1; epi::SourceHypothesis & one : found.sources)
                one.rank = rank++;
        }
        epi::Cluster cluster;
        cluster.place = "hall";
        cluster.position = hall;
        cluster.radius = 20;
        cluster.span = {noon, noon + 2h};
        cluster.cases = {0, 1};
        cluster.suspectedSource = 0;
        findings.clusters.push_back(cluster);
        if (const auto kept = store->saveFindings(findings); !kept)
            return std::unexpected(kept.error());
        epi::Visit visit;
        visit.caseId = cases[1].id;
        visit.begin = noon + 30min;
        visit.end = noon + 90min;
        visit.margin = 15min;
        visit.placeName = "hall, told";
        visit.position = hall;
        if (const auto kept = store->saveVisit(visit); !kept)
            return std::unexpected(kept.error());
        auditLength = *store->auditLength();
        desk::Surroundings around;
        around.now = tracedesk::tests::testEnvironment().clock;
        around.resources = tracedesk::tests::resources().toStdString();
        office.emplace(std::move(*store), around);
        return {};
    }
};

} // namespace

class ClusterFileTest : public QObject
{
    Q_OBJECT

private slots:
    void sourcesOfAllMembersTogether();
    void overviewNamesClusters();
    void fileHasStaysAroundTheTimeAndLooksAreRecorded();
    void anotherRunIsToldApart();
};

void ClusterFileTest::sourcesOfAllMembersTogether()
{
    std::vector<desk::ClusterMember> members(3);
    const auto idOf = [](std::uint8_t n) {
        epi::Uuid uuid{};
        uuid[15] = n;
        return epi::CaseId(uuid);
    };
    for (std::uint8_t i = 0; i < 3; ++i)
        members[i].facts.id = idOf(static_cast<std::uint8_t>(i + 1));
    const auto known = [&](std::uint8_t n, double p) {
        return desk::NamedSource{source(0, epi::SourceKind::knownCase, 0, p), "K-" + std::to_string(n), idOf(n)};
    };
    members[0].sources = {known(9, 0.5), {source(0, epi::SourceKind::unknown, 0, 0.5), {}, {}}};
    members[1].sources = {known(1, 0.9), known(9, 0.1)};
    members[2].sources = {known(1, 0.4), known(2, 0.35), {source(0, epi::SourceKind::unknown, 0, 0.25), {}, {}}};
    const auto ranked = desk::rankedSources(members, 0);
    QCOMPARE(ranked.size(), 4U);
    QCOMPARE(ranked[0].number, std::string("K-1"));
    QCOMPARE(ranked[0].cases, 1.3);
    QCOMPARE(ranked[0].candidateFor, 2U);
    QVERIFY(ranked[0].member && ranked[0].suspected);
    QVERIFY(ranked[1].kind == epi::SourceKind::unknown && !ranked[1].member);
    QCOMPARE(ranked[1].cases, 0.75);
    QCOMPARE(ranked[2].number, std::string("K-9"));
    QVERIFY(!ranked[2].member);
    QVERIFY(ranked[3].member && !ranked[3].suspected);
    double all = 0;
    for (const auto &one : ranked)
        all += one.cases;
    QCOMPARE(all, 3.0); // every case is explained once
    QVERIFY(desk::rankedSources({}, {}).empty());
}

void ClusterFileTest::overviewNamesClusters()
{
    Fixture fixture;
    REQUIRE(fixture.build());
    const auto overview = fixture.office->overview();
    REQUIRE(overview);
    QCOMPARE(overview->clusters.size(), 1U);
    const desk::NamedCluster &line = overview->clusters.front();
    QCOMPARE(line.numbers, (std::vector<std::string>{"K-1", "K-2"}));
    QVERIFY(line.caseIds.front() == fixture.cases[0].id);
    QCOMPARE(line.suspectedSource, std::string("K-1"));
    QCOMPARE(line.sourceProbability, 0.6);
}

void ClusterFileTest::fileHasStaysAroundTheTimeAndLooksAreRecorded()
{
    Fixture fixture;
    REQUIRE(fixture.build());
    const auto file = fixture.office->clusterFile(0, "d1", "cluster");
    REQUIRE(file);
    QCOMPARE(file->members.size(), 2U);
    QVERIFY(file->suspectedSource == 0U);
    QCOMPARE(file->sources.size(), 3U);
    const desk::ClusterMember &second = file->members[1];
    QCOMPARE(second.facts.number, std::string("K-2"));
    QStringList told;
    for (const desk::ClusterStay &stay : second.stays)
        told << QString::fromStdString(stay.place + (stay.here ? " here" : "") + (stay.kind ? "" : " told"));
    // What lies forty days back is nobody's business here.
    QCOMPARE(told, (QStringList{"home", "hall here", "hall, told here told"}));
    QVERIFY(second.stays[2].certain.isEmpty()); // its times may be off
    fixture.office.reset();
    const auto reopened = fixture.folder.open();
    REQUIRE(reopened);
    QCOMPARE(*reopened->auditLength(), fixture.auditLength + 2 + 2); // a look at each member, the closing and the opening
}

void ClusterFileTest::anotherRunIsToldApart()
{
    Fixture fixture;
    REQUIRE(fixture.build());
    REQUIRE_ERROR(fixture.office->clusterFile(0, "d2", "cluster"), epi::ErrorCode::notFound);
    REQUIRE_ERROR(fixture.office->clusterFile(1, "d1", "cluster"), epi::ErrorCode::notFound);
}

QTEST_GUILESS_MAIN(ClusterFileTest)
#include "tst_cluster_file.moc"
