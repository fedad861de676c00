#pragma once

#include "app/cli/arguments.h"
#include "app/cli/printout.h"
#include "desk/surroundings.h"
#include "epi/progress.h"
#include "epi/result.h"

#include <stop_token>

namespace tracedesk::cli {

/// What every command works with.
struct Session
{
    desk::Surroundings surroundings;
    std::stop_token stop;
    epi::Progress progress;
};

/// A command: what it has to say, or why it could not be done. `check` says its faults and fails by its exit code.
struct Outcome
{
    Printout printout;
    int exitCode = 0;
};
using Command = epi::Result<Outcome> (*)(const Call &, const Session &);

[[nodiscard]] epi::Result<Outcome> runDemo(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runNew(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runActivate(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runPeople(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runCheck(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runImport(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runTrace(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runList(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runReport(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runRecovery(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runBackup(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runRestore(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runCertificate(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runExports(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runRecord(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runOwn(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runContacts(const Call &call, const Session &session);
[[nodiscard]] epi::Result<Outcome> runFormFive(const Call &call, const Session &session);

} // namespace tracedesk::cli
