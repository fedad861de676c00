#pragma once

#include "desk/review_rules.h"
#include "epi/audit.h"
#include "epi/review.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tracedesk::desk {

/// Something odd about what one account did, and the entries it rests on.
struct Anomaly
{
    using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

    epi::Uuid id{}; ///< of kind, account, first and last: the same finding has the same id whenever it is found
    epi::AnomalyKind kind = epi::AnomalyKind::manyPersonsHour;
    epi::AccountId account; ///< null: nobody that is known
    Moment from{};
    Moment until{};          ///< of its last entry
    Moment known{};          ///< since when it can be known
    std::uint64_t count = 0; ///< the most in any of its windows: persons, acts, log-ins, files, rows, ...
    std::uint64_t limit = 0; ///< the threshold it reached; 0 where one is odd enough
    std::uint64_t first = 0; ///< the least sequence of its entries
    std::uint64_t last = 0;  ///< the greatest
};

/// Finds what is odd in records that are handed in one by one, in any order. Keeps about 40 bytes of each.
/// Only what lies before a moment decides what is odd at it (but for work done after a look): a finding stays the same while the
/// record grows, except the last one of an account, which may grow with it.
class AnomalyFinder
{
public:
    explicit AnomalyFinder(const ReviewRules &rules);
    ~AnomalyFinder();
    AnomalyFinder(const AnomalyFinder &) = delete;
    AnomalyFinder &operator=(const AnomalyFinder &) = delete;

    void take(const epi::AuditRecord &record);
    /// By account, kind, then first entry. Once.
    [[nodiscard]] std::vector<Anomaly> finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The same of records that are there.
[[nodiscard]] std::vector<Anomaly> findAnomalies(std::span<const epi::AuditRecord> records, const ReviewRules &rules);

/// Whether a moment lies in the hours of night.
[[nodiscard]] bool isAtNight(std::chrono::sys_time<std::chrono::milliseconds> at, const ReviewRules &rules);

/// The acts that findings of a kind rest on; empty: all.
[[nodiscard]] std::vector<epi::AuditAct> actsOf(epi::AnomalyKind kind);

} // namespace tracedesk::desk
