#include "desk/office.h"
#include "tests/app/command_line.h"
#include "vault/second_factor.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

/// The command line for those who run a store: its people, their second devices and households, its backups.
class TestCliPeople : public QObject
{
    Q_OBJECT

private slots:
    void peopleAreFoundedAndComeIn();
    void peopleWhoCannotRunAStore_data();
    void peopleWhoCannotRunAStore();
    void theSecondDeviceIsAskedFor();
    void backupAndItsPapers();
    void certificatesAreCheckedByTheStore();
    void theOwnHouseholdIsToldOnStandardInput();
    void theRecordTellsWhatStandsAndWhoLooked();
};

void TestCliPeople::peopleAreFoundedAndComeIn()
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    const CliRun made = runCli({"new", store, "--user", "sup", "--role", "supervisor", "--person", "lee:surveyor:Seoul/11010",
                                "--person", "adm:administrator", "--json"});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const QJsonArray invited = made.json()["invited"].toArray();
    QCOMPARE(invited.size(), 2);
    QCOMPARE(invited[0].toObject()["user"].toString(), QStringLiteral("lee"));
    const QByteArray code = invited[0].toObject()["one_time_code"].toString().toLatin1();
    QCOMPARE(code.size(), 24);
    QVERIFY(invited[1].toObject()["one_time_code"].toString() != QString::fromLatin1(code));

    const CliRun before = runCli({"people", store, "--user", "sup", "--csv"});
    QVERIFY2(before.exitCode == 0, before.err.constData());
    const QList<QByteArrayList> people = readCsv(before.out);
    QCOMPARE(people.front().join(','), QByteArray("user,role,area,state,keys,awaited"));
    QCOMPARE(people.size(), 4);
    QCOMPARE(people[2].first(4).join(','), QByteArray("lee,Surveyor,Seoul (11) \302\267 11010,Invited"));

    // With the code alone nothing opens but the choice of a password, and not of any.
    QCOMPARE(runCli({"list", store, "cases", "--user", "lee"}, code).exitCode, 1);
    QVERIFY(runCli({"activate", store, "--user", "lee"}, code + "\nshort").err.contains("12"));
    QCOMPARE(runCli({"activate", store, "--user", "lee"}, "0000-0000-0000-0000-0000\ngrey heron reads").exitCode, 1);
    const CliRun active = runCli({"activate", store, "--user", "lee", "--json"}, code + "\ngrey heron reads");
    QVERIFY2(active.exitCode == 0, active.err.constData());
    QCOMPARE(active.json()["user"].toString(), QStringLiteral("lee"));
    QCOMPARE(runCli({"activate", store, "--user", "lee"}, code + "\ngrey heron writes").exitCode, 1); // used up
    QCOMPARE(runCli({"people", store, "--user", "lee"}, "grey heron reads").exitCode, 1);             // a surveyor may not
}

void TestCliPeople::peopleWhoCannotRunAStore_data()
{
    QTest::addColumn<QStringList>("people");
    QTest::newRow("nobody manages accounts") << QStringList{"--role", "supervisor"};
    QTest::newRow("nobody has keys to give") << QStringList{"--role", "administrator", "--person", "lee:surveyor"};
    QTest::newRow("two of one name") << QStringList{"--person", "lee:surveyor", "--person", "lee:approver"};
    QTest::newRow("a second owner's name") << QStringList{"--person", "owner:surveyor"};
}

void TestCliPeople::peopleWhoCannotRunAStore()
{
    QFETCH(QStringList, people);
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    const CliRun run = runCli(QStringList{"new", store, "--user", "owner"} + people);
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.isEmpty());
    QVERIFY(!QFile::exists(store));
}

void TestCliPeople::theSecondDeviceIsAskedFor()
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    const auto secret = tracedesk::vault::makeFactorSecret();
    const auto codeIn = [&](std::uint64_t steps) {
        const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        return tracedesk::vault::factorCode(secret, tracedesk::vault::factorStep(now) + steps);
    };
    {
        const auto password = tracedesk::vault::SecretBytes::copyOf("correct horse");
        tracedesk::desk::Surroundings around;
        around.now = [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
        auto office = tracedesk::desk::Office::open(store.toStdString(),
                                                    {{}, tracedesk::vault::SecretBytes::copyOf(password.bytes())}, around);
        QVERIFY(office.has_value());
        QVERIFY(office->setSecondFactor(password, tracedesk::vault::SecretBytes::copyOf(secret.bytes()), codeIn(0)).has_value());
    }
    const CliRun without = runCli({"list", store, "cases"});
    QCOMPARE(without.exitCode, 1);
    QVERIFY2(without.err.contains("second device"), without.err.constData());
    // The code of the next half minute is good already, and none serves twice.
    const QByteArray code = QByteArray::fromStdString(codeIn(1));
    QCOMPARE(runCli({"list", store, "cases", "--code", QString::fromLatin1(code)}).exitCode, 0);
    QCOMPARE(runCli({"list", store, "cases", "--code", QString::fromLatin1(code)}).exitCode, 1);
    QCOMPARE(runCli({"list", store, "cases"}, "correct horse\n000000").exitCode, 1); // asked for behind the password
}

