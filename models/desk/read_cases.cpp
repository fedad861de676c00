#include "desk/office.h"

#include "desk/area.h"
#include "desk/colleagues.h"
#include "desk/policy_file.h"
#include "desk/tasks_of_case.h"
#include "desk/what_to_ask.h"

#include <unordered_map>

// What is shown of cases. Each question to the store is about what is shown and no more: neither the number of other cases
// nor that of other records counts.

namespace tracedesk::desk {

namespace {

/// What is stored about the case itself, whether or not an engine has run.
epi::Result<void> readEvidence(const store::CaseStore &store, const Seals &seals, AreaView &area, CaseFile &file)
{
    const auto of = store.loadPerson(file.facts.person);
    if (!of)
        return std::unexpected(of.error());
    file.person = seals.sealed(*of);
    auto interviews = store.loadInterviews(file.facts.id);
    if (!interviews)
        return std::unexpected(interviews.error());
    file.interviews = std::move(*interviews);
    auto visits = store.loadVisits(file.facts.id);
    if (!visits)
        return std::unexpected(visits.error());
    file.visits = std::move(*visits);
    auto rulings = store.loadRulings(file.facts.id);
    if (!rulings)
        return std::unexpected(rulings.error());
    file.rulings = std::move(*rulings);
    auto answers = store.loadAnswers(file.facts.id);
    if (!answers)
        return std::unexpected(answers.error());
    file.answers = std::move(*answers);
    auto records = store.loadRecords(std::span(&file.facts.person, 1), {}, {});
    if (!records)
        return std::unexpected(records.error());
    file.records = std::move(*records);
    for (const store::RecordSet &set : file.records.sets)
        file.recordFiles.push_back(set.fileName);
    auto person = store.loadPseudonyms(std::span(&file.facts.person, 1));
    if (!person)
        return std::unexpected(person.error());
    file.subjectToken = epi::shownToken(person->front().token);
    const auto exposures = store.loadExposures(file.facts.id);
    if (!exposures)
        return std::unexpected(exposures.error());
    for (const epi::Exposure &exposure : *exposures) {
        auto source = store.loadCase(exposure.source);
        if (!source)
            return std::unexpected(source.error());
        area.veil(file.statedSources.emplace_back(NamedSource{{}, std::move(source->number), exposure.source}));
    }
    return {};
}

std::string nameOf(const std::vector<vault::Account> &accounts, epi::AccountId id)
{
    const auto found = std::ranges::find(accounts, id, &vault::Account::id);
    return found == accounts.end() ? std::string() : found->name;
}

epi::Result<void> readHandOvers(const store::CaseStore &store, CaseFile &file)
{
    auto all = store.loadHandOvers(file.facts.id);
    if (!all)
        return std::unexpected(all.error());
    const auto accounts = store.accounts();
    for (epi::HandOver &given : *all) {
        std::string to = nameOf(accounts, given.to);
        std::string by = nameOf(accounts, given.by);
        file.handOvers.push_back({std::move(given), std::move(to), std::move(by)});
    }
    file.colleagues = colleagues(store, file.facts.jurisdiction);
    return {};
}

Together togetherOf(const store::Pseudonym &other, epi::PersonId person)
{
    Together together;
    together.person = person;
    together.label = other.caseId.isNull() ? epi::shownToken(other.token) : other.number;
    together.otherCase = other.caseId;
    return together;
}

epi::Result<std::vector<Together>> readTogether(const store::CaseStore &store, AreaView &area, epi::CaseId id,
                                                std::span<const store::FoundTogether> found)
{
    const auto contacts = store.loadContacts(id);
    if (!contacts)
        return std::unexpected(contacts.error());
    std::vector<epi::PersonId> others;
    std::unordered_map<epi::PersonId, const epi::Contact *> decided;
    for (const store::FoundTogether &together : found) {
        others.push_back(together.other);
        decided.emplace(together.other, nullptr);
    }
    for (const epi::Contact &contact : *contacts) {
        if (!contact.person.isNull() && decided.emplace(contact.person, &contact).second)
            others.push_back(contact.person);
        decided[contact.person] = &contact;
    }
    auto pseudonyms = store.loadPseudonyms(others);
    if (!pseudonyms)
        return std::unexpected(pseudonyms.error());
    // A case elsewhere is somebody, no more.
    for (store::Pseudonym &other : *pseudonyms)
        if (!area.sees(other.caseId))
            other.caseId = {};

    std::vector<Together> all;
    for (std::size_t i = 0; i < others.size(); ++i) {
        Together together = togetherOf((*pseudonyms)[i], others[i]);
        if (const epi::Contact *contact = decided[others[i]])
            together.contact = *contact;
        together.found = i < found.size();
        if (together.found) {
            together.coPresence = found[i].coPresence;
        } else if (together.label.empty()) {
            continue; // named by an officer
        } else {
            together.coPresence.total = together.contact.total;
            together.coPresence.span = together.contact.span;
            together.coPresence.place = together.contact.place;
            together.coPresence.probability = together.contact.probability;
        }
        all.push_back(std::move(together));
    }
    return all;
}

/// Contacts of whom nobody speaks but the officer who named them: no provider, no list, no case.
epi::Result<std::vector<epi::Contact>> namedContacts(const store::CaseStore &store, epi::CaseId id)
{
    auto contacts = store.loadContacts(id);
    if (!contacts)
        return std::unexpected(contacts.error());
    std::erase_if(*contacts, [](const epi::Contact &c) { return c.revision == 0 || c.person.isNull(); });
    std::vector<epi::PersonId> persons;
    for (const epi::Contact &contact : *contacts)
        persons.push_back(contact.person);
    const auto pseudonyms = store.loadPseudonyms(persons);
    if (!pseudonyms)
        return std::unexpected(pseudonyms.error());
    std::vector<epi::Contact> named;
    for (std::size_t i = 0; i < contacts->size(); ++i) {
        if ((*pseudonyms)[i].token.empty() && (*pseudonyms)[i].caseId.isNull())
            named.push_back(std::move((*contacts)[i]));
    }
    return named;
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
    if (auto permitted = permit(epi::Duty::listCases); !permitted)
        return std::unexpected(permitted.error());
    auto cases = m_store.loadCases();
    if (!cases)
        return std::unexpected(cases.error());
    std::erase_if(*cases, [&](const epi::Case &c) { return !epi::may(actor(), epi::Duty::listCases, c.jurisdiction); });
    // Where and with whom somebody was is for those who trace.
    epi::Result<std::optional<store::RunSummary>> summary;
    if (may(epi::Duty::trace))
        summary = m_store.loadRunSummary();
    if (!summary)
        return std::unexpected(summary.error());
    const auto confirmed = m_store.countConfirmedContacts();
    if (!confirmed)
        return std::unexpected(confirmed.error());

    const auto handOvers = m_store.loadHandOvers({});
    if (!handOvers)
        return std::unexpected(handOvers.error());
    std::unordered_map<epi::CaseId, epi::AccountId> inCharge;
    for (const epi::HandOver &given : *handOvers)
        inCharge[given.caseId] = given.to;
    const auto accounts = m_store.accounts();
    const auto ownTasks = m_store.countOwnTasks();
    if (!ownTasks)
        return std::unexpected(ownTasks.error());

    CaseOverview overview;
    std::unordered_map<epi::CaseId, const store::CaseSummary *> found;
    if (*summary) {
        overview.provenance = provenanceOf((*summary)->run);
        overview.clusters = clustersWithin(actor(), *cases, std::move((*summary)->clusters));
        for (const store::CaseSummary &of : (*summary)->cases)
            found.emplace(of.caseId, &of);
    }
    overview.cases.reserve(cases->size());
    AreaView area(actor(), m_store);
    const bool entering = epi::may(actor().role, epi::Duty::enter);
    for (epi::Case &facts : *cases) {
        const auto of = found.find(facts.id);
        const auto contacts = confirmed->find(facts.id);
        overview.cases.push_back(lineOf(std::move(facts), of == found.end() ? nullptr : of->second,
                                        contacts == confirmed->end() ? 0 : contacts->second));
        CaseLine &line = overview.cases.back();
        if (line.likeliest)
            area.veil(*line.likeliest);
        if (const auto charged = inCharge.find(line.facts.id); charged != inCharge.end() && entering) {
            line.inCharge = nameOf(accounts, charged->second);
            line.mine = charged->second == actor().account;
        }
        if (const auto open = ownTasks->find(line.facts.id); open != ownTasks->end())
            line.ownTasks = open->second;
    }
    return overview;
}

epi::Result<std::vector<std::vector<NamedSource>>> Office::sources(std::span<const epi::CaseId> ids) const
{
    if (auto permitted = permit(epi::Duty::openCase); !permitted)
        return std::unexpected(permitted.error());
    if (!actor().jurisdiction.province.empty()) {
        for (const epi::CaseId id : ids) {
            const auto facts = m_store.loadCase(id);
            if (!facts)
                return std::unexpected(facts.error());
            if (auto permitted = permit(epi::Duty::openCase, facts->jurisdiction, id.uuid()); !permitted)
                return std::unexpected(permitted.error());
        }
    }
    auto sources = m_store.loadSources(ids);
    AreaView area(actor(), m_store);
    if (sources)
        for (std::vector<NamedSource> &of : *sources)
            for (NamedSource &source : of)
                area.veil(source);
    return sources;
}

epi::Result<CaseFile> Office::readCase(epi::Case facts, std::vector<epi::Contact> named,
                                       std::optional<Provenance> &provenance) const
{
    CaseFile file;
    AreaView area(actor(), m_store);
    file.facts = std::move(facts);
    for (epi::Contact &contact : named) {
        const auto person = m_store.loadPerson(contact.person);
        if (!person)
            return std::unexpected(person.error());
        file.named.push_back({std::move(contact), m_seals.sealed(*person)});
    }
    if (const auto read = readEvidence(m_store, m_seals, area, file); !read)
        return std::unexpected(read.error());
    if (const auto read = readHandOvers(m_store, file); !read)
        return std::unexpected(read.error());
    if (const auto read = readTasks(m_store, actor(), file); !read)
        return std::unexpected(read.error());
    auto found = m_store.loadFoundCase(file.facts.id);
    if (!found)
        return std::unexpected(found.error());
    store::FoundCase run;
    if (*found) {
        run = std::move(**found);
        if (!provenance)
            provenance = provenanceOf(run.run);
        file.provenance = provenance;
        file.infectious = run.infectious;
        file.exposure = run.exposure;
        file.stays = staysWithin(run.stays, file.records);
        file.sources = std::move(run.sources);
        for (NamedSource &source : file.sources)
            area.veil(source);
    }
    // Whom officers know to have been there are told of without a run, too.
    auto together = readTogether(m_store, area, file.facts.id, run.coPresences);
    if (!together)
        return std::unexpected(together.error());
    file.together = std::move(*together);
    return file;
}

epi::Result<std::vector<CaseFile>> Office::caseFiles(std::span<const epi::CaseId> ids, const std::string &purpose)
{
    if (auto permitted = permit(epi::Duty::openCase); !permitted)
        return std::unexpected(permitted.error());
    std::vector<epi::Case> cases;
    std::vector<std::vector<epi::Contact>> named;
    std::vector<epi::PersonId> persons;
    std::vector<epi::PersonId> subjects;
    for (const epi::CaseId id : ids) {
        auto facts = m_store.loadCase(id);
        if (!facts)
            return facts.error().code == epi::ErrorCode::notFound ? epi::fail(epi::ErrorCode::notFound, id.toString())
                                                                  : std::unexpected(facts.error());
        if (auto permitted = permit(epi::Duty::openCase, facts->jurisdiction, id.uuid()); !permitted)
            return std::unexpected(permitted.error());
        auto contacts = namedContacts(m_store, id);
        if (!contacts)
            return std::unexpected(contacts.error());
        subjects.push_back(facts->person);
        persons.push_back(facts->person);
        for (const epi::Contact &contact : *contacts)
            persons.push_back(contact.person);
        cases.push_back(std::move(*facts));
        named.push_back(std::move(*contacts));
    }
    if (auto permitted = permitNotOwn(epi::Duty::openCase, subjects); !permitted)
        return std::unexpected(permitted.error());
    if (auto permitted = permitNotDue(epi::Duty::openCase, subjects); !permitted)
        return std::unexpected(permitted.error());
    // Nothing of the persons is shown before the looks are on record.
    if (const auto looked = m_store.recordLooks(persons, purpose); !looked)
        return std::unexpected(looked.error());
    std::vector<CaseFile> files;
    std::optional<Provenance> provenance; // of the one run there is
    for (std::size_t i = 0; i < cases.size(); ++i) {
        auto file = readCase(std::move(cases[i]), std::move(named[i]), provenance);
        if (!file)
            return std::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    const auto policy = policyOf(provenance);
    if (!policy)
        return std::unexpected(policy.error());
    const tracing::OnsetCurves curves(*policy);
    const auto now = std::chrono::floor<epi::Seconds>(m_surroundings.now());
    const auto quarantine = quarantineRuleFor(provenance);
    if (!quarantine)
        return std::unexpected(quarantine.error());
    for (CaseFile &file : files) {
        findWhatToAsk(file, *policy, curves, now);
        file.quarantine = *quarantine;
    }
    return files;
}

} // namespace tracedesk::desk
