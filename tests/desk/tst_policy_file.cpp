#include "desk/policy_file.h"
#include "tests/support/places.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tracedesk;
using namespace std::chrono_literals;

namespace {

const QString packs = tests::resources("/policies");

QByteArray shipped()
{
    QFile file(packs + "/kcdc-2020-03.json");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPolicyFile : public QObject
{
    Q_OBJECT

private slots:
    void shippedPacks();
    void refusesFaults_data();
    void refusesFaults();
    void everyNumberIsNeeded();
    void foldersOfPacks();
};

void TestPolicyFile::shippedPacks()
{
    const auto policies = desk::readPolicies(packs.toStdString());
    QVERIFY2(policies.has_value(),
             policies ? ""
                      : (policies.error().arguments[0] + policies.error().arguments[1] + policies.error().arguments[2]).c_str());
    QCOMPARE(policies->size(), std::size_t{3});
    const epi::Policy &mers = policies->at(0);
    const epi::Policy &march = policies->at(1);
    const epi::Policy &october = policies->at(2);
    QCOMPARE(mers.id, std::string("mers-2015"));
    QCOMPARE(mers.disease, std::string("MERS"));
    QCOMPARE(march.id, std::string("kcdc-2020-03"));
    QCOMPARE(october.id, std::string("kcdc-2020-10"));
    QCOMPARE(mers.infectiousBefore, 0);
    QCOMPARE(march.infectiousBefore, 1);
    QCOMPARE(october.infectiousBefore, 2);
    QCOMPARE(march.infectiousness.a, 20.516508);
    QCOMPARE(march.infectiousness.b, 1.592124);
    QCOMPARE(march.infectiousness.shift, 12.272481);
    QVERIFY(march.coPresences.minimum == 15min && march.coPresences.gap == 30min && march.clusters.window == 48h);
    QVERIFY(march.utcOffset == 9h);
}

void TestPolicyFile::refusesFaults_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("replace");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("why");
    const auto row = [](const char *name, const char *find, const char *replace, const char *where, const char *why) {
        QTest::newRow(name) << QByteArray(find) << QByteArray(replace) << QByteArray(where) << QByteArray(why);
    };
    row("no JSON", "{", "[", "/", "syntax");
    row("later format", "\"format\": 1", "\"format\": 2", "/format", "range");
    row("no id", "\"id\"", "\"ids\"", "/id", "missing");
    row("a day that is none", "\"validFrom\": \"2020-02-04", "\"validFrom\": \"2020-02-30", "/validFrom", "date");
    row("a number as text", "{\"value\": 1,", "{\"value\": \"1\",", "/windows/infectiousBeforeDays/value", "type");
    row("half a day", "{\"value\": 1,", "{\"value\": 1.5,", "/windows/infectiousBeforeDays", "type");
    row("negative days", "{\"value\": 1,", "{\"value\": -1,", "/windows/infectiousBeforeDays", "range");
    row("an unknown key", "\"windows\": {", "\"windows\": {\"extra\": 1,", "/windows/extra", "unknown");
    row("an unknown law", "\"law\": \"lognormal\"", "\"law\": \"weibull\"", "/distributions/incubation/law", "distribution");
    row("no spread", "\"sdlog\": 0.419", "\"sdlog\": 0", "/distributions/incubation", "distribution");
}

void TestPolicyFile::refusesFaults()
{
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, replace);
    QByteArray text = shipped();
    const auto at = text.indexOf(find);
    QVERIFY(at >= 0);
    text.replace(at, find.size(), replace);
    const auto policy = desk::parsePolicy(text.toStdString(), "pack.json");
    QVERIFY(!policy.has_value());
    QCOMPARE(policy.error().code, epi::ErrorCode::policyInvalid);
    QCOMPARE(policy.error().arguments[0], std::string("pack.json"));
    QTEST(QByteArray::fromStdString(policy.error().arguments[1]), "where");
    QTEST(QByteArray::fromStdString(policy.error().arguments[2]), "why");
}

void TestPolicyFile::everyNumberIsNeeded()
{
    // Renaming any key anywhere is found: nothing falls back to a number in code.
    const QByteArray text = shipped();
    int keys = 0;
    for (qsizetype at = text.indexOf("\":"); at >= 0; at = text.indexOf("\":", at + 1)) {
        QByteArray changed = text;
        changed.insert(at, "_");
        QVERIFY2(!desk::parsePolicy(changed.toStdString(), "pack.json").has_value(), text.mid(at - 20, 40).constData());
        ++keys;
    }
    QVERIFY(keys > 100);
}

void TestPolicyFile::foldersOfPacks()
{
    QTemporaryDir folder;
    QVERIFY(desk::readPolicies(folder.path().toStdString())->empty());
    const auto write = [&](const char *name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(shipped()) > 0;
    };
    QVERIFY(write("a.json") && write("notes.txt"));
    QCOMPARE(desk::readPolicies(folder.path().toStdString())->size(), std::size_t{1});
    QVERIFY(write("b.json"));
    const auto twice = desk::readPolicies(folder.path().toStdString());
    QVERIFY(!twice && twice.error().code == epi::ErrorCode::policyInvalid);
    const auto missing = desk::readPolicies((folder.path() + "/missing").toStdString());
    QVERIFY(!missing && missing.error().code == epi::ErrorCode::unreadableFile);
    const auto file = desk::readPolicy((folder.path() + "/missing.json").toStdString());
    QVERIFY(!file && file.error().code == epi::ErrorCode::unreadableFile);
}

QTEST_GUILESS_MAIN(TestPolicyFile)
#include "tst_policy_file.moc"
