#include "view/entry_saver.h"

#include <QFutureWatcher>

namespace tracedesk::view {

EntrySaver::EntrySaver(std::function<QFuture<epi::Result<epi::Edit>>(epi::Edit)> apply, QObject *parent)
    : QObject(parent)
    , m_apply(std::move(apply))
{
}

const epi::Entry *EntrySaver::known(const epi::Uuid &id) const
{
    const auto found = m_known.find(id);
    return found == m_known.end() ? nullptr : &found->second;
}

void EntrySaver::learn(const epi::Entry &entry)
{
    if (!isSaving(epi::idOf(entry)))
        m_known.insert_or_assign(epi::idOf(entry), entry);
}

void EntrySaver::forget(const epi::Uuid &id)
{
    if (!isSaving(id))
        m_known.erase(id);
}

void EntrySaver::clear()
{
    ++m_epoch;
    m_known.clear();
    m_underWay.clear();
    emit stateChanged();
}

std::optional<epi::Entry> EntrySaver::save(epi::Entry target)
{
    const epi::Entry *stored = known(epi::idOf(target));
    std::optional<epi::Entry> before = stored ? std::optional(*stored) : std::nullopt;
    target = epi::withRevisionsOf(std::move(target), stored);
    m_known.insert_or_assign(epi::idOf(target), epi::onceSaved(target));
    send({before, std::move(target)});
    return before;
}

void EntrySaver::remove(const epi::Uuid &id)
{
    const auto stored = m_known.extract(id);
    if (stored)
        send({stored.mapped(), std::nullopt});
}

void EntrySaver::send(epi::Edit edit)
{
    const epi::Uuid id = epi::idOf(edit.after ? *edit.after : *edit.before);
    ++m_underWay[id];
    emit stateChanged();
    auto *watcher = new QFutureWatcher<epi::Result<epi::Edit>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id, edit, epoch = m_epoch] {
        watcher->deleteLater();
        if (epoch != m_epoch)
            return;
        if (--m_underWay[id] == 0)
            m_underWay.erase(id);
        const epi::Result<epi::Edit> result = watcher->future().isResultReadyAt(0)
                                                  ? watcher->result()
                                                  : epi::Result<epi::Edit>(epi::fail(epi::ErrorCode::cancelled));
        if (result) {
            if (edit.after && result->after) {
                if (const auto known = m_known.find(id); known != m_known.end())
                    known->second = epi::sealedAs(std::move(known->second), *edit.after, *result->after);
                emit sealed(*edit.after, *result->after);
            }
            if (result->after && !isSaving(id))
                m_known.insert_or_assign(id, *result->after);
            emit saved(*result);
        } else {
            emit failed(edit, result.error());
        }
        emit stateChanged();
    });
    watcher->setFuture(m_apply(std::move(edit)));
}

} // namespace tracedesk::view
