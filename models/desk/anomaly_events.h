#pragma once

#include "epi/actor.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tracedesk::desk {

/// What the rules of anomalies.cpp look at: an entry of the activity record, narrowed to what they ask.
struct AuditEvent
{
    enum class Kind : std::uint8_t {
        logIn,
        look,
        reveal,
        work, ///< on the person's case
        failure,
        refusal,
        takenOut,
        spoolCut,
        restored,
        closed,
        other,
    };
    static constexpr std::uint32_t nobody = 0xffffffff;

    std::chrono::sys_time<std::chrono::milliseconds> at{};
    std::uint64_t sequence = 0;
    std::uint64_t rows = 0;        ///< taken out
    std::uint32_t person = nobody; ///< by number
    Kind kind = Kind::other;
    epi::Role role = epi::Role::surveyor;
};

struct AccountEvents
{
    epi::AccountId id; ///< null: nobody that is known
    std::vector<AuditEvent> events;
};

using AuditEvents = std::span<const AuditEvent *const>; ///< by time

// What is counted in a window that events enter and leave.
class CountOfEvents
{
public:
    void enter(const AuditEvent &) { ++m_count; }
    void leave(const AuditEvent &) { --m_count; }
    [[nodiscard]] std::uint64_t value() const { return m_count; }

private:
    std::uint64_t m_count = 0;
};

class SumOfRows
{
public:
    void enter(const AuditEvent &event) { m_rows += event.rows; }
    void leave(const AuditEvent &event) { m_rows -= event.rows; }
    [[nodiscard]] std::uint64_t value() const { return m_rows; }

private:
    std::uint64_t m_rows = 0;
};

class DifferentPersons
{
public:
    /// `times` has a zero for every person, and has again once all events have left.
    explicit DifferentPersons(std::vector<std::uint32_t> &times)
        : m_times(times)
    {
    }
    void enter(const AuditEvent &event) { m_different += m_times[event.person]++ == 0 ? 1U : 0U; }
    void leave(const AuditEvent &event) { m_different -= --m_times[event.person] == 0 ? 1U : 0U; }
    [[nodiscard]] std::uint64_t value() const { return m_different; }

private:
    std::vector<std::uint32_t> &m_times;
    std::uint64_t m_different = 0;
};

/// Events that follow each other, by index, both included.
struct Run
{
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint64_t most = 0;
};

/// The windows of this width, each ending with an event, in which the measure reaches the limit; those that share an event are
/// one run. Each event enters and leaves once.
template<class Measure>
[[nodiscard]] std::vector<Run> runsOver(AuditEvents events, std::chrono::milliseconds width, std::uint64_t limit, Measure measure)
{
    std::vector<Run> runs;
    std::size_t begin = 0;
    for (std::size_t end = 0; end < events.size(); ++end) {
        measure.enter(*events[end]);
        while (events[end]->at - events[begin]->at >= width)
            measure.leave(*events[begin++]);
        const std::uint64_t now = measure.value();
        if (now < limit)
            continue;
        if (runs.empty() || begin > runs.back().last)
            runs.push_back({begin, end, now});
        runs.back().last = end;
        runs.back().most = std::max(runs.back().most, now);
    }
    while (begin < events.size())
        measure.leave(*events[begin++]);
    return runs;
}

/// Runs of events for which `of` says the same.
template<class Of> [[nodiscard]] std::vector<Run> runsOfSame(AuditEvents events, Of of)
{
    std::vector<Run> runs;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (runs.empty() || of(*events[i]) != of(*events[runs.back().last]))
            runs.push_back({i, i, 0});
        runs.back().last = i;
        ++runs.back().most;
    }
    return runs;
}

} // namespace tracedesk::desk
