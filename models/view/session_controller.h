#pragma once

#include "epi/duties.h"
#include "view/case_filter.h"
#include "view/desk_link.h"
#include "view/picture_values.h"

#include <QFutureWatcher>

namespace tracedesk::view {

/// Unlocking a store, the list of its cases, and locking again. While locked nothing of the store is kept here but the path
/// that it is unlocked by.
class SessionController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(Step step READ step NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString progress READ progress NOTIFY progressChanged FINAL)
    Q_PROPERTY(bool traces READ traces NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool enters READ enters NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool opensCases READ opensCases NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString storeName READ storeName NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString user READ user NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString role READ role NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged FINAL)
    Q_PROPERTY(bool asksName READ asksName NOTIFY asksNameChanged FINAL)
    Q_PROPERTY(tracedesk::view::GeoLayersValue map READ map NOTIFY mapChanged FINAL)
    Q_PROPERTY(tracedesk::view::CaseFilter *cases READ cases CONSTANT FINAL)

public:
    enum class State : quint8 { Locked, Unlocking, Open };
    Q_ENUM(State)
    /// What is asked of who wants to unlock.
    enum class Step : quint8 { Password, SecondFactor, ChoosePassword };
    Q_ENUM(Step)

    /// Whether the store in a folder has one account only.
    using LookForOneAccount = std::function<QFuture<bool>(std::string folder)>;

    /// `clock` tells how long cases wait; empty: nobody knows.
    SessionController(std::function<QFuture<epi::Result<UnlockedStore>>(UnlockRequest)> unlock, std::function<void()> lock,
                      CaseFilter::Clock clock = {}, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] QString error() const;
    /// What takes long while unlocking: keys are renewed; empty for the rest.
    [[nodiscard]] QString progress() const;
    // What the open account may do; false while locked.
    [[nodiscard]] bool traces() const { return may(epi::Duty::trace); }
    [[nodiscard]] bool enters() const { return may(epi::Duty::enter); }
    [[nodiscard]] bool opensCases() const { return may(epi::Duty::openCase); }
    /// What the map has to do without, and why; empty when nothing is missing.
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QString storeName() const { return m_storeName; }
    [[nodiscard]] QString user() const { return m_user; }
    [[nodiscard]] QString role() const;
    [[nodiscard]] epi::Role roleOfAccount() const { return m_role; }
    /// Whether the open account may do this, and has the keys for it.
    [[nodiscard]] bool may(epi::Duty duty) const
    {
        return m_state == State::Open && m_admitted && epi::may(m_role, duty) && !(m_destroyed && epi::needsData(duty));
    }
    [[nodiscard]] bool isDestroyed() const { return m_destroyed; }
    [[nodiscard]] bool isAdmitted() const { return m_admitted; }
    /// Whether the engine has ever run over what the store holds.
    [[nodiscard]] bool isTraced() const { return m_epidemic && m_epidemic->traced.has_value(); }
    [[nodiscard]] QString path() const { return m_path; }
    void setPath(const QString &path);
    /// Whether a user name has to be told: not where there is one account. True until that is known.
    [[nodiscard]] bool asksName() const { return !m_oneAccount; }
    /// Asked about the store of the path, and again when it is locked: accounts may have come.
    void setLookForOneAccount(LookForOneAccount look);
    [[nodiscard]] GeoLayersValue map() const { return m_map; }
    [[nodiscard]] CaseFilter *cases() { return &m_cases; }

    /// The password is handed on, its letters are overwritten where they lie (view/secret_text.h).
    Q_INVOKABLE void unlock(const QString &user, const QString &password);
    /// The code of the second device, when it is asked for.
    Q_INVOKABLE void giveFactorCode(const QString &code);
    /// The password of an invited account, when it is asked for.
    Q_INVOKABLE void choosePassword(const QString &password);
    /// Back to user name and password.
    Q_INVOKABLE void startOver();
    /// Closes what is open; an unlocking under way comes to nothing.
    Q_INVOKABLE void lock();
    /// Another store is to be chosen: forgets the path and what was said about it.
    Q_INVOKABLE void leaveStore();
    /// A store that was opened elsewhere: new, or the demonstration. Only while locked.
    void enter(const UnlockedStore &store, const QString &path);
    [[nodiscard]] const CaseListModel &caseList() const { return m_caseList; }
    void setEpidemic(const EpidemicPicturePtr &epidemic);
    /// A case was entered or changed; what was found out about it stays until the next run.
    void setFacts(const epi::Case &facts);
    /// Who has the case now, by account name; empty: nobody.
    void setInCharge(epi::CaseId id, const QString &account);
    /// What this account shall do about a case now.
    void setOwnTasks(epi::CaseId id, const epi::OpenTasks &tasks);
    /// Null where there is none.
    [[nodiscard]] const epi::Case *facts(epi::CaseId id) const;
    void setMap(GeoLayersPtr map);
    void retranslate();

signals:
    void stateChanged();
    void progressChanged();
    void pathChanged();
    void asksNameChanged();
    void mapChanged();
    void locked();
    void epidemicChanged(const tracedesk::view::EpidemicPicturePtr &epidemic); ///< null when locked

private:
    void setState(State state);
    void ask(UnlockRequest request);
    void refuse(const epi::Error &error);
    void showChanged(const EpidemicPicturePtr &changed);
    void lookForOneAccount();
    void setOneAccount(bool one);

    std::function<QFuture<epi::Result<UnlockedStore>>(UnlockRequest)> m_unlock;
    std::function<void()> m_lock;
    QFutureWatcher<epi::Result<UnlockedStore>> m_watcher;
    State m_state = State::Locked;
    Step m_step = Step::Password;
    UnlockRequest m_asked; ///< kept only until it is known whether more is needed
    bool m_admitted = true;
    bool m_destroyed = false;
    std::optional<epi::Error> m_error;
    std::vector<epi::Error> m_notes;
    EpidemicPicturePtr m_epidemic;
    QString m_storeName;
    QString m_user;
    epi::Role m_role = epi::Role::owner;
    QString m_path;
    LookForOneAccount m_lookForOneAccount;
    QFutureWatcher<bool> m_lookingForOneAccount;
    bool m_oneAccount = false;
    GeoLayersValue m_map;
    CaseListModel m_caseList;
    CaseFilter m_cases;
};

} // namespace tracedesk::view
