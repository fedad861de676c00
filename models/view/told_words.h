#pragma once

#include "epi/told_visits.h"

#include <QString>

namespace tracedesk::view {

/// Words of routes as people tell them.
[[nodiscard]] QString word(epi::UnreadReason reason); ///< why a part was not read: "no such time"
[[nodiscard]] QString word(epi::ToldDoubt doubt);     ///< what is to be looked at: "no day was told"
/// "09:00–10:00", "09:00–" without an end; what `visit` says, at that distance from UTC.
[[nodiscard]] QString timesText(const epi::Visit &visit, epi::Seconds utcOffset);
/// What else was told of a stop, in one line: how exact, how come, with whom, mask, where, what for.
[[nodiscard]] QString detailsText(const epi::ToldVisit &told, const epi::Visit &visit);
/// "5 stops, 2 to look at, 3 parts not read"; what there is none of is left out.
[[nodiscard]] QString routeText(int stops, int open, int unread);
[[nodiscard]] QString addVisitsText(int visits); ///< "Add 4 visits"
/// All doubts in one line.
[[nodiscard]] QString doubtsText(const epi::ToldProposal &proposal);

} // namespace tracedesk::view
