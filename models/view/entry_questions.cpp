#include "epi/visit_of_stay.h"
#include "view/entry_controller.h"

#include <algorithm>

// From what was found to what is entered: rulings on questions, visits out of questions and stays.

namespace tracedesk::view {

int EntryController::questionRow() const
{
    return m_ruling.value() ? m_openCase->questions()->rowOf(m_ruling.value()->id) : -1;
}

void EntryController::listQuestions()
{
    std::vector<epi::Ruling> all;
    const auto &shown = m_ruling.value();
    for (const auto &[id, entry] : m_saver.all()) {
        if (const auto *ruling = std::get_if<epi::Ruling>(&entry);
            ruling && ruling->caseId == caseId() && !(shown && shown->id == ruling->id))
            all.push_back(*ruling);
    }
    if (shown && shown->caseId == caseId())
        all.push_back(*shown);
    m_openCase->questions()->setRulings(std::move(all));
}

void EntryController::chooseQuestion(int row)
{
    const CasePicturePtr picture = m_openCase->picture().picture;
    const auto question = m_openCase->questions()->questionAt(row);
    if (!picture || !question || row == questionRow())
        return;
    const epi::Ruling *stored = m_openCase->questions()->rulingAt(row);
    epi::Ruling ruling = stored ? *stored : epi::rulingOn(picture->questions[*question], picture->conflicts);
    leave(m_ruling);
    leaveTask(); // there is room for one form
    if (ruling.id.isNull()) {
        ruling.id = epi::RulingId(m_link.newId());
        ruling.caseId = caseId();
        m_fresh.insert_or_assign(ruling.id.uuid(), epi::Entry(ruling));
    }
    m_ruling.show(asTyped(ruling), frame());
    listEntered();
}

void EntryController::toggleQuestion(int row)
{
    chooseQuestion(row);
    if (!m_ruling.value() || questionRow() != row)
        return;
    ++m_burst;
    epi::Ruling changed = *m_ruling.value();
    const bool opened = epi::isSettled(changed);
    changed.state = opened ? epi::RulingState::open : epi::RulingState::asked;
    changed.reason = epi::RulingReason::notSaid;
    if (opened && changed.note.empty()) {
        m_ruling.showAfresh(std::nullopt, frame());
        remove(changed.id.uuid());
        return;
    }
    m_ruling.showAfresh(std::move(changed), frame());
    writeOut();
    ++m_burst;
    listEntered();
    if (const int open = m_openCase->questions()->open(); !opened && open > 0)
        chooseQuestion(std::min(row, open - 1));
}

void EntryController::keepVisit(epi::Visit visit, bool told)
{
    leave(m_visit);
    ++m_burst;
    beginVisit(std::move(visit), told);
    save(*m_visit.value()); // it says something without a word typed
    ++m_burst;
    listEntered();
}

void EntryController::addVisitOfStay(int stay)
{
    const CasePicturePtr picture = m_openCase->picture().picture;
    if (!picture || stay < 0 || static_cast<std::size_t>(stay) >= picture->stays.size())
        return;
    epi::Visit visit = epi::visitOf(picture->stays[static_cast<std::size_t>(stay)].stay);
    visit.status = epi::VisitStatus::confirmed;
    keepVisit(std::move(visit), false); // records say so
}

void EntryController::addVisitOfQuestion(int row)
{
    const CasePicturePtr picture = m_openCase->picture().picture;
    const auto at = m_openCase->questions()->questionAt(row);
    if (!picture || !at)
        return;
    const epi::Question &question = picture->questions[*at];
    if (!question.visit.isNull()) {
        chooseVisit(m_visits.rowOf(question.visit));
        return;
    }
    if (question.kind == epi::QuestionKind::onset)
        return;
    const epi::Conflict *conflict = question.conflict ? &picture->conflicts[*question.conflict] : nullptr;
    epi::Visit visit;
    if (conflict && conflict->stay) {
        visit = epi::visitOf(picture->stays[*conflict->stay].stay);
    } else {
        visit.begin = question.span.begin;
        // Of several days that nobody told of, the first is begun; where they end is the answer's.
        if (!question.span.isEmpty() && question.span.length() < std::chrono::days{1})
            visit.end = question.span.end;
        if (conflict && epi::isOnePlace(conflict->radius)) {
            visit.placeName = conflict->place;
            visit.position = conflict->position;
        } else if (!conflict && question.kind == epi::QuestionKind::paidForMore) {
            visit.placeName = question.place;
        }
    }
    keepVisit(std::move(visit), true);
}

} // namespace tracedesk::view
