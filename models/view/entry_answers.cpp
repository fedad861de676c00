#include "view/entry_controller.h"

// What is entered beside the forms, and goes their way: answers to a questionnaire.

namespace tracedesk::view {

const epi::Interview *EntryController::shownInterview() const
{
    return m_interview.value() ? &*m_interview.value() : nullptr;
}

const epi::Answers *EntryController::answersIn(epi::InterviewId interview) const
{
    for (const auto &[id, entry] : m_saver.all()) {
        if (const auto *answers = std::get_if<epi::Answers>(&entry); answers && answers->interview == interview)
            return answers;
    }
    return nullptr;
}

bool EntryController::isRefused(const epi::Uuid &id) const
{
    return m_refused && epi::idOf(*m_refused->after) == id;
}

void EntryController::saveAnswers(const epi::Answers &answers)
{
    if (const epi::Interview *interview = shownInterview();
        interview && interview->id == answers.interview && m_fresh.contains(interview->id.uuid()))
        save(*interview);
    if (answers.all.empty())
        remove(answers.id.uuid());
    else
        save(answers);
}

void EntryController::typeBeside()
{
    const bool more = m_pause.isActive();
    m_pause.start();
    emit listsChanged();
    if (!more)
        emit stateChanged();
}

void EntryController::settleBeside()
{
    writeOut();
    ++m_burst;
}

void EntryController::showInterview(epi::InterviewId id)
{
    const epi::Entry *known = m_saver.known(id.uuid());
    if (known && shownInterview() && shownInterview()->id != id && epi::caseOf(*known) == caseId())
        m_interview.show(std::get<epi::Interview>(*known), frame());
}

} // namespace tracedesk::view
