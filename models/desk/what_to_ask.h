#pragma once

#include "desk/case_file.h"
#include "epi/policy.h"

namespace tracedesk::desk {

/// Fills in the conflicts of a case file and the questions that follow, by a policy. Anew whenever a case is opened: what is told
/// changes more often than the engine runs. Records count as in CaseFile::records. Pure; some milliseconds for 20,000 records.
void findWhatToAsk(CaseFile &file, const epi::Policy &policy);

} // namespace tracedesk::desk
