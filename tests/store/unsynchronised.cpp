#include "tests/store/unsynchronised.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

namespace tracedesk::tests {

namespace {

std::vector<std::uint8_t> bytesOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// How much of what was written to a file reached the disk. Not only some of everything: of a file that a disk had all the time
/// for and of one that it had none, much else follows.
std::uint32_t keptPercent(std::mt19937 &random)
{
    constexpr std::array percent = {0U, 50U, 90U, 99U, 100U};
    return percent[random() % percent.size()];
}

/// How long a file turns out that was `before` long when it was synchronised and is `now` long.
std::uint64_t lengthAfter(std::uint64_t before, std::uint64_t now, std::mt19937 &random)
{
    if (before == now || random() % 2 == 0)
        return now;
    if (now < before || random() % 2 == 0)
        return before;
    const std::uint64_t sectors = (now - before) / Unsynchronised::sectorSize;
    return before + Unsynchronised::sectorSize * (random() % (sectors + 1));
}

} // namespace

void Unsynchronised::created(const std::string &path)
{
    m_files[path] = {.isNamed = false, .isChanged = true, .size = 0, .sectors = {}};
}

Unsynchronised::File &Unsynchronised::touch(const std::string &path, std::uint64_t firstSector, std::uint64_t lastSector,
                                            const Now &now)
{
    File &file = m_files[path];
    if (!file.isChanged) {
        file.isChanged = true;
        file.size = now.size;
    }
    std::vector<std::uint8_t> before;
    for (std::uint64_t sector = firstSector; sector < lastSector; ++sector) {
        const auto [touched, isNew] = file.sectors.try_emplace(sector);
        if (!isNew || sector * sectorSize >= file.size)
            continue; // zeros where there was nothing
        if (before.empty()) {
            before.resize((lastSector - firstSector) * sectorSize);
            now.read(firstSector * sectorSize, before);
        }
        const auto offset = static_cast<std::ptrdiff_t>((sector - firstSector) * sectorSize);
        std::copy_n(before.begin() + offset, sectorSize, touched->second.begin());
    }
    return file;
}

void Unsynchronised::writes(const std::string &path, std::uint64_t offset, std::uint64_t size, const Now &now)
{
    touch(path, offset / sectorSize, (offset + size + sectorSize - 1) / sectorSize, now);
}

void Unsynchronised::truncates(const std::string &path, std::uint64_t size, const Now &now)
{
    touch(path, size / sectorSize, (now.size + sectorSize - 1) / sectorSize, now);
}

void Unsynchronised::removes(const std::string &path)
{
    const auto found = m_files.find(path);
    m_removed.push_back({path, found == m_files.end() ? File{} : found->second, bytesOf(path)});
    if (found == m_files.end())
        m_removed.back().file.size = m_removed.back().content.size();
    else
        m_files.erase(found);
}

void Unsynchronised::synchronised(const std::string &path)
{
    File &file = m_files[path];
    file.isChanged = false;
    file.sectors.clear();
    if (file.isNamed)
        m_files.erase(path);
}

void Unsynchronised::folderSynchronised()
{
    m_removed.clear();
    std::erase_if(m_files, [](auto &entry) {
        entry.second.isNamed = true;
        return !entry.second.isChanged;
    });
}

void Unsynchronised::lose(std::mt19937 &random) const
{
    for (const auto &[path, file] : m_files) {
        if (!file.isNamed && random() % 2 == 0)
            ::unlink(path.c_str());
        else if (file.isChanged)
            lose(path, file, random);
    }
    for (const Removed &removed : m_removed) {
        if (std::filesystem::exists(removed.path) || random() % 2 == 0)
            continue;
        std::ofstream(removed.path, std::ios::binary)
            .write(reinterpret_cast<const char *>(removed.content.data()), std::ssize(removed.content));
        if (removed.file.isChanged)
            lose(removed.path, removed.file, random);
    }
}

void Unsynchronised::lose(const std::string &path, const File &file, std::mt19937 &random)
{
    std::fstream disk(path, std::ios::binary | std::ios::in | std::ios::out);
    const std::uint64_t now = std::filesystem::file_size(path);
    const std::uint64_t size = lengthAfter(file.size, now, random);
    std::filesystem::resize_file(path, size);
    const std::uint32_t kept = keptPercent(random);
    for (const auto &[sector, before] : file.sectors) {
        const std::uint64_t offset = sector * sectorSize;
        if (offset >= size)
            break;
        // What a cut took away is back as it was.
        const bool isCut = offset >= now;
        if (!isCut && random() % 100 < kept)
            continue;
        Sector old = before;
        if (offset >= file.size && random() % 2 == 0)
            std::ranges::generate(old, [&] { return static_cast<std::uint8_t>(random()); });
        // Of a torn one the first part is new.
        const std::uint64_t from = isCut || random() % 2 == 0 ? 0 : random() % sectorSize;
        const std::uint64_t to = std::min<std::uint64_t>(sectorSize, size - offset);
        if (from < to) {
            disk.seekp(static_cast<std::streamoff>(offset + from));
            disk.write(reinterpret_cast<const char *>(old.data() + from), static_cast<std::streamsize>(to - from));
        }
    }
}

} // namespace tracedesk::tests
