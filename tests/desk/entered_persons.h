#pragma once

#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"

namespace tracedesk::tests {

// Persons as officers enter them: ids by number, cases of province 11.

using Name = epi::Masked<epi::Identifier::name>;
using Phone = epi::Masked<epi::Identifier::phone>;

template<class T> T made(std::uint8_t n)
{
    epi::Uuid uuid{};
    uuid[0] = 1;
    uuid[15] = n;
    return T(uuid);
}

inline desk::Surroundings cheap()
{
    desk::Surroundings around = surroundings();
    around.kdf = vault::TestKdf::cheap();
    return around;
}

inline epi::Result<desk::Office> officeOf(const StaffedFolder &folder, const std::string &user)
{
    auto store = folder.as(user);
    if (!store)
        return std::unexpected(store.error());
    return desk::Office(std::move(*store), cheap());
}

inline epi::MaskedPerson person(std::uint8_t n, const char *name, const char *phone)
{
    epi::MaskedPerson one;
    one.id = made<epi::PersonId>(n);
    one.name = Name::typed(name);
    one.phone = Phone::typed(phone);
    return one;
}

inline epi::IdentifiedCase newCase(std::uint8_t n, const char *name, const char *phone, const char *province = "11")
{
    epi::IdentifiedCase c;
    c.facts.id = made<epi::CaseId>(n);
    c.facts.number = std::to_string(n);
    c.facts.disease = "COVID-19";
    c.facts.jurisdiction.province = province;
    c.person = person(n, name, phone);
    c.facts.person = c.person->id;
    return c;
}

inline epi::IdentifiedContact newContact(std::uint8_t n, std::uint8_t of, const char *name, const char *phone)
{
    epi::IdentifiedContact contact;
    contact.contact.id = made<epi::ContactId>(n);
    contact.contact.caseId = made<epi::CaseId>(of);
    contact.contact.status = epi::ContactStatus::confirmed;
    contact.person = person(n, name, phone);
    contact.contact.person = contact.person->id;
    return contact;
}

template<class T> T entered(desk::Office &office, const T &entry)
{
    const auto saved = office.apply({std::nullopt, epi::Entry(entry)});
    if (!saved)
        qWarning("%s", describe(saved.error()).c_str());
    return saved ? std::get<T>(*saved->after) : T();
}

inline std::vector<epi::AuditRecord> recorded(desk::Office &office, epi::AuditAct act)
{
    desk::RecordQuestion question;
    question.acts = {act};
    const auto page = office.records(question);
    return page ? page->records : std::vector<epi::AuditRecord>();
}

/// The contact taken for the person proposed.
inline epi::IdentifiedContact asProposed(epi::IdentifiedContact contact, const epi::PersonProposal &proposal)
{
    contact.contact.person = proposal.person.id;
    contact.person = proposal.person;
    return contact;
}

} // namespace tracedesk::tests
