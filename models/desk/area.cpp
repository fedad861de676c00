#include "desk/area.h"

#include "epi/duties.h"

#include <unordered_set>

namespace tracedesk::desk {

namespace {

void takeOutUnseen(store::NamedCluster &named, const std::unordered_set<epi::CaseId> &seen)
{
    store::NamedCluster kept = named;
    kept.cluster.cases.clear();
    kept.numbers.clear();
    kept.caseIds.clear();
    bool suspectSeen = false;
    for (std::size_t i = 0; i < named.caseIds.size(); ++i) {
        if (!seen.contains(named.caseIds[i])) {
            ++kept.elsewhere;
            continue;
        }
        suspectSeen = suspectSeen || named.cluster.suspectedSource == named.cluster.cases[i];
        kept.cluster.cases.push_back(named.cluster.cases[i]);
        kept.numbers.push_back(named.numbers[i]);
        kept.caseIds.push_back(named.caseIds[i]);
    }
    if (!suspectSeen || kept.elsewhere > 0) // its probability speaks of those elsewhere, too
        kept.sourceProbability = 0;
    if (!suspectSeen) {
        kept.cluster.suspectedSource.reset();
        kept.suspectedSource.clear();
    }
    named = std::move(kept);
}

} // namespace

bool AreaView::sees(epi::CaseId id)
{
    if (id.isNull() || m_actor.jurisdiction.province.empty())
        return true;
    const auto known = m_known.find(id);
    if (known != m_known.end())
        return known->second;
    const auto facts = m_store.loadCase(id);
    const bool seen = facts && epi::may(m_actor, epi::Duty::listCases, facts->jurisdiction);
    m_known.emplace(id, seen);
    return seen;
}

void AreaView::veil(store::NamedSource &source)
{
    if (sees(source.caseId))
        return;
    source.caseId = {};
    source.number.clear();
}

std::vector<store::NamedCluster> clustersWithin(const epi::Actor &actor, std::span<const epi::Case> cases,
                                                std::vector<store::NamedCluster> clusters)
{
    if (actor.jurisdiction.province.empty())
        return clusters;
    std::unordered_set<epi::CaseId> seen;
    for (const epi::Case &c : cases)
        if (epi::may(actor, epi::Duty::listCases, c.jurisdiction))
            seen.insert(c.id);
    for (store::NamedCluster &cluster : clusters)
        takeOutUnseen(cluster, seen);
    std::erase_if(clusters, [](const store::NamedCluster &cluster) { return cluster.caseIds.empty(); });
    return clusters;
}

} // namespace tracedesk::desk
