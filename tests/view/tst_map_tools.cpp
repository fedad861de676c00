#include "tests/ui/generated_case.h"
#include "view/map_card.h"
#include "view/map_controller.h"
#include "view/map_legend.h"
#include "view/map_moves.h"
#include "view/map_scale.h"
#include "view/map_search.h"
#include "view/record_places.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace tracedesk;
using view::MapLayers;
using view::MapLegend;

/// What the map says and counts, without a window.
class MapToolsTest : public QObject
{
    Q_OBJECT

    static QStringList texts(const QAbstractItemModel &model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out << model.index(row, 0).data().toString();
        return out;
    }
    static std::shared_ptr<view::CasePicture> manyRecords(std::size_t count)
    {
        auto picture = std::make_shared<view::CasePicture>();
        std::mt19937 random(7); // NOLINT: the same every time
        std::uniform_real_distribution<double> degrees(-0.5, 0.5);
        for (std::size_t i = 0; i < count; ++i) {
            const epi::Instant begin{epi::Seconds(static_cast<std::int64_t>(i) * 10)};
            picture->records.push_back({epi::RecordKind::gps,
                                        {begin, begin + epi::Seconds(10)},
                                        {36.5 + degrees(random), 127.5 + degrees(random)},
                                        0,
                                        {},
                                        {}});
        }
        return picture;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void scaleBarIsRoundAndTrueForTheLatitude_data();
    void scaleBarIsRoundAndTrueForTheLatitude();
    void coordinatesAreReadAsTyped_data();
    void coordinatesAreReadAsTyped();
    void everyCoordinateTextIsReadBack();
    void searchFindsInBothLanguages_data();
    void searchFindsInBothLanguages();
    void searchTellsWhereTheChosenIs();
    void measuringAddsGreatCircles();
    void layersAreRememberedFromCaseToCase();
    void legendShowsJustWhatIsOn();
    void cardsSayWhatIsKnown_data();
    void cardsSayWhatIsKnown();
    void movesWithoutRecordsAreGaps();
    void placesOfRecordsAreFoundLikeByHand();
    void brushCountsEveryRecord();
};

void MapToolsTest::scaleBarIsRoundAndTrueForTheLatitude_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("metres");
    // A pixel is 156543.034 m cos(latitude) / 2^zoom; the bar takes the largest of 1, 2, 5 times ten that fits into 100.
    QTest::newRow("equator, world") << 0.0 << 0.0 << 10'000'000.0;
    QTest::newRow("equator, 15") << 0.0 << 15.0 << 200.0;   // 4.777 m
    QTest::newRow("Sejong, 15") << 36.48 << 15.0 << 200.0;  // 3.841 m
    QTest::newRow("Sejong, 17") << 36.48 << 17.0 << 50.0;   // 0.960 m
    QTest::newRow("Sejong, 7") << 36.48 << 7.0 << 50'000.0; // 983 m
    QTest::newRow("60 north, 15") << 60.0 << 15.0 << 200.0; // 2.389 m
    QTest::newRow("70 north, 15") << 70.0 << 15.0 << 100.0; // 1.634 m
    QTest::newRow("south as north") << -70.0 << 15.0 << 100.0;
}

void MapToolsTest::scaleBarIsRoundAndTrueForTheLatitude()
{
    QFETCH(double, latitude);
    QFETCH(double, zoom);
    const view::ScaleBar bar = view::scaleBar(latitude, zoom, 100);
    QTEST(bar.metres, "metres");
    QVERIFY(bar.pixels <= 100 && bar.pixels > 39);
    // The bar laid on the map covers as much ground as it says, to the 0.2 % between the two spheres and the step's curvature.
    const view::MapPoint west = view::toMap({latitude, 10});
    const view::MapPoint east{west.x + bar.pixels / view::worldPixels(zoom), west.y};
    const double ground = epi::distance(view::fromMap(west), view::fromMap(east)).value;
    if (zoom > 5)
        QVERIFY2(std::abs(ground / bar.metres - 1) < 0.002, qPrintable(QString::number(ground)));
}

