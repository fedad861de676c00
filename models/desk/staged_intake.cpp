#include "desk/staged_intake.h"

#include "intake/input_file.h"

#include <algorithm>
#include <filesystem>

namespace tracedesk::desk {

namespace {

std::uint64_t sizeOf(std::span<const std::string> paths)
{
    std::uint64_t sum = 0;
    for (const std::string &path : paths) {
        std::error_code error;
        const auto size = std::filesystem::file_size(path, error);
        sum += error ? 0 : size;
    }
    return sum;
}

/// The file of the group that an error is about, where it is about one.
std::size_t culprit(const epi::Error &error, std::span<const std::string> paths)
{
    return error.arguments.empty() ? paths.size()
                                   : static_cast<std::size_t>(std::ranges::find(paths, error.arguments[0]) - paths.begin());
}

} // namespace

epi::Result<StagedIntake> stageIntake(std::span<const IntakeGroup> groups, const Surroundings &surroundings, std::stop_token stop,
                                      const epi::Progress &progress)
{
    std::uint64_t total = 0;
    std::uint64_t before = 0;
    for (const IntakeGroup &group : groups)
        total += sizeOf(group.paths);
    const epi::Progress overall = [&](epi::WorkStage stage, std::uint64_t done, std::uint64_t) {
        if (progress)
            progress(stage, std::min(before + done, total), total);
    };
    StagedIntake intake;
    for (const IntakeGroup &group : groups) {
        std::vector<std::string> paths = group.paths;
        while (!paths.empty()) {
            auto staged = stageFiles(paths, group.profile, surroundings, stop, overall);
            if (staged) {
                intake.groups.push_back({group.profile, std::make_shared<const StagedImport>(std::move(*staged))});
                break;
            }
            if (staged.error().code == epi::ErrorCode::cancelled)
                return std::unexpected(staged.error());
            const std::size_t bad = culprit(staged.error(), paths);
            if (bad == paths.size()) { // about none of them, so about all
                for (const std::string &path : paths)
                    intake.failed.push_back({path, staged.error()});
                break;
            }
            intake.failed.push_back({paths[bad], staged.error()});
            paths.erase(paths.begin() + static_cast<std::ptrdiff_t>(bad));
        }
        before += sizeOf(group.paths);
    }
    return intake;
}

} // namespace tracedesk::desk
