#include "store/entries.h"

#include "store/cases.h"
#include "store/evidence.h"
#include "store/parts.h"
#include "store/persons.h"

#include <array>
#include <utility>
#include <variant>

// What officers enter: an entry with its person in one transaction, and taking it out again.

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

/// Saves who it is first: what refers to the person is checked against the store.
void savePersonOf(CaseStore::Parts &parts, epi::PersonId named, std::optional<epi::Person> &person, bool another)
{
    if (!person)
        return;
    if (person->id.isNull() || person->id != named)
        raise(ErrorCode::invalidArgument, "person", "somebody else's");
    person = another ? Persons::bringBack(parts, std::move(*person)) : Persons::save(parts, std::move(*person));
}

/// Where an entry is of another person from now on: that it was of the one that is left.
void expectLeft(const Database &database, const char *table, const epi::Uuid &id, epi::PersonId now,
                const std::optional<epi::Person> &left)
{
    if (!left)
        return;
    Statement row = database.prepare(std::string("SELECT person FROM main.") + table + " WHERE id = ?1");
    if (!row.query(id).next() || row.id<epi::PersonId>(0) != left->id || left->id == now)
        raise(ErrorCode::invalidArgument, "person", "somebody else's");
}

} // namespace

void expectCase(const Database &database, epi::CaseId id)
{
    if (!Cases::exists(database, id))
        raise(ErrorCode::invalidArgument, "case", "not in the store");
}

std::uint32_t revisionOf(const Database &database, const char *table, const epi::Uuid &id)
{
    Statement row = database.prepare(std::string("SELECT revision FROM ") + table + " WHERE id = ?1");
    return row.query(id).next() ? row.as<std::uint32_t>(0) : 0;
}

void expectStored(const Database &database, const char *object, const char *table, const epi::Uuid &id, std::uint32_t revision)
{
    Statement row = database.prepare(std::string("SELECT revision FROM ") + table + " WHERE id = ?1");
    if (!row.query(id).next())
        raise(ErrorCode::notFound, object);
    expectRevision(object, row.as<std::uint32_t>(0), revision);
}

epi::PersonId subjectOf(const Database &database, const char *table, const epi::Uuid &id)
{
    Statement row = database.prepare(std::string("SELECT case_id FROM ") + table + " WHERE id = ?1");
    return row.query(id).next() ? Cases::personOf(database, row.id<epi::CaseId>(0)) : epi::PersonId();
}

epi::Result<CaseWithPerson> CaseStore::saveCase(CaseWithPerson c)
{
    return writing(*m_parts, [&](Database &database) {
        expectLeft(database, "cases", c.facts.id.uuid(), c.facts.person, c.left);
        savePersonOf(*m_parts, c.facts.person, c.person, c.left.has_value());
        c.facts = Cases::save(*m_parts, std::move(c.facts));
        if (const auto left = std::exchange(c.left, std::nullopt))
            Persons::leave(*m_parts, c.facts.id.uuid(), *left);
        return c;
    });
}

epi::Result<epi::Case> CaseStore::saveCaseOfContact(epi::Case c, epi::Exposure exposure)
{
    return writing(*m_parts, [&](Database &database) {
        if (database.prepare("SELECT 1 FROM main.cases WHERE person = ?1").query(c.person).next())
            raise(ErrorCode::alreadyExists, "person");
        c = Cases::save(*m_parts, std::move(c));
        exposure.exposed = c.id;
        Evidence::save(*m_parts, std::move(exposure));
        return c;
    });
}

epi::Result<ContactWithPerson> CaseStore::saveContact(ContactWithPerson contact)
{
    return writing(*m_parts, [&](Database &database) {
        expectLeft(database, "contacts", contact.contact.id.uuid(), contact.contact.person, contact.left);
        savePersonOf(*m_parts, contact.contact.person, contact.person, contact.left.has_value());
        contact.contact = Evidence::save(*m_parts, std::move(contact.contact));
        if (const auto left = std::exchange(contact.left, std::nullopt))
            Persons::leave(*m_parts, contact.contact.id.uuid(), *left);
        return contact;
    });
}

epi::Result<epi::CaseId> CaseStore::storedCaseOf(const epi::Entry &entry) const
{
    constexpr std::array<const char *, 8> tables = {nullptr,           "main.interviews",   "main.visits",
                                                    "main.contacts",   "movements.rulings", "main.answers",
                                                    "main.hand_overs", "main.tasks"};
    static_assert(std::variant_size_v<epi::Entry> == tables.size());
    return reading(*m_parts, [&](const Database &database) {
        const char *table = tables[entry.index()];
        if (table == nullptr)
            return epi::CaseId();
        Statement row = database.prepare(std::string("SELECT case_id FROM ") + table + " WHERE id = ?1");
        return row.query(epi::idOf(entry)).next() ? row.id<epi::CaseId>(0) : epi::CaseId();
    });
}

epi::Result<void> CaseStore::removeInterview(epi::InterviewId id, std::uint32_t revision)
{
    return writing(*m_parts, [&](Database &database) {
        expectStored(database, "interview", "main.interviews", id.uuid(), revision);
        if (database.prepare("SELECT 1 FROM main.visits WHERE interview = ?1").query(id).next())
            raise(ErrorCode::invalidArgument, "interview", "has visits");
        if (database.prepare("SELECT 1 FROM main.answers WHERE interview = ?1").query(id).next())
            raise(ErrorCode::invalidArgument, "interview", "has answers");
        const epi::PersonId subject = subjectOf(database, "main.interviews", id.uuid());
        database.prepare("DELETE FROM main.interviews WHERE id = ?1").run(id);
        m_parts->record({.act = Act::interviewRemoved, .object = id.uuid(), .subject = subject});
    });
}

epi::Result<void> CaseStore::removeVisit(epi::VisitId id, std::uint32_t revision)
{
    return writing(*m_parts, [&](Database &database) {
        expectStored(database, "visit", "main.visits", id.uuid(), revision);
        const epi::PersonId subject = subjectOf(database, "main.visits", id.uuid());
        database.prepare("DELETE FROM main.visits WHERE id = ?1").run(id);
        m_parts->record({.act = Act::visitRemoved, .object = id.uuid(), .subject = subject});
    });
}

epi::Result<void> CaseStore::removeContact(epi::ContactId id, std::uint32_t revision)
{
    return writing(*m_parts, [&](Database &database) {
        expectStored(database, "contact", "main.contacts", id.uuid(), revision);
        const auto person = [&] {
            Statement row = database.prepare("SELECT person FROM main.contacts WHERE id = ?1");
            return row.query(id).next() && !row.isNull(0) ? row.id<epi::PersonId>(0) : epi::PersonId();
        }();
        database.prepare("DELETE FROM main.contacts WHERE id = ?1").run(id);
        if (!person.isNull() && Persons::isUnspokenOf(database, person))
            database.prepare("DELETE FROM identities.persons WHERE id = ?1").run(person);
        m_parts->record({.act = Act::contactRemoved, .object = id.uuid(), .subject = person});
    });
}

} // namespace tracedesk::store
