#include "store/persons.h"

#include "store/cases.h"
#include "store/parts.h"
#include "store/values.h"

#include <algorithm>
#include <unordered_map>

namespace tracedesk::store {

using epi::ErrorCode;

std::vector<epi::PersonId> Persons::find(const Database &database, std::span<const std::string> tokens)
{
    std::vector<epi::PersonId> ids;
    ids.reserve(tokens.size());
    Statement known = database.prepare("SELECT person FROM identities.subject_tokens WHERE token = ?1");
    for (const std::string &token : tokens)
        ids.push_back(known.query(token).next() ? known.id<epi::PersonId>(0) : epi::PersonId());
    return ids;
}

bool Persons::exists(const Database &database, epi::PersonId id)
{
    return database.prepare("SELECT 1 FROM identities.persons WHERE id = ?1").query(id).next();
}

namespace {

void insertTokens(Database &database, const epi::Person &person)
{
    Statement owner = database.prepare("SELECT person FROM identities.subject_tokens WHERE token = ?1");
    Statement insert = database.prepare("INSERT INTO identities.subject_tokens VALUES (?1, ?2, ?3)");
    std::int64_t position = 0;
    for (const std::string &token : person.subjectTokens) {
        const bool taken = owner.query(token).next();
        if (taken && owner.id<epi::PersonId>(0) != person.id)
            raise(ErrorCode::invalidArgument, "subject token", "another person's");
        if (!taken) // a token given twice is one token
            insert.run(token, person.id, position++);
    }
}

} // namespace

void Persons::insert(Database &database, const epi::Person &person)
{
    database.prepare("INSERT INTO identities.persons VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .run(person.id, person.name, person.phone, person.residentNumber, person.address, person.birthDate, person.sex,
             person.revision);
    insertTokens(database, person);
}

void Persons::insertNamed(Database &database, std::span<const epi::PersonId> ids, std::span<const std::string> tokens)
{
    Statement person = database.prepare("INSERT INTO identities.persons VALUES (?1, '', '', '', '', NULL, 0, 1)");
    Statement token = database.prepare("INSERT INTO identities.subject_tokens VALUES (?1, ?2, 0)");
    for (std::size_t i = 0; i < ids.size(); ++i) {
        person.run(ids[i]);
        token.run(tokens[i], ids[i]);
    }
}

std::uint64_t Persons::fillIn(Database &database, std::span<const epi::Person> listed)
{
    std::uint64_t filled = 0;
    Statement known = database.prepare("SELECT person FROM identities.subject_tokens WHERE token = ?1");
    Statement fill = database.prepare("UPDATE identities.persons SET name = iif(name = '', ?2, name), "
                                      "phone = iif(phone = '', ?3, phone), revision = revision + 1 "
                                      "WHERE id = ?1 AND ((name = '' AND ?2 <> '') OR (phone = '' AND ?3 <> ''))");
    for (const epi::Person &person : listed) {
        if (person.subjectTokens.empty() || !known.query(person.subjectTokens.front()).next())
            continue;
        fill.run(known.id<epi::PersonId>(0), person.name, person.phone);
        filled += static_cast<std::uint64_t>(database.changes());
    }
    return filled;
}

bool Persons::isUnspokenOf(const Database &database, epi::PersonId person)
{
    for (const char *other :
         {"SELECT 1 FROM main.cases WHERE person = ?1", "SELECT 1 FROM main.contacts WHERE person = ?1",
          "SELECT 1 FROM identities.subject_tokens WHERE person = ?1", "SELECT 1 FROM movements.chunks WHERE person = ?1"})
        if (database.prepare(other).query(person).next())
            return false;
    return true;
}

namespace {

constexpr std::string_view allOfPersons =
    "SELECT id, name, phone, resident_number, address, birth_date, sex, revision FROM identities.persons WHERE ";

epi::Person readPerson(const Statement &row)
{
    return {.id = row.id<epi::PersonId>(0),
            .name = row.text(1),
            .phone = row.text(2),
            .residentNumber = row.text(3),
            .address = row.text(4),
            .birthDate = row.day(5),
            .sex = row.as<epi::Sex>(6),
            .subjectTokens = {},
            .revision = row.as<std::uint32_t>(7)};
}

} // namespace

void Persons::forEachKnown(const Database &database, const std::function<void(const epi::Person &)> &take)
{
    Statement rows = database.prepare(std::string(allOfPersons) +
                                      "name <> '' OR phone <> '' OR resident_number <> '' OR birth_date IS NOT NULL");
    rows.query();
    while (rows.next())
        take(readPerson(rows));
}

std::optional<epi::Person> Persons::load(const Database &database, epi::PersonId id)
{
    Statement row = database.prepare(std::string(allOfPersons) + "id = ?1");
    if (!row.query(id).next())
        return std::nullopt;
    epi::Person person = readPerson(row);
    Statement tokens = database.prepare("SELECT token FROM identities.subject_tokens WHERE person = ?1 ORDER BY position, token");
    tokens.query(id);
    while (tokens.next())
        person.subjectTokens.push_back(tokens.text(0));
    return person;
}

void Persons::update(Database &database, const epi::Person &person)
{
    database
        .prepare("UPDATE identities.persons SET name = ?2, phone = ?3, resident_number = ?4, address = ?5, birth_date = ?6, "
                 "sex = ?7, revision = ?8 WHERE id = ?1")
        .run(person.id, person.name, person.phone, person.residentNumber, person.address, person.birthDate, person.sex,
             person.revision);
    database.prepare("DELETE FROM identities.subject_tokens WHERE person = ?1").run(person.id);
    insertTokens(database, person);
}

epi::Person Persons::save(CaseStore::Parts &parts, epi::Person person)
{
    const auto stored = load(parts.database, person.id);
    expectRevision("person", stored ? stored->revision : 0, person.revision);
    ++person.revision;
    if (person.id.isNull())
        person.id = parts.ids.make<epi::PersonId>();
    if (stored)
        update(parts.database, person);
    else
        insert(parts.database, person);
    parts.record({.act = Act::personSaved, .object = {}, .subject = person.id});
    return person;
}

epi::Person Persons::bringBack(CaseStore::Parts &parts, epi::Person person)
{
    if (exists(parts.database, person.id))
        return save(parts, std::move(person));
    ++person.revision;
    insert(parts.database, person);
    parts.record({.act = Act::personSaved, .object = {}, .subject = person.id});
    return person;
}

void Persons::leave(CaseStore::Parts &parts, const epi::Uuid &object, const epi::Person &person)
{
    const auto stored = load(parts.database, person.id);
    if (!stored)
        raise(ErrorCode::notFound, "person");
    if (isUnspokenOf(parts.database, person.id))
        parts.database.prepare("DELETE FROM identities.persons WHERE id = ?1").run(person.id);
    else if (*stored != person)
        save(parts, person);
    parts.record({.act = Act::personReplaced, .object = object, .subject = person.id});
}

epi::Result<std::vector<epi::PersonId>> CaseStore::findOrCreatePersons(std::span<const std::string> tokens)
{
    return guarded([&] {
        const Turn turn(*m_parts);
        Transaction transaction(m_parts->database);
        auto ids = Persons::find(m_parts->database, tokens);
        std::unordered_map<std::string_view, epi::PersonId> made;
        std::vector<epi::PersonId> newIds;
        std::vector<std::string> newTokens;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (!ids[i].isNull())
                continue;
            auto &id = made[tokens[i]];
            if (id.isNull()) {
                id = m_parts->ids.make<epi::PersonId>();
                newIds.push_back(id);
                newTokens.push_back(tokens[i]);
            }
            ids[i] = id;
        }
        if (newIds.empty())
            return ids;
        Persons::insertNamed(m_parts->database, newIds, newTokens);
        m_parts->record({.act = Act::personsCreated, .count = newIds.size()});
        transaction.commit();
        return ids;
    });
}

