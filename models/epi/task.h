#pragma once

#include "epi/id.h"
#include "epi/time_span.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace tracedesk::epi {

enum class TaskState : std::uint8_t { open, done, dropped };

/// Something to be done about a case, so that a team shares the work.
struct Task
{
    TaskId id;
    CaseId caseId;
    std::string what; ///< in words; never empty
    // What it is about, at most one of both; neither: the case as a whole. May be taken out meanwhile.
    VisitId visit;
    ContactId contact;
    AccountId to; ///< who shall do it; null: nobody yet
    std::optional<Day> due;
    TaskState state = TaskState::open;
    std::string reason;  ///< why it was dropped
    AccountId settledBy; ///< set when it is stored as done or dropped, as is `settled`
    std::optional<Instant> settled;
    std::uint32_t revision = 0;

    bool operator==(const Task &) const = default;
};

/// What of a case waits for one account.
struct OpenTasks
{
    std::uint32_t count = 0;
    std::optional<Day> due; ///< the first of their days; none of them has one where there is none

    bool operator==(const OpenTasks &) const = default;
};

/// Of those that are open, what `account` shall do.
[[nodiscard]] OpenTasks openTasksOf(AccountId account, std::span<const Task> tasks);

} // namespace tracedesk::epi
