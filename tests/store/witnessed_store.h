#pragma once

#include "tests/store/serial_acts.h"
#include "tests/store/store_fixture.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include <sys/types.h>

namespace tracedesk::tests {

/// A store on which child processes act until something ends them. Each act is acknowledged through a pipe as soon as the
/// store has answered; whoever looks afterwards knows what must be there, all of it, and that nothing else may be.
class WitnessedStore
{
public:
    explicit WitnessedStore(const ExpectedTotals &expected)
        : m_expected(expected)
    {
    }

    [[nodiscard]] epi::Result<void> create();
    [[nodiscard]] const StoreFolder &folder() const { return m_folder; }

    enum class Child : std::uint8_t { acts, looksAndActs };
    /// Starts a child that opens the store, looks at it or not, and performs one act after the other. `arrange` runs in it
    /// first. One that does not look may follow only where somebody looked since the last act.
    void start(Child child, const std::function<void()> &arrange = {});
    /// Until the child has opened the store, or has ended.
    void awaitOpening();
    /// Until the child has ended; how (wait(2)).
    [[nodiscard]] int await();
    void kill();

    /// Opens and closes here: the error, or nothing.
    [[nodiscard]] std::optional<epi::Error> tryOpening();

    /// Opens and compares: what is wrong, or nothing. Acts that were acknowledged are there, and of the one that was not either
    /// all or nothing; check() finds no fault.
    [[nodiscard]] std::string look();

    [[nodiscard]] std::uint64_t looks() const { return m_looks; }               ///< that found nothing wrong, ever
    [[nodiscard]] std::uint64_t acknowledged() const { return m_acknowledged; } ///< acts, ever
    [[nodiscard]] std::uint64_t unanswered() const { return m_unanswered; }     ///< found done without an answer, ever

private:
    struct Word;
    [[nodiscard]] int work(Child child, int pipe);
    [[nodiscard]] std::string look(store::CaseStore &store);
    void hear(bool untilOpened);
    void found(std::uint32_t acts, std::uint64_t otherEntries);

    const ExpectedTotals &m_expected;
    StoreFolder m_folder;
    pid_t m_child = 0;
    int m_pipe = -1;
    std::uint32_t m_done = 0;
    std::uint32_t m_answered = 0;     ///< acts answered, those done before included
    std::uint64_t m_otherEntries = 0; ///< in the audit, that are not of acts
    std::uint64_t m_started = 0;      ///< children since the last look
    std::uint64_t m_opened = 0;       ///< of them said to have opened
    std::uint64_t m_looks = 0;
    std::uint64_t m_acknowledged = 0;
    std::uint64_t m_unanswered = 0;
};

} // namespace tracedesk::tests