epi::Result<std::vector<epi::PersonId>> CaseStore::findPersons(std::span<const std::string> tokens) const
{
    return reading(*m_parts, [&](const Database &database) { return Persons::find(database, tokens); });
}

epi::Result<epi::Person> CaseStore::loadPerson(epi::PersonId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        auto person = Persons::load(database, id);
        if (!person)
            raise(ErrorCode::notFound, "person");
        return std::move(*person);
    });
}

epi::Result<std::vector<Pseudonym>> CaseStore::loadPseudonyms(std::span<const epi::PersonId> persons) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<Pseudonym> pseudonyms;
        pseudonyms.reserve(persons.size());
        Statement token =
            database.prepare("SELECT token FROM identities.subject_tokens WHERE person = ?1 ORDER BY position, token LIMIT 1");
        Statement cases = database.prepare("SELECT id, number FROM main.cases WHERE person = ?1");
        for (const epi::PersonId person : persons) {
            Pseudonym &pseudonym = pseudonyms.emplace_back();
            if (token.query(person).next())
                pseudonym.token = token.text(0);
            cases.query(person);
            while (cases.next()) {
                std::string number = cases.text(1);
                if (pseudonym.caseId.isNull() || Cases::numberLess(number, pseudonym.number)) {
                    pseudonym.caseId = cases.id<epi::CaseId>(0);
                    pseudonym.number = std::move(number);
                }
            }
        }
        return pseudonyms;
    });
}

