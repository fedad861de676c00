#include "view/known_places.h"
#include "view/map_search.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <mutex>
#include <semaphore>

using namespace tracedesk;
using epi::KnownPlace;
using epi::PlaceSource;
using view::KnownPlaces;
using view::MapSearch;

namespace {

constexpr int patience = 60'000; // ms: a machine may be busy
constexpr epi::LatLng seoul{37.56, 126.98};
constexpr epi::LatLng busan{35.18, 129.08};

epi::LatLng beside(epi::LatLng place, double kmNorth)
{
    return {place.latitude + kmNorth / 111.195, place.longitude};
}

/// A case that was seen at these places.
view::CasePicturePtr caseAt(std::vector<epi::LatLng> places)
{
    auto picture = std::make_shared<view::CasePicture>();
    for (const epi::LatLng &place : places) {
        epi::Visit &visit = picture->visits.emplace_back();
        visit.id = epi::VisitId(epi::Uuid{1, static_cast<std::uint8_t>(picture->visits.size())});
        visit.placeName = "somewhere";
        visit.position = place;
    }
    return picture;
}

/// The office as far as it is asked for places.
struct PaperPlaces
{
    std::mutex mutex;
    std::vector<KnownPlace> visited;
    std::vector<KnownPlace> imported;
    std::optional<epi::Error> error;
    std::atomic<int> visitedAsked = 0;
    std::atomic<int> importedAsked = 0;

    view::PlaceLink link()
    {
        return {[this](const std::stop_token &) { return answer(visited, visitedAsked); },
                [this](const std::stop_token &) { return answer(imported, importedAsked); }};
    }

private:
    epi::Result<std::vector<KnownPlace>> answer(const std::vector<KnownPlace> &places, std::atomic<int> &asked)
    {
        const std::lock_guard lock(mutex);
        ++asked;
        if (error)
            return std::unexpected(*error);
        return places;
    }
};

epi::Visit visitTo(const char *place, std::optional<epi::LatLng> position = {})
{
    epi::Visit visit;
    visit.id = epi::VisitId(epi::Uuid{3});
    visit.placeName = place;
    visit.position = position;
    return visit;
}

QStringList texts(const MapSearch &search, int role = MapSearch::NameRole)
{
    QStringList all;
    for (int row = 0; row < search.rowCount(); ++row)
        all << search.index(row).data(role).toString();
    return all;
}

} // namespace

/// What is offered while the name of a place is typed, and from when until when.
class PlacesOfferedTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void theBestComeFirst_data();
    void theBestComeFirst();
    void nearTheCaseComesFirst();
    void theyAreToldApart();
    void onePlaceOfSeveralStandsOnce();
    void onlyPlacedOnesCanBeGoneTo();
    void theVisitThatIsEnteredIsNotOfferedToItself();
    void whatIsChosenInTheListStaysWhileItIsReadAnew();
    void openedStoresAreReadAndEntriesFollowed();
    void nobodyIsAskedForWhatMayNotBeSeen();
    void whatWasKnownOutlivesAnError();
    void afterLockingNothingIsLeft();
    void anAnswerThatComesTooLateIsDropped();
};

void PlacesOfferedTest::theBestComeFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("by kind") << "blue" << QStringList{"Blue Cafe", "Blue Mart", "Blue Hall", "BLUE-7", "Bluetown"};
    QTest::newRow("capitals do not matter") << "BLUE H" << QStringList{"Blue Hall"};
    QTest::newRow("begins, before within") << "마트" << QStringList{"마트광장", "늘샘마트"};
    QTest::newRow("initial consonants") << "ㄴㅅ" << QStringList{"늘샘 카페", "늘샘마트"};
    QTest::newRow("half a syllable") << "늘새" << QStringList{"늘샘 카페", "늘샘마트"};
    QTest::newRow("by the address") << "mart 7 road" << QStringList{"Blue Mart"};
    QTest::newRow("with a slip") << "sainst" << QStringList{"All Saints"};
    QTest::newRow("nothing") << "zzz" << QStringList{};
    QTest::newRow("blank") << "  " << QStringList{};
}

void PlacesOfferedTest::theBestComeFirst()
{
    QFETCH(QString, typed);
    const std::vector<KnownPlace> known = {
        {PlaceSource::stations, "BLUE-7", "BLUE-7", "", "", seoul, 1},
        {PlaceSource::venues, "V1", "Blue Hall", "", "", seoul, 1},
        {PlaceSource::venues, "V2", "All Saints", "", "", busan, 1},
        {PlaceSource::venues, "V3", "마트광장", "", "", busan, 1},
        {PlaceSource::merchants, "M1", "Blue Mart", "", "7 Road", busan, 9},
        {PlaceSource::merchants, "M2", "늘샘마트", "", "", seoul, 1},
        {PlaceSource::visits, "", "Blue Cafe", "", "", busan, 2},
        {PlaceSource::visits, "", "늘샘 카페", "", "", seoul, 1},
    };
    view::GeoLayers layers;
    layers.labels = {{"Bluetown", {}, seoul, 4}};
    auto places = view::indexesOf(known);
    places.push_back(view::indexOf(&layers, nullptr));
    MapSearch search(MapSearch::Offer::toTakeDown);
    const QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::QtTest);
    search.setPlaces(places);
    search.setText(typed);
    QTEST(texts(search), "offered");
}

