#include "view/entry_controller.h"

#include <algorithm>

// Days that were like the one before.

namespace tracedesk::view {

void EntryController::repeatDay()
{
    writeOut();
    const auto &shown = m_visit.value();
    if (!shown || m_fresh.contains(shown->id.uuid()))
        return;
    const epi::Seconds offset = frame().utcOffset;
    const auto dayOf = [offset](const epi::Visit &visit) { return epi::localDay(visit.begin, offset); };
    const auto isToldOf = [&](epi::Day day) {
        return std::ranges::any_of(m_visits.visits(), [&](const epi::Visit &visit) {
            return visit.status != epi::VisitStatus::rejected && dayOf(visit) == day;
        });
    };
    const epi::Day like = dayOf(*shown);
    epi::Day next = like + std::chrono::days{1};
    while (isToldOf(next))
        next += std::chrono::days{1};

    std::vector<epi::Entry> copies;
    epi::VisitId first;
    for (epi::Visit copy : m_visits.visits()) {
        if (copy.status == epi::VisitStatus::rejected || dayOf(copy) != like)
            continue;
        copy.id = epi::VisitId(m_link.newId());
        copy.begin += next - like;
        if (copy.end)
            *copy.end += next - like;
        copy.status = epi::VisitStatus::claimed; // what confirmed the one day says nothing of another
        copy.interview = m_interview.value() ? m_interview.value()->id : epi::InterviewId();
        copy.batch = {};
        copy.line = 0;
        copy.revision = 0;
        if (copies.empty())
            first = copy.id;
        copies.emplace_back(std::move(copy));
    }
    if (copies.empty())
        return;
    if (const auto &interview = m_interview.value(); interview && m_fresh.contains(interview->id.uuid()))
        save(*interview); // before the visits that are told in it
    saveTogether(EntryGroup::repeatedDay, copies);
    chooseVisit(m_visits.rowOf(first));
}

} // namespace tracedesk::view
