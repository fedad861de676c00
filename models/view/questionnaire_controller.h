#pragma once

#include "epi/entry.h"
#include "view/questionnaire_link.h"
#include "view/questionnaire_model.h"

#include <QFutureWatcher>

#include <map>

namespace tracedesk::view {

class EntryController;

/// What was answered to a questionnaire in the interview that is shown. Saved as it is typed, on the way of everything else that
/// is entered; taken back with it. Where somebody else stored answers in between, both are merged item by item, and only items
/// that both answered differently wait for a choice. Part of EntryController, which it asks for everything of the store. GUI
/// thread.
class QuestionnaireController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the entry controller")
    Q_PROPERTY(tracedesk::view::QuestionnaireModel *model READ model CONSTANT FINAL)
    /// Why nothing can be asked, or why not everything is read; empty: nothing is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    /// `entry` is borrowed, and not asked before the first call of follow().
    QuestionnaireController(ReadQuestionnaires read, EntryController *entry);

    [[nodiscard]] QuestionnaireModel *model() { return &m_model; }
    [[nodiscard]] QString problem() const;

    /// Something was answered in it, stored or not.
    [[nodiscard]] bool hasAnswers(epi::InterviewId interview) const;
    /// The interview in the form, or what is known of it, has changed.
    void follow();
    /// The case was read anew: what was refused meets what is stored.
    void followStore();
    /// Saves what is typed and not sent yet.
    void writeOut();
    /// An edit of answers was not stored: somebody else stored some (`stale`), or for another reason.
    void refuse(const epi::Edit &edit, bool stale);
    /// What is stored was chosen.
    void giveUp(const epi::Uuid &answers);
    /// The store closes.
    void close();
    void retranslate();

signals:
    void problemChanged();

private:
    /// Answers on their way to the store.
    struct Draft
    {
        enum class State : std::uint8_t {
            typed, ///< not sent yet
            sent,
            stale,  ///< refused; to be merged when the case is read
            refused ///< kept until somebody chooses
        };
        epi::Answers base; ///< what they were made from
        epi::Answers mine;
        State state = State::typed;
        bool typedSince = false; ///< after it was refused
    };

    void load();
    void take();
    void show();
    void edited();
    void send(Draft &draft);
    [[nodiscard]] std::shared_ptr<const epi::Questionnaire> definitionOf(const epi::Answers &answers) const;
    [[nodiscard]] epi::Answers blank(epi::InterviewId interview, epi::CaseId of) const;

    ReadQuestionnaires m_read;
    EntryController *m_entry;
    QFutureWatcher<epi::Result<QuestionnairesPtr>> m_watcher;
    enum class Load : std::uint8_t { no, running, done } m_load = Load::no;
    QuestionnairesPtr m_all;
    std::optional<epi::Error> m_error;
    QString m_missing; ///< the questionnaire that an interview was answered to, where it is not there
    QString m_told;    ///< as problem()
    std::map<epi::InterviewId, Draft> m_drafts;
    std::map<epi::InterviewId, std::vector<epi::AnswerClash>> m_clashes;
    QuestionnaireModel m_model;
};

} // namespace tracedesk::view
