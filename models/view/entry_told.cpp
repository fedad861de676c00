#include "view/entry_controller.h"

// Visits out of a told route, entered together.

namespace tracedesk::view {

namespace {

std::string noted(std::string notes, const std::string &former, const std::string &statement)
{
    if (const auto at = former.empty() ? std::string::npos : notes.find(former); at != std::string::npos)
        return notes.replace(at, former.size(), statement);
    if (statement.empty() || notes.contains(statement))
        return notes;
    if (!notes.empty())
        notes += "\n\n";
    return notes + statement;
}

} // namespace

epi::ToldText EntryController::toldContext() const
{
    const FormFrame around = frame();
    const auto &interview = m_interview.value();
    const epi::Instant told = interview && interview->held ? *interview->held : m_link.now();
    return {{}, epi::localDay(told, around.utcOffset), around.utcOffset, m_visits.visits()};
}

void EntryController::addTold(const std::vector<epi::Visit> &visits, const std::string &former, const std::string &statement)
{
    if (!m_openCase->isOpen() || visits.empty())
        return;
    writeOut();
    if (!m_interview.value())
        addInterview();
    epi::Interview interview = *m_interview.value();
    const epi::Entry *known = m_saver.known(interview.id.uuid());
    const bool refused = m_refused && epi::idOf(*m_refused->after) == interview.id.uuid();
    if (refused && !known) {
        emit toldRefused(m_error); // its choice comes first
        return;
    }
    std::vector<epi::Entry> together;
    if (!refused)
        interview.notes = noted(std::move(interview.notes), former, statement);
    if (!refused && (!known || !epi::sameContent(*known, interview))) {
        m_interview.show(interview, frame());
        together.emplace_back(interview);
    }
    for (epi::Visit visit : visits) {
        visit.id = epi::VisitId(m_link.newId());
        visit.caseId = caseId();
        visit.interview = interview.id;
        m_toldVisits.insert(visit.id.uuid());
        together.emplace_back(std::move(visit));
    }
    saveTogether(EntryGroup::toldRoute, together);
}

} // namespace tracedesk::view
