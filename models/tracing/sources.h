#pragma once

#include "epi/findings.h"
#include "tracing/co_presence.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace tracedesk::tracing {

/// Wallinga and Teunis (2004): p[i][j] = w(t_i - t_j) / sum over k of w(t_i - t_k), the probability that j infected i
/// by onset days and the serial interval alone; 0 where nobody precedes. Row i, column j.
[[nodiscard]] std::vector<std::vector<double>> wallingaTeunis(const std::vector<double> &onsetDays,
                                                              const epi::Distribution &serialInterval);

/// Hours of UTC in which a case has records, as shares.
using Coverage = std::vector<HourlyCurve>;
[[nodiscard]] HourlyCurve coverageOf(const PresenceReader &reader, std::size_t caseIndex, epi::TimeSpan span);

/// Ranked sources of every case that has a date. The likelihood of candidate j for case i is
///   L_ij = declared odds * integral f_inc(O_i - tau) b(tau - O_j) o_ij(tau) dtau
/// over infection times tau in steps of an hour, onsets even over their days; o_ij is the probability of contact in
/// that hour: at least the policy's `together` (more where closeness() says so) while records show both near, `apart`
/// where they show both elsewhere, `unrecorded` otherwise; hours covered in part are taken as independent. "Unknown"
/// is a local source one could meet unrecorded, at the policy's rate; "imported" has its own rate. L is normalised
/// over all candidates; those below the policy's least probability are added to "unknown" unless declared.
/// Declared links keep a candidate even against the dates, with a doubt. The list is by probability, then declared,
/// then case number; ranks begin at 1. Errors: cancelled.
[[nodiscard]] epi::Result<std::vector<std::vector<epi::SourceHypothesis>>>
rankSources(const PresenceReader &reader, const std::vector<CaseTimes> &times, const std::vector<CaseMeetings> &meetings,
            OnsetCurves &curves, unsigned threads, const std::stop_token &stop, const epi::Progress &progress);

} // namespace tracedesk::tracing