void MapToolsTest::coordinatesAreReadAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("latitude"); // 999: not a coordinate
    QTest::addColumn<double>("longitude");
    QTest::newRow("comma") << "36.77, 126.77" << 36.77 << 126.77;
    QTest::newRow("no space") << "36.77,126.77" << 36.77 << 126.77;
    QTest::newRow("space only") << " 36.77 126.77 " << 36.77 << 126.77;
    QTest::newRow("longitude first") << "126.77, 36.77" << 36.77 << 126.77;
    QTest::newRow("sides") << "36.77N 126.77E" << 36.77 << 126.77;
    QTest::newRow("sides turned") << "126.77° E, 36.77° N" << 36.77 << 126.77;
    QTest::newRow("south west") << "12.5 S, 70.25 W" << -12.5 << -70.25;
    QTest::newRow("signs") << "-12.5, -70.25" << -12.5 << -70.25;
    QTest::newRow("whole degrees") << "37 127" << 37.0 << 127.0;
    QTest::newRow("two norths") << "36N 126N" << 999.0 << 0.0;
    QTest::newRow("beyond the pole") << "96.0, 200.0" << 999.0 << 0.0;
    QTest::newRow("no fix") << "0, 0" << 999.0 << 0.0;
    QTest::newRow("one number") << "36.77" << 999.0 << 0.0;
    QTest::newRow("a house number") << "한길로 12" << 999.0 << 0.0;
}

void MapToolsTest::coordinatesAreReadAsTyped()
{
    QFETCH(QString, text);
    QFETCH(double, latitude);
    const auto read = view::readCoordinate(text);
    QCOMPARE(read.has_value(), latitude < 900);
    if (read) {
        QCOMPARE(read->latitude, latitude);
        QTEST(read->longitude, "longitude");
    }
}

void MapToolsTest::everyCoordinateTextIsReadBack()
{
    for (const epi::LatLng p : {epi::LatLng{36.480121, 127.280341}, {-33.9, 18.4}, {0.5, -0.25}, {89.9, 179.9}}) {
        const auto read = view::readCoordinate(view::coordinateText(p));
        QVERIFY(read);
        QVERIFY(epi::distance(*read, p).value < 1);
    }
}

void MapToolsTest::searchFindsInBothLanguages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("Korean") << "늘샘" << QStringList{"늘샘초등학교", "늘샘동"};
    QTest::newRow("Korean, inside") << "초등" << QStringList{"늘샘초등학교"};
    QTest::newRow("initials") << "ㄴㅅㄷ" << QStringList{"늘샘동"};
    QTest::newRow("English") << "NEUL" << QStringList{"늘샘동"};
    QTest::newRow("English, second word") << "dong" << QStringList{"한길동", "가온동", "늘샘동"};
    QTest::newRow("larger first") << "충" << QStringList{"충청남도", "충주시"};
    QTest::newRow("coordinates") << "36.77, 126.77" << QStringList{"36.77000, 126.77000"};
    QTest::newRow("nothing") << "없는곳" << QStringList{};
    QTest::newRow("blank") << "  " << QStringList{};
}

void MapToolsTest::searchFindsInBothLanguages()
{
    QFETCH(QString, text);
    view::GeoLayers layers;
    layers.labels = {{"한길동", "Hangil-dong", {36.5, 127.3}, 10},
                     {"가온동", "Gaon-dong", {36.5, 127.2}, 10},
                     {"늘샘동", "Neulsaem-dong", {36.5, 127.1}, 10},
                     {"충주시", "Chungju", {36.99, 127.93}, 7.5},
                     {"충청남도", "South Chungcheong", {36.5, 126.8}, 6}};
    view::MapSearch search;
    const QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::QtTest);
    search.setPlaces({view::indexOf(&layers, nullptr)});
    search.setPicture(test::generatedCase(4));
    search.setText(text);
    QStringList found = texts(search);
    QTEST(found.mid(0, 3), "found");
}

