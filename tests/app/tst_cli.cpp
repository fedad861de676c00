#include "tests/app/command_line.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>

class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void usage_data();
    void usage();
    void mainJob();
    void whatIsTakenOutAsksAgain();
    void wrongPasswordSaysNothingElse();
    void rejectsAreAResult();
    void contactsOfAPositionFile();
    void formFiveThereAndBack();
    void aStoreIsNotMadeTwice();
};

namespace {

bool addsUp(const QJsonObject &counts)
{
    return counts["read"].toInt() ==
           counts["stored"].toInt() + counts["duplicate"].toInt() + counts["rejected"].toInt() + counts["quarantined"].toInt();
}

} // namespace

void TestCli::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{"frobnicate"};
    QTest::newRow("unknown option") << QStringList{"check", "x", "--frob"};
    QTest::newRow("an option of another command") << QStringList{"check", "x", "--distance", "3"};
    QTest::newRow("new without a user") << QStringList{"new", "x"};
    QTest::newRow("activate without a user") << QStringList{"activate", "x"};
    QTest::newRow("a person without duties") << QStringList{"new", "x", "--user", "kim", "--person", "lee"};
    QTest::newRow("a person without a name") << QStringList{"new", "x", "--user", "kim", "--person", ":surveyor"};
    QTest::newRow("a person of an unknown role") << QStringList{"new", "x", "--user", "kim", "--person", "lee:king"};
    QTest::newRow("a person of too many areas")
        << QStringList{"new", "x", "--user", "kim", "--person", "lee:surveyor:11/11010/1"};
    QTest::newRow("a founder of an unknown role") << QStringList{"new", "x", "--user", "kim", "--role", "king"};
    QTest::newRow("people of another command") << QStringList{"check", "x", "--person", "lee:surveyor"};
    QTest::newRow("import without a profile") << QStringList{"import", "x", "y"};
    QTest::newRow("import without a file") << QStringList{"import", "x", "--as", "geolife"};
    QTest::newRow("a list nobody knows") << QStringList{"list", "x", "secrets"};
    QTest::newRow("a number that is none") << QStringList{"demo", "x", "--cases", "many"};
    QTest::newRow("a fraction of a case") << QStringList{"demo", "x", "--cases", "1.5"};
    QTest::newRow("a paper beside JSON") << QStringList{"recovery", "x", "--json"};
    QTest::newRow("backup to nowhere") << QStringList{"backup", "x"};
    QTest::newRow("an export closed without an ending") << QStringList{"exports", "x", "--close", "y"};
    QTest::newRow("an ending nobody knows") << QStringList{"exports", "x", "--close", "y", "--ending", "lost"};
    QTest::newRow("form 5 to nowhere") << QStringList{"form5", "x"};
    QTest::newRow("form 5 to the terminal") << QStringList{"form5", "x", "-"};
    QTest::newRow("contacts without a distance") << QStringList{"contacts", "x", "--minimum", "15"};
}

void TestCli::usage()
{
    QFETCH(QStringList, arguments);
    const CliRun run = runCli(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains("usage:"));
}

