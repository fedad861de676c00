#include "desk/demonstration.h"
#include "tests/ui/frame_window.h"

#include <QSignalSpy>
#include <QStyleHints>
#include <QtQml/QQmlExtensionPlugin>

#include <semaphore>

using namespace tracedesk;
using test::Page;
using test::patience;
using test::State;

namespace {

using Opening = std::function<void()>;

/// Where a person sees two pictures differ; empty: nowhere.
QString difference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return QStringLiteral("of another size");
    QRect where;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            const int far =
                std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
            if (far > 4) // letters drawn at another place of the graphics memory differ by 2
                where |= QRect(x, y, 1, 1);
        }
    }
    return where.isEmpty() ? QString()
                           : QStringLiteral("%1 %2 %3 x %4").arg(where.x()).arg(where.y()).arg(where.width()).arg(where.height());
}

QList<QQuickItem *> popupsIn(QQuickItem *item)
{
    QList<QQuickItem *> found;
    for (QQuickItem *child : item->childItems()) {
        if (!child->isVisible())
            continue;
        if (child->inherits("QQuickPopupItem"))
            found << child;
        found << popupsIn(child);
    }
    return found;
}

} // namespace

/// The window over a traced outbreak is locked with this and that under way: nothing of it is left to be read.
class LockingTest : public test::FrameWindow
{
    Q_OBJECT

    QImage m_locked; ///< after an ordinary start

    [[nodiscard]] QImage grab() const { return m_hand->window()->grabWindow(); }
    [[nodiscard]] QList<QQuickItem *> popups() const { return popupsIn(m_hand->window()->contentItem()); }
    [[nodiscard]] QString firstCase() const
    {
        return m_work->session.cases()->index(0, 0).data(view::CaseListModel::CaseIdRole).toString();
    }
    void unlock()
    {
        m_work->session.unlock(QString::fromLatin1(desk::demonstrationUser), QString::fromLatin1(desk::demonstrationPassword));
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.list"), patience);
    }
    void openFirstCase()
    {
        m_hand->showCase(firstCase());
        QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("case.tabs"), patience);
    }
    void tab(int index) const
    {
        QMetaObject::invokeMethod(m_hand->find("case.tabs"), "setCurrentIndex", Q_ARG(int, index));
        m_hand->settle();
    }
    void popUp(const char *button)
    {
        m_hand->click(button);
        QTRY_VERIFY_WITH_TIMEOUT(!popups().isEmpty() || windows() > 1, patience);
    }
    /// Dialogs are windows of their own.
    [[nodiscard]] static qsizetype windows()
    {
        return std::ranges::count_if(QGuiApplication::topLevelWindows(), &QWindow::isVisible);
    }
    void readABigFile();
    void typeHalfAWord();

private slots:
    void initTestCase();
    void cleanupTestCase() { closeWindow(); }
    void showsNothing_data();
    void showsNothing();
    void whatWasHalfTypedIsKept();
    void anUnlockingUnderWayComesToNothing();
    void aStoreInTheMakingIsLockedWhenItIsThere();
    void locksAWorkingDayAfterUnlocking();
};

void LockingTest::initTestCase()
{
    QGuiApplication::styleHints()->setCursorFlashTime(0); // a blinking caret would be a difference
    const QString town = home("town");
    QVERIFY(QDir().mkpath(town));
    const auto made = desk::makeDemonstration(test::smallTown(), town.toStdString(), test::cheapSurroundings(), {}, {});
    QVERIFY(made.has_value());
    openWindow();
    m_work->session.setPath(town + u'/' + QLatin1StringView(desk::demonstrationStore));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password") && m_hand->find("password")->hasActiveFocus(), patience);
    m_hand->moveAway();
    m_locked = m_hand->picture(QStringLiteral("locked"));
    unlock();
    m_work->tracer.start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->tracer.running(), patience);
    QVERIFY(m_work->session.isTraced());
    m_work->lock();
}

