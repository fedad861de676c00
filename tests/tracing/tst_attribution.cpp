#include "tests/support/places.h"
#include "tracing/trace.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace tracedesk;
using namespace tracedesk::tracing;
using epi::Day;
using epi::Distribution;

namespace {

epi::Policy policyWithCurves()
{
    epi::Policy policy;
    policy.incubation = {Distribution::Kind::lognormal, 1.629, 0.419, 0, ""};
    policy.infectiousness = {Distribution::Kind::gamma, 20.516508, 1.592124, 12.272481, ""};
    policy.serialInterval = {Distribution::Kind::lognormal, 1.386262, 0.567980, 0, ""};
    return policy;
}

Day day(int number)
{
    return Day{std::chrono::days{16500 + number}};
}

epi::Case caseWithOnset(std::string number, int onset)
{
    epi::Case c;
    c.number = std::move(number);
    c.onset = epi::DayRange{day(onset), day(onset)};
    return c;
}

Input inputOf(std::vector<epi::Case> cases, std::vector<StatedExposure> exposures = {})
{
    Input input;
    input.personCount = static_cast<std::uint32_t>(cases.size());
    for (std::uint32_t i = 0; i < cases.size(); ++i)
        input.personOfCase.push_back(i);
    input.cases = std::move(cases);
    input.exposures = std::move(exposures);
    return input;
}

std::vector<std::vector<epi::SourceHypothesis>> sourcesOf(const Input &input, const epi::Policy &policy)
{
    const auto findings = trace(input, policy, 2, {}, {});
    std::vector<std::vector<epi::SourceHypothesis>> lists;
    for (const CaseFindings &found : findings.value().cases)
        lists.push_back(found.sources);
    return lists;
}

const epi::SourceHypothesis *named(const std::vector<epi::SourceHypothesis> &list, std::uint32_t source)
{
    for (const auto &h : list)
        if (h.kind == epi::SourceKind::knownCase && h.source == source)
            return &h;
    return nullptr;
}

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

// Fields of a CSV line; quotes may hold commas.
QList<QByteArray> fieldsOf(const QByteArray &line)
{
    QList<QByteArray> fields(1);
    bool quoted = false;
    for (const char c : line.trimmed()) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.append(QByteArray());
        else
            fields.last().append(c);
    }
    return fields;
}

std::optional<Day> dayOf(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split('-');
    if (parts.size() != 3)
        return std::nullopt;
    return Day{std::chrono::year{parts[0].toInt()} / std::chrono::month{parts[1].toUInt()} / std::chrono::day{parts[2].toUInt()}};
}

} // namespace

class TestAttribution : public QObject
{
    Q_OBJECT

private slots:
    void probabilitiesSumToOne();
    void declaredSourceLeads();
    void declaredAgainstTheDatesIsKept();
    void circlesAreHarmless();
    void statedImportLeads();
    void isolatedBeforeExposure();
    void missingDates();
    void intervalsAreIntegrated();
    void orderOfCasesDoesNotMatter();
    void mersKorea2015();
    void ebolaScale();
};

void TestAttribution::probabilitiesSumToOne()
{
    std::vector<epi::Case> cases;
    for (int i = 0; i < 40; ++i)
        cases.push_back(caseWithOnset("C" + std::to_string(i), i / 2));
    const auto lists = sourcesOf(inputOf(cases, {{0, 9, ""}, {3, 9, ""}}), policyWithCurves());
    for (const auto &list : lists) {
        double sum = 0;
        for (std::size_t place = 0; place < list.size(); ++place) {
            sum += list[place].probability;
            QCOMPARE(list[place].rank, static_cast<std::uint32_t>(place + 1));
            QVERIFY(place == 0 || list[place].probability <= list[place - 1].probability);
        }
        QVERIFY(std::abs(sum - 1) < 1e-9);
    }
    // Two declared sources both stay.
    QVERIFY(named(lists[9], 0) != nullptr && named(lists[9], 0)->declared);
    QVERIFY(named(lists[9], 3) != nullptr && named(lists[9], 3)->declared);
}

void TestAttribution::declaredSourceLeads()
{
    const auto input = inputOf({caseWithOnset("A", 0), caseWithOnset("B", 1), caseWithOnset("C", 5)}, {{0, 2, "Ward 3"}});
    const auto lists = sourcesOf(input, policyWithCurves());
    QCOMPARE(lists[2][0].source, 0U);
    QVERIFY(lists[2][0].declared && lists[2][0].probability > 0.8);
    QCOMPARE(lists[2][0].place, std::string("Ward 3"));
    QVERIFY(lists[2][0].when.begin < lists[2][0].when.end);
    QVERIFY(epi::localDay(lists[2][0].when.begin, std::chrono::hours{9}) >= day(-3));
    QVERIFY(epi::localDay(lists[2][0].when.end, std::chrono::hours{9}) <= day(5));
}

