#include "store/database.h"
#include "tests/store/faulty_vfs.h"
#include "tests/support/effort.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;

/// Whether the power losses of tst_power_loss can be seen at all: under settings that the store does not use, the same
/// losses must take away commits and tear transactions; under its own they must not, on the same few files.
class TestLossControl : public QObject
{
    Q_OBJECT

private slots:
    void settings_data();
    void settings();
};

namespace {

struct Settings
{
    int files = 4;
    std::string journal;
    std::string synchronous;
};

std::string schemaOf(int file)
{
    return file == 0 ? "main" : "file" + std::to_string(file);
}

/// Some encrypted files on one connection, as the store has them, but with any settings.
store::Database openFiles(const std::filesystem::path &folder, const Settings &settings)
{
    vault::SecretBytes key(32);
    std::ranges::fill(key.bytes(), std::uint8_t{7});
    store::Database database(folder / "0.db", key, store::Database::Mode::create);
    for (int file = 1; file < settings.files; ++file)
        database.attach(schemaOf(file).c_str(), folder / (std::to_string(file) + ".db"), key);
    for (int file = 0; file < settings.files; ++file) {
        const std::string schema = schemaOf(file);
        database.execute("PRAGMA " + schema + ".journal_mode = " + settings.journal);
        database.execute("PRAGMA " + schema + ".synchronous = " + settings.synchronous);
        database.execute("PRAGMA " + schema + ".wal_autocheckpoint = 20"); // as often as in a store a day old
        database.execute("CREATE TABLE IF NOT EXISTS " + schema + ".acts (number INTEGER PRIMARY KEY, bytes BLOB)");
    }
    return database;
}

/// One row in each file, together.
void act(store::Database &database, const Settings &settings)
{
    store::Transaction transaction(database);
    for (int file = 0; file < settings.files; ++file)
        database.execute("INSERT INTO " + schemaOf(file) + ".acts (bytes) VALUES (randomblob(1500))");
    transaction.commit();
}

std::int64_t numberIn(const store::Database &database, const std::string &sql)
{
    store::Statement row = database.prepare(sql);
    return row.query().next() ? row.integer(0) : -1;
}

struct Seen
{
    int lost = 0;   ///< runs after which acknowledged acts were missing
    int torn = 0;   ///< runs after which an act was in some files only
    int ruined = 0; ///< runs after which a file was damaged
};

/// Acts in a child until the power goes; how many of them were acknowledged.
std::uint32_t loseAtWork(const std::filesystem::path &folder, const Settings &settings, FaultyVfs &vfs, std::uint64_t change,
                         std::uint32_t seed)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        std::abort();
    const pid_t child = ::fork();
    if (child == 0) {
        vfs.losePowerAt(change, seed);
        store::Database database = openFiles(folder, settings);
        for (std::uint32_t done = 1;; ++done) {
            act(database, settings);
            if (::write(pipe[1], &done, sizeof done) != sizeof done)
                ::_exit(1);
        }
    }
    ::close(pipe[1]);
    std::uint32_t done = 0;
    while (::read(pipe[0], &done, sizeof done) == sizeof done) {
    }
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == FaultyVfs::ended ? done : ~0U;
}

void look(const std::filesystem::path &folder, const Settings &settings, std::uint32_t acknowledged, Seen &seen)
{
    try {
        const store::Database database = openFiles(folder, settings);
        std::vector<std::int64_t> acts;
        for (int file = 0; file < settings.files; ++file) {
            acts.push_back(numberIn(database, "SELECT count(*) FROM " + schemaOf(file) + ".acts"));
            if (database.pragma(schemaOf(file) + ".integrity_check") != "ok") {
                ++seen.ruined;
                return;
            }
        }
        const auto [least, most] = std::ranges::minmax(acts);
        seen.torn += least != most ? 1 : 0;
        seen.lost += least < acknowledged ? 1 : 0;
    } catch (const store::Failure &) {
        ++seen.ruined;
    }
}

enum class Must { happen, not_, may };

bool fits(Must must, int runs)
{
    return must == Must::may || (must == Must::happen) == (runs > 0);
}

} // namespace

Q_DECLARE_METATYPE(Must)

void TestLossControl::settings_data()
{
    QTest::addColumn<int>("files");
    QTest::addColumn<QString>("journal");
    QTest::addColumn<QString>("synchronous");
    QTest::addColumn<Must>("lost");
    QTest::addColumn<Must>("torn");
    QTest::addColumn<Must>("ruined");
    const auto row = [](int files, const char *journal, const char *synchronous, Must lost, Must torn, Must ruined) {
        QTest::newRow(qPrintable(QString("%1 files, %2, %3").arg(files).arg(journal, synchronous)))
            << files << journal << synchronous << lost << torn << ruined;
    };
    row(4, "WAL", "NORMAL", Must::happen, Must::happen, Must::not_);
    row(4, "WAL", "FULL", Must::not_, Must::happen, Must::not_);
    row(4, "TRUNCATE", "OFF", Must::may, Must::may, Must::happen);
    row(1, "DELETE", "FULL", Must::happen, Must::not_, Must::not_); // the removal of the journal may be forgotten
    row(1, "DELETE", "EXTRA", Must::not_, Must::not_, Must::not_);
    row(4, "TRUNCATE", "EXTRA", Must::not_, Must::not_, Must::not_); // the store's
}

void TestLossControl::settings()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("ThreadSanitizer does not run threads in a forked child");
#endif
    QFETCH(int, files);
    QFETCH(QString, journal);
    QFETCH(QString, synchronous);
    QFETCH(Must, lost);
    QFETCH(Must, torn);
    QFETCH(Must, ruined);
    const Settings settings{files, journal.toStdString(), synchronous.toStdString()};
    FaultyVfs vfs;
    const QTemporaryDir empty;
    const std::filesystem::path original = empty.path().toStdString();
    {
        store::Database database = openFiles(original, settings);
        act(database, settings);
    }
    // How many changes some acts take.
    const QTemporaryDir measured;
    vfs.endAt(0);
    {
        store::Database database = openFiles(measured.path().toStdString(), settings);
        for (int i = 0; i < 20; ++i)
            act(database, settings);
    }
    const std::uint64_t changes = vfs.changes();
    std::mt19937 random(40);
    Seen seen;
    std::uint64_t acknowledged = 0;
    // What must happen must have the time to, under a sanitizer, too.
    const int runs = std::max(50, rounds(lost == Must::happen && torn == Must::happen ? 200 : 60));
    for (int run = 0; run < runs; ++run) {
        const QTemporaryDir place;
        const std::filesystem::path folder = place.path().toStdString();
        std::filesystem::copy(original, folder, std::filesystem::copy_options::recursive);
        const std::uint32_t done =
            loseAtWork(folder, settings, vfs, 1 + random() % changes, static_cast<std::uint32_t>(random()));
        QVERIFY2(done != ~0U, "the power did not go");
        acknowledged += done;
        look(folder, settings, done + 1, seen); // one was there before
    }
    qInfo("%d losses, %llu acknowledged acts: %d lost some, %d torn, %d ruined", runs, qulonglong{acknowledged}, seen.lost,
          seen.torn, seen.ruined);
    QVERIFY(fits(lost, seen.lost));
    QVERIFY(fits(torn, seen.torn));
    QVERIFY(fits(ruined, seen.ruined));
}

QTEST_GUILESS_MAIN(TestLossControl)
#include "tst_loss_control.moc"
