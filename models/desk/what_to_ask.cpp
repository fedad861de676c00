#include "desk/what_to_ask.h"

#include "desk/engine_input.h"
#include "tracing/conflicts.h"
#include "tracing/questions.h"

#include <algorithm>

namespace tracedesk::desk {

namespace {

/// The rows that say where somebody was, by the numbers that the stored rows have: both ways.
class RowNumbers
{
public:
    explicit RowNumbers(const EngineInput &input)
        : m_stored(input.storedRow)
    {
    }

    [[nodiscard]] epi::RecordRange placed(epi::RecordRange stored) const
    {
        if (stored.count == 0 || stored.set >= m_stored.size())
            return {};
        const auto &rows = m_stored[stored.set];
        const auto first = std::ranges::lower_bound(rows, stored.first);
        const auto last = std::ranges::lower_bound(rows, stored.first + stored.count);
        return {stored.set, static_cast<std::uint32_t>(first - rows.begin()), static_cast<std::uint32_t>(last - first)};
    }
    [[nodiscard]] epi::RecordRange stored(epi::RecordRange placed) const
    {
        if (placed.count == 0)
            return placed;
        const auto &rows = m_stored[placed.set];
        const std::uint32_t first = rows[placed.first];
        return {placed.set, first, rows[placed.first + placed.count - 1] - first + 1};
    }

private:
    const std::vector<std::vector<std::uint32_t>> &m_stored;
};

std::vector<epi::TimeSpan> spansOfContacts(const CaseFile &file)
{
    std::vector<epi::TimeSpan> spans;
    for (const epi::IdentifiedContact &named : file.named)
        spans.push_back(named.contact.span);
    for (const Together &together : file.together)
        if (together.contact.status == epi::ContactStatus::confirmed)
            spans.push_back(together.contact.span.isEmpty() ? together.coPresence.span : together.contact.span);
    return spans;
}

} // namespace

void findWhatToAsk(CaseFile &file, const epi::Policy &policy, const tracing::OnsetCurves &curves, epi::Instant now)
{
    // An archived case takes no part in traces; whoever opens it still sees what does not fit.
    epi::Case facts = file.facts;
    facts.archived = false;
    const EngineInput engine = makeEngineInput(std::span(&facts, 1), file.records, file.visits, {});
    const RowNumbers numbers(engine);
    std::vector<epi::Stay> stays = file.stays;
    for (epi::Stay &stay : stays)
        stay.records = numbers.placed(stay.records);

    const tracing::PresenceReader reader(engine.input, policy);
    tracing::CaseTimes times;
    if (const auto window = epi::infectiousWindow(facts, policy))
        times.infectious = *window;
    if (const auto window = epi::exposureWindow(facts, policy))
        times.exposure = *window;
    times.onset = tracing::onsetRange(facts, policy);
    file.conflicts = tracing::findConflicts(reader, curves, 0, stays);
    const std::vector<epi::TimeSpan> named = spansOfContacts(file);
    file.questions = tracing::findQuestions(reader, curves, {0, times, stays, file.conflicts, named, now});
    for (epi::Conflict &conflict : file.conflicts)
        for (epi::RecordRange &range : conflict.records)
            range = numbers.stored(range);
}

} // namespace tracedesk::desk
