#pragma once

#include "epi/progress.h"
#include "epi/result.h"
#include "intake/file_head.h"
#include "intake/input_file.h"
#include "intake/parsed_file.h"
#include "intake/profile.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tracedesk::intake {

/// What kept the parser in.
enum class Confinement : std::uint8_t {
    namespaces, ///< bubblewrap: own user, process, network and mount namespaces; and a system call filter
    filter,     ///< no bubblewrap: system call filter, resource limits, and Landlock where the kernel has it
};

struct Parsed
{
    std::vector<ParsedFile> files; ///< one for each file, in the order given; digests are empty
    Confinement confinement = Confinement::namespaces;
};

/// How to start the parser. Tests point `bubblewrap` elsewhere.
struct ParserProgram
{
    std::string path;                          ///< of tracedesk-intake
    std::string bubblewrap = "/usr/bin/bwrap"; ///< empty or not there: filter only
    unsigned threads = 2;
};

/// Parses files in the confined program. The program sees the descriptors of these files and nothing else of the
/// user's; what it answers is not trusted: every length, index, enumerator and sum is checked.
/// Errors: those of parse(); parserFailed (program, status) when it cannot be started, dies, or answers nonsense.
/// Threads: blocks the calling thread; `progress` is called on it. A stop request kills the program.
[[nodiscard]] epi::Result<Parsed> parseConfined(std::span<const InputFile> files, const Profile &profile,
                                                const ParserProgram &program, std::stop_token stop,
                                                const epi::Progress &progress);

/// lookAt() of each file, in order. Errors and threads as parseConfined(); what is wrong with one file is its head's fault.
[[nodiscard]] epi::Result<std::vector<FileHead>> lookConfined(std::span<const InputFile> files, std::span<const Profile> profiles,
                                                              const ParserProgram &program, std::stop_token stop);

/// pickRows() of one file. Errors and threads as parseConfined().
[[nodiscard]] epi::Result<PickedRows> pickConfined(const InputFile &file, const Profile &profile, bool placeTable,
                                                   std::span<const std::uint64_t> lines, const ParserProgram &program,
                                                   std::stop_token stop);

} // namespace tracedesk::intake
