#pragma once

#include "view/account_history_model.h"
#include "view/password_question.h"
#include "view/people_model.h"

#include <QFutureWatcher>
#include <QStringList>

namespace tracedesk::view {

/// The people of the open store: who they are, what waits, and what this account may do about them.
class AccountsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(tracedesk::view::PeopleModel *people READ people CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::AccountHistoryModel *history READ history CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::PasswordQuestion *question READ question CONSTANT FINAL)
    Q_PROPERTY(bool canManage READ canManage NOTIFY changed FINAL)
    Q_PROPERTY(bool canSign READ canSign NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(QString codeName READ codeName NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    Q_PROPERTY(bool codeAwaits READ codeAwaits NOTIFY changed FINAL)
    Q_PROPERTY(QStringList roles READ roles NOTIFY retranslated FINAL)
    Q_PROPERTY(QStringList duties READ duties NOTIFY retranslated FINAL)

public:
    enum class Step : quint8 { Admit, Suspend, Resume, Close, ResetPassword, AllowAttempts };
    Q_ENUM(Step)

    explicit AccountsController(AccountsLink link, QObject *parent = nullptr);

    [[nodiscard]] PeopleModel *people() { return &m_people; }
    [[nodiscard]] AccountHistoryModel *history() { return &m_history; }
    [[nodiscard]] PasswordQuestion *question() { return &m_question; }
    [[nodiscard]] bool canManage() const { return epi::may(m_role, epi::Duty::manageAccounts); }
    [[nodiscard]] bool canSign() const { return epi::may(m_role, epi::Duty::signOrder); }
    [[nodiscard]] bool isBusy() const { return m_watcher.isRunning(); }
    [[nodiscard]] QString error() const;
    /// What became of the last act, or what the store waits for.
    [[nodiscard]] QString notice() const;
    /// The one-time code just made and whom it is for; empty when there is none, or it was put away.
    [[nodiscard]] QString codeName() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] bool codeAwaits() const { return m_invitation && m_invitation->awaitsSecond; }
    /// All but the owner, in the order of epi::Role; what each is for.
    [[nodiscard]] static QStringList roles();
    [[nodiscard]] static QStringList duties();

    void setRole(epi::Role role) { m_role = role; }
    void load();
    void clear();
    /// `role`: index into roles().
    Q_INVOKABLE void invite(const QString &name, int role, const QString &province, const QString &district);
    Q_INVOKABLE void act(tracedesk::view::AccountsController::Step step, int row);
    Q_INVOKABLE void changeDuties(int row, int role, const QString &province, const QString &district);
    /// Signs the order that waits in this row of the history, when the password was given once more.
    Q_INVOKABLE void sign(int row);
    Q_INVOKABLE void drop(int row);
    Q_INVOKABLE void forgetCode();
    void retranslate();

signals:
    void changed();
    void retranslated();

private:
    void ask(QFuture<epi::Result<PeopleNow>> answer);
    void receive();

    AccountsLink m_link;
    QFutureWatcher<epi::Result<PeopleNow>> m_watcher;
    PeopleModel m_people;
    AccountHistoryModel m_history;
    PasswordQuestion m_question;
    epi::Role m_role = epi::Role::surveyor;
    std::shared_ptr<const vault::Invitation> m_invitation;
    bool m_awaits = false;
    bool m_keysDue = false;
    std::optional<epi::Error> m_error;
};

} // namespace tracedesk::view
