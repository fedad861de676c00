#include "tests/ui/generated_case.h"
#include "ui/scene/movement_layer.h"
#include "ui/scene/timeline_item.h"
#include "view/workspace.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using view::Selection;

/// The real window over generated values, driven by mouse and keys.
class CasePageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<view::Workspace> m_work;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;

    template<class T, class Matches> static T *search(QQuickItem *item, const Matches &matches)
    {
        if (auto *found = qobject_cast<T *>(item); found && matches(found))
            return found;
        for (QQuickItem *child : item->childItems()) {
            if (T *found = search<T>(child, matches))
                return found;
        }
        return nullptr;
    }
    QQuickItem *find(const char *name)
    {
        return search<QQuickItem>(m_window->contentItem(),
                                  [name](QQuickItem *item) { return item->objectName() == QLatin1StringView(name); });
    }
    template<class T> T *only()
    {
        return search<T>(m_window->contentItem(), [](T *) { return true; });
    }
    scene::TimelineItem *timeline() { return only<scene::TimelineItem>(); }
    scene::MovementLayer *movement() { return only<scene::MovementLayer>(); }
    QPoint inWindow(QQuickItem *item, QPointF at) { return item->mapToScene(at).toPoint(); }
    Selection &selection() { return *m_work->openCase.selection(); }
    void click(QQuickItem *item, QPointF at) { QTest::mouseClick(m_window, Qt::LeftButton, {}, inWindow(item, at)); }
    QImage picture(const char *name)
    {
        QTest::qWait(150); // two frames: the first lays out, the second draws
        const QImage image = m_window->grabWindow();
        if (const QByteArray folder = qgetenv("TRACEDESK_PICTURES"); !folder.isEmpty())
            image.save(QString::fromLocal8Bit(folder) + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
        return image;
    }

private slots:
    void initTestCase();
    void refusesAWrongPassword();
    void listsTheCases();
    void selectingInTheListSelectsOnMapAndTimeline();
    void clickingTheMapSelectsInTheList();
    void draggingTheMapMovesIt();
    void brushingFiltersTheLists();
    void wheelZoomsAtThePointer();
    void keysMoveThroughStays();
    void tracingShowsCountsAndCancels();
    void everyDrawnPointIsThere();
    void switchesLanguageAndTheme();
    void lockingShowsNothing();
};

void CasePageTest::initTestCase()
{
    m_work = std::make_unique<view::Workspace>(view::Links{.desk = test::generatedDesk()});
    m_work->appearance.setLanguage(QStringLiteral("en"));
    m_engine = std::make_unique<QQmlApplicationEngine>();
    connect(&m_work->appearance, &view::AppearanceController::languageChanged, m_engine.get(), &QQmlEngine::retranslate);
    m_engine->setInitialProperties(m_work->initialProperties());
    m_engine->loadFromModule("Tracedesk.Ui", "Main");
    QCOMPARE(m_engine->rootObjects().size(), 1);
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_work->session.setPath(QStringLiteral("/stores/outbreak.tracedesk"));
    picture("unlock");
}

void CasePageTest::refusesAWrongPassword()
{
    m_work->session.unlock(QStringLiteral("demonstration"), QStringLiteral("wrong"));
    QTRY_COMPARE(m_work->session.state(), view::SessionController::State::Locked);
    QTRY_VERIFY(find("error")->property("text").toString().contains(u"Nothing was changed"));
    picture("unlock_refused");
}

void CasePageTest::listsTheCases()
{
    m_work->session.unlock(QStringLiteral("demonstration"), QStringLiteral("right"));
    QTRY_COMPARE(m_work->session.state(), view::SessionController::State::Open);
    QCOMPARE(m_work->session.cases()->count(), 30);
    picture("cases");
    QQuickItem *list = find("cases.list");
    QVERIFY(list);
    click(list, {60, 28 + 3 * 28 + 10});
    QTRY_VERIFY(m_work->openCase.isOpen());
    QCOMPARE(m_work->openCase.number(), QStringLiteral("2020-0004"));
    QVERIFY(movement());
    QTRY_VERIFY(movement()->isVisible());
    picture("case");
}

void CasePageTest::selectingInTheListSelectsOnMapAndTimeline()
{
    click(find("stays"), {120, 28 + 2 * 24 + 12});
    QCOMPARE(selection().kind(), Selection::Kind::Stay);
    const int item = selection().item();
    QVERIFY(timeline()->boundingRect().intersects(timeline()->rectOf(Selection::Kind::Stay, item)));
    QVERIFY(movement()->boundingRect().contains(movement()->pointOf(Selection::Kind::Stay, item)));
    picture("case_selected");
}

void CasePageTest::clickingTheMapSelectsInTheList()
{
    selection().clear();
    const QPointF at = movement()->pointOf(Selection::Kind::Stay, 4);
    click(movement(), at);
    QTRY_VERIFY(selection().kind() != Selection::Kind::None);
    const int row = m_work->openCase.stays()->rowOf(selection().kind(), selection().item());
    if (selection().kind() == Selection::Kind::Stay)
        QTRY_COMPARE(find("stays")->property("currentIndex").toInt(), row);
}