epi::Result<epi::Person> CaseStore::savePerson(epi::Person person)
{
    return writing(*m_parts, [&](Database &) { return Persons::save(*m_parts, std::move(person)); });
}

epi::Result<std::uint64_t> CaseStore::personCount() const
{
    return reading(*m_parts, [](const Database &database) -> std::uint64_t {
        Statement count = database.prepare("SELECT count(*) FROM identities.persons");
        return count.query().next() ? count.as<std::uint64_t>(0) : 0;
    });
}

epi::Result<void> CaseStore::recordLook(epi::PersonId subject, std::string_view purpose)
{
    return recordLooks(std::span(&subject, 1), purpose);
}

epi::Result<void> CaseStore::recordLooks(std::span<const epi::PersonId> subjects, std::string_view purpose)
{
    return writing(*m_parts, [&](Database &database) {
        // The words may name people, so they stay in `cases`; the chain, which outlives it, has their digest.
        const auto reason = vault::digestOf(std::as_bytes(std::span(purpose)));
        Statement words = database.prepare("INSERT INTO main.purposes VALUES (?1, ?2)");
        for (const epi::PersonId subject : subjects) {
            const auto head =
                m_parts->record({.act = Act::looked, .object = {}, .subject = subject, .count = 1, .reason = reason});
            words.run(head.sequence, purpose);
        }
    });
}

epi::Result<void> CaseStore::recordReveal(epi::PersonId subject, epi::Identifier what, std::string_view purpose)
{
    return writing(*m_parts, [&](Database &database) {
        const auto head = m_parts->record({.act = Act::revealed,
                                           .object = {},
                                           .subject = subject,
                                           .count = static_cast<std::uint64_t>(what),
                                           .reason = vault::digestOf(std::as_bytes(std::span(purpose)))});
        database.prepare("INSERT INTO main.purposes VALUES (?1, ?2)").run(head.sequence, purpose);
    });
}

epi::Result<std::vector<epi::CaseId>> CaseStore::casesOf(epi::PersonId person) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::CaseId> cases;
        const auto add = [&](const char *sql) {
            Statement rows = database.prepare(sql);
            rows.query(person);
            while (rows.next())
                cases.push_back(rows.id<epi::CaseId>(0));
        };
        add("SELECT id FROM main.cases WHERE person = ?1");
        // Of whom a provider speaks was found by machine: officers did not name it.
        if (cases.empty() && !database.prepare("SELECT 1 FROM identities.subject_tokens WHERE person = ?1").query(person).next())
            add("SELECT case_id FROM main.contacts WHERE person = ?1 AND revision > 0");
        return cases;
    });
}

epi::Result<std::uint64_t> CaseStore::auditLength() const
{
    return reading(*m_parts, [](const Database &database) { return AuditLog::head(database).sequence; });
}

} // namespace tracedesk::store
