#pragma once

#include "desk/engine_input.h"
#include "epi/policy.h"
#include "epi/progress.h"
#include "epi/result.h"
#include "store/values.h"

#include <cstdint>
#include <stop_token>
#include <string>

namespace tracedesk::desk {

/// What a run of the engine will look at, taken out of the store: the run itself needs no store.
struct PreparedTrace
{
    EngineInput input;
    epi::Policy policy;
    std::string inputDigest;
    double loadSeconds = 0;
};

/// How a run of the engine went.
struct TraceRun
{
    std::string policy;
    std::string inputDigest;
    std::uint64_t cases = 0;
    std::uint64_t persons = 0;
    std::uint64_t records = 0;
    std::uint64_t stays = 0;
    std::uint64_t coPresences = 0;
    std::uint64_t clusters = 0;
    std::uint64_t sources = 0;
    double loadSeconds = 0;
    double traceSeconds = 0;
    double saveSeconds = 0;
};

/// A finished run, not stored yet.
struct FinishedTrace
{
    store::Findings findings;
    TraceRun run;
};

/// Runs the engine. Pure; any thread. Errors: those of tracing::trace.
[[nodiscard]] epi::Result<FinishedTrace> runTrace(PreparedTrace prepared, unsigned threads, std::stop_token stop,
                                                  const epi::Progress &progress);

} // namespace tracedesk::desk
