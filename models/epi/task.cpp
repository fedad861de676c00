#include "epi/task.h"

namespace tracedesk::epi {

OpenTasks openTasksOf(AccountId account, std::span<const Task> tasks)
{
    OpenTasks open;
    for (const Task &task : tasks) {
        if (task.state != TaskState::open || task.to != account)
            continue;
        ++open.count;
        if (task.due && (!open.due || *task.due < *open.due))
            open.due = task.due;
    }
    return open;
}

} // namespace tracedesk::epi
