#pragma once

#include "epi/result.h"
#include "epi/review.h"

#include <QString>

namespace tracedesk::view {

// Words about the review of the activity record; see words.h.

[[nodiscard]] QString word(epi::AnomalyKind kind); ///< "many persons within an hour"
[[nodiscard]] QString word(epi::Judgement judgement);
/// "142 persons within an hour (limit 100)".
[[nodiscard]] QString anomalyText(epi::AnomalyKind kind, std::uint64_t count, std::uint64_t limit);
/// Why a token means nobody, and what to do.
[[nodiscard]] QString tokenErrorText(const epi::Error &error);
/// "2020-03-12 14:05", by the clock of this machine, as the record is listed.
[[nodiscard]] QString minuteText(std::chrono::sys_time<std::chrono::milliseconds> at);

} // namespace tracedesk::view
