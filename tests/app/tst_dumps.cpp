#include "tests/support/places.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <memory>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tracedesk::tests;

/// The programs while they hold keys, or a provider's file: another process of the same user can neither look into them nor stop
/// them, and when they crash nothing of their memory is written anywhere, whatever limits they were started with.
class TestDumps : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anOrdinaryProgram();
    void nobodyLooksIn_data() { programRows(); }
    void nobodyLooksIn();
    void noDumpIsWritten_data() { programRows(); }
    void noDumpIsWritten();

private:
    static void programRows();
    [[nodiscard]] QString store() const { return m_folder.filePath("s.tracedesk"); }

    /// Copies of the programs, where everybody may start them.
    [[nodiscard]] QString bin() const { return m_folder.filePath("bin"); }

    QTemporaryDir m_folder;
    bool m_controlLooksIn = false;
    bool m_controlDumps = false;
};

namespace {

constexpr uid_t somebody = 65'534;

/// In the child: an ordinary user, as far as this system lets us become one.
bool becomeSomebody()
{
    if (::geteuid() != 0)
        return true;
    return ::setgroups(0, nullptr) == 0 && ::setgid(somebody) == 0 && ::setuid(somebody) == 0;
}

/// A program of that user, started where it may leave a dump and with no limit on it.
class Running
{
public:
    Running(const QStringList &command, const QString &folder)
    {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0)
            qFatal("no pipe");
        QList<QByteArray> words;
        for (const QString &word : command)
            words.append(word.toUtf8());
        std::vector<char *> arguments;
        for (QByteArray &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        const QByteArray where = folder.toUtf8();
        m_process = ::fork();
        if (m_process == 0) {
            rlimit limit{};
            ::getrlimit(RLIMIT_CORE, &limit);
            const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
            const rlimit most{limit.rlim_max, limit.rlim_max};
            if (::setrlimit(RLIMIT_CORE, &all) != 0)
                ::setrlimit(RLIMIT_CORE, &most);
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
            ::setenv("HOME", where.constData(), 1);
            if (!becomeSomebody() || ::chdir(where.constData()) != 0)
                ::_exit(99);
            ::execv(arguments[0], arguments.data());
            ::_exit(98);
        }
        ::close(in[0]);
        ::close(out[1]);
        m_in = in[1];
        m_out = out[0];
    }
    ~Running()
    {
        if (m_process > 0)
            (void)end(SIGKILL);
        ::close(m_in);
        ::close(m_out);
    }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    [[nodiscard]] pid_t process() const { return m_process; }
    void say(const QByteArray &text) const { (void)!::write(m_in, text.constData(), static_cast<std::size_t>(text.size())); }
    void sayNoMore() { ::close(std::exchange(m_in, -1)); }
    /// Until it has said this, or two minutes have passed.
    [[nodiscard]] bool says(const QByteArray &text)
    {
        QByteArray heard;
        for (int waits = 0; waits < 1'200 && !heard.contains(text); ++waits) {
            pollfd waiting{m_out, POLLIN, 0};
            if (::poll(&waiting, 1, 100) <= 0)
                continue;
            std::array<char, 4096> some{};
            const ssize_t got = ::read(m_out, some.data(), some.size());
            if (got <= 0)
                break;
            heard.append(some.data(), got);
        }
        return heard.contains(text);
    }
    int end(int signal)
    {
        int status = 0;
        ::kill(m_process, signal);
        ::waitpid(std::exchange(m_process, -1), &status, 0);
        return status;
    }
    int await()
    {
        int status = 0;
        ::waitpid(std::exchange(m_process, -1), &status, 0);
        return status;
    }

private:
    pid_t m_process = -1;
    int m_in = -1;
    int m_out = -1;
};

/// What another process of the same user gets to see of this one.
struct Seen
{
    bool traced = false;
    bool memory = false;
};

Seen lookInto(pid_t process)
{
    const pid_t other = ::fork();
    if (other == 0) {
        if (!becomeSomebody())
            ::_exit(99);
        const bool traced = ::ptrace(PTRACE_ATTACH, process, nullptr, nullptr) == 0;
        if (traced) {
            ::waitpid(process, nullptr, __WALL);
            ::ptrace(PTRACE_DETACH, process, nullptr, nullptr);
        }
        const QByteArray path = "/proc/" + QByteArray::number(process) + "/mem";
        const bool memory = ::open(path.constData(), O_RDONLY | O_CLOEXEC) >= 0;
        ::_exit((traced ? 1 : 0) | (memory ? 2 : 0));
    }
    int status = 0;
    ::waitpid(other, &status, 0);
    return {(WEXITSTATUS(status) & 1) != 0, (WEXITSTATUS(status) & 2) != 0};
}

QStringList dumpsIn(const QString &folder)
{
    return QDir(folder).entryList({"core*", "*.core"}, QDir::Files | QDir::Hidden | QDir::System);
}

} // namespace