void TestAttribution::declaredAgainstTheDatesIsKept()
{
    const auto lists = sourcesOf(inputOf({caseWithOnset("A", 0), caseWithOnset("B", 60)}, {{1, 0, ""}}), policyWithCurves());
    const auto *link = named(lists[0], 1);
    QVERIFY(link != nullptr && link->declared);
    QVERIFY((link->doubts & static_cast<std::uint8_t>(epi::SourceDoubt::interval)) != 0);
    QVERIFY(link->probability < 0.1);
    QVERIFY(lists[0][0].kind != epi::SourceKind::knownCase);
}

void TestAttribution::circlesAreHarmless()
{
    const auto input = inputOf({caseWithOnset("A", 0), caseWithOnset("B", 4), caseWithOnset("C", 8), caseWithOnset("D", 9)},
                               {{0, 1, ""}, {1, 2, ""}, {2, 0, ""}, {2, 3, ""}, {3, 3, ""}, {0, 1, "again"}});
    const auto lists = sourcesOf(input, policyWithCurves());
    const auto inCircle = [&](std::uint32_t exposed, std::uint32_t source) {
        return (named(lists[exposed], source)->doubts & static_cast<std::uint8_t>(epi::SourceDoubt::cycle)) != 0;
    };
    QVERIFY(inCircle(1, 0) && inCircle(2, 1) && inCircle(0, 2));
    QVERIFY(!inCircle(3, 2));
    QVERIFY(named(lists[3], 3) == nullptr);
    QCOMPARE(named(lists[1], 0)->place, std::string("again"));
}

void TestAttribution::statedImportLeads()
{
    auto cases = std::vector{caseWithOnset("A", 0), caseWithOnset("B", 5)};
    cases[1].imported = true;
    const auto lists = sourcesOf(inputOf(cases), policyWithCurves());
    QCOMPARE(lists[1][0].kind, epi::SourceKind::imported);
    QVERIFY(lists[1][0].probability > 0.9 && lists[1][0].declared);
}

void TestAttribution::isolatedBeforeExposure()
{
    auto cases = std::vector{caseWithOnset("A", 0), caseWithOnset("B", 0), caseWithOnset("C", 7)};
    cases[0].isolated = day(0);
    const auto lists = sourcesOf(inputOf(cases), policyWithCurves());
    const auto *isolated = named(lists[2], 0);
    QVERIFY(named(lists[2], 1) != nullptr);
    QVERIFY(isolated == nullptr || isolated->probability < named(lists[2], 1)->probability / 2);
    cases[0].isolated = day(-20);
    const auto declared = sourcesOf(inputOf(cases, {{0, 2, ""}}), policyWithCurves());
    QVERIFY((named(declared[2], 0)->doubts & static_cast<std::uint8_t>(epi::SourceDoubt::isolated)) != 0);
}

void TestAttribution::missingDates()
{
    epi::Case none;
    none.number = "none";
    epi::Case sampled;
    sampled.number = "sampled";
    sampled.sampleDate = day(9);
    const auto lists = sourcesOf(inputOf({caseWithOnset("A", 0), none, sampled}, {{1, 0, ""}, {0, 1, ""}}), policyWithCurves());
    QVERIFY(lists[1].empty());
    QVERIFY(named(lists[0], 1) != nullptr && named(lists[0], 1)->declared);
    QVERIFY(named(lists[2], 0) != nullptr);
    const auto findings = trace(inputOf({none}), policyWithCurves(), 1, {}, {});
    QVERIFY(!findings->cases[0].infectious && !findings->cases[0].exposure);
}

void TestAttribution::intervalsAreIntegrated()
{
    // The likelihood of an onset between two days is the mean of those of the days.
    epi::Policy policy = policyWithCurves();
    policy.sources.leastProbability = 0;
    const auto odds = [&](epi::DayRange onset) {
        auto cases = std::vector{caseWithOnset("A", 0), caseWithOnset("B", 0)};
        cases[1].onset = onset;
        const auto list = sourcesOf(inputOf(cases), policy)[1];
        double unknown = 0;
        for (const auto &h : list)
            unknown = h.kind == epi::SourceKind::unknown ? h.probability : unknown;
        return named(list, 0)->probability / unknown;
    };
    const double mean = (odds({day(4), day(4)}) + odds({day(5), day(5)}) + odds({day(6), day(6)})) / 3;
    QVERIFY(std::abs(odds({day(4), day(6)}) - mean) < 1e-3 * mean);
}

