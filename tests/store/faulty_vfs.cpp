#include "tests/store/faulty_vfs.h"

#include "tests/store/unsynchronised.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <filesystem>
#include <new>
#include <random>
#include <string>

#include <unistd.h>

namespace tracedesk::tests {

std::string_view nameOf(FileCall call)
{
    constexpr std::array<std::string_view, 9> names = {"read", "write", "sync", "truncate", "remove",
                                                       "open", "lock",  "size", "access"};
    return names[static_cast<std::size_t>(call)];
}

struct FaultyVfs::Core
{
    sqlite3_vfs *system = nullptr;
    sqlite3_vfs own{};

    std::optional<Fault> fault;
    std::uint64_t calls = 0; ///< of the kind that is to fail
    bool hasFailed = false;

    std::uint64_t changes = 0;
    std::uint64_t endAt = 0;               ///< 0: never
    std::optional<std::mt19937> powerLoss; ///< what the end is, where not a kill
    Unsynchronised unsynchronised;
    std::uint64_t temporaryFiles = 0;

    [[nodiscard]] bool fails(FileCall call)
    {
        if (!fault || (fault->call && *fault->call != call))
            return false;
        ++calls;
        if (calls < fault->at || (calls > fault->at && !fault->lasting))
            return false;
        return hasFailed = true;
    }

    [[nodiscard]] int code(int otherwise) const { return fault->full ? SQLITE_FULL : otherwise; }

    /// Counts a change that is made, or for a synchronisation about to be; may not return.
    void changed()
    {
        if (++changes != endAt)
            return;
        if (powerLoss)
            unsynchronised.lose(*powerLoss);
        ::_exit(ended);
    }
};

namespace {

using Done = Fault::Done;

/// A file of ours; the system's follows it in memory.
struct OpenFile
{
    sqlite3_file base;
    FaultyVfs *vfs;
    std::string *path;     ///< null: a file without a name
    bool synchronisesName; ///< a journal just made: the folder is synchronised with it the first time

    [[nodiscard]] sqlite3_file *system() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    [[nodiscard]] const sqlite3_io_methods &calls() { return *system()->pMethods; }
};

OpenFile &of(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

Unsynchronised::Now nowOf(OpenFile &file)
{
    sqlite3_int64 size = 0;
    file.calls().xFileSize(file.system(), &size);
    return {static_cast<std::uint64_t>(size), [&file](std::uint64_t offset, std::span<std::uint8_t> bytes) {
                file.calls().xRead(file.system(), bytes.data(), static_cast<int>(bytes.size()),
                                   static_cast<sqlite3_int64>(offset));
            }};
}

} // namespace

/// What SQLite calls.
struct VfsCalls
{
    using Core = FaultyVfs::Core;

    static Core &coreOf(OpenFile &file) { return *file.vfs->m_core; }
    static Core &coreOf(sqlite3_vfs *vfs) { return *static_cast<FaultyVfs *>(vfs->pAppData)->m_core; }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *raw, int flags, int *flagsOut);
    static int remove(sqlite3_vfs *vfs, const char *name, int synchronise);
    static int access(sqlite3_vfs *vfs, const char *name, int flags, int *out);

    static int close(sqlite3_file *raw);
    static int read(sqlite3_file *raw, void *bytes, int size, sqlite3_int64 offset);
    static int write(sqlite3_file *raw, const void *bytes, int size, sqlite3_int64 offset);
    static int truncate(sqlite3_file *raw, sqlite3_int64 size);
    static int sync(sqlite3_file *raw, int flags);
    static int fileSize(sqlite3_file *raw, sqlite3_int64 *size);
    static int lock(sqlite3_file *raw, int level);

