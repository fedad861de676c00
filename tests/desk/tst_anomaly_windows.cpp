#include "tests/desk/invented_record.h"

#include <QTest>

#include <functional>
#include <map>
#include <random>
#include <set>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Anomaly;
using epi::AnomalyKind;
using epi::AuditAct;
using epi::Role;

/// What holds of findings in any activity record: windows are those of an oracle that looks at each of them, the order of entries
/// does not matter, nor do other accounts, and what was found is found again when the record has grown.
class TestAnomalyWindows : public QObject
{
    Q_OBJECT

private slots:
    void windowsAreThoseOfTheOracle();
    void orderDoesNotMatter();
    void othersDoNotMatter();
    void stayTheSameAsTheRecordGrows();
    void aMillionEntries();
};

namespace {

using Records = std::vector<epi::AuditRecord>;

auto asTuple(const Anomaly &one)
{
    return std::tuple(one.kind, one.account, one.from, one.until, one.known, one.count, one.limit, one.first, one.last, one.id);
}

bool areEqual(const std::vector<Anomaly> &some, const std::vector<Anomaly> &others)
{
    return std::ranges::equal(some, others, [](const Anomaly &a, const Anomaly &b) { return asTuple(a) == asTuple(b); });
}

/// Entries of five accounts over three weeks, dense enough that every rule of `tightRules` finds something.
Records randomRecords(std::uint64_t seed, int size)
{
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint32_t end) { return static_cast<std::uint32_t>(random() % end); };
    constexpr std::array acts = {AuditAct::looked,      AuditAct::looked,    AuditAct::looked,      AuditAct::revealed,
                                 AuditAct::caseSaved,   AuditAct::exported,  AuditAct::dutyRefused, AuditAct::storeOpened,
                                 AuditAct::storeClosed, AuditAct::backupMade};
    InventedRecord record;
    for (int i = 0; i < size; ++i) {
        const std::uint32_t who = 1 + below(5);
        // Bursts: half of the time close to a full hour of few.
        const std::uint32_t hour = below(2) == 0 ? below(21 * 24) : 3 * below(7);
        const Moment when = at(0, hour) + std::chrono::minutes(5 * below(6)); // on a grid: windows end where others begin
        const Role role = who < 4 ? Role::surveyor : Role::supervisor;
        if (below(12) == 0) {
            record.fail(who, when);
            continue;
        }
        const AuditAct act = acts[below(acts.size())];
        const bool ofPerson = act == AuditAct::looked || act == AuditAct::revealed || act == AuditAct::caseSaved;
        if (act == AuditAct::exported)
            record.exportRows(who, role, when, below(100));
        else
            record.add(who, role, when, act, ofPerson ? 1 + below(40) : 0);
    }
    return record.take();
}

desk::ReviewRules tightRules()
{
    desk::ReviewRules rules = writtenRules();
    rules.persons = {.perHour = 4, .perDay = 9, .timesUsual = 1.2, .least = 3, .baselineDays = 7, .baselineLeast = 3};
    rules.outside = {.days = 2, .surveyorCases = 3, .otherCases = 4};
    rules.night.acts = 4;
    rules.failures = {.window = std::chrono::hours(5), .logIns = 3, .refusedPerDay = 3};
    rules.exports = {.perDay = 4, .rowsPerDay = 150};
    rules.revealsPerDay = 4;
    return rules;
}

/// Every window by itself: from where to where, and the most in it.
std::vector<std::tuple<Moment, Moment, std::uint64_t>> windowsOf(const Records &records, std::chrono::milliseconds width,
                                                                 std::uint64_t limit,
                                                                 const std::function<std::uint64_t(const Records &)> &measure)
{
    std::vector<std::tuple<std::size_t, std::size_t, std::uint64_t>> over;
    for (std::size_t end = 0; end < records.size(); ++end) {
        Records window;
        std::size_t begin = end;
        for (std::size_t i = 0; i <= end; ++i)
            if (records[end].at - records[i].at < width) {
                begin = std::min(begin, i);
                window.push_back(records[i]);
            }
        if (const std::uint64_t many = measure(window); many >= limit)
            over.emplace_back(begin, end, many);
    }
    std::vector<std::tuple<Moment, Moment, std::uint64_t>> runs;
    std::size_t last = 0;
    for (const auto &[begin, end, many] : over) {
        if (runs.empty() || begin > last)
            runs.emplace_back(records[begin].at, records[end].at, many);
        std::get<1>(runs.back()) = records[end].at;
        std::get<2>(runs.back()) = std::max(std::get<2>(runs.back()), many);
        last = end;
    }
    return runs;
}

} // namespace

