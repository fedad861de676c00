#include "view/entry_controller.h"
#include "view/entry_words.h"
#include "view/picture_words.h"
#include "view/questionnaire_controller.h"

#include <algorithm>

// What of the open case is in the forms: choosing, adding, taking out. How they follow the store is in entry_follow.cpp.

namespace tracedesk::view {

std::vector<epi::Interview> EntryController::knownInterviews() const
{
    std::vector<epi::Interview> all;
    for (const auto &[id, entry] : m_saver.all()) {
        if (const auto *interview = std::get_if<epi::Interview>(&entry); interview && interview->caseId == caseId())
            all.push_back(*interview);
    }
    if (const auto &shown = m_interview.value(); shown && m_fresh.contains(shown->id.uuid()))
        all.push_back(*shown);
    std::ranges::sort(all, {}, [](const epi::Interview &i) { return std::pair(i.held.value_or(epi::Instant::max()), i.id); });
    return all;
}

QStringList EntryController::interviews() const
{
    QStringList names;
    const epi::Seconds offset = frame().utcOffset;
    for (const epi::Interview &interview : knownInterviews()) {
        const QString when = interview.held ? timeText(*interview.held, offset) : tr("no day said");
        names.append(tr("%1, %2", "interview: when, how").arg(when, word(interview.mode)));
    }
    return names;
}

int EntryController::interviewRow() const
{
    const auto all = knownInterviews();
    const auto &shown = m_interview.value();
    const auto at = shown ? std::ranges::find(all, shown->id, &epi::Interview::id) : all.end();
    return at == all.end() ? -1 : static_cast<int>(at - all.begin());
}

int EntryController::visitRow() const
{
    return m_visit.value() ? m_visits.rowOf(m_visit.value()->id) : -1;
}

bool EntryController::isContactNamed() const
{
    return m_contact.value() && m_contact.value()->person;
}

bool EntryController::isArchived() const
{
    return m_facts.value() && m_facts.value()->facts.archived;
}

// What the form shows is newer than what is stored.
void EntryController::listEntered()
{
    std::vector<epi::Visit> all;
    const auto &shown = m_visit.value();
    const auto isShown = [&](const epi::Visit &visit) { return shown && shown->id == visit.id; };
    for (const auto &[id, entry] : m_saver.all()) {
        if (const auto *visit = std::get_if<epi::Visit>(&entry); visit && visit->caseId == caseId())
            all.push_back(isShown(*visit) ? *shown : *visit);
    }
    if (shown && m_fresh.contains(shown->id.uuid()))
        all.push_back(*shown);
    m_visits.setVisits(std::move(all), frame().utcOffset);
    m_places.setEntered(shown ? shown->id : epi::VisitId());
    listQuestions();
    listTasks();
    emit listsChanged();
}

// Of what was begun and not touched nothing stays.
template<class T> void EntryController::leave(const Form<T> &form)
{
    writeOut();
    ++m_burst;
    if (!form.value())
        return;
    m_fresh.erase(epi::idOf(*form.value()));
    // The choice between the two is still open.
    if (m_refused && epi::idOf(*m_refused->after) == epi::idOf(*form.value()))
        m_refused->after = *form.value();
}

/// What was typed and refused comes before what is stored, until somebody chooses.
template<class T> T EntryController::asTyped(const T &stored) const
{
    return m_refused && epi::idOf(*m_refused->after) == epi::idOf(stored) ? std::get<T>(*m_refused->after) : stored;
}

void EntryController::showContact(const epi::IdentifiedContact &contact)
{
    m_contactLast = true;
    if (m_contact.value() && m_contact.value()->contact.id == contact.contact.id)
        return;
    leave(m_contact);
    const epi::Entry *known = m_saver.known(contact.contact.id.uuid());
    m_contact.show(asTyped(known ? std::get<epi::IdentifiedContact>(*known) : contact), frame());
    emit listsChanged();
}

void EntryController::setArchived(bool archived)
{
    if (!m_facts.value())
        return;
    writeOut();
    ++m_burst;
    epi::IdentifiedCase changed = *m_facts.value();
    changed.facts.archived = archived;
    m_facts.show(changed, frame());
    writeOut();
    ++m_burst;
    emit listsChanged();
}

void EntryController::archiveCase(const QString &id, bool archived)
{
    const auto parsed = epi::CaseId::parse(id.toStdString());
    const epi::Case *facts = parsed ? m_factsOf(*parsed) : nullptr;
    if (!facts)
        return;
    if (facts->id == caseId())
        return setArchived(archived);
    if (!m_saver.known(facts->id.uuid()))
        m_saver.learn(epi::IdentifiedCase{*facts, std::nullopt});
    epi::Entry changed = *m_saver.known(facts->id.uuid());
    std::get<epi::IdentifiedCase>(changed).facts.archived = archived;
    ++m_burst;
    save(std::move(changed));
}

void EntryController::handOver(int colleague, const QString &note)
{
    const CasePicturePtr picture = m_openCase->picture().picture;
    if (!picture || colleague < 0 || static_cast<std::size_t>(colleague) >= picture->colleagues.size())
        return;
    writeOut();
    ++m_burst;
    epi::HandOver given;
    given.id = epi::HandOverId(m_link.newId());
    given.caseId = caseId();
    given.to = picture->colleagues[static_cast<std::size_t>(colleague)].id;
    given.note = note.trimmed().toStdString();
    save(given);
    ++m_burst;
}

void EntryController::addInterview()
{
    if (!m_openCase->isOpen())
        return;
    leave(m_interview);
    epi::Interview made;
    made.id = epi::InterviewId(m_link.newId());
    made.caseId = caseId();
    made.held = std::chrono::floor<std::chrono::minutes>(m_link.now());
    m_fresh.insert_or_assign(made.id.uuid(), epi::Entry(made));
    m_interview.show(made, frame());
    emit listsChanged();
}

void EntryController::chooseInterview(int row)
{
    const auto all = knownInterviews();
    if (row < 0 || row >= static_cast<int>(all.size()) || row == interviewRow())
        return;
    leave(m_interview);
    m_interview.show(asTyped(all[static_cast<std::size_t>(row)]), frame());
    emit listsChanged();
}

bool EntryController::isInterviewRemovable() const
{
    return m_interview.value() && !m_questions->hasAnswers(m_interview.value()->id) &&
           std::ranges::find(m_visits.visits(), m_interview.value()->id, &epi::Visit::interview) == m_visits.visits().end();
}

void EntryController::removeInterview()
{
    if (!isInterviewRemovable())
        return;
    const epi::Uuid id = m_interview.value()->id.uuid();
    m_interview.showAfresh(std::nullopt, frame());
    remove(id);
    if (const auto all = knownInterviews(); !all.empty())
        m_interview.show(all.back(), frame());
    emit listsChanged();
}

// Of the first day on which the case could infect somebody.
epi::Instant EntryController::firstMorningToAsk() const
{
    const FormFrame around = frame();
    const epi::Day day = around.picture && around.picture->infectious
                             ? epi::localDay(around.picture->infectious->outer.begin, around.utcOffset)
                             : around.days.about;
    return epi::startOfDay(day, around.utcOffset) + std::chrono::hours{9};
}

void EntryController::beginVisit(epi::Visit visit, bool told)
{
    m_contactLast = false;
    visit.id = epi::VisitId(m_link.newId());
    visit.caseId = caseId();
    // Only an interview that is stored, or will be before the visit, can be named.
    if (const auto &interview = m_interview.value(); interview && told) {
        visit.interview = interview->id;
        if (m_fresh.contains(interview->id.uuid()))
            save(*interview);
    }
    m_fresh.insert_or_assign(visit.id.uuid(), epi::Entry(visit));
    m_visit.show(std::move(visit), frame());
    listEntered();
}

void EntryController::addVisit()
{
    if (!m_openCase->isOpen())
        return;
    leave(m_visit);
    const auto brush = m_openCase->selection()->brush();
    const auto &before = m_visits.visits();
    epi::Visit made;
    if (brush)
        made.begin = std::chrono::floor<std::chrono::minutes>(brush->begin);
    else if (!before.empty())
        made.begin = before.back().end.value_or(before.back().begin);
    else
        made.begin = firstMorningToAsk();
    if (brush)
        made.end = std::chrono::floor<std::chrono::minutes>(brush->end);
    beginVisit(std::move(made), true);
}

void EntryController::chooseVisit(int row)
{
    if (row < 0 || row >= m_visits.count())
        return;
    const epi::Visit chosen = m_visits.visits()[static_cast<std::size_t>(row)];
    m_contactLast = false;
    if (m_visit.value() && m_visit.value()->id == chosen.id)
        return;
    leave(m_visit);
    setPicking(false);
    m_visit.show(asTyped(chosen), frame());
    listEntered();
    select();
}

void EntryController::removeVisit()
{
    if (!m_visit.value())
        return;
    const epi::Uuid id = m_visit.value()->id.uuid();
    m_visit.showAfresh(std::nullopt, frame());
    m_openCase->selection()->select(Selection::Kind::None, -1);
    setPicking(false);
    remove(id);
}

void EntryController::choosePlace(int row)
{
    const NamedPlace *place = m_places.at(row);
    if (!place || !m_visit.value())
        return;
    epi::Visit changed = *m_visit.value();
    if (place->kind != NamedPlace::Kind::coordinate) {
        // What was told of an address stays until it is known that the visit was elsewhere.
        const bool elsewhere =
            changed.position && place->position && epi::distance(*changed.position, *place->position) > epi::onePlace;
        if (!place->address.empty() || elsewhere)
            changed.address = place->address;
        changed.placeName = place->name;
    }
    if (place->position)
        changed.position = place->position;
    m_places.setText({});
    m_visit.showChosen(changed);
    writeOut();
    ++m_burst;
    listEntered();
}

void EntryController::setPicking(bool picking)
{
    picking = picking && m_visit.value();
    if (picking == m_picking)
        return;
    m_picking = picking;
    emit pickingChanged();
}

void EntryController::pick(double latitude, double longitude)
{
    if (!m_picking || !m_visit.value())
        return;
    epi::Visit changed = *m_visit.value();
    changed.position = epi::LatLng{latitude, longitude};
    setPicking(false);
    m_visit.show(changed, frame());
    writeOut();
    ++m_burst;
    listEntered();
}

void EntryController::addContact()
{
    if (!m_openCase->isOpen())
        return;
    leave(m_contact);
    m_contactLast = true;
    epi::IdentifiedContact made;
    made.person.emplace().id = epi::PersonId(m_link.newId());
    made.contact.id = epi::ContactId(m_link.newId());
    made.contact.caseId = caseId();
    made.contact.person = made.person->id;
    made.contact.status = epi::ContactStatus::confirmed; // named to an officer by the case
    m_fresh.insert_or_assign(made.contact.id.uuid(), epi::Entry(made));
    m_contact.show(made, frame());
    emit listsChanged();
}

void EntryController::removeContact()
{
    if (!isContactNamed())
        return;
    const epi::Uuid id = m_contact.value()->contact.id.uuid();
    m_contact.showAfresh(std::nullopt, frame());
    m_openCase->selection()->select(Selection::Kind::None, -1); // the line is there until the case is read anew
    remove(id);
}

// Also left by what is in entry_questions.cpp and entry_tasks.cpp.
template void EntryController::leave(const Form<epi::Visit> &form);
template void EntryController::leave(const Form<epi::Ruling> &form);
template epi::Ruling EntryController::asTyped(const epi::Ruling &stored) const;
template void EntryController::leave(const Form<epi::Task> &form);
template epi::Task EntryController::asTyped(const epi::Task &stored) const;

} // namespace tracedesk::view
