#pragma once

namespace tracedesk::app {

/// First thing in main: files of ours are for the user alone (umask 077), no core dump, no tracing by other processes.
void hardenProcess();

} // namespace tracedesk::app
