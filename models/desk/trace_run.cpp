#include "desk/office.h"

#include "desk/policy_file.h"

#include <algorithm>
#include <chrono>
#include <map>

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

std::optional<std::string> mostNamed(std::span<const epi::Case> cases)
{
    std::map<std::string, std::size_t> named;
    for (const epi::Case &c : cases) {
        if (!c.policy.empty())
            ++named[c.policy];
    }
    if (named.empty())
        return std::nullopt;
    return std::ranges::max_element(named, {}, [](const auto &entry) { return entry.second; })->first;
}

// The pack of the cases' disease that was last in force when the first case was dated; packs are by that day.
epi::Policy inForce(std::span<const epi::Policy> packs, std::span<const epi::Case> cases)
{
    std::optional<epi::Day> first;
    std::string disease;
    for (const epi::Case &c : cases) {
        const std::optional<epi::Day> day = c.onset ? std::optional(c.onset->latest) : c.confirmed ? c.confirmed : c.reported;
        if (day && (!first || *day < *first))
            first = day;
        if (disease.empty())
            disease = c.disease;
    }
    const epi::Policy *chosen = &packs.front();
    for (const epi::Policy &pack : packs) {
        const bool fits = disease.empty() || pack.disease == disease;
        if (fits && (!first || pack.validFrom <= *first || chosen->disease != pack.disease))
            chosen = &pack;
    }
    return *chosen;
}

} // namespace

epi::Result<epi::Policy> Office::policyOf(std::span<const epi::Case> cases) const
{
    auto packs = readPolicies(m_surroundings.resources + "/policies");
    if (!packs)
        return std::unexpected(packs.error());
    const auto setting = m_store.setting("policy");
    if (!setting)
        return std::unexpected(setting.error());
    const std::string wanted = mostNamed(cases).value_or(setting->value_or(std::string()));
    if (wanted.empty()) {
        if (packs->empty())
            return epi::fail(epi::ErrorCode::unknownPolicy, "");
        return inForce(*packs, cases);
    }
    const auto pack = std::ranges::find(*packs, wanted, &epi::Policy::id);
    if (pack == packs->end())
        return epi::fail(epi::ErrorCode::unknownPolicy, wanted);
    return std::move(*pack);
}

epi::Result<PreparedTrace> Office::prepareTrace(std::stop_token stop, const epi::Progress &progress) const
{
    const auto start = Clock::now();
    PreparedTrace prepared;
    const auto cases = m_store.loadCases();
    if (!cases)
        return std::unexpected(cases.error());
    auto policy = policyOf(*cases);
    if (!policy)
        return std::unexpected(policy.error());
    prepared.policy = std::move(*policy);
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
