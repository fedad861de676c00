#pragma once

#include "epi/progress.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace tracedesk::tracing {

/// Calls of a progress function from several threads, one at a time and never running backwards.
class CountedProgress
{
public:
    CountedProgress(const epi::Progress &progress, epi::WorkStage stage, std::size_t total)
        : m_progress(progress)
        , m_stage(stage)
        , m_total(total)
    {
        if (m_progress)
            m_progress(m_stage, 0, m_total);
    }

    void add(std::size_t count)
    {
        if (!m_progress)
            return;
        const std::scoped_lock lock(m_mutex);
        m_done += count;
        m_progress(m_stage, m_done, m_total);
    }

private:
    const epi::Progress &m_progress;
    epi::WorkStage m_stage;
    std::size_t m_total;
    std::size_t m_done = 0;
    std::mutex m_mutex;
};

/// Runs work(thread, first, last) over [0, count) in pieces of `piece`, handed out in ascending order to up to
/// `threads` threads (one of them the caller's). Returns false when stop was requested before all was done.
/// What `work` throws is thrown here once all threads have ended.
template<class Work>
[[nodiscard]] bool inParallel(std::size_t count, std::size_t piece, unsigned threads, const std::stop_token &stop, Work &&work)
{
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::exception_ptr failure;
    std::mutex failureMutex;
    const auto run = [&](unsigned thread) {
        try {
            while (!stop.stop_requested() && !failed) {
                const std::size_t first = next.fetch_add(piece);
                if (first >= count)
                    return;
                work(thread, first, std::min(count, first + piece));
            }
        } catch (...) {
            failed = true;
            const std::scoped_lock lock(failureMutex);
            failure = std::current_exception();
        }
    };
    {
        const auto useful = static_cast<unsigned>(std::min<std::size_t>(std::max(1U, threads), (count + piece - 1) / piece));
        std::vector<std::jthread> others;
        for (unsigned thread = 1; thread < useful; ++thread)
            others.emplace_back(run, thread);
        run(0);
    }
    if (failure)
        std::rethrow_exception(failure);
    return !stop.stop_requested();
}

} // namespace tracedesk::tracing
