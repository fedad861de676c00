#include "epi/listed_contact.h"
#include "epi/masked.h"
#include "store/batches.h"
#include "store/cases.h"
#include "store/evidence.h"
#include "store/parts.h"
#include "store/persons.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;
using epi::RejectReason;

/// What an import of rows has come to so far.
struct Tally
{
    Imported imported;
    std::uint64_t stored = 0;

    void reject(std::uint64_t line, const char *field, RejectReason reason, std::string value)
    {
        imported.rejected.push_back({imported.batch.fileName, line, 0, field, reason, std::move(value)});
        ++imported.batch.counts.rejected;
    }
};

Tally begin(const CaseStore::Parts &parts, const Import &import, std::size_t rows)
{
    if (!import.batch.counts.addUp() || import.batch.counts.stored != rows)
        raise(ErrorCode::invalidArgument, "counts", "do not add up");
    Tally tally{.imported = {import.batch, import.rejected}};
    tally.imported.batch.id = parts.ids.make<epi::ImportBatchId>();
    tally.imported.batch.imported = parts.now();
    tally.imported.batch.importedBy = parts.keyring.actor().name;
    return tally;
}

/// Writes the batch when anything of it is new, and the audit entry in any case.
Imported finish(CaseStore::Parts &parts, const Import &import, Tally tally, Act act, bool keep)
{
    epi::ImportBatch &batch = tally.imported.batch;
    const std::uint64_t refused = batch.counts.rejected - import.batch.counts.rejected;
    batch.counts.duplicate += import.batch.counts.stored - tally.stored - refused;
    batch.counts.stored = tally.stored;
    if (!keep) {
        parts.record({.act = Act::importRepeated, .object = {}, .count = batch.counts.read});
        batch.id = {};
        return std::move(tally.imported);
    }
    Batches::insert(parts.database, batch, std::nullopt, tally.imported.rejected, import.remarks, import.source);
    parts.record({.act = act, .object = batch.id.uuid(), .count = tally.stored});
    return std::move(tally.imported);
}

/// Whether all cases of a person lie within an area.
bool isWithin(const Database &database, epi::PersonId person, const epi::Jurisdiction &area)
{
    if (area.province.empty())
        return true;
    Statement areas = database.prepare("SELECT province, district FROM main.cases WHERE person = ?1");
    areas.query(person);
    while (areas.next())
        if (!area.contains({areas.text(0), areas.text(1)}))
            return false;
    return true;
}

/// The person of a listed case as the store has it: known by a token, or new. Null: known, and a case outside the area.
epi::PersonId keepPerson(CaseStore::Parts &parts, epi::Person person, const epi::Jurisdiction &area)
{
    for (const epi::PersonId known : Persons::find(parts.database, person.subjectTokens)) {
        if (known.isNull())
            continue;
        if (!isWithin(parts.database, known, area))
            return {};
        auto stored = Persons::load(parts.database, known);
        if (!stored)
            raise(ErrorCode::internal, "token without person");
        // What is known stays; the list fills in what is not.
        const auto fill = [](auto &mine, const auto &listed) {
            if (mine == std::remove_cvref_t<decltype(mine)>{})
                mine = listed;
        };
        fill(stored->name, person.name);
        fill(stored->phone, person.phone);
        fill(stored->residentNumber, person.residentNumber);
        fill(stored->address, person.address);
        fill(stored->birthDate, person.birthDate);
        fill(stored->sex, person.sex);
        for (const std::string &token : person.subjectTokens)
            if (std::ranges::find(stored->subjectTokens, token) == stored->subjectTokens.end())
                stored->subjectTokens.push_back(token);
        ++stored->revision;
        Persons::update(parts.database, *stored);
        parts.record({.act = Act::personSaved, .object = {}, .subject = known});
        return known;
    }
    if (person.id.isNull())
        person.id = parts.ids.make<epi::PersonId>();
    person.revision = 1;
    Persons::insert(parts.database, person);
    return person.id;
}

