#include "view/entry_history.h"

#include <algorithm>

namespace tracedesk::view {

const epi::Entry &entryOf(const EntryStep &step)
{
    return step.after ? *step.after : *step.before;
}

void EntryHistory::add(EntryStep step)
{
    m_steps.resize(m_done);
    if (!m_steps.empty() && step.burst == m_steps.back().burst && step.after && m_steps.back().after &&
        epi::idOf(*step.after) == epi::idOf(*m_steps.back().after)) {
        m_steps.back().after = std::move(step.after);
        return;
    }
    if (m_steps.size() == mostRemembered)
        m_steps.erase(m_steps.begin());
    m_steps.push_back(std::move(step));
    m_done = m_steps.size();
}

void EntryHistory::seal(const epi::Entry &sent, const epi::Entry &stored)
{
    for (EntryStep &step : m_steps) {
        for (std::optional<epi::Entry> *side : {&step.before, &step.after}) {
            if (*side && epi::idOf(**side) == epi::idOf(sent))
                **side = epi::sealedAs(std::move(**side), sent, stored);
        }
    }
}

void EntryHistory::forget(const epi::Uuid &entry)
{
    for (std::size_t i = m_steps.size(); i-- > 0;) {
        if (epi::idOf(entryOf(m_steps[i])) != entry)
            continue;
        m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(i));
        if (i < m_done)
            --m_done;
    }
}

void EntryHistory::clear()
{
    m_steps.clear();
    m_done = 0;
}

bool EntryHistory::speaksOf(const epi::Uuid &entry) const
{
    return std::ranges::any_of(m_steps, [&](const EntryStep &step) { return epi::idOf(entryOf(step)) == entry; });
}

} // namespace tracedesk::view
