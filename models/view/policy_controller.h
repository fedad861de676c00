#pragma once

#include "view/policy_list_model.h"
#include "view/policy_number_model.h"

#include <QFutureWatcher>

namespace tracedesk::view {

/// Which policy the engine follows: all packs, the numbers of the one looked at, and the choice.
class PolicyController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(tracedesk::view::PolicyListModel *packs READ packs CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::PolicyNumberModel *numbers READ numbers CONSTANT FINAL)
    Q_PROPERTY(QString inForce READ inForce NOTIFY changed FINAL)
    Q_PROPERTY(QString shown READ shown NOTIFY changed FINAL)
    Q_PROPERTY(QString citation READ citation NOTIFY changed FINAL)
    Q_PROPERTY(bool byCases READ isByCases NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    explicit PolicyController(PolicyLink link, QObject *parent = nullptr);

    [[nodiscard]] PolicyListModel *packs() { return &m_list; }
    [[nodiscard]] PolicyNumberModel *numbers() { return &m_numbers; }
    [[nodiscard]] QString inForce() const;
    [[nodiscard]] QString shown() const { return m_shown; } ///< id of the pack whose numbers are listed
    [[nodiscard]] QString citation() const;
    /// Nobody chose one: it follows from the cases and their dates.
    [[nodiscard]] bool isByCases() const { return m_packs && m_packs->chosen.empty(); }
    [[nodiscard]] bool isBusy() const { return m_watcher.isRunning(); }
    [[nodiscard]] QString error() const;

    /// A store was opened, or locked: asks for its packs, or forgets them.
    void load();
    void clear();
    Q_INVOKABLE void show(const QString &id);
    /// Empty: by the cases. The engine is asked to run again (chosen) once it is stored.
    Q_INVOKABLE void choose(const QString &id);
    void retranslate();

signals:
    void changed();
    void chosen();

private:
    void receive();

    PolicyLink m_link;
    QFutureWatcher<epi::Result<PolicyPacksPtr>> m_watcher;
    PolicyPacksPtr m_packs;
    QString m_shown;
    std::optional<epi::Error> m_error;
    PolicyListModel m_list;
    PolicyNumberModel m_numbers;
};

} // namespace tracedesk::view
