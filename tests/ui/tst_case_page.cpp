#include "tests/ui/generated_window.h"
#include "ui/scene/movement_layer.h"
#include "ui/scene/timeline_item.h"

#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using test::patience;
using view::Selection;

/// The real window over generated values, driven by mouse and keys.
class CasePageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::GeneratedWindow> m_hand;

    scene::TimelineItem *timeline() { return m_hand->only<scene::TimelineItem>(); }
    scene::MovementLayer *movement() { return m_hand->only<scene::MovementLayer>(); }
    view::CaseController &openCase() { return m_hand->work.openCase; }
    view::SessionController &session() { return m_hand->work.session; }
    Selection &selection() { return *openCase().selection(); }

private slots:
    void initTestCase();
    void refusesAWrongPassword();
    void listsTheCases();
    void selectingInTheListSelectsOnMapAndTimeline();
    void clickingTheMapSelectsInTheList();
    void draggingTheMapMovesIt();
    void brushingFiltersTheLists();
    void looksForwardAtContacts();
    void wheelZoomsAtThePointer();
    void keysMoveThroughStays();
    void tracingShowsCountsAndCancels();
    void everyDrawnPointIsThere();
    void switchesLanguageAndTheme();
    void lockingShowsNothing();
};

void CasePageTest::initTestCase()
{
    m_hand = std::make_unique<test::GeneratedWindow>();
    QVERIFY(m_hand->isShown());
    m_hand->picture(QStringLiteral("unlock"));
}

void CasePageTest::refusesAWrongPassword()
{
    session().unlock(QStringLiteral("demonstration"), QStringLiteral("wrong"));
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), view::SessionController::State::Locked, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("error").contains(u"Nothing was changed"), patience);
    m_hand->picture(QStringLiteral("unlock_refused"));
}

void CasePageTest::listsTheCases()
{
    session().unlock(QStringLiteral("demonstration"), QStringLiteral("right"));
    QTRY_COMPARE_WITH_TIMEOUT(session().state(), view::SessionController::State::Open, patience);
    QCOMPARE(session().cases()->count(), 30);
    m_hand->picture(QStringLiteral("cases"));
    QQuickItem *list = m_hand->find("cases.list");
    QVERIFY(list);
    m_hand->click(list, {60, 28 + 3 * 28 + 10});
    QTRY_VERIFY_WITH_TIMEOUT(openCase().isOpen(), patience);
    QCOMPARE(openCase().number(), QStringLiteral("2020-0004"));
    QTRY_VERIFY_WITH_TIMEOUT(movement(), patience);
    m_hand->picture(QStringLiteral("case"));
}

void CasePageTest::selectingInTheListSelectsOnMapAndTimeline()
{
    m_hand->click(m_hand->find("stays"), {120, 28 + 2 * 24 + 12});
    QCOMPARE(selection().kind(), Selection::Kind::Stay);
    const int item = selection().item();
    QVERIFY(timeline()->boundingRect().intersects(timeline()->rectOf(Selection::Kind::Stay, item)));
    QVERIFY(movement()->boundingRect().contains(movement()->pointOf(Selection::Kind::Stay, item)));
    m_hand->picture(QStringLiteral("case_selected"));
}

void CasePageTest::clickingTheMapSelectsInTheList()
{
    selection().clear();
    const QPointF at = movement()->pointOf(Selection::Kind::Stay, 4);
    m_hand->click(movement(), at);
    QTRY_VERIFY_WITH_TIMEOUT(selection().kind() != Selection::Kind::None, patience);
    const int row = openCase().stays()->rowOf(selection().kind(), selection().item());
    if (selection().kind() == Selection::Kind::Stay)
        QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("stays")->property("currentIndex").toInt(), row, patience);
}

void CasePageTest::draggingTheMapMovesIt()
{
    const QPointF before = movement()->pointOf(Selection::Kind::Stay, 4);
    const QPointF from(movement()->width() / 2, movement()->height() / 2);
    m_hand->drag(movement(), from, from + QPointF(60, -40), 10);
    const QPointF moved = movement()->pointOf(Selection::Kind::Stay, 4) - before;
    QVERIFY2(std::hypot(moved.x() - 60, moved.y() + 40) < 8, qPrintable(QStringLiteral("%1 %2").arg(moved.x()).arg(moved.y())));
    QVERIFY(QMetaObject::invokeMethod(m_hand->find("map"), "fit"));
}

