#include "view/entry_controller.h"
#include "view/questionnaire_controller.h"

#include <algorithm>

// How the forms follow what is stored and what is selected.

namespace tracedesk::view {

FormFrame EntryController::frame() const
{
    const CasePicturePtr picture = m_openCase->picture().picture;
    const epi::Seconds offset = picture ? picture->utcOffset : FormFrame().utcOffset;
    const epi::Day today = epi::localDay(m_link.now(), offset);
    const auto anchor = picture ? epi::windowAnchor(picture->facts) : std::nullopt;
    const epi::Day latest = anchor ? anchor->days.latest : today;
    return {offset, {latest, today + std::chrono::days{31}}, picture, today, m_link.saidTimes, m_after};
}

epi::CaseId EntryController::caseId() const
{
    return m_openCase->isOpen() ? m_openCase->picture().picture->facts.id : epi::CaseId();
}

void EntryController::showNoEntry()
{
    m_facts.showAfresh(std::nullopt, frame());
    m_interview.showAfresh(std::nullopt, frame());
    m_visit.showAfresh(std::nullopt, frame());
    m_contact.showAfresh(std::nullopt, frame());
    m_ruling.showAfresh(std::nullopt, frame());
    m_task.showAfresh(std::nullopt, frame());
}

void EntryController::takePicture()
{
    const CasePicturePtr picture = m_openCase->picture().picture;
    if (m_facts.value() && (!picture || picture->facts.id != m_facts.value()->facts.id)) {
        writeOut(); // of the case before
        ++m_burst;
        m_fresh.clear();
        m_after.reset();
        setPicking(false);
        showNoEntry();
    }
    m_places.setPicture(picture);
    if (!picture) {
        listEntered();
        return;
    }
    // What is typed and not sent yet differs from what was known so far; all else follows the store.
    std::map<epi::Uuid, bool> untouched;
    const auto remember = [&](const auto &form) {
        if (!form.value())
            return;
        const epi::Uuid id = epi::idOf(*form.value());
        const epi::Entry *known = m_saver.known(id);
        untouched[id] = known && epi::sameContent(*known, *form.value());
    };
    remember(m_facts);
    remember(m_interview);
    remember(m_visit);
    remember(m_contact);
    remember(m_ruling);
    remember(m_task);

    std::map<epi::Uuid, bool> seen;
    const auto learn = [&](const epi::Entry &entry) {
        seen[epi::idOf(entry)] = true;
        m_saver.learn(entry);
    };
    learn(epi::IdentifiedCase{picture->facts, picture->person});
    for (const epi::Interview &interview : picture->interviews)
        learn(interview);
    for (const epi::Visit &visit : picture->visits)
        learn(visit);
    for (const epi::IdentifiedContact &contact : picture->named)
        learn(contact);
    for (const epi::Ruling &ruling : picture->rulings)
        learn(ruling);
    for (const epi::Task &task : picture->tasks)
        learn(task);
    for (const epi::Answers &answers : picture->answers)
        learn(answers);
    for (const ShownHandOver &shown : picture->handOvers)
        learn(shown.given);
    for (const ShownCoPresence &shown : picture->coPresences) {
        if (!shown.contact.id.isNull())
            learn(epi::IdentifiedContact{shown.contact, std::nullopt});
    }
    std::vector<epi::Uuid> gone;
    for (const auto &[id, entry] : m_saver.all()) {
        if (epi::caseOf(entry) == picture->facts.id ? !seen.contains(id) : !m_history.speaksOf(id))
            gone.push_back(id);
    }
    for (const epi::Uuid &id : gone)
        m_saver.forget(id);

    const auto show = [&]<class T>(Form<T> &form) {
        if (!form.value())
            return;
        const epi::Uuid id = epi::idOf(*form.value());
        const epi::Entry *known = m_saver.known(id);
        if (m_fresh.contains(id) || (m_refused && epi::idOf(*m_refused->after) == id) || (known && !untouched[id]))
            form.show(form.value(), frame()); // goes on as it is
        else
            form.show(known ? std::optional(std::get<T>(*known)) : std::nullopt, frame());
    };
    if (!m_facts.value())
        m_facts.show(std::get<epi::IdentifiedCase>(*m_saver.known(picture->facts.id.uuid())), frame());
    else
        show(m_facts);
    show(m_interview);
    show(m_visit);
    show(m_contact);
    show(m_ruling);
    show(m_task);
    if (const auto all = knownInterviews(); !m_interview.value() && !all.empty())
        m_interview.show(all.back(), frame());
    listEntered();
    m_questions->followStore();
    select();
}

void EntryController::followSelection()
{
    const CasePicturePtr picture = m_openCase->picture().picture;
    const Selection &selection = *m_openCase->selection();
    const auto item = static_cast<std::size_t>(selection.item());
    if (!picture || selection.item() < 0)
        return;
    if (selection.kind() == Selection::Kind::Visit && item < picture->visits.size()) {
        chooseVisit(m_visits.rowOf(picture->visits[item].id));
    } else if (selection.kind() == Selection::Kind::CoPresence && item < picture->coPresences.size()) {
        if (!picture->coPresences[item].contact.id.isNull())
            showContact({picture->coPresences[item].contact, std::nullopt});
    } else if (selection.kind() == Selection::Kind::Contact && item < picture->named.size()) {
        showContact(picture->named[item]);
    }
}

/// The selection is made anew with each picture: what is in the form is what is selected.
void EntryController::select()
{
    const CasePicturePtr picture = m_openCase->picture().picture;
    Selection &selection = *m_openCase->selection();
    if (!picture)
        return;
    const auto choose = [&](Selection::Kind kind, const auto &list, const auto &id, auto idOfItem) {
        const auto at = std::ranges::find(list, id, idOfItem);
        if (at != list.end())
            selection.select(kind, static_cast<int>(at - list.begin()));
    };
    if (m_visit.value() && !m_contactLast)
        choose(Selection::Kind::Visit, picture->visits, m_visit.value()->id, &epi::Visit::id);
    else if (isContactNamed())
        choose(Selection::Kind::Contact, picture->named, m_contact.value()->contact.id,
               [](const epi::IdentifiedContact &c) { return c.contact.id; });
    else if (m_contact.value())
        choose(Selection::Kind::CoPresence, picture->coPresences, m_contact.value()->contact.id,
               [](const ShownCoPresence &c) { return c.contact.id; });
}

} // namespace tracedesk::view
