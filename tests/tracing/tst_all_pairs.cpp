#include "tests/support/places.h"
#include "tracing/all_pairs.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <random>
#include <tuple>

using namespace tracedesk;
using namespace tracedesk::tracing;

namespace {

using Coordinates = PositionColumns::Coordinates;

struct Records
{
    std::uint32_t personCount = 0;
    std::vector<std::uint32_t> person, time, place;
    std::vector<double> x, y;
    Coordinates coordinates = Coordinates::metres;

    [[nodiscard]] PositionColumns columns() const { return {personCount, person, time, place, x, y, coordinates}; }
    [[nodiscard]] std::size_t positionOf(std::size_t row) const { return place.empty() ? row : place[row]; }
};

// The definition, applied to every second record of every pair; nothing shared with the engine but epi::distance.
std::vector<PersonPair> everyPair(const Records &r, const AllPairsRule &rule)
{
    struct Interval
    {
        std::uint32_t begin, end;
        double x, y;
    };
    std::vector<std::vector<Interval>> of(r.personCount);
    for (std::uint32_t p = 0; p < r.personCount; ++p) {
        std::map<std::uint32_t, std::pair<double, double>> at;
        for (std::size_t i = 0; i < r.person.size(); ++i) {
            if (r.person[i] != p)
                continue;
            const std::pair here{r.x[r.positionOf(i)], r.y[r.positionOf(i)]};
            const auto [found, fresh] = at.try_emplace(r.time[i], here);
            found->second = std::max(found->second, here);
        }
        for (auto i = at.begin(); i != at.end() && std::next(i) != at.end(); ++i) {
            if (std::next(i)->first - i->first <= rule.gap)
                of[p].push_back({i->first, std::next(i)->first, i->second.first, i->second.second});
        }
    }
    const auto near = [&](const Interval &a, const Interval &b) {
        if (r.coordinates == Coordinates::degrees)
            return epi::distance({a.y, a.x}, {b.y, b.x}).value <= rule.distance;
        return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) <= rule.distance * rule.distance;
    };
    std::vector<PersonPair> pairs;
    for (std::uint32_t p = 0; p < r.personCount; ++p) {
        for (std::uint32_t q = p + 1; q < r.personCount; ++q) {
            std::uint32_t seconds = 0;
            for (const Interval &a : of[p])
                for (const Interval &b : of[q])
                    if (std::max(a.begin, b.begin) < std::min(a.end, b.end) && near(a, b))
                        seconds += std::min(a.end, b.end) - std::max(a.begin, b.begin);
            if (seconds >= std::max(1U, rule.minimum))
                pairs.push_back({p, q, seconds});
        }
    }
    return pairs;
}

enum class Shape { places, metres, degrees, dateLine, denseVenue };

Records randomRecords(Shape shape, std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    Records r;
    r.personCount = shape == Shape::denseVenue ? 150 : 12 + below(20);
    const std::uint32_t placeCount = shape == Shape::denseVenue ? 2 : 12;
    std::vector<std::pair<double, double>> spots;
    for (std::uint32_t i = 0; i < placeCount; ++i)
        spots.emplace_back(950000 + below(12) * 100, 1940000 + below(12) * 100);
    for (std::uint32_t p = 0; p < r.personCount; ++p) {
        std::uint32_t time = 1583000000 + below(4000);
        const std::uint32_t count = below(60);
        for (std::uint32_t i = 0; i < count; ++i) {
            r.person.push_back(p);
            r.time.push_back(time);
            const auto spot = spots[below(placeCount)];
            if (shape == Shape::places || shape == Shape::denseVenue)
                r.place.push_back(below(placeCount));
            else if (shape == Shape::metres) {
                r.x.push_back(spot.first + below(60));
                r.y.push_back(spot.second + below(60));
            } else {
                const double east = (below(2000) - 1000.0) * 1e-5;
                const double longitude = shape == Shape::dateLine ? (east > 0 ? -180 + east : 180 + east) : 127 + east;
                r.x.push_back(longitude);
                r.y.push_back((shape == Shape::dateLine ? 66.5 : 37.5) + below(900) * 1e-5);
            }
            // Now and then the same second, exactly the gap, one second more, or across many slices.
            constexpr std::uint32_t steps[] = {0, 60, 700, 900, 1799, 1800, 1801, 9000};
            time += steps[below(8)];
        }
    }
    if (!r.place.empty()) {
        for (const auto &[x, y] : spots) {
            r.x.push_back(x);
            r.y.push_back(y);
        }
    }
    r.coordinates = shape == Shape::degrees || shape == Shape::dateLine ? Coordinates::degrees : Coordinates::metres;
    return r;
}

