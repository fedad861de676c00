#include "tests/desk/invented_record.h"

#include <QTest>

#include <functional>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Anomaly;
using epi::AnomalyKind;
using epi::AuditAct;
using epi::Role;

/// What is odd in an activity record: each rule at its limit and one below.
class TestAnomalies : public QObject
{
    Q_OBJECT

private slots:
    void rulesAreWhatIsWritten();
    void rulesThatCannotBeUsed_data();
    void rulesThatCannotBeUsed();
    void limitsHold_data();
    void limitsHold();
    void usualIsOfTheAccountAndItsRole();
    void openedTogetherIsOneCase();
    void laterWorkExplainsALook();
    void nightDutyIsAHabit();
    void theExportedRecordIsNobodysData();
};

namespace {

using Records = std::vector<epi::AuditRecord>;

std::vector<Anomaly> found(const Records &records, AnomalyKind kind, const desk::ReviewRules &rules = writtenRules())
{
    std::vector<Anomaly> some;
    for (const Anomaly &one : desk::findAnomalies(records, rules))
        if (one.kind == kind)
            some.push_back(one);
    return some;
}

} // namespace

void TestAnomalies::rulesAreWhatIsWritten()
{
    const auto rules = writtenRules();
    QCOMPARE(rules.utcOffset, epi::Seconds(9 * 3600));
    QCOMPARE(rules.persons.perHour, 100U);
    QCOMPARE(rules.failures.window, epi::Seconds(3600));
    QCOMPARE(rules.reviewEveryDays, 31);
    QVERIFY(desk::readReviewRules("/nowhere/rules.json").has_value()); // those that were built in
}

void TestAnomalies::rulesThatCannotBeUsed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("why");
    QTest::newRow("syntax") << "{" << "[" << "/" << "syntax";
    QTest::newRow("format") << "\"format\": 1" << "\"format\": 2" << "/format" << "range";
    QTest::newRow("missing") << "\"perHour\"" << "\"perhour\"" << "/persons/perHour" << "missing";
    QTest::newRow("section") << "\"reveals\"" << "\"shown\"" << "/reveals/perDay" << "missing";
    QTest::newRow("unknown") << "\"reveals\": {" << "\"reveals\": {\"perYear\": {}, " << "/reveals/perYear" << "unknown";
    QTest::newRow("no source") << "\"value\": 100, \"assumption\"" << "\"value\": 100, \"because\"" << "/persons/perHour"
                               << "source";
    QTest::newRow("below") << "\"value\": 100," << "\"value\": 0," << "/persons/perHour" << "range";
    QTest::newRow("a part") << "\"value\": 100," << "\"value\": 0.5e1," << "" << "";
    QTest::newRow("no whole") << "\"value\": 100," << "\"value\": 10.5," << "/persons/perHour" << "type";
    QTest::newRow("words") << "\"value\": 100," << "\"value\": \"100\"," << "/persons/perHour" << "type";
}

void TestAnomalies::rulesThatCannotBeUsed()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, where);
    QFETCH(QString, why);
    const std::string_view written = desk::writtenReviewRules();
    QString text = QString::fromUtf8(written.data(), std::ssize(written));
    text.replace(text.indexOf(from), from.size(), to);
    const auto rules = desk::parseReviewRules(text.toStdString(), "test");
    if (why.isEmpty()) {
        QVERIFY(rules.has_value());
        return;
    }
    QVERIFY(!rules.has_value());
    QVERIFY(rules.error().code == epi::ErrorCode::policyInvalid);
    QCOMPARE(QString::fromStdString(rules.error().arguments[1]), where);
    QCOMPARE(QString::fromStdString(rules.error().arguments[2]), why);
}

/// `fill` writes so many of what the rule counts, from noon of day 3 on.
using Fill = std::function<void(InventedRecord &, std::uint32_t many)>;
Q_DECLARE_METATYPE(Fill)

