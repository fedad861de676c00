#pragma once

#include "epi/case.h"
#include "epi/findings.h"
#include "epi/interview.h"
#include "store/case_store.h"
#include "store/database.h"

#include <vector>

namespace tracedesk::store {

/// Statements on exposures, visits and contacts that several acts share. Throw Failure.
class Evidence
{
public:
    [[nodiscard]] static bool exists(const Database &database, const epi::Exposure &exposure);
    static void insert(Database &database, const epi::Exposure &exposure);
    /// One of the same case, time and place, whatever its id.
    [[nodiscard]] static bool exists(const Database &database, const epi::Visit &visit);
    static void insert(Database &database, const epi::Visit &visit);
    static void insert(Database &database, const epi::Contact &contact);
    /// Of one case, or of all where `id` is null.
    [[nodiscard]] static std::vector<epi::Contact> contactsOf(const Database &database, epi::CaseId id);
    /// As CaseStore::saveExposure, inside the caller's transaction.
    static epi::Exposure save(CaseStore::Parts &parts, epi::Exposure exposure);
    /// As CaseStore::saveContact, inside the caller's transaction.
    static epi::Contact save(CaseStore::Parts &parts, epi::Contact contact);
};

} // namespace tracedesk::store