void PlacesOfferedTest::nearTheCaseComesFirst()
{
    const std::vector<KnownPlace> known = {{.name = "CU Mapo", .position = beside(seoul, 3)},
                                           {.name = "CU Haeundae", .position = beside(busan, 2), .times = 2},
                                           {.name = "CU Daejeon", .position = epi::LatLng{36.35, 127.38}, .times = 3}};
    MapSearch search(MapSearch::Offer::toTakeDown);
    search.setPlaces(view::indexesOf(known));
    search.setText(QStringLiteral("cu"));
    QCOMPARE(texts(search), (QStringList{"CU Daejeon", "CU Haeundae", "CU Mapo"})); // as often as they were visited
    search.setPicture(caseAt({beside(seoul, 2)}));
    QCOMPARE(texts(search).constFirst(), QStringLiteral("CU Mapo"));
    search.setPicture(caseAt({busan, beside(busan, 1)}));
    QCOMPARE(texts(search).constFirst(), QStringLiteral("CU Haeundae"));
    // In two cities: both are near, whichever came first.
    search.setPicture(caseAt({seoul, busan}));
    QCOMPARE(texts(search), (QStringList{"CU Haeundae", "CU Mapo", "CU Daejeon"}));
}

void PlacesOfferedTest::theyAreToldApart()
{
    const std::vector<KnownPlace> known = {{PlaceSource::visits, "", "Blue Cafe", "", "1 Road", seoul, 3},
                                           {PlaceSource::visits, "", "Blue Choir", "", "", std::nullopt, 1},
                                           {PlaceSource::merchants, "M1", "Blue Mart", "", "7 Road", beside(seoul, 1.4), 1},
                                           {PlaceSource::venues, "V1", "Blue Hall", "", "", beside(seoul, 0.3), 1},
                                           {PlaceSource::stations, "S1", "Blue Mast", "", "", beside(seoul, 20), 1}};
    view::GeoLayers layers;
    layers.labels = {{"Bluetown", "Azure", seoul, 10}};
    auto places = view::indexesOf(known);
    places.push_back(view::indexOf(&layers, nullptr));
    MapSearch search(MapSearch::Offer::toTakeDown);
    search.setPlaces(places);
    search.setText(QStringLiteral("blue"));
    QCOMPARE(texts(search, MapSearch::KindRole),
             (QStringList{"3 visit(s)", "1 visit(s) · to be placed", "merchant", "entry log", "base station", "Azure"}));
    QCOMPARE(texts(search, MapSearch::AddressRole), (QStringList{"1 Road", "", "7 Road", "", "", ""}));
    search.setPicture(caseAt({seoul}));
    QCOMPARE(texts(search, MapSearch::KindRole), (QStringList{"3 visit(s)", "1 visit(s) · to be placed", "merchant · 1.4 km away",
                                                              "entry log · 300 m away", "base station · 20.0 km away", "Azure"}));
    QCOMPARE(search.index(2).data(MapSearch::SpokenRole).toString(), QStringLiteral("Blue Mart, merchant · 1.4 km away, 7 Road"));
    search.setText(QStringLiteral("some"));
    QCOMPARE(texts(search, MapSearch::KindRole), QStringList{"in this case"});
}

void PlacesOfferedTest::onePlaceOfSeveralStandsOnce()
{
    const KnownPlace own{PlaceSource::visits, "", "Blue Mart", "", "", beside(seoul, 0.2), 4};
    const KnownPlace merchant{PlaceSource::merchants, "M1", "BLUE MART", "", "7 Road", seoul, 1};
    const KnownPlace branch{PlaceSource::merchants, "M2", "Blue Mart", "", "9 Road", beside(seoul, 0.1), 1};
    MapSearch search(MapSearch::Offer::toTakeDown);
    search.setPlaces(view::indexesOf({own, merchant, branch}));
    search.setText(QStringLiteral("blue"));
    // Its own, with the address that the merchant has, and where that is; the branch across the street is another one.
    QCOMPARE(texts(search, MapSearch::AddressRole), (QStringList{"7 Road", "9 Road"}));
    QCOMPARE(search.at(0)->name, std::string("Blue Mart"));
    QCOMPARE(search.at(0)->times, 4U);
    QVERIFY(*search.at(0)->position == seoul);
}

