#include "view/playback.h"

#include "view/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tracedesk::view {

namespace {

constexpr std::array<int, 7> secondsASecond{60, 300, 900, 3600, 3 * 3600, 6 * 3600, 86400};

epi::Instant instantAt(double seconds)
{
    return epi::Instant{epi::Seconds(std::llround(seconds))};
}

double secondsOf(epi::Instant time)
{
    return static_cast<double>(time.time_since_epoch().count());
}

} // namespace

Playback::Playback(QObject *parent)
    : Playback([] { return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()); }, parent)
{
}

Playback::Playback(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
}

void Playback::setSelection(Selection *selection)
{
    if (selection == m_selection)
        return;
    pause();
    m_selection = selection;
    emit selectionChanged();
}

void Playback::setTimeline(const TimelinePictureValue &timeline)
{
    if (timeline == m_timeline)
        return;
    pause();
    m_timeline = timeline;
    emit timelineChanged();
}

void Playback::setSkipNights(bool skip)
{
    if (skip == m_skipNights)
        return;
    m_skipNights = skip;
    emit skipNightsChanged();
}

int Playback::speeds()
{
    return static_cast<int>(secondsASecond.size());
}

void Playback::setSpeed(int speed)
{
    speed = std::clamp(speed, 0, speeds() - 1);
    if (speed == m_speed)
        return;
    m_speed = speed;
    emit speedChanged();
}

QString Playback::speedText() const
{
    return tr("%1/s", "time a second").arg(durationText(epi::Seconds(secondsASecond[static_cast<std::size_t>(m_speed)])));
}

epi::TimeSpan Playback::range() const
{
    if (!m_timeline.picture || !m_selection)
        return {};
    const epi::TimeSpan all = m_timeline.picture->extent;
    return m_selection->brush() ? all.intersected(*m_selection->brush()) : all;
}

void Playback::play()
{
    const epi::TimeSpan all = range();
    if (m_playing || all.isEmpty())
        return;
    const auto cursor = m_selection->cursor();
    m_at = secondsOf(cursor && all.contains(*cursor) ? *cursor : all.begin);
    m_last = m_clock();
    m_selection->setCursor(instantAt(m_at));
    setPlaying(true);
}

void Playback::pause()
{
    setPlaying(false);
}

void Playback::toggle()
{
    if (m_playing)
        pause();
    else
        play();
}

void Playback::advance()
{
    if (!m_playing)
        return;
    const std::chrono::nanoseconds now = m_clock();
    const std::chrono::duration<double> passed = now - std::exchange(m_last, now);
    const epi::TimeSpan all = range();
    // Whoever moved the cursor meanwhile is followed.
    if (const auto cursor = m_selection->cursor(); cursor && *cursor != instantAt(m_at))
        m_at = secondsOf(*cursor);
    m_at += passed.count() * secondsASecond[static_cast<std::size_t>(m_speed)];
    if (m_skipNights)
        m_at = std::max(m_at, secondsOf(afterNight(instantAt(m_at))));
    if (instantAt(m_at) >= all.end) {
        m_selection->setCursor(all.end);
        setPlaying(false);
        return;
    }
    m_selection->setCursor(instantAt(m_at));
}

epi::Instant Playback::afterNight(epi::Instant at) const
{
    using namespace std::chrono;
    const epi::Seconds offset = m_timeline.picture->utcOffset;
    const epi::Instant midnight = epi::startOfDay(epi::localDay(at, offset), offset);
    const epi::Instant morning = at < midnight + hours(6) ? midnight + hours(6) : midnight + hours(30);
    if (at < morning - hours(8))
        return at;
    const std::vector<epi::Instant> &changes = m_timeline.picture->changes;
    const auto next = std::ranges::upper_bound(changes, at);
    return next != changes.end() && *next < morning ? at : morning;
}

void Playback::setPlaying(bool playing)
{
    if (playing == m_playing)
        return;
    m_playing = playing;
    emit playingChanged();
}

} // namespace tracedesk::view
