#pragma once

#include "epi/result.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace tracedesk::vault {

/// A name beside `target` for what is to be put in its place, in a folder that is not the program's own: one that nobody can
/// guess, so that no file of somebody else's lies under it. It is to be made there with O_EXCL.
[[nodiscard]] std::filesystem::path freshNameBeside(const std::filesystem::path &target);

/// Takes away what a killed program left under such a name of the same target: regular files of this user's.
void removeLeftOvers(const std::filesystem::path &target);

/// A file on its way into the place of another: written beside it, for nobody else to read (0600), and gone again unless it is
/// put in place.
class FreshFile
{
public:
    /// Also takes away what was left over of earlier ones. Errors: diskFull, ioFailed.
    [[nodiscard]] static epi::Result<FreshFile> beside(const std::filesystem::path &target);
    FreshFile(FreshFile &&other) noexcept;
    FreshFile &operator=(FreshFile &&other) noexcept;
    ~FreshFile();

    /// Errors: diskFull, ioFailed.
    [[nodiscard]] epi::Result<void> write(std::span<const std::uint8_t> bytes);
    /// Synchronises it and puts it in the place of whatever is there; a symbolic link is replaced, not followed. Errors:
    /// diskFull, ioFailed.
    [[nodiscard]] epi::Result<void> put();
    /// Also where put() failed because the folder could not be synchronised.
    [[nodiscard]] bool isInPlace() const { return m_path.empty(); }

private:
    FreshFile(std::filesystem::path target, std::filesystem::path path, int descriptor);

    std::filesystem::path m_target;
    std::filesystem::path m_path; ///< empty: it is in place
    int m_descriptor = -1;
};

} // namespace tracedesk::vault
