#include "desk/office.h"

#include "epi/exposure_check.h"

#include <unordered_map>
#include <variant>

// How a parsed file becomes rows of the store: case numbers are resolved, stated links judged, surplus named.

namespace tracedesk::desk {

namespace {

using CaseNumbers = std::unordered_map<std::string, epi::CaseId>;

epi::RejectedRow unknownCase(const std::string &file, std::uint64_t line, std::string field, std::string number)
{
    return {file, line, 0, std::move(field), epi::RejectReason::unknownCase, std::move(number)};
}

void reject(store::Import &import, epi::RejectedRow row)
{
    import.rejected.push_back(std::move(row));
    --import.batch.counts.stored;
    ++import.batch.counts.rejected;
}

struct KnownCases
{
    CaseNumbers ids;
    std::unordered_map<std::string, epi::LinkedCase> dates;
};

KnownCases knownCases(std::span<const epi::Case> cases)
{
    KnownCases known;
    for (const epi::Case &c : cases) {
        known.ids.emplace(c.number, c.id);
        known.dates.emplace(c.number, epi::LinkedCase{c.onset, c.confirmed});
    }
    return known;
}

// Links that can be kept: neither end missing, not to itself. Each once.
std::vector<epi::Exposure> exposuresOf(std::span<const intake::ListedCase> listed, const KnownCases &known,
                                       const vault::IdSource &ids)
{
    std::vector<epi::Exposure> exposures;
    for (const intake::ListedCase &c : listed) {
        for (const std::string &source : c.sources) {
            const auto from = known.ids.find(source);
            if (from == known.ids.end() || source == c.facts.number)
                continue;
            epi::Exposure exposure;
            exposure.id = ids.make<epi::ExposureId>();
            exposure.source = from->second;
            exposure.exposed = known.ids.at(c.facts.number);
            exposure.setting = c.sourceSetting;
            exposure.line = static_cast<std::uint32_t>(c.line);
            exposures.push_back(std::move(exposure));
        }
    }
    return exposures;
}

KeptFile keptFile(store::Imported imported, const store::Import &import)
{
    return {import.batch.fileName, imported.batch.counts, std::move(imported.rejected), import.remarks, {}};
}

/// What was added, told by case: records count for the cases of their person.
std::vector<ChangedCase> changedCases(std::span<const store::NewRows> added, std::span<const epi::Case> cases,
                                      std::size_t contentKind)
{
    std::unordered_map<epi::CaseId, ChangedCase> changed;
    std::unordered_multimap<epi::PersonId, const epi::Case *> ofPerson;
    std::unordered_map<epi::CaseId, const epi::Case *> byId;
    for (const epi::Case &c : cases) {
        ofPerson.emplace(c.person, &c);
        byId.emplace(c.id, &c);
    }
    const auto change = [&](const epi::Case &c) -> ChangedCase & {
        ChangedCase &one = changed[c.id];
        one.id = c.id;
        one.number = c.number;
        return one;
    };
    for (const store::NewRows &rows : added) {
        if (!rows.person.isNull()) {
            const auto [first, last] = ofPerson.equal_range(rows.person);
            for (auto at = first; at != last; ++at)
                change(*at->second).records += rows.rows;
        } else if (const auto c = byId.find(rows.caseId); c != byId.end()) {
            ChangedCase &one = change(*c->second);
            one.isNew = one.isNew || rows.isCase;
            one.visits += contentKind == 2 ? rows.rows : 0;
            one.contacts += contentKind == 4 ? rows.rows : 0;
            one.links += contentKind < 2 && !rows.isCase ? rows.rows : 0;
        }
    }
    std::vector<ChangedCase> all;
    for (const auto &[id, one] : changed)
        all.push_back(one);
    return all;
}

// Case numbers of the list and of the store become ids; a number new to both gets one.
struct ResolvedList
{
    std::vector<store::ListedCase> cases;
    std::vector<epi::Exposure> exposures;
};

ResolvedList resolveList(store::Import &import, std::span<const intake::ListedCase> listed, KnownCases known,
                         const vault::IdSource &ids)
{
    ResolvedList resolved;
    std::vector<epi::StatedLink> links;
    for (const intake::ListedCase &row : listed) {
        const auto [entry, fresh] = known.ids.emplace(row.facts.number, epi::CaseId());
        if (fresh)
            entry->second = ids.make<epi::CaseId>();
        known.dates.emplace(row.facts.number, epi::LinkedCase{row.facts.onset, row.facts.confirmed});
        for (const std::string &source : row.sources)
            links.push_back({source, row.facts.number, row.line});
        store::ListedCase &out = resolved.cases.emplace_back(row.facts, row.person, row.line);
        out.facts.id = entry->second;
    }
    const auto faults = epi::checkLinks(links, known.dates);
    import.remarks.insert(import.remarks.end(), faults.begin(), faults.end());
    resolved.exposures = exposuresOf(listed, known, ids);
    return resolved;
}

std::vector<epi::Exposure> resolveExposures(store::Import &import, std::span<const intake::ListedExposure> listed,
                                            const KnownCases &known, const vault::IdSource &ids)
{
    std::vector<epi::Exposure> exposures;
    std::vector<epi::StatedLink> links;
    for (const intake::ListedExposure &row : listed) {
        const auto from = known.ids.find(row.source);
        const auto to = known.ids.find(row.exposed);
        if (from == known.ids.end()) {
            reject(import, unknownCase(import.batch.fileName, row.line, "source", row.source));
        } else if (to == known.ids.end()) {
            reject(import, unknownCase(import.batch.fileName, row.line, "exposed", row.exposed));
        } else if (row.source == row.exposed) {
            reject(import, {import.batch.fileName, row.line, 0, "exposed", epi::RejectReason::selfReference, row.exposed});
        } else {
            if (row.directed)
                links.push_back({row.source, row.exposed, row.line});
            epi::Exposure exposure;
            exposure.id = ids.make<epi::ExposureId>();
            exposure.source = from->second;
            exposure.exposed = to->second;
            exposure.directed = row.directed;
            exposure.when = row.when;
            exposure.setting = row.setting;
            exposure.evidence = row.evidence;
            exposure.line = static_cast<std::uint32_t>(row.line);
            exposures.push_back(std::move(exposure));
        }
    }
    const auto faults = epi::checkLinks(links, known.dates);
    import.remarks.insert(import.remarks.end(), faults.begin(), faults.end());
    return exposures;
}

std::vector<epi::Visit> resolveVisits(store::Import &import, std::span<const intake::ListedVisit> listed, const KnownCases &known,
                                      const vault::IdSource &ids)
{
    std::vector<epi::Visit> visits;
    for (const intake::ListedVisit &row : listed) {
        const auto of = known.ids.find(row.caseNumber);
        if (of == known.ids.end()) {
            reject(import, unknownCase(import.batch.fileName, row.line, "case_id", row.caseNumber));
            continue;
        }
        epi::Visit &visit = visits.emplace_back(row.visit);
        visit.id = ids.make<epi::VisitId>();
        visit.caseId = of->second;
        visit.line = static_cast<std::uint32_t>(row.line);
    }
    return visits;
}

/// Of cases that the account may enter into; of others it is not told that they are there.
std::vector<store::ListedContact> resolveContacts(store::Import &import, std::span<const intake::ListedContact> listed,
                                                  std::span<const epi::Case> cases, const epi::Actor &actor)
{
    CaseNumbers known;
    for (const epi::Case &c : cases)
        if (epi::may(actor, epi::Duty::enter, c.jurisdiction))
            known.emplace(c.number, c.id);
    std::vector<store::ListedContact> contacts;
    for (const intake::ListedContact &row : listed) {
        const auto of = known.find(row.caseNumber);
        if (of == known.end()) {
            reject(import, unknownCase(import.batch.fileName, row.line, "remark", row.caseNumber));
            continue;
        }
        store::ListedContact &contact = contacts.emplace_back(row.named, row.line);
        contact.named.contact.caseId = of->second;
    }
    return contacts;
}

} // namespace

epi::Result<KeptFile> Office::keepFile(const intake::ParsedFile &file, const store::SourceFile &source, std::stop_token stop,
                                       const epi::Progress &progress)
{
    store::Import import;
    import.batch.fileName = file.fileName;
    import.batch.profile = file.profile;
    import.batch.digest = source.digest;
    import.batch.counts = file.counts;
    import.batch.period = file.period;
    import.rejected = file.rejected;
    import.remarks = file.remarks;
    import.source = &source;
    import.area = actor().jurisdiction;

    epi::Result<store::Imported> imported;
    if (const auto *records = std::get_if<epi::RecordBatch>(&file.content)) {
        import.persons = file.persons;
        imported = m_store.importRecords(import, *records, stop, progress);
    } else {
        const auto cases = m_store.loadCases();
        if (!cases)
            return std::unexpected(cases.error());
        KnownCases known = knownCases(*cases);
        if (const auto *listed = std::get_if<std::vector<intake::ListedCase>>(&file.content)) {
            ResolvedList resolved = resolveList(import, *listed, std::move(known), m_ids);
            imported = m_store.importCases(import, std::move(resolved.cases), std::move(resolved.exposures));
        } else if (const auto *edges = std::get_if<std::vector<intake::ListedExposure>>(&file.content)) {
            auto exposures = resolveExposures(import, *edges, known, m_ids);
            imported = m_store.importExposures(import, std::move(exposures));
        } else if (const auto *contacts = std::get_if<std::vector<intake::ListedContact>>(&file.content)) {
            const auto policy = policyInForce();
            imported = m_store.importContacts(import, resolveContacts(import, *contacts, *cases, actor()),
                                              policy ? policy->utcOffset : epi::Policy().utcOffset);
        } else {
            auto visits = resolveVisits(import, std::get<std::vector<intake::ListedVisit>>(file.content), known, m_ids);
            imported = m_store.importVisits(import, std::move(visits));
        }
    }
    if (!imported)
        return std::unexpected(imported.error());
    m_alike.index.reset(); // it may have brought or named persons
    const std::vector<store::NewRows> added = std::move(imported->added);
    KeptFile kept = keptFile(std::move(*imported), import);
    if (!added.empty()) {
        auto cases = m_store.loadCases();
        if (!cases)
            return std::unexpected(cases.error());
        std::erase_if(*cases, [&](const epi::Case &c) { return !epi::may(actor(), epi::Duty::listCases, c.jurisdiction); });
        kept.changed = changedCases(added, *cases, file.content.index());
    }
    return kept;
}

epi::Result<std::vector<KeptFile>> Office::keepImport(const StagedImport &staged, std::stop_token stop,
                                                      const epi::Progress &progress)
{
    if (auto permitted = permit(epi::Duty::importData); !permitted)
        return std::unexpected(permitted.error());
    std::vector<KeptFile> kept;
    for (std::size_t i = 0; i < staged.files.size(); ++i) {
        if (staged.files[i].placeTable)
            continue;
        auto file = keepFile(staged.files[i], staged.sources[i], stop, progress);
        if (!file)
            return std::unexpected(file.error());
        kept.push_back(std::move(*file));
    }
    return kept;
}

} // namespace tracedesk::desk
