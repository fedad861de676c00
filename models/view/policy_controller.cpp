#include "view/policy_controller.h"

#include "view/words.h"

#include <algorithm>

namespace tracedesk::view {

PolicyController::PolicyController(PolicyLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PolicyController::receive);
}

QString PolicyController::inForce() const
{
    return m_packs ? QString::fromStdString(m_packs->inForce) : QString();
}

QString PolicyController::citation() const
{
    if (!m_packs)
        return {};
    const auto pack = std::ranges::find(m_packs->packs, m_shown.toStdString(), &epi::Policy::id);
    return pack == m_packs->packs.end() ? QString() : QString::fromStdString(pack->citation);
}

QString PolicyController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

void PolicyController::load()
{
    m_watcher.setFuture(m_link.packs());
    emit changed();
}

void PolicyController::clear()
{
    m_watcher.setFuture({});
    m_packs.reset();
    m_shown.clear();
    m_error.reset();
    m_list.setPacks(nullptr);
    m_numbers.setPolicy(std::nullopt);
    emit changed();
}

void PolicyController::show(const QString &id)
{
    if (!m_packs)
        return;
    const auto pack = std::ranges::find(m_packs->packs, id.toStdString(), &epi::Policy::id);
    m_shown = pack == m_packs->packs.end() ? QString() : id;
    m_numbers.setPolicy(pack == m_packs->packs.end() ? std::nullopt : std::optional(*pack));
    emit changed();
}

void PolicyController::choose(const QString &id)
{
    if (!m_packs || isBusy() || id.toStdString() == m_packs->chosen)
        return;
    m_watcher.setFuture(m_link.choose(id.toStdString()));
    emit changed();
}

void PolicyController::retranslate()
{
    m_numbers.retranslate();
    emit changed();
}

void PolicyController::receive()
{
    if (!m_watcher.future().isResultReadyAt(0))
        return;
    const auto result = m_watcher.result();
    if (!result) {
        m_error = result.error();
        emit changed();
        return;
    }
    m_error.reset();
    const bool other = m_packs && m_packs->chosen != (*result)->chosen;
    m_packs = *result;
    m_list.setPacks(m_packs);
    show(m_shown.isEmpty() || other ? inForce() : m_shown);
    if (other)
        emit chosen();
}

} // namespace tracedesk::view
