#include "view/review_controller.h"

#include "view/words.h"
#include "view/words_review.h"

#include <utility>

namespace tracedesk::view {

ReviewController::ReviewController(Ask ask, Judge judge, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_judge(std::move(judge))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ReviewController::receive);
}

QStringList ReviewController::past() const
{
    QStringList lines;
    if (m_review)
        for (const desk::PastReview &one : m_review->past)
            lines.append(tr("%1 by %2, up to entry %L3").arg(minuteText(one.at), QString::fromStdString(one.by)).arg(one.upTo));
    return lines;
}

QString ReviewController::period() const
{
    if (!m_review)
        return {};
    if (!m_review->from)
        return tr("Nothing is on record since the last review.");
    return tr("Entries %L1 to %L2, %3 to %4")
        .arg(m_review->first)
        .arg(m_review->last)
        .arg(minuteText(*m_review->from), minuteText(*m_review->until));
}

QString ReviewController::overdue() const
{
    if (!m_review || !m_review->overdue)
        return {};
    return tr("The review is overdue: entries have waited since %1. It is due every %n day(s).", nullptr, m_review->everyDays)
        .arg(minuteText(*m_review->from));
}

QString ReviewController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

void ReviewController::load()
{
    if (m_judging)
        return;
    m_error.reset();
    m_watcher.setFuture(m_ask());
    emit changed();
}

void ReviewController::judge(int row, bool followUp, const QString &words)
{
    const desk::ReviewFinding *finding = m_findings.at(row);
    if (finding == nullptr || isBusy() || words.trimmed().isEmpty())
        return;
    m_error.reset();
    m_judging = true;
    m_watcher.setFuture(m_judge(finding->anomaly.id, followUp ? epi::Judgement::followUp : epi::Judgement::explained,
                                words.trimmed().toStdString()));
    emit changed();
}

void ReviewController::clear()
{
    m_watcher.setFuture({});
    m_judging = false;
    m_review.reset();
    m_findings.setReview(nullptr);
    m_uses.setReview(nullptr);
    m_error.reset();
    emit changed();
}

void ReviewController::retranslate()
{
    m_findings.retranslate();
    m_uses.retranslate();
    emit changed();
}

void ReviewController::receive()
{
    if (!m_watcher.future().isResultReadyAt(0))
        return;
    const auto review = m_watcher.result();
    const bool wasJudging = std::exchange(m_judging, false);
    if (review) {
        m_review = *review;
        m_findings.setReview(m_review);
        m_uses.setReview(m_review);
    } else
        m_error = review.error();
    emit changed();
    if (review && wasJudging)
        emit judged();
}

} // namespace tracedesk::view
