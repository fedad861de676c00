#include "tests/app/command_line.h"
#include "tests/support/written_paths.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace tracedesk::tests;

/// Where the programs write to: over everything that can be done with a store, nowhere but to the places a user named and, of the
/// window, to its own settings. What they make is for the user alone, whatever rights they were started with.
class TestWrittenPlaces : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void strayWritesAreSeen();
    void spilledSortsAreSeen();
    void nothingIsSpilled();
    void commandLine();
    void office();
    void window();

private:
    struct Run
    {
        CliRun result;
        QByteArrayList begun;
    };
    /// Runs a program with what it writes on record, its own folders below m_root, and no rights taken away beforehand.
    Run watch(const QString &program, const QStringList &arguments, const QByteArray &input = "correct horse\ncorrect horse\n");
    CliRun cli(const QStringList &arguments, const QByteArray &input = "correct horse\ncorrect horse\n")
    {
        return watch(programs("/tracedesk-cli"), arguments, input).result;
    }
    /// What was written to that none of the patterns (of paths below m_root) and no store allows.
    [[nodiscard]] QStringList stray(const QStringList &allowed) const;
    /// Files and folders below m_root that others may read or write, or enter.
    [[nodiscard]] QStringList open() const;
    /// How many there are.
    [[nodiscard]] int made() const;
    [[nodiscard]] QString root(const char *below) const { return m_root->filePath(QString::fromLatin1(below)); }
    [[nodiscard]] QStringList papers(const QString &store);

    std::unique_ptr<QTemporaryDir> m_root;
    QList<WrittenPath> m_written;
};

namespace {

const QString scenario = programs("/office_scenario");

/// What bubblewrap sets up in a namespace of its own, where nothing of it lies on a disk; and the fonts' own index, which any
/// program on the machine makes that shows a letter, of the names of font files.
bool isOfTheSystem(const WrittenPath &one, const QString &path)
{
    static const QRegularExpression namespaces(
        "^(/newroot(/.*)?|/tmp/(newroot|oldroot)|/proc(/\\d+/(uid_map|gid_map|setgroups))?)$");
    return path == "/dev/null" || (one.program == "bwrap" && namespaces.match(path).hasMatch()) ||
           path.startsWith("/var/cache/fontconfig/");
}

/// The files of a store, below its folder.
const QString storeFiles =
    QStringLiteral("(/(keyring|device\\.key|shred\\.key|attempts|spool|last\\.backup)(\\.new(-[0-9a-f-]{36})?)?|/lock"
                   "|/(cases|identities|movements|audit)\\.\\d+\\.db(-journal|-mj[0-9A-F]+)?)?");

} // namespace

void TestWrittenPlaces::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    m_written.clear();
    // Everything a program writes without being told where would go in here.
    for (const char *name : {"home", "cache", "config", "data", "state", "temporary", "runtime"})
        QVERIFY(QDir().mkpath(root(name)));
}