std::vector<PersonPair> engine(const Records &r, const AllPairsRule &rule, unsigned threads = 1)
{
    const auto index = CoPresenceIndex::make(r.columns(), rule, {});
    if (!index)
        return {{0, 0, 0}};
    const auto result = index->allPairs(threads, {}, {});
    return result ? result->pairs : std::vector<PersonPair>{{0, 0, 0}};
}

} // namespace

class TestAllPairs : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheDefinition_data();
    void equalsTheDefinition();
    void doesNotDependOnOrderOrThreads();
    void onePersonAgainstAll();
    void placesAndPositionsAgree();
    void windowEdges_data();
    void windowEdges();
    void refusesBadColumns_data();
    void refusesBadColumns();
    void stopsAtEveryStep();
    void countsProgress();
    void geolifeFigures_data();
    void geolifeFigures();
};

void TestAllPairs::equalsTheDefinition_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<double>("distance");
    QTest::addColumn<unsigned>("minimum");
    QTest::newRow("places, near ones too") << int(Shape::places) << 200.0 << 900U;
    QTest::newRow("places, the same alone") << int(Shape::places) << 0.0 << 1U;
    QTest::newRow("positions in metres") << int(Shape::metres) << 50.0 << 600U;
    QTest::newRow("positions, distance 0") << int(Shape::metres) << 0.0 << 0U;
    QTest::newRow("positions, all near") << int(Shape::metres) << 5000.0 << 900U;
    QTest::newRow("degrees") << int(Shape::degrees) << 100.0 << 300U;
    QTest::newRow("degrees, distance 2") << int(Shape::degrees) << 2.0 << 1U;
    QTest::newRow("across the date line") << int(Shape::dateLine) << 150.0 << 300U;
    QTest::newRow("a crowd at one venue") << int(Shape::denseVenue) << 0.0 << 900U;
}

void TestAllPairs::equalsTheDefinition()
{
    QFETCH(int, shape);
    QFETCH(double, distance);
    QFETCH(unsigned, minimum);
    std::size_t found = 0;
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        const Records r = randomRecords(Shape(shape), seed);
        const AllPairsRule rule{distance, minimum, 1800};
        const auto expected = everyPair(r, rule);
        QVERIFY2(engine(r, rule) == expected, qPrintable(QString("seed %1").arg(seed)));
        found += expected.size();
    }
    QVERIFY(found > 0 || distance == 2.0);
}

void TestAllPairs::doesNotDependOnOrderOrThreads()
{
    for (const Shape shape : {Shape::places, Shape::metres, Shape::degrees}) {
        Records r = randomRecords(shape, 77);
        const AllPairsRule rule{150, 300, 1800};
        const auto expected = engine(r, rule);
        QVERIFY(!expected.empty());
        for (const unsigned threads : {2U, 3U, 8U})
            QVERIFY(engine(r, rule, threads) == expected);
        std::vector<std::size_t> order(r.person.size());
        std::iota(order.begin(), order.end(), 0);
        std::shuffle(order.begin(), order.end(), std::mt19937(5));
        Records shuffled = r;
        for (std::size_t i = 0; i < order.size(); ++i) {
            shuffled.person[i] = r.person[order[i]];
            shuffled.time[i] = r.time[order[i]];
            if (!r.place.empty())
                shuffled.place[i] = r.place[order[i]];
            else {
                shuffled.x[i] = r.x[order[i]];
                shuffled.y[i] = r.y[order[i]];
            }
        }
        QVERIFY(engine(shuffled, rule) == expected);
    }
}

