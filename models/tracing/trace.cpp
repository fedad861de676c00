#include "tracing/trace.h"

#include "tracing/clusters.h"
#include "tracing/co_presence.h"
#include "tracing/presence.h"
#include "tracing/sources.h"
#include "tracing/stays.h"
#include "tracing/work.h"

namespace tracedesk::tracing {

namespace {

constexpr std::size_t casesPerPiece = 4;

std::vector<CaseTimes> timesOf(const Input &input, const epi::Policy &policy)
{
    std::vector<CaseTimes> times(input.cases.size());
    for (std::size_t c = 0; c < times.size(); ++c) {
        if (auto window = epi::infectiousWindow(input.cases[c], policy))
            times[c].infectious = *window;
        if (auto window = epi::exposureWindow(input.cases[c], policy))
            times[c].exposure = *window;
        times[c].onset = onsetRange(input.cases[c], policy);
    }
    return times;
}

epi::Result<std::vector<std::vector<epi::Stay>>> staysOfCases(const PresenceReader &reader, unsigned threads,
                                                              const std::stop_token &stop, const epi::Progress &progress)
{
    const auto &persons = reader.input().personOfCase;
    std::vector<std::vector<epi::Stay>> stays(persons.size());
    CountedProgress counted(progress, epi::WorkStage::stays, persons.size());
    const bool finished =
        inParallel(persons.size(), casesPerPiece, threads, stop, [&](unsigned, std::size_t first, std::size_t last) {
            for (std::size_t c = first; c < last; ++c)
                stays[c] = findStays(reader, persons[c]);
            counted.add(last - first);
        });
    if (!finished)
        return epi::fail(epi::ErrorCode::cancelled);
    return stays;
}

} // namespace

epi::Result<Findings> trace(const Input &input, const epi::Policy &policy, unsigned threads, std::stop_token stop,
                            const epi::Progress &progress)
{
    if (auto checked = checkDistributions(policy); !checked)
        return std::unexpected(checked.error());
    if (auto checked = checkInput(input); !checked)
        return std::unexpected(checked.error());
    const PresenceReader reader(input, policy);
    const std::vector<CaseTimes> times = timesOf(input, policy);
    OnsetCurves curves(policy);

    auto stays = staysOfCases(reader, threads, stop, progress);
    if (!stays)
        return std::unexpected(stays.error());
    auto encounters = findEncounters(reader, times, curves, threads, stop, progress);
    if (!encounters)
        return std::unexpected(encounters.error());
    auto clusters = findClusters(reader, times, *stays, threads, stop, progress);
    if (!clusters)
        return std::unexpected(clusters.error());
    auto sources = rankSources(reader, times, encounters->meetings, curves, threads, stop, progress);
    if (!sources)
        return std::unexpected(sources.error());

    Findings findings;
    findings.policy = policy.id;
    findings.clusters = std::move(*clusters);
    findings.cases.resize(input.cases.size());
    for (std::size_t c = 0; c < input.cases.size(); ++c) {
        CaseFindings &found = findings.cases[c];
        found.infectious = times[c].infectious;
        found.exposure = times[c].exposure;
        found.stays = std::move((*stays)[c]);
        found.coPresences = std::move(encounters->byCase[c]);
        found.sources = std::move((*sources)[c]);
    }
    return findings;
}

} // namespace tracedesk::tracing
