#include "store/audit_spool.h"
#include "store/backup.h"
#include "store/backup_file.h"
#include "store/opening.h"
#include "store/parts.h"
#include "store/store_files.h"
#include "vault/durable_file.h"
#include "vault/keyring_content.h"
#include "vault/keyring_files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>

#include <sys/stat.h>

// A store out of a backup and its two papers.

namespace tracedesk::store {

namespace {

using epi::ErrorCode;
using vault::PaperPart;

constexpr std::uint64_t mebibyte = 1024 * 1024;

std::string nameOf(PaperPart part)
{
    return part == PaperPart::first ? "A" : "B";
}

vault::RecoveryPaper readPaper(const vault::SecretBytes &typed, const char *which)
{
    auto paper = vault::readPaper(typed);
    if (!paper)
        raise(ErrorCode::paperMistyped, which, std::to_string(paper.error().group));
    return std::move(*paper);
}

/// The keys of a paper, if it is the one that the backup needs.
vault::BoxKeys keysFor(const BackupHeader &header, const vault::RecoveryPaper &paper, PaperPart part, const char *which)
{
    vault::BoxKeys keys = keysOf(paper);
    if (paper.part != part || keys.publicKey != (part == PaperPart::first ? header.firstKey : header.secondKey))
        raise(ErrorCode::paperForeign, which, nameOf(paper.part), std::to_string(paper.pair), nameOf(part),
              std::to_string(header.pair));
    return keys;
}

void unlockHeader(const std::filesystem::path &file, SealedHeader &sealed, const vault::SecretBytes &onePaper,
                  const vault::SecretBytes &otherPaper)
{
    const vault::RecoveryPaper one = readPaper(onePaper, "1");
    const vault::RecoveryPaper other = readPaper(otherPaper, "2");
    // Whoever types them need not know which one is which.
    const bool swapped = one.part == PaperPart::second;
    const vault::BoxKeys oneKeys = keysFor(sealed.header, one, swapped ? PaperPart::second : PaperPart::first, "1");
    const vault::BoxKeys otherKeys = keysFor(sealed.header, other, swapped ? PaperPart::first : PaperPart::second, "2");
    openHeader(file, sealed, swapped ? otherKeys : oneKeys, swapped ? oneKeys : otherKeys);
}

/// A folder that was begun, gone again unless it was put under its name.
class FolderBeside
{
public:
    FolderBeside(const std::filesystem::path &folder, const Environment &environment)
        : m_folder(folder)
    {
        std::error_code error;
        if (std::filesystem::symlink_status(folder, error).type() != std::filesystem::file_type::not_found)
            raise(ErrorCode::alreadyExists, folder.string());
        m_parent = std::filesystem::canonical(folder.has_parent_path() ? folder.parent_path() : ".", error);
        if (error || !folder.has_filename())
            raise(ErrorCode::ioFailed, folder.string(), "create", error.message());
        m_path = m_parent / folder.filename();
        removeUnfinished(m_path);
        m_path += ".new-" + epi::toString(vault::IdSource(environment.clock).makeUuid());
        if (::mkdir(m_path.c_str(), S_IRWXU) != 0)
            throw Failure(vault::systemFailure(folder, "create", errno).error());
    }
    ~FolderBeside() { removeFolder(m_path); }
    FolderBeside(const FolderBeside &) = delete;
    FolderBeside &operator=(const FolderBeside &) = delete;

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