void TestCli::mainJob()
{
    const QTemporaryDir folder;
    const QString files = folder.filePath("files");
    const QString store = folder.filePath("outbreak.tracedesk");
    QCOMPARE(runCli({"demo", files, "--cases", "12", "--persons", "600", "--days", "14", "--seed", "5"}).exitCode, 0);
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);

    const auto import = [&](const QString &profile, const QStringList &names) {
        QStringList arguments{"import", store, "--as", profile, "--json"};
        for (const QString &name : names)
            arguments.append(files + '/' + name);
        return runCli(arguments);
    };
    const CliRun list = import("tracedesk-linelist", {"linelist.csv"});
    QVERIFY2(list.exitCode == 0, list.err.constData());
    QCOMPARE(list.json()["stored"].toInt(), 12);
    const QList<std::pair<QString, QStringList>> rest = {{"tracedesk-contacts", {"contacts.csv"}},
                                                         {"tracedesk-base-station", {"cells.csv", "base_station.csv"}},
                                                         {"tracedesk-cards", {"merchants.csv", "cards.csv"}},
                                                         {"tracedesk-entry-log", {"venues.csv", "entry_log.csv"}},
                                                         {"tracedesk-route", {"routes.csv"}}};
    for (const auto &[profile, names] : rest) {
        const CliRun run = import(profile, names);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(run.json()["stored"].toInt() > 0, run.out.constData());
        QVERIFY2(addsUp(run.json()), run.out.constData());
    }
    // Importing the same file twice changes nothing.
    const CliRun again = import("tracedesk-base-station", {"cells.csv", "base_station.csv"});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json()["stored"].toInt(), 0);
    QVERIFY(addsUp(again.json()));

    const CliRun trace = runCli({"trace", store, "--json"});
    QVERIFY2(trace.exitCode == 0, trace.err.constData());
    QCOMPARE(trace.json()["cases"].toInt(), 12);
    QVERIFY(trace.json()["stays"].toInt() > 12);
    QVERIFY(trace.json()["contacts"].toInt() > 0);
    QVERIFY(!trace.json()["input"].toString().isEmpty());

    const QList<QByteArrayList> sources = readCsv(runCli({"list", store, "sources", "--csv"}).out);
    QCOMPARE(sources.front().join(','), QByteArray("case,rank,source,probability,place,from,to,export_id"));
    std::map<QByteArray, double> sums;
    for (qsizetype i = 1; i < sources.size(); ++i)
        sums[sources[i][0]] += sources[i][3].toDouble();
    QCOMPARE(sums.size(), std::size_t(12));
    for (const auto &[number, sum] : sums)
        QVERIFY2(std::abs(sum - 1) < 0.01, number.constData());

    for (const char *what : {"cases", "stays", "contacts", "clusters", "imports"}) {
        const CliRun run = runCli({"list", store, what, "--json"});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(run.json().contains(what), what);
    }
    QCOMPARE(runCli({"list", store, "imports", "--json"}).json()["imports"].toArray().size(), 6);
    const CliRun check = runCli({"check", store});
    QVERIFY2(check.exitCode == 0, check.out.constData());
    QCOMPARE(runCli({"report", store, "--out", folder.filePath("report")}).exitCode, 0);
    QVERIFY(QFile::exists(folder.filePath("report/report.html")));

    // Every one of these is on the register; what became of it is said once.
    const QJsonArray exports = runCli({"exports", store, "--json"}).json()["exports"].toArray();
    QCOMPARE(exports.size(), 8);
    const QJsonObject report = exports[0].toObject();
    QCOMPARE(report["path"].toString(), folder.filePath("report/report.html"));
    QFile page(report["path"].toString());
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains(report["export_id"].toString().toUtf8()));
    QCOMPARE(exports[7].toObject()["path"].toString(), QStringLiteral("-"));
    QVERIFY(sources[1].back() == exports[7].toObject()["export_id"].toString().toUtf8());
    const QStringList close{"exports", store, "--close", report["export_id"].toString(), "--ending", "destroyed"};
    QCOMPARE(runCli(close).exitCode, 0);
    QCOMPARE(runCli(close).exitCode, 1);
}

