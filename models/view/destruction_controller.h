#pragma once

#include "view/destruction_list_model.h"
#include "view/export_register_model.h"
#include "view/password_question.h"
#include "view/retention_list_model.h"

#include "epi/duties.h"

#include <QFutureWatcher>
#include <QUrl>

namespace tracedesk::view {

/// How long data are kept, and their destruction: a plan that is read first, two signatures, the certificate.
class DestructionController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(tracedesk::view::RetentionListModel *kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::DestructionListModel *orders READ orders CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ExportRegisterModel *exports READ exports CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::PasswordQuestion *question READ question CONSTANT FINAL)
    Q_PROPERTY(bool canClose READ canClose NOTIFY changed FINAL)
    Q_PROPERTY(bool canOrder READ canOrder NOTIFY changed FINAL)
    Q_PROPERTY(bool counted READ isCounted NOTIFY changed FINAL)
    Q_PROPERTY(bool gone READ isGone NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QString planTitle READ planTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString planText READ planText NOTIFY changed FINAL)
    Q_PROPERTY(QString papersText READ papersText NOTIFY changed FINAL)
    Q_PROPERTY(bool planned READ isPlanned NOTIFY changed FINAL)
    Q_PROPERTY(bool planEmpty READ isPlanEmpty NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)

public:
    explicit DestructionController(DestructionLink link, QObject *parent = nullptr);

    [[nodiscard]] RetentionListModel *kinds() { return &m_kinds; }
    [[nodiscard]] DestructionListModel *orders() { return &m_orders; }
    [[nodiscard]] ExportRegisterModel *exports() { return &m_exports; }
    [[nodiscard]] PasswordQuestion *question() { return &m_question; } ///< before a certificate is written
    [[nodiscard]] bool canClose() const { return epi::may(m_role, epi::Duty::closeExports); }
    [[nodiscard]] bool canOrder() const { return epi::may(m_role, epi::Duty::orderDestruction) && isCounted() && !isGone(); }
    /// False: the account has no keys to count with.
    [[nodiscard]] bool isCounted() const { return m_retention && m_retention->counted; }
    [[nodiscard]] bool isGone() const { return m_retention && m_retention->destroyed; }
    /// How things stand, in a sentence.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString planTitle() const;
    /// A line for each kind of data.
    [[nodiscard]] QString planText() const;
    /// What has to be done about backups, too; empty where none can be opened.
    [[nodiscard]] QString papersText() const;
    [[nodiscard]] bool isPlanned() const { return m_plan != nullptr; }
    [[nodiscard]] bool isPlanEmpty() const { return m_plan && m_plan->counts.empty(); }
    [[nodiscard]] bool isBusy() const { return m_watcher.isRunning() || m_planning.isRunning() || m_writing.isRunning(); }
    [[nodiscard]] QString error() const;
    [[nodiscard]] QString notice() const { return m_notice; }

    void setRole(epi::Role role) { m_role = role; }
    void load();
    void clear();
    /// A dry run: what would go.
    Q_INVOKABLE void planExpired();
    Q_INVOKABLE void planEverything();
    /// `whom`: the number of a case, or the id of a person in full.
    Q_INVOKABLE void planPerson(const QString &whom);
    Q_INVOKABLE void forgetPlan();
    /// Signs the plan. The letters of the password are overwritten where they lie (view/secret_text.h).
    Q_INVOKABLE void order(const QString &basis, const QString &password);
    /// As the second; an own order whose signature counts no more as the first, anew.
    Q_INVOKABLE void sign(int row, const QString &password);
    Q_INVOKABLE void refuse(int row);
    /// What became of the file in this row of the register: 1 destroyed, 2 handed over, 3 kept under legal hold
    /// (epi::ExportEnding).
    Q_INVOKABLE void closeExport(int row, int ending);
    /// The certificate as PDF, and as JSON beside it under the same name; when the password was given once more.
    Q_INVOKABLE void saveCertificate(int row, const QUrl &file);
    void retranslate();

signals:
    void changed();
    /// Everything just was, by the second signature of this account.
    void destroyed();

private:
    void plan(epi::DestructionScope scope, const std::string &whom = {});
    void receive();

    DestructionLink m_link;
    QFutureWatcher<epi::Result<RetentionPtr>> m_watcher;
    QFutureWatcher<epi::Result<DestructionPlanPtr>> m_planning;
    QFutureWatcher<epi::Result<void>> m_writing;
    QString m_writtenTo;
    RetentionListModel m_kinds;
    DestructionListModel m_orders;
    ExportRegisterModel m_exports;
    PasswordQuestion m_question;
    RetentionPtr m_retention;
    DestructionPlanPtr m_plan;
    epi::Role m_role = epi::Role::surveyor;
    std::optional<epi::Error> m_error;
    QString m_notice;
};

} // namespace tracedesk::view
