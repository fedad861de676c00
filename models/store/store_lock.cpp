#include "store/store_lock.h"

#include "vault/durable_file.h"

#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tracedesk::store {

namespace {

std::string readHolder(int descriptor)
{
    std::array<char, 256> text{};
    const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
    return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : std::string();
}

} // namespace

epi::Result<StoreLock> StoreLock::take(const std::filesystem::path &folder, const std::string &holder)
{
    const auto path = folder / "lock";
    StoreLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR));
    if (lock.m_descriptor < 0)
        return vault::systemFailure(path, "open", errno);
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return epi::fail(epi::ErrorCode::openElsewhere, folder.string(), readHolder(lock.m_descriptor));
        return vault::systemFailure(path, "lock", errno);
    }
    // Only a name for people: a disk too full to take it must not keep anybody out of the store.
    if (::ftruncate(lock.m_descriptor, 0) == 0)
        (void)!::pwrite(lock.m_descriptor, holder.data(), holder.size(), 0);
    return lock;
}

StoreLock::StoreLock(StoreLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

StoreLock &StoreLock::operator=(StoreLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

StoreLock::~StoreLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::string thisProcess()
{
    std::array<char, 128> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0)
        host[0] = '\0';
    return std::string(host.data()) + ", process " + std::to_string(::getpid());
}

} // namespace tracedesk::store
