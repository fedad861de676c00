#include "tests/support/effort.h"
#include "tests/vault/staffed_keyring.h"

#include "vault/attempts.h"

#include <csignal>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;

/// Guessing at the door itself: log-ins with wrong passwords, each by a program started anew, whatever is done to clocks and
/// processes meanwhile. vault/attempts.h is the policy; tst_attempts has its numbers.
class TestGuessing : public QObject, private StaffedKeyring
{
    Q_OBJECT

private slots:
    void init();
    void clocksDoNotHurryIt_data();
    void clocksDoNotHurryIt();
    void killsDoNotForget();
    void theRightPasswordWaitsToo();
};

namespace {

/// What stands between a guess and the one before it, after so many failures.
std::chrono::milliseconds waitAfter(int failures)
{
    return failures <= 2 ? std::chrono::seconds(0) : std::chrono::seconds(std::min(1 << std::min(failures - 3, 9), 300));
}

} // namespace

// Three people: each guess reads the whole chain of acts.
void TestGuessing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const std::array<Person, 2> others = {Person{"sur", Role::surveyor, {}}, Person{"adm", Role::administrator, {}}};
    const auto founded = Keyring::create(folder(), {"sup", Role::supervisor, {}}, SecretBytes::copyOf("password of sup"), others,
                                         ids(), TestKdf::cheap());
    VALUE(founded);
    for (const Invitation &invitation : founded->invitations) {
        keep(invitation);
        activate(invitation.name);
    }
}

void TestGuessing::clocksDoNotHurryIt_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<int>("guesses");
    QTest::addColumn<int>("most");
    QTest::newRow("a surveyor") << QByteArray("sur") << 3'000 << static_cast<int>(Attempts::mostFailures);
    QTest::newRow("an administrator") << QByteArray("adm") << 5'000 << 0; // by the waits alone
    QTest::newRow("a name that nobody has") << QByteArray() << 2'000 << 0;
}

void TestGuessing::clocksDoNotHurryIt()
{
    QFETCH(QByteArray, user);
    QFETCH(int, guesses);
    QFETCH(int, most);
    std::mt19937 random(11);
    MachineTime machine{{1}, std::chrono::hours(1)};
    std::chrono::sys_time<std::chrono::milliseconds> day{std::chrono::hours(24 * 365 * 50)};
    std::chrono::milliseconds passed = std::chrono::hours(1); // truly, since the last guess that came through
    int through = 0;
    guesses = rounds(guesses);
    for (int guess = 0; guess < guesses; ++guess) {
        const SecretBytes wrong = SecretBytes::copyOf("guess " + std::to_string(guess));
        // A name that nobody has is another one each time: they share one door.
        const std::string name = user.isEmpty() ? "nobody" + std::to_string(guess) : user.toStdString();
        const auto opened = Keyring::unlock(folder(), {name, wrong, {}, day, machine}, TestKdf::cheap());
        QVERIFY(!opened);
        if (opened.error().code == ErrorCode::wrongPassword) {
            QVERIFY2(passed >= waitAfter(through), qPrintable(QString("guess %1 after %2 ms").arg(through).arg(passed.count())));
            ++through;
            passed = {};
        } else {
            QCOMPARE(opened.error().code, ErrorCode::tooManyAttempts);
        }
        const std::chrono::milliseconds step(random() % (guess < 200 ? 400'000 : 3'000));
        passed += step;
        machine.since += step;
        day += step;
        switch (random() % 60) {
        case 0: // the machine starts anew: its clock counts from nothing
            machine.run[0] = static_cast<std::uint8_t>(machine.run[0] + 1);
            machine.since = {};
            break;
        case 1: // somebody sets the time of day
            day -= std::chrono::hours(random() % 10'000);
            break;
        case 2:
            day += std::chrono::hours(random() % 10'000);
            break;
        case 3: // a clock that goes back although it must not
            machine.since -= std::min<std::chrono::milliseconds>(machine.since, std::chrono::seconds(random() % 100));
            break;
        default:
            break;
        }
    }
    QVERIFY(most == 0 || through == most);
    QVERIFY(through >= 10);
    qInfo("%d of %d guesses came through", through, guesses);
}

void TestGuessing::killsDoNotForget()
{
    const epi::AccountId adm = idOf("adm");
    std::mt19937 random(5);
    std::uint32_t known = 0;
    int ended = 0;
    int killed = 0;
    const int tries = rounds(200);
    unsigned window = 8'000; // µs; follows the speed of the machine, so that both endings are met
    for (int round = 0; round < tries; ++round) {
        const MachineTime machine{{1}, std::chrono::hours(1 + round)}; // no wait stands in the way
        const pid_t child = ::fork();
        if (child == 0) {
            const SecretBytes wrong = SecretBytes::copyOf("wrong");
            const auto opened = Keyring::unlock(folder(), {"adm", wrong, {}, {}, machine}, TestKdf::of(1, 8'192));
            ::_exit(!opened && opened.error().code == ErrorCode::wrongPassword ? 0 : 1);
        }
        ::usleep(static_cast<useconds_t>(random() % window));
        ::kill(child, SIGKILL);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        const std::uint32_t now = Attempts::load(folder()).failures(adm);
        if (WIFEXITED(status)) { // it was told that the password is wrong
            QCOMPARE(WEXITSTATUS(status), 0);
            QCOMPARE(now, known + 1);
            ++ended;
            window = std::max(1'000U, window - window / 4);
        } else {
            QVERIFY(now == known || now == known + 1);
            ++killed;
            window = std::min(200'000U, window + window / 4);
        }
        known = now;
    }
    QVERIFY2(ended > tries / 20 && killed > tries / 20, qPrintable(QString("%1 ended, %2 killed").arg(ended).arg(killed)));
}

// Nobody learns by a refusal for haste whether a password was the right one.
void TestGuessing::theRightPasswordWaitsToo()
{
    const SecretBytes wrong = SecretBytes::copyOf("wrong");
    const SecretBytes right = SecretBytes::copyOf(m_secrets["sur"]);
    const MachineTime machine{{1}, std::chrono::hours(1)};
    const auto attempt = [&](const SecretBytes &secret, std::chrono::milliseconds later) {
        return Keyring::unlock(folder(), {"sur", secret, {}, {}, {machine.run, machine.since + later}}, TestKdf::cheap());
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(attempt(wrong, {}).error().code, ErrorCode::wrongPassword);
    const auto first = attempt(right, std::chrono::milliseconds(999));
    const auto second = attempt(wrong, std::chrono::milliseconds(999));
    QCOMPARE(first.error().code, ErrorCode::tooManyAttempts);
    QCOMPARE(first.error().arguments, second.error().arguments);
    VALUE(attempt(right, std::chrono::seconds(1)));
}

QTEST_GUILESS_MAIN(TestGuessing)
#include "tst_guessing.moc"
