#include "desk/office.h"

#include "desk/policy_file.h"

#include <unordered_map>

// What is shown of cases. Each question to the store is about what is shown and no more: neither the number of other cases
// nor that of other records counts.

namespace tracedesk::desk {

namespace {

/// What is stored about the case itself, whether or not an engine has run.
epi::Result<void> readEvidence(const store::CaseStore &store, CaseFile &file)
{
    auto visits = store.loadVisits(file.facts.id);
    if (!visits)
        return std::unexpected(visits.error());
    file.visits = std::move(*visits);
    auto records = store.loadRecords(std::span(&file.facts.person, 1), {}, {});
    if (!records)
        return std::unexpected(records.error());
    file.records = std::move(*records);
    for (const store::RecordSet &set : file.records.sets)
        file.recordFiles.push_back(set.fileName);
    auto person = store.loadPseudonyms(std::span(&file.facts.person, 1));
    if (!person)
        return std::unexpected(person.error());
    file.subjectToken = std::move(person->front().token);
    const auto exposures = store.loadExposures(file.facts.id);
    if (!exposures)
        return std::unexpected(exposures.error());
    for (const epi::Exposure &exposure : *exposures) {
        auto source = store.loadCase(exposure.source);
        if (!source)
            return std::unexpected(source.error());
        file.statedSources.push_back({{}, std::move(source->number), exposure.source});
    }
    return {};
}

epi::Result<std::vector<Together>> readTogether(const store::CaseStore &store, epi::CaseId id,
                                                std::span<const store::FoundTogether> found)
{
    const auto contacts = store.loadContacts(id);
    if (!contacts)
        return std::unexpected(contacts.error());
    std::unordered_map<epi::PersonId, epi::ContactStatus> decided;
    for (const epi::Contact &contact : *contacts)
        decided.emplace(contact.person, contact.status);
    std::vector<epi::PersonId> others;
    for (const store::FoundTogether &together : found)
        others.push_back(together.other);
    const auto pseudonyms = store.loadPseudonyms(others);
    if (!pseudonyms)
        return std::unexpected(pseudonyms.error());

    std::vector<Together> all;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const store::Pseudonym &other = (*pseudonyms)[i];
        Together &together = all.emplace_back();
        together.coPresence = found[i].coPresence;
        together.person = found[i].other;
        together.label = other.caseId.isNull() ? other.token : other.number;
        together.otherCase = other.caseId;
        if (const auto status = decided.find(together.person); status != decided.end())
            together.status = status->second;
    }
    return all;
}

// Findings name the batch; the case's own records are in the order of loadRecords.
std::vector<epi::Stay> staysWithin(std::span<const store::FoundStay> found, const store::StoredRecords &records)
{
    std::unordered_map<epi::ImportBatchId, std::uint32_t> setOf;
    for (std::uint32_t i = 0; i < records.sets.size(); ++i)
        setOf.emplace(records.sets[i].batch, i);
    std::vector<epi::Stay> stays;
    for (const store::FoundStay &one : found) {
        epi::Stay &stay = stays.emplace_back(one.stay);
        if (stay.records.count == 0)
            continue;
        const auto set = setOf.find(one.batch);
        if (set == setOf.end())
            stay.records = {};
        else
            stay.records.set = set->second;
    }
    return stays;
}

CaseLine lineOf(epi::Case facts, const store::CaseSummary *summary, std::uint32_t confirmedContacts)
{
    CaseLine line;
    line.facts = std::move(facts);
    line.confirmedContacts = confirmedContacts;
    if (summary != nullptr) {
        line.infectious = summary->infectious;
        line.coPresences = summary->coPresences;
        line.stays = summary->stays;
        line.position = summary->position;
        line.likeliest = summary->likeliest;
    }
    return line;
}

} // namespace

Provenance Office::provenanceOf(const store::Run &run) const
{
    Provenance provenance;
    provenance.policy = run.policy;
    provenance.engine = run.engine;
    provenance.inputDigest = run.inputDigest;
    provenance.computed = run.computed;
    if (const auto policy = findPolicy(m_surroundings.resources + "/policies", run.policy)) {
        provenance.utcOffset = policy->utcOffset;
        provenance.cellGap = policy->stays.cellGap;
        provenance.gpsGap = policy->stays.gap;
        provenance.stayRules = policy->stays;
    }
    return provenance;
}

epi::Result<CaseOverview> Office::overview() const
{
    auto cases = m_store.loadCases();
    if (!cases)
        return std::unexpected(cases.error());
    auto summary = m_store.loadRunSummary();
    if (!summary)
        return std::unexpected(summary.error());
    const auto confirmed = m_store.countConfirmedContacts();
    if (!confirmed)
        return std::unexpected(confirmed.error());

    CaseOverview overview;
    std::unordered_map<epi::CaseId, const store::CaseSummary *> found;
    if (*summary) {
        overview.provenance = provenanceOf((*summary)->run);
        overview.clusters = std::move((*summary)->clusters);
        for (const store::CaseSummary &of : (*summary)->cases)
            found.emplace(of.caseId, &of);
    }
    overview.cases.reserve(cases->size());
    for (epi::Case &facts : *cases) {
        const auto of = found.find(facts.id);
        const auto contacts = confirmed->find(facts.id);
        overview.cases.push_back(lineOf(std::move(facts), of == found.end() ? nullptr : of->second,
                                        contacts == confirmed->end() ? 0 : contacts->second));
    }
    return overview;
}

epi::Result<std::vector<std::vector<NamedSource>>> Office::sources(std::span<const epi::CaseId> ids) const
{
    return m_store.loadSources(ids);
}

epi::Result<CaseFile> Office::readCase(epi::Case facts, std::optional<Provenance> &provenance) const
{
    CaseFile file;
    file.facts = std::move(facts);
    if (const auto read = readEvidence(m_store, file); !read)
        return std::unexpected(read.error());
    auto found = m_store.loadFoundCase(file.facts.id);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return file;
    store::FoundCase &run = **found;
    if (!provenance)
        provenance = provenanceOf(run.run);
    file.provenance = provenance;
    file.infectious = run.infectious;
    file.exposure = run.exposure;
    file.stays = staysWithin(run.stays, file.records);
    file.sources = std::move(run.sources);
    auto together = readTogether(m_store, file.facts.id, run.coPresences);
    if (!together)
        return std::unexpected(together.error());
    file.together = std::move(*together);
    return file;
}

epi::Result<std::vector<CaseFile>> Office::caseFiles(std::span<const epi::CaseId> ids, const std::string &purpose)
{
    std::vector<epi::Case> cases;
    std::vector<epi::PersonId> persons;
    for (const epi::CaseId id : ids) {
        auto facts = m_store.loadCase(id);
        if (!facts)
            return facts.error().code == epi::ErrorCode::notFound ? epi::fail(epi::ErrorCode::notFound, id.toString())
                                                                  : std::unexpected(facts.error());
        persons.push_back(facts->person);
        cases.push_back(std::move(*facts));
    }
    // Nothing of the persons is read before the looks are on record.
    if (const auto looked = m_store.recordLooks(persons, purpose); !looked)
        return std::unexpected(looked.error());
    std::vector<CaseFile> files;
    std::optional<Provenance> provenance; // of the one run there is
    for (epi::Case &facts : cases) {
        auto file = readCase(std::move(facts), provenance);
        if (!file)
            return std::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    return files;
}

} // namespace tracedesk::desk
