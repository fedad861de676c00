#pragma once

#include "desk/case_file.h"
#include "epi/jurisdiction.h"
#include "store/case_store.h"

#include <vector>

namespace tracedesk::desk {

/// The accounts that may enter into cases of that area, by name: to whom one can be handed over.
[[nodiscard]] std::vector<Colleague> colleagues(const store::CaseStore &store, const epi::Jurisdiction &area);

} // namespace tracedesk::desk
