#include "desk/seals.h"

#include "vault/canonical.h"
#include "vault/digest.h"
#include "vault/random.h"

#include <algorithm>

namespace tracedesk::desk {

using epi::Identifier;

Seals::Seals()
    : m_key(32)
{
    vault::fillRandom(m_key.bytes());
}

epi::Seal Seals::sealOf(epi::PersonId person, Identifier kind, const std::string &value) const
{
    const auto digest = vault::digestOf(vault::CanonicalWriter()
                                            .bytes(m_key.bytes())
                                            .fixed(person.uuid())
                                            .u8(static_cast<std::uint8_t>(kind))
                                            .text(value)
                                            .written());
    epi::Seal seal{};
    std::ranges::copy_n(digest.begin(), std::ssize(seal), seal.begin());
    return seal;
}

epi::MaskedPerson Seals::sealed(const epi::Person &person) const
{
    epi::MaskedPerson masked;
    masked.id = person.id;
    const auto seal = [&]<Identifier kind>(epi::Masked<kind> &into, const std::string &value) {
        if (std::string mask = epi::maskOf(kind, value); !mask.empty())
            into = epi::Masked<kind>::sealed(std::move(mask), sealOf(person.id, kind, value));
    };
    seal(masked.name, person.name);
    seal(masked.phone, person.phone);
    seal(masked.residentNumber, person.residentNumber);
    seal(masked.address, person.address);
    masked.birthDate = person.birthDate;
    masked.sex = person.sex;
    masked.revision = person.revision;
    return masked;
}

void Seals::remember(const epi::Person &person)
{
    const auto keep = [&](Identifier kind, const std::string &value) {
        if (!value.empty())
            m_overwritten.emplace(sealOf(person.id, kind, value), value);
    };
    keep(Identifier::name, person.name);
    keep(Identifier::phone, person.phone);
    keep(Identifier::residentNumber, person.residentNumber);
    keep(Identifier::address, person.address);
}

template<Identifier kind>
epi::Result<std::string> Seals::valueOf(const epi::Masked<kind> &given, epi::PersonId person, const std::string *stored) const
{
    if (!given.isSealed())
        return given.typedText();
    if (stored != nullptr && sealOf(person, kind, *stored) == given.seal())
        return *stored;
    const auto former = m_overwritten.find(given.seal());
    if (former == m_overwritten.end())
        return epi::fail(epi::ErrorCode::invalidArgument, "person", "a mask without its value");
    return former->second;
}

epi::Result<epi::Person> Seals::opened(const epi::MaskedPerson &given, const std::optional<epi::Person> &stored) const
{
    epi::Person person;
    std::optional<epi::Error> error;
    const auto open = [&](const auto &masked, std::string epi::Person::*member) {
        auto value = valueOf(masked, given.id, stored ? &((*stored).*member) : nullptr);
        if (value)
            person.*member = std::move(*value);
        else
            error = value.error();
    };
    open(given.name, &epi::Person::name);
    open(given.phone, &epi::Person::phone);
    open(given.residentNumber, &epi::Person::residentNumber);
    open(given.address, &epi::Person::address);
    if (error)
        return std::unexpected(*error);
    person.id = given.id;
    person.birthDate = given.birthDate;
    person.sex = given.sex;
    person.revision = given.revision;
    if (stored)
        person.subjectTokens = stored->subjectTokens;
    return person;
}

} // namespace tracedesk::desk
