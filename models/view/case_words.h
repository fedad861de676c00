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

/// Contacts that were found: co-presences of the last run, and at least those that an officer confirmed.
[[nodiscard]] std::uint32_t contactsFound(const CaseRow &row);
/// None before anybody looked: neither a run nor an officer.
[[nodiscard]] bool hasContacts(const CaseRow &row, const EpidemicPicture &of);
/// Confirmed and still to be worked on: neither closed nor archived.
[[nodiscard]] bool isWaiting(const epi::Case &facts);

} // namespace tracedesk::view
