#include "desk/policy_file.h"
#include "tests/support/places.h"
#include "tracing/curves.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tracedesk;
using namespace std::chrono_literals;

namespace {

const QString packs = tests::resources("/policies");

QByteArray shipped()
{
    QFile file(packs + "/kcdc-2020-03.json");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const epi::Distribution &quantityOf(const epi::Policy &policy, const QString &name)
{
    return name == "incubation" ? policy.incubation : name == "infectiousness" ? policy.infectiousness : policy.serialInterval;
}

} // namespace

class TestPolicyFile : public QObject
{
    Q_OBJECT

private slots:
    void shippedPacks();
    void citedNumbers_data();
    void citedNumbers();
    void windowsCoverTheirShare();
    void citedDistributions_data();
    void citedDistributions();
    void citedMoments_data();
    void citedMoments();
    void onlyWhatWasReadIsCited_data();
    void onlyWhatWasReadIsCited();
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
    QVERIFY(march.coPresences.gap == 30min && march.clusters.window == 48h);
    QVERIFY(march.utcOffset == 9h);
}

void TestPolicyFile::citedNumbers_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<int>("infectiousBefore");
    QTest::addColumn<int>("infectiousAfter");
    QTest::addColumn<int>("exposureEarliest");
    QTest::addColumn<int>("exposureLatest");
    // KCDC 2020-03-14; assumed; WHO's case form; assumed
    QTest::newRow("March") << "kcdc-2020-03" << 1 << 14 << 14 << 1;
    // KDCA 2020-10-07; WHO 2020-21: 10 days and 3 without symptoms
    QTest::newRow("October") << "kcdc-2020-10" << 2 << 13 << 14 << 1;
    // assumed; assumed; central 95 % of the incubation
    QTest::newRow("MERS") << "mers-2015" << 0 << 21 << 14 << 2;
}

void TestPolicyFile::citedNumbers()
{
    QFETCH(QString, pack);
    const auto policy = desk::findPolicy(packs.toStdString(), pack.toStdString());
    QVERIFY(policy.has_value());
    QTEST(int(policy->infectiousBefore), "infectiousBefore");
    QTEST(int(policy->infectiousAfter), "infectiousAfter");
    QTEST(int(policy->exposureEarliest), "exposureEarliest");
    QTEST(int(policy->exposureLatest), "exposureLatest");
    QCOMPARE(policy->quarantineDays, 14);
    QCOMPARE(policy->coPresences.distance, 2.0);   // KCDC 2020-02-04
    QVERIFY(policy->coPresences.minimum == 15min); // WHO 2020-05-10
    QCOMPARE(policy->stays.distance, 100.0);       // trackintel, as the next three
    QVERIFY(policy->stays.minimum == 5min && policy->stays.gap == 15min && policy->stays.mergeGap == 10min);
    QCOMPARE(policy->stays.beamwidth, 65.0); // mobloc
    QCOMPARE(policy->sources.tail, 1e-4);
    if (pack == "mers-2015") {
        QCOMPARE(std::floor(tracing::quantileOf(policy->incubation, 0.025)), double(policy->exposureLatest));
        QCOMPARE(std::ceil(tracing::quantileOf(policy->incubation, 0.975)), double(policy->exposureEarliest));
    }
}

void TestPolicyFile::windowsCoverTheirShare()
{
    // What a user who shortens the window gives up: 81.7 % of transmission from two days before onset, 69.5 % from one.
    const auto policy = desk::findPolicy(packs.toStdString(), "kcdc-2020-10");
    QVERIFY(policy.has_value());
    const auto share = [&](double from) {
        return tracing::cumulative(policy->infectiousness, 10) - tracing::cumulative(policy->infectiousness, from);
    };
    QVERIFY(std::abs(share(-2) - 0.817) < 5e-4);
    QVERIFY(std::abs(share(-1) - 0.695) < 5e-4);
}

void TestPolicyFile::citedDistributions_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<double>("days");
    QTest::addColumn<double>("cumulated");
    QTest::addColumn<double>("within");
    const auto row = [](const char *pack, const char *quantity, double days, double cumulated, double within) {
        QTest::addRow("%s %s F(%g)", pack, quantity, days) << pack << quantity << days << cumulated << within;
    };
    const double tost[][2] = {{-5, 0.0110}, {-3, 0.0905}, {-2, 0.1802}, {-1, 0.3021},
                              {0, 0.4422},  {2, 0.7067},  {5, 0.9288},  {10, 0.9974}};
    for (const char *pack : {"kcdc-2020-03", "kcdc-2020-10"})
        for (const auto &[days, cumulated] : tost)
            row(pack, "infectiousness", days, cumulated, 6e-5);
    // As published, to a tenth of a day: Lauer 2020, Achangwa 2022, Cowling 2015.
    row("kcdc-2020-03", "incubation", 5.1, 0.5, 0.01);
    row("kcdc-2020-03", "incubation", 2.2, 0.025, 0.003);
    row("kcdc-2020-03", "incubation", 11.5, 0.975, 0.002);
    row("kcdc-2020-10", "incubation", 4.6, 0.5, 0.001);
    row("kcdc-2020-10", "incubation", 11.7, 0.95, 0.001);
    row("mers-2015", "incubation", 12.1, 0.95, 0.001);
}

