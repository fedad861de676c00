#include "desk/staged_import.h"

#include "intake/input_file.h"
#include "intake/profile.h"

namespace tracedesk::desk {

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
    auto parsed = intake::parseConfined(*inputs, profile, parserOf(surroundings), stop, progress);
    if (!parsed)
        return std::unexpected(parsed.error());

    StagedImport staged;
    staged.profile = profile.name;
    staged.files = std::move(parsed->files);
    staged.confinement = parsed->confinement;
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
