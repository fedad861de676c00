#include "vault/fresh_file.h"

#include "epi/id.h"
#include "vault/durable_file.h"
#include "vault/random.h"

#include <cerrno>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tracedesk::vault {

namespace {

constexpr const char *between = ".new-";

std::filesystem::path folderOf(const std::filesystem::path &target)
{
    return target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
}

} // namespace

std::filesystem::path freshNameBeside(const std::filesystem::path &target)
{
    epi::Uuid random{};
    fillRandom(random);
    std::filesystem::path name = target;
    name += between + epi::toString(random);
    return name;
}

void removeLeftOvers(const std::filesystem::path &target)
{
    const std::string stem = target.filename().string() + between;
    std::vector<std::filesystem::path> left;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folderOf(target), error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        struct stat status{};
        if (name.starts_with(stem) && epi::parseUuid(std::string_view(name).substr(stem.size())) &&
            ::lstat(at->path().c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid())
            left.push_back(at->path());
    }
    for (const auto &path : left)
        ::unlink(path.c_str());
}

FreshFile::FreshFile(std::filesystem::path target, std::filesystem::path path, int descriptor)
    : m_target(std::move(target))
    , m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

FreshFile::FreshFile(FreshFile &&other) noexcept
    : m_target(std::move(other.m_target))
    , m_path(std::exchange(other.m_path, {}))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FreshFile &FreshFile::operator=(FreshFile &&other) noexcept
{
    std::swap(m_target, other.m_target);
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FreshFile::~FreshFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_path.empty())
        ::unlink(m_path.c_str());
}

epi::Result<FreshFile> FreshFile::beside(const std::filesystem::path &target)
{
    removeLeftOvers(target);
    auto path = freshNameBeside(target);
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    // Told is the name that somebody asked for.
    if (descriptor < 0)
        return systemFailure(target, "create", errno);
    return FreshFile(target, std::move(path), descriptor);
}

epi::Result<void> FreshFile::write(std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemFailure(m_target, "write", errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

epi::Result<void> FreshFile::put()
{
    if (::fsync(m_descriptor) != 0)
        return systemFailure(m_target, "fsync", errno);
    if (::rename(m_path.c_str(), m_target.c_str()) != 0)
        return systemFailure(m_target, "rename", errno);
    m_path.clear();
    return synchroniseFolder(folderOf(m_target));
}

} // namespace tracedesk::vault