void TestAttribution::orderOfCasesDoesNotMatter()
{
    std::vector<epi::Case> cases;
    for (int i = 0; i < 30; ++i)
        cases.push_back(caseWithOnset("C" + std::to_string(100 + i), (i * 7) % 12));
    const Input input = inputOf(cases, {{2, 5, ""}, {4, 5, ""}, {5, 9, ""}});
    const auto straight = sourcesOf(input, policyWithCurves());
    Input reversed = input;
    const auto last = static_cast<std::uint32_t>(cases.size() - 1);
    std::ranges::reverse(reversed.cases);
    for (auto &e : reversed.exposures)
        e = {last - e.source, last - e.exposed, e.setting};
    const auto backward = sourcesOf(reversed, policyWithCurves());
    for (std::uint32_t c = 0; c <= last; ++c) {
        QCOMPARE(straight[c].size(), backward[last - c].size());
        for (std::size_t place = 0; place < straight[c].size(); ++place) {
            const auto &a = straight[c][place];
            const auto &b = backward[last - c][place];
            QVERIFY(a.kind == b.kind && a.probability == b.probability);
            QVERIFY(a.kind != epi::SourceKind::knownCase || a.source == last - b.source);
        }
    }
}

void TestAttribution::mersKorea2015()
{
    const QString folder = tests::shared("/data/outbreaks/");
    const auto list = linesOf(folder + "mers_korea_2015__linelist.csv");
    const auto links = linesOf(folder + "mers_korea_2015__contacts.csv");
    if (list.isEmpty())
        QSKIP("the MERS line list is not here");
    std::vector<epi::Case> cases;
    std::map<QByteArray, std::uint32_t> index;
    for (qsizetype i = 1; i < list.size(); ++i) {
        const auto fields = fieldsOf(list[i]);
        epi::Case c;
        c.number = fields[0].toStdString();
        if (const auto onset = dayOf(fields[7]))
            c.onset = epi::DayRange{*onset, *onset};
        c.reported = dayOf(fields[8]);
        c.confirmed = dayOf(fields[12]);
        c.imported = fields[4] == "Middle East";
        index[fields[0]] = static_cast<std::uint32_t>(cases.size());
        cases.push_back(c);
    }
    std::vector<StatedExposure> exposures;
    for (qsizetype i = 1; i < links.size(); ++i) {
        const auto fields = fieldsOf(links[i]);
        exposures.push_back({index.at(fields[0]), index.at(fields[1]), fields[2].toStdString()});
    }
    QCOMPARE(cases.size(), std::size_t{162});
    QCOMPARE(exposures.size(), std::size_t{98});
    epi::Policy policy = policyWithCurves();
    policy.incubation = {Distribution::Kind::gamma, 5.285, 0.7888, 0, ""};
    policy.infectiousness = {Distribution::Kind::gamma, 4, 0.678, 0, ""};
    policy.sources.declaredOdds = 200;
    policy.sources.reportingDelay = 7;
    const auto sources = sourcesOf(inputOf(cases, exposures), policy);
    std::map<std::uint32_t, std::set<std::uint32_t>> parents;
    int first = 0;
    for (const StatedExposure &link : exposures) {
        const auto *found = named(sources[link.exposed], link.source);
        QVERIFY(found != nullptr && found->declared);
        parents[link.exposed].insert(link.source);
        first += found->rank == 1 ? 1 : 0;
    }
    QCOMPARE(std::ranges::count_if(parents, [](const auto &entry) { return entry.second.size() >= 2; }), 2);
    QCOMPARE(sources[index["SK_1"]][0].kind, epi::SourceKind::imported);
    qInfo("declared sources that lead: %d of 98", first);
    QVERIFY(first >= 85);
}

void TestAttribution::ebolaScale()
{
    const auto list = linesOf(tests::shared("/data/outbreaks/ebola_sim_clean__linelist.csv"));
    if (list.isEmpty())
        QSKIP("the Ebola line list is not here");
    std::vector<epi::Case> cases;
    for (qsizetype i = 1; i < list.size(); ++i) {
        const auto fields = fieldsOf(list[i]);
        epi::Case c;
        c.number = fields[0].toStdString();
        if (const auto onset = dayOf(fields[3]))
            c.onset = epi::DayRange{*onset, *onset};
        cases.push_back(c);
    }
    QCOMPARE(cases.size(), std::size_t{5829});
    epi::Policy policy = policyWithCurves();
    policy.incubation = {Distribution::Kind::gamma, 1.58, 0.138, 0, ""}; // Althaus et al. 2015, mean 11.4 d
    policy.infectiousness = {Distribution::Kind::gamma, 2, 0.4, 0, ""};
    const auto sources = sourcesOf(inputOf(cases), policy);
    double sum = 0;
    for (const auto &h : sources[3000])
        sum += h.probability;
    QVERIFY(std::abs(sum - 1) < 1e-9 && sources[3000].size() > 50);
}

QTEST_GUILESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