void TestCli::whatIsTakenOutAsksAgain()
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    QVERIFY(writeFile(folder.filePath("list.csv"), "case_id,person,onset\nA,pa,2020-03-01\n,pb,2020-03-02\n"));
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    const QList<QStringList> calls = {{"list", store, "cases", "--json"},
                                      {"list", store, "imports", "--csv"},
                                      {"report", store, "--out", folder.filePath("report")},
                                      {"import", store, folder.filePath("list.csv"), "--as", "tracedesk-linelist", "--rejects",
                                       folder.filePath("rejects.csv")}};
    for (const QStringList &call : calls) {
        for (const char *typed : {"correct horse", "correct horse\n", "correct horse\nincorrect horse"}) {
            const CliRun run = runCli(call, typed);
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(!run.out.contains("export"), run.out.constData());
        }
    }
    QVERIFY(!QFile::exists(folder.filePath("report/report.html")) && !QFile::exists(folder.filePath("rejects.csv")));
    // Text is looked at, and asks once; nothing of all that was done, not even the import.
    QCOMPARE(runCli({"exports", store, "--json"}, "correct horse").json()["exports"].toArray().size(), 0);
    QVERIFY(!runCli({"list", store, "cases"}, "correct horse").out.contains("A"));
}

void TestCli::wrongPasswordSaysNothingElse()
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    const CliRun run = runCli({"list", store, "cases"}, "incorrect horse");
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.isEmpty());
    const CliRun nothing = runCli({"list", folder.filePath("none"), "cases"});
    QCOMPARE(nothing.exitCode, 1);
    QVERIFY(nothing.err != run.err);
    QCOMPARE(runCli({"list", store, "cases"}, "").exitCode, 1);
}

void TestCli::rejectsAreAResult()
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    QVERIFY(writeFile(folder.filePath("list.csv"),
                      "case_id,person,onset\nA,pa,2020-03-01\n,pb,2020-03-02\nC,pc,2020-13-40\nA,pa,2020-03-01\n"));
    QVERIFY(writeFile(folder.filePath("edges.csv"), "source,exposed,date_from,date_to,setting,evidence\nA,Z,,,,\n"));
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    const QStringList call{"import", store,       folder.filePath("list.csv"),   "--as", "tracedesk-linelist",
                           "--json", "--rejects", folder.filePath("rejects.csv")};
    const CliRun preview = runCli(call + QStringList{"--preview"});
    QVERIFY2(preview.exitCode == 0, preview.err.constData());
    QCOMPARE(runCli({"list", store, "imports", "--json"}).json()["imports"].toArray().size(), 0);

    const CliRun run = runCli(call);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()["read"].toInt(), 4);
    QVERIFY(addsUp(run.json()));
    QFile rejects(folder.filePath("rejects.csv"));
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    const QByteArray lines = rejects.readAll();
    QVERIFY2(lines.contains("list.csv,3,"), lines.constData());

    const CliRun edges = runCli({"import", store, folder.filePath("edges.csv"), "--as", "tracedesk-contacts", "--json"});
    QVERIFY2(edges.exitCode == 0, edges.err.constData());
    QCOMPARE(edges.json()["rejected"].toInt(), 1);
    QCOMPARE(edges.json()["rejected_rows"].toArray()[0].toObject()["value"].toString(), QStringLiteral("Z"));
}

