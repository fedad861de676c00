#include "tests/app/command_line.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#include <dlfcn.h>

using namespace tracedesk::tests;

/// Another SQLite in the same process, loaded before anything else: were its functions taken for SQLCipher's, every call would
/// succeed and the store would be plain text (docs/decisions/0002). Shown on the programs as they are.
class TestOtherSqlite : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theOtherWritesPlainText();
    void storesAreEncryptedAllTheSame_data();
    void storesAreEncryptedAllTheSame();
    void theWindowReadsThem();

private:
    static CliRun beside(const QString &library, const QString &program, const QStringList &arguments);

    QString m_other; ///< path of the system's SQLite
};

namespace {

const QByteArray plainHeader("SQLite format 3\0", 16);

/// Of the frequencies of all byte values: about 255 where they come by chance, and with one chance in 10 billion above 400.
double chiSquare(const QByteArray &bytes)
{
    std::array<double, 256> counts{};
    for (const char byte : bytes)
        ++counts[static_cast<unsigned char>(byte)];
    const double expected = static_cast<double>(bytes.size()) / 256;
    double sum = 0;
    for (const double count : counts)
        sum += (count - expected) * (count - expected) / expected;
    return sum;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

CliRun TestOtherSqlite::beside(const QString &library, const QString &program, const QStringList &arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!library.isEmpty())
        environment.insert(QStringLiteral("LD_PRELOAD"), library);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write("correct horse\ncorrect horse\n");
    process.closeWriteChannel();
    process.waitForFinished(240'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void TestOtherSqlite::initTestCase()
{
    void *loaded = ::dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);
    if (loaded == nullptr)
        QSKIP("there is no libsqlite3.so.0 on this system");
    Dl_info info{};
    QVERIFY(::dladdr(::dlsym(loaded, "sqlite3_open_v2"), &info) != 0);
    m_other = QString::fromLocal8Bit(info.dli_fname);
    QVERIFY(QFile::exists(m_other));
}

// The control: what a store would be, and that the measure tells it.
void TestOtherSqlite::theOtherWritesPlainText()
{
    const QTemporaryDir folder;
    const QString script = QStringLiteral("import ctypes, sys\n"
                                          "s=ctypes.CDLL(sys.argv[1]); d=ctypes.c_void_p()\n"
                                          "s.sqlite3_open.argtypes=[ctypes.c_char_p, ctypes.c_void_p]\n"
                                          "s.sqlite3_exec.argtypes=[ctypes.c_void_p, ctypes.c_char_p]+[ctypes.c_void_p]*3\n"
                                          "assert s.sqlite3_open(sys.argv[2].encode(), ctypes.byref(d))==0\n"
                                          "assert s.sqlite3_exec(d, b\"PRAGMA key='x'\", None, None, None)==0\n"
                                          "assert s.sqlite3_exec(d, b'CREATE TABLE t(a); WITH RECURSIVE n(i) AS (SELECT 1 UNION "
                                          "ALL SELECT i+1 FROM n LIMIT 9000) INSERT INTO t SELECT i FROM n', None,None,None)==0\n"
                                          "s.sqlite3_close.argtypes=[ctypes.c_void_p]; s.sqlite3_close(d)\n");
    const CliRun run = beside({}, QStringLiteral("python3"), {"-c", script, m_other, folder.filePath("plain.db")});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QByteArray content = contentOf(folder.filePath("plain.db"));
    QVERIFY(content.startsWith(plainHeader));
    QVERIFY(chiSquare(content) > 100'000);
}

void TestOtherSqlite::storesAreEncryptedAllTheSame_data()
{
    QTest::addColumn<QString>("library");
    QTest::newRow("alone") << QString();
    QTest::newRow("loaded before") << m_other;
}

void TestOtherSqlite::storesAreEncryptedAllTheSame()
{
    QFETCH(QString, library);
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    const QString files = folder.filePath("files");
    const auto cli = [&](const QStringList &arguments) { return beside(library, programs("/tracedesk-cli"), arguments); };
    QCOMPARE(cli({"demo", files, "--cases", "8", "--persons", "400", "--days", "10"}).exitCode, 0);
    const CliRun made = cli({"new", store, "--user", "owner"});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    for (const QStringList &import : {QStringList{"linelist.csv", "--as", "tracedesk-linelist"},
                                      QStringList{"cells.csv", files + "/base_station.csv", "--as", "tracedesk-base-station"}}) {
        const CliRun run = cli(QStringList{"import", store, files + '/' + import.front()} + import.mid(1));
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }
    QCOMPARE(cli({"trace", store}).exitCode, 0);
    QCOMPARE(cli({"check", store}).exitCode, 0);
    // What one wrote the other reads: it is the same encryption.
    QCOMPARE(beside(library.isEmpty() ? m_other : QString(), programs("/tracedesk-cli"), {"check", store}).exitCode, 0);
    int looked = 0;
    for (const QString &name : QDir(store).entryList({"*.db"}, QDir::Files)) {
        const QByteArray content = contentOf(store + '/' + name);
        QVERIFY2(content.size() >= 4 * 16'384, qPrintable(name));
        QVERIFY2(!content.contains(plainHeader.left(13)) && !content.contains("CREATE TABLE"), qPrintable(name));
        const double measure = chiSquare(content);
        QVERIFY2(measure > 130 && measure < 400, qPrintable(name + ' ' + QString::number(measure)));
        ++looked;
    }
    QCOMPARE(looked, 4);
}

void TestOtherSqlite::theWindowReadsThem()
{
    if (!QFile::exists(programs("/tracedesk")))
        QSKIP("the window was not built");
    const QTemporaryDir folder;
    const QString store = folder.filePath("s.tracedesk");
    QCOMPARE(beside({}, programs("/tracedesk-cli"), {"new", store, "--user", "owner"}).exitCode, 0);
    QVERIFY(QDir(folder.path()).mkpath("pictures"));
    const CliRun run =
        beside(m_other, programs("/tracedesk"), {store, "--password-on-stdin", "--pictures", folder.filePath("pictures")});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    for (const QString &name : QDir(store).entryList({"*.db"}, QDir::Files))
        QVERIFY(!contentOf(store + '/' + name).startsWith(plainHeader));
    QCOMPARE(beside({}, programs("/tracedesk-cli"), {"check", store}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestOtherSqlite)
#include "tst_other_sqlite.moc"
