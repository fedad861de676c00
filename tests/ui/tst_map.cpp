#include "tests/ui/map_window.h"

using namespace tracedesk;
using view::MapLayers;
using view::Selection;

/// The map of the case page in the real window, driven by mouse and keys.
class MapTest : public test::MapWindow
{
    Q_OBJECT

private slots:
    void initTestCase() { openWindow(); }
    void init() { startAnew(); }
    void wheelZoomsAtThePointer();
    void draggingPans();
    void keysPanZoomAndFit();
    void layersAreSwitchedByMouseAndKeys();
    void hoveringShowsACardBesideThePointer();
    void clickingGoesThroughWhatLiesThere();
    void measuringEndsWithEscape();
    void goesToAPlaceByName();
};

void MapTest::wheelZoomsAtThePointer()
{
    const QPointF at(200, 150);
    const epi::LatLng under = movement()->toPosition(at);
    const double before = zoom();
    QTest::wheelEvent(m_window, inWindow(at), {0, 240});
    QTRY_VERIFY(zoom() > before + 0.5);
    const QPointF now = movement()->toItem(under);
    QVERIFY(std::hypot(now.x() - at.x(), now.y() - at.y()) < 2);
}

void MapTest::draggingPans()
{
    const QPointF from(300, 200);
    const epi::LatLng under = movement()->toPosition(from);
    QTest::mousePress(m_window, Qt::LeftButton, {}, inWindow(from));
    for (int i = 1; i <= 6; ++i)
        QTest::mouseMove(m_window, inWindow(from + QPointF(20, 10) * i));
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, inWindow(from + QPointF(120, 60)));
    // The handler swallows its threshold, no more.
    const QPointF moved = movement()->toItem(under) - from;
    QVERIFY2(moved.x() > 95 && moved.x() <= 121 && moved.y() > 40 && moved.y() <= 61,
             qPrintable(QStringLiteral("%1 %2").arg(moved.x()).arg(moved.y())));
}

void MapTest::keysPanZoomAndFit()
{
    const double fitted = zoom();
    const double longitude = movement()->center().longitude();
    QTest::keyClick(m_window, Qt::Key_Plus);
    QCOMPARE(zoom(), fitted + 1);
    QTest::keyClick(m_window, Qt::Key_Right);
    QVERIFY(movement()->center().longitude() > longitude);
    QTest::keyClick(m_window, Qt::Key_Home);
    QCOMPARE(zoom(), fitted);
}

void MapTest::layersAreSwitchedByMouseAndKeys()
{
    const int legend = map().legend()->count();
    clickOn("map.layersButton");
    QQuickItem *list = find("map.layers");
    QTRY_VERIFY(list->isVisible());
    QTest::mouseClick(m_window, Qt::LeftButton, {}, list->mapToScene({60, 14}).toPoint());
    QVERIFY(!map().layers()->isShown(MapLayers::Stays));
    QVERIFY(map().legend()->count() < legend);
    QTest::mouseClick(m_window, Qt::LeftButton, {}, list->mapToScene({60, 14}).toPoint());
    QVERIFY(map().layers()->isShown(MapLayers::Stays));
    list->forceActiveFocus();
    list->setProperty("currentIndex", 0);
    QTest::keyClick(m_window, Qt::Key_Down);
    QTest::keyClick(m_window, Qt::Key_Space);
    QVERIFY(!map().layers()->isShown(MapLayers::Moves));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!list->isVisible());
    QVERIFY(m_work->openCase.isOpen()); // Escape closed the panel, not the case
    QCOMPARE(m_work->navigation.page(), view::Navigation::Page::Case);
    // What is off is not drawn.
    onlyLayer(MapLayers::Visits);
    const QImage without = mapPicture("map_visits_only");
    QCOMPARE(pixels(without, isOrange), 0);
}