void PlacesOfferedTest::onlyPlacedOnesCanBeGoneTo()
{
    const std::vector<KnownPlace> known = {{.name = "Choir", .position = {}}, {.name = "Choir school", .position = seoul}};
    MapSearch search;
    search.setPlaces(view::indexesOf(known));
    search.setText(QStringLiteral("cho"));
    QCOMPARE(texts(search), QStringList{"Choir school"});
    MapSearch field(MapSearch::Offer::toTakeDown);
    field.setPlaces(view::indexesOf(known));
    field.setText(QStringLiteral("cho"));
    QCOMPARE(texts(field), (QStringList{"Choir", "Choir school"}));
    field.setText(QStringLiteral("choir")); // says no more than what was typed
    QCOMPARE(texts(field), QStringList{"Choir school"});
    const QSignalSpy chosen(&field, &MapSearch::chosen);
    field.setText(QStringLiteral("cho"));
    field.choose(0); // is nowhere
    QVERIFY(chosen.isEmpty());
}

// It is saved while it is typed, half a name after the other.
void PlacesOfferedTest::theVisitThatIsEnteredIsNotOfferedToItself()
{
    auto picture = std::make_shared<view::CasePicture>();
    picture->visits = {visitTo("Blu", seoul), visitTo("Blue Choir", busan)};
    picture->visits[1].id = epi::VisitId(epi::Uuid{4});
    const std::vector<KnownPlace> known = {{.name = "Blu", .position = seoul},
                                           {.name = "Blue Choir", .position = busan, .times = 2},
                                           {.name = "Blue Cafe", .position = seoul}};
    MapSearch search(MapSearch::Offer::toTakeDown);
    search.setPlaces(view::indexesOf(known));
    search.setPicture(picture);
    search.setText(QStringLiteral("bl"));
    QCOMPARE(texts(search), (QStringList{"Blu", "Blue Choir", "Blue Cafe"}));
    search.setEntered(picture->visits[0].id);
    QCOMPARE(texts(search), (QStringList{"Blue Choir", "Blue Cafe"}));
    QCOMPARE(search.index(1).data(MapSearch::KindRole).toString().section(u' ', 0, 1), QStringLiteral("1 visit(s)"));
    QVERIFY(search.index(1).data(MapSearch::KindRole).toString().contains(QLatin1StringView("km"))); // from the other visit
    search.setEntered(picture->visits[1].id); // others were at the choir, too
    QCOMPARE(texts(search), (QStringList{"Blu", "Blue Cafe", "Blue Choir"}));
    QCOMPARE(texts(search, MapSearch::KindRole).constFirst(), QStringLiteral("in this case"));
}

void PlacesOfferedTest::whatIsChosenInTheListStaysWhileItIsReadAnew()
{
    const std::vector<KnownPlace> known = {{.name = "Blue Cafe", .position = seoul}};
    MapSearch search(MapSearch::Offer::toTakeDown);
    search.setPlaces(view::indexesOf(known));
    search.setText(QStringLiteral("blu"));
    const QSignalSpy reset(&search, &MapSearch::modelReset);
    search.setPlaces(view::indexesOf(known));
    search.setPicture(nullptr);
    QVERIFY(reset.isEmpty());
    search.setPlaces(view::indexesOf({{.name = "Blue Cafe", .position = seoul, .times = 2}}));
    QCOMPARE(reset.size(), 1);
}

