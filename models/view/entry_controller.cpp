#include "view/entry_controller.h"

#include "view/entry_fields.h"
#include "view/entry_words.h"
#include "view/picture_words.h"
#include "view/questionnaire_controller.h"

#include <algorithm>

// What is typed, and its way to the store and back. Choosing and adding is in entry_lists.cpp,
// taking back in entry_steps.cpp.

namespace tracedesk::view {

namespace {

using namespace std::chrono_literals;

constexpr auto pauseInTyping = 500ms;

/// A change of the facts alone says nothing about the person: as the store has it.
epi::Entry withPersonOf(epi::Entry target, const epi::Entry *known)
{
    // Nobody is told any more who a contact is who came to be a case; another person comes with a name of its own.
    if (auto *contact = std::get_if<epi::IdentifiedContact>(&target); contact && known && !epi::personOf(*known))
        if (epi::personIdOf(*known) == epi::personIdOf(target))
            contact->person.reset();
    auto *c = std::get_if<epi::IdentifiedCase>(&target);
    const auto *stored = known ? std::get_if<epi::IdentifiedCase>(known) : nullptr;
    if (c && stored && !c->person)
        c->person = stored->person;
    else if (c && stored && !stored->person)
        c->person.reset();
    return target;
}

bool isThere(const epi::Entry *known, const std::optional<epi::Entry> &entry)
{
    if (!known || !entry)
        return !known && !entry;
    return epi::sameContent(*known, withPersonOf(*entry, known));
}

} // namespace

EntryController::EntryController(EntryLink link, CaseController *openCase, std::function<const epi::Case *(epi::CaseId)> factsOf,
                                 RevealController::Clock clock, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_openCase(openCase)
    , m_factsOf(std::move(factsOf))
    , m_saver(m_link.apply)
    , m_facts(caseFields())
    , m_interview(interviewFields())
    , m_visit(visitFields())
    , m_contact(contactFields())
    , m_ruling(rulingFields())
    , m_task(taskFields())
    , m_reveal(m_link.reveal, std::move(clock))
    , m_questions(new QuestionnaireController(m_link.questionnaires, this))
    , m_alikeContact(m_link.alike, m_link.tellApart)
    , m_alikeCase(m_link.alike, m_link.tellApart)
    , m_told(m_link.readRoute, this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        writeOut();
        emit stateChanged();
    });
    for (FormModel *form : std::initializer_list<FormModel *>{&m_facts, &m_interview, &m_visit, &m_contact, &m_ruling, &m_task}) {
        connect(form, &FormModel::edited, this, &EntryController::typed);
        connect(form, &FormModel::settled, this, [this] {
            writeOut();
            ++m_burst;
        });
    }
    connect(&m_visit, &FormModel::edited, this, &EntryController::settleDay);
    connect(m_openCase, &CaseController::pictureChanged, this, &EntryController::takePicture);
    connect(m_openCase->selection(), &Selection::selected, this, &EntryController::followSelection);
    connect(&m_saver, &EntrySaver::stateChanged, this, &EntryController::stateChanged);
    connect(this, &EntryController::listsChanged, m_questions, &QuestionnaireController::follow);
    connect(this, &EntryController::stateChanged, m_questions, &QuestionnaireController::follow);
    connect(&m_saver, &EntrySaver::failed, this, &EntryController::refuse);
    connect(&m_saver, &EntrySaver::sealed, this, [this](const epi::Entry &sent, const epi::Entry &stored) {
        m_history.seal(sent, stored);
        seal(m_facts, sent, stored);
        seal(m_contact, sent, stored);
        seal(m_task, sent, stored);
        listTasks(); // who did it
    });
    connect(&m_saver, &EntrySaver::saved, this, [this](const epi::Edit &edit) {
        if (edit.after)
            m_toldVisits.erase(epi::idOf(*edit.after));
        if (m_creating && edit.after && epi::idOf(*edit.after) == epi::idOf(*m_creating)) {
            m_creating.reset();
            emit caseCreated(QString::fromStdString(epi::caseOf(*edit.after).toString()));
        }
        emit saved(edit, epi::bearsOnTrace(edit));
    });
    tiePersons();
}

template<class T> void EntryController::seal(Form<T> &form, const epi::Entry &sent, const epi::Entry &stored)
{
    if (!form.value() || epi::idOf(*form.value()) != epi::idOf(sent))
        return;
    T sealed = std::get<T>(epi::sealedAs(*form.value(), sent, stored));
    if (sealed != *form.value())
        form.show(std::move(sealed), frame());
}

void EntryController::typed()
{
    const bool more = m_pause.isActive();
    m_pause.start();
    listEntered();
    if (!more)
        emit stateChanged();
}

