#include "scenario.h"
#include "told_story.h"
#include "tracing/conflict_parts.h"
#include "tracing/conflicts.h"
#include "tracing/stays.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::Conflict;
using epi::ConflictKind;
using tracing::Time;

namespace {

using Change = std::function<void(Story &)>;

std::vector<Conflict> conflictsOf(const tracing::Input &input, const epi::Policy &policy = testPolicy())
{
    const tracing::PresenceReader reader(input, policy);
    const tracing::OnsetCurves curves(policy);
    return tracing::findConflicts(reader, curves, 0, tracing::findStays(reader, 0));
}

QString wordFor(ConflictKind kind)
{
    constexpr const char *words[] = {"displaced",        "undeclaredStay", "undeclaredPayment", "phoneElsewhere",
                                     "impossibleTravel", "gapInVisit",     "twoDevices"};
    return QString::fromLatin1(words[static_cast<std::size_t>(kind)]);
}

QStringList told(std::vector<Conflict> conflicts)
{
    std::ranges::sort(conflicts, {}, [](const Conflict &c) { return c.span.begin; });
    QStringList words;
    for (const Conflict &conflict : conflicts)
        words << wordFor(conflict.kind) + ' ' + QString::fromStdString(conflict.place);
    return words;
}

Story threeDays(double shiftHours = 0, double shiftDegrees = 0)
{
    Story story(shiftHours, shiftDegrees);
    for (int day = 0; day < 3; ++day)
        story.usual(day);
    return story;
}

// Days of somebody who goes anywhere at any time and tells anything.
Story randomStory(std::uint32_t seed, double shiftHours = 0, double shiftDegrees = 0)
{
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    Story story = threeDays(shiftHours, shiftDegrees);
    for (int i = 0; i < 6; ++i) {
        const double from = 8 + below(120) / 2.0;
        const auto spot = static_cast<Spot>(below(5));
        if (below(2) == 0)
            story.be(spot, from, from + (1 + below(12)) / 4.0, 6 + below(12));
        if (below(2) == 0)
            story.tell(static_cast<Spot>(below(4)), from, below(4) == 0 ? std::nullopt : std::optional(from + 1 + below(3)),
                       static_cast<int>(below(5) * 10), below(5) != 0);
        if (below(3) == 0)
            story.pay(spot, from + 0.5);
        if (below(4) == 0)
            story.enter(static_cast<Spot>(below(4)), from);
        if (below(4) == 0)
            story.silence(from, from + 2);
        if (below(5) == 0)
            story.other(static_cast<Spot>(below(4)), from, from + 3);
    }
    return story;
}

} // namespace

class TestConflicts : public QObject
{
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void whatAConflictSays();
    void enteredElsewhereMeanwhile();
    void nothingToldNothingDisplaced();
    void orderDoesNotMatter();
    void movesWithTimeAndPlace();
    void widerMarginsContradictLess();
    void displacedByDefinition();
    void manyRecordsAndVisits();
};

