#pragma once

#include "epi/conflict.h"
#include "epi/question.h"
#include "tracing/co_presence.h"

#include <span>
#include <vector>

namespace tracedesk::tracing {

/// What is known of one case besides the reader's input.
struct Known
{
    std::size_t caseIndex = 0;
    CaseTimes times;
    std::span<const epi::Stay> stays;         ///< of the case's person
    std::span<const epi::Conflict> conflicts; ///< of the case
    std::span<const epi::TimeSpan> named;     ///< when contacts whom an officer named were together with the case
    epi::Instant now = epi::Instant::max();   ///< what lies ahead is not asked about
};

/// What to ask about a case, by descending score, then time, then kind. Only about its windows, but for the onset. Each thing is
/// asked once: a visit that a conflict is about is not asked for its end, nor an hour that is in a conflict for where one was.
/// Days in a row of which nothing at all is known are one question, from the waking of the first to the night of the last.
/// Pure; any thread.
[[nodiscard]] std::vector<epi::Question> findQuestions(const PresenceReader &reader, const OnsetCurves &curves,
                                                       const Known &known);

} // namespace tracedesk::tracing
