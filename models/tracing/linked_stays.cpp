#include "tracing/linked_stays.h"

#include "tracing/disjoint_sets.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <utility>

namespace tracedesk::tracing {

using epi::TimeSpan;

namespace {

bool meets(const std::optional<epi::CaseWindow> &window, const TimeSpan &span)
{
    return window && window->outer.overlaps(span);
}

// Linked stays that may still be linked to later ones. Two stays of which neither was in its case's exposure window never are.
struct Group
{
    std::uint32_t root = 0;
    std::vector<std::uint32_t> exposed;
    std::vector<std::uint32_t> others;
};

class Sweep
{
public:
    Sweep(std::span<const CaseStay> stays, std::span<const std::uint32_t> members, const std::vector<CaseTimes> &times,
          epi::Seconds window)
        : m_stays(stays)
        , m_members(members)
        , m_times(times)
        , m_window(window)
        , m_sets(members.size())
    {
    }

    // In the order of beginnings.
    void add(std::uint32_t at)
    {
        const CaseStay &stay = of(at);
        const CaseTimes &times = m_times[stay.caseIndex];
        const bool exposed = meets(times.exposure, stay.span);
        if (!exposed && !meets(times.infectious, stay.span))
            return; // links to nothing
        Group joined{at, {}, {}};
        std::vector<Group> apart;
        for (Group &group : m_groups) {
            if (!links(group.exposed, stay) && !(exposed && links(group.others, stay))) {
                if (!group.exposed.empty() || !group.others.empty())
                    apart.push_back(std::move(group));
                continue;
            }
            m_sets.unite(group.root, at);
            if (group.exposed.size() + group.others.size() > joined.exposed.size() + joined.others.size())
                std::swap(group, joined);
            joined.exposed.insert(joined.exposed.end(), group.exposed.begin(), group.exposed.end());
            joined.others.insert(joined.others.end(), group.others.begin(), group.others.end());
        }
        (exposed ? joined.exposed : joined.others).push_back(at);
        apart.push_back(std::move(joined));
        m_groups = std::move(apart);
    }
    [[nodiscard]] std::uint32_t root(std::uint32_t at) { return m_sets.find(at); }

private:
    [[nodiscard]] const CaseStay &of(std::uint32_t at) const { return m_stays[m_members[at]]; }

    // Whether any of them links to the stay. Those that ended too long ago for it, and so for all that come, are dropped when
    // they were all looked at in vain.
    bool links(std::vector<std::uint32_t> &group, const CaseStay &stay) const
    {
        for (const std::uint32_t at : std::views::reverse(group)) {
            if (linkOf(of(at), stay, m_times, m_window).any)
                return true;
        }
        std::erase_if(group, [&](std::uint32_t at) { return stay.span.begin - of(at).span.end > m_window; });
        return false;
    }

    std::span<const CaseStay> m_stays;
    std::span<const std::uint32_t> m_members;
    const std::vector<CaseTimes> &m_times;
    epi::Seconds m_window;
    DisjointSets m_sets;
    std::vector<Group> m_groups;
};

struct ExposedStay
{
    TimeSpan span;
    std::uint32_t caseIndex = 0;
};

} // namespace

std::vector<std::vector<std::uint32_t>> linkedStays(std::span<const CaseStay> stays, std::vector<std::uint32_t> members,
                                                    const std::vector<CaseTimes> &times, epi::Seconds window)
{
    std::ranges::sort(members, {}, [&](std::uint32_t m) { return std::pair(stays[m].span.begin, m); });
    Sweep sweep(stays, members, times, window);
    for (std::uint32_t at = 0; at < members.size(); ++at)
        sweep.add(at);
    std::map<std::uint32_t, std::vector<std::uint32_t>> components;
    for (std::uint32_t at = 0; at < members.size(); ++at)
        components[sweep.root(at)].push_back(members[at]);
    std::vector<std::vector<std::uint32_t>> result;
    for (auto &component : components | std::views::values) {
        std::ranges::sort(component);
        result.push_back(std::move(component));
    }
    return result;
}

std::vector<Reach> reachOfCases(std::span<const CaseStay> stays, std::span<const std::uint32_t> members,
                                const std::vector<CaseTimes> &times, epi::Seconds window)
{
    std::map<std::uint32_t, std::vector<TimeSpan>> infectious; // while somebody who comes is within reach of the case
    std::vector<ExposedStay> exposed;
    std::uint32_t cases = 0;
    for (const std::uint32_t member : members) {
        const CaseStay &stay = stays[member];
        cases = std::max(cases, stay.caseIndex + 1);
        if (meets(times[stay.caseIndex].infectious, stay.span))
            infectious[stay.caseIndex].push_back({stay.span.begin, stay.span.end + window});
        if (meets(times[stay.caseIndex].exposure, stay.span))
            exposed.push_back({stay.span, stay.caseIndex});
    }
    std::ranges::sort(exposed, {}, [](const ExposedStay &stay) { return std::pair(stay.span.begin, stay.caseIndex); });
    std::vector<std::uint32_t> countedFor(cases, cases);
    std::vector<Reach> reaches;
    for (auto &[caseIndex, spans] : infectious) {
        std::ranges::sort(spans, {}, &TimeSpan::begin);
        std::vector<TimeSpan> merged; // what meets one of them meets their union, and the other way round
        for (const TimeSpan &span : spans) {
            if (!merged.empty() && span.begin <= merged.back().end)
                merged.back().end = std::max(merged.back().end, span.end);
            else
                merged.push_back(span);
        }
        Reach reach{caseIndex, 0};
        for (const TimeSpan &span : merged) {
            for (const ExposedStay &stay : exposed) {
                if (stay.span.begin > span.end)
                    break;
                if (stay.span.end <= span.begin || stay.caseIndex == caseIndex || countedFor[stay.caseIndex] == caseIndex)
                    continue;
                countedFor[stay.caseIndex] = caseIndex;
                ++reach.infected;
            }
        }
        if (reach.infected > 0)
            reaches.push_back(reach);
    }
    return reaches;
}

} // namespace tracedesk::tracing