void TestAnomalies::limitsHold_data()
{
    using std::chrono::minutes;
    QTest::addColumn<int>("kind");
    QTest::addColumn<Fill>("fill");
    QTest::addColumn<quint64>("limit");
    const auto row = [](const char *name, AnomalyKind kind, std::uint64_t limit, const Fill &fill) {
        QTest::newRow(name) << static_cast<int>(kind) << fill << quint64{limit};
    };
    const auto rules = writtenRules();
    row("persons an hour", AnomalyKind::manyPersonsHour, rules.persons.perHour, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i) {
            record.open(1, Role::surveyor, at(3, 12) + i * std::chrono::seconds(30), 1 + i);
            record.open(1, Role::surveyor, at(3, 12) + i * std::chrono::seconds(30), 1); // again and again the same
        }
    });
    row("persons a day", AnomalyKind::manyPersonsDay, rules.persons.perDay, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i) // over midnight
            record.open(1, Role::surveyor, at(3, 12) + i * minutes(5), 1 + i);
    });
    row("outside", AnomalyKind::outsideCases, rules.outside.surveyorCases, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i) { // each with its contacts, and twice
            record.open(1, Role::surveyor, at(3, 12) + i * minutes(5), 10 * (1 + i), 9);
            record.open(1, Role::surveyor, at(3, 18) + i * minutes(5), 10 * (1 + i), 9);
        }
    });
    row("outside, shown whole", AnomalyKind::outsideCases, rules.outside.surveyorCases,
        [](InventedRecord &record, std::uint32_t many) {
            for (std::uint32_t i = 0; i < many; ++i)
                record.add(1, Role::surveyor, at(3, 12) + i * minutes(5), AuditAct::revealed, 1 + i);
        });
    row("outside, of a supervisor", AnomalyKind::outsideCases, rules.outside.otherCases,
        [](InventedRecord &record, std::uint32_t many) {
            for (std::uint32_t i = 0; i < many; ++i)
                record.open(1, Role::supervisor, at(3, 12) + i * minutes(5), 1 + i);
        });
    row("night", AnomalyKind::nightWork, rules.night.acts, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i) // from eleven in the evening on
            record.add(1, Role::surveyor, at(3, 23) + i * minutes(15), AuditAct::visitSaved, 7);
    });
    row("log-ins at night", AnomalyKind::nightLogIns, rules.night.logIns, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i)
            record.add(1, Role::surveyor, at(4, 2) + i * minutes(40), AuditAct::storeOpened);
    });
    row("failed log-ins", AnomalyKind::failedLogIns, rules.failures.logIns, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i)
            record.fail(1, at(3, 12) + i * minutes(10));
    });
    row("names that nobody has", AnomalyKind::failedLogIns, rules.failures.logIns,
        [](InventedRecord &record, std::uint32_t many) {
            for (std::uint32_t i = 0; i < many; ++i)
                record.fail(0, at(3, 12) + i * minutes(10));
        });
    row("refused", AnomalyKind::refusals, rules.failures.refusedPerDay, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i)
            record.add(1, Role::administrator, at(3, 12) + i * minutes(60), AuditAct::dutyRefused);
    });
    row("exports", AnomalyKind::manyExports, rules.exports.perDay, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i) {
            if (i % 3 == 0)
                record.add(1, Role::supervisor, at(3, 12) + i * minutes(60), AuditAct::backupMade);
            else
                record.exportRows(1, Role::supervisor, at(3, 12) + i * minutes(60), 10);
        }
    });
    row("rows", AnomalyKind::manyRows, rules.exports.rowsPerDay, [](InventedRecord &record, std::uint32_t many) {
        record.exportRows(1, Role::supervisor, at(3, 12), many - 5000);
        record.exportRows(1, Role::supervisor, at(4, 11), 5000);
    });
    row("shown whole", AnomalyKind::manyReveals, rules.revealsPerDay, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i)
            record.add(1, Role::surveyor, at(3, 12) + i * minutes(20), AuditAct::revealed, 1 + i % 3);
    });
    row("spool", AnomalyKind::spoolCut, 1, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i)
            record.add(1, Role::administrator, at(3, 12), AuditAct::spoolCut);
    });
    row("restored", AnomalyKind::storeRestored, 1, [](InventedRecord &record, std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i)
            record.add(1, Role::owner, at(3, 12), AuditAct::storeRestored).account = {};
    });
}

void TestAnomalies::limitsHold()
{
    QFETCH(int, kind);
    QFETCH(Fill, fill);
    QFETCH(quint64, limit);
    const auto with = [&](std::uint64_t many) {
        InventedRecord record;
        fill(record, static_cast<std::uint32_t>(many));
        record.add(9, Role::owner, at(60, 12), AuditAct::storeOpened); // what comes later is known
        return record.take();
    };
    const auto asked = static_cast<AnomalyKind>(kind);
    QVERIFY(found(with(limit - 1), asked).empty());
    const auto records = with(limit);
    const auto anomalies = found(records, asked);
    QCOMPARE(anomalies.size(), std::size_t{1});
    QCOMPARE(anomalies.front().count, std::uint64_t{limit});
    // The entries it names are those of the finding.
    const auto acts = desk::actsOf(asked);
    for (const std::uint64_t sequence : {anomalies.front().first, anomalies.front().last}) {
        const epi::AuditRecord &record = records[sequence - 1];
        QVERIFY(acts.empty() || std::ranges::contains(acts, record.act));
        QVERIFY(record.at >= anomalies.front().from && record.at <= anomalies.front().until);
    }
    QVERIFY(anomalies.front().first == 1);
}

