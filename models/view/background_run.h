#pragma once

#include "epi/progress.h"
#include "epi/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrent/qtconcurrentrun.h>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace tracedesk::view {

/// The state of one piece of background work, for whoever shows it. GUI thread.
class BackgroundWork : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void started();
    /// Two counts; total 0 = not known yet. Only the newest is delivered.
    void progressed(tracedesk::epi::WorkStage stage, quint64 done, quint64 total);
    void ended();
};

/// Runs a function on the global pool and hands its result back as one value on the GUI thread, with exactly one of three
/// outcomes: finished, cancelled, failed. Starting again, and destroying while running, asks the running work to stop
/// and drops its answer; the function must then return soon, and must capture values only.
template<class T> class BackgroundRun
{
public:
    using Function = std::function<epi::Result<T>(std::stop_token, const epi::Progress &)>;

    struct Outcomes
    {
        std::function<void(T)> finished;
        std::function<void()> cancelled;
        std::function<void(const epi::Error &)> failed;
    };

    explicit BackgroundRun(Outcomes outcomes)
        : m_outcomes(std::move(outcomes))
    {
    }
    ~BackgroundRun() { abandon(); }
    BackgroundRun(const BackgroundRun &) = delete;
    BackgroundRun &operator=(const BackgroundRun &) = delete;

    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }
    [[nodiscard]] BackgroundWork &work() { return m_work; }

    void cancel() { m_stop.request_stop(); }
    /// Stops without any of the three outcomes.
    void drop() { abandon(); }

    void start(Function function)
    {
        abandon();
        m_stop = std::stop_source();
        m_watcher = std::make_unique<QFutureWatcher<epi::Result<T>>>();
        QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, &m_work, [this] { deliver(); });
        // Counts travel through one slot that the GUI thread empties, so that a fast worker cannot flood the event queue.
        const auto latest = std::make_shared<Latest>();
        m_latest = latest;
        const auto progress = [latest, work = &m_work, token = m_stop.get_token()](epi::WorkStage stage, std::uint64_t done,
                                                                                   std::uint64_t total) {
            if (token.stop_requested())
                return;
            latest->stage = stage;
            latest->done = done;
            latest->total = total;
            if (!latest->posted.exchange(true)) {
                const std::lock_guard lock(latest->alive);
                if (latest->open)
                    QMetaObject::invokeMethod(
                        work,
                        [latest, work] {
                            latest->posted = false;
                            emit work->progressed(latest->stage, latest->done, latest->total);
                        },
                        Qt::QueuedConnection);
            }
        };
        m_watcher->setFuture(
            QtConcurrent::run([function = std::move(function), progress, token = m_stop.get_token()](
                                  QPromise<epi::Result<T>> &promise) { promise.addResult(function(token, progress)); }));
        emit m_work.started();
    }

private:
    struct Latest
    {
        std::atomic<epi::WorkStage> stage{};
        std::atomic<std::uint64_t> done = 0;
        std::atomic<std::uint64_t> total = 0;
        std::atomic<bool> posted = false;
        std::mutex alive;
        bool open = true; ///< false once nobody may be posted to
    };

    void abandon()
    {
        m_stop.request_stop();
        if (m_latest) {
            const std::lock_guard lock(m_latest->alive);
            m_latest->open = false;
        }
        m_latest.reset();
        m_watcher.reset();
    }

    void deliver()
    {
        epi::Result<T> result = m_watcher->future().isResultReadyAt(0)
                                    ? m_watcher->future().takeResult()
                                    : epi::Result<T>(epi::fail(epi::ErrorCode::internal, "background"));
        m_watcher.release()->deleteLater(); // we are inside its signal
        const bool cancelled = !result && result.error().code == epi::ErrorCode::cancelled;
        if (result)
            m_outcomes.finished(std::move(*result));
        else if (cancelled)
            m_outcomes.cancelled();
        else
            m_outcomes.failed(result.error());
        emit m_work.ended();
    }

    Outcomes m_outcomes;
    std::stop_source m_stop;
    std::shared_ptr<Latest> m_latest;
    BackgroundWork m_work;
    std::unique_ptr<QFutureWatcher<epi::Result<T>>> m_watcher;
};

} // namespace tracedesk::view
