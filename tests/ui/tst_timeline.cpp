#include "tests/ui/generated_window.h"
#include "ui/scene/timeline_item.h"
#include "view/words.h"

#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using scene::TimelineItem;
using test::patience;
using view::Selection;
using namespace std::chrono_literals;

namespace {

constexpr std::uint8_t undated = 9;
constexpr std::uint8_t oneMoment = 10;

/// The usual desk with two cases of which almost nothing is known: one without any date, one with a visit without an end.
view::DeskLink deskWithNewCases()
{
    view::DeskLink desk = test::generatedDesk();
    desk.openCase = [usual = desk.openCase](epi::CaseId id) {
        const std::uint8_t number = id.uuid()[15];
        if (number != undated && number != oneMoment)
            return usual(id);
        auto picture = std::make_shared<view::CasePicture>();
        picture->facts.id = id;
        picture->facts.number = "new";
        if (number == oneMoment) {
            epi::Visit visit = test::generatedCase(4)->visits.front();
            visit.end.reset();
            visit.margin = {};
            picture->visits.push_back(visit);
        }
        return QtConcurrent::run([picture]() -> epi::Result<view::CasePicturePtr> { return picture; });
    };
    return desk;
}

} // namespace

/// The timeline of a case in the real window.
class TimelineTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::GeneratedWindow> m_hand;

    TimelineItem *timeline() { return m_hand->find<TimelineItem>("timeline"); }
    Selection &selection() { return *m_hand->work.openCase.selection(); }
    void openCase(std::uint32_t number)
    {
        const QString id = QString::fromStdString(test::caseId(number).toString());
        m_hand->showCase(id);
        QTRY_COMPARE_WITH_TIMEOUT(m_hand->work.openCase.caseId(), id, patience);
        QTRY_VERIFY_WITH_TIMEOUT(timeline(), patience);
    }
    /// Far out, neighbours are nearer than a hand is steady.
    QPointF closeUp(int stay)
    {
        const epi::TimeSpan span = timeline()->timeline().picture->placeOf(Selection::Kind::Stay, stay)->span;
        timeline()->setScale({{span.begin - 12h, span.end + 12h}, timeline()->width() - TimelineItem::gutter});
        return timeline()->rectOf(Selection::Kind::Stay, stay).center();
    }
    double rulerMiddle() const { return TimelineItem::ruler / 2; }
    /// How many of the lane's columns of pixels show anything coloured.
    int colouredColumns(const QImage &image, std::size_t lane)
    {
        const double ratio = m_hand->window()->effectiveDevicePixelRatio();
        const QPointF corner = timeline()->mapToScene({0, 0});
        const double y = timeline()->layout().topOf(lane) + timeline()->layout().laneHeight() / 2;
        int coloured = 0;
        for (int x = static_cast<int>(TimelineItem::gutter) + 2; x < timeline()->width() - 2; ++x)
            coloured += image.pixelColor(((corner + QPointF(x, y)) * ratio).toPoint()).hsvSaturation() > 40;
        return coloured;
    }

private slots:
    void initTestCase();
    void init();
    void wheelKeepsTheTimeUnderThePointer();
    void draggingPansWithoutRounding();
    void brushIsDrawnMovedAndItsEdgesDragged();
    void brushFollowsKeys();
    void spacePlaysAndTheCursorMoves();
    void previewTellsWhatIsUnderThePointer();
    void detailsTellWhereAStayComesFrom();
    void rulersFromMonthsToMinutes();
    void koreanDaysHaveWeekdays();
    void crowdsAreDrawnWhole();
    void aCaseWithoutDatesHasNoYears();
};

void TimelineTest::initTestCase()
{
    m_hand = std::make_unique<test::GeneratedWindow>(deskWithNewCases());
    QVERIFY(m_hand->open());
    openCase(4);
}

void TimelineTest::init()
{
    m_hand->moveAway(); // hovering moves the cursor
    selection().clear();
    timeline()->fit();
}

void TimelineTest::wheelKeepsTheTimeUnderThePointer()
{
    const QPointF at(500, 80);
    for (const int angle : {120, 120, 120, 120, -120, 120, 120, 120, 120, 120, 120}) {
        const epi::Instant under = timeline()->scale().mapToTime(at.x() - TimelineItem::gutter);
        const double before = timeline()->scale().pixelsPerSecond();
        m_hand->wheel(timeline(), at, angle);
        QVERIFY(angle > 0 ? timeline()->scale().pixelsPerSecond() > before : timeline()->scale().pixelsPerSecond() < before);
        QVERIFY(std::abs(timeline()->toX(under) - at.x()) <= 1 + timeline()->scale().pixelsPerSecond());
    }
    const epi::TimeSpan seen = timeline()->scale().range();
    m_hand->wheel(timeline(), at, 120, Qt::ShiftModifier);
    QVERIFY(timeline()->scale().range().begin < seen.begin);
    QCOMPARE(timeline()->scale().range().length(), seen.length());
}