void CasePageTest::brushingFiltersTheLists()
{
    const int all = openCase().stays()->count();
    const double y = scene::TimelineItem::ruler / 2;
    const double middle = timeline()->width() * 0.8; // among the stays
    m_hand->drag(timeline(), {middle, y}, {middle + 60, y});
    QVERIFY(selection().hasBrush());
    QTRY_VERIFY_WITH_TIMEOUT(openCase().stays()->count() < all, patience);
    QVERIFY(openCase().stays()->count() > 0);
    m_hand->picture(QStringLiteral("case_brushed"));
    selection().clearBrush();
    QTRY_COMPARE_WITH_TIMEOUT(openCase().stays()->count(), all, patience);
}

void CasePageTest::looksForwardAtContacts()
{
    auto &open = openCase();
    open.selection()->clearBrush();
    const auto infectious = open.picture().picture->infectious->outer;
    m_hand->click("case.forward");
    QTRY_VERIFY_WITH_TIMEOUT(open.selection()->brush() == infectious, test::patience);
    QCOMPARE(m_hand->find("case.tabs")->property("currentIndex").toInt(), 3); // contacts
    m_hand->picture(QStringLiteral("case_forward"));
    m_hand->click("case.forward");
    QTRY_VERIFY_WITH_TIMEOUT(!open.selection()->hasBrush(), test::patience);
    m_hand->find("case.tabs")->setProperty("currentIndex", 2);
    m_hand->settle();
}

void CasePageTest::wheelZoomsAtThePointer()
{
    timeline()->fit();
    const QPointF at(timeline()->width() * 0.6, timeline()->height() / 2);
    const double before = timeline()->scale().pixelsPerSecond();
    const epi::Instant under = timeline()->scale().mapToTime(at.x() - scene::TimelineItem::gutter);
    m_hand->wheel(timeline(), at, 240);
    QTRY_VERIFY_WITH_TIMEOUT(timeline()->scale().pixelsPerSecond() > 1.9 * before, patience);
    QVERIFY(std::abs(timeline()->toX(under) - at.x()) < 2);
    timeline()->fit();
}

void CasePageTest::keysMoveThroughStays()
{
    selection().clear();
    timeline()->forceActiveFocus();
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Down);
    QCOMPARE(selection().kind(), Selection::Kind::Stay);
    QCOMPARE(selection().item(), 1);
}

void CasePageTest::tracingShowsCountsAndCancels()
{
    m_hand->work.tracer.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->work.tracer.total() == 52'000, patience);
    m_hand->picture(QStringLiteral("tracing"));
    m_hand->click("engine.cancel");
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->work.tracer.running(), patience);
}

void CasePageTest::everyDrawnPointIsThere()
{
    selection().clear();
    m_hand->moveAway();
    m_hand->picture(QStringLiteral("points"));
    // Other signs lie over some.
    view::MapLayers &layers = *openCase().map()->layers();
    for (const view::MapLayers::Layer layer : view::MapLayers::layers) {
        if (layers.isShown(layer) != (layer == view::MapLayers::Stays))
            layers.toggle(layer);
    }
    const QImage image = m_hand->picture(QStringLiteral("points_of_stays"));
    const double ratio = m_hand->window()->effectiveDevicePixelRatio();
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
    layers.showUsual();
}

void CasePageTest::switchesLanguageAndTheme()
{
    m_hand->window()->resize(1920, 1080);
    m_hand->picture(QStringLiteral("case_1920"));
    m_hand->work.appearance.setDark(true);
    const QImage dark = m_hand->picture(QStringLiteral("case_1920_dark"));
    QVERIFY(dark.pixelColor(10, dark.height() - 10).value() < 60);
    m_hand->work.appearance.setLanguage(QStringLiteral("ko"));
    QCOMPARE(m_hand->text("rail.lock"), QStringLiteral("잠그기"));
    m_hand->picture(QStringLiteral("case_1920_dark_ko"));
    m_hand->window()->resize(1280, 800);
    m_hand->work.appearance.setDark(false);
    m_hand->picture(QStringLiteral("case_ko"));
    m_hand->key(Qt::Key_Escape);
    m_hand->picture(QStringLiteral("cases_ko"));
    m_hand->work.appearance.setLanguage(QStringLiteral("en"));
}

void CasePageTest::lockingShowsNothing()
{
    session().lock();
    QVERIFY(!openCase().isOpen());
    QCOMPARE(session().cases()->total(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(CasePageTest)
#include "tst_case_page.moc"
