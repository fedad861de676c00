#pragma once

#include "view/password_question.h"
#include "view/record_list_model.h"
#include "view/review_controller.h"
#include "view/who_looked_controller.h"

#include "epi/duties.h"

#include <QFutureWatcher>
#include <QStringList>
#include <QUrl>

namespace tracedesk::view {

/// The activity record as far as the account may see it: asked by kind, by who did it, by whose data it was; its review; who
/// looked at a person.
class RecordsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(tracedesk::view::RecordListModel *records READ records CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::PasswordQuestion *question READ question CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ReviewController *review READ review CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::WhoLookedController *whoLooked READ whoLooked CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::RecordsController::Section section READ section WRITE setSection NOTIFY changed FINAL)
    Q_PROPERTY(QStringList kinds READ kinds NOTIFY retranslated FINAL)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed FINAL)
    Q_PROPERTY(QStringList people READ people NOTIFY changed FINAL)
    Q_PROPERTY(int person READ person WRITE setPerson NOTIFY changed FINAL)
    Q_PROPERTY(QString subject READ subject NOTIFY changed FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL)
    Q_PROPERTY(bool seesAll READ seesAll NOTIFY changed FINAL)
    Q_PROPERTY(bool canReview READ canReview NOTIFY changed FINAL)
    Q_PROPERTY(bool canExport READ canExport NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)

public:
    enum class Section { Record, Review, WhoLooked };
    Q_ENUM(Section)

    explicit RecordsController(RecordsLink link, QObject *parent = nullptr);

    [[nodiscard]] RecordListModel *records() { return &m_list; }
    [[nodiscard]] PasswordQuestion *question() { return &m_question; }
    [[nodiscard]] ReviewController *review() { return &m_review; }
    [[nodiscard]] WhoLookedController *whoLooked() { return &m_whoLooked; }
    [[nodiscard]] Section section() const { return m_section; }
    void setSection(Section section);
    /// Everything, log-ins, looks, changes, alerts.
    [[nodiscard]] static QStringList kinds();
    [[nodiscard]] int kind() const { return m_kind; }
    void setKind(int kind);
    /// Everybody, then each account by name.
    [[nodiscard]] QStringList people() const;
    [[nodiscard]] int person() const { return m_person; }
    void setPerson(int person);
    /// Whose data, or which finding is asked for; empty: anything.
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString countText() const;
    [[nodiscard]] bool seesAll() const { return epi::may(m_role, epi::Duty::seeAllRecords); }
    [[nodiscard]] bool canReview() const { return epi::may(m_role, epi::Duty::signReview); }
    [[nodiscard]] bool canExport() const { return epi::may(m_role, epi::Duty::exportRecord); }
    [[nodiscard]] bool isBusy() const { return m_watcher.isRunning() || m_exporting.isRunning(); }
    [[nodiscard]] QString error() const;
    [[nodiscard]] QString notice() const { return m_notice; }

    void setRole(epi::Role role) { m_role = role; }
    /// The list of the section that is shown, and what the review has to say.
    void load();
    void clear();
    /// The lines that a finding of the review rests on.
    Q_INVOKABLE void showLinesOf(int finding);
    /// What an account had to do with the person asked about.
    Q_INVOKABLE void showLinesOfLooker(int looker);
    /// Who else looked at the person this row is about.
    Q_INVOKABLE void askAbout(int row);
    Q_INVOKABLE void askAboutAnybody();
    // When the password was given once more. A review with findings that nobody judged leads to them instead.
    Q_INVOKABLE void signReview();
    Q_INVOKABLE void exportTo(const QUrl &file);
    void retranslate();

signals:
    void changed();
    void retranslated();

private:
    [[nodiscard]] desk::RecordQuestion asked() const;
    void ask();
    void show(desk::RecordQuestion lines);
    void receive();
    void receiveExport();

    RecordsLink m_link;
    QFutureWatcher<epi::Result<RecordPagePtr>> m_watcher;
    QFutureWatcher<epi::Result<quint64>> m_exporting;
    RecordListModel m_list;
    PasswordQuestion m_question;
    ReviewController m_review;
    WhoLookedController m_whoLooked;
    Section m_section = Section::Record;
    std::optional<desk::RecordQuestion> m_lines; ///< asked for instead of what is chosen
    bool m_signing = false;
    RecordPagePtr m_page;
    std::vector<std::pair<QString, epi::AccountId>> m_people; ///< by name
    epi::Role m_role = epi::Role::surveyor;
    epi::PersonId m_subject;
    int m_kind = 0;
    int m_person = 0;
    QString m_notice;
    std::optional<epi::Error> m_error;
};

} // namespace tracedesk::view
