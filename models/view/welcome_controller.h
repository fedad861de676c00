#pragma once

#include "view/background_run.h"
#include "view/code_list_model.h"
#include "view/founding_people_model.h"
#include "view/welcome_link.h"

#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// The ways into a store while none is named: make one, open one, open the demonstration.
class WelcomeController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(tracedesk::view::FoundingPeopleModel *people READ people CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::CodeListModel *codes READ codes CONSTANT FINAL)
    Q_PROPERTY(QString codesNotice READ codesNotice NOTIFY changed FINAL)
    Q_PROPERTY(QString folderFault READ folderFault NOTIFY changed FINAL)
    Q_PROPERTY(bool founding READ isFounding NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(bool demonstrating READ isDemonstrating NOTIFY changed FINAL)
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(double done READ done NOTIFY changed FINAL)
    Q_PROPERTY(double total READ total NOTIFY changed FINAL)

public:
    explicit WelcomeController(WelcomeLink link, QObject *parent = nullptr);

    /// Who will be in the store that is being described.
    [[nodiscard]] FoundingPeopleModel *people() { return &m_people; }
    /// The codes of the people of the store just founded, until they were put away.
    [[nodiscard]] CodeListModel *codes() { return &m_codes; }
    /// What became of saving them.
    [[nodiscard]] QString codesNotice() const;
    /// What is wrong with where the store is to lie; empty for nothing.
    [[nodiscard]] QString folderFault() const;
    [[nodiscard]] bool isFounding() const { return m_founding.isRunning(); }
    [[nodiscard]] QString error() const;
    [[nodiscard]] bool isDemonstrating() const { return m_demonstration.isRunning(); }
    [[nodiscard]] QString progress() const;
    [[nodiscard]] double done() const { return static_cast<double>(m_done); }
    [[nodiscard]] double total() const { return static_cast<double>(m_total); }

    /// The home of the user, where a new store may go.
    Q_INVOKABLE [[nodiscard]] static QString home();
    Q_INVOKABLE [[nodiscard]] static QString localPath(const QUrl &url);
    /// Looks whether there is a store, and then asks to unlock it (storeChosen), or says why not.
    Q_INVOKABLE void choose(const QString &folder);
    /// With the people described. The password's letters are overwritten. `name` may end in .tracedesk or not.
    Q_INVOKABLE void create(const QString &parent, const QString &name, const QString &user, const QString &password);
    /// Writes the codes as a PDF, to be printed.
    Q_INVOKABLE void saveCodes(const QUrl &file);
    /// They are written down, or the store is locked: nobody can see them again.
    Q_INVOKABLE void forgetCodes();
    Q_INVOKABLE void demonstrate();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void forgetError();
    /// What is being made is entered to be locked at once: whoever asked for it may be gone.
    void lock();
    void retranslate();

signals:
    void changed();
    void storeChosen(const QString &path);
    void entered(const tracedesk::view::UnlockedStore &store, const QString &path, bool locked);

private:
    void say(const epi::Error &error);
    void receiveFounded();

    WelcomeLink m_link;
    QFutureWatcher<epi::Result<void>> m_looking;
    QFutureWatcher<epi::Result<FoundedStore>> m_founding;
    QFutureWatcher<epi::Result<void>> m_writing;
    FoundingPeopleModel m_people;
    CodeListModel m_codes;
    QString m_founder;                    ///< name of who founds
    std::vector<vault::Person> m_invited; ///< to the store being founded
    QString m_codesFile;                  ///< where the codes were written
    std::optional<epi::Error> m_codesError;
    QString m_path; ///< of what is looked at or founded
    std::optional<epi::Error> m_error;
    epi::WorkStage m_stage = epi::WorkStage::saving;
    quint64 m_done = 0;
    quint64 m_total = 0;
    bool m_cancelling = false;
    bool m_locked = false; ///< while it was made
    BackgroundRun<Demonstration> m_demonstration;
};

} // namespace tracedesk::view
