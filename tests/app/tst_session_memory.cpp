#include "app/window/links.h"
#include "tests/support/effort.h"
#include "tests/support/places.h"
#include "tests/support/store_secrets.h"
#include "vault/second_factor.h"
#include "view/session_controller.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using State = view::SessionController::State;

/// What the window keeps of keys and passwords when it is locked, below its text fields: the controller, its link and the thread
/// of the store.
class TestSessionMemory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingAfterLocking();
    void nothingAfterARefusedLogIn();
    void nothingAfterHalfALogIn();

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_home.filePath("s.tracedesk").toStdString(); }
    [[nodiscard]] SoughtSecrets secrets(const HiddenPassword &password) const
    {
        auto sought = secretsOf(folder(), "kim", password, m_around.now());
        (void)std::filesystem::remove(folder() / "attempts");
        return sought;
    }
    /// As a text field hands it over.
    void give(const HiddenPassword &password);
    void lock();

    QTemporaryDir m_home;
    desk::Surroundings m_around;
    HiddenPassword m_password;
    std::unique_ptr<app::StoreThread> m_store;
    std::unique_ptr<view::SessionController> m_session;
};

void TestSessionMemory::initTestCase()
{
    m_around.now = [now = std::make_shared<std::atomic<std::int64_t>>(1'585'000'000'000)] {
        return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{++*now}};
    };
    m_around.resources = resources().toStdString();
    m_around.kdf = vault::TestKdf::cheap();
    QVERIFY(desk::Office::found(folder(), {.founder = {"kim", epi::Role::owner, {}}}, m_password.shown(), m_around).has_value());
    m_store = std::make_unique<app::StoreThread>(m_around, std::vector<std::string>{});
    const view::DeskLink link = app::deskLink(*m_store);
    m_session = std::make_unique<view::SessionController>(link.unlock, link.lock, [] { return epi::Instant(); });
    m_session->setPath(m_home.filePath("s.tracedesk"));
}

void TestSessionMemory::give(const HiddenPassword &password)
{
    QString typed(static_cast<qsizetype>(password.size()), Qt::Uninitialized);
    for (std::size_t i = 0; i < password.size(); ++i)
        typed[static_cast<qsizetype>(i)] = QLatin1Char(password.letter(i));
    m_session->unlock(QStringLiteral("kim"), typed);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->state() != State::Unlocking, 120'000);
}

void TestSessionMemory::lock()
{
    m_session->lock();
    m_store->ask([](app::StoreRoom &) { return 0; }).waitForFinished(); // the thread has closed it
    QCoreApplication::sendPostedEvents();
}

void TestSessionMemory::nothingAfterLocking()
{
    const SoughtSecrets sought = secrets(m_password);
    const int times = rounds(20);
    for (int round = 0; round < times; ++round) {
        QCOMPARE(describe(findInMemory(sought)), std::string("nothing"));
        give(m_password);
        QCOMPARE(m_session->state(), State::Open);
        auto found = findInMemory(sought);
        for (const char *name : {"key of cases", "key of identities", "key of movements", "key of audit"})
            QVERIFY2(found[name] > 0, name);
        QVERIFY2(!found.contains("password") && !found.contains("password in UTF-16"), describe(found).c_str());
        lock();
        QCOMPARE(describe(findInMemory(sought)), std::string("nothing"));
    }
}

void TestSessionMemory::nothingAfterARefusedLogIn()
{
    const SoughtSecrets sought = secrets(m_password);
    const int times = rounds(20);
    for (int round = 0; round < times; ++round) {
        const HiddenPassword wrong;
        const SoughtSecrets tried = secrets(wrong);
        give(wrong);
        QCOMPARE(m_session->state(), State::Locked);
        QVERIFY(!m_session->error().isEmpty());
        (void)std::filesystem::remove(folder() / "attempts");
        QCOMPARE(describe(findInMemory(tried)), std::string("nothing"));
        QCOMPARE(describe(findInMemory(sought)), std::string("nothing"));
    }
}

// Between the password and the code of the second device the password is kept, and goes when nobody goes on.
void TestSessionMemory::nothingAfterHalfALogIn()
{
    vault::SecretBytes secret = vault::SecretBytes(20);
    vault::fillRandom(secret.bytes());
    SoughtSecrets factor;
    factor.addKey("second factor", secret.bytes());
    {
        auto office = desk::Office::open(folder(), {"kim", m_password.shown()}, m_around);
        QVERIFY(office.has_value());
        const std::string code = vault::factorCode(secret, vault::factorStep(m_around.now()));
        QVERIFY(office->setSecondFactor(m_password.shown(), std::move(secret), code).has_value());
    }
    const SoughtSecrets sought = secrets(m_password);
    give(m_password);
    QCOMPARE(m_session->state(), State::Locked);
    QVERIFY(findInMemory(sought)["password"] > 0); // the control: it waits for the code
    lock();
    QCOMPARE(describe(findInMemory(sought)), std::string("nothing"));
    QCOMPARE(describe(findInMemory(factor)), std::string("nothing"));
}

QTEST_GUILESS_MAIN(TestSessionMemory)
#include "tst_session_memory.moc"
