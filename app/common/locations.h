#pragma once

#include "desk/surroundings.h"

namespace tracedesk::app {

/// The program's surroundings as installed, else as built: resources under ../share/tracedesk or in the source tree, the parser
/// beside the program, the system's clock, all processors. Needs a QCoreApplication.
[[nodiscard]] desk::Surroundings installedSurroundings();

} // namespace tracedesk::app