void TimelineTest::draggingPansWithoutRounding()
{
    for (int i = 0; i < 18; ++i)
        m_hand->wheel(timeline(), {500, 80}, 120); // a pixel is less than a second now
    const epi::Instant under = timeline()->scale().mapToTime(300);
    m_hand->drag(timeline(), {500, 80}, {400, 80}, 100);
    QVERIFY(std::abs(timeline()->scale().mapToX(under) - 200) <= timeline()->scale().pixelsPerSecond());
}

void TimelineTest::brushIsDrawnMovedAndItsEdgesDragged()
{
    const int all = m_hand->work.openCase.stays()->count();
    m_hand->drag(timeline(), {440, rulerMiddle()}, {520, rulerMiddle()});
    QVERIFY(selection().hasBrush());
    const epi::TimeSpan drawn = *selection().brush();
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->work.openCase.stays()->count() < all, patience);
    QVERIFY(m_hand->text("timeline.brush").contains(m_hand->work.openCase.brushText()));

    m_hand->drag(timeline(), {timeline()->toX(drawn.end), 120}, {timeline()->toX(drawn.end) + 50, 120});
    QCOMPARE(selection().brush()->begin, drawn.begin);
    QVERIFY(std::abs(timeline()->toX(selection().brush()->end) - timeline()->toX(drawn.end) - 50) <= 1);
    const epi::TimeSpan wider = *selection().brush();
    m_hand->drag(timeline(), {timeline()->toX(wider.begin) + 30, rulerMiddle()},
                 {timeline()->toX(wider.begin) - 10, rulerMiddle()});
    QCOMPARE(selection().brush()->length(), wider.length());
    QVERIFY(std::abs(timeline()->toX(selection().brush()->begin) - timeline()->toX(wider.begin) + 40) <= 1);
    m_hand->picture(QStringLiteral("timeline_brush"));

    m_hand->key(Qt::Key_Escape);
    QVERIFY(!selection().hasBrush());
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->work.openCase.stays()->count(), all, patience);
    QVERIFY(m_hand->find("case.back")); // Escape did not leave the page
}

void TimelineTest::brushFollowsKeys()
{
    timeline()->forceActiveFocus();
    m_hand->key(Qt::Key_Down);
    const epi::TimeSpan stay = m_hand->work.openCase.picture().picture->stays.front().stay.possible;
    timeline()->show(Selection::Kind::Stay, 0);
    m_hand->key(Qt::Key_B);
    QVERIFY(selection().brush() == stay);
    const epi::Seconds step = timeline()->scale().keyStep();
    m_hand->key(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY((selection().brush() == epi::TimeSpan{stay.begin, stay.end + step}));
    m_hand->key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY((selection().brush() == epi::TimeSpan{stay.begin - step, stay.end + step}));
    m_hand->key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY((selection().brush() == epi::TimeSpan{stay.begin, stay.end + 2 * step}));
    QCOMPARE(m_hand->work.navigation.page(), view::Navigation::Page::Case);
    selection().clearBrush();
    m_hand->key(Qt::Key_Left, Qt::AltModifier); // without a brush it is the window's: back
    QCOMPARE(m_hand->work.navigation.page(), view::Navigation::Page::Cases);
    m_hand->key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_hand->work.navigation.page(), view::Navigation::Page::Case);
}

void TimelineTest::spacePlaysAndTheCursorMoves()
{
    timeline()->forceActiveFocus();
    m_hand->key(Qt::Key_Space);
    QVERIFY(timeline()->playing());
    QVERIFY(selection().hasCursor());
    const epi::Instant before = *selection().cursor();
    QTRY_VERIFY_WITH_TIMEOUT(*selection().cursor() > before, patience);
    QCOMPARE(m_hand->text("timeline.play"), QStringLiteral("Pause"));
    m_hand->key(Qt::Key_Space);
    QVERIFY(!timeline()->playing());
    const epi::Instant paused = *selection().cursor();
    QTest::qWait(60);
    QCOMPARE(*selection().cursor(), paused);
    m_hand->key(Qt::Key_Left);
    QCOMPARE(*selection().cursor(), paused - timeline()->scale().keyStep());
}

