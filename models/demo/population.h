#pragma once

#include "demo/city.h"
#include "epi/case.h"

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace tracedesk::demo {

inline constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

enum class Occupation : std::uint8_t { infant, pupil, worker, atHome, retired };

struct Household
{
    std::uint32_t home = kNowhere; ///< place
    std::uint32_t first = 0;       ///< persons [first, first + size)
    std::uint32_t size = 0;
};

/// An inhabitant with everything about them that does not change from day to day.
struct Inhabitant
{
    std::uint32_t household = 0;
    std::uint8_t age = 0;
    epi::Sex sex = epi::Sex::unknown;
    Occupation occupation = Occupation::atHome;
    std::uint32_t daily = kNowhere;  ///< workplace, school or nursery
    std::uint16_t desk = 0;          ///< number of the seat there
    std::uint16_t dailyBegins = 540; ///< minutes since midnight
    std::uint16_t dailyEnds = 1080;
    std::array<std::uint32_t, 6> leisure{}; ///< favourite venues, the first by far the most visited (Zipf)
    std::array<std::uint32_t, 3> lunch{};   ///< restaurants near the workplace
    std::uint32_t shop = kNowhere;          ///< where groceries are bought
    std::uint32_t academy = kNowhere;       ///< private lessons of pupils
    std::uint32_t church = kNowhere;
    std::uint32_t gym = kNowhere;
    std::uint8_t gymClass = 0; ///< 0: Tue and Thu 19:30, 1: Mon, Wed and Fri 10:00
    bool drives = false;
    bool hasPhone = false;
    bool offAtNight = false;        ///< switches the phone off in the night
    std::uint32_t cardOf = kNobody; ///< whose card pays: own, a parent's, none
};

struct Population
{
    std::vector<Household> households;
    std::vector<Inhabitant> people;
};

/// Households and their members, and the homes they live in (added to `city`). Sizes and ages follow the
/// Korean census of 2020 (docs/demonstration.md).
[[nodiscard]] Population makePopulation(City &city, std::uint64_t seed, std::uint32_t persons);
/// Gives everybody a workplace or school, a routine and favourite venues; a step of makePopulation.
void assignRoutines(const City &city, Population &population, std::uint64_t seed);

/// Pseudonym under which all providers speak of a person: "p-" and 12 hexadecimal digits.
[[nodiscard]] std::string subjectToken(std::uint64_t seed, std::uint32_t person);

} // namespace tracedesk::demo
