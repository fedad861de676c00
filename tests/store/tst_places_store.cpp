#include "tests/store/store_fixture.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;

/// Which places of a store have a name, and how often they were named.
class TestPlacesStore : public QObject
{
    Q_OBJECT

private slots:
    void visitsAreCountedByPlaceAndArea();
    void importsGiveTheirPlaces_data();
    void importsGiveTheirPlaces();
    void listsHaveNone();
};

namespace {

constexpr epi::LatLng market{37.51, 127.01};

epi::Case newCase(store::CaseStore &store, const std::string &number, const epi::Jurisdiction &where)
{
    const std::vector<std::string> tokens = {"person of " + number};
    epi::Case c;
    c.number = number;
    c.jurisdiction = where;
    c.person = store.findOrCreatePersons(tokens)->front();
    return *store.saveCase(c);
}

epi::Visit visitTo(const char *place, epi::CaseId of, std::optional<epi::LatLng> position)
{
    epi::Visit visit;
    visit.caseId = of;
    visit.placeName = place;
    visit.position = position;
    return visit;
}

std::uint32_t timesOf(const std::vector<store::VisitedPlace> &places, const epi::KnownPlace &place, const char *province)
{
    for (const store::VisitedPlace &one : places)
        if (one.place.name == place.name && one.place.address == place.address && one.place.position == place.position &&
            one.where.province == province)
            return one.place.times;
    return 0;
}

} // namespace

void TestPlacesStore::visitsAreCountedByPlaceAndArea()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    QVERIFY(store->loadVisitedPlaces()->empty());
    const epi::CaseId here = newCase(*store, "1", {"11", ""}).id;
    const epi::CaseId there = newCase(*store, "2", {"26", "26010"}).id;
    for (const epi::CaseId of : {here, here, there})
        REQUIRE(store->saveVisit(visitTo("시장", of, market)));
    auto withAddress = visitTo("시장", here, market);
    withAddress.address = "1 Road";
    REQUIRE(store->saveVisit(withAddress));
    REQUIRE(store->saveVisit(visitTo("Choir", here, std::nullopt)));
    REQUIRE(store->saveVisit(visitTo("", here, market))); // nothing to offer
    auto denied = visitTo("Casino", here, market);
    denied.status = epi::VisitStatus::rejected;
    const auto saved = store->saveVisit(denied);
    REQUIRE(saved);

    auto places = store->loadVisitedPlaces();
    REQUIRE(places);
    QCOMPARE(places->size(), std::size_t{4});
    QCOMPARE(timesOf(*places, {.name = "시장", .position = market}, "11"), 2U);
    QCOMPARE(timesOf(*places, {.name = "시장", .position = market}, "26"), 1U);
    QCOMPARE(timesOf(*places, {.name = "시장", .address = "1 Road", .position = market}, "11"), 1U);
    QCOMPARE(timesOf(*places, {.name = "Choir"}, "11"), 1U);
    // Placed now, and confirmed.
    denied = *saved;
    denied.status = epi::VisitStatus::confirmed;
    REQUIRE(store->saveVisit(denied));
    places = store->loadVisitedPlaces();
    QCOMPARE(timesOf(*places, {.name = "Casino", .position = market}, "11"), 1U);
}

void TestPlacesStore::importsGiveTheirPlaces_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("source");
    using Kind = epi::RecordKind;
    using Source = epi::PlaceSource;
    QTest::newRow("cells") << static_cast<int>(Kind::cellSite) << static_cast<int>(Source::stations);
    QTest::newRow("cards") << static_cast<int>(Kind::card) << static_cast<int>(Source::merchants);
    QTest::newRow("entry log") << static_cast<int>(Kind::entryLog) << static_cast<int>(Source::venues);
}

void TestPlacesStore::importsGiveTheirPlaces()
{
    QFETCH(int, kind);
    QFETCH(int, source);
    epi::RecordBatch batch;
    batch.kind = static_cast<epi::RecordKind>(kind);
    batch.subjects = {"pa"};
    batch.places.resize(3);
    batch.places[0] = {"P1", "늘샘 식당", "restaurant", "1 Road", market, 30, {}, {}};
    batch.places[1] = {"P2", "", "", "", market, 200, 90.0, 65.0}; // known by its code alone
    batch.places[2] = {"P3", "Online", "", "", {0, 0}, 0, {}, {}}; // stands nowhere
    batch.records.subject = {0};
    batch.records.begin = {1'583'900'000};
    batch.records.place = {0};
    batch.records.line = {2};
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto imported = store->importRecords(cleanImport("records.csv", 1, "d"), batch, {}, {});
    REQUIRE(imported);
    const auto places = store->loadPlaces(imported->batch.id);
    REQUIRE(places);
    QCOMPARE(places->size(), std::size_t{3});
    const auto from = static_cast<epi::PlaceSource>(source);
    QVERIFY((*places)[0] == (epi::KnownPlace{from, "P1", "늘샘 식당", "restaurant", "1 Road", market, 1}));
    QVERIFY((*places)[1] == (epi::KnownPlace{from, "P2", "P2", "", "", market, 1}));
    QVERIFY((*places)[2] == (epi::KnownPlace{from, "P3", "Online", "", "", std::nullopt, 1}));
    QVERIFY(store->loadPlaces(epi::ImportBatchId(epi::Uuid{7}))->empty());
}

void TestPlacesStore::listsHaveNone()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    store::ListedCase listed;
    listed.facts.number = "1";
    listed.person.subjectTokens = {"pa"};
    const auto imported = store->importCases(cleanImport("list.csv", 1, "l"), {listed}, {});
    REQUIRE(imported);
    QVERIFY(store->loadPlaces(imported->batch.id)->empty());
}

QTEST_GUILESS_MAIN(TestPlacesStore)
#include "tst_places_store.moc"
