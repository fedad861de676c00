#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace tracedesk::store {

/// A file read or written from its start to its end, for what is too large to be held whole. Everything throws Failure.
/// Never one that SQLite has open: closing it would drop SQLite's locks.
class PlainFile
{
public:
    enum class Links : std::uint8_t { follow, refuse };

    /// A regular file. Raises unreadableFile.
    [[nodiscard]] static PlainFile toRead(const std::filesystem::path &path, Links links);
    /// A new file, for nobody else to read. Raises diskFull, ioFailed.
    [[nodiscard]] static PlainFile toWrite(const std::filesystem::path &path);
    PlainFile(PlainFile &&other) noexcept;
    PlainFile &operator=(PlainFile &&other) noexcept;
    ~PlainFile();

    [[nodiscard]] std::uint64_t size() const;
    /// Less than asked for only at the end. Raises ioFailed.
    [[nodiscard]] std::size_t read(std::span<std::uint8_t> bytes);
    void write(std::span<const std::uint8_t> bytes);
    /// On the disk, and to be read from there next time.
    void synchronise();

private:
    PlainFile(std::filesystem::path path, int descriptor);

    std::filesystem::path m_path;
    int m_descriptor;
};

} // namespace tracedesk::store
