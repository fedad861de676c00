#pragma once

#include <QQuickWindow>

#include <functional>

namespace tracedesk::bench {

/// What drawing a frame takes: CPU time of the whole process, all threads (under llvmpipe they are the graphics card), which a
/// loaded machine stretches far less than it stretches the wall clock.
struct FrameCost
{
    double cpuMs = 0;  ///< mean of the counted frames
    double wallMs = 0; ///< mean; bounded below by the display's own pace
    int frames = 0;
};

/// Draws `warmUp` frames that are not counted and then `frames` that are: before each, `step(n)` changes what is shown (n counts from
/// 0 through both), then the window is made to draw once and waited for. The window must be exposed. GUI thread; turns the event
/// loop, so timers and finished futures of what is measured run as they do in the program.
[[nodiscard]] FrameCost measureFrames(QQuickWindow &window, int frames, const std::function<void(int)> &step, int warmUp = 12);

/// Turns the event loop until `done` says so; false when that takes longer than `timeoutMs`.
[[nodiscard]] bool waitUntil(const std::function<bool()> &done, int timeoutMs = 60'000);

/// "0.42": this in proportion to that; "-" when there is nothing to compare with.
[[nodiscard]] QString ratio(double ours, double theirs);

} // namespace tracedesk::bench