void MapToolsTest::searchTellsWhereTheChosenIs()
{
    view::MapSearch search;
    const QSignalSpy chosen(&search, &view::MapSearch::chosen);
    search.choose(0);
    QVERIFY(chosen.isEmpty());
    search.setText(QStringLiteral("36.77, 126.77"));
    search.choose(0);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<QGeoCoordinate>(), QGeoCoordinate(36.77, 126.77));
    QVERIFY(chosen[0][1].toDouble() >= 8);
    QVERIFY(search.text().isEmpty());
}

void MapToolsTest::measuringAddsGreatCircles()
{
    view::MapMeasure measure;
    measure.add(36, 127);
    QVERIFY(measure.path().points.empty()); // not measuring yet
    measure.setActive(true);
    measure.add(36, 127);
    QCOMPARE(measure.text(), QString());
    measure.point(36, 127.01);
    QCOMPARE(measure.text(), QStringLiteral("900 m")); // cos 36 * 1111.95 m = 899.6
    measure.leave();
    QCOMPARE(measure.path().points.size(), 1U);
    measure.add(36, 127.01);
    measure.add(36.01, 127.01);
    QCOMPARE(measure.path().points.size(), 3U);
    QCOMPARE(measure.text(), QStringLiteral("2.0 km"));
    QVERIFY(std::abs(measure.distance().value - 899.6 - 1111.95) < 1);
    measure.removeLast();
    QCOMPARE(measure.path().points.size(), 2U);
    measure.setActive(false);
    QVERIFY(measure.path().points.empty());
}

