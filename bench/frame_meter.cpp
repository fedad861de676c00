#include "bench/frame_meter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <array>
#include <atomic>
#include <sys/resource.h>

namespace tracedesk::bench {

namespace {

double cpuMs()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval &t) { return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3; };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

} // namespace

bool waitUntil(const std::function<bool()> &done, int timeoutMs)
{
    QElapsedTimer clock;
    clock.start();
    // processEvents with a time limit does not sleep: a loop over it would be measured as work.
    QTimer wake;
    wake.start(100);
    while (!done()) {
        if (clock.elapsed() > timeoutMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

FrameCost measureFrames(QQuickWindow &window, int frames, const std::function<void(int)> &step, int warmUp)
{
    // A step may be drawn later than the frame after it: counted are frames that took over what the step did.
    std::atomic<int> wanted = 0;
    std::atomic<int> taken = 0;
    std::atomic<int> drawn = 0;
    const std::array follow{
        QObject::connect(
            &window, &QQuickWindow::afterSynchronizing, &window, [&] { taken = wanted.load(); }, Qt::DirectConnection),
        QObject::connect(
            &window, &QQuickWindow::frameSwapped, &window, [&] { drawn = taken.load(); }, Qt::DirectConnection),
        QObject::connect(
            &window, &QQuickWindow::frameSwapped, &window, [] {}, Qt::QueuedConnection), // wakes the loop below
    };
    const auto draw = [&](int n) {
        wanted = n + 1;
        step(n);
        window.update();
        return waitUntil([&] { return drawn > n; }, 20'000);
    };
    FrameCost cost;
    bool alive = true;
    for (int n = 0; n < warmUp && alive; ++n)
        alive = draw(n);
    const double begin = cpuMs();
    QElapsedTimer clock;
    clock.start();
    for (int n = 0; n < frames && alive; ++n) {
        alive = draw(warmUp + n);
        cost.frames += alive ? 1 : 0;
    }
    if (cost.frames > 0) {
        cost.cpuMs = (cpuMs() - begin) / cost.frames;
        cost.wallMs = static_cast<double>(clock.nsecsElapsed()) / 1e6 / cost.frames;
    }
    for (const QMetaObject::Connection &one : follow)
        QObject::disconnect(one);
    return cost;
}

QString ratio(double ours, double theirs)
{
    return theirs > 0 ? QString::number(ours / theirs, 'f', 2) : QStringLiteral("-");
}

} // namespace tracedesk::bench
