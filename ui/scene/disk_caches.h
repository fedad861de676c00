#pragma once

namespace tracedesk::scene {

/// Keeps Qt and the graphics driver from caching on disk what they compiled: names of files tell what was looked at. Before the
/// application is made.
void keepCachesOffTheDisk();

} // namespace tracedesk::scene
