#include "desk/office.h"

#include "desk/area.h"
#include "desk/cluster_sources.h"
#include "desk/policy_file.h"

#include <algorithm>

namespace tracedesk::desk {

namespace {

// How near is at the place: as when clusters are found.
bool isHere(const ClusterStay &stay, const epi::Cluster &cluster, const epi::Policy::Clusters &rules)
{
    if (!stay.possible.overlaps(cluster.span))
        return false;
    const double reach = stay.kind == epi::RecordKind::cellSite ? rules.cellDistance : rules.distance;
    // Bare positions have no place of their own: there, the cluster reaches as far as its stays.
    return epi::distance(stay.position, cluster.position).value <=
           (cluster.place.empty() ? std::max(reach, cluster.radius) : reach);
}

std::vector<ClusterStay> staysAround(const epi::TimeSpan &time, std::span<const epi::Stay> stays,
                                     std::span<const epi::Visit> visits)
{
    std::vector<ClusterStay> around;
    for (const epi::Stay &stay : stays) {
        if (stay.possible.overlaps(time))
            around.push_back({stay.kind, stay.certain, stay.possible, stay.position, stay.radius, stay.place, false});
    }
    for (const epi::Visit &visit : visits) {
        const epi::TimeSpan told{visit.begin, visit.end.value_or(visit.begin)};
        const epi::TimeSpan possible{told.begin - visit.margin, told.end + visit.margin};
        if (visit.position && visit.status != epi::VisitStatus::rejected && possible.overlaps(time))
            around.push_back({std::nullopt, visit.margin.count() > 0 ? epi::TimeSpan{} : told, possible, *visit.position, 0,
                              visit.placeName, false});
    }
    std::ranges::stable_sort(around, {}, [](const ClusterStay &stay) { return stay.possible.begin; });
    return around;
}

std::vector<epi::Stay> staysOf(const store::FoundCase &found)
{
    std::vector<epi::Stay> stays;
    for (const store::FoundStay &one : found.stays)
        stays.push_back(one.stay);
    return stays;
}

} // namespace

epi::Result<ClusterMember> Office::readMember(epi::Case facts, const epi::TimeSpan &time) const
{
    auto found = m_store.loadFoundCase(facts.id);
    if (!found)
        return std::unexpected(found.error());
    const auto visits = m_store.loadVisits(facts.id);
    if (!visits)
        return std::unexpected(visits.error());
    ClusterMember member;
    member.facts = std::move(facts);
    if (*found) {
        member.infectious = (*found)->infectious;
        member.exposure = (*found)->exposure;
        member.stays = staysAround(time, staysOf(**found), *visits);
        member.sources = std::move((*found)->sources);
        AreaView area(actor(), m_store);
        for (NamedSource &source : member.sources)
            area.veil(source);
    }
    return member;
}

epi::Result<ClusterFile> Office::clusterFile(std::size_t index, const std::string &inputDigest, const std::string &purpose)
{
    if (auto permitted = permit(epi::Duty::openCase); !permitted)
        return std::unexpected(permitted.error());
    auto summary = m_store.loadRunSummary();
    if (!summary)
        return std::unexpected(summary.error());
    if (*summary && !actor().jurisdiction.province.empty()) {
        const auto all = m_store.loadCases();
        if (!all)
            return std::unexpected(all.error());
        (*summary)->clusters = clustersWithin(actor(), *all, std::move((*summary)->clusters));
    }
    // Another run counts its clusters anew: an index of the former means nothing.
    if (!*summary || (*summary)->run.inputDigest != inputDigest || index >= (*summary)->clusters.size())
        return epi::fail(epi::ErrorCode::notFound, std::to_string(index + 1));
    const epi::Policy policy = findPolicy(m_surroundings.resources + "/policies", (*summary)->run.policy).value_or(epi::Policy{});
    ClusterFile file;
    file.provenance = provenanceOf((*summary)->run);
    file.cluster = std::move((*summary)->clusters[index]);
    const epi::Cluster &cluster = file.cluster.cluster;
    const std::chrono::days around(policy.exposureEarliest);
    const epi::TimeSpan time{cluster.span.begin - around, cluster.span.end + around};
    std::vector<epi::Case> cases;
    std::vector<epi::PersonId> persons;
    for (const epi::CaseId id : file.cluster.caseIds) {
        auto facts = m_store.loadCase(id);
        if (!facts)
            return std::unexpected(facts.error());
        persons.push_back(facts->person);
        cases.push_back(std::move(*facts));
    }
    if (auto permitted = permitNotOwn(epi::Duty::openCase, persons); !permitted)
        return std::unexpected(permitted.error());
    // Nothing of the members is read before the looks are on record.
    if (const auto looked = m_store.recordLooks(persons, purpose); !looked)
        return std::unexpected(looked.error());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        auto member = readMember(std::move(cases[i]), time);
        if (!member)
            return std::unexpected(member.error());
        if (cluster.suspectedSource == cluster.cases[i])
            file.suspectedSource = static_cast<std::uint32_t>(i);
        for (ClusterStay &stay : member->stays)
            stay.here = isHere(stay, cluster, policy.clusters);
        file.members.push_back(std::move(*member));
    }
    file.sources = rankedSources(file.members, file.suspectedSource);
    return file;
}

} // namespace tracedesk::desk