/// Stores the new ones among the exposures between cases that exist; returns how many.
std::uint64_t keepExposures(CaseStore::Parts &parts, std::vector<epi::Exposure> &exposures, Tally &tally)
{
    std::uint64_t stored = 0;
    for (epi::Exposure &exposure : exposures) {
        if (exposure.source == exposure.exposed) {
            tally.reject(exposure.line, "source", RejectReason::selfReference, {});
            continue;
        }
        if (!Cases::exists(parts.database, exposure.source) || !Cases::exists(parts.database, exposure.exposed)) {
            tally.reject(exposure.line, "source", RejectReason::unknownCase, {});
            continue;
        }
        if (Evidence::exists(parts.database, exposure))
            continue;
        if (exposure.id.isNull())
            exposure.id = parts.ids.make<epi::ExposureId>();
        exposure.batch = tally.imported.batch.id;
        Evidence::insert(parts.database, exposure);
        tally.imported.added.push_back({.caseId = exposure.exposed, .rows = 1});
        ++stored;
    }
    return stored;
}

/// Whom officers named as contacts, by case and name; read case by case as rows ask for them.
class KnownContacts
{
public:
    explicit KnownContacts(const Database &database)
        : m_database(database)
    {
    }

    /// The contact of the same case that the row is about, and how it stands to it; null where it is somebody else.
    epi::NamedContact *find(const epi::NamedContact &listed, epi::Seconds utcOffset, epi::ListedComparison &compared)
    {
        read(listed.contact.caseId);
        const auto [first, last] = m_byName.equal_range(keyOf(listed));
        for (auto at = first; at != last; ++at) {
            compared = epi::compareListed(at->second, listed, utcOffset);
            if (compared.as != epi::ListedAs::another)
                return &at->second;
        }
        return nullptr;
    }
    void add(epi::NamedContact named)
    {
        std::string key = keyOf(named);
        m_byName.emplace(std::move(key), std::move(named));
    }

private:
    static std::string keyOf(const epi::NamedContact &named)
    {
        return named.contact.caseId.toString() + epi::comparable(epi::Identifier::name, named.person.name);
    }
    void read(epi::CaseId id)
    {
        if (!m_read.insert(id).second)
            return;
        for (epi::Contact &contact : Evidence::contactsOf(m_database, id))
            if (contact.revision > 0 && !contact.person.isNull())
                if (auto person = Persons::load(m_database, contact.person))
                    add({std::move(contact), std::move(*person)});
    }

    const Database &m_database;
    std::unordered_set<epi::CaseId> m_read;
    std::unordered_multimap<std::string, epi::NamedContact> m_byName;
};

} // namespace

epi::Result<Imported> CaseStore::importCases(const Import &import, std::vector<ListedCase> cases,
                                             std::vector<epi::Exposure> exposures)
{
    return guarded([&] {
        const Turn turn(*m_parts);
        Database &database = m_parts->database;
        Tally tally = begin(*m_parts, import, cases.size());
        Transaction transaction(database);
        Statement known = database.prepare("SELECT id, listed FROM main.cases WHERE number = ?1");
        Statement mark = database.prepare("UPDATE main.cases SET listed = ?2, batch = ?3, line = ?4 WHERE id = ?1");
        std::unordered_map<epi::CaseId, epi::CaseId> storedAs; // ids handed in to ids in the store
        for (ListedCase &row : cases) {
            const auto digest = Cases::listedDigest(row.facts, row.person);
            if (known.query(row.facts.number).next()) {
                storedAs[row.facts.id] = known.id<epi::CaseId>(0);
                if (!std::ranges::equal(known.blob(1), digest))
                    tally.reject(row.line, "number", RejectReason::duplicateKey, row.facts.number);
                continue;
            }
            const epi::CaseId given = row.facts.id;
            if (row.facts.id.isNull())
                row.facts.id = m_parts->ids.make<epi::CaseId>();
            row.facts.person = keepPerson(*m_parts, std::move(row.person), import.area);
            if (row.facts.person.isNull()) {
                tally.reject(row.line, "person", RejectReason::personElsewhere, row.facts.number);
                continue;
            }
            if (row.facts.jurisdiction == epi::Jurisdiction{})
                row.facts.jurisdiction = import.area;
            row.facts.revision = 1;
            Cases::insert(database, row.facts);
            mark.run(row.facts.id, digest, tally.imported.batch.id, row.line);
            storedAs[given] = row.facts.id;
            tally.imported.added.push_back({.caseId = row.facts.id, .rows = 1, .isCase = true});
            ++tally.stored;
        }
        for (epi::Exposure &exposure : exposures)
            for (epi::CaseId *end : {&exposure.source, &exposure.exposed})
                if (const auto stored = storedAs.find(*end); stored != storedAs.end())
                    *end = stored->second;
        // Links that cannot be kept are remarks of their rows, which themselves are.
        Tally links = tally;
        const bool linked = keepExposures(*m_parts, exposures, links) > 0;
        tally.imported.added = std::move(links.imported.added);
        const bool keep = tally.stored > 0 || linked;
        Imported imported = finish(*m_parts, import, std::move(tally), Act::casesImported, keep);
        transaction.commit();
        return imported;
    });
}

