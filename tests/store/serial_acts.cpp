#include "tests/store/serial_acts.h"

#include "tests/store/store_fixture.h"

#include <algorithm>
#include <array>
#include <random>

namespace tracedesk::tests {

namespace {

using enum SerialAct;

/// Every second contact is taken out again.
constexpr std::array order = {saveCase,    nameContact,   importRecords, importList, saveFindings, look, saveCase,
                              nameContact, removeContact, importRecords, importList, saveFindings, look};
constexpr std::uint32_t secondCase = 6;
constexpr std::uint32_t round = order.size();
constexpr std::uint32_t rowsOfImport = 200;
constexpr std::uint32_t subjectsOfImport = 10;

/// What an act makes, each with an id that follows from its number.
enum class Made : std::uint8_t { caseFacts, casePerson, contact, contactPerson, first, firstPerson, second, secondPerson };

template<class Identifier> Identifier idOf(Made made, std::uint32_t number)
{
    epi::Uuid uuid{1, static_cast<std::uint8_t>(made)};
    for (std::size_t byte = 0; byte < 4; ++byte)
        uuid[15 - byte] = static_cast<std::uint8_t>(number >> (8 * byte));
    return Identifier(uuid);
}

/// The act that made the case which act `number` is about.
std::uint32_t caseOf(std::uint32_t number)
{
    return number - number % round + (number % round >= secondCase ? secondCase : 0);
}

std::string named(const char *what, std::uint32_t number)
{
    return std::string(what) + ' ' + std::to_string(number);
}

store::CaseWithPerson caseMadeBy(std::uint32_t number)
{
    store::CaseWithPerson made;
    made.facts.id = idOf<epi::CaseId>(Made::caseFacts, number);
    made.facts.number = named("case", number);
    made.facts.setting = std::string(1500, 's');
    made.person.emplace().id = idOf<epi::PersonId>(Made::casePerson, number);
    made.person->name = named("person of case", number);
    made.facts.person = made.person->id;
    return made;
}

store::ContactWithPerson contactMadeBy(std::uint32_t number)
{
    store::ContactWithPerson made;
    made.contact.id = idOf<epi::ContactId>(Made::contact, number);
    made.contact.caseId = idOf<epi::CaseId>(Made::caseFacts, caseOf(number));
    made.contact.status = epi::ContactStatus::confirmed;
    made.person.emplace().id = idOf<epi::PersonId>(Made::contactPerson, number);
    made.person->name = named("contact", number);
    made.contact.person = made.person->id;
    return made;
}

epi::RecordBatch recordsOf(std::uint32_t number)
{
    epi::RecordBatch batch;
    batch.kind = epi::RecordKind::cellSite;
    for (std::uint32_t i = 0; i < subjectsOfImport; ++i)
        batch.subjects.push_back(named("subject", number) + '-' + std::to_string(i));
    batch.places.emplace_back().code = "C1";
    std::mt19937 random(number);
    for (std::uint32_t row = 0; row < rowsOfImport; ++row) {
        batch.records.subject.push_back(row % subjectsOfImport);
        batch.records.begin.push_back(1'585'000'000 + static_cast<std::uint32_t>(random() % 1'000'000));
        batch.records.place.push_back(0);
        batch.records.line.push_back(row + 2);
    }
    return batch;
}

epi::Result<void> importRecordsOf(store::CaseStore &store, std::uint32_t number)
{
    // The file itself, which no compression makes smaller, takes pages of its own.
    std::vector<std::byte> bytes(20'000);
    std::ranges::generate(bytes, [random = std::mt19937(number)]() mutable { return std::byte(random()); });
    const auto source = store::sourceFileOf(bytes);
    auto incoming = cleanImport(named("records", number), rowsOfImport, named("records", number));
    incoming.source = &source;
    const auto imported = store.importRecords(incoming, recordsOf(number), {}, {});
    return imported ? epi::Result<void>() : std::unexpected(imported.error());
}

epi::Result<void> importListOf(store::CaseStore &store, std::uint32_t number)
{
    std::vector<store::ListedCase> list(2);
    list[0].facts.id = idOf<epi::CaseId>(Made::first, number);
    list[0].facts.number = named("first", number);
    list[0].person.id = idOf<epi::PersonId>(Made::firstPerson, number);
    list[1].facts.id = idOf<epi::CaseId>(Made::second, number);
    list[1].facts.number = named("second", number);
    list[1].person.id = idOf<epi::PersonId>(Made::secondPerson, number);
    epi::Exposure link;
    link.source = list[0].facts.id;
    link.exposed = list[1].facts.id;
    const auto imported = store.importCases(cleanImport(named("list", number), 2, named("list", number)), list, {link});
    return imported ? epi::Result<void>() : std::unexpected(imported.error());
}

store::Findings findingsOf(std::uint32_t number)
{
    store::Findings findings;
    findings.inputDigest = named("findings", number);
    findings.persons = {idOf<epi::PersonId>(Made::casePerson, caseOf(number)),
                        idOf<epi::PersonId>(Made::firstPerson, number - 1)}; // the list came right before
    auto &found = findings.cases.emplace_back();
    found.caseId = idOf<epi::CaseId>(Made::caseFacts, caseOf(number));
    for (std::uint32_t i = 0; i < 100; ++i)
        found.stays.emplace_back().place = named("place of a stay", i);
    found.coPresences.emplace_back().other = 1; // a candidate contact, in the place of that of the run before
    findings.clusters.emplace_back().cases = {0};
    return findings;
}

/// The last act before `done` that saved findings.
std::optional<std::uint32_t> lastFindings(std::uint32_t done)
{
    while (done > 0)
        if (actAt(--done) == saveFindings)
            return done;
    return std::nullopt;
}

} // namespace

std::string_view nameOf(SerialAct act)
{
    constexpr std::array<std::string_view, 7> names = {"save a case",   "name a contact", "import records",  "import a list",
                                                       "save findings", "look",           "remove a contact"};
    return names[static_cast<std::size_t>(act)];
}

SerialAct actAt(std::uint32_t number)
{
    return order[number % round];
}

epi::Result<void> perform(store::CaseStore &store, std::uint32_t number)
{
    const auto done = [](const auto &result) { return result ? epi::Result<void>() : std::unexpected(result.error()); };
    switch (actAt(number)) {
    case saveCase:
        return done(store.saveCase(caseMadeBy(number)));
    case nameContact:
        return done(store.saveContact(contactMadeBy(number)));
    case removeContact:
        return store.removeContact(idOf<epi::ContactId>(Made::contact, number - 1), 1);
    case importRecords:
        return importRecordsOf(store, number);
    case importList:
        return importListOf(store, number);
    case saveFindings:
        return store.saveFindings(findingsOf(number));
    case look:
        return store.recordLook(idOf<epi::PersonId>(Made::casePerson, caseOf(number)), named("look", number));
    }
    return epi::fail(epi::ErrorCode::internal, "act");
}

std::string missing(store::CaseStore &store, std::uint32_t number, std::uint32_t done)
{
    const auto isPerson = [&](Made made, const std::string &name) {
        const auto person = store.loadPerson(idOf<epi::PersonId>(made, number));
        return person && person->name == name;
    };
    const auto isCase = [&](Made made) { return store.loadCase(idOf<epi::CaseId>(made, number)).has_value(); };
    const bool isRemoved = number + 1 < done && actAt(number + 1) == removeContact;
    bool there = true; // a look is in the audit alone, a removal in the totals
    switch (actAt(number)) {
    case saveCase:
        there = isCase(Made::caseFacts) && isPerson(Made::casePerson, named("person of case", number));
        break;
    case nameContact:
        there = isPerson(Made::contactPerson, named("contact", number)) != isRemoved;
        break;
    case importRecords: {
        const auto persons = store.findPersons(recordsOf(number).subjects);
        const auto records = persons ? store.loadRecords(*persons, {}, {}) : std::unexpected(persons.error());
        there = records && records->sets.size() == 1 && records->sets[0].records.size() == rowsOfImport;
        break;
    }
    case importList:
        there =
            isCase(Made::first) && isCase(Made::second) && isPerson(Made::firstPerson, {}) && isPerson(Made::secondPerson, {});
        break;
    case saveFindings: {
        const auto findings = findingsOf(number);
        const auto found = store.loadFoundCase(findings.cases[0].caseId);
        const std::size_t stays = lastFindings(done) == number ? findings.cases[0].stays.size() : 0;
        there = found && *found && (*found)->stays.size() == stays;
        break;
    }
    case look:
    case removeContact:
        break;
    }
    return there ? std::string() : std::string(nameOf(actAt(number))) + ' ' + std::to_string(number);
}

Totals Totals::withAudit(std::uint64_t entries) const
{
    Totals totals = *this;
    totals.audit = entries;
    return totals;
}

epi::Result<std::uint64_t> entriesButClosings(const store::CaseStore &store)
{
    std::uint64_t entries = 0;
    const auto read = store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        entries += record.act == epi::AuditAct::storeClosed ? 0 : 1;
        return true;
    });
    return read ? epi::Result<std::uint64_t>(entries) : std::unexpected(read.error());
}

epi::Result<Totals> totalsOf(const store::CaseStore &store)
{
    const auto cases = store.loadCases();
    const auto persons = store.personCount();
    const auto contacts = store.loadContacts({});
    const auto exposures = store.loadExposures();
    const auto imports = store.loadImports();
    const auto records = store.loadAllRecords({}, {});
    const auto findings = store.loadRunSummary();
    const auto audit = entriesButClosings(store);
    for (const epi::Error *error :
         {cases ? nullptr : &cases.error(), persons ? nullptr : &persons.error(), contacts ? nullptr : &contacts.error(),
          exposures ? nullptr : &exposures.error(), imports ? nullptr : &imports.error(), records ? nullptr : &records.error(),
          findings ? nullptr : &findings.error(), audit ? nullptr : &audit.error()})
        if (error)
            return std::unexpected(*error);
    Totals totals{cases->size(), *persons, contacts->size(), exposures->size(), imports->size(), 0, {}, *audit};
    for (const store::RecordSet &set : records->sets)
        totals.records += set.records.size();
    if (*findings)
        totals.findings = (*findings)->run.inputDigest;
    return totals;
}

std::string describe(const Totals &totals)
{
    std::string text;
    for (const auto &[name, number] :
         {std::pair("cases", totals.cases), std::pair("persons", totals.persons), std::pair("contacts", totals.contacts),
          std::pair("exposures", totals.exposures), std::pair("imports", totals.imports), std::pair("records", totals.records),
          std::pair("audit", totals.audit)})
        text += std::string(name) + ' ' + std::to_string(number) + ", ";
    return text + totals.findings;
}

epi::Result<ExpectedTotals> ExpectedTotals::learn(store::CaseStore &store)
{
    ExpectedTotals learned;
    std::uint64_t others = 0;
    for (std::uint32_t number = 0; number <= 2 * round; ++number) {
        auto totals = totalsOf(store);
        if (!totals)
            return std::unexpected(totals.error());
        if (number == 0)
            others = totals->audit;
        learned.m_after.push_back(totals->withAudit(totals->audit - others));
        if (auto done = perform(store, number); !done)
            return std::unexpected(done.error());
    }
    return learned;
}

Totals ExpectedTotals::after(std::uint32_t acts) const
{
    if (acts < m_after.size())
        return m_after[acts];
    // From the second round on each brings the same as the one before.
    const std::uint32_t rounds = acts / round - 1;
    const Totals &begin = m_after[round];
    const Totals &end = m_after[2 * round];
    Totals totals = m_after[round + acts % round];
    for (auto member : {&Totals::cases, &Totals::persons, &Totals::contacts, &Totals::exposures, &Totals::imports,
                        &Totals::records, &Totals::audit})
        totals.*member += rounds * (end.*member - begin.*member);
    totals.findings = findingsOf(*lastFindings(acts)).inputDigest;
    return totals;
}

} // namespace tracedesk::tests
