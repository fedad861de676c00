#include "intake/input_file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fnmatch.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tracedesk::intake {

using epi::ErrorCode;
using epi::fail;

epi::Result<InputFile> InputFile::open(const std::string &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return fail(ErrorCode::unreadableFile, path, std::generic_category().message(errno));
    InputFile file(path, descriptor);
    struct stat status = {};
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return fail(ErrorCode::unreadableFile, path, "not a regular file");
    return file;
}

InputFile::InputFile(std::string name, int descriptor)
    : m_name(std::move(name))
    , m_descriptor(descriptor)
    , m_opened(version())
{
}

InputFile::InputFile(InputFile &&other) noexcept
    : m_name(std::move(other.m_name))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_opened(other.m_opened)
{
}

InputFile &InputFile::operator=(InputFile &&other) noexcept
{
    std::swap(m_name, other.m_name);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_opened, other.m_opened);
    return *this;
}

InputFile::~InputFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::string InputFile::baseName() const
{
    return std::filesystem::path(m_name).filename().string();
}

InputFile::Version InputFile::version() const
{
    struct stat status = {};
    if (fstat(m_descriptor, &status) != 0)
        return {};
    return {status.st_size, std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

std::uint64_t InputFile::size() const
{
    return static_cast<std::uint64_t>(std::max<std::int64_t>(version().size, 0));
}

bool InputFile::isAsOpened() const
{
    return version() == m_opened;
}

epi::Result<std::vector<InputFile>> openInputs(std::span<const std::string> paths, const Profile &profile)
{
    namespace fs = std::filesystem;
    std::vector<InputFile> files;
    bool tableNamed = profile.places.file.empty();
    const auto isTable = [&](const fs::path &path) {
        return fnmatch(profile.places.file.c_str(), path.filename().c_str(), FNM_PERIOD) == 0;
    };
    for (const std::string &path : paths) {
        auto file = InputFile::open(path);
        if (!file)
            return std::unexpected(file.error());
        files.push_back(std::move(*file));
        tableNamed = tableNamed || isTable(path);
    }
    if (tableNamed || paths.empty())
        return files;
    const fs::path first(paths.front());
    std::error_code error;
    std::vector<std::string> beside;
    for (const auto &entry : fs::directory_iterator(first.has_parent_path() ? first.parent_path() : fs::path("."), error))
        if (isTable(entry.path()) && entry.is_regular_file(error))
            beside.push_back(entry.path().string());
    // Two tables beside one log would be a guess: the user says which.
    if (beside.size() == 1) {
        auto file = InputFile::open(beside.front());
        if (!file)
            return std::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    return files;
}

} // namespace tracedesk::intake
