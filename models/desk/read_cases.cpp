#include "desk/office.h"

#include "desk/cluster_sources.h"
#include "desk/policy_file.h"

#include <algorithm>
#include <unordered_map>

namespace tracedesk::desk {

namespace {

/// What several cases are read against, loaded once.
struct Reference
{
    std::vector<epi::Case> cases;
    std::optional<store::Findings> findings;
    std::vector<epi::Exposure> exposures;
    std::unordered_map<epi::ImportBatchId, std::string> fileNames;
    std::unordered_map<epi::CaseId, const epi::Case *> byId;
    std::unordered_map<epi::PersonId, const epi::Case *> byPerson;
    std::unordered_map<epi::CaseId, const store::CaseFindings *> found;
};

epi::Result<Reference> loadReference(const store::CaseStore &store)
{
    Reference reference;
    auto cases = store.loadCases();
    if (!cases)
        return std::unexpected(cases.error());
    auto findings = store.loadFindings();
    if (!findings)
        return std::unexpected(findings.error());
    auto exposures = store.loadExposures();
    if (!exposures)
        return std::unexpected(exposures.error());
    const auto imports = store.loadImports();
    if (!imports)
        return std::unexpected(imports.error());
    reference.cases = std::move(*cases);
    reference.findings = std::move(*findings);
    reference.exposures = std::move(*exposures);
    for (const epi::ImportBatch &batch : *imports)
        reference.fileNames.emplace(batch.id, batch.fileName);
    for (const epi::Case &c : reference.cases) {
        reference.byId.emplace(c.id, &c);
        reference.byPerson.emplace(c.person, &c);
    }
    if (reference.findings) {
        for (const store::CaseFindings &found : reference.findings->cases)
            reference.found.emplace(found.caseId, &found);
    }
    return reference;
}

NamedSource named(const epi::SourceHypothesis &hypothesis, const Reference &reference)
{
    NamedSource source{hypothesis, {}, {}};
    if (hypothesis.kind == epi::SourceKind::knownCase) {
        source.caseId = reference.findings->cases[hypothesis.source].caseId;
        if (const auto c = reference.byId.find(source.caseId); c != reference.byId.end())
            source.number = c->second->number;
    }
    return source;
}

std::vector<NamedSource> namedSources(const store::CaseFindings &found, const Reference &reference)
{
    std::vector<NamedSource> sources;
    for (const epi::SourceHypothesis &hypothesis : found.sources)
        sources.push_back(named(hypothesis, reference));
    return sources;
}

std::optional<epi::LatLng> longestStay(std::span<const epi::Stay> stays)
{
    const auto longest = std::ranges::max_element(stays, {}, [](const epi::Stay &stay) { return stay.certain.length(); });
    return longest == stays.end() ? std::nullopt : std::optional(longest->position);
}

double probabilityOfSource(const epi::Cluster &cluster, const store::Findings &findings)
{
    if (!cluster.suspectedSource || cluster.cases.size() < 2)
        return 0;
    double sum = 0;
    for (const std::uint32_t i : cluster.cases) {
        for (const epi::SourceHypothesis &candidate : findings.cases[i].sources) {
            if (i != *cluster.suspectedSource && candidate.kind == epi::SourceKind::knownCase &&
                candidate.source == *cluster.suspectedSource)
                sum += candidate.probability;
        }
    }
    return sum / static_cast<double>(cluster.cases.size() - 1);
}

std::vector<NamedCluster> namedClusters(const Reference &reference)
{
    const auto numberOf = [&](std::uint32_t i) {
        const auto c = reference.byId.find(reference.findings->cases[i].caseId);
        return c == reference.byId.end() ? std::string() : c->second->number;
    };
    std::vector<NamedCluster> clusters;
    for (const epi::Cluster &cluster : reference.findings->clusters) {
        NamedCluster line;
        line.cluster = cluster;
        for (const std::uint32_t i : cluster.cases) {
            line.numbers.push_back(numberOf(i));
            line.caseIds.push_back(reference.findings->cases[i].caseId);
        }
        if (cluster.suspectedSource)
            line.suspectedSource = numberOf(*cluster.suspectedSource);
        line.sourceProbability = probabilityOfSource(cluster, *reference.findings);
        clusters.push_back(std::move(line));
    }
    return clusters;
}

// What is stored about the case itself, whether or not an engine has run.
epi::Result<CaseFile> readEvidence(store::CaseStore &store, const epi::Case &facts, const Reference &reference)
{
    CaseFile file;
    file.facts = facts;
    auto visits = store.loadVisits(facts.id);
    if (!visits)
        return std::unexpected(visits.error());
    file.visits = std::move(*visits);
    auto records = store.loadRecords(std::span(&facts.person, 1), {}, {});
    if (!records)
        return std::unexpected(records.error());
    file.records = std::move(*records);
    const auto person = store.loadPerson(facts.person);
    if (!person)
        return std::unexpected(person.error());
    if (!person->subjectTokens.empty())
        file.subjectToken = person->subjectTokens.front();
    for (const store::RecordSet &set : file.records.sets) {
        const auto name = reference.fileNames.find(set.batch);
        file.recordFiles.push_back(name == reference.fileNames.end() ? std::string() : name->second);
    }
    for (const epi::Exposure &exposure : reference.exposures) {
        if (const auto source = reference.byId.find(exposure.source);
            exposure.exposed == facts.id && source != reference.byId.end())
            file.statedSources.push_back({{}, source->second->number, exposure.source});
    }
    return file;
}

epi::Result<std::vector<Together>> readTogether(store::CaseStore &store, const epi::Case &facts, const store::CaseFindings &found,
                                                const Reference &reference)
{
    const auto contacts = store.loadContacts(facts.id);
    if (!contacts)
        return std::unexpected(contacts.error());
    std::unordered_map<epi::PersonId, epi::ContactStatus> decided;
    for (const epi::Contact &contact : *contacts)
        decided.emplace(contact.person, contact.status);

    std::vector<Together> all;
    for (const epi::CoPresence &coPresence : found.coPresences) {
        Together together{coPresence, reference.findings->persons[coPresence.other], {}, {}, epi::ContactStatus::candidate};
        if (const auto other = reference.byPerson.find(together.person); other != reference.byPerson.end()) {
            together.label = other->second->number;
            together.otherCase = other->second->id;
        } else {
            const auto person = store.loadPerson(together.person);
            if (!person)
                return std::unexpected(person.error());
            if (!person->subjectTokens.empty())
                together.label = person->subjectTokens.front();
        }
        if (const auto status = decided.find(together.person); status != decided.end())
            together.status = status->second;
        all.push_back(std::move(together));
    }
    return all;
}

// Findings count batches in the order of the run; the case's own records are in the order of loadRecords.
std::vector<epi::Stay> staysWithin(const store::CaseFindings &found, const Reference &reference,
                                   const store::StoredRecords &records)
{
    std::unordered_map<epi::ImportBatchId, std::uint32_t> setOf;
    for (std::uint32_t i = 0; i < records.sets.size(); ++i)
        setOf.emplace(records.sets[i].batch, i);
    std::vector<epi::Stay> stays = found.stays;
    for (epi::Stay &stay : stays) {
        if (stay.records.count == 0)
            continue;
        const auto set = setOf.find(reference.findings->batches[stay.records.set]);
        if (set == setOf.end())
            stay.records = {};
        else
            stay.records.set = set->second;
    }
    return stays;
}

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

} // namespace

Provenance Office::provenanceOf(const store::Findings &findings) const
{
    Provenance provenance;
    provenance.policy = findings.policy;
    provenance.engine = findings.engine;
    provenance.inputDigest = findings.inputDigest;
    provenance.computed = findings.computed;
    if (const auto policy = findPolicy(m_surroundings.resources + "/policies", findings.policy)) {
        provenance.utcOffset = policy->utcOffset;
        provenance.cellGap = policy->stays.cellGap;
        provenance.gpsGap = policy->stays.gap;
        provenance.stayRules = policy->stays;
    }
    return provenance;
}

epi::Result<CaseOverview> Office::overview() const
{
    const auto reference = loadReference(m_store);
    if (!reference)
        return std::unexpected(reference.error());
    const auto contacts = m_store.loadContacts({});
    if (!contacts)
        return std::unexpected(contacts.error());
    std::unordered_map<epi::CaseId, std::uint32_t> confirmed;
    for (const epi::Contact &contact : *contacts) {
        if (contact.status == epi::ContactStatus::confirmed)
            ++confirmed[contact.caseId];
    }

    CaseOverview overview;
    for (const epi::Case &c : reference->cases) {
        CaseLine line;
        line.facts = c;
        line.confirmedContacts = confirmed[c.id];
        if (const auto f = reference->found.find(c.id); f != reference->found.end()) {
            line.infectious = f->second->infectious;
            line.coPresences = static_cast<std::uint32_t>(f->second->coPresences.size());
            line.stays = static_cast<std::uint32_t>(f->second->stays.size());
            line.position = longestStay(f->second->stays);
            line.sources = namedSources(*f->second, *reference);
        }
        overview.cases.push_back(std::move(line));
    }
    if (reference->findings) {
        overview.provenance = provenanceOf(*reference->findings);
        overview.clusters = namedClusters(*reference);
    }
    return overview;
}

epi::Result<std::vector<CaseFile>> Office::caseFiles(std::span<const epi::CaseId> ids, const std::string &purpose)
{
    const auto reference = loadReference(m_store);
    if (!reference)
        return std::unexpected(reference.error());
    std::vector<CaseFile> files;
    for (const epi::CaseId id : ids) {
        const auto facts = reference->byId.find(id);
        if (facts == reference->byId.end())
            return epi::fail(epi::ErrorCode::notFound, id.toString());
        // Nothing of the person is read before the look is on record.
        if (const auto looked = m_store.recordLook(facts->second->person, purpose); !looked)
            return std::unexpected(looked.error());
        auto file = readEvidence(m_store, *facts->second, *reference);
        if (!file)
            return std::unexpected(file.error());
        if (reference->findings)
            file->provenance = provenanceOf(*reference->findings);
        if (const auto found = reference->found.find(id); found != reference->found.end()) {
            file->infectious = found->second->infectious;
            file->exposure = found->second->exposure;
            file->stays = staysWithin(*found->second, *reference, file->records);
            file->sources = namedSources(*found->second, *reference);
            auto together = readTogether(m_store, *facts->second, *found->second, *reference);
            if (!together)
                return std::unexpected(together.error());
            file->together = std::move(*together);
        }
        files.push_back(std::move(*file));
    }
    return files;
}

epi::Result<ClusterFile> Office::clusterFile(std::size_t index, const std::string &inputDigest, const std::string &purpose)
{
    const auto reference = loadReference(m_store);
    if (!reference)
        return std::unexpected(reference.error());
    // Another run counts its clusters anew: an index of the former means nothing.
    if (!reference->findings || reference->findings->inputDigest != inputDigest || index >= reference->findings->clusters.size())
        return epi::fail(epi::ErrorCode::notFound, std::to_string(index + 1));
    const epi::Policy policy =
        findPolicy(m_surroundings.resources + "/policies", reference->findings->policy).value_or(epi::Policy{});
    ClusterFile file;
    file.cluster = namedClusters(*reference)[index];
    file.provenance = provenanceOf(*reference->findings);
    const epi::Cluster &cluster = file.cluster.cluster;
    const std::chrono::days around(policy.exposureEarliest);
    const epi::TimeSpan time{cluster.span.begin - around, cluster.span.end + around};
    for (const std::uint32_t i : cluster.cases) {
        const store::CaseFindings &found = reference->findings->cases[i];
        const auto facts = reference->byId.find(found.caseId);
        if (facts == reference->byId.end())
            continue;
        if (const auto looked = m_store.recordLook(facts->second->person, purpose); !looked)
            return std::unexpected(looked.error());
        const auto visits = m_store.loadVisits(found.caseId);
        if (!visits)
            return std::unexpected(visits.error());
        if (cluster.suspectedSource == i)
            file.suspectedSource = static_cast<std::uint32_t>(file.members.size());
        ClusterMember member{*facts->second, found.infectious, found.exposure, namedSources(found, *reference),
                             staysAround(time, found.stays, *visits)};
        for (ClusterStay &stay : member.stays)
            stay.here = isHere(stay, cluster, policy.clusters);
        file.members.push_back(std::move(member));
    }
    file.sources = rankedSources(file.members, file.suspectedSource);
    return file;
}

} // namespace tracedesk::desk
