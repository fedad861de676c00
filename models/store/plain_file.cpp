#include "store/plain_file.h"

#include "store/database.h"
#include "vault/durable_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

[[noreturn]] void unreadable(const std::filesystem::path &path, int systemError)
{
    raise(ErrorCode::unreadableFile, path.string(), std::generic_category().message(systemError));
}

[[noreturn]] void failed(const std::filesystem::path &path, const char *operation)
{
    throw Failure(vault::systemFailure(path, operation, errno).error());
}

} // namespace

PlainFile::PlainFile(std::filesystem::path path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

PlainFile::PlainFile(PlainFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

PlainFile &PlainFile::operator=(PlainFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

PlainFile::~PlainFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

PlainFile PlainFile::toRead(const std::filesystem::path &path, Links links)
{
    // O_NONBLOCK: a pipe in the place of the file must not make anybody wait for its writer.
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links == Links::refuse ? O_NOFOLLOW : 0);
    const int descriptor = ::open(path.c_str(), flags);
    if (descriptor < 0)
        unreadable(path, errno);
    PlainFile file(path, descriptor);
    struct stat status{};
    if (::fstat(descriptor, &status) != 0)
        unreadable(path, errno);
    if (!S_ISREG(status.st_mode))
        unreadable(path, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
    return file;
}

PlainFile PlainFile::toWrite(const std::filesystem::path &path)
{
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    const int descriptor = ::open(path.c_str(), flags, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        failed(path, "create");
    return {path, descriptor};
}

std::uint64_t PlainFile::size() const
{
    struct stat status{};
    if (::fstat(m_descriptor, &status) != 0)
        failed(m_path, "stat");
    return static_cast<std::uint64_t>(status.st_size);
}

std::size_t PlainFile::read(std::span<std::uint8_t> bytes)
{
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t got = ::read(m_descriptor, bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            failed(m_path, "read");
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    return size;
}

void PlainFile::write(std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            failed(m_path, "write");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void PlainFile::synchronise()
{
    if (::fsync(m_descriptor) != 0)
        failed(m_path, "fsync");
    ::posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_DONTNEED);
}

} // namespace tracedesk::store
