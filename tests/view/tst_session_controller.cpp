#include "view/session_controller.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace tracedesk;
using view::SessionController;

class TestSessionController : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatTheMapDoesWithout();
    void aCaseThatWasEnteredIsNoNewRun();
    void keysThatAreRenewedAreShown();
    void dutiesEndWithTheSession();
    void aNameIsAskedForUnlessThereIsOneAccount();
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

void TestSessionController::aCaseThatWasEnteredIsNoNewRun()
{
    SessionController session({}, [] {});
    view::UnlockedStore store;
    auto epidemic = std::make_shared<view::EpidemicPicture>();
    for (const std::uint8_t n : std::initializer_list<std::uint8_t>{2, 10, 30}) {
        epi::Case &facts = epidemic->cases.emplace_back().facts;
        facts.id = epi::CaseId(epi::Uuid{n});
        facts.number = "A-" + std::to_string(n);
    }
    store.epidemic = epidemic;
    session.enter(store, QStringLiteral("/stores/a.tracedesk"));
    QSignalSpy runs(&session, &SessionController::epidemicChanged);
    epi::Case facts;
    facts.id = epi::CaseId(epi::Uuid{9});
    facts.number = "A-9";
    session.setFacts(facts);
    QCOMPARE(session.cases()->count(), 4);
    QCOMPARE(session.cases()->idAt(1), QString::fromStdString(facts.id.toString())); // 2, 9, 10, 30
    facts.setting = "choir";
    session.setFacts(facts);
    QCOMPARE(session.cases()->count(), 4);
    QCOMPARE(session.facts(facts.id)->setting, std::string("choir"));
    QVERIFY(session.facts(epi::CaseId(epi::Uuid{77})) == nullptr);
    QCOMPARE(runs.count(), 0); // what was found stays, and an open cluster stays open
}

void TestSessionController::keysThatAreRenewedAreShown()
{
    QPromise<epi::Result<view::UnlockedStore>> answer;
    answer.start();
    SessionController session([&](const view::UnlockRequest &) { return answer.future(); }, [] {});
    session.unlock(QString(), QStringLiteral("password"));
    QVERIFY(session.progress().isEmpty()); // most log-ins renew nothing
    answer.setProgressRange(0, 3);
    answer.setProgressValue(1);
    QVERIFY(QTest::qWaitFor([&] { return session.progress().contains(u"part 2 of 3"); }));
    answer.addResult(epi::Result<view::UnlockedStore>(view::UnlockedStore()));
    answer.finish();
    QVERIFY(QTest::qWaitFor([&] { return session.state() == SessionController::State::Open; }));
    QVERIFY(session.progress().isEmpty());
}

void TestSessionController::dutiesEndWithTheSession()
{
    SessionController session({}, [] {});
    view::UnlockedStore store;
    store.role = epi::Role::surveyor;
    session.enter(store, QStringLiteral("/stores/a.tracedesk"));
    QVERIFY(session.traces() && session.enters() && session.opensCases());
    session.lock();
    QVERIFY(!session.traces() && !session.enters() && !session.opensCases());
    store.role = epi::Role::approver;
    session.enter(store, QStringLiteral("/stores/a.tracedesk"));
    QVERIFY(!session.traces() && !session.enters() && !session.opensCases());
    session.lock();
    store.role = epi::Role::surveyor;
    store.admitted = false; // without keys no duty
    session.enter(store, QStringLiteral("/stores/a.tracedesk"));
    QVERIFY(!session.traces() && !session.enters() && !session.opensCases());
}

void TestSessionController::aNameIsAskedForUnlessThereIsOneAccount()
{
    SessionController session({}, [] {});
    QVERIFY(session.asksName());
    QStringList asked;
    bool one = true;
    session.setLookForOneAccount([&](const std::string &folder) {
        asked.append(QString::fromStdString(folder));
        return QtFuture::makeReadyValueFuture(one);
    });
    const auto settled = [&](bool asks) { return QTest::qWaitFor([&] { return session.asksName() == asks; }); };
    session.setPath(QStringLiteral("/stores/a.tracedesk"));
    QVERIFY(settled(false));
    // Of another store nothing is known at first.
    session.setPath(QStringLiteral("/stores/b.tracedesk"));
    QVERIFY(session.asksName());
    QVERIFY(settled(false));
    // Somebody is invited while it is open.
    session.enter({}, QStringLiteral("/stores/b.tracedesk"));
    one = false;
    session.lock();
    QVERIFY(settled(true));
    QCOMPARE(asked, QStringList({QStringLiteral("/stores/a.tracedesk"), QStringLiteral("/stores/b.tracedesk"),
                                 QStringLiteral("/stores/b.tracedesk")}));
    session.leaveStore();
    QCOMPARE(asked.size(), 3); // no store is named
}

QTEST_GUILESS_MAIN(TestSessionController)
#include "tst_session_controller.moc"
