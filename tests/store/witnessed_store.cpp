#include "tests/store/witnessed_store.h"

#include <array>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tracedesk::tests {

/// What a child says.
struct WitnessedStore::Word
{
    enum class Kind : std::uint32_t { opened, found, entries, done } kind = Kind::opened;
    std::uint64_t value = 0;
};

/// Ends by itself only when something is wrong.
int WitnessedStore::work(Child child, int pipe)
{
    const auto say = [&](Word::Kind kind, std::uint64_t value) {
        const Word word{kind, value};
        return ::write(pipe, &word, sizeof word) == sizeof word;
    };
    const auto fails = [](const std::string &why) {
        std::fputs((why + '\n').c_str(), stderr);
        return 1;
    };
    auto store = m_folder.open();
    if (!store)
        return fails("does not open: " + describe(store.error()));
    if (child == Child::looksAndActs) {
        if (const auto wrong = look(*store); !wrong.empty())
            return fails(wrong);
        say(Word::Kind::found, m_done);
        say(Word::Kind::entries, m_otherEntries);
    } else {
        say(Word::Kind::opened, 0);
    }
    for (std::uint32_t number = m_answered;; ++number) {
        if (const auto done = perform(*store, number); !done)
            return fails(describe(done.error()));
        if (!say(Word::Kind::done, number))
            return fails("nobody listens");
    }
}

epi::Result<void> WitnessedStore::create()
{
    const auto store = m_folder.create();
    if (!store)
        return std::unexpected(store.error());
    const auto length = entriesButClosings(*store);
    if (!length)
        return std::unexpected(length.error());
    m_otherEntries = *length;
    return {};
}

void WitnessedStore::start(Child child, const std::function<void()> &arrange)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        std::abort();
    m_child = ::fork();
    if (m_child == 0) {
        ::close(pipe[0]);
        if (arrange)
            arrange();
        ::_exit(work(child, pipe[1]));
    }
    ::close(pipe[1]);
    m_pipe = pipe[0];
    ++m_started;
}

void WitnessedStore::hear(bool untilOpened)
{
    Word word;
    std::uint32_t acts = 0;
    while (::read(m_pipe, &word, sizeof word) == sizeof word) {
        switch (word.kind) {
        case Word::Kind::opened:
            ++m_opened;
            break;
        case Word::Kind::found:
            acts = static_cast<std::uint32_t>(word.value);
            break;
        case Word::Kind::entries:
            found(acts, word.value);
            break;
        case Word::Kind::done:
            m_answered = static_cast<std::uint32_t>(word.value) + 1;
            ++m_acknowledged;
            break;
        }
        if (untilOpened)
            return;
    }
}

void WitnessedStore::awaitOpening()
{
    hear(true);
}

int WitnessedStore::await()
{
    hear(false);
    ::close(m_pipe);
    int status = 0;
    ::waitpid(m_child, &status, 0);
    return status;
}

void WitnessedStore::kill()
{
    ::kill(m_child, SIGKILL);
}

std::optional<epi::Error> WitnessedStore::tryOpening()
{
    ++m_started;
    const auto store = m_folder.open();
    m_opened += store ? 1 : 0;
    return store ? std::nullopt : std::optional(store.error());
}

std::string WitnessedStore::look()
{
    auto store = m_folder.open();
    return store ? look(*store) : "does not open: " + describe(store.error());
}

std::string WitnessedStore::look(store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    if (!faults || !faults->empty())
        return "damaged: " + describe(faults ? faults->front() : faults.error());
    const auto totals = totalsOf(store);
    if (!totals)
        return "not readable: " + describe(totals.error());
    for (const std::uint32_t done : {m_answered, m_answered + 1}) {
        const Totals expected = m_expected.after(done);
        if (totals->withAudit(0) != expected.withAudit(0))
            continue;
        // Of openings not every one may have been answered; this one was.
        if (totals->audit < expected.audit + m_otherEntries + m_opened + 1 ||
            totals->audit > expected.audit + m_otherEntries + m_started + 1)
            continue;
        for (std::uint32_t number = m_done; number < done; ++number)
            if (const auto what = missing(store, number, done); !what.empty())
                return "missing: " + what;
        found(done, totals->audit - expected.audit);
        return {};
    }
    return "after " + std::to_string(m_answered) + " answered acts, " + std::to_string(m_opened) + " of " +
           std::to_string(m_started) + " openings: " + describe(*totals) + ", expected " +
           describe(m_expected.after(m_answered)) + " + " + std::to_string(m_otherEntries);
}

void WitnessedStore::found(std::uint32_t acts, std::uint64_t otherEntries)
{
    m_unanswered += acts - m_answered;
    m_done = m_answered = acts;
    m_otherEntries = otherEntries;
    m_started = m_opened = 0;
    ++m_looks;
}

} // namespace tracedesk::tests
