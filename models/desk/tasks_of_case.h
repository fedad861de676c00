#pragma once

#include "desk/case_file.h"
#include "epi/actor.h"
#include "store/case_store.h"

namespace tracedesk::desk {

/// What is to be done about the case of the file, of which accounts it speaks, and what of it is the actor's.
[[nodiscard]] epi::Result<void> readTasks(const store::CaseStore &store, const epi::Actor &actor, CaseFile &file);

} // namespace tracedesk::desk