namespace {

/// Makes a paper that is written down while the program waits for its last line; the four lines.
QByteArrayList makePaper(const QString &store, QByteArray (*typed)(const QByteArray &lastLine), int &exitCode)
{
    QProcess process;
    process.start(tracedesk::tests::programs("/tracedesk-cli"), {"recovery", store});
    process.write("correct horse\n");
    QByteArray out;
    while (!out.contains("Destroying") && process.waitForReadyRead(60'000))
        out += process.readAllStandardOutput();
    QByteArrayList lines;
    for (const QByteArray &line : out.split('\n'))
        if (line.startsWith("    "))
            lines.append(line.trimmed());
    process.write(typed(lines.isEmpty() ? QByteArray() : lines.back()) + '\n');
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    exitCode = process.exitCode();
    return lines;
}

} // namespace

void TestCliPeople::backupAndItsPapers()
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    const QString file = folder.filePath("s.backup");
    const QString again = folder.filePath("again.tracedesk");
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    QCOMPARE(runCli({"backup", store, file}).exitCode, 1); // no papers yet
    const auto asItStands = [](const QByteArray &line) { return line; };
    const auto mistyped = [](const QByteArray &line) { return QByteArray(line).replace(0, 1, line.startsWith('7') ? "8" : "7"); };
    int exitCode = -1;
    QCOMPARE(makePaper(store, mistyped, exitCode).size(), 4);
    QCOMPARE(exitCode, 1);
    const QByteArrayList first = makePaper(store, asItStands, exitCode);
    QCOMPARE(first.size(), 4);
    QCOMPARE(exitCode, 0);
    const QByteArrayList second = makePaper(store, asItStands, exitCode);
    QCOMPARE(exitCode, 0);
    QVERIFY(first != second);

    const CliRun made = runCli({"backup", store, file, "--json"});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QCOMPARE(made.json()["papers"].toInt(), 1);
    QCOMPARE(made.json()["bytes"].toInteger(), QFileInfo(file).size());
    QCOMPARE(runCli({"backup", store, file}).exitCode, 1); // is there already
    QCOMPARE(runCli({"backup", store, file, "--replace"}).exitCode, 0);

    const QByteArray typed = second.join('\n') + '\n' + first.join(' ');
    QByteArray wrong = typed;
    wrong[7] = wrong[7] == '7' ? '8' : '7';
    const CliRun refused = runCli({"restore", file, again}, wrong);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("Group 2 of paper 1"), refused.err.constData());
    QVERIFY(!QFile::exists(again));
    const CliRun restored = runCli({"restore", file, again, "--json"}, typed);
    QVERIFY2(restored.exitCode == 0, restored.err.constData());
    QCOMPARE(restored.json()["store"], made.json()["store"]);
    QCOMPARE(runCli({"check", again}).exitCode, 0);
    QCOMPARE(runCli({"check", again}, "wrong").exitCode, 1);
    // To a file of its own, that nobody else may read.
    const QString paper = folder.filePath("paper.txt");
    QCOMPARE(runCli({"recovery", store, "--out", paper}).exitCode, 1); // nobody typed the last line
    QCOMPARE(QFile::permissions(paper) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestCliPeople::theOwnHouseholdIsToldOnStandardInput()
{
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    QVERIFY(writeFile(folder.filePath("list.csv"), "case_id,person,phone\nA,pa,010-1234-5678\nB,pb,010-8765-4321\n"));
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    QCOMPARE(runCli({"import", store, folder.filePath("list.csv"), "--as", "tracedesk-linelist"}).exitCode, 0);
    const CliRun told = runCli({"own", store, "--json"}, "correct horse\nphone 01012345678\nname Kim Hana\n");
    QVERIFY2(told.exitCode == 0, told.err.constData());
    QCOMPARE(told.json()["registered"].toInt(), 2);
    QCOMPARE(runCli({"list", store, "stays", "--case", "A"}).exitCode, 1);
    QCOMPARE(runCli({"list", store, "stays", "--case", "B"}).exitCode, 0);
    QCOMPARE(runCli({"own", store}, "correct horse\nshoe 43\n").exitCode, 1);
    QCOMPARE(runCli({"own", store, "--forget", "--json"}).json()["registered"].toInt(), 0);
    QCOMPARE(runCli({"list", store, "stays", "--case", "A"}).exitCode, 0);
}

void TestCliPeople::theRecordTellsWhatStandsAndWhoLooked()
{
    using namespace tracedesk;
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    QVERIFY(writeFile(folder.filePath("list.csv"), "case_id,person,phone\nA,pa,010-1234-5678\nB,pb,010-8765-4321\n"));
    QCOMPARE(runCli({"new", store, "--user", "owner"}).exitCode, 0);
    QCOMPARE(runCli({"import", store, folder.filePath("list.csv"), "--as", "tracedesk-linelist"}).exitCode, 0);
    QCOMPARE(runCli({"list", store, "stays", "--case", "A"}).exitCode, 0);
    const CliRun review = runCli({"record", store, "review", "--json"});
    QVERIFY2(review.exitCode == 0, review.err.constData());
    QCOMPARE(review.json()["first_entry"].toInt(), 1);
    QVERIFY(review.json()["to_judge"].toInt() <= 1); // log-ins of whoever runs this at night
    QCOMPARE(review.json()["overdue"].toBool(), false);
    const QJsonObject owner = review.json()["accounts"].toArray()[0].toObject();
    QCOMPARE(owner["account"].toString(), QStringLiteral("owner"));
    QCOMPARE(owner["looks"].toInt(), 1);
    QCOMPARE(owner["persons"].toInt(), 1);

    std::string token;
    {
        desk::Surroundings around;
        around.now = [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
        around.resources = tests::resources().toStdString();
        const auto office = desk::Office::open(store.toStdString(),
                                               {"owner", vault::SecretBytes::copyOf(std::string_view("correct horse"))}, around);
        QVERIFY(office.has_value());
        desk::RecordQuestion looks;
        looks.acts = {epi::AuditAct::looked};
        token = office->records(looks)->records.front().subject.toString();
    }
    const CliRun who = runCli({"record", store, "who", QString::fromStdString(token).right(8), "--csv"});
    QVERIFY2(who.exitCode == 0, who.err.constData());
    const QList<QByteArrayList> rows = readCsv(who.out);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].first(3).join(','), QByteArray("owner,Owner,1"));
    QCOMPARE(runCli({"record", store, "who", "00000000"}).exitCode, 1);
    QCOMPARE(runCli({"record", store, "whom"}).exitCode, 2);
    QCOMPARE(runCli({"record", store, "who"}).exitCode, 2);
}

void TestCliPeople::certificatesAreCheckedByTheStore()
{
    using namespace tracedesk;
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    const CliRun made = runCli({"new", store, "--user", "sup", "--role", "supervisor", "--person", "pri:privacy_officer",
                                "--person", "adm:administrator", "--json"});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const QByteArray code = made.json()["invited"].toArray()[0].toObject()["one_time_code"].toString().toLatin1();
    QCOMPARE(runCli({"activate", store, "--user", "pri"}, code + "\ngrey heron reads").exitCode, 0);
    QCOMPARE(runCli({"people", store, "--user", "sup", "--give-keys", "pri"}).exitCode, 0);
    QCOMPARE(runCli({"people", store, "--user", "sup", "--give-keys", "pri"}).exitCode, 1); // has them
    QCOMPARE(runCli({"people", store, "--user", "sup", "--give-keys", "nobody"}).exitCode, 1);
    desk::Surroundings around;
    around.now = [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
    around.resources = tests::resources().toStdString();
    const auto password = [](const char *text) { return vault::SecretBytes::copyOf(std::string_view(text)); };
    const auto enter = [&](const char *user, const char *secret) {
        return desk::Office::open(store.toStdString(), {user, password(secret)}, around);
    };
    epi::Uuid order{};
    {
        auto office = enter("sup", "correct horse");
        QVERIFY(office.has_value());
        const auto plan = office->planDestruction(epi::DestructionScope::everything, {});
        QVERIFY(plan.has_value());
        const auto ordered = office->orderDestruction(*plan, "Document 7", password("correct horse"));
        QVERIFY(ordered.has_value());
        order = *ordered;
    }
    QByteArray text;
    {
        auto office = enter("pri", "grey heron reads");
        QVERIFY(office.has_value());
        QVERIFY(office->signDestruction(order, password("grey heron reads")).has_value());
        text = QByteArray::fromStdString(desk::certificateJson(office->retention()->certificates.front()));
    }
    const QString file = folder.filePath("certificate.json");
    QVERIFY(writeFile(file, text));
    const CliRun good = runCli({"certificate", store, file, "--user", "sup", "--json"});
    QVERIFY2(good.exitCode == 0, good.err.constData());
    QCOMPARE(good.json()["signed_by"].toString(), QStringLiteral("pri"));
    // The names stand beside the signatures, not under them: the store knows better.
    QVERIFY(writeFile(file, QByteArray(text).replace("\"name\":\"pri\"", "\"name\":\"lee\"")));
    const CliRun renamed = runCli({"certificate", store, file, "--user", "sup"});
    QCOMPARE(renamed.exitCode, 1);
    QVERIFY2(renamed.err.contains("not what this store says"), renamed.err.constData());
    QVERIFY(writeFile(file, text.left(text.size() / 2)));
    QCOMPARE(runCli({"certificate", store, file, "--user", "sup"}).exitCode, 1);
}

QTEST_GUILESS_MAIN(TestCliPeople)
#include "tst_cli_people.moc"
