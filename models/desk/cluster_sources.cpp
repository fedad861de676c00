#include "desk/cluster_sources.h"

#include <algorithm>
#include <map>

namespace tracedesk::desk {

std::vector<ClusterSource> rankedSources(const std::vector<ClusterMember> &members, std::optional<std::uint32_t> suspected)
{
    std::map<std::pair<epi::SourceKind, std::string>, ClusterSource> bySource;
    for (const ClusterMember &member : members) {
        for (const NamedSource &candidate : member.sources) {
            ClusterSource &source = bySource[{candidate.hypothesis.kind, candidate.number}];
            source.kind = candidate.hypothesis.kind;
            source.number = candidate.number;
            source.caseId = candidate.caseId;
            source.cases += candidate.hypothesis.probability;
            ++source.candidateFor;
        }
    }
    std::vector<ClusterSource> ranked;
    for (auto &[key, source] : bySource) {
        const auto member = std::ranges::find_if(
            members, [&](const ClusterMember &m) { return !source.caseId.isNull() && m.facts.id == source.caseId; });
        source.member = member != members.end();
        source.suspected = source.member && suspected && member - members.begin() == *suspected;
        ranked.push_back(std::move(source));
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &ClusterSource::cases);
    return ranked;
}

} // namespace tracedesk::desk
