#include "scenario.h"
#include "tests/support/places.h"
#include "town.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tracedesk;
using namespace tracedesk::tracing;
using namespace tracedesk::tests;

namespace {

const QString folder = tests::fixtures("/tracing/scenarios/");

// key=value words of an expectation.
QByteArray valueOf(const QByteArrayList &words, const char *key)
{
    const QByteArray prefix = QByteArray(key) + "=";
    for (const QByteArray &word : words)
        if (word.startsWith(prefix))
            return word.mid(prefix.size());
    return {};
}

bool has(const QByteArrayList &words, const char *key)
{
    return !valueOf(words, key).isNull();
}

class Checker
{
public:
    Checker(const Scenario &scenario, const Findings &findings)
        : m_scenario(scenario)
        , m_findings(findings)
    {
    }

    bool holds(const QByteArrayList &words) const
    {
        if (words[0] == "together")
            return together(words);
        if (words[0] == "apart")
            return find(words[1], words[2]) == nullptr;
        if (words[0] == "stay")
            return stay(words);
        if (words[0] == "stays")
            return of(words[1]).stays.size() == words[2].toULongLong();
        if (words[0] == "cluster")
            return cluster(words);
        if (words[0] == "clusters")
            return m_findings.clusters.size() == words[1].toULongLong();
        if (words[0] == "source")
            return source(words);
        return false;
    }

private:
    [[nodiscard]] const CaseFindings &of(const QByteArray &name) const { return m_findings.cases[m_scenario.caseOf(name)]; }
    [[nodiscard]] const epi::CoPresence *find(const QByteArray &name, const QByteArray &other) const
    {
        const auto &list = of(name).coPresences;
        const auto found = std::ranges::find(list, m_scenario.person(other), &epi::CoPresence::other);
        return found == list.end() ? nullptr : &*found;
    }
    [[nodiscard]] bool together(const QByteArrayList &words) const
    {
        const epi::CoPresence *found = find(words[1], words[2]);
        if (found == nullptr)
            return false;
        const auto seconds = [&](const char *key) { return epi::Seconds{valueOf(words, key).toLongLong()}; };
        return (!has(words, "total") || found->total == seconds("total")) &&
               (!has(words, "longest") || found->longest == seconds("longest")) &&
               (!has(words, "from") || found->span.begin == localTime(valueOf(words, "from"))) &&
               (!has(words, "to") || found->span.end == localTime(valueOf(words, "to"))) &&
               (!has(words, "place") || found->place == valueOf(words, "place").toStdString()) &&
               (!has(words, "below") || found->probability < valueOf(words, "below").toDouble()) &&
               (!has(words, "above") || found->probability > valueOf(words, "above").toDouble()) && found->weight > 0;
    }
    [[nodiscard]] bool stay(const QByteArrayList &words) const
    {
        return std::ranges::any_of(of(words[1]).stays, [&](const epi::Stay &s) {
            const auto at = [&](const char *key, epi::Instant t) {
                return !has(words, key) || localTime(valueOf(words, key)) == t;
            };
            return s.place == words[2].toStdString() && at("possible", s.possible.begin) && at("certain", s.certain.begin) &&
                   at("certainEnd", s.certain.end) && at("possibleEnd", s.possible.end) &&
                   (!has(words, "records") || s.records.count == valueOf(words, "records").toUInt());
        });
    }
    [[nodiscard]] bool cluster(const QByteArrayList &words) const
    {
        std::vector<std::uint32_t> cases;
        for (const QByteArray &name : valueOf(words, "cases").split(','))
            cases.push_back(m_scenario.caseOf(name));
        std::ranges::sort(cases);
        return std::ranges::any_of(m_findings.clusters, [&](const epi::Cluster &c) {
            const QByteArray source = valueOf(words, "source");
            const bool sourceHolds =
                source.isNull() || (source == "none" ? !c.suspectedSource : c.suspectedSource == m_scenario.caseOf(source));
            return c.place == (words[1] == "-" ? std::string() : words[1].toStdString()) && c.cases == cases && sourceHolds &&
                   (!has(words, "others") || c.others == valueOf(words, "others").toUInt());
        });
    }
    [[nodiscard]] bool source(const QByteArrayList &words) const
    {
        const auto &list = of(words[1]).sources;
        const auto matches = [&](const epi::SourceHypothesis &h) {
            if (words[2] == "unknown" || words[2] == "imported")
                return h.kind == (words[2] == "unknown" ? epi::SourceKind::unknown : epi::SourceKind::imported);
            return h.kind == epi::SourceKind::knownCase && h.source == m_scenario.caseOf(words[2]);
        };
        const auto found = std::ranges::find_if(list, matches);
        return found != list.end() && (!has(words, "rank") || found->rank == valueOf(words, "rank").toUInt()) &&
               (!has(words, "above") || found->probability > valueOf(words, "above").toDouble()) &&
               (!has(words, "below") || found->probability < valueOf(words, "below").toDouble()) &&
               (!has(words, "doubts") || found->doubts == valueOf(words, "doubts").toUInt()) &&
               (!has(words, "place") || found->place == valueOf(words, "place").toStdString()) &&
               (!has(words, "day") || (found->when.begin < localTime(valueOf(words, "day") + "T23:59") &&
                                       found->when.end > localTime(valueOf(words, "day") + "T00:00")));
    }

