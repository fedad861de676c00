#pragma once

#include "epi/case.h"
#include "store/case_store.h"
#include "store/database.h"
#include "vault/random.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::store {

/// Statements on the `identities` compartment that several acts share. Inside the caller's transaction; throw Failure.
class Persons
{
public:
    /// Null ids where nobody is known by the token.
    [[nodiscard]] static std::vector<epi::PersonId> find(const Database &database, std::span<const std::string> tokens);
    [[nodiscard]] static bool exists(const Database &database, epi::PersonId id);
    /// A person of whom neither a provider, a list nor a case speaks, as a contact or else.
    [[nodiscard]] static bool isUnspokenOf(const Database &database, epi::PersonId id);
    /// As they are in `person`; the tokens must be nobody else's.
    static void insert(Database &database, const epi::Person &person);
    /// A person of whom nothing is known but a token.
    static void insertNamed(Database &database, std::span<const epi::PersonId> ids, std::span<const std::string> tokens);
    /// Name and phone of those known by the first token, where the store has none: what is there stays. How many were changed.
    static std::uint64_t fillIn(Database &database, std::span<const epi::Person> listed);
    [[nodiscard]] static std::optional<epi::Person> load(const Database &database, epi::PersonId id);
    /// Everybody of whom a name, number or birth date is known, without tokens; in no order.
    static void forEachKnown(const Database &database, const std::function<void(const epi::Person &)> &take);
    /// All columns and tokens; the revision as given.
    static void update(Database &database, const epi::Person &person);
    /// As CaseStore::savePerson, inside the caller's transaction.
    static epi::Person save(CaseStore::Parts &parts, epi::Person person);
    /// The same; who is not in the store comes back with the revision after the one given.
    static epi::Person bringBack(CaseStore::Parts &parts, epi::Person person);
    /// An entry, `object`, spoke of that person until now: gone where nothing else does, else kept as given.
    static void leave(CaseStore::Parts &parts, const epi::Uuid &object, const epi::Person &person);
};

} // namespace tracedesk::store
