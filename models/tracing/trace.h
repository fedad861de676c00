#pragma once

#include "epi/case.h"
#include "epi/evidence.h"
#include "epi/findings.h"
#include "epi/interview.h"
#include "epi/policy.h"
#include "epi/progress.h"
#include "epi/result.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::tracing {

/// Changes whenever the same input and policy may give another result.
inline constexpr std::string_view engineVersion = "1";

/// Provider records of one batch. `records.subject` is an index of persons here, not of tokens.
/// Precondition: rows sorted by (subject, begin).
struct RecordSet
{
    epi::RecordKind kind = epi::RecordKind::cellSite;
    std::vector<epi::Place> places;
    epi::RecordColumns records;
};

/// A stated infection between two cases, by index.
struct StatedExposure
{
    std::uint32_t source = 0;
    std::uint32_t exposed = 0;
    std::string setting;
};

/// Everything a run looks at, as one value; the caller keeps what the indices mean.
struct Input
{
    std::vector<epi::Case> cases;
    std::vector<std::uint32_t> personOfCase; ///< one for each case
    std::uint32_t personCount = 0;
    std::vector<RecordSet> sets;
    std::vector<epi::Visit> visits; ///< of the cases; `caseId` names which
    std::vector<StatedExposure> exposures;
};

/// What one case was found to have done, in whose windows.
struct CaseFindings
{
    std::optional<epi::CaseWindow> infectious; ///< none when the case has no date at all
    std::optional<epi::CaseWindow> exposure;
    std::vector<epi::Stay> stays;               ///< of the case's person, by begin of possible dwell
    std::vector<epi::CoPresence> coPresences;   ///< inside the infectious window, by descending weight then time
    std::vector<epi::SourceHypothesis> sources; ///< by rank; probabilities sum to 1; empty without a date
};

/// The one immutable result of a run.
struct Findings
{
    std::string policy;
    std::string engine{engineVersion};
    std::vector<CaseFindings> cases;    ///< one for each case of the input
    std::vector<epi::Cluster> clusters; ///< venues before base stations, by descending number of cases
};

/// Runs the whole engine: stays, co-presence, clusters, sources. Pure: the same input and policy give the same
/// findings, whatever the order of cases or the number of threads.
/// Errors: cancelled (stop was requested), invalidArgument (the input breaks its preconditions).
/// Threads: uses up to `threads` of its own; `progress` is called from any of them, one at a time.
[[nodiscard]] epi::Result<Findings> trace(const Input &input, const epi::Policy &policy, unsigned threads, std::stop_token stop,
                                          const epi::Progress &progress);

} // namespace tracedesk::tracing
