#include "tests/store/scarce_memory.h"

#include <sqlcipher/sqlite3.h>

#include <cstdlib>
#include <new>

namespace tracedesk::tests {

namespace {

struct Shortage
{
    ScarceMemory::Of of = ScarceMemory::Of::program;
    std::uint64_t at = 0; ///< 0: enough of it
    bool lasting = false;
    std::uint64_t requests = 0;
    bool hasFailed = false;

    [[nodiscard]] bool refuses(ScarceMemory::Of asked)
    {
        if (at == 0 || of != asked)
            return false;
        ++requests;
        if (requests < at || (requests > at && !lasting))
            return false;
        return hasFailed = true;
    }
};

constinit thread_local Shortage shortage;
sqlite3_mem_methods usual;

void *allocate(int size)
{
    return shortage.refuses(ScarceMemory::Of::sqlite) ? nullptr : usual.xMalloc(size);
}

void *reallocate(void *memory, int size)
{
    return shortage.refuses(ScarceMemory::Of::sqlite) ? nullptr : usual.xRealloc(memory, size);
}

} // namespace

ScarceMemory::ScarceMemory()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual) != SQLITE_OK)
        std::abort(); // SQLite was used before
    sqlite3_mem_methods scarce = usual;
    scarce.xMalloc = &allocate;
    scarce.xRealloc = &reallocate;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &scarce) != SQLITE_OK)
        std::abort();
}

void ScarceMemory::fail(Of of, std::uint64_t at, bool lasting)
{
    shortage = {of, at, lasting, 0, false};
}

bool ScarceMemory::hasFailed() const
{
    return shortage.hasFailed;
}

void ScarceMemory::calm()
{
    shortage.at = 0;
}

} // namespace tracedesk::tests

void *operator new(std::size_t size)
{
    void *memory = tracedesk::tests::shortage.refuses(tracedesk::tests::ScarceMemory::Of::program)
                       ? nullptr
                       : std::malloc(size > 0 ? size : 1);
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}
