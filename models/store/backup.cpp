#include "store/backup.h"

#include "store/accounts.h"
#include "store/backup_file.h"
#include "store/backup_note.h"
#include "store/opening.h"
#include "store/parts.h"
#include "store/store_files.h"
#include "vault/durable_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

// Backups are made of the files as they lie there, encrypted, so that who makes them needs no key of theirs.

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

constexpr std::uint64_t mebibyte = 1024 * 1024;

/// Nothing of the databases is open as long as this lives: SQLite would lose its locks on a file that somebody else closes.
class Shut
{
public:
    explicit Shut(CaseStore::Parts &parts)
        : m_parts(&parts)
    {
        parts.database.close();
    }
    ~Shut()
    {
        if (m_parts != nullptr)
            (void)guarded([this] { open(); });
    }
    Shut(const Shut &) = delete;
    Shut &operator=(const Shut &) = delete;

    void open() { reopen(*std::exchange(m_parts, nullptr)); }

private:
    CaseStore::Parts *m_parts;
};

/// A file that was begun, gone again unless it was put under its name.
class Beside
{
public:
    explicit Beside(const std::filesystem::path &file)
        : m_path(file.string() + ".new")
    {
        ::unlink(m_path.c_str()); // left by a backup that was cut short
    }
    ~Beside() { ::unlink(m_path.c_str()); }
    Beside(const Beside &) = delete;
    Beside &operator=(const Beside &) = delete;

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

    void putAs(const std::filesystem::path &file, IfThere ifThere)
    {
        const unsigned flags = ifThere == IfThere::refuse ? RENAME_NOREPLACE : 0;
        int renamed = ::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, file.c_str(), flags);
        if (renamed != 0 && errno == EINVAL) // a file system that cannot refuse: it was looked at before
            renamed = ::rename(m_path.c_str(), file.c_str());
        if (renamed != 0) {
            if (errno == EEXIST)
                raise(ErrorCode::alreadyExists, file.string());
            throw Failure(vault::systemFailure(file, "rename", errno).error());
        }
        const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
        if (auto done = vault::synchroniseFolder(folder); !done)
            throw Failure(done.error());
    }

private:
    std::filesystem::path m_path;
};

void expectRoomFor(const std::filesystem::path &file, IfThere ifThere, const std::filesystem::path &store)
{
    std::error_code error;
    const auto type = std::filesystem::symlink_status(file, error).type();
    const bool replaces = ifThere == IfThere::replace && type == std::filesystem::file_type::regular;
    if (type != std::filesystem::file_type::not_found && !replaces)
        raise(ErrorCode::alreadyExists, file.string());
    const auto folder = std::filesystem::canonical(file.has_parent_path() ? file.parent_path() : ".", error);
    if (error || !file.has_filename())
        raise(ErrorCode::ioFailed, file.string(), "create", error.message());
    if (folder == store)
        raise(ErrorCode::invalidArgument, "backup", "inside the store");
}

/// A journal with anything in it belongs to a write that nobody finished, and to this folder: elsewhere it would not be played
/// back.
void expectNoJournal(const CaseStore::Parts &parts)
{
    for (const vault::Compartment compartment : vault::allCompartments) {
        auto journal = compartmentPath(parts.folder, compartment, parts.keyring.generation(compartment));
        journal += "-journal";
        struct stat status{};
        if (::lstat(journal.c_str(), &status) == 0 && status.st_size > 0)
            raise(ErrorCode::unfinishedWrite, journal.string());
    }
}

struct Source
{
    std::string name;
    PlainFile file;
    std::uint64_t length = 0;
};

std::vector<Source> sourcesIn(const CaseStore::Parts &parts)
{
    std::vector<Source> sources;
    for (const StoreFile &one : storeFiles(parts.keyring.book())) {
        const auto path = parts.folder / one.name;
        std::error_code error;
        if (!one.isNeeded && std::filesystem::symlink_status(path, error).type() == std::filesystem::file_type::not_found)
            continue;
        PlainFile file = PlainFile::toRead(path, PlainFile::Links::refuse);
        const std::uint64_t length = file.size();
        sources.push_back({one.name, std::move(file), length});
    }
    return sources;
}

/// Puts it on record and gives the head of the record, where the account has its key.
vault::ChainHead recordBackup(CaseStore::Parts &parts, std::uint32_t pair)
{
    const AuditEntry entry{.act = Act::backupMade, .object = {}, .subject = {}, .count = pair};
    if (!parts.keepsAudit()) {
        (void)spool(parts, entry);
        return {};
    }
    Transaction transaction(parts.database);
    const vault::ChainHead head = parts.record(entry);
    AuditLog::signHead(parts.database, parts.keyring);
    transaction.commit();
    return head;
}

Watch watchOf(epi::WorkStage stage, std::uint64_t total, const std::stop_token &stop, const epi::Progress &progress)
{
    return [=](std::uint64_t done) {
        if (stop.stop_requested())
            raise(ErrorCode::cancelled);
        if (progress)
            progress(stage, done / mebibyte, total / mebibyte);
    };
}

BackupHeader headerFor(const CaseStore::Parts &parts, const vault::ChainHead &record)
{
    const vault::AccountBook &book = parts.keyring.book();
    BackupHeader header;
    header.store = book.store();
    header.at = parts.environment.clock();
    header.acts = {book.length(), book.head()};
    header.record = record;
    header.pair = book.papers()->number;
    header.firstKey = book.papers()->first.key;
    header.secondKey = book.papers()->second->key;
    return header;
}

} // namespace

epi::Result<BackupDescription> CaseStore::backUp(const std::filesystem::path &file, IfThere ifThere, std::stop_token stop,
                                                 const epi::Progress &progress)
{
    if (auto permitted = epi::permit(actor(), epi::Duty::backUp); !permitted)
        return std::unexpected(permitted.error());
    return guarded([&] {
        Parts &parts = *m_parts;
        const Turn turn(parts);
        if (!parts.keyring.book().papers())
            raise(ErrorCode::noRecoveryPapers);
        expectRoomFor(file, ifThere, parts.folder);
        expectNoJournal(parts);
        const vault::ChainHead record = recordBackup(parts, parts.keyring.book().papers()->number);
        Shut shut(parts);
        auto sources = sourcesIn(parts);
        BackupHeader plain = headerFor(parts, record);
        plain.length = lengthOfEnd();
        for (const Source &source : sources)
            plain.length += lengthInside(source.name, source.length);
        const SealedHeader sealed = sealHeader(std::move(plain));
        const std::uint64_t size = sizeOf(sealed);
        Beside beside(file);
        {
            BackupWriter writer(beside.path(), sealed, watchOf(epi::WorkStage::copying, size, stop, progress));
            for (Source &source : sources)
                writer.add(source.name, source.length, source.file);
            const vault::Digest contents = writer.contents();
            writer.finish(parts.keyring.actor().account, parts.keyring.sign(backupContext, contents));
        }
        (void)readBackup(beside.path(), sealed, {}, watchOf(epi::WorkStage::verifying, size, stop, progress));
        beside.putAs(file, ifThere);
        const BackupDescription made{sealed.header.store, sealed.header.at, sealed.header.pair, size};
        (void)rememberBackup(parts.folder, made); // for people; what counts is on record
        shut.open();
        return made;
    });
}

epi::Result<BackupDescription> describeBackup(const std::filesystem::path &file)
{
    return guarded([&] {
        const SealedHeader sealed = readHeader(file);
        return BackupDescription{sealed.header.store, sealed.header.at, sealed.header.pair, sizeOf(sealed)};
    });
}

} // namespace tracedesk::store
