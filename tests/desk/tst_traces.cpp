#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Office;
using epi::ErrorCode;

/// Ten thousand planted words go through everything an office does with data: none of them is on the disk in any form while
/// the store is there, and none after its end. The search is a program of its own, and is shown to find what is there.
class TestTraces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theSearchFindsEachForm();
    void nothingWhileInUse();
    void nothingAfterTheEnd();
    void certificateProvesIt();

private:
    void writeFiles() const;
    void work();
    [[nodiscard]] QStringList traces(const QStringList &folders) const;

    QTemporaryDir m_root;
    StaffedFolder m_folder;
    OutbreakFiles m_given;
};

namespace {

// 2,000 persons with a token, a name, a phone, a place and an address each.
constexpr int persons = 2'000;
const QString word = QStringLiteral("카나리아");
const QString digits = QStringLiteral("0107654");

QString planted(const char *what, int i)
{
    return word + QLatin1String(what) + QString::number(i);
}

desk::Surroundings testSurroundings()
{
    desk::Surroundings around = surroundings();
    around.kdf = vault::TestKdf::cheap();
    return around;
}

epi::Result<Office> enter(const StaffedFolder &folder, const std::string &user)
{
    return folder.as(user).transform([](store::CaseStore store) { return Office(std::move(store), testSurroundings()); });
}

} // namespace

void TestTraces::initTestCase()
{
    // Everything a program writes without being told where goes in here.
    for (const char *name : {"HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR"}) {
        QVERIFY(QDir(m_root.path()).mkpath(QLatin1String(name)));
        qputenv(name, m_root.filePath(QLatin1String(name)).toUtf8());
    }
    REQUIRE(m_folder.found());
    writeFiles();
    work();
}

void TestTraces::writeFiles() const
{
    QString lines = "case_id,person,name,phone,onset,confirmed,infected_by\n";
    QString venues = "venue,name,category,address,lat,lon\n";
    QString visitors = "subject,name,phone,venue,time,leave\n";
    QString routes = "case_id,from,to,margin_min,place,address,lat,lon\n";
    for (int i = 0; i < persons; ++i) {
        const QString phone = digits + QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0'));
        // Dates of a few are enough: the engine has other tests.
        lines += QStringLiteral("%1,%2,%3,%4,%5,\n")
                     .arg(QString::number(i), planted("t", i), planted("n", i), phone, i < 60 ? "2020-03-04,2020-03-07" : ",");
        visitors += QStringLiteral("%1,%2,%3,V%4,2020-03-%5 12:00:00,2020-03-%5 12:50:00\n")
                        .arg(planted("t", i), planted("n", i), phone, QString::number(i % 50),
                             QStringLiteral("%1").arg(1 + i / 80, 2, 10, QLatin1Char('0')));
        routes += QStringLiteral("%1,2020-03-05 09:00,2020-03-05 10:00,10,%2,%3,%4,127.01\n")
                      .arg(QString::number(i), planted("p", i), planted("a", i), QString::number(35.0 + i * 0.001, 'f', 3));
    }
    for (int i = 0; i < 50; ++i)
        venues +=
            QStringLiteral("V%1,%2,restaurant,%3,37.5%1,127.001\n").arg(QString::number(i), planted("v", i), planted("w", i));
    m_given.write("linelist.csv", lines.toStdString());
    m_given.write("venues.csv", venues.toStdString());
    m_given.write("visitors.csv", visitors.toStdString());
    m_given.write("routes.csv", routes.toStdString());
    // A file with faults: rows that are refused are kept, too.
    m_given.write("contacts.csv", ("source,exposed,date_from,date_to,setting,evidence\n1,2,2020-03-03,2020-03-04," +
                                   planted("s", 1) + ',' + planted("e", 1) + "\n1," + planted("z", 1) + ",,,,\n")
                                      .toStdString());
}

