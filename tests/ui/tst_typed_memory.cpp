#include "tests/support/effort.h"
#include "tests/support/store_secrets.h"
#include "tests/ui/frame_window.h"

#include <QQmlEngine>
#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using test::patience;
using test::State;
using tests::findInMemory;

/// The real window: a password is typed, the store opens and is locked again. No key is left; of the password what Qt's text
/// field keeps is counted (docs/decisions/0016), and it is not the whole of it.
class TypedMemoryTest : public test::FrameWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { closeWindow(); }
    void noKeyAfterLocking();

private:
    void typePassword(const tests::HiddenPassword &password);

    tests::HiddenPassword m_password;
};

void TypedMemoryTest::initTestCase()
{
    QVERIFY(desk::Office::found(home("s.tracedesk").toStdString(), {.founder = {"kim", epi::Role::owner, {}}}, m_password.shown(),
                                test::cheapSurroundings())
                .has_value());
    openWindow();
    m_work->session.setPath(home("s.tracedesk"));
}

void TypedMemoryTest::typePassword(const tests::HiddenPassword &password)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password")->hasActiveFocus(), patience);
    for (std::size_t i = 0; i < password.size(); ++i)
        QTest::keyClick(m_hand->window(), password.letter(i));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->session.state() != State::Unlocking, patience);
}

void TypedMemoryTest::noKeyAfterLocking()
{
    const auto sought = secretsOf(home("s.tracedesk").toStdString(), "kim", m_password, test::cheapSurroundings().now());
    const int times = tests::rounds(20);
    std::map<std::string, int> first;
    std::map<std::string, int> last;
    for (int round = 0; round < times; ++round) {
        typePassword(m_password);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
        auto open = findInMemory(sought);
        for (const char *name : {"key of cases", "key of identities", "key of movements", "key of audit"})
            QVERIFY2(open[name] > 0, name);
        m_work->session.lock();
        m_store->ask([](app::StoreRoom &) { return 0; }).waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
        m_hand->settle();
        auto found = findInMemory(sought);
        for (const char *typed : {"password", "password in UTF-16"}) {
            (round == 0 ? first : last)[typed] = found[typed];
            found.erase(typed);
        }
        QCOMPARE(tests::describe(found), std::string("nothing"));
    }
    qmlEngine(m_hand->window())->collectGarbage();
    qInfo("%d rounds, no key left; pieces of eight letters of the password that Qt keeps: after one %s, after all %s, after a "
          "collection of garbage %d",
          times, tests::describe(first).c_str(), tests::describe(last).c_str(), findInMemory(sought)["password in UTF-16"]);
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
QTEST_MAIN(TypedMemoryTest)
#include "tst_typed_memory.moc"
