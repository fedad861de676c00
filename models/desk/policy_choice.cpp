#include "desk/office.h"

#include "desk/policy_file.h"

#include <algorithm>
#include <map>

namespace tracedesk::desk {

namespace {

// Empty where no case names one.
std::string mostNamed(std::span<const epi::Case> cases)
{
    std::map<std::string, std::size_t> named;
    for (const epi::Case &c : cases) {
        if (!c.policy.empty())
            ++named[c.policy];
    }
    if (named.empty())
        return {};
    return std::ranges::max_element(named, {}, [](const auto &entry) { return entry.second; })->first;
}

// The pack of the cases' disease that was last in force when the first case was dated; packs are by that day.
std::string lastInForce(std::span<const epi::Policy> packs, std::span<const epi::Case> cases)
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
    if (packs.empty())
        return {};
    const epi::Policy *chosen = &packs.front();
    for (const epi::Policy &pack : packs) {
        const bool fits = disease.empty() || pack.disease == disease;
        if (fits && (!first || pack.validFrom <= *first || chosen->disease != pack.disease))
            chosen = &pack;
    }
    return chosen->id;
}

} // namespace

epi::Result<PolicyChoice> Office::choiceFor(std::span<const epi::Case> cases) const
{
    auto packs = readPolicies(m_surroundings.resources + "/policies");
    if (!packs)
        return std::unexpected(packs.error());
    const auto setting = m_store.setting("policy");
    if (!setting)
        return std::unexpected(setting.error());
    PolicyChoice choice;
    choice.chosen = setting->value_or(std::string());
    const std::string named = mostNamed(cases);
    choice.inForce = !choice.chosen.empty() ? choice.chosen : !named.empty() ? named : lastInForce(*packs, cases);
    choice.packs = std::move(*packs);
    return choice;
}

epi::Result<epi::Policy> Office::policyOf(const std::optional<Provenance> &lastRun) const
{
    if (lastRun)
        if (auto policy = findPolicy(m_surroundings.resources + "/policies", lastRun->policy))
            return policy;
    const auto cases = m_store.loadCases();
    if (!cases)
        return std::unexpected(cases.error());
    const auto choice = choiceFor(*cases);
    return choice ? findPolicy(m_surroundings.resources + "/policies", choice->inForce) : std::unexpected(choice.error());
}

epi::Result<PolicyChoice> Office::policies() const
{
    if (auto permitted = permit(epi::Duty::listCases); !permitted)
        return std::unexpected(permitted.error());
    const auto cases = m_store.loadCases();
    if (!cases)
        return std::unexpected(cases.error());
    return choiceFor(*cases);
}

epi::Result<void> Office::choosePolicy(const std::string &id)
{
    if (auto permitted = permit(epi::Duty::choosePolicy); !permitted)
        return permitted;
    if (!id.empty()) {
        if (const auto known = findPolicy(m_surroundings.resources + "/policies", id); !known)
            return std::unexpected(known.error());
    }
    return m_store.setSetting("policy", id);
}

} // namespace tracedesk::desk
