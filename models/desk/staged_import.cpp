#include "desk/staged_import.h"

#include "intake/input_file.h"
#include "intake/profile.h"

#include <functional>
#include <future>

namespace tracedesk::desk {

namespace {

// What is parsed is what is kept: a file that somebody writes to meanwhile is refused.
epi::Result<std::vector<store::SourceFile>> readSources(const std::vector<intake::InputFile> &inputs, const std::stop_token &stop)
{
    std::vector<store::SourceFile> sources;
    for (const intake::InputFile &input : inputs) {
        auto source = store::readSourceFile(input.descriptor(), input.name(), stop);
        if (!source)
            return std::unexpected(source.error());
        sources.push_back(std::move(*source));
    }
    return sources;
}

} // namespace

epi::Result<StagedImport> stageImport(const ImportOrder &order, const Surroundings &surroundings, std::stop_token stop,
                                      const epi::Progress &progress)
{
    auto profile = intake::loadProfile(surroundings.resources + "/formats", order.profile);
    if (!profile)
        return std::unexpected(profile.error());
    auto mapped = intake::withMapping(std::move(*profile), order.mappings);
    if (!mapped)
        return std::unexpected(mapped.error());
    if (mapped->coordinates == epi::CoordinateSystem::localMetres)
        return epi::fail(epi::ErrorCode::profileInvalid, order.profile, "coordinates",
                         "metres of no stated place cannot be stored");
    return stageFiles(order.files, *mapped, surroundings, stop, progress);
}

epi::Result<StagedImport> stageFiles(std::span<const std::string> files, const intake::Profile &profile,
                                     const Surroundings &surroundings, std::stop_token stop, const epi::Progress &progress)
{
    auto inputs = intake::openInputs(files, profile);
    if (!inputs)
        return std::unexpected(inputs.error());
    // Beside the parser, which reads the same files in its own process.
    std::stop_source giveUp;
    const std::stop_callback stopBoth(stop, [&giveUp] { giveUp.request_stop(); });
    auto sources = std::async(std::launch::async, readSources, std::cref(*inputs), giveUp.get_token());
    auto parsed = intake::parseConfined(*inputs, profile, parserOf(surroundings), stop, progress);
    if (!parsed) {
        giveUp.request_stop();
        return std::unexpected(parsed.error());
    }
    auto read = sources.get();
    if (!read)
        return std::unexpected(read.error());
    for (const intake::InputFile &input : *inputs)
        if (!input.isAsOpened())
            return epi::fail(epi::ErrorCode::unreadableFile, input.name(), "changed while it was read");

    StagedImport staged;
    staged.profile = profile.name;
    staged.files = std::move(parsed->files);
    staged.confinement = parsed->confinement;
    staged.sources = std::move(*read);
    for (const intake::InputFile &input : *inputs)
        staged.paths.push_back(input.name());
    return staged;
}

intake::ParserProgram parserOf(const Surroundings &surroundings)
{
    intake::ParserProgram program;
    program.path = surroundings.parserProgram;
    program.threads = surroundings.threads;
    return program;
}

} // namespace tracedesk::desk
