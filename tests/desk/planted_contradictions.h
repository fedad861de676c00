#pragma once

#include "epi/conflict.h"
#include "told_outbreak.h"
#include "tracing/trace.h"

#include <array>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace tracedesk::tests {

enum class Plant : std::uint8_t {
    movedClaim,       ///< the interview names another place
    struckOut,        ///< the interview leaves a visit out
    paymentElsewhere, ///< somebody else pays with the card
    phoneLeft,        ///< the phone lies at home all day
    jump,             ///< records at a station far away
    pause,            ///< no records all through a visit that is told
    secondDevice,     ///< records of another phone under the person's name
};
inline constexpr std::size_t plantKinds = 7;
[[nodiscard]] const char *nameOf(Plant plant);
[[nodiscard]] const char *nameOf(epi::ConflictKind kind);

struct Contradiction
{
    Plant plant = Plant::movedClaim;
    demo::DemoTime begin = 0;
    demo::DemoTime end = 0;
    epi::VisitId visit; ///< null unless a claim was changed
    double apart = 0;   ///< metres between what the accounts say
};

/// A case that was tampered with, what was done, and what the engine is given.
struct TamperedCase
{
    ToldCase told;
    std::vector<Contradiction> planted;
    std::vector<demo::PhoneRecord> second;           ///< of another phone
    std::vector<std::pair<demo::DemoTime, int>> far; ///< records at a station far away
    std::vector<demo::DemoSpan> phoneApart;          ///< by the generator or the experiment
};

/// Metres from a place at which accounts must lie to be called a contradiction at all: what its base station cannot tell apart is
/// none. 900 m where stations stand close, twice the radius of the one heard best there where it is more.
[[nodiscard]] double plantedDistance(const demo::Outbreak &outbreak, std::uint32_t place);

/// Plants up to `each` contradictions a case, on days of their own, kinds in turn. The same seed plants the same.
[[nodiscard]] std::vector<TamperedCase> tamper(const demo::Outbreak &outbreak, std::vector<ToldCase> cases, std::uint32_t seed,
                                               std::size_t each);

/// One case, one person (index 0): base stations, payments, check-ins and, if there is one, the second phone.
[[nodiscard]] tracing::Input inputOf(const demo::Outbreak &outbreak, const TamperedCase &tampered);

/// Whether a conflict that was reported tells of what was planted. `begin` and `end` are the conflict's, by the clock of `one`,
/// which says what it is as Contradiction does.
template<class Planted> [[nodiscard]] bool tellsOf(const epi::Conflict &conflict, auto begin, auto end, const Planted &one)
{
    using epi::ConflictKind;
    const bool near = begin <= one.end + 900 && end >= one.begin - 900;
    const bool itsVisit = !one.visit.isNull() && conflict.visit == one.visit;
    const auto is = [&](auto... kinds) { return ((conflict.kind == kinds) || ...); };
    switch (one.plant) {
    case Plant::movedClaim:
        return itsVisit && is(ConflictKind::displaced, ConflictKind::phoneElsewhere, ConflictKind::undeclaredPayment);
    case Plant::struckOut:
        return near && is(ConflictKind::undeclaredStay, ConflictKind::undeclaredPayment);
    case Plant::paymentElsewhere:
        return near && is(ConflictKind::phoneElsewhere, ConflictKind::undeclaredPayment);
    case Plant::phoneLeft:
        return near && is(ConflictKind::phoneElsewhere, ConflictKind::displaced);
    case Plant::jump:
        return near && is(ConflictKind::impossibleTravel);
    case Plant::pause:
        return near && is(ConflictKind::gapInVisit);
    case Plant::secondDevice:
        return near && is(ConflictKind::twoDevices);
    }
    return false;
}

/// What a reported conflict comes from.
enum class Cause : std::uint8_t {
    planted,
    forgotten,  ///< the generator left the visit out of the interview, or told it of a wrong day
    phoneNoise, ///< the generator left the phone at home, switched it off, or lent the card
    none,       ///< a false alarm
};
[[nodiscard]] Cause causeOf(const demo::Outbreak &outbreak, const TamperedCase &tampered, const epi::Conflict &conflict,
                            std::vector<std::size_t> &planted);

struct Tally
{
    std::array<std::size_t, plantKinds> planted{};
    std::array<std::size_t, plantKinds> found{};
    std::map<epi::ConflictKind, std::array<std::size_t, 4>> reported; ///< by cause
    std::size_t repeats = 0;                                          ///< further conflicts about something planted
    double weeks = 0;
    std::size_t cases = 0;
    double seconds = 0;
    double slowest = 0;

    void add(const Tally &other);
    [[nodiscard]] double recall() const;
    [[nodiscard]] std::size_t falseAlarms() const;
};
/// One outbreak of that seed, tampered with and looked through. `log`, if given, gets a line for everything missed or false.
[[nodiscard]] Tally measure(const demo::Options &options, const epi::Policy &policy, const std::filesystem::path &scratch,
                            std::vector<std::string> *log = nullptr);

} // namespace tracedesk::tests
