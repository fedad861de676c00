#include "tests/ui/map_window.h"

using namespace tracedesk;
using test::patience;
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
    m_hand->wheel(movement(), at, 240);
    QTRY_VERIFY_WITH_TIMEOUT(zoom() > before + 0.5, patience);
    const QPointF now = movement()->toItem(under);
    QVERIFY(std::hypot(now.x() - at.x(), now.y() - at.y()) < 2);
}

void MapTest::draggingPans()
{
    const QPointF from(300, 200);
    const epi::LatLng under = movement()->toPosition(from);
    m_hand->drag(movement(), from, from + QPointF(120, 60), 6);
    // The handler swallows its threshold, no more.
    const QPointF moved = movement()->toItem(under) - from;
    QVERIFY2(moved.x() > 95 && moved.x() <= 121 && moved.y() > 40 && moved.y() <= 61,
             qPrintable(QStringLiteral("%1 %2").arg(moved.x()).arg(moved.y())));
}

void MapTest::keysPanZoomAndFit()
{
    const double fitted = zoom();
    const double longitude = movement()->center().longitude();
    m_hand->key(Qt::Key_Plus);
    QCOMPARE(zoom(), fitted + 1);
    m_hand->key(Qt::Key_Right);
    QVERIFY(movement()->center().longitude() > longitude);
    m_hand->key(Qt::Key_Home);
    QCOMPARE(zoom(), fitted);
}

void MapTest::layersAreSwitchedByMouseAndKeys()
{
    const int legend = map().legend()->count();
    m_hand->click("map.layersButton");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("map.layers"), patience);
    QQuickItem *list = m_hand->find("map.layers");
    m_hand->click(list, {60, 14});
    QVERIFY(!map().layers()->isShown(MapLayers::Stays));
    QVERIFY(map().legend()->count() < legend);
    m_hand->click(list, {60, 14});
    QVERIFY(map().layers()->isShown(MapLayers::Stays));
    list->forceActiveFocus();
    list->setProperty("currentIndex", 0);
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Space);
    QVERIFY(!map().layers()->isShown(MapLayers::Moves));
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!list->isVisible(), patience);
    QVERIFY(openCase().isOpen()); // Escape closed the panel, not the case
    QCOMPARE(m_hand->work.navigation.page(), view::Navigation::Page::Case);
    // What is off is not drawn: judged where no words with coloured edges lie over the map.
    const auto orange = [this](const char *name) {
        const QImage image = mapPicture(name);
        return pixels(image.copy(image.rect().adjusted(240, 50, 0, -70)), isOrange);
    };
    map().layers()->showUsual();
    QVERIFY(orange("map_usual_layers") > 100);
    onlyLayer(MapLayers::Visits);
    QCOMPARE(orange("map_visits_only"), 0);
}

void MapTest::hoveringShowsACardBesideThePointer()
{
    for (const QPointF &corner : {QPointF(0.5, 0.5), QPointF(0.97, 0.95)}) {
        // The stay is brought to the middle, then to the far corner, where the card has no room to the right and below.
        const epi::LatLng stay = openCase().picture().picture->stays[4].stay.position;
        look(stay.latitude, stay.longitude, 15);
        const QPointF middle(movement()->width() / 2, movement()->height() / 2);
        const epi::LatLng away = movement()->toPosition(
            middle + QPointF((0.5 - corner.x()) * movement()->width(), (0.5 - corner.y()) * movement()->height()));
        look(away.latitude, away.longitude, 15);
        const QPointF at = movement()->pointOf(Selection::Kind::Stay, 4);
        m_hand->move(movement(), at - QPointF(3, 3));
        m_hand->move(movement(), at);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("map.card"), patience);
        QQuickItem *card = m_hand->find("map.card");
        const QRectF area = card->mapRectToItem(movement(), card->boundingRect());
        QVERIFY(!area.contains(at));
        QVERIFY(movement()->boundingRect().contains(area));
    }
    mapPicture("map_card");
    m_hand->moveAway();
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("map.card"), patience);
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
    m_hand->click("map.measure");
    QVERIFY(map().measure()->isActive());
    const QPointF a(200, 200), b(400, 200);
    click(a);
    QTest::qWait(600);
    click(b);
    QCOMPARE(map().measure()->path().points.size(), 2U);
    const double ground = epi::distance(movement()->toPosition(a), movement()->toPosition(b)).value;
    QVERIFY(std::abs(map().measure()->distance().value - ground) < 15); // a pixel is 7.7 m
    QCOMPARE(selection().kind(), Selection::Kind::None);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("map.measured"), patience);
    mapPicture("map_measure");
    m_hand->move(movement(), b + QPointF(60, 40)); // the end follows the pointer, and goes with it
    QTRY_COMPARE_WITH_TIMEOUT(map().measure()->path().points.size(), 3U, patience);
    m_hand->moveAway();
    QTRY_COMPARE_WITH_TIMEOUT(map().measure()->path().points.size(), 2U, patience);
    m_hand->key(Qt::Key_Backspace);
    QCOMPARE(map().measure()->path().points.size(), 1U);
    m_hand->key(Qt::Key_Escape);
    QVERIFY(!map().measure()->isActive());
    QCOMPARE(m_hand->work.navigation.page(), view::Navigation::Page::Case);
}

void MapTest::goesToAPlaceByName()
{
    m_hand->key(Qt::Key_Slash);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("map.search")->hasActiveFocus(), patience);
    map().search()->setText(QStringLiteral("한길동"));
    QTRY_VERIFY_WITH_TIMEOUT(map().search()->count() > 0, patience);
    mapPicture("map_search");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(map().search()->text().isEmpty(), patience);
    const auto &labels = m_hand->work.session.map().layers->labels;
    const auto wanted = std::ranges::find(labels, "한길동", &view::GeoLabel::name);
    QVERIFY(epi::distance(movement()->toPosition({movement()->width() / 2, movement()->height() / 2}), wanted->position).value <
            30);
    m_hand->find("map.search")->forceActiveFocus();
    m_hand->type("36.77,126.77");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(movement()->center().longitude() - 126.77) < 1e-4, patience);
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(MapTest)
#include "tst_map.moc"