void LockingTest::readABigFile()
{
    QFile file(home("big.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("subject,time,lat,lon\n");
    for (int i = 0; i < 400'000; ++i)
        file.write("s" + QByteArray::number(i % 977) + ",2020-03-01 10:00:00,37.5,126.9\n");
    file.close();
    m_work->navigation.go(Page::Intake);
    m_work->intake.addFiles({QUrl::fromLocalFile(file.fileName())});
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->intake.isWorking() && m_work->intake.isReady(), patience);
    m_work->intake.stage();
    QVERIFY(m_work->intake.isWorking());
    m_hand->settle();
}

void LockingTest::typeHalfAWord()
{
    openFirstCase();
    tab(0);
    QMetaObject::invokeMethod(m_hand->find("facts"), "take", Q_ARG(QString, QStringLiteral("setting")));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.setting") && m_hand->find("case.setting")->hasActiveFocus(), patience);
    m_hand->key(Qt::Key_A, Qt::ControlModifier);
    m_hand->type("choi");
}

void LockingTest::showsNothing_data()
{
    QTest::addColumn<Opening>("open");
    const auto row = [](const char *what, Opening open) { QTest::newRow(what) << std::move(open); };
    row("list", [] {});
    row("case", [this] { openFirstCase(); });
    row("palette", [this] {
        m_hand->key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("palette.field"), patience);
        m_hand->type("NS");
    });
    row("menu", [this] {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.rows"), patience);
        m_hand->find("cases.rows")->forceActiveFocus(Qt::TabFocusReason);
        m_hand->key(Qt::Key_Menu);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.menuOpen"), patience);
    });
    row("choice", [this] { popUp("cases.stage"); });
    row("file dialog", [this] {
        m_work->navigation.go(Page::Intake);
        popUp("intake.choose");
    });
    row("dialog for the picture of the map", [this] {
        openFirstCase();
        popUp("map.picture");
    });
    row("folder dialog", [this] {
        m_work->navigation.go(Page::Settings);
        m_hand->click("settings.map");
        popUp("settings.addBoundary");
    });
    row("tip", [this] {
        openFirstCase();
        tab(2);
        m_hand->move(m_hand->find("stays"), {120, 28 + 12});
        QTRY_VERIFY_WITH_TIMEOUT(!popups().isEmpty(), patience);
    });
    row("half a word", [this] { typeHalfAWord(); });
    row("dragging the map", [this] {
        openFirstCase();
        QQuickItem *map = m_hand->find("map");
        QTest::mousePress(m_hand->window(), Qt::LeftButton, {}, test::WindowDriver::inWindow(map, {300, 200}));
        m_hand->move(map, {340, 230});
        m_hand->move(map, {380, 260});
    });
    row("trace", [this] {
        m_work->tracer.start();
        QVERIFY(m_work->tracer.running());
    });
    row("import", [this] { readABigFile(); });
}

void LockingTest::showsNothing()
{
    QFETCH(Opening, open);
    unlock();
    open();
    if (QTest::currentTestFailed())
        return;
    m_hand->keep(grab(), QStringLiteral("locking_%1").arg(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(!difference(grab(), m_locked).isEmpty());
    m_work->lock();
    const QImage after = grab(); // the next frame, whatever comes later
    m_hand->keep(after, QStringLiteral("locked_%1").arg(QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(windows(), 1);
    QCOMPARE(difference(after, m_locked), QString());
    m_hand->settle();
    QCOMPARE(difference(grab(), m_locked), QString());
    QVERIFY(!m_hand->window()->title().contains(u"NS"));
    QCOMPARE(m_work->session.cases()->total(), 0);
    QVERIFY(!m_work->openCase.isOpen() && !m_work->intake.isWorking());
    QTest::mouseRelease(m_hand->window(), Qt::LeftButton, {}, {5, m_hand->window()->height() - 5});
    m_hand->moveAway();
    // Nothing comes back when what was under way has ended.
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->tracer.running(), patience);
    QVERIFY(m_store->ask([](const app::StoreRoom &room) { return !room.office; }).result());
    m_hand->settle();
    QCOMPARE(difference(grab(), m_locked), QString());
}

void LockingTest::whatWasHalfTypedIsKept()
{
    unlock();
    typeHalfAWord();
    m_work->lock();
    unlock();
    openFirstCase();
    QCOMPARE(m_work->openCase.picture().picture->facts.setting, std::string("choi"));
    m_work->lock();
}

void LockingTest::anUnlockingUnderWayComesToNothing()
{
    std::binary_semaphore gate(0);
    static_cast<void>(m_store->ask([&gate](app::StoreRoom &) { gate.acquire(); }));
    m_work->session.unlock(QString::fromLatin1(desk::demonstrationUser), QString::fromLatin1(desk::demonstrationPassword));
    QCOMPARE(m_work->session.state(), State::Unlocking);
    m_work->lock();
    QCOMPARE(m_work->session.state(), State::Locked);
    gate.release();
    QVERIFY(m_store->ask([](const app::StoreRoom &room) { return !room.office; }).result());
    m_hand->settle();
    QCOMPARE(m_work->session.state(), State::Locked);
    QVERIFY2(m_work->session.error().isEmpty(), qPrintable(m_work->session.error()));
    unlock();
    m_work->lock();
}

void LockingTest::aStoreInTheMakingIsLockedWhenItIsThere()
{
    const QString before = m_work->session.path();
    std::binary_semaphore gate(0);
    static_cast<void>(m_store->ask([&gate](app::StoreRoom &) { gate.acquire(); }));
    QSignalSpy entered(&m_work->welcome, &view::WelcomeController::entered);
    m_work->welcome.create(m_home.path(), QStringLiteral("new"), QStringLiteral("kim"), QString::fromLatin1(test::goodPassword));
    m_work->lock();
    gate.release();
    QTRY_COMPARE_WITH_TIMEOUT(entered.count(), 1, patience);
    QCOMPARE(m_work->session.state(), State::Locked);
    QVERIFY(m_work->session.path().endsWith(u"new.tracedesk"));
    QVERIFY(m_store->ask([](const app::StoreRoom &room) { return !room.office; }).result());
    // The next one that is made without a lock is open.
    m_work->welcome.create(m_home.path(), QStringLiteral("next"), QStringLiteral("kim"), QString::fromLatin1(test::goodPassword));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    m_work->lock();
    m_work->session.setPath(before);
}

void LockingTest::locksAWorkingDayAfterUnlocking()
{
    using namespace std::chrono_literals;
    m_work->preferences.setLockMinutes(view::Preferences::mostLockMinutes);
    unlock();
    for (auto worked = 0min; worked < 8h + 50min; worked += 10min) {
        m_now += 10min;
        m_hand->key(Qt::Key_Shift); // somebody is there all day
        m_work->sessionLimit.check();
    }
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    m_work->appearance.setTheme(view::AppearanceController::Theme::Light);
    QCOMPARE(m_work->session.state(), State::Open);
    QVERIFY(!m_hand->find("header.countdown"));
    m_now += 5min + 30s;
    m_work->sessionLimit.check();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("header.countdown"), patience);
    QCOMPARE(m_hand->text("header.countdown"), QStringLiteral("Locks in 5 min: open for 9 h"));
    m_hand->picture(QStringLiteral("countdown_day"));
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_hand->picture(QStringLiteral("countdown_day_ko"));
    m_work->appearance.setLanguage(QStringLiteral("en"));
    m_now += 4min + 29s;
    m_hand->key(Qt::Key_Shift);
    m_work->sessionLimit.check();
    QCOMPARE(m_work->session.state(), State::Open);
    m_now += 1s;
    m_work->sessionLimit.check();
    QCOMPARE(m_work->session.state(), State::Locked);
    m_hand->settle();
    QCOMPARE(difference(grab(), m_locked), QString());
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(LockingTest)
#include "tst_locking.moc"