    // Handed through.
    static int unlock(sqlite3_file *raw, int level) { return of(raw).calls().xUnlock(of(raw).system(), level); }
    static int checkLock(sqlite3_file *raw, int *out) { return of(raw).calls().xCheckReservedLock(of(raw).system(), out); }
    static int control(sqlite3_file *raw, int what, void *argument)
    {
        return of(raw).calls().xFileControl(of(raw).system(), what, argument);
    }
    static int sector(sqlite3_file *raw) { return of(raw).calls().xSectorSize(of(raw).system()); }
    static int device(sqlite3_file *raw) { return of(raw).calls().xDeviceCharacteristics(of(raw).system()); }
    static int sharedMap(sqlite3_file *raw, int page, int size, int extend, void volatile **out)
    {
        return of(raw).calls().xShmMap(of(raw).system(), page, size, extend, out);
    }
    static int sharedLock(sqlite3_file *raw, int offset, int count, int flags)
    {
        return of(raw).calls().xShmLock(of(raw).system(), offset, count, flags);
    }
    static void sharedBarrier(sqlite3_file *raw) { of(raw).calls().xShmBarrier(of(raw).system()); }
    static int sharedUnmap(sqlite3_file *raw, int remove) { return of(raw).calls().xShmUnmap(of(raw).system(), remove); }

    // Version 2: without memory mapping, which would go past us.
    static constexpr sqlite3_io_methods methods = {
        2,        &close,  &read,   &write,     &truncate,   &sync,          &fileSize,    &lock,   &unlock, &checkLock,
        &control, &sector, &device, &sharedMap, &sharedLock, &sharedBarrier, &sharedUnmap, nullptr, nullptr};
};

int VfsCalls::open(sqlite3_vfs *vfs, const char *name, sqlite3_file *raw, int flags, int *flagsOut)
{
    Core &core = coreOf(vfs);
    raw->pMethods = nullptr;
    if (core.fails(FileCall::open))
        return core.code(SQLITE_CANTOPEN);
    const bool makes = name && (flags & SQLITE_OPEN_CREATE) != 0 && !std::filesystem::exists(name);
    auto *file = new (raw) OpenFile{{nullptr}, static_cast<FaultyVfs *>(vfs->pAppData), nullptr, false};
    const int opened = core.system->xOpen(core.system, name, file->system(), flags, flagsOut);
    if (file->system()->pMethods)
        file->base.pMethods = &methods;
    if (opened != SQLITE_OK)
        return opened;
    if (!name) {
        ++core.temporaryFiles;
        return opened;
    }
    file->path = new std::string(name);
    if (makes) {
        file->synchronisesName = (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL)) != 0;
        if (core.powerLoss)
            core.unsynchronised.created(name);
        core.changed();
    }
    return opened;
}

int VfsCalls::remove(sqlite3_vfs *vfs, const char *name, int synchronise)
{
    Core &core = coreOf(vfs);
    const bool fails = core.fails(FileCall::remove);
    if (fails && core.fault->done != Done::all)
        return core.code(SQLITE_IOERR_DELETE);
    if (core.powerLoss && std::filesystem::exists(name))
        core.unsynchronised.removes(name);
    const int removed = core.system->xDelete(core.system, name, 0);
    core.changed();
    if (fails)
        return core.code(SQLITE_IOERR_DIR_FSYNC);
    if (synchronise)
        core.unsynchronised.folderSynchronised();
    return removed;
}

int VfsCalls::access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    Core &core = coreOf(vfs);
    return core.fails(FileCall::access) ? SQLITE_IOERR_ACCESS : core.system->xAccess(core.system, name, flags, out);
}

int VfsCalls::close(sqlite3_file *raw)
{
    OpenFile &file = of(raw);
    const int closed = file.calls().xClose(file.system());
    delete file.path;
    return closed;
}

int VfsCalls::read(sqlite3_file *raw, void *bytes, int size, sqlite3_int64 offset)
{
    OpenFile &file = of(raw);
    return coreOf(file).fails(FileCall::read) ? SQLITE_IOERR_READ : file.calls().xRead(file.system(), bytes, size, offset);
}

