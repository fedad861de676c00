#pragma once

#include "app/cli/commands.h"
#include "desk/office.h"

#include <future>
#include <stop_token>

namespace tracedesk::cli {

/// Asks for the password, and for the digits of the second device where they are needed and not given, and opens the store that
/// the call names first.
[[nodiscard]] epi::Result<desk::Office> openOffice(const Call &call, const Session &session);
/// The same beside other work: asks now, opens on a thread of its own, and requests `giveUp` to stop where it fails. Call,
/// session and `giveUp` must outlive the answer.
[[nodiscard]] std::future<epi::Result<desk::Office>> openMeanwhile(const Call &call, const Session &session,
                                                                   std::stop_source &giveUp);
/// The password once more, for an act that wants it: asked for again, or the next line of standard input.
[[nodiscard]] epi::Result<vault::SecretBytes> askPasswordAgain();
/// Asks for a new password (twice on a terminal) and makes the store.
[[nodiscard]] epi::Result<desk::FoundedOffice> foundOffice(const Call &call, const Session &session);
/// Asks for the one-time code and a new password of an invited account, and opens the store with them.
[[nodiscard]] epi::Result<desk::Office> activateOffice(const Call &call, const Session &session);

} // namespace tracedesk::cli