void TestConflicts::kinds_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Change &change, const QStringList &expected = {}) {
        QTest::newRow(name) << change << expected;
    };
    row("a usual week", [](Story &) {});
    // C1
    row("told elsewhere", [](Story &s) { s.tell(Spot::cafe, 44, 46); }, {"displaced home"});
    row("told next door",
        [](Story &s) { s.untell().tell(Spot::nextDoor, 9, 18).tell(Spot::nextDoor, 33, 42).tell(Spot::nextDoor, 57, 66); });
    row("one day of three told", [](Story &s) { s.untell().tell(Spot::work, 33, 42); },
        {"undeclaredStay work", "undeclaredStay work"});
    row("told an hour off, and said so", [](Story &s) { s.be(Spot::cafe, 20, 21).tell(Spot::cafe, 21, 22, 60); });
    row("told two hours off", [](Story &s) { s.be(Spot::cafe, 20, 21).tell(Spot::cafe, 22.5, 23.5); }, {"displaced home"});
    // Beyond Policy::Conflicts::wrongDayHours it need not be the same visit.
    row("told eight hours off", [](Story &s) { s.be(Spot::cafe, 20, 21).tell(Spot::cafe, 12, 13); },
        {"displaced work", "undeclaredStay cafe"});
    row("an end not told", [](Story &s) { s.be(Spot::cafe, 20, 21).tell(Spot::cafe, 20, std::nullopt); });
    row("no place known", [](Story &s) { s.tell(Spot::cafe, 44, 46, 10, false); });
    row("vouched for by a payment, the phone forgotten", [](Story &s) { s.tell(Spot::cafe, 44, 46).pay(Spot::cafe, 45); },
        {"phoneElsewhere cafe"});
    row("a phone left at home, and a day of work not told",
        [](Story &s) { s.untell().be(Spot::home, 33, 42).tell(Spot::work, 33, 42).tell(Spot::work, 57, 66); },
        {"undeclaredStay work", "displaced home"});
    row("one day of three told wrong",
        [](Story &s) { s.be(Spot::cafe, 20, 21.5).pay(Spot::cafe, 21).enter(Spot::cafe, 20).tell(Spot::cafe, 44, 45.5); },
        {"displaced home"});
    // C2
    row("a stay not told", [](Story &s) { s.be(Spot::shop, 44, 45); }, {"undeclaredStay shop"});
    row("eight minutes", [](Story &s) { s.be(Spot::shop, 44, 44.13, 4); });
    row("a stay told without a place", [](Story &s) { s.be(Spot::shop, 44, 45).tell(Spot::shop, 44, 45, 10, false); });
    row("a stay told without a place and end",
        [](Story &s) { s.be(Spot::shop, 44, 47).tell(Spot::shop, 44, std::nullopt, 10, false); });
    row("another place after it",
        [](Story &s) { s.be(Spot::cafe, 42.6, 44).be(Spot::shop, 45, 46.5).tell(Spot::cafe, 42.6, std::nullopt, 10, false); },
        {"undeclaredStay shop"});
    row("passing", [](Story &s) { s.silence(42, 42.4).heard(Spot::cafe, 42.1).heard(Spot::cafe, 42.15); });
    row("neighbouring stations", [](Story &s) {
        for (int i = 0; i < 20; ++i)
            s.heard(Spot::nextDoor, 34.05 + i / 3.0);
    });
    row("before anybody was asked", [](Story &s) { s.be(Spot::shop, -10, -8); });
    // C3
    row("a payment not told", [](Story &s) { s.silence(42.2, 43.8).pay(Spot::shop, 43); }, {"undeclaredPayment shop"});
    row("payment, check-in and stay are one",
        [](Story &s) { s.be(Spot::shop, 44, 45).pay(Spot::shop, 44.9).enter(Spot::shop, 44); }, {"undeclaredPayment shop"});
    row("paid late", [](Story &s) { s.be(Spot::shop, 44, 45).tell(Spot::shop, 44, 45).pay(Spot::shop, 46.6); });
    row("paid and cancelled",
        [](Story &s) { s.be(Spot::shop, 43, 44).tell(Spot::shop, 43, 44).pay(Spot::shop, 45.5).pay(Spot::shop, 46.9); });
    // C4
    row("a card lent", [](Story &s) { s.pay(Spot::cafe, 37); }, {"phoneElsewhere cafe"});
    row("a phone left at home",
        [](Story &s) { s.be(Spot::home, 33, 42).pay(Spot::cafe, 36).pay(Spot::work, 40).tell(Spot::cafe, 36, 37); },
        {"phoneElsewhere cafe"});
    // C5
    row("there and back", [](Story &s) { s.heard(Spot::far, 37.02).heard(Spot::far, 37.1); }, {"impossibleTravel far"});
    row("three kilometres", [](Story &s) { s.heard(Spot::cafe, 37.02); });
    row("a flight", [](Story &s) { s.silence(42.1, 60).be(Spot::island, 43.5, 44); }, {"undeclaredStay island"});
    // C6
    row("silent at work", [](Story &s) { s.silence(34, 41); }, {"gapInVisit work"});
    row("silent for a while", [](Story &s) { s.silence(34, 34.7); });
    row("silent, but paid there", [](Story &s) { s.silence(34, 41).pay(Spot::work, 37); });
    row("silent at work, then paid at the canteen",
        [](Story &s) { s.silence(34, 41).tell(Spot::canteen, 41, 41.5).pay(Spot::canteen, 41.4); }, {"gapInVisit work"});
    row("no records at all", [](Story &s) { s.silence(18.5, 60); });
    // C7
    row("a second phone", [](Story &s) { s.other(Spot::shop, 34, 40); }, {"twoDevices shop"});
    row("a second file of the same phone", [](Story &s) { s.other(Spot::work, 34, 40); });
    row("a phone in another's pocket for ten minutes", [](Story &s) { s.other(Spot::shop, 34, 34.2); });
}

void TestConflicts::kinds()
{
    QFETCH(Change, change);
    Story story = threeDays();
    change(story);
    QTEST(told(conflictsOf(story.input())), "expected");
}

