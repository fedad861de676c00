#include "bench/frame_meter.h"

#include <QCoreApplication>
#include <QElapsedTimer>

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
    while (!done()) {
        if (clock.elapsed() > timeoutMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
    }
    return true;
}

FrameCost measureFrames(QQuickWindow &window, int frames, const std::function<void(int)> &step, int warmUp)
{
    int drawn = 0;
    const auto counted = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&drawn] { ++drawn; });
    const auto draw = [&](int n) {
        const int before = drawn;
        step(n);
        window.requestUpdate();
        return waitUntil([&] { return drawn > before; }, 20'000);
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
    QObject::disconnect(counted);
    return cost;
}

QString ratio(double ours, double theirs)
{
    return theirs > 0 ? QString::number(ours / theirs, 'f', 2) : QStringLiteral("-");
}

} // namespace tracedesk::bench