void TestAllPairs::onePersonAgainstAll()
{
    for (const Shape shape : {Shape::places, Shape::metres}) {
        const Records r = randomRecords(shape, 3);
        const AllPairsRule rule{150, 300, 1800};
        const auto all = everyPair(r, rule);
        const auto index = CoPresenceIndex::make(r.columns(), rule, {});
        QVERIFY(index.has_value());
        for (std::uint32_t person = 0; person < r.personCount; ++person) {
            std::vector<PersonPair> expected;
            for (const PersonPair &pair : all) {
                if (pair.first == person)
                    expected.push_back(pair);
                else if (pair.second == person)
                    expected.push_back({person, pair.first, pair.seconds});
            }
            std::ranges::sort(expected);
            QVERIFY(index->pairsOf(person) == expected);
        }
        QVERIFY(index->pairsOf(r.personCount).empty());
    }
}

void TestAllPairs::placesAndPositionsAgree()
{
    const Records coded = randomRecords(Shape::places, 9);
    Records free = coded;
    free.place.clear();
    free.x.clear();
    free.y.clear();
    for (std::size_t row = 0; row < coded.person.size(); ++row) {
        free.x.push_back(coded.x[coded.place[row]]);
        free.y.push_back(coded.y[coded.place[row]]);
    }
    const AllPairsRule rule{200, 900, 1800};
    QVERIFY(!engine(coded, rule).empty());
    QVERIFY(engine(coded, rule) == engine(free, rule));
    const auto places = codePlaces(free.x, free.y, 12);
    QVERIFY(places.has_value());
    for (std::size_t row = 0; row < free.x.size(); ++row)
        QCOMPARE(places->x[places->place[row]], free.x[row]);
    QVERIFY(!codePlaces(free.x, free.y, places->x.size() - 1).has_value());
}

void TestAllPairs::windowEdges_data()
{
    QTest::addColumn<unsigned>("step");
    QTest::addColumn<double>("apart");
    QTest::addColumn<unsigned>("minimum");
    QTest::addColumn<bool>("together");
    QTest::newRow("exactly the gap, distance, minimum") << 1800U << 200.0 << 1800U << true;
    QTest::newRow("a second beyond the gap") << 1801U << 200.0 << 1U << false;
    QTest::newRow("a metre too far") << 1800U << 201.0 << 1U << false;
    QTest::newRow("a second too short") << 1800U << 200.0 << 1801U << false;
    QTest::newRow("a single moment") << 0U << 0.0 << 0U << false;
}

void TestAllPairs::windowEdges()
{
    QFETCH(unsigned, step);
    QFETCH(double, apart);
    QFETCH(unsigned, minimum);
    QFETCH(bool, together);
    // Begins a minute before a slice ends, so that both cross its border.
    const std::uint32_t begin = 7200 * 200000 - 60;
    for (const double y : {0.0, -500.0}) {
        Records r{2,
                  {0, 0, 1, 1},
                  {begin, begin + step, begin, begin + step},
                  {},
                  {0, 0, apart, apart},
                  {y, y, y, y},
                  Coordinates::metres};
        QCOMPARE(engine(r, {200, minimum, 1800}).size(), together ? 1U : 0U);
    }
}

void TestAllPairs::refusesBadColumns_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *name :
         {"time too short", "person unknown", "place unknown", "not a number", "latitude 91", "negative distance"})
        QTest::newRow(name) << QString(name);
}

