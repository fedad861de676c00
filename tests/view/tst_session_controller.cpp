#include "view/session_controller.h"

#include <QSignalSpy>
#include <QTest>

using namespace tracedesk;
using view::SessionController;

class TestSessionController : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatTheMapDoesWithout();
};

void TestSessionController::namesWhatTheMapDoesWithout()
{
    view::UnlockedStore store;
    store.epidemic = std::make_shared<const view::EpidemicPicture>();
    SessionController session(
        [&](const view::UnlockRequest &) { return QtFuture::makeReadyValueFuture(epi::Result<view::UnlockedStore>(store)); },
        [] {});
    QSignalSpy changed(&session, &SessionController::stateChanged);
    const auto unlock = [&] {
        session.unlock(QString(), QString());
        return QTest::qWaitFor([&] { return session.state() == SessionController::State::Open; });
    };
    QVERIFY(unlock());
    QVERIFY(session.notice().isEmpty());
    session.lock();

    store.notes = {{epi::ErrorCode::unreadableFile, {"/maps/streets.geojson", "No such file or directory"}},
                   {epi::ErrorCode::fileRefused, {"/maps/dong.json", "17", "unterminated object"}}};
    changed.clear();
    QVERIFY(unlock());
    QCOMPARE(session.notice(), QStringLiteral("Not on the map: streets.geojson (No such file or directory) · "
                                              "Not on the map: dong.json (unterminated object)"));
    QVERIFY(!changed.isEmpty());
    session.lock();
    QVERIFY(session.notice().isEmpty());
}

QTEST_GUILESS_MAIN(TestSessionController)
#include "tst_session_controller.moc"
