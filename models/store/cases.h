#pragma once

#include "epi/case.h"
#include "store/case_store.h"
#include "store/database.h"
#include "vault/digest.h"

#include <optional>
#include <string_view>

namespace tracedesk::store {

/// Statements on the table of cases that several acts share. Throw Failure.
class Cases
{
public:
    [[nodiscard]] static bool exists(const Database &database, epi::CaseId id);
    [[nodiscard]] static std::optional<epi::CaseId> find(const Database &database, std::string_view number);
    /// Null where there is no such case.
    [[nodiscard]] static epi::PersonId personOf(const Database &database, epi::CaseId id);
    /// The order of case numbers: runs of digits compare as numbers, "A-2" before "A-10".
    [[nodiscard]] static bool numberLess(std::string_view a, std::string_view b);
    static void insert(Database &database, const epi::Case &c);
    static void update(Database &database, const epi::Case &c);
    /// As CaseStore::saveCase, inside the caller's transaction.
    static epi::Case save(CaseStore::Parts &parts, epi::Case c);
    /// Digest of the facts as a list states them: recognises the same row again after officers have worked on the case.
    [[nodiscard]] static vault::Digest listedDigest(const epi::Case &c, const epi::Person &person);
};

} // namespace tracedesk::store
