#include "desk/office.h"

#include "desk/engine_input.h"
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

store::Environment environmentOf(const Surroundings &surroundings)
{
    store::Environment environment = store::Environment::production();
    environment.clock = surroundings.now;
    return environment;
}

} // namespace

epi::Result<Office> Office::found(const std::filesystem::path &folder, const std::string &user,
                                  const vault::SecretBytes &password, Surroundings surroundings)
{
    auto store = store::CaseStore::create(folder, user, password, environmentOf(surroundings));
    if (!store)
        return std::unexpected(store.error());
    return Office(std::move(*store), std::move(surroundings));
}

epi::Result<Office> Office::open(const std::filesystem::path &folder, const std::string &user, const vault::SecretBytes &password,
                                 Surroundings surroundings)
{
    auto store = store::CaseStore::open(folder, user, password, environmentOf(surroundings));
    if (!store)
        return std::unexpected(store.error());
    return Office(std::move(*store), std::move(surroundings));
}

Office::Office(store::CaseStore store, Surroundings surroundings)
    : m_store(std::move(store))
    , m_surroundings(std::move(surroundings))
    , m_ids(m_surroundings.now)
{
}

epi::Result<std::vector<epi::Error>> Office::check(std::stop_token stop, const epi::Progress &progress) const
{
    return m_store.check(stop, progress);
}

epi::Result<std::vector<epi::ImportBatch>> Office::imports() const
{
    return m_store.loadImports();
}

epi::Result<std::string> Office::policyOf(std::span<const epi::Case> cases) const
{
    std::map<std::string, std::size_t> named;
    for (const epi::Case &c : cases) {
        if (!c.policy.empty())
            ++named[c.policy];
    }
    if (!named.empty())
        return std::ranges::max_element(named, {}, [](const auto &entry) { return entry.second; })->first;
    const auto setting = m_store.setting("policy");
    if (!setting)
        return std::unexpected(setting.error());
    if (*setting)
        return **setting;
    const auto packs = readPolicies(m_surroundings.resources + "/policies");
    if (!packs)
        return std::unexpected(packs.error());
    if (packs->empty())
        return epi::fail(epi::ErrorCode::unknownPolicy, "");
    return packs->front().id;
}

epi::Result<TraceRun> Office::trace(std::stop_token stop, const epi::Progress &progress)
{
    TraceRun run;
    auto start = Clock::now();
    const auto cases = m_store.loadCases();
    if (!cases)
        return std::unexpected(cases.error());
    const auto policyId = policyOf(*cases);
    if (!policyId)
        return std::unexpected(policyId.error());
    const auto policy = findPolicy(m_surroundings.resources + "/policies", *policyId);
    if (!policy)
        return std::unexpected(policy.error());
    auto records = m_store.loadAllRecords(stop, progress);
    if (!records)
        return std::unexpected(records.error());
    const auto visits = m_store.loadVisits({});
    if (!visits)
        return std::unexpected(visits.error());
    const auto exposures = m_store.loadExposures();
    if (!exposures)
        return std::unexpected(exposures.error());
    const EngineInput input = makeEngineInput(*cases, std::move(*records), *visits, *exposures);
    run.inputDigest = digestOf(input);
    run.loadSeconds = secondsSince(start);

    start = Clock::now();
    auto findings = tracing::trace(input.input, *policy, m_surroundings.threads, stop, progress);
    if (!findings)
        return std::unexpected(findings.error());
    run.traceSeconds = secondsSince(start);
    run.policy = findings->policy;
    run.cases = findings->cases.size();
    run.persons = input.persons.size();
    run.clusters = findings->clusters.size();
    for (const tracing::RecordSet &set : input.input.sets)
        run.records += set.records.size();
    for (const tracing::CaseFindings &found : findings->cases) {
        run.stays += found.stays.size();
        run.coPresences += found.coPresences.size();
        run.sources += found.sources.size();
    }

    start = Clock::now();
    if (progress)
        progress(epi::WorkStage::saving, 0, run.cases);
    if (const auto saved = m_store.saveFindings(storedForm(std::move(*findings), input, run.inputDigest)); !saved)
        return std::unexpected(saved.error());
    run.saveSeconds = secondsSince(start);
    return run;
}

} // namespace tracedesk::desk
