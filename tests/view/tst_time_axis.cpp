#include "view/lane_layout.h"
#include "view/span_index.h"
#include "view/time_brush.h"
#include "view/timeline_words.h"

#include <QLocale>
#include <QTest>

#include <random>

using namespace tracedesk;
using view::BrushPart;
using view::TimeScale;
using namespace std::chrono_literals;

namespace {

const epi::Seconds seoul = 9h;

// Local wall clock of 2020, in Seoul.
epi::Instant at(unsigned month, unsigned day, int hour = 0, int minute = 0, int year = 2020)
{
    const std::chrono::sys_days date{std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)};
    return epi::Instant(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) - seoul;
}

QString words(const view::TimeRuler &ruler)
{
    QStringList parts;
    for (const view::TimeRuler::Tick &tick : ruler.ticks)
        parts << view::tickText(tick.time, ruler.step, seoul) + (tick.head ? QStringLiteral("*") : QString());
    return parts.join(u", ");
}

QString heads(const view::TimeRuler &ruler)
{
    QStringList parts;
    for (const epi::Instant head : ruler.heads)
        parts << view::headText(head, ruler.headUnit, seoul);
    return parts.join(u", ");
}

} // namespace

class TimeAxisTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void rulers_data();
    void rulers();
    void ticksNeverCrowd();
    void keyStepsAreSeen();
    void widenedKeepsThePixels();
    void brushParts_data();
    void brushParts();
    void brushesNeverTurnRound();
    void everySpanIsDrawn_data();
    void everySpanIsDrawn();
    void runsAreFewAndDoNotFlicker();
    void crowdsAreDarker();
    void bisectionFindsWhatAWalkFinds();
    void lanesFitOrScroll();
};

void TimeAxisTest::rulers_data()
{
    QTest::addColumn<epi::Instant>("begin");
    QTest::addColumn<epi::Instant>("end");
    QTest::addColumn<QString>("ticks");
    QTest::addColumn<QString>("heads");
    // 600 pixels, 60 a label: ten ticks at most.
    QTest::newRow("minutes") << at(3, 12, 14, 2) << at(3, 12, 14, 11)
                             << "14:02, 14:03, 14:04, 14:05, 14:06, 14:07, 14:08, 14:09, 14:10" << "2020-03-12 Thu";
    QTest::newRow("five minutes over midnight")
        << at(3, 12, 23, 41) << at(3, 13, 0, 21) << "23:45, 23:50, 23:55, 00:00*, 00:05, 00:10, 00:15, 00:20"
        << "2020-03-12 Thu, 2020-03-13 Fri";
    QTest::newRow("half hours") << at(3, 12, 14, 1) << at(3, 12, 18, 1)
                                << "14:30, 15:00, 15:30, 16:00, 16:30, 17:00, 17:30, 18:00" << "2020-03-12 Thu";
    QTest::newRow("six hours") << at(3, 12) << at(3, 14) << "00:00*, 06:00, 12:00, 18:00, 00:00*, 06:00, 12:00, 18:00"
                               << "2020-03-12 Thu, 2020-03-13 Fri";
    QTest::newRow("days over a month") << at(2, 27, 12) << at(3, 4, 12) << "28 Fri, 29 Sat, 1 Sun*, 2 Mon, 3 Tue, 4 Wed"
                                       << "February 2020, March 2020";
    QTest::newRow("weeks begin on Monday") << at(3, 1) << at(4, 15) << "2 Mon, 9 Mon, 16 Mon, 23 Mon, 30 Mon, 6 Mon, 13 Mon"
                                           << "March 2020, April 2020";
    QTest::newRow("months over a year") << at(11, 15) << at(5, 2, 0, 0, 2021) << "Dec, Jan*, Feb, Mar, Apr, May" << "2020, 2021";
    QTest::newRow("quarters") << at(1, 1) << at(1, 1, 0, 0, 2022) << "Jan*, Apr, Jul, Oct, Jan*, Apr, Jul, Oct"
                              << "2020, 2021";
    QTest::newRow("years") << at(6, 1, 0, 0, 2015) << at(5, 1, 0, 0, 2024)
                           << "2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024"
                           << "";
}

void TimeAxisTest::rulers()
{
    QFETCH(epi::Instant, begin);
    QFETCH(epi::Instant, end);
    const view::TimeRuler ruler = TimeScale({begin, end}, 600).ruler(60, seoul);
    QTEST(words(ruler), "ticks");
    QTEST(heads(ruler), "heads");
}

void TimeAxisTest::ticksNeverCrowd()
{
    for (double minutes = 1; minutes < 10 * 365 * 1440; minutes *= 1.31) {
        const epi::Instant begin = at(3, 12, 13, 37);
        const TimeScale scale({begin, begin + epi::Seconds(static_cast<std::int64_t>(minutes * 60))}, 900);
        const view::TimeRuler ruler = scale.ruler(58, seoul);
        for (std::size_t i = 1; i < ruler.ticks.size(); ++i)
            QVERIFY(scale.mapToX(ruler.ticks[i].time) - scale.mapToX(ruler.ticks[i - 1].time) >= 56);
        QVERIFY2(minutes < 3 || !ruler.ticks.empty(), qPrintable(QString::number(minutes)));
        QVERIFY(ruler.heads.empty() || ruler.heads.front() <= begin);
    }
}

