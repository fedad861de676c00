#pragma once

#include "intake/frames.h"

namespace tracedesk::intake {

/// Gives up, for good and for all threads to come, what a parser does not need: opening files, sockets, other programs,
/// other processes, core dumps, writing files. Whatever the parser opens later must be open already: time zones and the
/// converter of encodings are loaded here first.
/// Limits of the kernel's own (seccomp, Landlock) are used where it has them; says which.
[[nodiscard]] SelfConfinement confineSelf();

} // namespace tracedesk::intake