void TimelineTest::previewTellsWhatIsUnderThePointer()
{
    m_hand->move(timeline(), closeUp(25));
    QTRY_VERIFY_WITH_TIMEOUT(timeline()->preview().contains(u"늘샘초등학교"), patience);
    QVERIFY(timeline()->preview().contains(u"certain"));
    QVERIFY(selection().isHovered(Selection::Kind::Stay, 25));
    m_hand->picture(QStringLiteral("timeline_preview"));
    m_hand->moveAway();
    QTRY_VERIFY_WITH_TIMEOUT(timeline()->preview().isEmpty(), patience);
}

void TimelineTest::detailsTellWhereAStayComesFrom()
{
    QVERIFY(!m_hand->find("details"));
    m_hand->click(timeline(), closeUp(25));
    QVERIFY(selection().isSelected(Selection::Kind::Stay, 25));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("details"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("details.list")->property("count").toInt() >= 8, patience);
    m_hand->picture(QStringLiteral("details"));
    m_hand->click("details.close");
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("details"), patience);
}

void TimelineTest::rulersFromMonthsToMinutes()
{
    const epi::Instant middle = timeline()->timeline().picture->extent.begin + std::chrono::days(16);
    const double width = timeline()->width() - TimelineItem::gutter;
    for (const auto &[name, length] :
         {std::pair("minutes", epi::Seconds(40min)), std::pair("hours", epi::Seconds(20h)),
          std::pair("days", epi::Seconds(std::chrono::days(6))), std::pair("weeks", epi::Seconds(std::chrono::days(70))),
          std::pair("months", epi::Seconds(std::chrono::days(700)))}) {
        timeline()->setScale({{middle - length / 2, middle + length / 2}, width});
        m_hand->picture(QStringLiteral("timeline_%1").arg(QLatin1StringView(name)));
    }
}

void TimelineTest::koreanDaysHaveWeekdays()
{
    m_hand->work.appearance.setLanguage(QStringLiteral("ko"));
    const epi::Instant noon = epi::Instant(std::chrono::sys_days{std::chrono::year(2020) / 3 / 12}) + 3h;
    QVERIFY(view::timeText(noon, 9h).contains(u"목"));
    m_hand->picture(QStringLiteral("timeline_ko"));
    m_hand->work.appearance.setLanguage(QStringLiteral("en"));
}

void TimelineTest::crowdsAreDrawnWhole()
{
    openCase(30);
    const view::TimelinePicturePtr picture = timeline()->timeline().picture;
    // Four weeks of records without a pause, 100,000 of them: no column of pixels may be empty.
    const view::TimeScale scale = timeline()->scale();
    const double from = timeline()->toX(m_hand->work.openCase.picture().picture->records.front().span.begin);
    const double until = timeline()->toX(m_hand->work.openCase.picture().picture->records.back().span.begin);
    QVERIFY(until - from > 300);
    m_hand->moveAway();
    const QImage image = m_hand->picture(QStringLiteral("timeline_crowded"));
    for (std::size_t lane = 0; lane < picture->lanes.size(); ++lane) {
        if (picture->lanes[lane].kind == view::LaneKind::cellSite)
            QVERIFY2(colouredColumns(image, lane) >= static_cast<int>(until - from) - 4,
                     qPrintable(QStringLiteral("%1 of %2").arg(colouredColumns(image, lane)).arg(until - from)));
    }
    // Close up, single records stand apart again.
    for (int i = 0; i < 22; ++i)
        m_hand->wheel(timeline(), {(from + until) / 2, 80}, 120);
    m_hand->picture(QStringLiteral("timeline_crowded_close"));
    QVERIFY(timeline()->scale().pixelsPerSecond() > 50 * scale.pixelsPerSecond());
    openCase(4);
}

void TimelineTest::aCaseWithoutDatesHasNoYears()
{
    openCase(undated);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("timeline.undated").contains(u"onset"), patience);
    QVERIFY(!m_hand->find("timeline.fit")->isEnabled());
    m_hand->settle();
    m_hand->picture(QStringLiteral("timeline_undated"));
    openCase(oneMoment);
    QTRY_VERIFY_WITH_TIMEOUT(timeline()->isDated() && !m_hand->find("timeline.undated"), patience);
    const epi::TimeSpan seen = timeline()->scale().range();
    QVERIFY(seen.contains(m_hand->work.openCase.picture().picture->visits.front().begin));
    QVERIFY(seen.length() < 72h);
    openCase(4);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("timeline.fit")->isEnabled(), patience);
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