epi::Result<Imported> CaseStore::importExposures(const Import &import, std::vector<epi::Exposure> exposures)
{
    return guarded([&] {
        const Turn turn(*m_parts);
        Tally tally = begin(*m_parts, import, exposures.size());
        Transaction transaction(m_parts->database);
        tally.stored = keepExposures(*m_parts, exposures, tally);
        const bool keep = tally.stored > 0;
        Imported imported = finish(*m_parts, import, std::move(tally), Act::exposuresImported, keep);
        transaction.commit();
        return imported;
    });
}

epi::Result<Imported> CaseStore::importVisits(const Import &import, std::vector<epi::Visit> visits)
{
    return guarded([&] {
        const Turn turn(*m_parts);
        Tally tally = begin(*m_parts, import, visits.size());
        Transaction transaction(m_parts->database);
        for (epi::Visit &visit : visits) {
            if (!Cases::exists(m_parts->database, visit.caseId)) {
                tally.reject(visit.line, "case", RejectReason::unknownCase, {});
                continue;
            }
            if (Evidence::exists(m_parts->database, visit))
                continue;
            if (visit.id.isNull())
                visit.id = m_parts->ids.make<epi::VisitId>();
            visit.batch = tally.imported.batch.id;
            visit.revision = 1;
            Evidence::insert(m_parts->database, visit);
            tally.imported.added.push_back({.caseId = visit.caseId, .rows = 1});
            ++tally.stored;
        }
        const bool keep = tally.stored > 0;
        Imported imported = finish(*m_parts, import, std::move(tally), Act::visitsImported, keep);
        transaction.commit();
        return imported;
    });
}

epi::Result<Imported> CaseStore::importContacts(const Import &import, std::vector<ListedContact> contacts, epi::Seconds utcOffset)
{
    return guarded([&] {
        const Turn turn(*m_parts);
        Database &database = m_parts->database;
        Tally tally = begin(*m_parts, import, contacts.size());
        Transaction transaction(database);
        KnownContacts known(database);
        for (ListedContact &row : contacts) {
            const epi::CaseId of = row.named.contact.caseId;
            if (!Cases::exists(database, of)) {
                tally.reject(row.line, "remark", RejectReason::unknownCase, {});
                continue;
            }
            epi::ListedComparison compared;
            epi::NamedContact *same = known.find(row.named, utcOffset, compared);
            if (compared.as == epi::ListedAs::same)
                continue;
            if (compared.as == epi::ListedAs::differs) {
                tally.reject(row.line, compared.field, RejectReason::duplicateKey, row.named.person.name);
                continue;
            }
            if (same != nullptr) {
                *same = std::move(compared.joined);
                ++same->person.revision;
                Persons::update(database, same->person);
                ++same->contact.revision;
                Evidence::insert(database, same->contact);
                m_parts->record({.act = Act::contactSaved, .object = same->contact.id.uuid(), .subject = same->person.id});
            } else {
                row.named.person.id = m_parts->ids.make<epi::PersonId>();
                row.named.person.revision = 1;
                Persons::insert(database, row.named.person);
                row.named.contact.id = m_parts->ids.make<epi::ContactId>();
                row.named.contact.person = row.named.person.id;
                row.named.contact.revision = 1;
                Evidence::insert(database, row.named.contact);
                known.add(std::move(row.named));
            }
            tally.imported.added.push_back({.caseId = of, .rows = 1});
            ++tally.stored;
        }
        const bool keep = tally.stored > 0;
        Imported imported = finish(*m_parts, import, std::move(tally), Act::contactsImported, keep);
        transaction.commit();
        return imported;
    });
}

} // namespace tracedesk::store
