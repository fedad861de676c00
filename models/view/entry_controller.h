#pragma once

#include "view/alike_list_model.h"
#include "view/case_controller.h"
#include "view/entry_history.h"
#include "view/entry_link.h"
#include "view/entry_saver.h"
#include "view/form.h"
#include "view/map_search.h"
#include "view/reveal_controller.h"
#include "view/task_list_model.h"
#include "view/told_route_controller.h"
#include "view/visit_list_model.h"

#include <QTimer>

#include <set>

Q_MOC_INCLUDE("view/questionnaire_controller.h")

namespace tracedesk::view {

class QuestionnaireController;

/// What a surveyor enters about the open case: its facts and who it is, interviews with the visits told in them, contacts, what
/// became of questions, what is to be done. Saved as it is typed, taken back step by step. Where the store refuses an entry, what
/// was typed stays until the surveyor chooses between it and what is stored. GUI thread.
class EntryController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(tracedesk::view::FormModel *facts READ facts CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::FormModel *interview READ interview CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::FormModel *visit READ visit CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::FormModel *contact READ contact CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::FormModel *ruling READ ruling CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::FormModel *task READ task CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::VisitListModel *visits READ visits CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::TaskListModel *tasks READ tasks CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::MapSearch *places READ places CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::RevealController *reveal READ reveal CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ToldRouteController *told READ told CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::QuestionnaireController *questions READ questions CONSTANT FINAL)
    /// Who may be the person of the contact, or of the case, in the form.
    Q_PROPERTY(tracedesk::view::AlikeListModel *alikeContact READ alikeContact CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::AlikeListModel *alikeCase READ alikeCase CONSTANT FINAL)
    Q_PROPERTY(QString contactId READ contactId NOTIFY listsChanged FINAL) ///< of the one in the form; empty: none
    /// Whether the person of the contact in the form is no case yet, and can be made one.
    Q_PROPERTY(bool caseToMake READ isCaseToMake NOTIFY listsChanged FINAL)
    /// "03-12 Thu 14:05, By phone" for each interview, and which one is shown.
    Q_PROPERTY(QStringList interviews READ interviews NOTIFY listsChanged FINAL)
    Q_PROPERTY(int interviewRow READ interviewRow NOTIFY listsChanged FINAL)
    Q_PROPERTY(bool interviewRemovable READ isInterviewRemovable NOTIFY listsChanged FINAL)
    Q_PROPERTY(int visitRow READ visitRow NOTIFY listsChanged FINAL)
    /// Row of CaseController::questions that the ruling in the form is about, -1 for none.
    Q_PROPERTY(int questionRow READ questionRow NOTIFY listsChanged FINAL)
    /// Row of `tasks` that is in the form, -1 for none.
    Q_PROPERTY(int taskRow READ taskRow NOTIFY listsChanged FINAL)
    /// Whether the contact in the form was named by hand, and so can be taken out.
    Q_PROPERTY(bool contactNamed READ isContactNamed NOTIFY listsChanged FINAL)
    Q_PROPERTY(bool archived READ isArchived NOTIFY listsChanged FINAL)
    /// "Saving", "Saved", or nothing before the first edit.
    Q_PROPERTY(QString state READ state NOTIFY stateChanged FINAL)
    /// Why something typed is not stored; empty: nothing is wrong. saveAgain() or takeStored() ends it.
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool refused READ isRefused NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString createFault READ createFault NOTIFY createFaultChanged FINAL)
    /// "Undo: visit to 늘샘 카페"; empty: nothing to undo.
    Q_PROPERTY(QString undoText READ undoText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString redoText READ redoText NOTIFY stateChanged FINAL)
    /// The next click on the map is the position of the visit in the form.
    Q_PROPERTY(bool picking READ isPicking WRITE setPicking NOTIFY pickingChanged FINAL)