template<class T> void EntryController::writeForm(const Form<T> &form)
{
    if (!form.value())
        return;
    const epi::Entry target = *form.value();
    const epi::Uuid &id = epi::idOf(target);
    if (m_refused && id == epi::idOf(*m_refused->after))
        return;
    if (const epi::Entry *known = m_saver.known(id)) {
        if (epi::sameContent(*known, target))
            return;
    } else if (const auto fresh = m_fresh.find(id); fresh == m_fresh.end() || epi::sameContent(fresh->second, target)) {
        return; // begun and left, or taken out
    }
    save(target);
}

void EntryController::writeOut()
{
    const bool waited = m_pause.isActive();
    m_pause.stop();
    writeForm(m_interview); // a visit is told in it
    writeForm(m_facts);
    writeForm(m_visit);
    writeForm(m_contact);
    writeForm(m_ruling);
    writeForm(m_task);
    m_questions->writeOut();
    if (waited)
        emit stateChanged();
}

void EntryController::save(epi::Entry target)
{
    m_stale = false;
    m_everSaved = true;
    m_fresh.erase(epi::idOf(target));
    std::optional<epi::Entry> before = m_saver.save(target);
    if (const auto *c = std::get_if<epi::IdentifiedCase>(&target); c && !before) {
        // A case is never taken out: what an undo does to a new one is to archive it.
        epi::IdentifiedCase archived = *c;
        archived.facts.archived = true;
        before = archived;
    }
    m_history.add({std::move(before), std::move(target), m_burst, m_group, m_madeBy});
    if (m_group != 0)
        return; // who enters many tells when all are under way
    listEntered();
    emit stateChanged();
}

void EntryController::remove(const epi::Uuid &id)
{
    m_stale = false;
    ++m_burst;
    if (const epi::Entry *known = m_saver.known(id)) {
        m_history.add({*known, std::nullopt, m_burst});
        m_everSaved = true;
        m_saver.remove(id);
    }
    m_fresh.erase(id);
    listEntered();
    emit stateChanged();
}

template<class T> void EntryController::showKnown(Form<T> &form)
{
    if (!form.value())
        return;
    const epi::Entry *known = m_saver.known(epi::idOf(*form.value()));
    form.showAfresh(known ? std::optional(std::get<T>(*known)) : std::nullopt, frame());
}

void EntryController::showAllKnown()
{
    showKnown(m_facts);
    showKnown(m_interview);
    showKnown(m_visit);
    showKnown(m_contact);
    showKnown(m_ruling);
    showKnown(m_task);
}

void EntryController::step(const EntryStep &step, bool back)
{
    const epi::Uuid id = epi::idOf(entryOf(step));
    const epi::Entry *known = m_saver.known(id);
    const std::optional<epi::Entry> &from = back ? step.after : step.before;
    const std::optional<epi::Entry> &to = back ? step.before : step.after;
    if (!isThere(known, from)) {
        m_history.clear();
        m_stale = true;
        emit stateChanged();
        return;
    }
    m_stale = false;
    m_after.reset();
    if (to)
        m_saver.save(withPersonOf(*to, known));
    else
        m_saver.remove(id);
    showAllKnown();
    if (const auto *visit = to ? std::get_if<epi::Visit>(&*to) : nullptr)
        m_visit.showAfresh(*visit, frame());
    if (const auto *answers = std::get_if<epi::Answers>(&entryOf(step)))
        showInterview(answers->interview);
    listEntered();
    emit stateChanged();
    if (const epi::CaseId of = epi::caseOf(entryOf(step)); of != caseId())
        emit caseAsked(QString::fromStdString(of.toString()));
}

void EntryController::refuse(const epi::Edit &edit, const epi::Error &error)
{
    const epi::Uuid id = epi::idOf(edit.after ? *edit.after : *edit.before);
    m_history.forget(id);
    // Of many one choice would speak of the last only: they are told in their text, and can be added again.
    if (m_toldVisits.erase(id) > 0 && !(m_visit.value() && m_visit.value()->id.uuid() == id)) {
        m_saver.forget(id);
        listEntered();
        emit toldRefused(error);
        return;
    }
    if (m_creating && id == epi::idOf(*m_creating)) {
        m_saver.forget(id);
        m_creating.reset();
        m_createFault = error.code == epi::ErrorCode::alreadyExists
                            ? tr("There is a case of that number already, archived ones included.")
                            : errorText(error);
        emit createFaultChanged();
        return;
    }
    m_saver.forget(id);
    if (edit.before && error.code != epi::ErrorCode::staleRevision)
        m_saver.learn(*edit.before);
    if (std::holds_alternative<epi::Answers>(edit.after ? *edit.after : *edit.before)) {
        const bool stale = error.code == epi::ErrorCode::staleRevision || error.code == epi::ErrorCode::alreadyExists;
        m_questions->refuse(edit, stale);
        if (stale)
            return m_openCase->reload(); // both are merged
    }
    m_refused = edit;
    if (!m_refused->after)
        m_refused->after = m_refused->before;
    m_error = error;
    emit stateChanged();
    if (error.code == epi::ErrorCode::staleRevision)
        m_openCase->reload(); // what is stored now, to choose from
}

