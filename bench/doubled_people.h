#pragma once

#include "epi/case.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace tracedesk::bench {

/// An entry of one of several lists, and whose it is.
struct Listed
{
    epi::Person person;
    std::optional<std::chrono::year> bornIn; ///< where the list had no date
    std::uint32_t human = 0;
    std::uint32_t changes = 0; ///< bits by Change: what was done to it; 0: as the human is
};

/// What happens to a person on the way into a second list.
enum class Change : std::uint8_t {
    nameTypo,     ///< one key of the name
    nameLatin,    ///< in Latin letters, any usual spelling and order
    nameWritten,  ///< blanks, order, title
    phoneSlip,    ///< one digit, or two neighbours exchanged
    phoneNew,     ///< another number
    birthSwapped, ///< day and month
    birthSlip,    ///< one digit
    birthYear,    ///< the year alone
    addressNew,   ///< moved
};
inline constexpr std::uint32_t changeKinds = 9;

/// `humans` made-up people in households: family names as common as in the census of 2015, given names as common as a
/// generation's (the commonest 1 %), shared addresses, children under their parents' phone, siblings with a syllable in common,
/// twins. A tenth is listed a second time with one or two changes. What lists leave out is left out (a phone or birth date stays
/// in both entries of one human). Numbers are such as are not given out. The same for the same seed everywhere.
[[nodiscard]] std::vector<Listed> doubledPeople(std::uint32_t humans, std::uint64_t seed);

} // namespace tracedesk::bench