void TestConflicts::whatAConflictSays()
{
    Story story = threeDays();
    story.tell(Spot::cafe, 44, 46).be(Spot::shop, 20, 21);
    const auto conflicts = conflictsOf(story.input());
    QCOMPARE(conflicts.size(), std::size_t{2});
    const auto displaced = std::ranges::find(conflicts, ConflictKind::displaced, &Conflict::kind);
    const auto stay = std::ranges::find(conflicts, ConflictKind::undeclaredStay, &Conflict::kind);
    QVERIFY(displaced != conflicts.end() && stay != conflicts.end());
    QVERIFY(displaced->visit == story.input().visits.back().id);
    QVERIFY(displaced->span == (epi::TimeSpan{story.at(44), story.at(46)}));
    QVERIFY(std::abs(displaced->distance - (6672 - 300)) < 10);
    QCOMPARE(displaced->radius, 300.0);
    QVERIFY(displaced->probability > 0.95 && displaced->weight > 0 && displaced->score > 0);
    QVERIFY(stay->visit.isNull() && stay->distance == 0);
    QVERIFY(stay->span == (epi::TimeSpan{story.at(20), story.at(21)}));
    const auto input = story.input();
    const epi::Policy policy = testPolicy();
    const tracing::PresenceReader reader(input, policy);
    const auto stays = tracing::findStays(reader, 0);
    QVERIFY(stay->stay && stays.at(*stay->stay).place == "shop");
    QCOMPARE(stay->records.size(), std::size_t{1});
    QCOMPARE(stay->records[0].count, 7U);
    QVERIFY(std::ranges::is_sorted(conflicts, std::greater{}, &Conflict::score));
}

void TestConflicts::enteredElsewhereMeanwhile()
{
    Story story = threeDays();
    story.silence(36.2, 37.8).enter(Spot::shop, 37);
    const auto conflicts = conflictsOf(story.input());
    QCOMPARE(told(conflicts), QStringList{"undeclaredPayment shop"});
    QVERIFY(conflicts[0].visit == story.input().visits[1].id);
    QVERIFY(conflicts[0].distance > 4000);
}

void TestConflicts::nothingToldNothingDisplaced()
{
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        for (const Conflict &conflict : conflictsOf(randomStory(seed).untell().input())) {
            QVERIFY(conflict.visit.isNull());
            QVERIFY(conflict.kind == ConflictKind::phoneElsewhere || conflict.kind == ConflictKind::impossibleTravel ||
                    conflict.kind == ConflictKind::twoDevices);
        }
    }
}

void TestConflicts::orderDoesNotMatter()
{
    std::size_t some = 0;
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const tracing::Input input = randomStory(seed).input();
        tracing::Input turned = input;
        std::ranges::reverse(turned.visits);
        std::ranges::reverse(turned.sets);
        auto expected = conflictsOf(input);
        auto found = conflictsOf(turned);
        QCOMPARE(found.size(), expected.size());
        some += found.size();
        for (std::size_t i = 0; i < found.size(); ++i) {
            for (epi::RecordRange &range : found[i].records)
                range.set = static_cast<std::uint32_t>(input.sets.size()) - 1 - range.set;
            std::ranges::sort(found[i].records, {}, [](const epi::RecordRange &r) { return std::pair(r.set, r.first); });
            found[i].stay = expected[i].stay; // counts in stays of another order
            QVERIFY2(found[i] == expected[i], qPrintable(QString::number(seed)));
        }
    }
    QVERIFY(some > 100);
}

void TestConflicts::movesWithTimeAndPlace()
{
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        const auto expected = conflictsOf(randomStory(seed).input());
        const auto moved = conflictsOf(randomStory(seed, 24 * 7, 0.5).input());
        QCOMPARE(moved.size(), expected.size());
        for (std::size_t i = 0; i < moved.size(); ++i) {
            QVERIFY(moved[i].kind == expected[i].kind && moved[i].visit == expected[i].visit);
            QVERIFY(moved[i].span.begin == expected[i].span.begin + std::chrono::days{7});
            QVERIFY(moved[i].span.length() == expected[i].span.length() && moved[i].records == expected[i].records);
            QVERIFY(std::abs(moved[i].position.longitude - expected[i].position.longitude - 0.5) < 1e-9);
            QVERIFY(std::abs(moved[i].score - expected[i].score) < 1e-6 * (1 + expected[i].score));
        }
    }
}

