#include "tracing/linked_stays.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace tracedesk;
using namespace tracedesk::tracing;
using epi::Seconds;

namespace {

constexpr Seconds window{2 * 86400};

std::vector<CaseStay> randomStays(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    std::vector<CaseStay> stays;
    for (int i = 0; i < 60; ++i) {
        const epi::Instant begin{Seconds{1583000000 + 3600 * below(300)}};
        stays.push_back({below(9),
                         {begin, begin + Seconds{600 * (1 + below(10))}},
                         {37.5 + below(60) * 1e-4, 127.0 + below(60) * 1e-4},
                         10,
                         {},
                         false});
    }
    return stays;
}

bool near(const CaseStay &a, const CaseStay &b, double distance)
{
    const Seconds apart = std::max(a.span.begin, b.span.begin) - std::min(a.span.end, b.span.end);
    return epi::distance(a.position, b.position).value <= distance && apart <= window;
}

// The definition: cores by counting cases, one cluster for cores that reach each other, borders in each.
std::set<std::vector<std::uint32_t>> definition(const std::vector<CaseStay> &stays, double distance, std::size_t minimum)
{
    const auto size = static_cast<std::uint32_t>(stays.size());
    std::vector<bool> core(size);
    for (std::uint32_t i = 0; i < size; ++i) {
        std::set<std::uint32_t> cases;
        for (std::uint32_t k = 0; k < size; ++k)
            if (near(stays[i], stays[k], distance))
                cases.insert(stays[k].caseIndex);
        core[i] = cases.size() >= minimum;
    }
    std::set<std::vector<std::uint32_t>> groups;
    for (std::uint32_t i = 0; i < size; ++i) {
        if (!core[i])
            continue;
        std::set<std::uint32_t> reached{i};
        for (std::size_t before = 0; before != reached.size();) {
            before = reached.size();
            for (const std::uint32_t a : std::set(reached))
                for (std::uint32_t b = 0; b < size; ++b)
                    if (core[a] && near(stays[a], stays[b], distance))
                        reached.insert(b);
        }
        groups.emplace(reached.begin(), reached.end());
    }
    return groups;
}

epi::CaseWindow days(int from, int to)
{
    const epi::Instant zero{Seconds{1583000000}};
    epi::CaseWindow w;
    w.outer = w.inner = {zero + std::chrono::days{from}, zero + std::chrono::days{to}};
    return w;
}

// Windows of every kind: none at all, one that ends before it begins to matter, both.
std::vector<CaseTimes> randomTimes(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<std::uint32_t>(n)); };
    std::vector<CaseTimes> times(9);
    for (CaseTimes &one : times) {
        if (const int from = below(14); below(4) > 0)
            one.infectious = days(from, from + 1 + below(5));
        if (const int from = below(14); below(4) > 0)
            one.exposure = days(from - 3, from + below(5));
    }
    return times;
}

} // namespace

class TestClusters : public QObject
{
    Q_OBJECT

private slots:
    void densityEqualsTheDefinition_data();
    void densityEqualsTheDefinition();
    void personsCountNotPoints();
    void links_data();
    void links();
    void linkedStaysAreTheComponents();
};

void TestClusters::densityEqualsTheDefinition_data()
{
    QTest::addColumn<double>("distance");
    QTest::addColumn<int>("minimum");
    QTest::newRow("50 m, 2 cases") << 50.0 << 2;
    QTest::newRow("100 m, 3 cases") << 100.0 << 3;
    QTest::newRow("200 m, 4 cases") << 200.0 << 4;
}

void TestClusters::densityEqualsTheDefinition()
{
    QFETCH(double, distance);
    QFETCH(int, minimum);
    std::size_t found = 0;
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        const auto stays = randomStays(seed);
        const auto groups = denseGroups(stays, distance, window, static_cast<std::uint32_t>(minimum));
        const auto expected = definition(stays, distance, static_cast<std::size_t>(minimum));
        // A border stay joins no clusters, so the definition's closure stops there too.
        QVERIFY2((std::set<std::vector<std::uint32_t>>(groups.begin(), groups.end()) == expected),
                 qPrintable(QString::number(seed)));
        QVERIFY(std::ranges::is_sorted(groups));
        found += groups.size();
    }
    QVERIFY(found > 20);
}

void TestClusters::personsCountNotPoints()
{
    auto stays = randomStays(1);
    for (CaseStay &stay : stays)
        stay.caseIndex = 4;
    QVERIFY(denseGroups(stays, 500, window, 2).empty());
    QVERIFY(denseGroups({}, 50, window, 2).empty());
}

