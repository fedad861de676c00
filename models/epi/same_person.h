#pragma once

#include "epi/case.h"
#include "epi/entry.h"
#include "epi/person_match.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::epi {

/// What two entries of one human may not agree on.
enum class PersonItem : std::uint8_t { name, phone, residentNumber, address, birthDate, sex };
inline constexpr auto lastPersonItem = PersonItem::sex;

/// Two entries of one human made one. Texts that only are written differently agree.
struct JoinedPerson
{
    Person person;                  ///< the one that is kept, what was not known of it filled in; nothing known is replaced
    std::vector<PersonItem> filled; ///< in the order of the enumeration, as the next
    std::vector<PersonItem> differing;
};
[[nodiscard]] JoinedPerson joined(Person kept, const Person &other);
/// The way back: empties what was filled in and still is what `other` says.
[[nodiscard]] Person parted(Person kept, std::span<const PersonItem> filled, const Person &other);

/// Why a proposed person cannot be taken for the one entered.
enum class JoinHindrance : std::uint8_t {
    none,
    isTheCase,   ///< a contact would be the case it is a contact of
    isOfTheCase, ///< is a contact of that case already
    hasRecords,  ///< lists or providers speak of the person that was entered: no officer made it
};

/// Somebody in the store who may be the person that was entered. Numbers are of cases that the account may see.
struct PersonProposal
{
    MaskedPerson person; ///< as it would be with its gaps filled
    Resemblance resemblance;
    std::vector<std::string> cases;     ///< that the person is
    std::vector<std::string> contactOf; ///< that named it
    std::vector<PersonItem> filled;
    std::vector<PersonItem> differing;
    JoinHindrance hindrance = JoinHindrance::none;

    bool operator==(const PersonProposal &) const = default;
};

/// Whether somebody found alike is worth an officer's look: likely, or possible by name or number with nothing against it (a
/// namesake of whom no more is known).
[[nodiscard]] bool isWorthALook(const Resemblance &resemblance);

} // namespace tracedesk::epi