void TestAnomalies::usualIsOfTheAccountAndItsRole()
{
    const auto with = [](std::uint32_t own, std::uint32_t peers, std::uint32_t last) {
        InventedRecord record;
        for (int day = 0; day < 10; ++day) {
            if (own > 0)
                record.open(1, Role::surveyor, at(day, 10), 1, own);
            if (peers > 0)
                for (std::uint32_t peer = 2; peer < 5; ++peer)
                    record.open(peer, Role::surveyor, at(day, 11), 1000 * peer, peers);
            record.open(6, Role::supervisor, at(day, 12), 9000, 1); // another role
        }
        for (std::uint32_t i = 0; i < last; ++i)
            record.open(1, Role::surveyor, at(10, 8) + i * std::chrono::minutes(3), 100 + i);
        return found(record.take(), AnomalyKind::aboveUsual);
    };
    QCOMPARE(with(20, 0, 79).size(), std::size_t{0});
    QCOMPARE(with(20, 0, 80).size(), std::size_t{1});
    QCOMPARE(with(20, 0, 80).front().limit, std::uint64_t{80});
    QCOMPARE(with(20, 40, 159).size(), std::size_t{0}); // usual for the others
    QCOMPARE(with(20, 40, 160).size(), std::size_t{1});
    QCOMPARE(with(0, 20, 80).size(), std::size_t{1}); // a new account is measured by the others
    QCOMPARE(with(0, 0, 200).size(), std::size_t{0}); // nothing to measure by
    QCOMPARE(with(2, 2, 59).size(), std::size_t{0});
    QCOMPARE(with(2, 2, 60).size(), std::size_t{1});   // the least that counts
    QCOMPARE(with(20, 0, 250).size(), std::size_t{0}); // told by the limit of a day
}

void TestAnomalies::openedTogetherIsOneCase()
{
    const auto with = [](bool together) {
        InventedRecord record;
        record.add(1, Role::surveyor, at(2, 10), AuditAct::caseSaved, 1);
        record.open(1, Role::surveyor, at(3, 10), 1, 15); // the case and the contacts named in it
        // Contacts alone are opened when they turn ill, without an entry yet.
        for (std::uint32_t contact = 2; contact < 14; ++contact)
            record.open(1, Role::surveyor, at(5, 10) + contact * std::chrono::minutes(1), together ? contact : 100 + contact);
        record.add(9, Role::owner, at(60, 12), AuditAct::storeOpened);
        return found(record.take(), AnomalyKind::outsideCases);
    };
    QCOMPARE(with(true).size(), std::size_t{0});
    QCOMPARE(with(false).size(), std::size_t{1});
    QCOMPARE(with(false).front().count, std::uint64_t{12});
}

void TestAnomalies::laterWorkExplainsALook()
{
    const auto with = [](int worked, int newest) {
        InventedRecord record;
        for (std::uint32_t i = 1; i <= 10; ++i) {
            record.open(1, Role::surveyor, at(3, 10) + i * std::chrono::minutes(3), i);
            record.add(1, Role::surveyor, at(worked, 10) + i * std::chrono::minutes(3), AuditAct::contactSaved, i);
        }
        record.add(9, Role::owner, at(newest, 12), AuditAct::storeOpened);
        return found(record.take(), AnomalyKind::outsideCases).size();
    };
    QCOMPARE(with(17, 60), std::size_t{0});
    QCOMPARE(with(18, 60), std::size_t{1});
    QCOMPARE(with(19, 19), std::size_t{1});
    QCOMPARE(with(17, 17), std::size_t{0}); // not known yet, either way
}

void TestAnomalies::nightDutyIsAHabit()
{
    InventedRecord record;
    for (int night = 0; night < 12; ++night)
        for (int act = 0; act < 25; ++act)
            record.add(1, Role::surveyor, at(night, 23.5) + act * std::chrono::minutes(10), AuditAct::visitSaved, 7);
    QCOMPARE(found(record.take(), AnomalyKind::nightWork).size(), std::size_t{3});
}

void TestAnomalies::theExportedRecordIsNobodysData()
{
    InventedRecord record;
    record.add(1, Role::privacyOfficer, at(3, 12), AuditAct::recordExported).object = numbered(0xc0, 77);
    epi::AuditRecord &line = record.add(1, Role::privacyOfficer, at(3, 12.1), AuditAct::exported);
    line.object = numbered(0xc0, 77);
    line.count = 1'000'000;
    QVERIFY(desk::findAnomalies(record.take(), writtenRules()).empty());
}

QTEST_GUILESS_MAIN(TestAnomalies)
#include "tst_anomalies.moc"