void MapToolsTest::layersAreRememberedFromCaseToCase()
{
    view::MapController map;
    const QAbstractItemModelTester tester(map.layers(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    map.setPicture(test::generatedCase(4));
    QCOMPARE(map.layers()->count(MapLayers::Stays), 48);
    QCOMPARE(map.layers()->count(MapLayers::Visits), 4);
    QCOMPARE(map.layers()->count(MapLayers::Others), 20);
    QVERIFY(!map.layers()->isShown(MapLayers::Density));
    map.layers()->toggle(MapLayers::Moves);
    map.layers()->toggleRow(0);
    map.layers()->toggleRow(99);
    map.setPicture(test::generatedCase(5));
    QVERIFY(!map.layers()->isShown(MapLayers::Moves));
    QVERIFY(!map.layers()->isShown(MapLayers::Stays));
    QVERIFY(map.layers()->isShown(MapLayers::Visits));
    map.setPicture(nullptr);
    QCOMPARE(map.layers()->count(MapLayers::Stays), 0);
    map.layers()->showUsual();
    QCOMPARE(map.layers()->shown(), MapLayers::usual);
}

void MapToolsTest::legendShowsJustWhatIsOn()
{
    view::MapController map;
    const QAbstractItemModelTester tester(map.legend(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(map.legend()->count(), 0);
    map.setPicture(test::generatedCase(4));
    QCOMPARE(texts(*map.legend()),
             QStringList({"Stay: Base station", "Stay: Card", "Stay: Entry log", "Only possible (pale, dashed)", "Move",
                          "Gap: way not known", "Footprint of a base station", "Merchant paid at", "Place with an entry log",
                          "Visit told in the interview", "Together with a case", "Together with another person",
                          "Likely place of infection", "Another case, while infectious"}));
    map.legend()->setDense(true);
    map.legend()->setRecordsInView(1'000'000);
    QVERIFY(texts(*map.legend()).filter(QStringLiteral("density")).size() == 1);
    QVERIFY(!texts(*map.legend()).contains(QStringLiteral("Footprint of a base station")));
    for (const MapLayers::Layer layer : MapLayers::layers) {
        if (map.layers()->isShown(layer))
            map.layers()->toggle(layer);
    }
    QCOMPARE(texts(*map.legend()), QStringList());
    map.layers()->toggle(MapLayers::Visits);
    QCOMPARE(texts(*map.legend()), QStringList({"Visit told in the interview"}));
}

void MapToolsTest::cardsSayWhatIsKnown_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("item");
    QTest::addColumn<QStringList>("says");
    using Kind = view::Selection::Kind;
    QTest::newRow("stay") << int(Kind::Stay) << 1
                          << QStringList{"늘샘초등학교", "03-10 Tue 08:40 to 12:05", "certain 2 h 58 min · possible 3 h 25 min",
                                         "Entry log · within 180 m"};
    QTest::newRow("only possible") << int(Kind::Stay) << 2
                                   << QStringList{"가온분식", "03-10 Tue 12:15 to 13:10", "possible 55 min",
                                                  "Card · within 30 m"};
    QTest::newRow("visit") << int(Kind::Visit) << 0 << QStringList{"한길교회", "03-11 Wed 18:00 to 18:50", "Interview · Claimed"};
    QTest::newRow("none") << int(Kind::None) << -1 << QStringList{""};
    QTest::newRow("gone") << int(Kind::Stay) << 4711 << QStringList{""};
}

void MapToolsTest::cardsSayWhatIsKnown()
{
    QFETCH(int, kind);
    QFETCH(int, item);
    view::MapController map;
    map.setPicture(test::generatedCase(4));
    const view::MapCard card = map.card(static_cast<view::Selection::Kind>(kind), item);
    QTEST(QStringList{card.title} + card.lines, "says");
}

void MapToolsTest::movesWithoutRecordsAreGaps()
{
    view::CasePicture picture;
    const auto at = [](int minutes) { return epi::Instant{epi::Seconds(minutes * 60)}; };
    const auto stay = [&](double longitude, int from, int until) {
        view::ShownStay shown;
        shown.stay.position = {36, longitude};
        shown.stay.possible = {at(from), at(until)};
        picture.stays.push_back(shown);
    };
    stay(127, 0, 60);
    stay(127.1, 90, 120);  // half an hour on the way: a move
    stay(127.1, 130, 140); // the same place: nothing
    stay(127, 300, 310);   // 160 minutes without a record: a gap
    stay(127.2, 340, 350); // within a gap the picture names
    picture.gaps.push_back({epi::RecordKind::cellSite, {at(311), at(339)}});
    const auto moves = view::movesOf(picture);
    QCOMPARE(moves.size(), 3U);
    QVERIFY(!moves[0].gap);
    QVERIFY(moves[1].gap);
    QVERIFY(moves[2].gap);
}

void MapToolsTest::placesOfRecordsAreFoundLikeByHand()
{
    const auto picture = manyRecords(5'000);
    // A station seen a hundred times is one place.
    for (int i = 0; i < 100; ++i)
        picture->records.push_back({epi::RecordKind::cellSite, {}, {36.5, 127.5}, 300, {}, view::Sector{90, 65}});
    const view::RecordPlaces places(picture);
    QCOMPARE(places.size(), 5'001U);
    std::mt19937 random(11); // NOLINT
    std::uniform_real_distribution<double> degrees(-0.6, 0.6);
    for (int round = 0; round < 50; ++round) {
        const view::MapPoint a = view::toMap({36.5 + degrees(random), 127.5 + degrees(random)});
        const view::MapPoint b = view::toMap({36.5 + degrees(random), 127.5 + degrees(random)});
        const view::MapArea area{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
        std::size_t byTree = 0;
        places.within(area, [&](std::size_t i) {
            byTree += places.place(i).count;
            return true;
        });
        const auto byHand =
            std::ranges::count_if(picture->records, [&](const auto &r) { return area.contains(view::toMap(r.position)); });
        QCOMPARE(byTree, static_cast<std::size_t>(byHand));
    }
}

void MapToolsTest::brushCountsEveryRecord()
{
    const auto picture = manyRecords(3'000);
    const view::RecordPlaces places(picture);
    const auto sum = [](const std::vector<std::uint32_t> &counts) { return std::reduce(counts.begin(), counts.end()); };
    QCOMPARE(sum(places.passing({})), 3'000U);
    const epi::TimeSpan brush{epi::Instant{epi::Seconds(1'000)}, epi::Instant{epi::Seconds(2'000)}};
    view::Selection selection;
    selection.setBrush(brush);
    const auto byHand = std::ranges::count_if(picture->records, [&](const auto &r) { return selection.passes(r.span); });
    QCOMPARE(sum(places.passing(brush)), static_cast<std::uint32_t>(byHand));
}

QTEST_GUILESS_MAIN(MapToolsTest)
#include "tst_map_tools.moc"
