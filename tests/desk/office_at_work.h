#pragma once

#include "desk/office.h"
#include "tests/desk/outbreak_files.h"
#include "tests/intake/given_file.h"
#include "tests/store/store_fixture.h"
#include "tests/support/places.h"

#include <new>
#include <set>

namespace tracedesk::tests {

inline desk::Surroundings surroundings()
{
    desk::Surroundings around;
    around.now = testEnvironment().clock;
    around.resources = resources().toStdString();
    around.parserProgram = programs("/tracedesk-intake").toStdString();
    return around;
}

inline epi::Result<desk::Office> newOffice(const StoreFolder &folder)
{
    auto store = folder.create();
    if (!store)
        return std::unexpected(store.error());
    return desk::Office(std::move(*store), surroundings());
}

inline epi::Result<desk::KeptFile> import(desk::Office &office, const OutbreakFiles::Delivery &delivery)
{
    const auto staged = desk::stageImport({delivery.files, delivery.profile, {}}, office.surroundings(), {}, {});
    if (!staged)
        return std::unexpected(staged.error());
    auto kept = office.keepImport(*staged, {}, {});
    if (!kept)
        return std::unexpected(kept.error());
    return std::move(kept->back());
}

inline epi::Result<void> importAll(desk::Office &office, const OutbreakFiles &files)
{
    for (const auto &delivery : files.deliveries()) {
        if (const auto kept = import(office, delivery); !kept)
            return std::unexpected(kept.error());
    }
    return {};
}

inline std::vector<epi::CaseId> idsOf(const desk::CaseOverview &overview)
{
    std::vector<epi::CaseId> ids;
    for (const desk::CaseLine &line : overview.cases)
        ids.push_back(line.facts.id);
    return ids;
}

/// The store while no office has it open.
inline epi::Person personOf(const StoreFolder &folder, const std::string &token)
{
    const auto store = folder.open();
    const auto ids = store->findPersons(std::span(&token, 1));
    return ids->front().isNull() ? epi::Person() : *store->loadPerson(ids->front());
}

inline bool isSound(const desk::Office &office)
{
    const auto faults = office.check({}, {});
    return faults && faults->empty();
}

} // namespace tracedesk::tests
