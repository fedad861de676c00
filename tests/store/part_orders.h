#pragma once

#include "tests/store/staffed_store.h"

#include <QTest>

namespace tracedesk::tests {

// Orders to destroy a part of a store's data.

using Orders = std::vector<epi::DestructionCount>;

inline vault::DestructionOrder orderOf(epi::DestructionScope scope, epi::PersonId person, Orders counts)
{
    return {
        .scope = scope, .person = person, .basis = "on request", .counts = std::move(counts), .auditLength = 0, .auditHead = {}};
}

/// Both sign; the supervisor has yet to carry it out.
inline epi::Result<epi::Uuid> agree(const StaffedFolder &folder, const vault::DestructionOrder &order)
{
    const auto made = [&]() -> epi::Result<epi::Uuid> {
        auto store = folder.as("sup");
        return store ? store->orderDestruction(order) : std::unexpected(store.error());
    }();
    if (!made)
        return made;
    auto store = folder.as("pri");
    if (!store)
        return std::unexpected(store.error());
    return store->countersign(*made).transform([&] { return *made; });
}

inline std::string canary(int person, const char *what)
{
    return "Canary-" + std::to_string(person) + '-' + what + '-';
}

inline bool isSound(const store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    if (faults && !faults->empty())
        qWarning("%s", describe(faults->front()).c_str());
    return faults && faults->empty();
}

} // namespace tracedesk::tests
