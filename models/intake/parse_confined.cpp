#include "intake/parse_confined.h"

#include "epi/io_buffer.h"
#include "intake/child_process.h"
#include "intake/frames.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <utility>

namespace tracedesk::intake {

using epi::ErrorCode;
using epi::fail;

namespace {

constexpr int firstInput = 3; ///< descriptor of the first file in the program

/// What the program can see of this machine: the libraries it is linked to, its time zones and converters, itself.
std::vector<std::string> confinedCommand(const ParserProgram &program, const std::string &threads, const std::string &order)
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
    command.insert(command.end(),
                   {"--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--ro-bind", program.path, "/tracedesk-intake",
                    "--remount-ro", "/", "--chdir", "/", "--", "/tracedesk-intake", threads, order});
    return command;
}

/// What the program is told to do: a word, texts on its standard input, open files.
struct Order
{
    std::string word;
    std::vector<std::string> texts;
    std::span<const InputFile> files;
};

struct Attempt
{
    bool greeted = false;
    epi::Result<void> outcome;
};

Attempt attempt(const Order &order, const ParserProgram &program, const std::vector<std::string> &command, bool needsFilter,
                const std::stop_token &stop, FrameStream &reader)
{
    std::vector<int> descriptors;
    for (const InputFile &file : order.files)
        descriptors.push_back(file.descriptor());
    std::string input;
    for (const std::string &text : order.texts)
        input += text + '\0';
    auto child = ChildProcess::start(command, input, descriptors, firstInput);
    if (!child)
        return {false, fail(ErrorCode::parserFailed, program.path, child.error())};
    epi::IoBuffer<char> buffer(1024 * 1024);
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
    return {true, {}};
}

/// Has the program carry out an order; `fresh` gives the reader of an answer, anew for a second attempt.
epi::Result<Confinement> carryOut(const Order &order, const ParserProgram &program, const std::stop_token &stop,
                                  const std::function<FrameStream &()> &fresh)
{
    const std::string threads = std::to_string(std::max(program.threads, 1U));
    std::error_code error;
    const std::string path = std::filesystem::absolute(program.path, error).string();
    const ParserProgram absolute{path, program.bubblewrap, program.threads};
    if (!program.bubblewrap.empty() && std::filesystem::exists(program.bubblewrap, error)) {
        const Attempt first = attempt(order, absolute, confinedCommand(absolute, threads, order.word), false, stop, fresh());
        // Silence means that bubblewrap itself could not start it: user namespaces may be forbidden here.
        if (first.greeted || (!first.outcome && first.outcome.error().code == ErrorCode::cancelled))
            return first.outcome.transform([] { return Confinement::namespaces; });
    }
    return attempt(order, absolute, {path, threads, order.word}, true, stop, fresh()).outcome.transform([] {
        return Confinement::filter;
    });
}

std::vector<std::string> namesOf(std::span<const InputFile> files)
{
    std::vector<std::string> names;
    for (const InputFile &file : files)
        names.push_back(file.name());
    return names;
}

} // namespace

epi::Result<Parsed> parseConfined(std::span<const InputFile> files, const Profile &profile, const ParserProgram &program,
                                  std::stop_token stop, const epi::Progress &progress)
{
    Order order{"parse", {toJson(profile)}, files};
    const std::vector<std::string> names = namesOf(files);
    order.texts.insert(order.texts.end(), names.begin(), names.end());
    std::optional<FrameReader> reader;
    const auto confinement = carryOut(order, program, stop, [&]() -> FrameStream & {
        return reader.emplace(names, profile, Limits{}, [&](std::uint64_t done, std::uint64_t total) {
            if (progress)
                progress(epi::WorkStage::reading, done, total);
        });
    });
    return confinement.transform([&](Confinement by) { return Parsed{reader->takeFiles(), by}; });
}

epi::Result<std::vector<FileHead>> lookConfined(std::span<const InputFile> files, std::span<const Profile> profiles,
                                                const ParserProgram &program, std::stop_token stop)
{
    Order order{"look", {std::to_string(profiles.size())}, files};
    std::vector<std::string> profileNames;
    for (const Profile &profile : profiles) {
        order.texts.push_back(toJson(profile));
        profileNames.push_back(profile.name);
    }
    const std::vector<std::string> names = namesOf(files);
    order.texts.insert(order.texts.end(), names.begin(), names.end());
    std::optional<HeadReader> reader;
    return carryOut(order, program, stop, [&]() -> FrameStream & { return reader.emplace(names, profileNames); })
        .transform([&](Confinement) { return reader->takeHeads(); });
}

epi::Result<PickedRows> pickConfined(const InputFile &file, const Profile &profile, bool placeTable,
                                     std::span<const std::uint64_t> lines, const ParserProgram &program, std::stop_token stop)
{
    Order order{"rows", {toJson(profile), placeTable ? "table" : "log", file.name()}, std::span(&file, 1)};
    for (const std::uint64_t line : lines)
        order.texts.push_back(std::to_string(line));
    std::optional<RowsReader> reader;
    return carryOut(order, program, stop, [&]() -> FrameStream & { return reader.emplace(lines.size()); })
        .transform([&](Confinement) { return reader->takeRows(); });
}

} // namespace tracedesk::intake
