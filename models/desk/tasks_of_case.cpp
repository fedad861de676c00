#include "desk/tasks_of_case.h"

#include <algorithm>

namespace tracedesk::desk {

epi::Result<void> readTasks(const store::CaseStore &store, const epi::Actor &actor, CaseFile &file)
{
    auto tasks = store.loadTasks(file.facts.id);
    if (!tasks)
        return std::unexpected(tasks.error());
    file.tasks = std::move(*tasks);
    file.ownTasks = epi::openTasksOf(actor.account, file.tasks);
    for (const vault::Account &account : store.accounts()) {
        const auto isSpokenOf = [&](const epi::Task &task) { return task.to == account.id || task.settledBy == account.id; };
        if (std::ranges::any_of(file.tasks, isSpokenOf))
            file.taskPeople.push_back({account.id, account.name});
    }
    return {};
}

} // namespace tracedesk::desk