void TestAnomalyWindows::windowsAreThoseOfTheOracle()
{
    using std::chrono::days;
    using std::chrono::hours;
    const auto rules = tightRules();
    const auto persons = [](const Records &some) {
        std::set<epi::PersonId> different;
        for (const epi::AuditRecord &record : some)
            different.insert(record.subject);
        return std::uint64_t{different.size()};
    };
    const auto entries = [](const Records &some) { return std::uint64_t{some.size()}; };
    const auto rows = [](const Records &some) {
        std::uint64_t sum = 0;
        for (const epi::AuditRecord &record : some)
            sum += record.act == AuditAct::exported ? record.count : 0;
        return sum;
    };
    struct Rule
    {
        AnomalyKind kind;
        std::chrono::milliseconds width;
        std::uint64_t limit;
        std::function<std::uint64_t(const Records &)> measure;
    };
    const std::vector<Rule> windows = {
        {AnomalyKind::manyPersonsHour, hours(1), rules.persons.perHour, persons},
        {AnomalyKind::manyPersonsDay, days(1), rules.persons.perDay, persons},
        {AnomalyKind::manyReveals, days(1), rules.revealsPerDay, entries},
        {AnomalyKind::failedLogIns, rules.failures.window, rules.failures.logIns, entries},
        {AnomalyKind::refusals, days(1), rules.failures.refusedPerDay, entries},
        {AnomalyKind::manyExports, days(1), rules.exports.perDay, entries},
        {AnomalyKind::manyRows, days(1), rules.exports.rowsPerDay, rows},
    };
    std::map<AnomalyKind, std::size_t> seen;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Records records = randomRecords(seed, 600);
        const auto anomalies = desk::findAnomalies(records, rules);
        for (const Rule &rule : windows)
            for (std::uint32_t who = 1; who <= 5; ++who) {
                const auto acts = desk::actsOf(rule.kind);
                Records some;
                for (const epi::AuditRecord &record : records) {
                    const bool upon = rule.kind == AnomalyKind::failedLogIns ? record.object == account(who).uuid()
                                                                             : record.account == account(who);
                    if (upon && std::ranges::contains(acts, record.act))
                        some.push_back(record);
                }
                std::vector<std::tuple<Moment, Moment, std::uint64_t>> judged;
                for (const Anomaly &one : anomalies)
                    if (one.kind == rule.kind && one.account == account(who))
                        judged.emplace_back(one.from, one.until, one.count);
                QVERIFY(judged == windowsOf(some, rule.width, rule.limit, rule.measure));
                seen[rule.kind] += judged.size();
            }
    }
    for (const Rule &rule : windows)
        QVERIFY(seen[rule.kind] > 10);
}

void TestAnomalyWindows::orderDoesNotMatter()
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Records records = randomRecords(seed, 800);
        const auto anomalies = desk::findAnomalies(records, tightRules());
        QVERIFY(anomalies.size() > 20);
        for (const Anomaly &one : anomalies)
            QVERIFY(one.count >= one.limit && one.first <= one.last && one.from <= one.until && one.until <= one.known);
        std::ranges::shuffle(records, std::mt19937_64(seed));
        QVERIFY(areEqual(desk::findAnomalies(records, tightRules()), anomalies));
    }
}

void TestAnomalyWindows::othersDoNotMatter()
{
    auto rules = tightRules();
    rules.persons.baselineLeast = 10'000; // what is usual for a role is the one thing that others decide
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Records records = randomRecords(seed, 800);
        epi::AuditRecord &last = records.emplace_back();
        last.sequence = records.size();
        last.at = at(60, 12);
        last.account = account(9);
        std::vector<Anomaly> apart;
        for (std::uint32_t who = 1; who <= 5; ++who) {
            Records own;
            for (const epi::AuditRecord &record : records)
                if (record.account == account(who) || record.object == account(who).uuid() || record.account == account(9))
                    own.push_back(record);
            const auto anomalies = desk::findAnomalies(own, rules);
            apart.insert(apart.end(), anomalies.begin(), anomalies.end());
        }
        QVERIFY(areEqual(apart, desk::findAnomalies(records, rules)));
    }
}

void TestAnomalyWindows::stayTheSameAsTheRecordGrows()
{
    const auto rules = tightRules();
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Records records = randomRecords(seed, 800);
        const Records part(records.begin(), records.begin() + 500);
        std::set<epi::Uuid> later;
        for (const Anomaly &one : desk::findAnomalies(records, rules))
            later.insert(one.id);
        const Moment newest = part.back().at;
        for (const Anomaly &one : desk::findAnomalies(part, rules))
            if (newest - one.until > std::chrono::days(2)) // a younger one may still grow
                QVERIFY(later.contains(one.id));
    }
}

void TestAnomalyWindows::aMillionEntries()
{
    InventedRecord record;
    std::mt19937_64 random(7);
    for (int i = 0; i < 1'000'000; ++i) {
        const auto who = static_cast<std::uint32_t>(1 + random() % 200);
        record.add(who, Role::surveyor, at(0, 0) + std::chrono::seconds(random() % (365 * 86'400)),
                   i % 10 == 0 ? AuditAct::caseSaved : AuditAct::looked, static_cast<std::uint32_t>(1 + random() % 100'000));
    }
    const Records records = record.take();
    const auto rules = writtenRules();
    std::size_t many = 0;
    QBENCHMARK_ONCE
    {
        many = desk::findAnomalies(records, rules).size();
    }
    QVERIFY(many > 0); // nobody works on the cases that were drawn
}

QTEST_GUILESS_MAIN(TestAnomalyWindows)
#include "tst_anomaly_windows.moc"
