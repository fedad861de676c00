#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::tests {

/// What a disk may forget when the power goes: everything done to the files of a folder since they were last synchronised.
///
/// Of each 512-byte sector written since, either the new content is there or the old or a part of each; a file that grew has
/// any length in between, with zeros or anything at all where nothing was written in time; a cut may be undone; names made or
/// removed since the folder was synchronised may be missing or back. Chosen for each on its own, as a disk that reorders may;
/// but of some files all is there, and of some nothing.
class Unsynchronised
{
public:
    static constexpr std::size_t sectorSize = 512;

    /// A file as it is now, before what is announced happens to it.
    struct Now
    {
        std::uint64_t size = 0;
        /// Fills the span from the offset on, with zeros beyond the end.
        std::function<void(std::uint64_t offset, std::span<std::uint8_t> bytes)> read;
    };

    void created(const std::string &path);
    void writes(const std::string &path, std::uint64_t offset, std::uint64_t size, const Now &now);
    void truncates(const std::string &path, std::uint64_t size, const Now &now);
    void removes(const std::string &path);
    void synchronised(const std::string &path);
    void folderSynchronised();

    /// Does to the files on the disk what the loss does. The process must end right after: its own open files do not know.
    void lose(std::mt19937 &random) const;

private:
    using Sector = std::array<std::uint8_t, sectorSize>;
    struct File
    {
        bool isNamed = true;                     ///< its name is on the disk
        bool isChanged = false;                  ///< since it was synchronised
        std::uint64_t size = 0;                  ///< as synchronised
        std::map<std::uint64_t, Sector> sectors; ///< touched since, as they were synchronised
    };
    /// Removed, but the folder does not know yet.
    struct Removed
    {
        std::string path;
        File file;
        std::vector<std::uint8_t> content;
    };
    File &touch(const std::string &path, std::uint64_t firstSector, std::uint64_t lastSector, const Now &now);
    static void lose(const std::string &path, const File &file, std::mt19937 &random);

    std::map<std::string, File> m_files;
    std::vector<Removed> m_removed;
};

} // namespace tracedesk::tests
