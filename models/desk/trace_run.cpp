#include "desk/trace_run.h"

#include "desk/office.h"

#include <algorithm>
#include <chrono>

namespace tracedesk::desk {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

TraceRun countsOf(const PreparedTrace &prepared, const tracing::Findings &findings)
{
    TraceRun run;
    run.policy = findings.policy;
    run.inputDigest = prepared.inputDigest;
    run.loadSeconds = prepared.loadSeconds;
    run.cases = findings.cases.size();
    run.persons = prepared.input.persons.size();
    run.clusters = findings.clusters.size();
    for (const tracing::RecordSet &set : prepared.input.input.sets)
        run.records += set.records.size();
    for (const tracing::CaseFindings &found : findings.cases) {
        run.stays += found.stays.size();
        run.coPresences += found.coPresences.size();
        run.sources += found.sources.size();
    }
    return run;
}

} // namespace

epi::Result<PreparedTrace> Office::prepareTrace(std::stop_token stop, const epi::Progress &progress) const
{
    if (auto permitted = permit(epi::Duty::trace); !permitted)
        return std::unexpected(permitted.error());
    const auto start = Clock::now();
    PreparedTrace prepared;
    const auto cases = m_store.loadCases();
    if (!cases)
        return std::unexpected(cases.error());
    auto choice = choiceFor(*cases);
    if (!choice)
        return std::unexpected(choice.error());
    const auto pack = std::ranges::find(choice->packs, choice->inForce, &epi::Policy::id);
    if (pack == choice->packs.end())
        return epi::fail(epi::ErrorCode::unknownPolicy, choice->inForce);
    prepared.policy = std::move(*pack);
    auto records = m_store.loadAllRecords(stop, progress);
    if (!records)
        return std::unexpected(records.error());
    const auto visits = m_store.loadVisits({});
    if (!visits)
        return std::unexpected(visits.error());
    const auto exposures = m_store.loadExposures();
    if (!exposures)
        return std::unexpected(exposures.error());
    prepared.input = makeEngineInput(*cases, std::move(*records), *visits, *exposures);
    prepared.inputDigest = digestOf(prepared.input);
    prepared.loadSeconds = secondsSince(start);
    return prepared;
}

epi::Result<FinishedTrace> runTrace(PreparedTrace prepared, unsigned threads, std::stop_token stop, const epi::Progress &progress)
{
    const auto start = Clock::now();
    auto findings = tracing::trace(prepared.input.input, prepared.policy, threads, stop, progress);
    if (!findings)
        return std::unexpected(findings.error());
    FinishedTrace finished;
    finished.run = countsOf(prepared, *findings);
    finished.run.traceSeconds = secondsSince(start);
    finished.findings = storedForm(std::move(*findings), prepared.input, std::move(prepared.inputDigest));
    return finished;
}

epi::Result<TraceRun> Office::keepTrace(FinishedTrace finished, const epi::Progress &progress)
{
    if (auto permitted = permit(epi::Duty::trace); !permitted)
        return std::unexpected(permitted.error());
    const auto start = Clock::now();
    if (progress)
        progress(epi::WorkStage::saving, 0, finished.run.cases);
    if (const auto saved = m_store.saveFindings(finished.findings); !saved)
        return std::unexpected(saved.error());
    finished.run.saveSeconds = secondsSince(start);
    return finished.run;
}

epi::Result<TraceRun> Office::trace(std::stop_token stop, const epi::Progress &progress)
{
    auto prepared = prepareTrace(stop, progress);
    if (!prepared)
        return std::unexpected(prepared.error());
    auto finished = runTrace(std::move(*prepared), m_surroundings.threads, stop, progress);
    if (!finished)
        return std::unexpected(finished.error());
    return keepTrace(std::move(*finished), progress);
}

} // namespace tracedesk::desk
