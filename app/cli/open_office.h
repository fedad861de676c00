#pragma once

#include "app/cli/commands.h"
#include "desk/office.h"

namespace tracedesk::cli {

/// Asks for the password and opens the store that the call names first.
[[nodiscard]] epi::Result<desk::Office> openOffice(const Call &call, const Session &session);
/// Asks for a new password (twice on a terminal) and makes the store.
[[nodiscard]] epi::Result<desk::Office> foundOffice(const Call &call, const Session &session);

} // namespace tracedesk::cli