void TestCli::formFiveThereAndBack()
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("outbreak.tracedesk");
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    QVERIFY(writeFile(folder.filePath("cases.csv"), "case_id\n2020-1\n2020-2\n"));
    QCOMPARE(runCli({"import", store, folder.filePath("cases.csv"), "--as", "tracedesk-linelist"}).exitCode, 0);
    const QByteArray header = "연번,접촉자명,생년월일,성별,접촉자구분,격리구분,내국인여부,최종접촉일,의심환자여부,비고\n";
    QVERIFY(writeFile(folder.filePath("form5.csv"), header + "1,홍길동,19900101,1,04,3,Y,20200312,N,2020-1 / 시장\n"
                                                             "2,김하나,19910101,2,07,3,Y,20200312,N,2020-1\n"));
    const CliRun list = runCli({"import", store, folder.filePath("form5.csv"), "--as", "form-five", "--json"});
    QVERIFY2(list.exitCode == 0, list.err.constData());
    QVERIFY2(list.json()["stored"].toInt() == 1 && list.json()["rejected"].toInt() == 1, list.out.constData());

    const QString out = folder.filePath("out.xlsx");
    const CliRun run =
        runCli({"form5", store, out, "--case", "2020-1", "--case", "2020-2", "--purpose", "for the province", "--json"});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QVERIFY(run.json()["written"].toBool() && run.json()["contacts"].toInt() == 1);
    QFile written(out);
    QVERIFY(written.open(QIODevice::ReadOnly) && written.read(2) == "PK");
    QVERIFY(runCli({"exports", store, "--json"}).out.contains(run.json()["export"].toString().toUtf8()));
    const CliRun again = runCli({"import", store, out, "--as", "form-five", "--json"});
    QVERIFY2(again.json()["duplicate"].toInt() == 1 && again.json()["stored"].toInt() == 0, again.out.constData());

    // Who has no isolation class is told, and left out only where that is asked for.
    QVERIFY(writeFile(folder.filePath("more.csv"), header + "1,박두리,19900101,1,04,,Y,20200312,N,2020-1 / 시장\n"));
    QCOMPARE(runCli({"import", store, folder.filePath("more.csv"), "--as", "form-five"}).exitCode, 0);
    const QString more = folder.filePath("more.xlsx");
    const CliRun refused = runCli({"form5", store, more, "--json"});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(!refused.json()["written"].toBool() && !QFile::exists(more));
    QCOMPARE(refused.json()["unlisted_contacts"].toArray().size(), 1);
    QVERIFY(refused.json()["unlisted_contacts"].toArray()[0].toObject()["contact"].toString() == QStringLiteral("박○○"));
    QCOMPARE(runCli({"form5", store, more, "--leave-out"}).exitCode, 0);
    QVERIFY(QFile::exists(more));
    QCOMPARE(runCli({"form5", store, more, "--case", "2020-1", "--case", "nobody"}).exitCode, 1);
}

void TestCli::contactsOfAPositionFile()
{
    // A and B share a base station for 40 minutes, C is 3 km away; A is seen once more after a gap.
    const QTemporaryDir folder;
    QByteArray csv = "person,ts,cell,x,y,acc\n";
    for (int minute = 0; minute <= 40; minute += 10) {
        const QByteArray time = "2020-03-01 08:" + QByteArray::number(minute).rightJustified(2, '0') + ":00";
        csv +=
            "A," + time + ",C1,950000,1940000,100\nB," + time + ",C1,950000,1940000,100\nC," + time + ",C2,953000,1940000,100\n";
    }
    csv += "A,2020-03-01 10:00:00,C2,953000,1940000,100\n";
    QVERIFY(writeFile(folder.filePath("positions.csv"), csv));
    const QStringList call{"contacts", folder.filePath("positions.csv"), "--distance", "200", "--minimum", "15",
                           "--out",    folder.filePath("pairs.csv")};
    const CliRun run = runCli(call);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY2(run.out.startsWith("pairs 1 total_s 2400\n"), run.out.constData());
    QFile pairs(folder.filePath("pairs.csv"));
    QVERIFY(pairs.open(QIODevice::ReadOnly));
    QCOMPARE(pairs.readAll(), QByteArray("person,other,seconds\nA,B,2400\n"));

    QByteArray renamed = csv;
    renamed.replace("person,ts,cell,x,y,acc", "who,when,cell,east,north,acc");
    QVERIFY(writeFile(folder.filePath("other.csv"), renamed));
    const CliRun mapped = runCli({"contacts", folder.filePath("other.csv"), "--distance", "200", "--minimum", "15", "--json",
                                  "--map", "subject=who", "--map", "time=when", "--map", "lon=east", "--map", "lat=north"});
    QVERIFY2(mapped.exitCode == 0, mapped.err.constData());
    QCOMPARE(mapped.json()["pairs"].toInt(), 1);
}

void TestCli::aStoreIsNotMadeTwice()
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 1);
    QCOMPARE(runCli({"list", store, "cases"}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