void TestPolicyFile::citedDistributions()
{
    QFETCH(QString, pack);
    QFETCH(QString, quantity);
    QFETCH(double, days);
    QFETCH(double, cumulated);
    QFETCH(double, within);
    const auto policy = desk::findPolicy(packs.toStdString(), pack.toStdString());
    QVERIFY(policy.has_value());
    const double value = tracing::cumulative(quantityOf(*policy, quantity), days);
    QVERIFY2(std::abs(value - cumulated) < within, qPrintable(QString::number(value)));
}

void TestPolicyFile::citedMoments_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    QTest::newRow("He 2020") << "kcdc-2020-03" << "infectiousness" << 0.61 << 2.84;
    QTest::newRow("Nishiura 2020, March") << "kcdc-2020-03" << "serialInterval" << 4.7 << 2.9;
    QTest::newRow("Nishiura 2020, October") << "kcdc-2020-10" << "serialInterval" << 4.7 << 2.9;
    QTest::newRow("Cowling 2015") << "mers-2015" << "serialInterval" << 12.6 << 2.8;
    QTest::newRow("Cowling 2015, incubation") << "mers-2015" << "incubation" << 6.7 << 2.91;
    // Assumed, so that with the incubation the serial interval keeps its mean.
    QTest::newRow("12.6 less 6.7") << "mers-2015" << "infectiousness" << 5.9 << 2.95;
}

void TestPolicyFile::citedMoments()
{
    QFETCH(QString, pack);
    QFETCH(QString, quantity);
    QFETCH(double, mean);
    QFETCH(double, deviation);
    const auto policy = desk::findPolicy(packs.toStdString(), pack.toStdString());
    QVERIFY(policy.has_value());
    constexpr int pieces = 20'000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < pieces; ++i) {
        const double days = tracing::quantileOf(quantityOf(*policy, quantity), (i + 0.5) / pieces);
        sum += days / pieces;
        squares += days * days / pieces;
    }
    QVERIFY2(std::abs(sum - mean) < 6e-3, qPrintable(QString::number(sum)));
    const double spread = std::sqrt(squares - sum * sum);
    QVERIFY2(std::abs(spread - deviation) < 1e-2, qPrintable(QString::number(spread)));
}

void TestPolicyFile::onlyWhatWasReadIsCited_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QStringList>("works");
    const QStringList always{"Korea Standard Time", "trackintel", "mobloc", "Personal Information Protection Commission, 2022",
                             "Kyunghyang Shinmun 2020-03-26"};
    const QStringList covid = always + QStringList{"KCDC, response guideline, edition 4",
                                                   "KCDC press release 2020-",
                                                   "KDCA guideline 2020-10-07",
                                                   "WHO, COVID-19 case form",
                                                   "WHO, Contact tracing in the context of COVID-19",
                                                   "WHO, surveillance guidance",
                                                   "Lauer et al. 2020",
                                                   "Achangwa et al. 2022",
                                                   "He et al., Nat Med 2020",
                                                   "Nishiura et al. 2020"};
    QTest::newRow("March") << "kcdc-2020-03" << covid;
    QTest::newRow("October") << "kcdc-2020-10" << covid;
    QTest::newRow("MERS") << "mers-2015" << always + QStringList{"Cowling et al. 2015"};
}

void TestPolicyFile::onlyWhatWasReadIsCited()
{
    // A work that is cited anew is read first, then named here; whatever else a pack holds is an assumption and says so.
    QFETCH(QString, pack);
    QFETCH(QStringList, works);
    QFile file(packs + u'/' + pack + ".json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression source(R"re("source": "([^"]*)")re");
    int cited = 0;
    for (const QRegularExpressionMatch &match : source.globalMatch(text)) {
        QVERIFY2(std::ranges::any_of(works, [&](const QString &work) { return match.captured(1).startsWith(work); }),
                 qPrintable(match.captured(1)));
        ++cited;
    }
    QVERIFY(cited > 5);
    QVERIFY(text.count("\"assumption\": ") > 30);
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
    row("neither source nor assumption", "\"source\": \"Lauer", "\"because\": \"Lauer", "/distributions/incubation/source",
        "missing");
    row("source and assumption", "\"source\": \"Lauer", "\"assumption\": \"guess\", \"source\": \"Lauer",
        "/distributions/incubation", "source");
    row("an empty reason", "{\"value\": 45, \"assumption\": \"", "{\"value\": 45, \"assumption\": \"\", \"x\": \"",
        "/stays/paymentBeforeMinutes/assumption", "type");
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
