#include "epi/known_place.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace tracedesk::epi;

/// When what several told of is one place.
class TestKnownPlace : public QObject
{
    Q_OBJECT

private slots:
    void visitsOfOnePlaceAreAddedUp_data();
    void visitsOfOnePlaceAreAddedUp();
    void nothingIsLostAmongThousands();
    void filesThatNameAPlaceAlikeAreAddedUp();
};

namespace {

using Places = std::vector<KnownPlace>;

constexpr LatLng school{37.5, 127.0};

/// So many metres north.
LatLng north(double metres)
{
    return {school.latitude + metres / 111'195, school.longitude};
}

KnownPlace visit(std::string name, std::optional<LatLng> position, std::uint32_t times = 1, std::string address = {})
{
    return {.name = std::move(name), .address = std::move(address), .position = position, .times = times};
}

} // namespace

void TestKnownPlace::visitsOfOnePlaceAreAddedUp_data()
{
    QTest::addColumn<Places>("told");
    QTest::addColumn<Places>("gathered");
    QTest::newRow("nothing") << Places{} << Places{};
    QTest::newRow("beside each other") << Places{visit("늘샘초", school), visit("늘샘초", north(480), 2)}
                                       << Places{visit("늘샘초", north(480), 3)};
    QTest::newRow("a street farther") << Places{visit("CU", school), visit("CU", north(520), 2)}
                                      << Places{visit("CU", north(520), 2), visit("CU", school)};
    QTest::newRow("written in two ways") << Places{visit("Blue Cafe", school, 5), visit("ＢＬＵＥ　cafe", north(10))}
                                         << Places{visit("Blue Cafe", school, 6)};
    QTest::newRow("of two names") << Places{visit("b", school), visit("a", school)}
                                  << Places{visit("a", school), visit("b", school)};
    QTest::newRow("two addresses") << Places{visit("CU", school, 2, "1 Road"), visit("CU", north(50), 1, "2 Road")}
                                   << Places{visit("CU", school, 2, "1 Road"), visit("CU", north(50), 1, "2 Road")};
    QTest::newRow("an address by one of them")
        << Places{visit("CU", school, 2), visit("CU", north(50), 1, "1 Road")} << Places{visit("CU", school, 3, "1 Road")};
    QTest::newRow("not placed by all") << Places{visit("Choir", std::nullopt, 9), visit("Choir", school)}
                                       << Places{visit("Choir", school, 10)};
    QTest::newRow("not placed, by which of two")
        << Places{visit("Choir", std::nullopt), visit("Choir", school, 2), visit("Choir", north(5'000))}
        << Places{visit("Choir", school, 3), visit("Choir", north(5'000))};
    QTest::newRow("not placed, at another address")
        << Places{visit("Choir", std::nullopt, 1, "1 Road"), visit("Choir", school, 1, "2 Road")}
        << Places{visit("Choir", school, 1, "2 Road"), visit("Choir", std::nullopt, 1, "1 Road")};
    QTest::newRow("never placed") << Places{visit("choir", std::nullopt), visit("Choir", std::nullopt, 2)}
                                  << Places{visit("Choir", std::nullopt, 3)};
}

void TestKnownPlace::visitsOfOnePlaceAreAddedUp()
{
    QFETCH(Places, told);
    QFETCH(Places, gathered);
    QVERIFY(gatheredVisits(told) == gathered);
    std::ranges::reverse(told); // in whatever order they come
    QVERIFY(gatheredVisits(std::move(told)) == gathered);
}

void TestKnownPlace::nothingIsLostAmongThousands()
{
    std::mt19937 random(3); // NOLINT: the same every time
    std::uniform_real_distribution<double> degrees(0, 0.2);
    Places told;
    for (int i = 0; i < 3'000; ++i)
        told.push_back(visit(i % 3 == 0 ? "cafe" : "park", LatLng{37 + degrees(random), 127 + degrees(random)}, 1 + i % 4));
    const auto sum = [](const Places &places) {
        std::uint32_t all = 0;
        for (const KnownPlace &place : places)
            all += place.times;
        return all;
    };
    const std::uint32_t visits = sum(told);
    const Places gathered = gatheredVisits(told);
    QCOMPARE(sum(gathered), visits);
    QVERIFY(gathered.size() < told.size());
    for (std::size_t a = 0; a < gathered.size(); ++a)
        for (std::size_t b = a + 1; b < gathered.size(); ++b)
            QVERIFY(gathered[a].name != gathered[b].name || distance(*gathered[a].position, *gathered[b].position) > onePlace);
    // Each told place belongs to one that is left.
    for (const KnownPlace &place : told)
        QVERIFY(std::ranges::any_of(gathered, [&](const KnownPlace &kept) {
            return kept.name == place.name && distance(*kept.position, *place.position) <= onePlace;
        }));
}

void TestKnownPlace::filesThatNameAPlaceAlikeAreAddedUp()
{
    const KnownPlace shop{PlaceSource::merchants, "M1", "가온분식", "restaurant", "1 Road", school, 1};
    KnownPlace moved = shop;
    moved.position = north(1);
    KnownPlace venue = shop;
    venue.source = PlaceSource::venues;
    KnownPlace twice = shop;
    twice.times = 2;
    const Places gathered = gatheredFiles({venue, shop, moved, shop});
    QCOMPARE(gathered.size(), std::size_t{3});
    QVERIFY(std::ranges::contains(gathered, twice));
    QVERIFY(std::ranges::contains(gathered, moved));
    QVERIFY(gathered.back() == venue);
}

QTEST_GUILESS_MAIN(TestKnownPlace)
#include "tst_known_place.moc"