    void putInPlace()
    {
        if (auto done = vault::synchroniseFolder(m_path); !done)
            throw Failure(done.error());
        // rename() would replace an empty folder that somebody made meanwhile, never one with files in it.
        if (::rename(m_path.c_str(), (m_parent / m_folder.filename()).c_str()) != 0) {
            if (errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR)
                raise(ErrorCode::alreadyExists, m_folder.string());
            throw Failure(vault::systemFailure(m_folder, "rename", errno).error());
        }
        if (auto done = vault::synchroniseFolder(m_parent); !done)
            throw Failure(done.error());
    }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_parent;
    std::filesystem::path m_path;
};

/// That what came out is a store, the one that the header speaks of, and whole.
void expectStore(const std::filesystem::path &file, const std::filesystem::path &folder, const BackupHeader &header,
                 const BackupMaker &maker, const std::set<std::string> &names)
{
    const auto damaged = [&file](const std::string &what) { raise(ErrorCode::backupDamaged, file.string(), what); };
    const auto bytes = vault::readFile(vault::keyringPath(folder), vault::keyringLimit);
    if (!bytes)
        damaged("keyring missing");
    const auto content = vault::decodeKeyring(*bytes);
    if (!content && content.error().newer)
        raise(ErrorCode::newerFormat, file.string(), content.error().what);
    if (!content)
        damaged("keyring: " + content.error().what);
    const vault::AccountBook &book = content->book;
    if (book.store() != header.store || book.length() != header.acts.sequence || book.head() != header.acts.hash)
        damaged("of another store");
    const auto device = vault::readSecretFile(vault::devicePath(folder), vault::deviceKeySize);
    if (!device || vault::deviceCheckOf(device->bytes()) != book.deviceCheck())
        damaged("device key");
    const auto shred = vault::readSecretFile(vault::shredPath(folder), vault::shredKeySize);
    if (!book.isDestroyed() && (!shred || vault::shredCheckOf(shred->bytes()) != book.shredCheck()))
        damaged("shred key");
    std::size_t known = 0;
    for (const StoreFile &one : storeFiles(book)) {
        const bool there = names.contains(one.name);
        known += there ? 1 : 0;
        if (one.isNeeded && !there)
            damaged(one.name + " missing");
    }
    if (known != names.size())
        damaged("content");
    const vault::Account *account = book.find(maker.account);
    if (account == nullptr || !epi::may(account->role, epi::Duty::backUp) ||
        !vault::isSignedBy(account->signingKey, backupContext, maker.contents, maker.signature))
        damaged("signature");
}

void unpack(const std::filesystem::path &file, const SealedHeader &sealed, const std::filesystem::path &folder,
            const Watch &watch)
{
    std::optional<PlainFile> target;
    std::set<std::string> names;
    const BackupTaker taker{.begin =
                                [&](const std::string &name) {
                                    if (!names.insert(name).second)
                                        raise(ErrorCode::backupDamaged, file.string(), "content");
                                    target.emplace(PlainFile::toWrite(folder / name));
                                },
                            .take = [&](std::span<const std::uint8_t> bytes) { target->write(bytes); },
                            .end = [&] { target->synchronise(); }};
    const BackupMaker maker = readBackup(file, sealed, taker, watch);
    expectStore(file, folder, sealed.header, maker, names);
}

/// Nobody is logged in: the entry goes where log-ins that failed go.
void recordRestoring(const std::filesystem::path &folder, const BackupHeader &header, const Environment &environment)
{
    const auto address = vault::Keyring::spoolAddress(folder, {});
    if (!address)
        throw Failure(address.error());
    const auto seconds = std::chrono::floor<std::chrono::seconds>(header.at).time_since_epoch().count();
    const auto spooled =
        AuditSpool::append(folder, *address, {{}, {}, 0, workstationOf(environment)}, environment.clock(), nullptr,
                           {.act = Act::storeRestored,
                            .object = header.store,
                            .subject = {},
                            .count = static_cast<std::uint64_t>(std::max<std::int64_t>(seconds, 0))});
    if (!spooled)
        throw Failure(spooled.error());
}

} // namespace

epi::Result<BackupDescription> restoreStore(const std::filesystem::path &file, const vault::SecretBytes &onePaper,
                                            const vault::SecretBytes &otherPaper, const std::filesystem::path &folder,
                                            const Environment &environment, std::stop_token stop, const epi::Progress &progress)
{
    return guarded([&] {
        SealedHeader sealed = readHeader(file);
        unlockHeader(file, sealed, onePaper, otherPaper);
        const std::uint64_t size = sizeOf(sealed);
        FolderBeside beside(folder, environment);
        unpack(file, sealed, beside.path(), [&](std::uint64_t done) {
            if (stop.stop_requested())
                raise(ErrorCode::cancelled);
            if (progress)
                progress(epi::WorkStage::copying, done / mebibyte, size / mebibyte);
        });
        recordRestoring(beside.path(), sealed.header, environment);
        beside.putInPlace();
        return BackupDescription{sealed.header.store, sealed.header.at, sealed.header.pair, size};
    });
}

} // namespace tracedesk::store
