#include "places_by_definition.h"
#include "scenario.h"
#include "tests/support/places.h"
#include "tracing/trace.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace tracedesk;
using namespace tracedesk::tracing;
using namespace std::chrono_literals;
using epi::CommonPlace;
using epi::CommonPlaces;
using epi::PlaceMeeting;
using epi::PlaceQuestion;
using epi::RecordKind;
using epi::Seconds;
using epi::TimeSpan;
using namespace tracedesk::tests;

namespace {

epi::LatLng beside(epi::LatLng place, double metresNorth)
{
    return {place.latitude + metresNorth / 111'195.0, place.longitude};
}

CommonPlaces find(const PlaceInput &input, const PlaceQuestion &question = {}, const epi::Policy &policy = testPolicy())
{
    const auto found = findCommonPlaces(input, question, policy, {}, {});
    return found ? *found : CommonPlaces();
}

QStringList namesOf(const CommonPlaces &found)
{
    QStringList names;
    for (const CommonPlace &place : found.places)
        names << QString::fromStdString(place.name) + u':' + QString::number(place.cases.size());
    return names;
}

} // namespace

/// Places that cases have in common, and how unusual they are.
class TestCommonPlaces : public QObject
{
    Q_OBJECT

private slots:
    void unusualnessIsTheModels_data();
    void unusualnessIsTheModels();
    void onePlace_data();
    void onePlace();
    void nothingIsChained();
    void onlyWhatCounts();
    void nearInTime_data();
    void nearInTime();
    void stationsAreApartAndAskedFor();
    void whatIsToldOfAPlace();
    void whatEverybodyVisitsComesLast();
    void equalsTheDefinition_data();
    void equalsTheDefinition();
    void theOrderOfStaysDoesNotMatter();
    void noMoreThanAreWanted();
    void stopsWhenAsked();
};

void TestCommonPlaces::unusualnessIsTheModels_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("ratio");
    QTest::newRow("many more: by SaTScan's formula") << 12.0 << 4.2 << 60.0 << 5.3704;
    QTest::newRow("as many as expected") << 4.0 << 4.0 << 60.0 << 0.0;
    QTest::newRow("fewer") << 2.0 << 4.0 << 60.0 << 0.0;
    QTest::newRow("all there are") << 8.0 << 2.0 << 8.0 << 8 * std::log(4.0);
    QTest::newRow("nothing at all") << 0.0 << 0.0 << 0.0 << 0.0;
}

void TestCommonPlaces::unusualnessIsTheModels()
{
    QFETCH(double, count);
    QFETCH(double, expected);
    QFETCH(double, total);
    QFETCH(double, ratio);
    QVERIFY(std::abs(unusualness(count, expected, total) - ratio) < 5e-5);
}

void TestCommonPlaces::onePlace_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("one");
    QTest::newRow("here") << 0.0 << "Hall" << true;
    QTest::newRow("another name, near") << 40.0 << "Church" << true;
    QTest::newRow("no name, near") << 40.0 << "" << true;
    QTest::newRow("another name, farther") << 90.0 << "Church" << false;
    QTest::newRow("the name, farther") << 400.0 << "HALL" << true;
    QTest::newRow("the name, elsewhere") << 600.0 << "Hall" << false;
    QTest::newRow("no name, farther") << 90.0 << "" << false;
}

void TestCommonPlaces::onePlace()
{
    QFETCH(double, metres);
    QFETCH(QString, name);
    QFETCH(bool, one);
    PlaceInput input = inputOf(2);
    const QByteArray called = name.toUtf8();
    add(input, 0, noon, 1h);
    add(input, 1, noon, 1h, {beside(hall, metres), called.constData(), std::nullopt});
    QCOMPARE(find(input).total, one ? 1U : 0U);
}

// Shops 40 m apart along a street: each place takes its neighbours, and no street becomes one place.
void TestCommonPlaces::nothingIsChained()
{
    PlaceInput input = inputOf(9);
    const std::string names = "ABCDEFGHI";
    for (std::uint32_t i = 0; i < 9; ++i)
        add(input, i, noon, 1h, {beside(hall, 40.0 * i), names.substr(i, 1).c_str(), RecordKind::card});
    for (const CommonPlace &place : find(input).places) {
        QVERIFY(place.cases.size() <= 3);
        QVERIFY(place.radius <= 56); // to the ten-thousandth of a degree
    }
    QVERIFY(find(input).total >= 3);
}

