#pragma once

#include "view/case_picture.h"

#include <QString>

namespace tracedesk::view {

/// How a case reads in a list; empty where there is nothing to say.
[[nodiscard]] QString onsetText(const epi::Case &facts);                           ///< "about 03-12 Thu"
[[nodiscard]] QString infectiousText(const CaseRow &row, epi::Seconds utcOffset);  ///< "03-11 to 03-17 (assumed)"
[[nodiscard]] QString contactsText(const CaseRow &row, const EpidemicPicture &of); ///< "3 of 41"; "0" where nobody was found
[[nodiscard]] QString likeliestSourceText(const CaseRow &row);                     ///< a case number, or "Unknown source"
[[nodiscard]] QString waitingText(const CaseRow &row, epi::Seconds utcOffset, epi::Instant now); ///< since the confirmation
/// What this account shall do: "to do: 2, the first by 03-12 Thu". `now` may be unknown: then nothing is overdue.
[[nodiscard]] QString tasksText(const CaseRow &row, epi::Seconds utcOffset, std::optional<epi::Instant> now);

/// Contacts that were found: co-presences of the last run, and at least those that an officer confirmed.
[[nodiscard]] std::uint32_t contactsFound(const CaseRow &row);
/// None before anybody looked: neither a run nor an officer.
[[nodiscard]] bool hasContacts(const CaseRow &row, const EpidemicPicture &of);
/// Whether a day of what this account shall do is past.
[[nodiscard]] bool areTasksOverdue(const CaseRow &row, epi::Seconds utcOffset, epi::Instant now);
/// Confirmed and still to be worked on: neither closed nor archived.
[[nodiscard]] bool isWaiting(const epi::Case &facts);

} // namespace tracedesk::view