public:
    /// `openCase` is borrowed. `factsOf` gives a case of the list, null where there is none. `clock` is that of IdleLock: what is
    /// revealed is hidden again by it.
    EntryController(EntryLink link, CaseController *openCase, std::function<const epi::Case *(epi::CaseId)> factsOf,
                    RevealController::Clock clock, QObject *parent = nullptr);

    [[nodiscard]] FormModel *facts() { return &m_facts; }
    [[nodiscard]] FormModel *interview() { return &m_interview; }
    [[nodiscard]] FormModel *visit() { return &m_visit; }
    [[nodiscard]] FormModel *contact() { return &m_contact; }
    [[nodiscard]] FormModel *ruling() { return &m_ruling; }
    [[nodiscard]] FormModel *task() { return &m_task; }
    [[nodiscard]] VisitListModel *visits() { return &m_visits; }
    [[nodiscard]] TaskListModel *tasks() { return &m_tasks; }
    [[nodiscard]] MapSearch *places() { return &m_places; }
    [[nodiscard]] RevealController *reveal() { return &m_reveal; }
    [[nodiscard]] ToldRouteController *told() { return &m_told; }
    [[nodiscard]] QuestionnaireController *questions() { return m_questions; }
    [[nodiscard]] AlikeListModel *alikeContact() { return &m_alikeContact; }
    [[nodiscard]] AlikeListModel *alikeCase() { return &m_alikeCase; }
    [[nodiscard]] QString contactId() const;
    [[nodiscard]] bool isCaseToMake() const;
    [[nodiscard]] QStringList interviews() const;
    [[nodiscard]] int interviewRow() const;
    [[nodiscard]] bool isInterviewRemovable() const; ///< no visit was told in it, no question answered
    [[nodiscard]] int visitRow() const;
    [[nodiscard]] int questionRow() const;
    [[nodiscard]] int taskRow() const;
    [[nodiscard]] bool isContactNamed() const;
    [[nodiscard]] bool isArchived() const;
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isRefused() const { return m_refused.has_value(); }
    [[nodiscard]] QString createFault() const { return m_createFault; }
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    [[nodiscard]] bool isPicking() const { return m_picking; }
    void setPicking(bool picking);
    [[nodiscard]] bool isSaving() const { return m_saver.isSaving(); }
    [[nodiscard]] epi::CaseId caseId() const; ///< null where no case is open
    /// What a route that is told now is read against; without a text.
    [[nodiscard]] epi::ToldText toldContext() const;

    /// A case of that number; caseCreated tells when it is stored, createFault why not.
    Q_INVOKABLE void createCase(const QString &number, const QString &disease);
    Q_INVOKABLE void forgetCreateFault();
    Q_INVOKABLE void setArchived(bool archived); ///< the open case
    Q_INVOKABLE void archiveCase(const QString &id, bool archived);

    Q_INVOKABLE void addInterview();
    Q_INVOKABLE void chooseInterview(int row);
    Q_INVOKABLE void removeInterview(); ///< only one in which no visit was told
    Q_INVOKABLE void addVisit();
    Q_INVOKABLE void chooseVisit(int row);
    Q_INVOKABLE void removeVisit();
    /// The visits of the day of the one in the form, told once more for the next day that has none: one step to take back. The
    /// first of them is in the form then, so that days in a row are a key each.
    Q_INVOKABLE void repeatDay();
    /// A place out of `places`: its name, address and position, as far as it has them.
    Q_INVOKABLE void choosePlace(int row);
    /// A click on the map while picking.
    Q_INVOKABLE void pick(double latitude, double longitude);
    Q_INVOKABLE void addContact();
    /// Somebody who was met at the visit in the form: with its place and times, as far as they are known.
    Q_INVOKABLE void addContactOfVisit();
    Q_INVOKABLE void removeContact(); ///< only one named by hand

    Q_INVOKABLE void chooseQuestion(int row);
    /// The stay at the index of the picture's, as a visit that an officer confirms; taken back like any other.
    Q_INVOKABLE void addVisitOfStay(int stay);
    /// The visit a question is about, in the form: made with what is known of time and place where there is none yet.
    Q_INVOKABLE void addVisitOfQuestion(int row);
    /// Ticks a question off, or opens it again; after a tick the next open one is in the form.
    Q_INVOKABLE void toggleQuestion(int row);

    /// Something to be done about the open case, nobody's and on no day yet; it is in the form then.
    Q_INVOKABLE void addTask(const QString &what);
    Q_INVOKABLE void chooseTask(int row); ///< none for -1
    /// Done, or open again; after a tick the next open one is in the form.
    Q_INVOKABLE void toggleTask(int row);
    Q_INVOKABLE void removeTask(); ///< the one in the form

    /// Gives the open case to one of CaseController::colleagues.
    Q_INVOKABLE void handOver(int colleague, const QString &note);
    /// Enters visits of the open case, told in the interview that is shown or else in a new one: one step to take back. Of the
    /// interview's notes `former` becomes `statement`; without the one the other is put behind. toldRefused tells what is not
    /// stored.
    void addTold(const std::vector<epi::Visit> &visits, const std::string &former, const std::string &statement);
    /// A case of that number of the contact's person, infected by the open case; caseCreated and createFault as for createCase.
    Q_INVOKABLE void makeCase(const QString &number);

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void saveAgain();
    Q_INVOKABLE void takeStored();

    // For what is entered beside the forms (view/questionnaire_controller.h); in entry_answers.cpp.
    [[nodiscard]] FormFrame frame() const;
    [[nodiscard]] epi::Uuid newId() const { return m_link.newId(); }
    /// The interview in the form; null where there is none.
    [[nodiscard]] const epi::Interview *shownInterview() const;
    /// What was answered in it, as it is in the store or will be; null where nothing was.
    [[nodiscard]] const epi::Answers *answersIn(epi::InterviewId interview) const;
    [[nodiscard]] bool isSaving(const epi::Uuid &id) const { return m_saver.isSaving(id); }
    /// Whether it waits for the choice between what was typed and what is stored.
    [[nodiscard]] bool isRefused(const epi::Uuid &id) const;
    /// Makes what is stored into these, and takes them out where nothing is answered; an interview that was begun is saved first.
    void saveAnswers(const epi::Answers &answers);
    /// Something was typed: it is written out after a pause.
    void typeBeside();
    /// What was typed is a step of its own.
    void settleBeside();

    /// Sends what is typed and not sent yet.
    void writeOut();
    /// The store closes: what is typed is sent, then all is forgotten.
    void close();
    void retranslate();