void TestCommonPlaces::onlyWhatCounts()
{
    PlaceInput input = inputOf(3);
    for (std::uint32_t i = 0; i < 3; ++i)
        add(input, i, noon, 1h);
    input.windows[1] = TimeSpan{noon - 24h, noon}; // left before
    QCOMPARE(namesOf(find(input)), QStringList{"Hall:2"});
    input.windows[2].reset(); // no date
    QCOMPARE(find(input).total, 0U);
    input.windows[1] = TimeSpan{noon - 24h, noon + 20min};
    const CommonPlaces found = find(input);
    QCOMPARE(found.total, 1U);
    QCOMPARE(found.places[0].dwell, Seconds(80min)); // of the second no more than counts
    QCOMPARE(found.places[0].visits[1].span, (TimeSpan{noon, noon + 1h}));
}

void TestCommonPlaces::nearInTime_data()
{
    QTest::addColumn<int>("minutes"); // from the end of one to the begin of the other
    QTest::addColumn<PlaceMeeting>("meeting");
    QTest::addColumn<bool>("near");
    QTest::newRow("years apart, at any time") << 1'000'000 << PlaceMeeting::anyTime << true;
    QTest::newRow("at the same time") << -30 << PlaceMeeting::sameHours << true;
    QTest::newRow("one after the other") << 0 << PlaceMeeting::sameHours << false;
    QTest::newRow("in the evening") << 8 * 60 << PlaceMeeting::sameDay << true;
    QTest::newRow("after midnight") << 11 * 60 << PlaceMeeting::sameDay << false;
    QTest::newRow("two days later") << 2 * 1440 << PlaceMeeting::withinDays << true;
    QTest::newRow("a minute more") << 2 * 1440 + 1 << PlaceMeeting::withinDays << false;
}

void TestCommonPlaces::nearInTime()
{
    QFETCH(int, minutes);
    QFETCH(PlaceMeeting, meeting);
    QFETCH(bool, near);
    PlaceInput input = inputOf(2);
    input.windows.assign(2, TimeSpan{noon - 24h, noon + 2'000'000min});
    add(input, 0, noon, 1h);
    add(input, 1, noon + 1h + std::chrono::minutes(minutes), 1h);
    PlaceQuestion question;
    question.meeting = meeting;
    QCOMPARE(find(input, question).total, near ? 1U : 0U);
}

void TestCommonPlaces::stationsAreApartAndAskedFor()
{
    PlaceInput input = inputOf(2);
    add(input, 0, noon, 1h, {hall, "A-17", RecordKind::cellSite});
    add(input, 1, noon, 1h, {beside(hall, 150), "A-18", RecordKind::cellSite});
    add(input, 0, noon, 1h);
    QCOMPARE(find(input).total, 0U);
    PlaceQuestion question;
    question.stations = true;
    const CommonPlaces found = find(input, question);
    QCOMPARE(found.total, 1U);
    QVERIFY(found.places[0].station);
    QCOMPARE(found.places[0].visits.size(), 2U); // the visit to the hall is none of a station
}

void TestCommonPlaces::whatIsToldOfAPlace()
{
    PlaceInput input = inputOf(3);
    add(input, 2, noon, 1h);
    add(input, 2, noon + 30min, 1h, {beside(hall, 20), "", RecordKind::gps}); // the phone says the same once more
    add(input, 0, noon + 26h, 2h, {hall, "Chapel", std::nullopt});
    add(input, 2, noon + 48h, 1h);
    const CommonPlaces found = find(input);
    QCOMPARE(found.total, 1U);
    const CommonPlace &place = found.places[0];
    QCOMPARE(place.name, std::string("Hall"));
    QCOMPARE(place.alsoNamed, std::vector<std::string>{"Chapel"});
    QVERIFY(place.told && !place.station);
    QCOMPARE(place.recorded, (std::vector{RecordKind::gps, RecordKind::entryLog}));
    QCOMPARE(place.cases, (std::vector{input.cases[0], input.cases[2]}));
    QCOMPARE(place.span, (TimeSpan{noon, noon + 49h}));
    QCOMPARE(place.dwell, Seconds(90min + 2h + 1h));
    QCOMPARE(place.caseDays, 3U);
    QCOMPARE(place.visits.size(), 4U);
    QCOMPARE(place.visits[2].member, 0U);
    QVERIFY(place.radius > 15 && place.radius < 30);
}