TestWrittenPlaces::Run TestWrittenPlaces::watch(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    WriteRecorder recorder;
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    const std::pair<const char *, const char *> folders[] = {
        {"HOME", "home"},          {"XDG_CACHE_HOME", "cache"}, {"XDG_CONFIG_HOME", "config"},
        {"XDG_DATA_HOME", "data"}, {"XDG_STATE_HOME", "state"}, {"XDG_RUNTIME_DIR", "runtime"},
        {"TMPDIR", "temporary"}};
    for (const auto &[name, folder] : folders)
        environment.insert(QString::fromLatin1(name), root(folder));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(root("home"));
    recorder.watch(process);
    const mode_t before = ::umask(0);
    process.start(program, arguments);
    ::umask(before);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(240'000);
    m_written += recorder.written();
    return {{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
             process.readAllStandardError()},
            recorder.begun()};
}

QStringList TestWrittenPlaces::stray(const QStringList &allowed) const
{
    const QString below = QRegularExpression::escape(m_root->path() + '/');
    QList<QRegularExpression> patterns;
    for (const QString &pattern : allowed)
        patterns.append(QRegularExpression('^' + below + pattern + '$'));
    QStringList found;
    for (const WrittenPath &one : m_written) {
        const QString path = QDir::cleanPath(one.path);
        const auto allows = [&](const QRegularExpression &pattern) { return pattern.match(path).hasMatch(); };
        // A file that has no name until it is whole, in the folder that was named.
        const bool nameless = one.call == "open" && path == m_root->path();
        if (!nameless && !isOfTheSystem(one, path) && !std::ranges::any_of(patterns, allows))
            found.append(QString::fromUtf8(one.program + ' ' + one.call + ' ') + path);
    }
    found.removeDuplicates();
    return found;
}

QStringList TestWrittenPlaces::open() const
{
    QStringList found;
    QDirIterator all(m_root->path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        struct stat status{};
        if (::lstat(path.toUtf8().constData(), &status) == 0 && (status.st_mode & 07077U) != 0 &&
            QFileInfo(path).path() != m_root->path()) // those are the test's
            found.append(QString::number(status.st_mode & 07777U, 8) + ' ' + path);
    }
    return found;
}

int TestWrittenPlaces::made() const
{
    int count = 0;
    for (QDirIterator all(m_root->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
         all.hasNext(); all.next())
        ++count;
    return count;
}

// The control: what a program leaves where nobody asked for it, itself or by another that it starts, is found.
void TestWrittenPlaces::strayWritesAreSeen()
{
    const QString script = QStringLiteral("import os, tempfile\n"
                                          "open('opened','w'); os.mkdir('made'); os.rename('opened','renamed')\n"
                                          "os.link('renamed','linked'); os.symlink('renamed','soft'); os.unlink('linked')\n"
                                          "os.close(os.open('created', os.O_CREAT|os.O_RDWR))\n"
                                          "os.mkfifo('pipe')\n"
                                          "tempfile.NamedTemporaryFile(prefix='passing')\n"
                                          "open('/dev/null').read()\n"
                                          "os.posix_spawn('/bin/sh', ['sh','-c','echo x > spawned'], {})\n"
                                          "os.wait()\n");
    const Run run = watch(QStringLiteral("python3"), {"-c", script});
    QVERIFY2(run.result.exitCode == 0, run.result.err.constData());
    const QString found = stray({}).join('\n');
    for (const char *name : {"opened", "made", "renamed", "linked", "soft", "created", "pipe", "spawned"})
        QVERIFY2(found.contains(root("home") + '/' + name), qPrintable(QString(name) + " in " + found));
    QVERIFY2(found.contains(root("temporary") + "/passing"), qPrintable(found));
    QVERIFY(stray({"home/.*", "temporary/.*"}).isEmpty());
    QVERIFY(!open().isEmpty());
}

// And what SQLCipher puts aside, were it allowed to.
void TestWrittenPlaces::spilledSortsAreSeen()
{
    const Run run = watch(scenario, {"sort", root("home"), "spilling"});
    QVERIFY2(run.result.exitCode == 0, run.result.err.constData());
    const QStringList found = stray({"home/big\\.db(-journal)?"});
    QVERIFY2(found.join('\n').contains("etilqs_"), qPrintable(found.join('\n')));
    qInfo("%lld files put aside where the store does not forbid it", static_cast<long long>(found.size()));
}

void TestWrittenPlaces::nothingIsSpilled()
{
    const Run run = watch(scenario, {"sort", root("home")});
    QVERIFY2(run.result.exitCode == 0, run.result.err.constData());
    QCOMPARE(stray({"home/big\\.db(-journal)?"}).join('\n'), QString());
    QVERIFY(!m_written.isEmpty());
    for (const char *name : {"home/big.db", "home/big.db-journal"}) {
        QFile file(root(name));
        QVERIFY(!file.exists() || file.open(QIODevice::ReadOnly));
        QVERIFY(!file.exists() || !file.readAll().contains("canary"));
    }
}

QStringList TestWrittenPlaces::papers(const QString &store)
{
    QStringList texts;
    for (const char *name : {"first.txt", "second.txt"}) {
        WriteRecorder recorder;
        QProcess process;
        recorder.watch(process);
        const mode_t before = ::umask(0);
        process.start(programs("/tracedesk-cli"), {"recovery", store, "--out", root(name)});
        ::umask(before);
        process.write("correct horse\n");
        // The paper is written down before its last line is asked for.
        QString text;
        for (int i = 0; i < 600 && text.count("\n    ") < 4; ++i) {
            QTest::qWait(100);
            QFile paper(root(name));
            text = paper.open(QIODevice::ReadOnly) ? QString::fromUtf8(paper.readAll()) : QString();
        }
        QStringList lines;
        for (const QString &line : text.split('\n'))
            if (line.startsWith("    "))
                lines.append(line.trimmed());
        process.write((lines.isEmpty() ? QString() : lines.back()).toUtf8() + '\n');
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        m_written += recorder.written();
        texts.append(process.exitCode() == 0 ? lines.join(' ') : QString());
    }
    return texts;
}

void TestWrittenPlaces::commandLine()
{
    const QString files = root("files");
    const QString store = root("s.tracedesk");
    const auto must = [this](const QStringList &arguments, const QByteArray &input = "correct horse\ncorrect horse\n") {
        const CliRun run = cli(arguments, input);
        QVERIFY2(run.exitCode == 0, (arguments.join(' ').toUtf8() + ": " + run.err).constData());
    };
    must({"demo", files, "--cases", "6", "--persons", "300", "--days", "10"});
    must({"new", store, "--user", "owner"});
    must({"import", store, files + "/linelist.csv", "--as", "tracedesk-linelist", "--rejects", root("rejects.csv")});
    const Run parsed = watch(programs("/tracedesk-cli"), {"import", store, files + "/cells.csv", files + "/base_station.csv",
                                                          "--as", "tracedesk-base-station"});
    QCOMPARE(parsed.result.exitCode, 0);
    QVERIFY2(parsed.begun.contains("tracedesk-intake"), parsed.begun.join(' ').constData()); // it was watched as well
    must({"import", store, files + "/routes.csv", "--as", "tracedesk-route"});
    must({"trace", store});
    for (const char *what : {"stays", "sources"})
        must({"list", store, what, "--csv"});
    must({"report", store, "--out", root("report")});
    must({"own", store}, "correct horse\nphone 01012345678\n");
    QCOMPARE(cli({"check", store}, "wrong\n").exitCode, 1); // is spooled
    const QStringList texts = papers(store);
    QVERIFY(!texts.contains(QString()));
    must({"backup", store, root("s.backup")});
    must({"restore", root("s.backup"), root("again.tracedesk")}, texts.join('\n').toUtf8() + '\n');
    must({"check", root("again.tracedesk")});
    must({"exports", store});
    must({"contacts", files + "/entry_log.csv", "--distance", "100", "--minimum", "1", "--as", "tracedesk-entry-log", "--out",
          root("pairs.csv")});
    must({"check", store});
    const QString folder = QStringLiteral("(s|again)\\.tracedesk(\\.new-[0-9a-f-]{36})?");
    QCOMPARE(stray({folder + storeFiles, "files(/truth)?(/[a-z_]+\\.(csv|json|geojson|txt|md))?",
                    "report(/report\\.html(\\.new(-[0-9a-f-]{36})?)?)?", "(rejects|pairs)\\.csv(\\.new(-[0-9a-f-]{36})?)?",
                    "(first|second)\\.txt", "s\\.backup(\\.new(-[0-9a-f-]{36})?)?"})
                 .join('\n'),
             QString());
    QCOMPARE(open().join('\n'), QString());
    qInfo("%lld writes, %d files and folders", static_cast<long long>(m_written.size()), made());
}

void TestWrittenPlaces::office()
{
    QCOMPARE(cli({"demo", root("files"), "--cases", "6", "--persons", "300", "--days", "10"}).exitCode, 0);
    const Run run = watch(scenario, {"everything", root("home"), root("files")});
    QVERIFY2(run.result.exitCode == 0, run.result.err.constData());
    QVERIFY2(run.begun.contains("tracedesk-intake"), run.begun.join(' ').constData());
    // The certificate as the command line sees it.
    QVERIFY(writeFile(root("certificate.json"), run.result.out));
    const CliRun checked = cli({"certificate", root("home") + "/outbreak.tracedesk", root("certificate.json"), "--user", "pri"},
                               "password of pri\n");
    QVERIFY2(checked.exitCode == 0, checked.err.constData());
    const QString folder = QStringLiteral("home/(outbreak|again|town/outbreak)\\.tracedesk(\\.new-[0-9a-f-]{36})?");
    QCOMPARE(stray({folder + storeFiles, "(home/town/)?files(/truth)?(/[a-z_]+\\.(csv|json|geojson|txt|md))?", "home/town",
                    "home/(export\\.csv|record\\.jsonl|store\\.backup)(\\.new(-[0-9a-f-]{36})?){0,2}"})
                 .join('\n'),
             QString());
    QCOMPARE(open().join('\n'), QString());
    qInfo("%lld writes, %d files and folders", static_cast<long long>(m_written.size()), made());
}

void TestWrittenPlaces::window()
{
    if (!QFile::exists(programs("/tracedesk")))
        QSKIP("the window was not built");
    const QString store = root("s.tracedesk");
    QCOMPARE(cli({"demo", root("files"), "--cases", "4", "--persons", "200", "--days", "7"}).exitCode, 0);
    QCOMPARE(cli({"new", store, "--user", "owner"}).exitCode, 0);
    QCOMPARE(cli({"import", store, root("files") + "/linelist.csv", "--as", "tracedesk-linelist"}).exitCode, 0);
    m_written.clear();
    QVERIFY(QDir().mkpath(root("pictures")));
    const Run run = watch(programs("/tracedesk"), {store, "--password-on-stdin", "--pictures", root("pictures")});
    QVERIFY2(run.result.exitCode == 0, run.result.err.constData());
    QCOMPARE(stray({"s\\.tracedesk" + storeFiles, "pictures/[a-z]+\\.png(\\.new(-[0-9a-f-]{36})?)?",
                    "config/tracedesk(/window\\.json(\\.[A-Za-z0-9]+)?)?"})
                 .join('\n'),
             QString());
    QCOMPARE(open().join('\n'), QString());
    qInfo("%lld writes, %d files and folders", static_cast<long long>(m_written.size()), made());
}

QTEST_GUILESS_MAIN(TestWrittenPlaces)
#include "tst_written_places.moc"
