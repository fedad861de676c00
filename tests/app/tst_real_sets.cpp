#include "tests/app/command_line.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

// The main job on real data, with figures that were counted independently. Skips where the data are not there.
class TestRealSets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void mers();
    void ds4c();
    void traced_data();
    void traced();
    void geolifeContacts_data();
    void geolifeContacts();

private:
    QString unpacked(const QString &name);
    QTemporaryDir m_folder;
};

namespace {

QString shared(const QString &name)
{
    return tracedesk::tests::shared("/data/") + name;
}

QJsonObject import(const QString &store, const char *profile, const QStringList &files)
{
    const CliRun run = runCli(QStringList{"import", store, "--as", profile, "--json"} + files);
    if (run.exitCode != 0)
        qWarning("%s", run.err.constData());
    return run.json();
}

} // namespace

void TestRealSets::initTestCase()
{
    if (!QFile::exists(shared("README.md")))
        QSKIP("the real data sets are not on this machine");
}

QString TestRealSets::unpacked(const QString &name)
{
    const QString target = m_folder.filePath(QFileInfo(name).completeBaseName());
    if (QFile::exists(target))
        return target;
    QProcess xz;
    xz.setStandardOutputFile(target);
    xz.start("xz", {"-dc", shared(name)});
    return xz.waitForFinished(60'000) && xz.exitCode() == 0 ? target : QString();
}

void TestRealSets::mers()
{
    const QString store = m_folder.filePath("mers.tracedesk");
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    QCOMPARE(import(store, "mers-korea-linelist", {shared("outbreaks/mers_korea_2015__linelist.csv")})["stored"].toInt(), 162);
    QCOMPARE(import(store, "mers-korea-contacts", {shared("outbreaks/mers_korea_2015__contacts.csv")})["stored"].toInt(), 98);
    const QJsonObject trace = runCli({"trace", store, "--json"}).json();
    QCOMPARE(trace["cases"].toInt(), 162);
    QCOMPARE(trace["policy"].toString(), QStringLiteral("mers-2015"));
    // The list's super-spreaders lead the ranking of those they are said to have infected.
    QHash<QString, int> first;
    for (const QJsonValue &row : runCli({"list", store, "sources", "--json"}).json()["sources"].toArray()) {
        if (row["rank"].toInt() == 1)
            ++first[row["source"].toString()];
    }
    QVERIFY2(first["SK_14"] >= 25, qPrintable(QString::number(first["SK_14"])));
    QVERIFY2(first["SK_1"] >= 15, qPrintable(QString::number(first["SK_1"])));
}

void TestRealSets::ds4c()
{
    const QString store = m_folder.filePath("ds4c.tracedesk");
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    const QJsonObject run = import(store, "ds4c-patients", {shared("ds4c_korea/2020-05-01/PatientInfo.csv")});
    QCOMPARE(run["stored"].toInt(), 3388);
    QHash<QString, int> counts;
    for (const QJsonValue &row : run["remark_counts"].toArray())
        counts[row["remark"].toString()] = row["rows"].toInt();
    QList<int> found = counts.values();
    // 2 self-infections, 5 links to nobody, 6 pairs naming each other, 7 and 24 with dates reversed, 1 blank onset.
    for (const int expected : {2, 5, 6, 7, 24})
        QVERIFY2(found.removeOne(expected), qPrintable(QString("no remark counted %1 times").arg(expected)));
}

void TestRealSets::traced_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("cases");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("caseCount");
    QTest::newRow("geolife") << "geolife/geolife_folded_week_seoul_60s.csv.xz" << "geolife" << "geolife_cases.csv" << 929'997
                             << 20;
    QTest::newRow("shanghai") << "shanghai_telecom/data_6_14.txt.xz" << "shanghai-telecom" << "shanghai_cases.csv" << 40'960
                              << 10;
    QTest::newRow("vast") << "vast2021_mc2/cc_data.csv" << "vast-cards" << "vast_cases.csv" << 1'490 << 6;
}

void TestRealSets::traced()
{
    QFETCH(QString, file);
    QFETCH(QString, profile);
    QFETCH(QString, cases);
    const QString store = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + ".tracedesk");
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    const QJsonObject list = import(store, "case-list", {shared("case_lists/" + cases)});
    QTEST(list["stored"].toInt(), "caseCount");
    const QString path = file.endsWith(".xz") ? unpacked(file) : shared(file);
    const QJsonObject records = import(store, profile.toLatin1().constData(), {path});
    QTEST(records["read"].toInt(), "read");
    QCOMPARE(records["read"].toInt(), records["stored"].toInt() + records["duplicate"].toInt() + records["rejected"].toInt() +
                                          records["quarantined"].toInt());
    const CliRun trace = runCli({"trace", store, "--json"});
    QVERIFY2(trace.exitCode == 0, trace.err.constData());
    QTEST(trace.json()["cases"].toInt(), "caseCount");
    QVERIFY2(trace.json()["stays"].toInt() > 0, trace.out.constData());
    QCOMPARE(runCli({"check", store}).exitCode, 0);
}

void TestRealSets::geolifeContacts_data()
{
    QTest::addColumn<QString>("metres");
    QTest::addColumn<int>("pairs");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("10 m") << "10" << 429 << qint64(4'777'028);
    QTest::newRow("50 m") << "50" << 1'861 << qint64(10'760'608);
}

void TestRealSets::geolifeContacts()
{
    QFETCH(QString, metres);
    const CliRun run = runCli({"contacts", unpacked("geolife/geolife_folded_week_seoul_60s.csv.xz"), "--distance", metres,
                               "--minimum", "15", "--json"});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QTEST(run.json()["pairs"].toInt(), "pairs");
    QTEST(run.json()["total_s"].toInteger(), "seconds");
}

QTEST_GUILESS_MAIN(TestRealSets)
#include "tst_real_sets.moc"
