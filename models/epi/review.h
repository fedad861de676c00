#pragma once

#include "epi/id.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace tracedesk::epi {

/// What can be odd about what an account did. Numbers are stored: new ones go at the end.
enum class AnomalyKind : std::uint8_t {
    manyPersonsHour = 1, ///< looked at more persons within an hour than the rule allows
    manyPersonsDay,      ///< the same within 24 hours
    aboveUsual,          ///< many times the persons a day that are usual for the account and its role
    outsideCases,        ///< persons on whose cases the account did not work
    nightWork,
    nightLogIns,
    failedLogIns, ///< upon the account; a null account: names that nobody has
    refusals,
    manyExports,
    manyRows, ///< taken out
    manyReveals,
    spoolCut,
    storeRestored,
};
inline constexpr auto lastAnomalyKind = AnomalyKind::storeRestored;

/// What a reviewer said of a finding. Numbers are stored and counted in the activity record.
enum class Judgement : std::uint8_t { open, explained, followUp };

/// A finding as it was judged. The words are the reviewer's and name nobody.
struct JudgedFinding
{
    Uuid finding{};
    AnomalyKind kind = AnomalyKind::manyPersonsHour;
    AccountId account;       ///< whom it is about
    std::uint64_t first = 0; ///< entry of the record
    std::uint64_t last = 0;
    Judgement judgement = Judgement::open;
    std::string words;
    AccountId by;
    std::chrono::sys_time<std::chrono::milliseconds> at{};
};

} // namespace tracedesk::epi
