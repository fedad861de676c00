#include "vault/durable_file.h"

#include "vault/random.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tracedesk::vault {

namespace {

/// Closes what was opened.
class Descriptor
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

epi::Result<void> writeAll(const std::filesystem::path &path, int descriptor, std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return systemFailure(path, "write", errno);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    if (::fsync(descriptor) != 0)
        return systemFailure(path, "fsync", errno);
    return {};
}

/// How many bytes of `bytes` the file fills; it must not fill them all.
epi::Result<std::size_t> readInto(const std::filesystem::path &path, std::span<std::uint8_t> bytes)
{
    // O_NONBLOCK: opening a pipe that lies in the place of the file must not wait for a writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (file.get() < 0) {
        if (errno == ENOENT)
            return epi::fail(epi::ErrorCode::notFound, path.string());
        return systemFailure(path, "open", errno);
    }
    struct stat status{};
    if (::fstat(file.get(), &status) != 0)
        return systemFailure(path, "stat", errno);
    if (!S_ISREG(status.st_mode))
        return systemFailure(path, "open", EINVAL);
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t read = ::read(file.get(), bytes.data() + size, bytes.size() - size);
        if (read < 0 && errno == EINTR)
            continue;
        if (read < 0)
            return systemFailure(path, "read", errno);
        if (read == 0)
            break;
        size += static_cast<std::size_t>(read);
    }
    if (size == bytes.size())
        return epi::fail(epi::ErrorCode::ioFailed, path.string(), "read", std::generic_category().message(EOVERFLOW));
    return size;
}

} // namespace

std::unexpected<epi::Error> systemFailure(const std::filesystem::path &path, const char *operation, int systemError)
{
    // EFBIG: a limit on file sizes is a full disk to whoever meets it.
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return epi::fail(epi::ErrorCode::diskFull, path.string());
    return epi::fail(epi::ErrorCode::ioFailed, path.string(), operation, std::generic_category().message(systemError));
}

epi::Result<std::vector<std::uint8_t>> readFile(const std::filesystem::path &path, std::size_t limit)
{
    std::vector<std::uint8_t> bytes(limit + 1);
    const auto size = readInto(path, bytes);
    if (!size)
        return std::unexpected(size.error());
    bytes.resize(*size);
    return bytes;
}

epi::Result<SecretBytes> readSecretFile(const std::filesystem::path &path, std::size_t limit)
{
    SecretBytes bytes(limit + 1);
    const auto size = readInto(path, bytes.bytes());
    if (!size)
        return std::unexpected(size.error());
    return SecretBytes::copyOf(std::span<const std::uint8_t>(bytes.bytes()).first(*size));
}

epi::Result<void> replaceFile(const std::filesystem::path &path, std::span<const std::uint8_t> bytes)
{
    std::filesystem::path beside = path;
    beside += ".new";
    // Before the rename: after it nothing may be in want of memory, or nobody would know which of the two is there.
    const std::filesystem::path folder = path.parent_path();
    ::unlink(beside.c_str()); // left by a crash; O_EXCL then never follows what somebody put there
    {
        const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
        if (file.get() < 0)
            return systemFailure(beside, "create", errno);
        if (auto written = writeAll(beside, file.get(), bytes); !written) {
            ::unlink(beside.c_str());
            return written;
        }
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) {
        const int systemError = errno;
        ::unlink(beside.c_str());
        return systemFailure(path, "rename", systemError);
    }
    return synchroniseFolder(folder);
}

epi::Result<void> destroyFile(const std::filesystem::path &path)
{
    {
        const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        struct stat status{};
        if (file.get() >= 0 && ::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode)) {
            std::vector<std::uint8_t> noise(static_cast<std::size_t>(status.st_size));
            fillRandom(noise);
            (void)writeAll(path, file.get(), noise);
        }
    }
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        return systemFailure(path, "remove", errno);
    return synchroniseFolder(path.parent_path());
}

epi::Result<void> synchroniseFolder(const std::filesystem::path &folder)
{
    const Descriptor directory(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0)
        return systemFailure(folder, "open", errno);
    if (::fsync(directory.get()) != 0)
        return systemFailure(folder, "fsync", errno);
    return {};
}

} // namespace tracedesk::vault
