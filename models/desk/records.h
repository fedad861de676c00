#pragma once

#include "epi/audit.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tracedesk::desk {

/// What is asked of the activity record. Everything left empty asks for all.
struct RecordQuestion
{
    std::vector<epi::AuditAct> acts; ///< empty: all
    epi::AccountId account;          ///< who did it
    epi::PersonId subject;           ///< whose data
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> from;
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> until; ///< not included
    std::size_t most = 1000;
    std::uint64_t first = 0;           ///< sequence
    std::optional<std::uint64_t> last; ///< sequence, included
    std::optional<epi::Uuid> object;   ///< what it is about; null: nothing
};

/// An answer: newest first.
struct RecordPage
{
    std::vector<epi::AuditRecord> records;
    std::uint64_t matching = 0; ///< how many there are in all
    /// By account; of those who are no longer there, too.
    std::unordered_map<epi::AccountId, std::string> names;
};

} // namespace tracedesk::desk
