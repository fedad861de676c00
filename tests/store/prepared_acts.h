#pragma once

#include "store/case_store.h"

#include <functional>

namespace tracedesk::tests {

/// Something done once to an open store, with everything it takes made before.
using PreparedAct = std::function<epi::Result<void>(store::CaseStore &)>;

namespace prepared {

/// What the others need: a case with its person.
[[nodiscard]] PreparedAct groundwork();
[[nodiscard]] PreparedAct saveCase();
[[nodiscard]] PreparedAct saveInterview();
[[nodiscard]] PreparedAct importRecords();
[[nodiscard]] PreparedAct importList();
[[nodiscard]] PreparedAct saveFindings();
[[nodiscard]] PreparedAct look();
[[nodiscard]] PreparedAct orderDestruction();
/// From that of the fixture to "another horse".
[[nodiscard]] PreparedAct changePassword();
[[nodiscard]] PreparedAct readEverything();
/// A fault is its error.
[[nodiscard]] PreparedAct check();

} // namespace prepared

} // namespace tracedesk::tests
