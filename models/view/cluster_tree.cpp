#include "view/cluster_tree.h"

#include <unordered_map>
#include <unordered_set>

namespace tracedesk::view {

namespace {

TreeCase treeCaseOf(const CaseRow &row, epi::Seconds utcOffset)
{
    TreeCase shown;
    shown.id = row.facts.id;
    shown.number = row.facts.number;
    shown.infection = row.topWhen;
    shown.sourceKind = row.topProbability > 0 || !row.facts.imported ? row.topSourceKind : epi::SourceKind::imported;
    shown.probability = row.topProbability;
    shown.onsetKnown = row.facts.onset.has_value();
    for (const auto &day : {row.facts.onset ? std::optional(row.facts.onset->earliest) : std::nullopt, row.facts.sampleDate,
                            row.facts.reported, row.facts.confirmed}) {
        if (day && !shown.onset)
            shown.onset = epi::startOfDay(*day, utcOffset);
    }
    return shown;
}

} // namespace

TransmissionTreePtr treeOf(const EpidemicPicture &epidemic, const ClusterPicture *cluster, bool whole)
{
    std::unordered_map<epi::CaseId, std::uint32_t> rowOf;
    for (std::uint32_t i = 0; i < epidemic.cases.size(); ++i)
        rowOf.emplace(epidemic.cases[i].facts.id, i);
    const auto sourceOf = [&](std::uint32_t row) {
        const auto &source = epidemic.cases[row].topSourceCase;
        const auto found = source ? rowOf.find(*source) : rowOf.end();
        return found == rowOf.end() ? std::optional<std::uint32_t>() : std::optional(found->second);
    };
    std::unordered_set<epi::CaseId> members;
    std::vector<bool> wanted(epidemic.cases.size(), whole);
    if (cluster) {
        for (const ClusterMember &member : cluster->members) {
            members.insert(member.facts.id);
            const auto row = rowOf.find(member.facts.id);
            auto at = row == rowOf.end() ? std::optional<std::uint32_t>() : std::optional(row->second);
            for (; at && !wanted[*at]; at = sourceOf(*at))
                wanted[*at] = true;
        }
    }
    auto tree = std::make_shared<TransmissionTree>();
    tree->utcOffset = epidemic.utcOffset;
    std::vector<std::uint32_t> indexOf(epidemic.cases.size(), 0);
    for (std::uint32_t i = 0; i < epidemic.cases.size(); ++i) {
        if (!wanted[i])
            continue;
        indexOf[i] = static_cast<std::uint32_t>(tree->cases.size());
        tree->cases.push_back(treeCaseOf(epidemic.cases[i], epidemic.utcOffset));
        tree->cases.back().member = members.contains(epidemic.cases[i].facts.id);
    }
    for (std::uint32_t i = 0; i < epidemic.cases.size(); ++i) {
        // Whoever is wanted brings all that leads up to it.
        if (const auto source = sourceOf(i); wanted[i] && source)
            tree->cases[indexOf[i]].source = indexOf[*source];
    }
    return tree;
}

} // namespace tracedesk::view