void TimeAxisTest::keyStepsAreSeen()
{
    const epi::Instant begin = at(3, 12);
    QCOMPARE(TimeScale({begin, begin + 1h}, 900).keyStep(), epi::Seconds(1min));
    QCOMPARE(TimeScale({begin, begin + 48h}, 900).keyStep(), epi::Seconds(15min));
    QCOMPARE(TimeScale({begin, begin + std::chrono::days(365)}, 900).keyStep(), epi::Seconds(std::chrono::days(7)));
}

void TimeAxisTest::widenedKeepsThePixels()
{
    const epi::Instant begin = at(3, 12);
    for (const int minutes : {1, 7, 60, 1440, 100'000}) {
        const TimeScale scale({begin, begin + std::chrono::minutes(minutes)}, 811);
        const TimeScale wide = scale.widened(400);
        QCOMPARE(wide.pixelsPerSecond(), scale.pixelsPerSecond());
        QVERIFY(wide.mapToX(begin) > 390);
        QVERIFY(wide.width() > 811 + 790);
    }
}

void TimeAxisTest::brushParts_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<int>("part");
    QTest::newRow("before") << 90.0 << static_cast<int>(BrushPart::none);
    QTest::newRow("begin from outside") << 96.0 << static_cast<int>(BrushPart::begin);
    QTest::newRow("begin from inside") << 104.0 << static_cast<int>(BrushPart::begin);
    QTest::newRow("inside") << 150.0 << static_cast<int>(BrushPart::inside);
    QTest::newRow("end") << 203.0 << static_cast<int>(BrushPart::end);
    QTest::newRow("after") << 210.0 << static_cast<int>(BrushPart::none);
}

void TimeAxisTest::brushParts()
{
    QFETCH(double, x);
    const epi::Instant begin = at(3, 12);
    const TimeScale scale({begin, begin + 1000min}, 1000);
    QTEST(static_cast<int>(view::brushPartAt(epi::TimeSpan{begin + 100min, begin + 200min}, scale, x)), "part");
    QVERIFY(view::brushPartAt({}, scale, x) == BrushPart::none);
}

void TimeAxisTest::brushesNeverTurnRound()
{
    const epi::TimeSpan brush{at(3, 12, 10), at(3, 12, 12)};
    QVERIFY((view::movedBrush(brush, BrushPart::begin, 1h) == epi::TimeSpan{at(3, 12, 11), at(3, 12, 12)}));
    QVERIFY((view::movedBrush(brush, BrushPart::begin, 9h) == epi::TimeSpan{at(3, 12, 11, 59), at(3, 12, 12)}));
    QVERIFY((view::movedBrush(brush, BrushPart::end, -9h) == epi::TimeSpan{at(3, 12, 10), at(3, 12, 10, 1)}));
    QVERIFY((view::movedBrush(brush, BrushPart::inside, -1h) == epi::TimeSpan{at(3, 12, 9), at(3, 12, 11)}));
}

void TimeAxisTest::everySpanIsDrawn_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("days");
    QTest::newRow("few") << 40 << 14;
    QTest::newRow("many") << 5'000 << 14;
    QTest::newRow("crowded") << 100'000 << 30;
}

void TimeAxisTest::everySpanIsDrawn()
{
    QFETCH(int, count);
    QFETCH(int, days);
    std::mt19937 engine(7);
    const auto random = [&engine] { return static_cast<unsigned>(engine()); };
    const epi::Instant begin = at(3, 1);
    std::vector<view::SpanIndex::Entry> entries;
    for (int i = 0; i < count; ++i) {
        const epi::Instant from = begin + epi::Seconds(random() % static_cast<unsigned>(days * 86400));
        entries.push_back({{from, from + epi::Seconds(i % 3 == 0 ? 0 : random() % 4000)}, static_cast<std::uint32_t>(i)});
    }
    const view::SpanIndex index(entries);
    for (const epi::Seconds length : {epi::Seconds(std::chrono::days(days)), epi::Seconds(36h), epi::Seconds(1h)}) {
        const TimeScale scale({begin + 6h, begin + 6h + length}, 1400);
        const std::vector<view::LaneRun> runs = view::runsOf(index, scale);
        std::vector<bool> drawn(1402, false);
        for (const view::LaneRun &run : runs) {
            QVERIFY(run.strength >= 0.4 && run.strength <= 1);
            for (int x = std::max(0, static_cast<int>(std::floor(run.left))); x <= std::min(1401.0, run.right); ++x)
                drawn[static_cast<std::size_t>(x)] = true;
        }
        for (const view::SpanIndex::Entry &entry : entries) {
            const epi::Instant end = std::max(entry.span.begin, entry.span.end);
            if (end < scale.range().begin || entry.span.begin > scale.range().end)
                continue;
            const int left = std::clamp(static_cast<int>(scale.mapToX(entry.span.begin)), 0, 1400);
            const int right = std::clamp(static_cast<int>(scale.mapToX(end)), 0, 1400);
            QVERIFY(drawn[static_cast<std::size_t>(left)]);
            QVERIFY(drawn[static_cast<std::size_t>((left + right) / 2)]);
        }
    }
}