void TestDumps::programRows()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("command line, store open") << "tracedesk-cli";
    QTest::newRow("window, store open") << "tracedesk";
    QTest::newRow("confined parser") << "tracedesk-intake";
}

void TestDumps::initTestCase()
{
    std::signal(SIGPIPE, SIG_IGN);
    if (::geteuid() == 0)
        QVERIFY(::chown(m_folder.path().toUtf8().constData(), somebody, somebody) == 0);
    {
        Running probe({"/bin/true"}, m_folder.path());
        const int status = probe.await();
        if (WIFEXITED(status) && WEXITSTATUS(status) == 99)
            QSKIP("this system lets us become no other user");
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    QVERIFY(QDir().mkpath(bin()));
    for (const char *program : {"/tracedesk-cli", "/tracedesk", "/tracedesk-intake"})
        QVERIFY(QFile::copy(programs(program), bin() + QLatin1String(program)));
    Running made({bin() + "/tracedesk-cli", "new", store(), "--user", "owner"}, m_folder.path());
    made.say("correct horse\n");
    made.sayNoMore();
    const int status = made.await();
    QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == 0, "no store");
}

// The control: what can be done with a program that does nothing about it.
void TestDumps::anOrdinaryProgram()
{
    {
        Running ordinary({"/bin/cat"}, m_folder.path());
        ordinary.say("ready");
        QVERIFY(ordinary.says("ready"));
        const Seen seen = lookInto(ordinary.process());
        m_controlLooksIn = seen.traced && seen.memory;
        m_controlDumps = WCOREDUMP(ordinary.end(SIGSEGV)) || !dumpsIn(m_folder.path()).isEmpty();
    }
    for (const QString &name : dumpsIn(m_folder.path()))
        QVERIFY(QFile::remove(m_folder.filePath(name)));
    qInfo("an ordinary program: %s, %s", m_controlLooksIn ? "can be looked into" : "CANNOT BE LOOKED INTO HERE",
          m_controlDumps ? "leaves a dump" : "LEAVES NO DUMP HERE");
}

namespace {

/// Starts the program and waits until it has what is worth stealing.
std::unique_ptr<Running> atWork(const QString &program, const QString &store, const QString &folder)
{
    const QString path = folder + "/bin/" + program;
    if (program == "tracedesk-intake") {
        // Confined before it reads its order.
        auto parser = std::make_unique<Running>(QStringList{path, "1", "parse"}, folder);
        for (int waits = 0; waits < 600; ++waits) {
            QFile status("/proc/" + QString::number(parser->process()) + "/status");
            if (status.open(QIODevice::ReadOnly) && status.readAll().contains("Seccomp:\t2"))
                return parser;
            QTest::qWait(50);
        }
        return nullptr;
    }
    if (program == "tracedesk-cli") {
        // Waits with the store open for the last line of a paper.
        auto waits = std::make_unique<Running>(QStringList{path, "recovery", store}, folder);
        waits->say("correct horse\n");
        return waits->says("Destroying") ? std::move(waits) : nullptr;
    }
    const QFileInfo record(store + "/audit.1.db");
    const QDateTime before = record.lastModified();
    auto window = std::make_unique<Running>(QStringList{path, store, "--password-on-stdin"}, folder);
    window->say("correct horse\n");
    for (int waits = 0; waits < 600; ++waits) {
        QTest::qWait(100);
        if (QFileInfo(record.filePath()).lastModified() > before) // the log-in is on record
            return window;
    }
    return nullptr;
}

} // namespace

void TestDumps::nobodyLooksIn()
{
    QFETCH(QString, program);
    if (!m_controlLooksIn)
        QSKIP("here no process may look into another of its user's anyway");
    const auto running = atWork(program, store(), m_folder.path());
    QVERIFY(running);
    const Seen seen = lookInto(running->process());
    QVERIFY(!seen.traced);
    QVERIFY(!seen.memory);
}

void TestDumps::noDumpIsWritten()
{
    QFETCH(QString, program);
    if (!m_controlDumps)
        QSKIP("here a program that does nothing about it leaves no dump either");
    for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGQUIT}) {
        const auto running = atWork(program, store(), m_folder.path());
        QVERIFY(running);
        const int status = running->end(signal);
        QVERIFY(WIFSIGNALED(status) || program == "tracedesk"); // SIGQUIT may end a window in order
        QVERIFY(!WCOREDUMP(status));
        QCOMPARE(dumpsIn(m_folder.path()), QStringList());
    }
}

QTEST_GUILESS_MAIN(TestDumps)
#include "tst_dumps.moc"