    const Scenario &m_scenario;
    const Findings &m_findings;
};

bool sameFindings(const Findings &a, const Findings &b)
{
    if (a.cases.size() != b.cases.size() || a.clusters.size() != b.clusters.size())
        return false;
    for (std::size_t c = 0; c < a.cases.size(); ++c) {
        const auto &x = a.cases[c];
        const auto &y = b.cases[c];
        const bool stays = std::ranges::equal(x.stays, y.stays, [](const epi::Stay &s, const epi::Stay &t) {
            return s.possible == t.possible && s.certain == t.certain && s.place == t.place && s.records == t.records;
        });
        const bool together =
            std::ranges::equal(x.coPresences, y.coPresences, [](const epi::CoPresence &s, const epi::CoPresence &t) {
                return s.other == t.other && s.total == t.total && s.longest == t.longest && s.span == t.span &&
                       s.weight == t.weight && s.probability == t.probability && s.place == t.place;
            });
        const bool sources =
            std::ranges::equal(x.sources, y.sources, [](const epi::SourceHypothesis &s, const epi::SourceHypothesis &t) {
                return s.kind == t.kind && s.probability == t.probability && s.place == t.place && s.when == t.when &&
                       s.doubts == t.doubts && (s.kind != epi::SourceKind::knownCase || s.source == t.source);
            });
        if (!stays || !together || !sources)
            return false;
    }
    return std::ranges::equal(a.clusters, b.clusters, [](const epi::Cluster &s, const epi::Cluster &t) {
        return s.place == t.place && s.span == t.span && s.cases == t.cases && s.others == t.others &&
               s.suspectedSource == t.suspectedSource;
    });
}

// The same findings, as if the cases had come in another order.
Findings renumbered(Findings findings, const std::vector<std::uint32_t> &now)
{
    Findings result = findings;
    for (std::size_t c = 0; c < findings.cases.size(); ++c) {
        result.cases[now[c]] = findings.cases[c];
        for (auto &h : result.cases[now[c]].sources)
            h.source = h.kind == epi::SourceKind::knownCase ? now[h.source] : h.source;
    }
    for (epi::Cluster &cluster : result.clusters) {
        for (auto &c : cluster.cases)
            c = now[c];
        std::ranges::sort(cluster.cases);
        if (cluster.suspectedSource)
            cluster.suspectedSource = now[*cluster.suspectedSource];
    }
    return result;
}

} // namespace

class TestTrace : public QObject
{
    Q_OBJECT

private slots:
    void scenarios_data();
    void scenarios();
    void coPresenceEqualsTheDefinition();
    void orderOfCasesAndThreads();
    void stopsAtEveryStep();
    void refusesBrokenInput_data();
    void refusesBrokenInput();
};

void TestTrace::scenarios_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(folder).entryList({"*.txt"});
    QVERIFY(files.size() >= 8);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestTrace::scenarios()
{
    QFETCH(QString, file);
    const Scenario scenario = readScenario(folder + file);
    QVERIFY2(scenario.fault.isEmpty(), qPrintable(scenario.fault));
    QVERIFY(!scenario.expectations.isEmpty());
    const auto findings = trace(scenario.input, scenario.policy, 1, {}, {});
    QVERIFY(findings.has_value());
    QCOMPARE(findings->policy, std::string("test"));
    const Checker checker(scenario, *findings);
    for (const QByteArrayList &expectation : scenario.expectations) {
        const QByteArrayList words = expectation[0] == "not" ? expectation.mid(1) : expectation;
        QVERIFY2(checker.holds(words) != (expectation[0] == "not"), expectation.join(' ').constData());
    }
}

