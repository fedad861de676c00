#include "view/trace_controller.h"

#include "view/picture_words.h"

#include <QLocale>

namespace tracedesk::view {

TraceController::TraceController(std::function<epi::Result<EpidemicPicturePtr>(std::stop_token, const epi::Progress &)> trace,
                                 QObject *parent)
    : QObject(parent)
    , m_trace(std::move(trace))
    , m_run({[this](EpidemicPicturePtr epidemic) {
                 m_outcome = Outcome::finished;
                 if (!m_muted)
                     emit traced(std::move(epidemic));
             },
             [this] { m_outcome = m_muted ? Outcome::none : Outcome::cancelled; },
             [this](const epi::Error &error) {
                 m_outcome = Outcome::failed;
                 m_error = error;
             }})
{
    connect(&m_run.work(), &BackgroundWork::progressed, this, [this](epi::WorkStage stage, quint64 done, quint64 total) {
        m_stage = stage;
        m_done = done;
        m_total = total;
        emit changed();
    });
    connect(&m_run.work(), &BackgroundWork::ended, this, &TraceController::changed);
}

void TraceController::start()
{
    m_stage = epi::WorkStage::loading;
    m_done = m_total = 0;
    m_cancelling = m_muted = false;
    m_run.start(m_trace);
    emit changed();
}

void TraceController::cancel()
{
    if (!running())
        return;
    m_cancelling = true;
    m_run.cancel();
    emit changed();
}

void TraceController::abandon()
{
    m_muted = true;
    m_outcome = Outcome::none;
    m_run.cancel();
    emit changed();
}

QString TraceController::text() const
{
    if (running()) {
        if (m_cancelling)
            return tr("Stopping");
        const QString stage = word(m_stage);
        const QLocale locale;
        if (m_total > 0)
            return tr("%1: %2 of %3", "engine progress").arg(stage, locale.toString(m_done), locale.toString(m_total));
        return m_done > 0 ? tr("%1: %2", "engine progress").arg(stage, locale.toString(m_done)) : stage;
    }
    switch (m_outcome) {
    case Outcome::none:
        return {};
    case Outcome::finished:
        return tr("Findings are up to date");
    case Outcome::cancelled:
        return tr("Stopped; the earlier findings stay");
    case Outcome::failed:
        return errorText(m_error);
    }
    return {};
}

} // namespace tracedesk::view
