#include "desk/office.h"

#include <algorithm>

// What identifies a person, whole; and whom an account must not look up.

namespace tracedesk::desk {

namespace {

using epi::Duty;
using epi::ErrorCode;

std::string valueOf(const epi::Person &person, epi::Identifier what)
{
    switch (what) {
    case epi::Identifier::name:
        return person.name;
    case epi::Identifier::phone:
        return person.phone;
    case epi::Identifier::address:
        return person.address;
    case epi::Identifier::residentNumber:
        break;
    }
    return {};
}

bool isBlank(const std::string &text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

} // namespace

epi::Result<void> Office::permitNotOwn(Duty duty, std::span<const epi::PersonId> persons) const
{
    const auto own = m_store.concernsOwn(persons);
    if (!own)
        return std::unexpected(own.error());
    if (!*own)
        return {};
    for (const epi::PersonId &person : persons)
        if (m_store.concernsOwn(std::span(&person, 1)).value_or(false))
            (void)m_store.recordAct(epi::AuditAct::dutyRefused, epi::AuditOutcome::refused, {}, static_cast<std::uint64_t>(duty),
                                    person);
    return epi::fail(ErrorCode::notPermitted, epi::nameOf(duty), "own");
}

epi::Result<std::string> Office::reveal(epi::PersonId person, epi::Identifier what, const std::string &purpose,
                                        const vault::SecretBytes &password)
{
    if (auto permitted = permit(Duty::reveal); !permitted)
        return std::unexpected(permitted.error());
    if (!epi::mayBeRevealed(what))
        return epi::fail(ErrorCode::notPermitted, epi::nameOf(Duty::reveal), "never whole");
    if (isBlank(purpose))
        return epi::fail(ErrorCode::invalidArgument, "purpose", "empty");
    const auto cases = m_store.casesOf(person);
    if (!cases)
        return std::unexpected(cases.error());
    if (cases->empty())
        return epi::fail(ErrorCode::notFound, person.toString());
    std::vector<epi::PersonId> concerned = {person};
    epi::Result<void> within = epi::fail(ErrorCode::notPermitted, epi::nameOf(Duty::reveal), "area");
    for (const epi::CaseId id : *cases) {
        const auto facts = m_store.loadCase(id);
        if (!facts)
            return std::unexpected(facts.error());
        if (!std::ranges::contains(concerned, facts->person))
            concerned.push_back(facts->person);
        if (!within && epi::may(actor(), Duty::reveal, facts->jurisdiction))
            within = {};
    }
    if (!within) {
        (void)m_store.recordAct(epi::AuditAct::dutyRefused, epi::AuditOutcome::refused, {},
                                static_cast<std::uint64_t>(Duty::reveal), person);
        return std::unexpected(within.error());
    }
    if (auto permitted = permitNotOwn(Duty::reveal, concerned); !permitted)
        return std::unexpected(permitted.error());
    if (auto permitted = permitNotDue(Duty::reveal, std::span(&person, 1)); !permitted)
        return std::unexpected(permitted.error());
    // Last: nobody types it in vain.
    if (auto confirmed = confirmLately(password); !confirmed)
        return std::unexpected(confirmed.error());
    // Nothing of the person is read before it is on record.
    if (auto recorded = m_store.recordReveal(person, what, purpose); !recorded)
        return std::unexpected(recorded.error());
    return m_store.loadPerson(person).transform([&](const epi::Person &known) { return valueOf(known, what); });
}

epi::Result<void> Office::registerOwn(std::span<const store::OwnIdentifier> identifiers)
{
    return m_store.registerOwn(identifiers);
}

epi::Result<void> Office::forgetOwn()
{
    return m_store.forgetOwn();
}

epi::Result<std::uint64_t> Office::countOwn() const
{
    return m_store.countOwn();
}

} // namespace tracedesk::desk
