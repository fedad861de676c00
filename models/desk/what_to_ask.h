#pragma once

#include "desk/case_file.h"
#include "epi/policy.h"
#include "tracing/curves.h"

namespace tracedesk::desk {

/// Fills in the conflicts of a case file and the questions that follow, by a policy. Anew whenever a case is opened: what is told
/// changes more often than the engine runs. Records count as in CaseFile::records. Pure; some milliseconds for 20,000 records.
/// `curves` are the policy's: made once for many cases. Nothing is asked about what lies ahead of `now`.
void findWhatToAsk(CaseFile &file, const epi::Policy &policy, const tracing::OnsetCurves &curves, epi::Instant now);

} // namespace tracedesk::desk
