#include "scenario.h"
#include "told_story.h"
#include "tracing/conflicts.h"
#include "tracing/stays.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ConflictKind;

/// What records of base stations cannot tell, however often they say it.
class TestStationConflicts : public QObject
{
    Q_OBJECT

private slots:
    void heardBeyondReachAllDay();
    void walkedThrough();
    void justCome();

private:
    // The kinds that are found where one station has this radius.
    static std::vector<ConflictKind> kindsOf(const Story &story, Spot station, double radius);
};

std::vector<ConflictKind> TestStationConflicts::kindsOf(const Story &story, Spot station, double radius)
{
    tracing::Input input = story.input();
    input.sets[0].places[static_cast<std::size_t>(station)].radius = radius;
    const epi::Policy policy = testPolicy();
    const tracing::PresenceReader reader(input, policy);
    const tracing::OnsetCurves curves(policy);
    std::vector<ConflictKind> kinds;
    for (const epi::Conflict &conflict : tracing::findConflicts(reader, curves, 0, tracing::findStays(reader, 0)))
        kinds.push_back(conflict.kind);
    return kinds;
}

namespace {

Story threeDays()
{
    Story story;
    for (int day = 0; day < 3; ++day)
        story.usual(day);
    return story;
}

} // namespace

// 456 m off at a reach of 352 m: the house may be served from there, and is so all day then. At half the reach it is not.
void TestStationConflicts::heardBeyondReachAllDay()
{
    const Story story = threeDays().be(Spot::nextDoor, 34, 41);
    QVERIFY(kindsOf(story, Spot::nextDoor, 220).empty());
    QVERIFY(!kindsOf(story, Spot::nextDoor, 110).empty());
}

// Twelve minutes in what a station of one kilometre hears: from work to home it was the way, from home and back it was not.
void TestStationConflicts::walkedThrough()
{
    const Story passed = threeDays().silence(42.05, 43).heard(Spot::shop, 42.4).heard(Spot::shop, 42.6);
    QVERIFY(kindsOf(passed, Spot::shop, 1000).empty());
    const Story returned = threeDays().silence(44.05, 45).heard(Spot::shop, 44.4).heard(Spot::shop, 44.6);
    QCOMPARE(kindsOf(returned, Spot::shop, 1000), std::vector{ConflictKind::undeclaredStay});
    const Story lingered =
        threeDays().silence(42.05, 43.3).heard(Spot::shop, 42.4).heard(Spot::shop, 42.8).heard(Spot::shop, 43.1);
    QCOMPARE(kindsOf(lingered, Spot::shop, 1000), std::vector{ConflictKind::undeclaredStay});
}

// The phone is heard where it came from, then at the venue: it was not elsewhere when its owner wrote down the name.
void TestStationConflicts::justCome()
{
    const auto enter = [](Spot next) {
        return threeDays().silence(42.05, 44).enter(Spot::nextDoor, 42.2).heard(next, 42.5).tell(Spot::nextDoor, 42.2, 42.8);
    };
    QVERIFY(kindsOf(enter(Spot::nextDoor), Spot::work, 150).empty());
    const auto away = kindsOf(enter(Spot::work), Spot::work, 150);
    QVERIFY(std::ranges::contains(away, ConflictKind::phoneElsewhere));
}

QTEST_GUILESS_MAIN(TestStationConflicts)
#include "tst_station_conflicts.moc"
