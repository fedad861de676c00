#include "view/playback.h"

#include <QSignalSpy>
#include <QTest>

using namespace tracedesk;
using namespace std::chrono_literals;

namespace {

const epi::Seconds seoul = 9h;
const epi::Instant day = epi::Instant(std::chrono::sys_days{std::chrono::year(2020) / 3 / 12}) - seoul; // local midnight

// Stays 8:00 to 12:00 and the next day 8:00 to 12:00; one begins at 2:00 in the night after.
view::TimelinePictureValue picture()
{
    auto from = std::make_shared<view::CasePicture>();
    for (const auto &[begin, end] : {std::pair(8h, 12h), std::pair(32h, 36h), std::pair(50h, 60h)}) {
        view::ShownStay shown;
        shown.stay.possible = {day + begin, day + end};
        from->stays.push_back(shown);
    }
    return {view::timelineOf(from)};
}

struct Played
{
    std::chrono::nanoseconds now{0};
    view::Selection selection;
    view::Playback playback{[this] { return now; }};

    Played()
    {
        playback.setSelection(&selection);
        playback.setTimeline(picture());
        playback.setSpeed(3); // an hour a second
    }
    void pass(std::chrono::milliseconds time)
    {
        now += time;
        playback.advance();
    }
    [[nodiscard]] epi::Seconds cursor() const { return *selection.cursor() - day; }
};

} // namespace

class PlaybackTest : public QObject
{
    Q_OBJECT

private slots:
    void runsByTheClock();
    void stopsAtTheEndAndBeginsAnew();
    void startsAtTheCursorAndFollowsIt();
    void staysInTheBrush();
    void addsUpPartsOfSeconds();
    void skipsNightsInWhichNothingHappens();
    void speedsAreNamed();
    void nothingToPlay();
};

void PlaybackTest::runsByTheClock()
{
    Played p;
    QSignalSpy playing(&p.playback, &view::Playback::playingChanged);
    p.playback.toggle();
    QCOMPARE(p.cursor(), epi::Seconds(8h));
    p.pass(1500ms);
    QCOMPARE(p.cursor(), epi::Seconds(9h + 30min));
    p.playback.toggle();
    p.pass(1500ms);
    QCOMPARE(p.cursor(), epi::Seconds(9h + 30min));
    p.playback.toggle(); // what passed while it paused is not played
    p.pass(0ms);
    QCOMPARE(p.cursor(), epi::Seconds(9h + 30min));
    QCOMPARE(playing.count(), 3);
}

void PlaybackTest::stopsAtTheEndAndBeginsAnew()
{
    Played p;
    p.playback.play();
    p.pass(100s);
    QVERIFY(!p.playback.playing());
    QCOMPARE(p.cursor(), epi::Seconds(60h));
    p.playback.play();
    QCOMPARE(p.cursor(), epi::Seconds(8h));
}

void PlaybackTest::startsAtTheCursorAndFollowsIt()
{
    Played p;
    p.selection.setCursor(day + 33h);
    p.playback.play();
    p.pass(1s);
    QCOMPARE(p.cursor(), epi::Seconds(34h));
    p.selection.setCursor(day + 10h); // by an arrow key
    p.pass(1s);
    QCOMPARE(p.cursor(), epi::Seconds(11h));
}

void PlaybackTest::staysInTheBrush()
{
    Played p;
    p.selection.setBrush({day + 9h, day + 11h});
    p.playback.play();
    QCOMPARE(p.cursor(), epi::Seconds(9h));
    p.pass(5s);
    QCOMPARE(p.cursor(), epi::Seconds(11h));
    QVERIFY(!p.playback.playing());
}

void PlaybackTest::addsUpPartsOfSeconds()
{
    Played p;
    p.playback.setSpeed(0); // a minute a second: a frame of 16 ms is less than a second
    p.playback.play();
    for (int frame = 0; frame < 1000; ++frame)
        p.pass(16ms);
    QCOMPARE(p.cursor(), epi::Seconds(8h + 16min));
}

void PlaybackTest::skipsNightsInWhichNothingHappens()
{
    Played p;
    p.playback.setSkipNights(true);
    p.selection.setCursor(day + 21h + 30min);
    p.playback.play();
    p.pass(250ms);
    QCOMPARE(p.cursor(), epi::Seconds(21h + 45min)); // not night yet
    p.pass(500ms);
    QCOMPARE(p.cursor(), epi::Seconds(30h)); // six in the morning
    p.selection.setCursor(day + 46h + 30min);
    p.pass(500ms);
    QCOMPARE(p.cursor(), epi::Seconds(47h)); // a stay begins at two: that night is played
    p.selection.setCursor(day + 50h + 30min);
    p.pass(1s);
    QCOMPARE(p.cursor(), epi::Seconds(54h)); // and its rest is skipped
}

void PlaybackTest::speedsAreNamed()
{
    view::Playback playback;
    playback.setSpeed(0);
    QCOMPARE(playback.speedText(), QStringLiteral("1 min/s"));
    playback.setSpeed(99);
    QCOMPARE(playback.speed(), view::Playback::speeds() - 1);
    QCOMPARE(playback.speedText(), QStringLiteral("1 d/s"));
}

void PlaybackTest::nothingToPlay()
{
    view::Selection selection;
    view::Playback playback;
    playback.play();
    playback.setSelection(&selection);
    playback.play();
    playback.setTimeline({view::timelineOf(std::make_shared<view::CasePicture>())});
    playback.play();
    QVERIFY(!playback.playing());
    QVERIFY(!selection.hasCursor());
}

QTEST_GUILESS_MAIN(PlaybackTest)
#include "tst_playback.moc"