void TestTrace::coPresenceEqualsTheDefinition()
{
    std::size_t pairs = 0;
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        const Scenario town = randomTown(seed);
        const auto findings = trace(town.input, town.policy, 1, {}, {});
        QVERIFY(findings.has_value());
        const auto first = static_cast<std::uint32_t>(localTime("2020-03-03T00:00").time_since_epoch().count());
        for (std::size_t c = 0; c < town.input.cases.size(); ++c) {
            const auto window = findings->cases[c].infectious->outer;
            std::vector<std::int64_t> minutes(town.input.personCount, 0);
            for (std::uint32_t t = first; t < first + 9 * 86400; t += 60) {
                if (!window.contains(epi::Instant{epi::Seconds{t}}))
                    continue;
                const auto mine = spotsAt(town, town.input.personOfCase[c], t);
                for (std::uint32_t q = 0; !mine.empty() && q < town.input.personCount; ++q)
                    minutes[q] += q != town.input.personOfCase[c] && anyNear(mine, spotsAt(town, q, t)) ? 1 : 0;
            }
            std::vector<std::int64_t> found(town.input.personCount, 0);
            for (const epi::CoPresence &one : findings->cases[c].coPresences) {
                found[one.other] = one.total.count() / 60;
                QVERIFY(one.longest <= one.total && one.span.length() >= one.total && window.begin <= one.span.begin);
                QVERIFY(one.probability >= 0 && one.probability <= 1 && one.weight >= 0 && one.weight <= 1);
            }
            for (std::uint32_t q = 0; q < town.input.personCount; ++q) {
                QVERIFY2(
                    found[q] == (minutes[q] >= 10 ? minutes[q] : 0),
                    qPrintable(
                        QString("seed %1 case %2 person %3: %4, not %5").arg(seed).arg(c).arg(q).arg(found[q]).arg(minutes[q])));
                pairs += minutes[q] >= 10 ? 1 : 0;
            }
        }
    }
    QVERIFY(pairs > 50);
}

void TestTrace::orderOfCasesAndThreads()
{
    for (std::uint32_t seed = 30; seed < 36; ++seed) {
        Scenario town = randomTown(seed);
        town.input.exposures = {{0, 1, "x"}, {1, 2, ""}};
        const auto straight = trace(town.input, town.policy, 1, {}, {});
        for (const unsigned threads : {2U, 5U})
            QVERIFY(sameFindings(*straight, *trace(town.input, town.policy, threads, {}, {})));
        const std::vector<std::uint32_t> now = {2, 0, 3, 1};
        Input shuffled = town.input;
        for (std::uint32_t c = 0; c < 4; ++c) {
            shuffled.cases[now[c]] = town.input.cases[c];
            shuffled.personOfCase[now[c]] = town.input.personOfCase[c];
        }
        for (auto &e : shuffled.exposures)
            e = {now[e.source], now[e.exposed], e.setting};
        QVERIFY(sameFindings(renumbered(*straight, now), *trace(shuffled, town.policy, 3, {}, {})));
    }
}

void TestTrace::stopsAtEveryStep()
{
    const Scenario town = randomTown(5);
    std::vector<epi::WorkStage> stages;
    int calls = 0;
    QVERIFY(trace(town.input, town.policy, 1, {}, [&](epi::WorkStage stage, std::uint64_t done, std::uint64_t total) {
                if (stages.empty() || stages.back() != stage)
                    stages.push_back(stage);
                QVERIFY(done <= total);
                ++calls;
            }).has_value());
    QVERIFY((stages ==
             std::vector{epi::WorkStage::stays, epi::WorkStage::coPresences, epi::WorkStage::clusters, epi::WorkStage::sources}));
    for (int at = 1; at < calls; ++at) {
        std::stop_source source;
        int call = 0;
        const auto result =
            trace(town.input, town.policy, 1, source.get_token(), [&](epi::WorkStage, std::uint64_t, std::uint64_t) {
                if (++call == at)
                    source.request_stop();
            });
        QVERIFY2(!result && result.error().code == epi::ErrorCode::cancelled, qPrintable(QString::number(at)));
    }
}

void TestTrace::refusesBrokenInput_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"order", "subject", "place", "length", "case without person", "exposure", "distribution"})
        QTest::newRow(fault) << QString(fault);
}

void TestTrace::refusesBrokenInput()
{
    QFETCH(QString, fault);
    Scenario town = randomTown(8);
    auto &records = town.input.sets[0].records;
    if (fault == "order")
        std::swap(records.begin[0], records.begin[1]);
    else if (fault == "subject")
        records.subject.back() = town.input.personCount;
    else if (fault == "place")
        records.place[0] = 5;
    else if (fault == "length")
        records.duration.pop_back();
    else if (fault == "case without person")
        town.input.personOfCase.pop_back();
    else if (fault == "exposure")
        town.input.exposures = {{0, 4, ""}};
    else
        town.policy.incubation.b = -1;
    const auto result = trace(town.input, town.policy, 1, {}, {});
    QVERIFY(!result && result.error().code == epi::ErrorCode::invalidArgument);
}

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
