#pragma once

#include "view/picture_values.h"
#include "view/selection.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <functional>

namespace tracedesk::view {

/// Lets the cursor time run: from the cursor, or the begin, to the end of the brush or of the whole picture, where it stops.
/// Whoever draws calls advance() each frame. GUI thread.
class Playback : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(tracedesk::view::TimelinePictureValue timeline READ timeline WRITE setTimeline NOTIFY timelineChanged FINAL)
    Q_PROPERTY(bool playing READ playing NOTIFY playingChanged FINAL)
    Q_PROPERTY(bool skipNights READ skipNights WRITE setSkipNights NOTIFY skipNightsChanged FINAL)
    Q_PROPERTY(int speed READ speed WRITE setSpeed NOTIFY speedChanged FINAL)
    Q_PROPERTY(int speeds READ speeds CONSTANT FINAL)
    Q_PROPERTY(QString speedText READ speedText NOTIFY speedChanged FINAL)

public:
    using Clock = std::function<std::chrono::nanoseconds()>; ///< since whenever; never goes back

    explicit Playback(QObject *parent = nullptr); ///< by the steady clock
    explicit Playback(Clock clock, QObject *parent = nullptr);

    [[nodiscard]] Selection *selection() const { return m_selection; }
    void setSelection(Selection *selection);
    [[nodiscard]] TimelinePictureValue timeline() const { return m_timeline; }
    /// Another picture stops it.
    void setTimeline(const TimelinePictureValue &timeline);
    [[nodiscard]] bool playing() const { return m_playing; }
    /// What is left of a night (22 to 6) in which nothing begins or ends any more is jumped over.
    [[nodiscard]] bool skipNights() const { return m_skipNights; }
    void setSkipNights(bool skip);
    /// From 0, a minute a second, to speeds() - 1, a day a second.
    [[nodiscard]] int speed() const { return m_speed; }
    void setSpeed(int speed);
    [[nodiscard]] static int speeds();
    [[nodiscard]] QString speedText() const; ///< "1 h/s"

    /// At the end it begins anew. Nothing to play, nothing happens.
    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void toggle();
    /// Moves the cursor by what the clock went on since the last call.
    Q_INVOKABLE void advance();
    Q_INVOKABLE void retranslate() { emit speedChanged(); }

signals:
    void selectionChanged();
    void timelineChanged();
    void playingChanged();
    void skipNightsChanged();
    void speedChanged();

private:
    [[nodiscard]] epi::TimeSpan range() const;
    [[nodiscard]] epi::Instant afterNight(epi::Instant at) const;
    void setPlaying(bool playing);

    Clock m_clock;
    Selection *m_selection = nullptr;
    TimelinePictureValue m_timeline;
    bool m_playing = false;
    bool m_skipNights = false;
    int m_speed = 3;
    std::chrono::nanoseconds m_last{0};
    double m_at = 0; ///< seconds since 1970, with the part of a second the cursor does not have
};

} // namespace tracedesk::view
