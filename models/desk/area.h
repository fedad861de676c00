#pragma once

#include "epi/actor.h"
#include "epi/case.h"
#include "store/case_store.h"
#include "store/values.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace tracedesk::desk {

/// The clusters with a case the account may see, in their order. Cases of other areas are taken out and counted.
[[nodiscard]] std::vector<store::NamedCluster> clustersWithin(const epi::Actor &actor, std::span<const epi::Case> cases,
                                                              std::vector<store::NamedCluster> clusters);

/// Which cases an account may be told of by number. Asks the store for a case once; errors count as "no".
class AreaView
{
public:
    AreaView(const epi::Actor &actor, const store::CaseStore &store)
        : m_actor(actor)
        , m_store(store)
    {
    }
    [[nodiscard]] bool sees(epi::CaseId id);
    /// Takes number and id of a case elsewhere out of a source; that there is one stays.
    void veil(store::NamedSource &source);

private:
    const epi::Actor &m_actor;
    const store::CaseStore &m_store;
    std::unordered_map<epi::CaseId, bool> m_known;
};

} // namespace tracedesk::desk