void TestAllPairs::refusesBadColumns()
{
    QFETCH(QString, fault);
    Records r{2, {0, 1}, {5, 6}, {}, {1, 2}, {3, 4}, Coordinates::degrees};
    AllPairsRule rule;
    if (fault == "time too short")
        r.time.pop_back();
    else if (fault == "person unknown")
        r.person[1] = 2;
    else if (fault == "place unknown")
        r.place = {0, 2};
    else if (fault == "not a number")
        r.x[0] = std::numeric_limits<double>::quiet_NaN();
    else if (fault == "latitude 91")
        r.y[1] = 91;
    else
        rule.distance = -1;
    const auto index = CoPresenceIndex::make(r.columns(), rule, {});
    QVERIFY(!index.has_value());
    QCOMPARE(index.error().code, epi::ErrorCode::invalidArgument);
}

void TestAllPairs::stopsAtEveryStep()
{
    const Records r = randomRecords(Shape::denseVenue, 4);
    std::stop_source before;
    before.request_stop();
    const auto none = CoPresenceIndex::make(r.columns(), {0, 900, 1800}, before.get_token());
    QVERIFY(!none && none.error().code == epi::ErrorCode::cancelled);
    const auto index = CoPresenceIndex::make(r.columns(), {0, 900, 1800}, {});
    for (std::uint64_t at = 0; at < 128; at += 64) {
        std::stop_source source;
        const auto result = index->allPairs(1, source.get_token(), [&](epi::WorkStage, std::uint64_t done, std::uint64_t) {
            if (done >= at)
                source.request_stop();
        });
        QVERIFY(!result && result.error().code == epi::ErrorCode::cancelled);
    }
}

void TestAllPairs::countsProgress()
{
    const Records r = randomRecords(Shape::denseVenue, 4);
    const auto index = CoPresenceIndex::make(r.columns(), {0, 900, 1800}, {});
    std::uint64_t latest = 0;
    bool forward = true;
    const auto result = index->allPairs(3, {}, [&](epi::WorkStage stage, std::uint64_t done, std::uint64_t total) {
        forward = forward && stage == epi::WorkStage::coPresences && done >= latest && total == r.personCount;
        latest = done;
    });
    QVERIFY(result.has_value() && forward);
    QCOMPARE(latest, std::uint64_t{r.personCount});
}

void TestAllPairs::geolifeFigures_data()
{
    QTest::addColumn<double>("distance");
    QTest::addColumn<std::size_t>("pairs");
    QTest::addColumn<std::uint64_t>("seconds");
    QTest::newRow("10 m") << 10.0 << std::size_t{429} << std::uint64_t{4777028};
    QTest::newRow("50 m") << 50.0 << std::size_t{1861} << std::uint64_t{10760608};
}

void TestAllPairs::geolifeFigures()
{
    const QString path = tests::shared("/data/geolife/geolife_folded_week_seoul_60s.csv.xz");
    if (!QFile::exists(path))
        QSKIP("the GeoLife set is not here");
    QFETCH(double, distance);
    QProcess xz;
    xz.start("xz", {"-dc", path});
    QVERIFY(xz.waitForFinished());
    const QList<QByteArray> lines = xz.readAllStandardOutput().split('\n');
    Records r;
    r.coordinates = Coordinates::degrees;
    std::map<QByteArray, std::uint32_t> persons;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> fields = lines[i].split(',');
        if (fields.size() != 4)
            continue;
        r.person.push_back(persons.try_emplace(fields[0], static_cast<std::uint32_t>(persons.size())).first->second);
        const auto digits = [&](int at) { return static_cast<std::uint32_t>(fields[1].mid(at, 2).toUInt()); };
        r.time.push_back(digits(8) * 86400 + digits(11) * 3600 + digits(14) * 60 + digits(17));
        r.y.push_back(fields[2].toDouble());
        r.x.push_back(fields[3].toDouble());
    }
    QCOMPARE(r.person.size(), std::size_t{929997});
    r.personCount = static_cast<std::uint32_t>(persons.size());
    const auto result = CoPresenceIndex::make(r.columns(), {distance, 900, 1800}, {})->allPairs(2, {}, {});
    QVERIFY(result.has_value());
    QTEST(result->pairs.size(), "pairs");
    QTEST(result->totalSeconds, "seconds");
}

QTEST_GUILESS_MAIN(TestAllPairs)
#include "tst_all_pairs.moc"