// Records as they come, stays as the engine finds them, windows by the policy.
void TestCommonPlaces::whatEverybodyVisitsComesLast()
{
    const Scenario scenario = readScenario(fixtures("/tracing/place_scenarios/hall_and_station.txt"));
    QVERIFY2(scenario.fault.isEmpty(), qPrintable(scenario.fault));
    const auto findings = trace(scenario.input, scenario.policy, 1, {}, {});
    QVERIFY(findings.has_value());
    PlaceInput input;
    for (std::uint32_t c = 0; c < scenario.input.cases.size(); ++c) {
        input.cases.emplace_back(epi::Uuid{1, static_cast<std::uint8_t>(c + 1)});
        input.windows.emplace_back(findings->cases[c].exposure->outer);
        for (const epi::Stay &stay : findings->cases[c].stays)
            add(input, c, stay.possible.begin, stay.possible.length(), {stay.position, stay.place.c_str(), stay.kind});
    }
    for (const epi::Visit &visit : scenario.input.visits) {
        const auto c = std::ranges::find(scenario.input.cases, visit.caseId, &epi::Case::id) - scenario.input.cases.begin();
        add(input, static_cast<std::uint32_t>(c), visit.begin, *visit.end - visit.begin,
            {*visit.position, visit.placeName.c_str(), std::nullopt});
    }
    const CommonPlaces found = find(input, {}, scenario.policy);
    // By their number alone the station would come first, and it is no nearer to the source than any street.
    QCOMPARE(namesOf(found), (QStringList{"Hall:4", "Station:7", "House:2"}));
    QVERIFY(found.places[0].unusual > 10 * found.places[1].unusual);
    QCOMPARE(found.places[0].caseDays, 4U);
    QVERIFY(found.places[0].expected < 1);
    QVERIFY(found.places[1].caseDays < 1.1 * found.places[1].expected);
    QCOMPARE(found.places[2].unusual, 0.0);
    PlaceQuestion together;
    together.meeting = PlaceMeeting::sameHours;
    together.minimumCases = 4;
    QCOMPARE(namesOf(find(input, together, scenario.policy)).front(), QStringLiteral("Hall:4"));
}

void TestCommonPlaces::equalsTheDefinition_data()
{
    QTest::addColumn<PlaceMeeting>("meeting");
    QTest::addColumn<bool>("stations");
    QTest::newRow("at any time") << PlaceMeeting::anyTime << false;
    QTest::newRow("with stations") << PlaceMeeting::anyTime << true;
    QTest::newRow("within days") << PlaceMeeting::withinDays << true;
    QTest::newRow("on one day") << PlaceMeeting::sameDay << true;
    QTest::newRow("at the same time") << PlaceMeeting::sameHours << true;
}

void TestCommonPlaces::equalsTheDefinition()
{
    QFETCH(PlaceMeeting, meeting);
    QFETCH(bool, stations);
    std::size_t all = 0;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const PlaceInput input = randomInput(seed);
        PlaceQuestion question;
        question.meeting = meeting;
        question.days = seed % 3;
        question.minimumCases = 2 + seed % 2;
        question.stations = stations;
        const CommonPlaces found = find(input, question);
        std::vector<QString> texts;
        for (const CommonPlace &place : found.places)
            texts.push_back(textOf(place));
        std::ranges::sort(texts);
        QCOMPARE(texts, placesByDefinition(input, question, testPolicy()));
        QVERIFY(std::ranges::is_sorted(found.places, {}, [](const CommonPlace &p) { return std::pair(p.station, -p.unusual); }));
        all += texts.size();
    }
    QVERIFY2(all > 30, qPrintable(QString::number(all)));
}

void TestCommonPlaces::theOrderOfStaysDoesNotMatter()
{
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        PlaceInput input = randomInput(seed);
        PlaceQuestion question;
        question.stations = true;
        const CommonPlaces found = find(input, question);
        std::mt19937 random(seed);
        std::ranges::shuffle(input.stays, random);
        QVERIFY(find(input, question) == found);
    }
}

void TestCommonPlaces::noMoreThanAreWanted()
{
    PlaceInput input = inputOf(4);
    for (std::uint32_t i = 0; i < 5; ++i)
        for (std::uint32_t who = 0; who < (i == 3 ? 4 : 2); ++who)
            add(input, who, noon + i * 24h, 1h, {beside(hall, 1000.0 * i), i == 3 ? "Hall" : "Shop", RecordKind::card});
    PlaceQuestion question;
    question.most = 1;
    const CommonPlaces found = find(input, question);
    QCOMPARE(found.total, 5U);
    QCOMPARE(namesOf(found), QStringList{"Hall:4"});
}

void TestCommonPlaces::stopsWhenAsked()
{
    const PlaceInput input = randomInput(1);
    std::vector<std::uint64_t> counts;
    const auto tell = [&](epi::WorkStage stage, std::uint64_t done, std::uint64_t total) {
        QCOMPARE(stage, epi::WorkStage::places);
        QVERIFY(done <= total);
        counts.push_back(done);
    };
    QVERIFY(findCommonPlaces(input, {}, testPolicy(), {}, tell).has_value());
    QVERIFY(!counts.empty() && std::ranges::is_sorted(counts));
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = findCommonPlaces(input, {}, testPolicy(), stop.get_token(), {});
    QVERIFY(!stopped.has_value());
    QCOMPARE(stopped.error().code, epi::ErrorCode::cancelled);
    QCOMPARE(find({}).total, 0U);
}

QTEST_GUILESS_MAIN(TestCommonPlaces)
#include "tst_common_places.moc"