signals:
    void listsChanged();
    void stateChanged();
    void createFaultChanged();
    void pickingChanged();
    /// The store has it. `traced`: the findings are not up to date any more.
    void saved(const tracedesk::epi::Edit &edit, bool traced);
    void caseCreated(const QString &id);
    void toldRefused(const tracedesk::epi::Error &error);
    /// A told route was taken back: what was said is nowhere any more but in its text.
    void toldTakenBack();
    /// An undo is about another case than the open one.
    void caseAsked(const QString &id);

private:
    template<class T> void writeForm(const Form<T> &form);
    template<class T> void showKnown(Form<T> &form);
    template<class T> void seal(Form<T> &form, const epi::Entry &sent, const epi::Entry &stored);
    template<class T> void leave(const Form<T> &form);
    template<class T> [[nodiscard]] T asTyped(const T &stored) const;
    void typed();
    void beginContact(epi::IdentifiedContact contact);
    void save(epi::Entry target);
    void remove(const epi::Uuid &id);
    void stepThrough(bool back);
    void step(const EntryStep &step, bool back);
    void saveTogether(EntryGroup madeBy, std::span<const epi::Entry> entries);
    void takePicture();
    void followSelection();
    void select();
    void listEntered();
    void listQuestions();
    void listTasks();
    void showTask(std::optional<epi::Task> task);
    void leaveTask();
    void showNoEntry();
    void showAllKnown();
    /// `told`: in the interview that is shown.
    void beginVisit(epi::Visit visit, bool told);
    void keepVisit(epi::Visit visit, bool told);
    void settleDay(const QString &edited);
    void refuse(const epi::Edit &edit, const epi::Error &error);
    void showInterview(epi::InterviewId id);
    [[nodiscard]] std::vector<epi::Interview> knownInterviews() const;
    [[nodiscard]] epi::Instant firstMorningToAsk() const;
    void showContact(const epi::IdentifiedContact &contact);
    void tiePersons();
    void takeMade(const epi::Result<epi::Edit> &made);

    EntryLink m_link;
    CaseController *m_openCase;
    std::function<const epi::Case *(epi::CaseId)> m_factsOf;
    EntrySaver m_saver;
    EntryHistory m_history;
    std::uint64_t m_burst = 0;
    std::uint64_t m_group = 0; ///< of what is entered right now
    EntryGroup m_madeBy = EntryGroup::none;
    QTimer m_pause; ///< while somebody types
    Form<epi::IdentifiedCase> m_facts;
    Form<epi::Interview> m_interview;
    Form<epi::Visit> m_visit;
    Form<epi::IdentifiedContact> m_contact;
    Form<epi::Ruling> m_ruling;
    Form<epi::Task> m_task;
    VisitListModel m_visits;
    TaskListModel m_tasks;
    MapSearch m_places{MapSearch::Offer::toTakeDown};
    RevealController m_reveal;
    std::set<epi::Uuid> m_toldVisits; ///< on their way to the store
    QuestionnaireController *m_questions;
    AlikeListModel m_alikeContact;
    AlikeListModel m_alikeCase;
    std::map<epi::Uuid, epi::Entry> m_fresh; ///< as begun, and not stored yet
    std::optional<epi::Edit> m_refused;
    epi::Error m_error;
    bool m_stale = false; ///< an undo that no longer fits
    bool m_everSaved = false;
    std::optional<epi::Entry> m_creating;
    QString m_createFault;
    bool m_picking = false;
    quint64 m_opened = 0;                ///< answers to what was asked before close() are dropped
    bool m_making = false;               ///< a case of a contact
    std::optional<epi::Instant> m_after; ///< when the visit begun last may begin, until more than that is known of it
    bool m_contactLast = false;          ///< a contact was chosen after the visit that is in its form
    ToldRouteController m_told;
};

} // namespace tracedesk::view
