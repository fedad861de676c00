#include "view/entry_saver.h"

#include <QFutureWatcher>

#include <utility>

namespace tracedesk::view {

namespace {

const epi::Uuid &idOf(const epi::Edit &edit)
{
    return epi::idOf(edit.after ? *edit.after : *edit.before);
}

} // namespace

EntrySaver::EntrySaver(std::function<QFuture<epi::Result<epi::Edit>>(epi::Edit)> apply, QObject *parent)
    : QObject(parent)
    , m_apply(std::move(apply))
{
}

EntrySaver::~EntrySaver()
{
    for (epi::Edit &edit : m_waiting)
        m_apply(std::move(edit));
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
    for (epi::Edit &edit : std::exchange(m_waiting, {}))
        m_apply(std::move(edit));
    m_sent.clear();
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
    ++m_underWay[idOf(edit)];
    emit stateChanged();
    m_waiting.push_back(std::move(edit));
    sendWaiting();
}

// An edit counts on the revision that the one before it makes. If that one were refused because somebody else stored in between,
// the revisions would be the same by accident, and the edit would be laid over what that somebody stored.
void EntrySaver::sendWaiting()
{
    while (!m_waiting.empty() && !m_sent.contains(idOf(m_waiting.front()))) {
        epi::Edit next = std::move(m_waiting.front());
        m_waiting.pop_front();
        apply(std::move(next));
    }
}

void EntrySaver::apply(epi::Edit edit)
{
    m_sent.insert(idOf(edit));
    auto *watcher = new QFutureWatcher<epi::Result<epi::Edit>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, edit, epoch = m_epoch] {
        watcher->deleteLater();
        if (epoch == m_epoch)
            finish(edit, watcher->future().isResultReadyAt(0) ? watcher->result()
                                                              : epi::Result<epi::Edit>(epi::fail(epi::ErrorCode::cancelled)));
    });
    watcher->setFuture(m_apply(std::move(edit)));
}

void EntrySaver::finish(epi::Edit edit, const epi::Result<epi::Edit> &result)
{
    const epi::Uuid id = idOf(edit);
    int done = 1;
    m_sent.erase(id);
    for (auto behind = m_waiting.begin(); !result && behind != m_waiting.end();) {
        if (idOf(*behind) != id) {
            ++behind;
            continue;
        }
        edit.after = std::move(behind->after);
        behind = m_waiting.erase(behind);
        ++done;
    }
    if ((m_underWay[id] -= done) == 0)
        m_underWay.erase(id);
    if (result) {
        if (edit.after && result->after) {
            if (const auto known = m_known.find(id); known != m_known.end())
                known->second = epi::sealedAs(std::move(known->second), *edit.after, *result->after);
            emit sealed(*edit.after, *result->after);
        }
        if (result->after && !isSaving(id))
            m_known.insert_or_assign(id, *result->after);
        emit saved(*result);
    } else if (edit.before || edit.after) {
        emit failed(edit, result.error());
    }
    sendWaiting();
    emit stateChanged();
}

} // namespace tracedesk::view