int VfsCalls::write(sqlite3_file *raw, const void *bytes, int size, sqlite3_int64 offset)
{
    OpenFile &file = of(raw);
    Core &core = coreOf(file);
    // A full disk takes what lies where something was.
    const bool strikes = !core.fault || !core.fault->full || static_cast<std::uint64_t>(offset + size) > nowOf(file).size;
    if (strikes && core.fails(FileCall::write)) {
        const int done = core.fault->done == Done::nothing ? 0 : core.fault->done == Done::half ? size / 2 : size;
        if (done > 0)
            file.calls().xWrite(file.system(), bytes, done, offset);
        return core.code(SQLITE_IOERR_WRITE);
    }
    if (core.powerLoss && file.path)
        core.unsynchronised.writes(*file.path, static_cast<std::uint64_t>(offset), static_cast<std::uint64_t>(size), nowOf(file));
    const int written = file.calls().xWrite(file.system(), bytes, size, offset);
    core.changed();
    return written;
}

int VfsCalls::truncate(sqlite3_file *raw, sqlite3_int64 size)
{
    OpenFile &file = of(raw);
    Core &core = coreOf(file);
    const bool fails = core.fails(FileCall::truncate);
    if (fails && core.fault->done != Done::all)
        return core.code(SQLITE_IOERR_TRUNCATE);
    if (core.powerLoss && file.path)
        core.unsynchronised.truncates(*file.path, static_cast<std::uint64_t>(size), nowOf(file));
    const int cut = file.calls().xTruncate(file.system(), size);
    core.changed();
    return fails ? core.code(SQLITE_IOERR_TRUNCATE) : cut;
}

int VfsCalls::sync(sqlite3_file *raw, int)
{
    OpenFile &file = of(raw);
    Core &core = coreOf(file);
    const bool fails = core.fails(FileCall::sync);
    if (fails && core.fault->done != Done::all)
        return core.code(SQLITE_IOERR_FSYNC);
    core.changed();
    if (core.powerLoss && file.path) {
        core.unsynchronised.synchronised(*file.path);
        if (file.synchronisesName)
            core.unsynchronised.folderSynchronised();
        file.synchronisesName = false;
    }
    return fails ? core.code(SQLITE_IOERR_FSYNC) : SQLITE_OK;
}

int VfsCalls::fileSize(sqlite3_file *raw, sqlite3_int64 *size)
{
    OpenFile &file = of(raw);
    return coreOf(file).fails(FileCall::size) ? SQLITE_IOERR_FSTAT : file.calls().xFileSize(file.system(), size);
}

int VfsCalls::lock(sqlite3_file *raw, int level)
{
    OpenFile &file = of(raw);
    return coreOf(file).fails(FileCall::lock) ? SQLITE_IOERR_LOCK : file.calls().xLock(file.system(), level);
}

FaultyVfs::FaultyVfs()
    : m_core(std::make_unique<Core>())
{
    m_core->system = sqlite3_vfs_find(nullptr);
    // All else it has knows its files by the calls of ours alone.
    m_core->own = *m_core->system;
    m_core->own.zName = "faulty";
    m_core->own.pNext = nullptr;
    m_core->own.pAppData = this;
    m_core->own.szOsFile = static_cast<int>(sizeof(OpenFile)) + m_core->system->szOsFile;
    m_core->own.xOpen = &VfsCalls::open;
    m_core->own.xDelete = &VfsCalls::remove;
    m_core->own.xAccess = &VfsCalls::access;
    sqlite3_vfs_register(&m_core->own, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_core->own);
    sqlite3_vfs_register(m_core->system, 1);
}

void FaultyVfs::fail(const Fault &fault)
{
    m_core->fault = fault;
    m_core->calls = 0;
    m_core->hasFailed = false;
}

bool FaultyVfs::hasFailed() const
{
    return m_core->hasFailed;
}

void FaultyVfs::calm()
{
    m_core->fault.reset();
}

void FaultyVfs::endAt(std::uint64_t change)
{
    m_core->changes = 0;
    m_core->endAt = change;
}

void FaultyVfs::losePowerAt(std::uint64_t change, std::uint32_t seed)
{
    endAt(change);
    m_core->powerLoss.emplace(seed);
}

std::uint64_t FaultyVfs::changes() const
{
    return m_core->changes;
}

std::uint64_t FaultyVfs::temporaryFiles() const
{
    return m_core->temporaryFiles;
}

} // namespace tracedesk::tests