void MapTest::hoveringShowsACardBesideThePointer()
{
    for (const QPointF &corner : {QPointF(0.5, 0.5), QPointF(0.97, 0.95)}) {
        // The stay is brought to the middle, then to the far corner, where the card has no room to the right and below.
        const epi::LatLng stay = m_work->openCase.picture().picture->stays[4].stay.position;
        look(stay.latitude, stay.longitude, 15);
        const QPointF middle(movement()->width() / 2, movement()->height() / 2);
        const epi::LatLng away = movement()->toPosition(
            middle + QPointF((0.5 - corner.x()) * movement()->width(), (0.5 - corner.y()) * movement()->height()));
        look(away.latitude, away.longitude, 15);
        const QPointF at = movement()->pointOf(Selection::Kind::Stay, 4);
        QTest::mouseMove(m_window, inWindow(at - QPointF(3, 3)));
        QTest::mouseMove(m_window, inWindow(at));
        QQuickItem *card = find("map.card");
        QTRY_VERIFY(card->isVisible());
        const QRectF area = card->mapRectToItem(movement(), card->boundingRect());
        QVERIFY(!area.contains(at));
        QVERIFY(movement()->boundingRect().contains(area));
    }
    mapPicture("map_card");
    QTest::mouseMove(m_window, {5, m_window->height() - 5});
    QTRY_VERIFY(!find("map.card")->isVisible());
}

void MapTest::clickingGoesThroughWhatLiesThere()
{
    look(36.48, 127.28, 12); // far out: all stays at the home lie over one another
    const QPointF at = movement()->pointOf(Selection::Kind::Stay, 0);
    click(at);
    const Selection::Kind kind = selection().kind();
    const int item = selection().item();
    QVERIFY(kind != Selection::Kind::None);
    QTest::qWait(600); // not a double click
    click(at);
    QVERIFY(selection().kind() != kind || selection().item() != item);
    QTest::qWait(600);
    click({5, movement()->height() - 5});
    QCOMPARE(selection().kind(), Selection::Kind::None);
}

void MapTest::measuringEndsWithEscape()
{
    look(36.48, 127.28, 14);
    clickOn("map.measure");
    QVERIFY(map().measure()->isActive());
    const QPointF a(200, 200), b(400, 200);
    click(a);
    QTest::qWait(600);
    click(b);
    QCOMPARE(map().measure()->path().points.size(), 2U);
    const double ground = epi::distance(movement()->toPosition(a), movement()->toPosition(b)).value;
    QVERIFY(std::abs(map().measure()->distance().value - ground) < 15); // a pixel is 7.7 m
    QCOMPARE(selection().kind(), Selection::Kind::None);
    QTRY_VERIFY(find("map.measured")->isVisible());
    mapPicture("map_measure");
    QTest::keyClick(m_window, Qt::Key_Backspace);
    QCOMPARE(map().measure()->path().points.size(), 1U);
    QTest::keyClick(m_window, Qt::Key_Escape);
    QVERIFY(!map().measure()->isActive());
    QCOMPARE(m_work->navigation.page(), view::Navigation::Page::Case);
}

void MapTest::goesToAPlaceByName()
{
    QTest::keyClick(m_window, Qt::Key_Slash);
    QTRY_VERIFY(find("map.search")->hasActiveFocus());
    map().search()->setText(QStringLiteral("한길동"));
    QTRY_VERIFY(map().search()->count() > 0);
    mapPicture("map_search");
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_VERIFY(map().search()->text().isEmpty());
    const auto &labels = m_work->session.map().layers->labels;
    const auto wanted = std::ranges::find(labels, "한길동", &view::GeoLabel::name);
    QVERIFY(epi::distance(movement()->toPosition({movement()->width() / 2, movement()->height() / 2}), wanted->position).value <
            30);
    find("map.search")->forceActiveFocus();
    for (const char c : {'3', '6', '.', '7', '7', ',', '1', '2', '6', '.', '7', '7'})
        QTest::keyClick(m_window, c);
    QTest::keyClick(m_window, Qt::Key_Return);
    QTRY_VERIFY(std::abs(movement()->center().longitude() - 126.77) < 1e-4);
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(MapTest)
#include "tst_map.moc"
