#pragma once

#include "epi/findings.h"
#include "tracing/curves.h"
#include "tracing/nearby_index.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace tracedesk::tracing {

/// What is known of a case's time before anything is searched.
struct CaseTimes
{
    std::optional<epi::CaseWindow> infectious;
    std::optional<epi::CaseWindow> exposure;
    std::optional<epi::DayRange> onset; ///< as onsetRange()
};

/// A span in which two cases were recorded together.
struct Together
{
    epi::TimeSpan span;
    double chance = 0; ///< probability that they were in one room, by closeness() at twice the policy's room radius
    epi::LatLng where;
    std::string place;
};

/// The meetings of a case, as a source, with another case.
struct CaseMeetings
{
    std::uint32_t source = 0; ///< cases
    std::uint32_t exposed = 0;
    std::vector<Together> together; ///< by time; may overlap where several records say so
};

struct Encounters
{
    std::vector<std::vector<epi::CoPresence>> byCase; ///< by descending weight, then time, then person
    std::vector<CaseMeetings> meetings;               ///< ascending by (exposed, source)
};

/// Everybody together with each case within the policy's search distance, for at least its minimum, inside the case's
/// infectious window (outer); and all meetings between cases while the source can have been infectious at all.
/// At every moment two are together where a record of each holds and these are near; times are united over records.
/// `longest`, `where`, `place`, `separation` and `kind` speak of the longest episode (the earliest of equals);
/// `probability` is the mean of closeness() over the time of its pieces. Errors: cancelled.
[[nodiscard]] epi::Result<Encounters> findEncounters(const PresenceReader &reader, const std::vector<CaseTimes> &times,
                                                     const OnsetCurves &curves, unsigned threads, const std::stop_token &stop,
                                                     const epi::Progress &progress);

/// The summary of pieces of one case with one other person inside a window; nothing below the policy's minimum.
[[nodiscard]] std::optional<epi::CoPresence> summarise(std::vector<Piece> pieces, epi::TimeSpan window,
                                                       std::span<const Presence> mine, std::span<const Presence> theirs,
                                                       const PresenceReader &reader);

} // namespace tracedesk::tracing
