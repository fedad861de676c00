#pragma once

#include "view/looker_model.h"

#include <QFutureWatcher>

namespace tracedesk::view {

/// Who looked at a person: asked by the token that a case page shows.
class WhoLookedController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the record's controller")
    Q_PROPERTY(tracedesk::view::LookerModel *lookers READ lookers CONSTANT FINAL)
    Q_PROPERTY(QString answer READ answer NOTIFY changed FINAL)
    Q_PROPERTY(bool answered READ isAnswered NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    using Ask = std::function<QFuture<epi::Result<WhoLookedPtr>>(std::string token)>;

    explicit WhoLookedController(Ask ask, QObject *parent = nullptr);

    [[nodiscard]] LookerModel *lookers() { return &m_lookers; }
    /// "person 1a2b3c4d: 3 accounts".
    [[nodiscard]] QString answer() const;
    [[nodiscard]] bool isAnswered() const { return m_who != nullptr; }
    [[nodiscard]] bool isBusy() const { return m_watcher.isRunning(); }
    [[nodiscard]] QString error() const;
    [[nodiscard]] WhoLookedPtr who() const { return m_who; } ///< null: nothing was answered

    Q_INVOKABLE void ask(const QString &token);
    void clear();
    void retranslate();

signals:
    void changed();

private:
    void receive();

    Ask m_ask;
    QFutureWatcher<epi::Result<WhoLookedPtr>> m_watcher;
    LookerModel m_lookers;
    WhoLookedPtr m_who;
    std::optional<epi::Error> m_error;
};

} // namespace tracedesk::view
