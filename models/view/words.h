#pragma once

#include "epi/actor.h"
#include "epi/case.h"
#include "epi/evidence.h"
#include "epi/findings.h"
#include "epi/interview.h"
#include "epi/progress.h"
#include "epi/result.h"
#include "epi/time_span.h"

#include <QString>

#include <optional>

/// The words of the product, for window and command line alike. Everything here is translated at the moment of the
/// call: with the translators installed in the application and the default QLocale (weekdays, digits).
/// Floors below speak in codes and arguments only.
namespace tracedesk::view {

/// What happened, what is safe, and what to do; one to three sentences, for every code. Missing arguments are left out.
[[nodiscard]] QString errorText(const epi::Error &error);

/// Noun phrases as they stand in tables, legends and lanes.
[[nodiscard]] QString word(epi::RecordKind kind);
[[nodiscard]] QString word(epi::ContactStatus status);
[[nodiscard]] QString word(epi::VisitStatus status);
[[nodiscard]] QString word(epi::CaseClassification classification);
[[nodiscard]] QString word(epi::CaseStage stage);
[[nodiscard]] QString word(epi::Sex sex);
[[nodiscard]] QString word(epi::SourceKind kind);
[[nodiscard]] QString word(epi::Role role);

/// Why a row was refused, as a clause: "required field is empty".
[[nodiscard]] QString word(epi::RejectReason reason);
/// What is suspicious about a row that was kept, as a clause.
[[nodiscard]] QString word(epi::RemarkReason reason);

/// "Finding stays", for whoever shows progress.
[[nodiscard]] QString word(epi::WorkStage stage);
/// "Finding stays: 31,000 of 52,000"; without the total where that is not known (0).
[[nodiscard]] QString progressText(epi::WorkStage stage, std::uint64_t done, std::uint64_t total);

/// Read, stored, duplicate, rejected and quarantined, in one line.
[[nodiscard]] QString countsText(const epi::ImportCounts &counts);

/// A length of time to the minute: "1 h 20 min", "2 d 3 h", "under 1 min".
[[nodiscard]] QString durationText(epi::Seconds length);

/// The surveyor's clock. `utcOffset` is the policy's.
[[nodiscard]] QString clockText(epi::Instant t, epi::Seconds utcOffset);               ///< "14:05"
[[nodiscard]] QString timeText(epi::Instant t, epi::Seconds utcOffset);                ///< "03-12 Thu 14:05"
[[nodiscard]] QString aboutTimeText(epi::Instant t, epi::Seconds utcOffset);           ///< "about 03-12 Thu 14:05"
[[nodiscard]] QString spanText(const epi::TimeSpan &span, epi::Seconds utcOffset);     ///< second day only if another
[[nodiscard]] QString longSpanText(const epi::TimeSpan &span, epi::Seconds utcOffset); ///< "2020-03-02 00:00 to 2020-03-09 00:00"
[[nodiscard]] QString dayText(epi::Day day);                                           ///< "2020-03-12"
[[nodiscard]] QString dayText(const std::optional<epi::DayRange> &days, bool approximate); ///< empty where not known
[[nodiscard]] QString shortDayText(epi::Day day);                                          ///< "03-12 Thu"

/// "0.62", never a percentage; "under 0.01" below that.
[[nodiscard]] QString probabilityText(double probability);
/// "120 m", "1.4 km".
[[nodiscard]] QString metresText(double metres);

} // namespace tracedesk::view