void TestTraces::work()
{
    {
        auto office = enter(m_folder, "sup");
        REQUIRE(office);
        for (const auto &delivery : m_given.deliveries()) {
            const auto kept = import(*office, delivery);
            REQUIRE(kept);
        }
        REQUIRE(office->trace({}, {}));
        const auto overview = office->overview();
        REQUIRE(overview);
        QCOMPARE(overview->cases.size(), std::size_t{persons});
        const auto ids = idsOf(*overview);
        REQUIRE(office->caseFiles(std::span(ids).first(20), planted("r", 1).toStdString()));
        epi::IdentifiedCase edited{overview->cases.front().facts, {}};
        const epi::IdentifiedCase before = edited;
        edited.facts.setting = planted("x", 1).toStdString();
        REQUIRE(office->apply({epi::Entry(before), epi::Entry(edited)}));
    }
    // Somebody pulls the plug while a case is being saved.
    for (int round = 0; round < 5; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            auto store = m_folder.as("sup");
            for (int i = 0; store; ++i) {
                const std::vector<std::string> tokens = {planted("k", round * 100'000 + i).toStdString()};
                (void)store->findOrCreatePersons(tokens);
            }
            ::_exit(0);
        }
        ::usleep(60'000);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
    }
    // Somebody leaves, and everything goes under new keys.
    const auto leaves = m_folder.idOf("sur");
    {
        auto office = enter(m_folder, "adm");
        REQUIRE(office);
        REQUIRE(office->close(leaves));
    }
    {
        auto office = enter(m_folder, "sup");
        REQUIRE(office);
        REQUIRE(office->renewKeys({}, {}));
    }
    auto office = enter(m_folder, "pri");
    REQUIRE(office);
    REQUIRE(office->exportRecord(m_root.filePath("HOME/record.jsonl").toStdString(), password(m_folder.secretOf("pri")), {}));
}

QStringList TestTraces::traces(const QStringList &folders) const
{
    QProcess search;
    const QStringList spared{"--except", QFileInfo(QString::fromStdString(m_given.path("venues.csv"))).path()};
    search.start("python3", QStringList{QStringLiteral(TRACES_SCRIPT), word + ',' + digits} + folders + spared);
    if (!search.waitForFinished(240'000) || search.exitCode() != 0)
        qFatal("the search failed: %s", search.readAllStandardError().constData());
    return QString::fromUtf8(search.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
}

void TestTraces::theSearchFindsEachForm()
{
    QProcess forms;
    forms.start("python3", {QStringLiteral(TRACES_SCRIPT), "--forms"});
    QVERIFY(forms.waitForFinished());
    const QStringList names = QString::fromUtf8(forms.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
    QCOMPARE(names.size(), 9);
    const QString script =
        QStringLiteral("import base64,gzip,json,sys,urllib.parse,os\n"
                       "t=sys.argv[1]; d=sys.argv[2]; u=t.encode()\n"
                       "w=lambda n,b: open(os.path.join(d,n),'wb').write(b'some text before '+b+b' and after')\n"
                       "w('utf-8',u); w('utf-16-le',t.encode('utf-16-le')); w('utf-16-be',t.encode('utf-16-be'))\n"
                       "w('windows-949',t.encode('cp949')); w('hex',u.hex().encode()); w('json',json.dumps(t).encode())\n"
                       "w('percent',urllib.parse.quote(t).encode())\n"
                       "[w('base64-%d'%n, base64.b64encode(b'x'*n+u+b'yz')) for n in (0,1,2)]\n"
                       "gzip.open(os.path.join(d,'packed'),'wb').write(u)\n");
    QTemporaryDir plantedIn;
    QProcess plant;
    plant.start("python3", {"-c", script, planted("n", 77), plantedIn.path()});
    QVERIFY(plant.waitForFinished());
    QCOMPARE(plant.exitCode(), 0);
    const QStringList found = traces({plantedIn.path()});
    for (const QString &name : QDir(plantedIn.path()).entryList(QDir::Files)) {
        const QString form = name.section('-', 0, name.startsWith("base64") ? 0 : -1);
        QVERIFY2(found.contains(form + '\t' + plantedIn.filePath(name)), qPrintable(name + " in " + found.join('\n')));
    }
    // And in the files that were given to the program.
    QVERIFY(QFile::copy(QString::fromStdString(m_given.path("visitors.csv")), plantedIn.filePath("given.csv")));
    QVERIFY(traces({plantedIn.path()}).contains("utf-8\t" + plantedIn.filePath("given.csv")));
}

void TestTraces::nothingWhileInUse()
{
    QCOMPARE(traces({m_root.path(), QString::fromStdString(m_folder.root().string()), "/tmp", "/var/tmp"}), QStringList());
}

void TestTraces::nothingAfterTheEnd()
{
    desk::DestructionPlan plan;
    epi::Uuid order{};
    {
        auto office = enter(m_folder, "sup");
        REQUIRE(office);
        const auto planned = office->planDestruction(epi::DestructionScope::everything, {});
        REQUIRE(planned);
        plan = *planned;
        const auto countOf = [&](epi::DataClass what) {
            const auto at = std::ranges::find(plan.counts, what, &epi::DestructionCount::what);
            return at == plan.counts.end() ? 0 : at->count;
        };
        QCOMPARE(countOf(epi::DataClass::cases), std::uint64_t{persons});
        QVERIFY(countOf(epi::DataClass::persons) >= std::uint64_t{persons});
        QCOMPARE(countOf(epi::DataClass::providerFiles), std::uint64_t{5});
        // Something came in between: what was read is not what would be destroyed.
        epi::Interview interview;
        interview.caseId = office->overview()->cases.front().facts.id;
        REQUIRE(office->apply({std::nullopt, epi::Entry(interview)}));
        REQUIRE_ERROR(office->orderDestruction(plan, "document 1", password(m_folder.secretOf("sup"))), ErrorCode::staleRevision);
        plan = *office->planDestruction(epi::DestructionScope::everything, {});
        // A file was taken out, and nobody said what became of it.
        const auto taken = office->retention();
        REQUIRE(taken);
        QCOMPARE(taken->exports.size(), std::size_t{1});
        const auto answer = office->orderDestruction(plan, "document 1", password(m_folder.secretOf("sup")));
        REQUIRE_ERROR(answer, ErrorCode::notPermitted);
        QCOMPARE(answer.error().arguments.back(), std::string("open exports"));
        REQUIRE(office->closeExport(taken->exports.front().record.id, epi::ExportEnding::handedOver));
        const auto ordered = office->orderDestruction(plan, "document 1", password(m_folder.secretOf("sup")));
        REQUIRE(ordered);
        order = *ordered;
        REQUIRE_ERROR(office->signDestruction(order, password(m_folder.secretOf("sup"))), ErrorCode::notPermitted);
    }
    {
        auto office = enter(m_folder, "pri");
        REQUIRE(office);
        const auto before = office->retention();
        REQUIRE(before);
        QVERIFY(!before->counted); // has no key to count with, but sees what was counted
        QCOMPARE(before->open.size(), std::size_t{1});
        QVERIFY(before->open.front().canSign);
        QCOMPARE(before->open.front().proposer, std::string("sup"));
        QVERIFY(before->open.front().order.counts == plan.counts);
        REQUIRE_ERROR(office->signDestruction(order, password("guessed")), ErrorCode::wrongPassword);
        REQUIRE(office->signDestruction(order, password(m_folder.secretOf("pri"))));
        QVERIFY(office->isDestroyed());
    }
    QCOMPARE(traces({m_root.path(), QString::fromStdString(m_folder.root().string()), "/tmp", "/var/tmp"}), QStringList());
    {
        // Of what was taken out only that it was is kept.
        auto office = enter(m_folder, "pri");
        REQUIRE(office);
        const auto exports = office->exports();
        REQUIRE(exports);
        QCOMPARE(exports->size(), std::size_t{1});
        QCOMPARE(exports->front().record.path, std::string());
        QCOMPARE(exports->front().record.purpose, std::string());
    }
    for (const char *user : {"sup", "app", "pol", "pri", "adm"}) {
        auto office = enter(m_folder, user);
        REQUIRE(office);
        QVERIFY(office->isDestroyed());
        QVERIFY(office->isAdmitted());
        QVERIFY(!office->may(epi::Duty::listCases));
        REQUIRE_ERROR(office->overview(), ErrorCode::notPermitted);
    }
}

void TestTraces::certificateProvesIt()
{
    auto office = enter(m_folder, "pri");
    REQUIRE(office);
    const auto retention = office->retention();
    REQUIRE(retention);
    QVERIFY(retention->destroyed);
    QVERIFY(retention->open.empty());
    QCOMPARE(retention->certificates.size(), std::size_t{1});
    const desk::Certificate &certificate = retention->certificates.front();
    QVERIFY(certificate.carriedOut.has_value());
    const std::string text = desk::certificateJson(certificate);
    const auto read = desk::readCertificate(text, "certificate.json");
    REQUIRE(read);
    QVERIFY(read->proof.order == certificate.proof.order);
    QVERIFY(read->carriedOut == certificate.carriedOut);
    QCOMPARE(desk::certificateJson(*read), text);
    // Nobody's data, and any letter changed is found, where it is not only the note of the record.
    QVERIFY(!text.contains(word.toStdString()));
    const std::size_t note = text.find("\"carried_out\"");
    std::size_t refused = 0;
    for (std::size_t i = 0; i < note; ++i) {
        std::string bent = text;
        bent[i] = bent[i] == '3' ? '4' : '3';
        if (bent == text)
            continue;
        const auto result = desk::readCertificate(bent, "certificate.json");
        // The names of people are the only words that no signature covers: their keys are.
        const bool name = text.rfind("\"name\":\"", i) != std::string::npos && i - text.rfind("\"name\":\"", i) < 11;
        const bool role = text.rfind("\"role\":\"", i) != std::string::npos && i - text.rfind("\"role\":\"", i) < 24;
        QVERIFY2(!result || name || role, qPrintable(QString("position %1").arg(i)));
        refused += result ? 0 : 1;
    }
    QVERIFY(refused > note * 9 / 10);
}

QTEST_GUILESS_MAIN(TestTraces)
#include "tst_traces.moc"
