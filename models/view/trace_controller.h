#pragma once

#include "view/background_run.h"
#include "view/desk_link.h"

#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// The engine's runs as the header shows them: what it does, two counts, cancel, and how the last run ended.
class TraceController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(double done READ done NOTIFY changed FINAL)
    Q_PROPERTY(double total READ total NOTIFY changed FINAL)

public:
    TraceController(std::function<epi::Result<EpidemicPicturePtr>(std::stop_token, const epi::Progress &)> trace,
                    QObject *parent = nullptr);

    [[nodiscard]] bool running() const { return m_run.isRunning(); }
    /// "finding stays: 31,000 of 52,000", or the last outcome, or nothing.
    [[nodiscard]] QString text() const;
    [[nodiscard]] double done() const { return static_cast<double>(m_done); }
    [[nodiscard]] double total() const { return static_cast<double>(m_total); }

    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel();
    /// Stops without a word; the store is closing.
    void abandon();
    void retranslate() { emit changed(); }

signals:
    void changed();
    void traced(tracedesk::view::EpidemicPicturePtr epidemic);

private:
    enum class Outcome { none, finished, cancelled, failed };

    std::function<epi::Result<EpidemicPicturePtr>(std::stop_token, const epi::Progress &)> m_trace;
    Outcome m_outcome = Outcome::none;
    epi::Error m_error;
    epi::WorkStage m_stage = epi::WorkStage::loading;
    quint64 m_done = 0;
    quint64 m_total = 0;
    bool m_cancelling = false;
    bool m_muted = false;
    BackgroundRun<EpidemicPicturePtr> m_run;
};

} // namespace tracedesk::view
