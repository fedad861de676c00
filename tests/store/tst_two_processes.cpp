#include "tests/store/filled_store.h"
#include "tests/store/staffed_store.h"
#include "tests/support/effort.h"

#include <QTest>

#include <array>
#include <csignal>
#include <random>

#include <fcntl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// One process has a store open, others try: they are refused at once and told who has it, whoever they are; and when it is
/// killed, the next one gets in.
class TestTwoProcesses : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theSecondIsToldWhoHasIt();
    void aKilledHolderHoldsNothing();
    void whateverStandsInTheLockFile();

private:
    StaffedFolder m_folder;
};

namespace {

/// A process that has the store open and puts something on record over and over, until it is killed.
class Holder
{
public:
    Holder(const StaffedFolder &folder, const std::string &user)
    {
        std::array<int, 2> pipe{};
        if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
            std::abort();
        m_process = ::fork();
        if (m_process == 0) {
            auto store = folder.as(user);
            const char word = store ? 'o' : 'x';
            if (::write(pipe[1], &word, 1) != 1)
                ::_exit(1);
            for (std::uint64_t times = 0; store; ++times)
                if (!store->recordAct(epi::AuditAct::dutyRefused, epi::AuditOutcome::refused, {}, times))
                    break;
            ::_exit(1);
        }
        ::close(pipe[1]);
        m_pipe = pipe[0];
    }
    ~Holder()
    {
        end();
        ::close(m_pipe);
    }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;

    /// Until it has the store open, or could not.
    [[nodiscard]] bool hasOpened() const
    {
        char word = 0;
        return ::read(m_pipe, &word, 1) == 1 && word == 'o';
    }
    /// True where it was the kill that ended it.
    bool end()
    {
        if (m_process == 0)
            return false;
        ::kill(m_process, SIGKILL);
        int status = 0;
        ::waitpid(std::exchange(m_process, 0), &status, 0);
        return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    }
    /// What the others are told.
    [[nodiscard]] std::string name() const { return "process " + std::to_string(m_process); }

private:
    pid_t m_process = 0;
    int m_pipe = -1;
};

/// How a try in a process of its own ends: the code, or -1 where it opened; and whether it was told that name.
struct Answer
{
    int code = -1;
    bool named = false;
};

Answer tryElsewhere(const StaffedFolder &folder, const std::string &user, std::string_view secret, const std::string &holder)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        std::abort();
    const pid_t child = ::fork();
    if (child == 0) {
        const auto store = folder.openAs(user, secret);
        Answer answer;
        if (!store)
            answer = {static_cast<int>(store.error().code),
                      store.error().arguments.size() == 2 && store.error().arguments[1].ends_with(", " + holder)};
        ::_exit(::write(pipe[1], &answer, sizeof answer) == sizeof answer ? 0 : 1);
    }
    ::close(pipe[1]);
    Answer answer{-2, false};
    if (::read(pipe[0], &answer, sizeof answer) != sizeof answer)
        answer.code = -2;
    ::close(pipe[0]);
    ::waitpid(child, nullptr, 0);
    return answer;
}

} // namespace

void TestTwoProcesses::initTestCase()
{
    REQUIRE(m_folder.found());
    auto store = m_folder.as("sup");
    REQUIRE(store);
    fillStore(*store);
}

void TestTwoProcesses::theSecondIsToldWhoHasIt()
{
    Holder holder(m_folder, "sup");
    QVERIFY(holder.hasOpened());
    const int elsewhere = static_cast<int>(ErrorCode::openElsewhere);
    // The same account, others, with the right password and without: before anything else is asked.
    for (const char *user : {"sup", "sur", "pri", "adm", "nobody"})
        for (const std::string &secret : {m_folder.secretOf(user), std::string("wrong")}) {
            const Answer answer = tryElsewhere(m_folder, user, secret, holder.name());
            QVERIFY2(answer.code == elsewhere, user);
            QVERIFY2(answer.named, user);
        }
    // In this process, too.
    const auto here = m_folder.as("sup");
    REQUIRE_ERROR(here, ErrorCode::openElsewhere);
    QVERIFY2(here.error().arguments.at(1).ends_with(", " + holder.name()), here.error().arguments.at(1).c_str());
    QVERIFY(holder.end());
    // A wrong password that was never looked at is not counted, and not on record.
    const auto store = m_folder.as("sup");
    REQUIRE(store);
    int tries = 0;
    REQUIRE(store->readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        tries += record.act == epi::AuditAct::logInFailed ? 1 : 0;
        return true;
    }));
    QCOMPARE(tries, 0);
    const auto faults = store->check({}, {});
    REQUIRE(faults);
    QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
}

void TestTwoProcesses::aKilledHolderHoldsNothing()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("ThreadSanitizer does not run threads in a forked child");
#endif
    std::mt19937 random(10);
    const int times = rounds(100);
    const std::array users = {"sup", "sur", "pri", "adm"};
    const int elsewhere = static_cast<int>(ErrorCode::openElsewhere);
    int refused = 0;
    for (int round = 0; round < times; ++round) {
        Holder holder(m_folder, users[random() % users.size()]);
        QVERIFY(holder.hasOpened());
        const char *user = users[random() % users.size()];
        const Answer answer = tryElsewhere(m_folder, user, m_folder.secretOf(user), holder.name());
        QVERIFY2(answer.code == elsewhere && answer.named, user);
        ++refused;
        const timespec wait{0, static_cast<long>(random() % 20'000'000)};
        ::nanosleep(&wait, nullptr);
        const std::string name = holder.name();
        QVERIFY(holder.end());
        // Its name still stands in the file, and keeps nobody out.
        const auto lock = contentOf(m_folder.path() / "lock");
        QVERIFY(std::string(lock.begin(), lock.end()).ends_with(name));
        const auto store = m_folder.as(users[random() % users.size()]);
        REQUIRE(store);
        const auto faults = store->check({}, {});
        REQUIRE(faults);
        QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
    }
    qInfo("%d rounds, %d refused by name, none damaged", times, refused);
}

void TestTwoProcesses::whateverStandsInTheLockFile()
{
    const auto path = m_folder.path() / "lock";
    for (const std::vector<char> &content :
         {std::vector<char>(), std::vector<char>(10'000, 'x'), std::vector<char>{'\0', '\n'}}) {
        putContent(path, content);
        REQUIRE(m_folder.as("sup"));
    }
    std::filesystem::remove(path);
    REQUIRE(m_folder.as("sup"));
}

QTEST_GUILESS_MAIN(TestTwoProcesses)
#include "tst_two_processes.moc"
