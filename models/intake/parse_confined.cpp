#include "intake/parse_confined.h"

#include "intake/child_process.h"
#include "intake/frames.h"

#include <chrono>
#include <filesystem>
#include <utility>

namespace tracedesk::intake {

using epi::ErrorCode;
using epi::fail;

namespace {

constexpr int firstInput = 3; ///< descriptor of the first file in the program

/// What the program can see of this machine: the libraries it is linked to, its time zones and converters, itself.
std::vector<std::string> confinedCommand(const ParserProgram &program, const std::string &threads)
{
    std::vector<std::string> command{program.bubblewrap, "--unshare-all", "--die-with-parent", "--new-session",
                                     "--cap-drop",       "ALL",           "--clearenv"};
    for (const char *folder : {"/usr/lib", "/usr/lib64", "/usr/share/zoneinfo"})
        command.insert(command.end(), {"--ro-bind-try", folder, folder});
    for (const char *link : {"/lib", "/lib64"}) {
        std::error_code error;
        if (std::filesystem::is_symlink(link, error))
            command.insert(command.end(), {"--symlink", std::string("usr") + link, link});
        else
            command.insert(command.end(), {"--ro-bind-try", link, link});
    }
    command.insert(command.end(), {"--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--ro-bind", program.path,
                                   "/tracedesk-intake", "--remount-ro", "/", "--chdir", "/", "--", "/tracedesk-intake", threads});
    return command;
}

struct Attempt
{
    bool greeted = false;
    epi::Result<std::vector<ParsedFile>> files;
};

Attempt attempt(std::span<const InputFile> files, const Profile &profile, const ParserProgram &program,
                const std::vector<std::string> &command, bool needsFilter, const std::stop_token &stop,
                const epi::Progress &progress)
{
    std::vector<std::string> names;
    std::vector<int> descriptors;
    for (const InputFile &file : files) {
        names.push_back(file.name());
        descriptors.push_back(file.descriptor());
    }
    std::string input = toJson(profile) + '\0';
    for (const std::string &name : names)
        input += name + '\0';
    auto child = ChildProcess::start(command, input, descriptors, firstInput);
    if (!child)
        return {false, fail(ErrorCode::parserFailed, program.path, child.error())};
    FrameReader reader(names, profile, Limits{}, [&](std::uint64_t done, std::uint64_t total) {
        if (progress)
            progress(epi::WorkStage::reading, done, total);
    });
    std::vector<char> buffer(1024 * 1024);
    for (;;) {
        const auto got = child->read(buffer, std::chrono::milliseconds(50));
        if (stop.stop_requested()) {
            child->kill();
            return {reader.hasGreeted(), fail(ErrorCode::cancelled)};
        }
        if (got == ChildProcess::nothingYet)
            continue;
        if (got == 0)
            break;
        if (!reader.feed({buffer.data(), got})) {
            child->kill();
            return {reader.hasGreeted(), fail(ErrorCode::parserFailed, program.path, reader.why())};
        }
        if (needsFilter && reader.hasGreeted() && !reader.confinement().filter) {
            child->kill();
            return {true, fail(ErrorCode::parserFailed, program.path, "no confinement on this system")};
        }
    }
    const std::string status = child->wait();
    if (reader.error())
        return {true, std::unexpected(*reader.error())};
    if (!reader.isDone() || !status.empty())
        return {reader.hasGreeted(), fail(ErrorCode::parserFailed, program.path, status.empty() ? "ended early" : status)};
    return {true, reader.takeFiles()};
}

} // namespace

epi::Result<Parsed> parseConfined(std::span<const InputFile> files, const Profile &profile, const ParserProgram &program,
                                  std::stop_token stop, const epi::Progress &progress)
{
    const std::string threads = std::to_string(std::max(program.threads, 1U));
    std::error_code error;
    const std::string path = std::filesystem::absolute(program.path, error).string();
    const ParserProgram absolute{path, program.bubblewrap, program.threads};
    if (!program.bubblewrap.empty() && std::filesystem::exists(program.bubblewrap, error)) {
        Attempt first = attempt(files, profile, absolute, confinedCommand(absolute, threads), false, stop, progress);
        // Silence means that bubblewrap itself could not start it: user namespaces may be forbidden here.
        if (first.greeted || (!first.files && first.files.error().code == ErrorCode::cancelled))
            return std::move(first.files).transform([](std::vector<ParsedFile> parsed) {
                return Parsed{std::move(parsed), Confinement::namespaces};
            });
    }
    return attempt(files, profile, absolute, {path, threads}, true, stop, progress)
        .files.transform([](std::vector<ParsedFile> parsed) { return Parsed{std::move(parsed), Confinement::filter}; });
}

} // namespace tracedesk::intake