void CasePageTest::draggingTheMapMovesIt()
{
    const QPointF before = movement()->pointOf(Selection::Kind::Stay, 4);
    const QPointF from(movement()->width() / 2, movement()->height() / 2);
    QTest::mousePress(m_window, Qt::LeftButton, {}, inWindow(movement(), from));
    for (int step = 1; step <= 10; ++step)
        QTest::mouseMove(m_window, inWindow(movement(), from + QPointF(6, -4) * step));
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, inWindow(movement(), from + QPointF(60, -40)));
    const QPointF moved = movement()->pointOf(Selection::Kind::Stay, 4) - before;
    QVERIFY2(std::hypot(moved.x() - 60, moved.y() + 40) < 8, qPrintable(QStringLiteral("%1 %2").arg(moved.x()).arg(moved.y())));
    QVERIFY(QMetaObject::invokeMethod(find("map"), "fit"));
}

void CasePageTest::brushingFiltersTheLists()
{
    const int all = m_work->openCase.stays()->count();
    const double y = scene::TimelineItem::ruler / 2;
    const double middle = timeline()->width() * 0.8; // among the stays
    QTest::mousePress(m_window, Qt::LeftButton, {}, inWindow(timeline(), {middle, y}));
    QTest::mouseMove(m_window, inWindow(timeline(), {middle + 30, y}));
    QTest::mouseMove(m_window, inWindow(timeline(), {middle + 60, y}));
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, inWindow(timeline(), {middle + 60, y}));
    QVERIFY(selection().hasBrush());
    QTRY_VERIFY(m_work->openCase.stays()->count() < all);
    QVERIFY(m_work->openCase.stays()->count() > 0);
    picture("case_brushed");
    selection().clearBrush();
    QTRY_COMPARE(m_work->openCase.stays()->count(), all);
}

void CasePageTest::wheelZoomsAtThePointer()
{
    timeline()->fit();
    const QPointF at(timeline()->width() * 0.6, timeline()->height() / 2);
    const double before = timeline()->scale().pixelsPerSecond();
    const epi::Instant under = timeline()->scale().mapToTime(at.x() - scene::TimelineItem::gutter);
    QTest::wheelEvent(m_window, inWindow(timeline(), at), {0, 240});
    QTRY_VERIFY(timeline()->scale().pixelsPerSecond() > 1.9 * before);
    QVERIFY(std::abs(timeline()->toX(under) - at.x()) < 2);
    timeline()->fit();
}

void CasePageTest::keysMoveThroughStays()
{
    selection().clear();
    timeline()->forceActiveFocus();
    QTest::keyClick(m_window, Qt::Key_Down);
    QTest::keyClick(m_window, Qt::Key_Down);
    QCOMPARE(selection().kind(), Selection::Kind::Stay);
    QCOMPARE(selection().item(), 1);
}

void CasePageTest::tracingShowsCountsAndCancels()
{
    m_work->tracer.start();
    QTRY_VERIFY(m_work->tracer.total() == 52'000);
    picture("tracing");
    click(find("engine.cancel"), {10, 10});
    QTRY_VERIFY(!m_work->tracer.running());
}

void CasePageTest::everyDrawnPointIsThere()
{
    selection().clear();
    QTest::mouseMove(m_window, {5, m_window->height() - 5});
    const QImage image = picture("points");
    const double ratio = m_window->effectiveDevicePixelRatio();
    const QPointF corner = movement()->mapToScene({0, 0});
    int inside = 0;
    for (int item = 0; item < 48; ++item) {
        const QPointF at = movement()->pointOf(Selection::Kind::Stay, item);
        if (!movement()->boundingRect().contains(at))
            continue;
        ++inside;
        // Neighbours' outlines may cross the very middle, so a few pixels around it count too.
        const QPoint middle = ((corner + at) * ratio).toPoint();
        bool drawn = false;
        for (int i = 0; i < 49; ++i) {
            const QColor pixel = image.pixelColor(middle + QPoint(i % 7 - 3, i / 7 - 3));
            drawn = drawn || pixel.hsvSaturation() > 80;
        }
        QVERIFY2(drawn, qPrintable(QStringLiteral("stay %1 is not drawn").arg(item)));
    }
    QCOMPARE(inside, 48); // the map is fitted to all of them
}

void CasePageTest::switchesLanguageAndTheme()
{
    m_window->resize(1920, 1080);
    picture("case_1920");
    m_work->appearance.setDark(true);
    const QImage dark = picture("case_1920_dark");
    QVERIFY(dark.pixelColor(10, dark.height() - 10).value() < 60);
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    QCOMPARE(find("rail.lock")->property("text").toString(), QStringLiteral("잠그기"));
    picture("case_1920_dark_ko");
    m_window->resize(1280, 800);
    m_work->appearance.setDark(false);
    picture("case_ko");
    QTest::keyClick(m_window, Qt::Key_Escape);
    picture("cases_ko");
    m_work->appearance.setLanguage(QStringLiteral("en"));
}

void CasePageTest::lockingShowsNothing()
{
    m_work->session.lock();
    QVERIFY(!m_work->openCase.isOpen());
    QCOMPARE(m_work->session.cases()->total(), 0);
    QTRY_VERIFY(find("password"));
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(CasePageTest)
#include "tst_case_page.moc"
