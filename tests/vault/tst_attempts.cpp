#include "vault/attempts.h"
#include "vault/one_time_code.h"
#include "vault/second_factor.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <set>

using namespace tracedesk;
using namespace tracedesk::vault;
using namespace std::chrono_literals;

class TestAttempts : public QObject
{
    Q_OBJECT

private slots:
    void slipsCostNothing();
    void waitsGrow();
    void tenShutTheDoor();
    void whoManagesAccountsOnlyWaits();
    void survivesRestartsAndClocks();
    void damagedFileIsNone();
    void codesAreRfc6238s_data();
    void codesAreRfc6238s();
    void factorTextIsBase32();
    void oneTimeCodesAreReadable();
};

namespace {

const epi::AccountId kim(epi::Uuid{1});
const MachineTime start{{1}, 1h};

MachineTime after(std::chrono::milliseconds time)
{
    return {start.run, start.since + time};
}

} // namespace

void TestAttempts::slipsCostNothing()
{
    Attempts attempts;
    QVERIFY(attempts.allows(kim, false, start));
    attempts.addFailure(kim, start);
    attempts.addFailure(kim, start);
    QVERIFY(attempts.allows(kim, false, start));
    attempts.addFailure(kim, start);
    const auto refused = attempts.allows(kim, false, start);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, epi::ErrorCode::tooManyAttempts);
    QCOMPARE(refused.error().arguments.front(), std::string("1"));
    QVERIFY(attempts.allows(epi::AccountId(epi::Uuid{2}), false, start)); // another's door
    attempts.forget(kim);
    QVERIFY(attempts.allows(kim, false, start));
}

void TestAttempts::waitsGrow()
{
    Attempts attempts;
    const std::array waits = {0, 0, 1, 2, 4, 8, 16, 32, 64};
    for (const int wait : waits) {
        attempts.addFailure(kim, start);
        QVERIFY(wait == 0 || !attempts.allows(kim, false, after(std::chrono::seconds(wait) - 1ms)));
        QVERIFY(attempts.allows(kim, false, after(std::chrono::seconds(wait))));
    }
}

void TestAttempts::tenShutTheDoor()
{
    Attempts attempts;
    for (std::uint32_t i = 0; i < Attempts::mostFailures; ++i)
        attempts.addFailure(kim, start);
    QVERIFY(attempts.isShut(kim, false));
    const auto refused = attempts.allows(kim, false, after(1000h));
    QVERIFY(!refused);
    QVERIFY(refused.error().arguments.empty());
    attempts.forget(kim);
    QVERIFY(attempts.allows(kim, false, start));
    // Names nobody has share one wait, and it ends.
    for (int i = 0; i < 100; ++i)
        attempts.addFailure({}, start);
    QVERIFY(!attempts.allows({}, false, after(299s)));
    QVERIFY(attempts.allows({}, false, after(300s)));
}

void TestAttempts::whoManagesAccountsOnlyWaits()
{
    Attempts attempts;
    for (int i = 0; i < 100; ++i)
        attempts.addFailure(kim, start);
    QVERIFY(!attempts.allows(kim, true, after(299s)));
    QVERIFY(attempts.allows(kim, true, after(300s)));
}

void TestAttempts::survivesRestartsAndClocks()
{
    // 10,000 guesses, as fast as the program lets them, with restarts of program and machine between. However it is done, no
    // more come through than the waits allow.
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    std::mt19937 random(7);
    MachineTime now = start;
    std::chrono::milliseconds passed{};
    int through = 0;
    for (int guess = 0; guess < 10'000; ++guess) {
        Attempts attempts = Attempts::load(path); // every guess is a new program
        if (attempts.allows(kim, true, now)) {
            ++through;
            attempts.addFailure(kim, now);
            QVERIFY(attempts.save(path));
        }
        const std::chrono::milliseconds step(random() % 2000);
        passed += step;
        now.since += step;
        if (random() % 500 == 0) { // the machine starts anew: its clock counts from nothing
            now.run[0] = static_cast<std::uint8_t>(now.run[0] + 1);
            now.since = {};
        }
    }
    // After the first nine the longest wait stands between two guesses; a restart never shortens it.
    const auto most = 10 + passed / 300s + 1;
    QVERIFY2(through <= most, qPrintable(QString("%1 of %2").arg(through).arg(most)));
    QVERIFY(through > 9);
}

void TestAttempts::damagedFileIsNone()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    QVERIFY(Attempts::load(path).allows(kim, false, start));
    Attempts attempts;
    attempts.addFailure(kim, start);
    QVERIFY(attempts.save(path));
    QCOMPARE(Attempts::load(path).failures(kim), 1U);
    QFile file(folder.filePath("attempts"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(12));
    file.putChar('x');
    file.close();
    QCOMPARE(Attempts::load(path).failures(kim), 0U);
}

void TestAttempts::codesAreRfc6238s_data()
{
    // Appendix B, SHA-1; the last six of eight digits.
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("1970") << qint64{59} << QByteArray("287082");
    QTest::newRow("2005") << qint64{1111111109} << QByteArray("081804");
    QTest::newRow("2005, a step later") << qint64{1111111111} << QByteArray("050471");
    QTest::newRow("2009") << qint64{1234567890} << QByteArray("005924");
    QTest::newRow("2033") << qint64{2000000000} << QByteArray("279037");
    QTest::newRow("2603") << qint64{20000000000} << QByteArray("353130");
}

void TestAttempts::codesAreRfc6238s()
{
    QFETCH(qint64, seconds);
    QFETCH(QByteArray, code);
    const SecretBytes secret = SecretBytes::copyOf("12345678901234567890");
    const std::chrono::sys_time<std::chrono::milliseconds> now{std::chrono::seconds(seconds)};
    QCOMPARE(factorCode(secret, factorStep(now)), code.toStdString());
    QVERIFY(acceptedStep(secret, code.toStdString(), now, 0));
    QVERIFY(acceptedStep(secret, code.toStdString(), now + 30s, 0));
    QVERIFY(!acceptedStep(secret, code.toStdString(), now + 60s, 0));
    QVERIFY(!acceptedStep(secret, code.toStdString(), now, factorStep(now)));
    QVERIFY(!acceptedStep(secret, "", now, 0));
}

void TestAttempts::factorTextIsBase32()
{
    // RFC 4648 section 10, and the RFC 6238 secret.
    QCOMPARE(factorText(SecretBytes::copyOf("foobar")), std::string("MZXW6YTBOI"));
    QCOMPARE(factorText(SecretBytes::copyOf("12345678901234567890")), std::string("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
}

void TestAttempts::oneTimeCodesAreReadable()
{
    std::set<std::string> made;
    for (int i = 0; i < 200; ++i) {
        const SecretBytes code = makeOneTimeCode();
        const std::string text(code.bytes().begin(), code.bytes().end());
        QVERIFY(QRegularExpression("^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$")
                    .match(QString::fromStdString(text))
                    .hasMatch());
        made.insert(text);
    }
    QCOMPARE(made.size(), std::size_t{200});
    const SecretBytes typed = normalisedCode(SecretBytes::copyOf("oIl1 abcd-EFGHjkmn PQRS"));
    QCOMPARE(std::string(typed.bytes().begin(), typed.bytes().end()), std::string("0111-ABCD-EFGH-JKMN-PQRS"));
    QVERIFY(normalisedCode(SecretBytes::copyOf("too short")).isEmpty());
}

QTEST_GUILESS_MAIN(TestAttempts)
#include "tst_attempts.moc"
