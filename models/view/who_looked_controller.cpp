#include "view/who_looked_controller.h"

#include "view/record_list_model.h"
#include "view/words_review.h"

#include <utility>

namespace tracedesk::view {

WhoLookedController::WhoLookedController(Ask ask, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &WhoLookedController::receive);
}

QString WhoLookedController::answer() const
{
    if (!m_who)
        return {};
    return tr("%1: %Ln account(s)", nullptr, static_cast<int>(m_who->lookers.size()))
        .arg(RecordListModel::personText(m_who->person));
}

QString WhoLookedController::error() const
{
    return m_error ? tokenErrorText(*m_error) : QString();
}

void WhoLookedController::ask(const QString &token)
{
    if (token.trimmed().isEmpty())
        return;
    m_error.reset();
    m_watcher.setFuture(m_ask(token.toStdString()));
    emit changed();
}

void WhoLookedController::clear()
{
    m_watcher.setFuture({});
    m_who.reset();
    m_lookers.setAnswer(nullptr);
    m_error.reset();
    emit changed();
}

void WhoLookedController::retranslate()
{
    m_lookers.retranslate();
    emit changed();
}

void WhoLookedController::receive()
{
    if (!m_watcher.future().isResultReadyAt(0))
        return;
    const auto who = m_watcher.result();
    m_who = who ? *who : nullptr;
    m_error = who ? std::nullopt : std::optional(who.error());
    m_lookers.setAnswer(m_who);
    emit changed();
}

} // namespace tracedesk::view