void EntryController::saveAgain()
{
    if (!m_refused)
        return;
    const epi::Entry mine = *m_refused->after;
    m_refused.reset();
    const epi::Uuid &id = epi::idOf(mine);
    if (!m_saver.known(id))
        m_fresh.insert_or_assign(id, epi::Entry(mine));
    // The form may have gone on since.
    const auto shows = [&](const auto &form) { return form.value() && epi::idOf(*form.value()) == id; };
    const bool beside = std::holds_alternative<epi::Answers>(mine); // its draft is written out
    const bool shown =
        beside || shows(m_facts) || shows(m_interview) || shows(m_visit) || shows(m_contact) || shows(m_ruling) || shows(m_task);
    if (shown)
        writeOut();
    if (const epi::Entry *known = m_saver.known(id); !beside && (!known || (!shown && !epi::sameContent(*known, mine))))
        save(mine);
    emit stateChanged();
}

void EntryController::takeStored()
{
    if (!m_refused)
        return;
    const epi::Uuid id = epi::idOf(*m_refused->after);
    m_refused.reset();
    m_questions->giveUp(id);
    showAllKnown();
    listEntered();
    emit stateChanged();
}

QString EntryController::state() const
{
    if (m_saver.isSaving() || m_pause.isActive()) // what is still typed is not stored either
        return tr("Saving");
    return m_everSaved && !m_refused ? tr("Saved") : QString();
}

QString EntryController::problem() const
{
    if (m_stale)
        return tr("Nothing was undone: it was changed otherwise since.");
    if (!m_refused)
        return {};
    const QString what = entryName(*m_refused->after);
    if (m_error.code == epi::ErrorCode::staleRevision)
        return tr("Not saved: %1 was saved by somebody else in between.").arg(what);
    if (m_error.code == epi::ErrorCode::alreadyExists && std::holds_alternative<epi::IdentifiedCase>(*m_refused->after))
        return tr("Not saved: there is a case of that number already, archived ones included.");
    return tr("Not saved: %1. %2", "entry, reason").arg(what, errorText(m_error));
}

void EntryController::createCase(const QString &number, const QString &disease)
{
    if (m_creating)
        return;
    epi::IdentifiedCase made;
    made.person.emplace().id = epi::PersonId(m_link.newId());
    made.facts.id = epi::CaseId(m_link.newId());
    made.facts.person = made.person->id;
    made.facts.number = number.trimmed().toStdString();
    made.facts.disease = disease.trimmed().toStdString();
    made.facts.classification = epi::CaseClassification::suspect;
    made.facts.reported = epi::localDay(m_link.now(), frame().utcOffset);
    m_createFault.clear();
    if (const auto faults = epi::faultsOf(made); !faults.empty()) {
        m_createFault = word(faults.front());
    } else {
        m_creating = made;
        save(made);
    }
    emit createFaultChanged();
}

void EntryController::forgetCreateFault()
{
    m_createFault.clear();
    emit createFaultChanged();
}

void EntryController::close()
{
    writeOut();
    m_history.clear();
    m_fresh.clear();
    m_after.reset();
    m_toldVisits.clear();
    m_told.forget();
    m_refused.reset();
    m_creating.reset();
    m_stale = m_everSaved = false;
    setPicking(false);
    m_reveal.forget();
    ++m_opened;
    m_making = false;
    showNoEntry();
    m_saver.clear();
    m_questions->close();
    m_createFault.clear();
    listEntered();
    m_alikeContact.clear();
    m_alikeCase.clear();
    emit createFaultChanged();
}

void EntryController::retranslate()
{
    for (FormModel *form : std::initializer_list<FormModel *>{&m_facts, &m_interview, &m_visit, &m_contact, &m_ruling, &m_task})
        form->retranslate();
    m_visits.retranslate();
    m_tasks.retranslate();
    m_places.retranslate();
    m_reveal.retranslate();
    m_told.retranslate();
    m_questions->retranslate();
    m_alikeContact.retranslate();
    m_alikeCase.retranslate();
    m_createFault.clear();
    emit createFaultChanged();
    emit listsChanged();
    emit stateChanged();
}

} // namespace tracedesk::view