void PlacesOfferedTest::openedStoresAreReadAndEntriesFollowed()
{
    PaperPlaces office;
    office.visited = {{.name = "Blue Cafe", .position = seoul}};
    office.imported = {{.source = PlaceSource::merchants, .name = "Blue Mart", .position = seoul}};
    KnownPlaces places(office.link());
    places.open(true, true);
    QTRY_COMPARE_WITH_TIMEOUT(places.indexes().size(), std::size_t{2}, patience);
    QCOMPARE(office.visitedAsked.load(), 1);

    // A new place, named and placed: offered for every visit from then on.
    {
        const std::lock_guard lock(office.mutex);
        office.visited.push_back({.name = "Blue Choir", .position = busan});
    }
    places.follow({visitTo("Blue Choir"), visitTo("Blue Choir", busan)});
    MapSearch search(MapSearch::Offer::toTakeDown);
    connect(&places, &KnownPlaces::changed, &search, [&] { search.setPlaces(places.indexes()); });
    search.setText(QStringLiteral("blue ch"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(search), QStringList{"Blue Choir"}, patience);
    QCOMPARE(office.visitedAsked.load(), 2);
    QCOMPARE(office.importedAsked.load(), 1);

    // What says nothing of a place asks for nothing.
    epi::Visit later = visitTo("Blue Choir", busan);
    later.begin += std::chrono::hours(1);
    places.follow({visitTo("Blue Choir", busan), later});
    places.follow({std::nullopt, visitTo("", busan)});
    places.follow({std::nullopt, epi::Entry(epi::Interview())});
    QTest::qWait(400);
    QCOMPARE(office.visitedAsked.load(), 2);
    // Taken out, or not believed any more.
    places.follow({visitTo("Blue Choir", busan), std::nullopt});
    QTRY_COMPARE_WITH_TIMEOUT(office.visitedAsked.load(), 3, patience);
    epi::Visit rejected = visitTo("Blue Choir", busan);
    rejected.status = epi::VisitStatus::rejected;
    places.follow({visitTo("Blue Choir", busan), rejected});
    QTRY_COMPARE_WITH_TIMEOUT(office.visitedAsked.load(), 4, patience);

    places.takeImports();
    QTRY_COMPARE_WITH_TIMEOUT(office.importedAsked.load(), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(office.visitedAsked.load(), 5, patience);
}

void PlacesOfferedTest::nobodyIsAskedForWhatMayNotBeSeen()
{
    PaperPlaces office; // a refusal would be on record
    KnownPlaces places(office.link());
    places.open(false, false);
    places.takeImports();
    places.follow({std::nullopt, visitTo("Blue Choir", busan)});
    QTest::qWait(700);
    QCOMPARE(office.visitedAsked.load() + office.importedAsked.load(), 0);
}

void PlacesOfferedTest::whatWasKnownOutlivesAnError()
{
    PaperPlaces office;
    office.visited = {{.name = "Blue Cafe", .position = seoul}};
    KnownPlaces places(office.link());
    places.open(true, false);
    QTRY_COMPARE_WITH_TIMEOUT(places.indexes().size(), std::size_t{1}, patience);
    {
        const std::lock_guard lock(office.mutex);
        office.error = epi::Error{epi::ErrorCode::ioFailed, {}};
    }
    places.takeImports();
    QTRY_COMPARE_WITH_TIMEOUT(office.visitedAsked.load(), 2, patience);
    QTest::qWait(50);
    QCOMPARE(places.indexes().size(), std::size_t{1});
}

void PlacesOfferedTest::afterLockingNothingIsLeft()
{
    PaperPlaces office;
    office.visited = {{.name = "Blue Cafe", .position = seoul}};
    office.imported = {{.source = PlaceSource::merchants, .name = "Blue Mart", .position = seoul}};
    KnownPlaces places(office.link());
    MapSearch search(MapSearch::Offer::toTakeDown);
    connect(&places, &KnownPlaces::changed, &search, [&] { search.setPlaces(places.indexes()); });
    auto layers = std::make_shared<view::GeoLayers>();
    layers->labels = {{"Bluetown", {}, seoul, 10}};
    places.setLayers(layers);
    places.open(true, true);
    search.setText(QStringLiteral("blue"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(search), (QStringList{"Blue Cafe", "Blue Mart", "Bluetown"}), patience);
    std::vector<std::weak_ptr<const view::PlaceIndex>> kept;
    for (const view::PlaceIndexPtr &index : places.indexes())
        kept.emplace_back(index);
    QCOMPARE(kept.size(), std::size_t{3});
    places.follow({std::nullopt, visitTo("Blue Choir", busan)}); // on its way
    places.close();
    QCOMPARE(texts(search), QStringList{"Bluetown"});
    QVERIFY(kept[0].expired() && kept[1].expired());
    QTest::qWait(400);
    QCOMPARE(office.visitedAsked.load(), 1);
}

void PlacesOfferedTest::anAnswerThatComesTooLateIsDropped()
{
    std::atomic<bool> asked = false;
    std::binary_semaphore answer(0);
    std::atomic<bool> stopped = false;
    KnownPlaces places({[&](const std::stop_token &stop) -> epi::Result<std::vector<KnownPlace>> {
                            asked = true;
                            answer.acquire();
                            stopped = stop.stop_requested();
                            return std::vector<KnownPlace>{{.name = "Blue Cafe", .position = seoul}};
                        },
                        [](const std::stop_token &) { return std::vector<KnownPlace>(); }});
    places.open(true, false);
    QTRY_VERIFY_WITH_TIMEOUT(asked, patience);
    places.close(); // locked while the store is read
    answer.release();
    QTRY_VERIFY_WITH_TIMEOUT(stopped, patience);
    QTest::qWait(50);
    QVERIFY(places.indexes().empty());
}

QTEST_GUILESS_MAIN(PlacesOfferedTest)
#include "tst_places_offered.moc"