void TestClusters::links_data()
{
    QTest::addColumn<int>("hours"); // from the infectious stay's begin to the other's
    QTest::addColumn<bool>("any");
    QTest::addColumn<bool>("infects");
    QTest::newRow("at the same time") << 0 << true << true;
    QTest::newRow("after it, within the window") << 48 << true << true;
    QTest::newRow("a little too late") << 52 << false << false;
    QTest::newRow("gone before the infectious one came") << -4 << false << false;
}

void TestClusters::links()
{
    QFETCH(int, hours);
    QFETCH(bool, any);
    QFETCH(bool, infects);
    const epi::Instant noon{Seconds{1583000000 + 10 * 86400}};
    const CaseStay a{0, {noon, noon + std::chrono::hours{2}}, {37.5, 127.0}, 10, "x", false};
    const CaseStay b{1, {noon + std::chrono::hours{hours}, noon + std::chrono::hours{hours + 2}}, {37.5, 127.0}, 10, "x", false};
    // a is infectious from day 9 and was infected long before; b can have been infected on days 5 to 15.
    const std::vector<CaseTimes> times = {{days(9, 20), days(0, 8), {}}, {days(16, 30), days(5, 15), {}}};
    const StayLink link = linkOf(a, b, times, window);
    QCOMPARE(link.any, any);
    QCOMPARE(link.firstInfectsSecond, infects);
    QVERIFY(!link.secondInfectsFirst);
    QCOMPARE(linkOf(b, a, times, window).secondInfectsFirst, infects);
    // Both exposed there: a source in common, whoever came first.
    const std::vector<CaseTimes> common = {{days(16, 30), days(5, 15), {}}, {days(16, 30), days(5, 15), {}}};
    QCOMPARE(linkOf(a, b, common, window).any, hours <= 50);
    QVERIFY(!linkOf(a, b, common, window).firstInfectsSecond);
}

// All pairs, and their closure.
void TestClusters::linkedStaysAreTheComponents()
{
    std::size_t joined = 0;
    std::uint32_t infected = 0;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        const auto stays = randomStays(seed);
        const auto times = randomTimes(seed + 1000);
        const Seconds between{3600 * (seed % 5) * (seed % 5)};
        std::vector<std::uint32_t> members;
        for (std::uint32_t stay = 0; stay < stays.size(); ++stay)
            if (stay % 7 != seed % 7)
                members.push_back(stay);
        std::vector<std::set<std::uint32_t>> components;
        for (const std::uint32_t member : members) {
            std::set<std::uint32_t> component{member};
            std::erase_if(components, [&](const std::set<std::uint32_t> &other) {
                const bool links = std::ranges::any_of(
                    other, [&](std::uint32_t m) { return linkOf(stays[m], stays[member], times, between).any; });
                if (links)
                    component.insert(other.begin(), other.end());
                return links;
            });
            components.push_back(component);
        }
        std::set<std::vector<std::uint32_t>> expected;
        for (const auto &component : components)
            expected.emplace(component.begin(), component.end());
        const auto linked = linkedStays(stays, members, times, between);
        QVERIFY2((std::set(linked.begin(), linked.end()) == expected), qPrintable(QString::number(seed)));
        QCOMPARE(linked.size(), expected.size());
        joined += members.size() - linked.size();

        std::map<std::uint32_t, std::set<std::uint32_t>> infects;
        for (const std::uint32_t a : members)
            for (const std::uint32_t b : members)
                if (linkOf(stays[a], stays[b], times, between).firstInfectsSecond)
                    infects[stays[a].caseIndex].insert(stays[b].caseIndex);
        std::vector<Reach> reaches;
        for (const auto &[source, others] : infects)
            reaches.push_back({source, static_cast<std::uint32_t>(others.size())});
        QVERIFY2(reachOfCases(stays, members, times, between) == reaches, qPrintable(QString::number(seed)));
        for (const Reach &reach : reaches)
            infected += reach.infected;
    }
    QVERIFY2(joined > 300, qPrintable(QString::number(joined)));
    QVERIFY2(infected > 300, qPrintable(QString::number(infected)));
    QVERIFY(linkedStays({}, {}, {}, window).empty());
    QVERIFY(reachOfCases({}, {}, {}, window).empty());
}

QTEST_GUILESS_MAIN(TestClusters)
#include "tst_clusters.moc"
