#pragma once

#include "epi/result.h"

#include <filesystem>
#include <string>

namespace tracedesk::store {

/// One opener a store, on this machine: an flock on the file `lock`, which names who holds it. The system gives it up
/// when the process ends, however it ends. (POSIX record locks would be lost when any file handle on the file closes.)
class StoreLock
{
public:
    /// Errors: openElsewhere (path, holder as it stands in the file), noStore, ioFailed.
    [[nodiscard]] static epi::Result<StoreLock> take(const std::filesystem::path &folder, const std::string &holder);
    StoreLock(StoreLock &&other) noexcept;
    StoreLock &operator=(StoreLock &&other) noexcept;
    ~StoreLock();

private:
    explicit StoreLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor;
};

/// "host, process 1234": what the next one reads who finds the store locked.
[[nodiscard]] std::string thisProcess();

} // namespace tracedesk::store
