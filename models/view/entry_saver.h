#pragma once

#include "view/entry_link.h"

#include <QObject>

#include <deque>
#include <map>
#include <set>

namespace tracedesk::view {

/// Sends what was entered to the store, entry by entry in order, and knows what the store has of each once all is through.
/// Nobody waits: the next edit counts on the one before, and of each entry one is sent at a time. Where one fails, those of the
/// same entry behind it fail with it, as one edit. GUI thread.
class EntrySaver : public QObject
{
    Q_OBJECT

public:
    explicit EntrySaver(std::function<QFuture<epi::Result<epi::Edit>>(epi::Edit)> apply, QObject *parent = nullptr);
    ~EntrySaver() override; ///< what waits is sent

    /// As it is in the store, or will be; null where it is not there.
    [[nodiscard]] const epi::Entry *known(const epi::Uuid &id) const;
    [[nodiscard]] const std::map<epi::Uuid, epi::Entry> &all() const { return m_known; }
    /// What the store was seen to hold. Without effect while an edit of that entry is under way: that is the newer.
    void learn(const epi::Entry &entry);
    /// Not in the store, as far as one cares.
    void forget(const epi::Uuid &id);
    void clear(); ///< what waits is sent, and nobody is told what became of it

    [[nodiscard]] bool isSaving() const { return !m_underWay.empty(); }
    [[nodiscard]] bool isSaving(const epi::Uuid &id) const { return m_underWay.contains(id); }

    /// Makes what is stored into `target`; gives what it was before, nothing where it is new.
    std::optional<epi::Entry> save(epi::Entry target);
    /// Takes a known entry out.
    void remove(const epi::Uuid &id);

signals:
    /// Before saved: what was typed of a person and sent is behind a seal from now on, here and wherever else it is kept.
    void sealed(const tracedesk::epi::Entry &sent, const tracedesk::epi::Entry &stored);
    void saved(const tracedesk::epi::Edit &edit);
    void failed(const tracedesk::epi::Edit &edit, const tracedesk::epi::Error &error);
    void stateChanged();

private:
    void send(epi::Edit edit);
    void sendWaiting();
    void apply(epi::Edit edit);
    void finish(epi::Edit edit, const epi::Result<epi::Edit> &result);

    std::function<QFuture<epi::Result<epi::Edit>>(epi::Edit)> m_apply;
    std::map<epi::Uuid, epi::Entry> m_known;
    std::map<epi::Uuid, int> m_underWay; ///< sent or waiting
    std::deque<epi::Edit> m_waiting;     ///< in their order
    std::set<epi::Uuid> m_sent;
    quint64 m_epoch = 0; ///< answers to what was sent before clear() are dropped
};

} // namespace tracedesk::view
