#pragma once

#include "epi/case.h"
#include "epi/person_name.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::epi {

/// What was found when two persons were compared. What is not known of both says nothing.
enum class MatchSign : std::uint8_t {
    // For one person:
    residentNumberSame,
    residentNumberSlip, ///< one digit differs, or two neighbours are exchanged
    nameSame,
    nameSpelled, ///< the same name in another script or another spelling
    nameSimilar,
    phoneSame,
    phoneSlip, ///< one digit differs, is missing or too much, or two neighbours are exchanged
    birthSame,
    birthSwapped,  ///< day and month exchanged
    birthSlip,     ///< one digit differs, or two neighbours are exchanged
    birthYearSame, ///< no more is known of one of them; 1 January may stand for a year
    sexSame,
    addressSame,
    addressNear,
    // Against it:
    residentNumberOther,
    nameOther,
    phoneOther,
    birthOther,
    sexOther,
    addressOther,
};

/// A set of signs.
class MatchSigns
{
public:
    constexpr void add(MatchSign sign) { m_bits |= bit(sign); }
    [[nodiscard]] constexpr bool has(MatchSign sign) const { return (m_bits & bit(sign)) != 0; }
    /// One bit a sign, in the order of the enumeration.
    [[nodiscard]] constexpr std::uint32_t bits() const { return m_bits; }

    constexpr bool operator==(const MatchSigns &) const = default;

private:
    static constexpr std::uint32_t bit(MatchSign sign) { return std::uint32_t{1} << static_cast<unsigned>(sign); }
    std::uint32_t m_bits = 0;
};

/// Ordered: each is more than the one before. None of them decides anything; an officer does.
enum class PersonVerdict : std::uint8_t { different, possible, likely, same };

/// What the verdicts take. The score is a probability, from odds of 1 : 10,000 before anything was compared: a response has
/// about that many persons among whom one is sought. Each item of matchWeights moves the odds (Fellegi and Sunter 1969).
namespace matchThreshold {
/// One wrong in twenty is worth a look at both entries, and no more than that.
inline constexpr double likely = 0.95;
/// Namesakes of whom nothing else is known (0.09) are to be offered, and a spelling in Latin letters (0.02).
inline constexpr double possible = 0.015;
/// Beyond this two independent items agree beside the name, or a resident number does. It is said only where the name is the same
/// (in whatever script) or the resident number, and neither name, birth date nor sex speaks against it.
inline constexpr double same = 0.9999;
/// As much as a score can be when the given names are different ones: twins share birth date, address and a parent's phone.
inline constexpr double mostWithOtherName = 0.9;
/// As much as it can be for two resident numbers, or for another sex with another birth date.
inline constexpr double mostWithContradiction = 0.005;
} // namespace matchThreshold

/// A person made ready for comparison.
struct PersonTraits
{
    PersonName name;
    std::string phone;            ///< digits as dialled within the country; empty: not known
    std::string residentNumber;   ///< 13 digits, empty: not known whole
    std::optional<Day> birthDate; ///< stated, else out of the resident number
    std::optional<std::chrono::year> birthYear;
    Sex sex = Sex::unknown;                  ///< stated, else out of the resident number
    std::vector<std::uint32_t> addressWords; ///< digests of its words, sorted
    std::uint32_t addressNumbers = 0;        ///< how many of them are numbers

    /// Masked values say nothing. Of a resident number seven digits are enough for birth date and sex ("900101-1******"): 1, 3,
    /// 5, 7, 9 are men; 9, 0 were born in 18.., 1, 2, 5, 6 in 19.., 3, 4, 7, 8 in 20... `bornIn` is for lists that have a year,
    /// or an age, and no date. Dates are of the solar calendar.
    [[nodiscard]] static PersonTraits of(const Person &person, std::optional<std::chrono::year> bornIn = std::nullopt);
};

struct Resemblance
{
    double score = 0; ///< in [0, 1]
    PersonVerdict verdict = PersonVerdict::different;
    MatchSigns signs;

    bool operator==(const Resemblance &) const = default;
};

/// How much speaks for two entries being one human. Symmetric, deterministic; some microseconds.
[[nodiscard]] Resemblance resemblance(const PersonTraits &a, const PersonTraits &b);

/// The same where it reaches `least`; otherwise only known to be less, and found out sooner.
[[nodiscard]] std::optional<Resemblance> resemblanceFrom(PersonVerdict least, const PersonTraits &a, const PersonTraits &b);

} // namespace tracedesk::epi
