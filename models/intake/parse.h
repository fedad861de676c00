#pragma once

#include "epi/progress.h"
#include "epi/result.h"
#include "intake/input_file.h"
#include "intake/limits.h"
#include "intake/parsed_file.h"
#include "intake/profile.h"

#include <span>
#include <stop_token>
#include <vector>

namespace tracedesk::intake {

/// Parses files of one profile, in this process: for tests, and for the confined parser. Files whose header is that of
/// the profile's place table are tables, whatever their order, and hold for all other files of the call.
/// The result has one entry for each file, in the order given.
/// Errors (of the first file that has one): cancelled, unreadableFile, headerMismatch, fileRefused.
/// Threads: uses up to `threads` of its own; `progress(reading, bytes, all bytes)` comes from the calling thread.
[[nodiscard]] epi::Result<std::vector<ParsedFile>> parse(std::span<const InputFile> files, const Profile &profile,
                                                         unsigned threads, std::stop_token stop, const epi::Progress &progress,
                                                         const Limits &limits = {});

} // namespace tracedesk::intake