void TimeAxisTest::runsAreFewAndDoNotFlicker()
{
    const epi::Instant begin = at(3, 1);
    std::vector<view::SpanIndex::Entry> entries;
    for (int i = 0; i < 100'000; ++i)
        entries.push_back({{begin + epi::Seconds(i * 25), begin + epi::Seconds(i * 25 + 11)}, static_cast<std::uint32_t>(i)});
    const view::SpanIndex index(entries);
    const TimeScale scale({begin, begin + std::chrono::days(29)}, 1400);
    const auto runs = view::runsOf(index, scale);
    QVERIFY2(runs.size() <= 700 + 4, qPrintable(QString::number(runs.size())));
    std::uint32_t counted = 0;
    for (const view::LaneRun &run : runs)
        counted += run.count;
    QCOMPARE(counted, 100'000U);
    // Panned by an odd number of pixels, the columns stand at the same times.
    const TimeScale panned = scale.panned(-3);
    const double moved = scale.mapToX(panned.range().begin);
    const auto columnOf = [](double x) { return std::abs(std::remainder(x, view::narrowestBar)); };
    const double phase = columnOf(runs[runs.size() / 2].left);
    const auto after = view::runsOf(index, panned);
    QVERIFY(std::abs(columnOf(after[after.size() / 2].left + moved) - phase) < 1e-3);
}

void TimeAxisTest::crowdsAreDarker()
{
    const epi::Instant begin = at(3, 1);
    std::vector<view::SpanIndex::Entry> entries;
    const auto add = [&](epi::Instant from, int count) {
        for (int i = 0; i < count; ++i)
            entries.push_back({{from, from}, static_cast<std::uint32_t>(entries.size())});
    };
    add(begin + 100h, 1);
    add(begin + 200h, 3);
    add(begin + 300h, 40);
    const auto runs = view::runsOf(view::SpanIndex(entries), TimeScale({begin, begin + 400h}, 800));
    QCOMPARE(runs.size(), 3U);
    QCOMPARE(runs[0].strength, 1.0); // alone: itself
    QVERIFY(runs[1].strength < runs[2].strength);
    QCOMPARE(runs[2].count, 40U);
}

void TimeAxisTest::bisectionFindsWhatAWalkFinds()
{
    std::mt19937 engine(11);
    const auto random = [&engine] { return static_cast<unsigned>(engine()); };
    const epi::Instant begin = at(3, 1);
    std::vector<view::SpanIndex::Entry> entries;
    for (std::uint32_t i = 0; i < 700; ++i) {
        const epi::Instant from = begin + epi::Seconds(random() % 1'000'000);
        entries.push_back({{from, from + epi::Seconds(i % 40 == 0 ? random() % 500'000 : random() % 600)}, i});
    }
    const view::SpanIndex index(entries);
    for (int n = 0; n < 300; ++n) {
        const epi::Instant from = begin + epi::Seconds(random() % 1'200'000);
        const epi::TimeSpan range{from, from + epi::Seconds(random() % 30'000)};
        std::vector<std::uint32_t> walked;
        std::vector<std::uint32_t> found;
        for (const view::SpanIndex::Entry &entry : entries) {
            if (entry.span.begin <= range.end && entry.span.end >= range.begin)
                walked.push_back(entry.item);
        }
        for (const view::SpanIndex::Entry &entry : index.near(range)) {
            if (entry.span.end >= range.begin)
                found.push_back(entry.item);
        }
        std::ranges::sort(walked);
        std::ranges::sort(found);
        QCOMPARE(found, walked);
    }
}

void TimeAxisTest::lanesFitOrScroll()
{
    const view::LaneLayout few(4, 36, 200);
    QCOMPARE(few.laneHeight(), view::LaneLayout::maximumLane);
    QCOMPARE(few.scrollable(), 0.0);
    QCOMPARE(few.laneAt(36 + 34 * 2 + 5).value(), 2U);
    QVERIFY(!few.laneAt(36 + 34 * 4 + 1) && !few.laneAt(30));

    view::LaneLayout many(30, 36, 200);
    QCOMPARE(many.laneHeight(), view::LaneLayout::minimumLane);
    QCOMPARE(many.scrollable(), 30 * 18.0 - 200);
    many = view::LaneLayout(30, 36, 200, many.scrollTo(29));
    QCOMPARE(many.topOf(29) + 18, 236.0);
    QCOMPARE(many.laneAt(235).value(), 29U);
    QCOMPARE(many.scrollTo(29), many.scroll());
    many = view::LaneLayout(30, 36, 200, 1e9);
    QCOMPARE(many.scroll(), many.scrollable());
    QCOMPARE(many.visible().second, 30U);
    QVERIFY(view::LaneLayout(0, 36, 200).visible() == std::pair(std::size_t{0}, std::size_t{0}));
}

QTEST_GUILESS_MAIN(TimeAxisTest)
#include "tst_time_axis.moc"