void TestConflicts::widerMarginsContradictLess()
{
    epi::Policy policy = testPolicy();
    policy.conflicts.leastProbability = 0;
    int fell = 0;
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        double known = 1;
        for (int minutes = 0; minutes <= 180; minutes += 15) {
            tracing::Input input = randomStory(seed).input();
            for (epi::Visit &visit : input.visits)
                visit.margin = std::chrono::minutes{visit.id.uuid()[15] == 4 ? minutes : 10};
            const tracing::PresenceReader reader(input, policy);
            const tracing::Accounts accounts(reader, 0);
            std::vector<tracing::Finding> findings;
            tracing::findDisplaced(accounts, findings);
            double probability = 0;
            for (const tracing::Finding &finding : findings) {
                if (finding.claim->visit->id.uuid()[15] == 4)
                    probability = finding.probability;
            }
            QVERIFY2(probability <= known, qPrintable(QString::number(seed)));
            fell += probability < known && known < 1 ? 1 : 0;
            known = probability;
        }
    }
    QVERIFY(fell > 5);
}

void TestConflicts::displacedByDefinition()
{
    // Every visit that a claim can mean, minute by minute.
    epi::Policy policy = testPolicy();
    policy.conflicts.leastProbability = 0;
    policy.conflicts.leastMargin = epi::Seconds{300};
    policy.conflicts.marginStretch = 1;
    const Time need = policy.conflicts.minimum.count() / 60;
    const Time hold = policy.conflicts.hold.count() / 60;
    int displaced = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&](std::uint32_t n) { return static_cast<int>(random() % n); };
        Story story;
        std::vector<std::pair<Time, bool>> records; // minute, excluded
        for (int minute = below(20); minute < 300; minute += 1 + below(35)) {
            const bool away = below(6) != 0;
            records.emplace_back(minute, away);
            story.heard(away ? Spot::home : Spot::cafe, minute / 60.0);
        }
        const int begin = 100 + below(60);
        const int end = begin + 5 + below(60);
        const int margin = 5 + below(40);
        story.tell(Spot::cafe, begin / 60.0, end / 60.0, margin);
        std::vector<bool> elsewhere(400, false); // through the minute
        for (std::size_t i = 1; i < records.size(); ++i) {
            if (records[i].second && records[i - 1].second && records[i].first - records[i - 1].first <= hold)
                std::fill(elsewhere.begin() + records[i - 1].first, elsewhere.begin() + records[i].first, true);
        }
        bool fits = false;
        for (Time from = begin - margin; from <= begin + margin && !fits; ++from) {
            for (Time to = std::max(from + need, Time{end - margin}); to <= end + margin && !fits; ++to) {
                Time longest = 0;
                Time run = 0;
                for (Time t = from; t < to; ++t) {
                    run = elsewhere[static_cast<std::size_t>(t)] ? run + 1 : 0;
                    longest = std::max(longest, run);
                }
                fits = longest < need;
            }
        }
        const tracing::Input input = story.input();
        const tracing::PresenceReader reader(input, policy);
        const tracing::Accounts accounts(reader, 0);
        std::vector<tracing::Finding> findings;
        tracing::findDisplaced(accounts, findings);
        QVERIFY2(findings.empty() == fits, qPrintable(QString::number(seed)));
        displaced += fits ? 0 : 1;
    }
    QVERIFY(displaced > 50 && displaced < 280);
}

void TestConflicts::manyRecordsAndVisits()
{
    // As much as a case can have: still one conflict for each thing that is wrong.
    Story story;
    for (int day = 0; day < 50; ++day) {
        const double midnight = 24.0 * day;
        story.be(Spot::home, midnight, midnight + 8.5, 4);
        story.be(Spot::work, midnight + 9, midnight + 18, 3);
        story.be(Spot::home, midnight + 18.5, midnight + 23.99, 3);
        story.tell(Spot::work, midnight + 9, midnight + 18);
        for (int visit = 0; visit < 5; ++visit)
            story.tell(Spot::work, midnight + 9 + visit, midnight + 12 + visit);
    }
    story.tell(Spot::cafe, 24 * 20 + 20, 24 * 20 + 22);
    const tracing::Input input = story.input();
    QVERIFY(input.sets[0].records.begin.size() > 20000 && input.visits.size() > 300);
    const epi::Policy policy = testPolicy();
    const tracing::PresenceReader reader(input, policy);
    const tracing::OnsetCurves curves(policy);
    const auto stays = tracing::findStays(reader, 0);
    QElapsedTimer timer;
    timer.start();
    const auto conflicts = tracing::findConflicts(reader, curves, 0, stays);
    qInfo("%.1f ms for %zu records and %zu visits", static_cast<double>(timer.nsecsElapsed()) / 1e6,
          input.sets[0].records.begin.size(), input.visits.size());
    QCOMPARE(told(conflicts), QStringList{"displaced home"});
}

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
