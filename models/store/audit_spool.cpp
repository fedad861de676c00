#include "store/audit_spool.h"

#include "store/exports.h"
#include "store/parts.h"
#include "vault/account_book.h"
#include "vault/canonical.h"
#include "vault/durable_file.h"

#include <algorithm>
#include <utility>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

constexpr std::array<std::uint8_t, 8> fileMark = {'T', 'R', 'D', 'K', 'S', 'P', 'L', '1'};
constexpr std::size_t fileLimit = 16 * 1024 * 1024;
constexpr std::size_t boxLimit = 4096;
/// In the place of a generation: what follows is how many entries found no room.
constexpr std::uint32_t lostFollow = 0xffffffff;
constexpr std::string_view spoolMark = "spool";
constexpr std::string_view lostMark = "spool lost";
constexpr std::string_view entryContext = "tracedesk/spool/entry/v1";

struct Spooled
{
    vault::ChainHead head; ///< with this one at its end
    std::uint32_t generation = 0;
    std::vector<std::uint8_t> box;
};

struct Content
{
    vault::ChainHead base;
    std::vector<Spooled> entries;
    std::uint64_t lost = 0; ///< that found no room behind the last entry

    [[nodiscard]] const vault::ChainHead &head() const { return entries.empty() ? base : entries.back().head; }
};

std::filesystem::path pathIn(const std::filesystem::path &folder)
{
    return folder / AuditSpool::fileName;
}

std::vector<std::uint8_t> linkBytes(std::uint64_t sequence, std::uint32_t generation, std::span<const std::uint8_t> box)
{
    return vault::CanonicalWriter().u64(sequence).u32(generation).bytes(box).written();
}

/// A missing file, or one that is no spool, is an empty one. Reading ends where an entry does not follow the one before. Raises
/// ioFailed where the disk does not give what is there: it must not be taken for nothing and written over.
Content read(const std::filesystem::path &folder)
{
    Content content;
    const auto bytes = vault::readFile(pathIn(folder), fileLimit);
    if (!bytes) {
        std::error_code error;
        const bool isFile = std::filesystem::symlink_status(pathIn(folder), error).type() == std::filesystem::file_type::regular;
        if (isFile && std::filesystem::file_size(pathIn(folder), error) <= fileLimit && !error)
            throw Failure(bytes.error());
        return content;
    }
    vault::CanonicalReader reader(*bytes);
    if (reader.array<8>() != fileMark)
        return content;
    content.base.sequence = reader.u64();
    content.base.hash = reader.array<32>();
    if (!reader.isValid())
        return {};
    for (vault::ChainHead at = content.base; !reader.isComplete();) {
        Spooled one;
        const auto hash = reader.array<32>();
        one.generation = reader.u32();
        const auto box = reader.bytes(boxLimit);
        if (!reader.isValid())
            break;
        if (one.generation == lostFollow && box.size() == sizeof content.lost) {
            content.lost = vault::CanonicalReader(box).u64();
            break;
        }
        one.box.assign(box.begin(), box.end());
        ++at.sequence;
        at.hash = vault::chainHash(at.hash, linkBytes(at.sequence, one.generation, one.box));
        if (at.hash != hash)
            break;
        one.head = at;
        content.entries.push_back(std::move(one));
    }
    return content;
}

epi::Result<void> write(const std::filesystem::path &folder, const Content &content)
{
    vault::CanonicalWriter writer;
    writer.fixed(fileMark).u64(content.base.sequence).fixed(content.base.hash);
    for (const Spooled &one : content.entries)
        writer.fixed(one.head.hash).u32(one.generation).bytes(one.box);
    if (content.lost > 0)
        writer.fixed(vault::Digest{}).u32(lostFollow).bytes(vault::CanonicalWriter().u64(content.lost).written());
    return vault::replaceFile(pathIn(folder), writer.written());
}

/// The entry, with the signature of who is logged in.
std::vector<std::uint8_t> sealable(std::span<const std::uint8_t> entry, const vault::Keyring *signer)
{
    const vault::Signature signature = signer != nullptr ? signer->sign(entryContext, entry) : vault::Signature{};
    return vault::CanonicalWriter().bytes(entry).u8(signer != nullptr ? 1 : 0).fixed(signature).written();
}

/// The record in an opened box, if it stands at its place and its account vouches for it.
std::optional<epi::AuditRecord> recordIn(std::span<const std::uint8_t> plain, const vault::ChainHead &previous,
                                         const vault::AccountBook &book)
{
    vault::CanonicalReader reader(plain);
    const auto entry = reader.bytes(boxLimit);
    const std::uint8_t isSigned = reader.u8();
    const vault::Signature signature = reader.array<64>();
    const auto record = reader.isComplete() ? decodeEntry(entry) : std::nullopt;
    const std::size_t hashSize = previous.hash.size();
    if (!record || record->sequence != previous.sequence + 1 || !std::ranges::equal(entry.last(hashSize), previous.hash))
        return std::nullopt;
    if (isSigned == 0)
        return (record->act == Act::logInFailed || record->act == Act::storeRestored) && record->account.isNull() ? record
                                                                                                                  : std::nullopt;
    const bool vouched = std::ranges::any_of(book.history(), [&](const vault::RecordedAct &one) {
        return one.act.account == record->account && vault::bringsOwnKeys(one.act.kind) &&
               vault::isSignedBy(one.act.signingKey, entryContext, entry, signature);
    });
    return vouched ? record : std::nullopt;
}

/// A backup of somebody without the key of the record comes on the register of exports when the record learns of it: when, by
/// whom, and whether it was made to the end; not where it lies.
void registerBackup(Database &database, const epi::AuditRecord &record)
{
    const epi::ExportId id(record.object);
    const auto line = id.isNull() ? std::nullopt : exportIn(database, id);
    if (record.act == Act::backupMade && !id.isNull() && !line) {
        epi::ExportRecord made;
        made.id = id;
        made.at = record.at;
        made.account = record.account;
        made.kind = epi::ExportKind::backup;
        addToRegister(database, made);
    }
    const bool ended = record.act == Act::exportClosed && line && line->kind == epi::ExportKind::backup &&
                       line->account == record.account && line->ending == epi::ExportEnding::open;
    if (ended)
        setEnding(database, id, epi::ExportEnding::neverWritten, record.at, record.account);
}

/// How many found no room, on record once: a crash may leave them in the file.
void recordLost(Database &database, const Content &content, const AuditOrigin &origin,
                std::chrono::sys_time<std::chrono::milliseconds> now)
{
    const vault::ChainHead told = AuditLog::mark(database, lostMark); // how many, behind which entry
    const std::uint64_t before = told.hash == content.head().hash ? told.sequence : 0;
    if (content.lost <= before)
        return;
    AuditLog::append(database, origin, now, {.act = Act::spoolFull, .object = {}, .count = content.lost - before});
    AuditLog::setMark(database, lostMark, {content.lost, content.head().hash});
}

bool liesOn(const Content &content, const vault::ChainHead &head)
{
    return head == content.base || std::ranges::any_of(content.entries, [&](const Spooled &one) { return one.head == head; });
}

} // namespace

epi::Result<vault::ChainHead> AuditSpool::append(const std::filesystem::path &folder, const vault::SpoolAddress &address,
                                                 const AuditOrigin &origin, std::chrono::sys_time<std::chrono::milliseconds> now,
                                                 const vault::Keyring *signer, const AuditEntry &entry)
{
    return guarded([&]() -> epi::Result<vault::ChainHead> {
        Content content = read(folder);
        // Whoever guesses at passwords must not crowd out what is signed.
        if (content.entries.size() >= (signer != nullptr ? mostEntries : mostUnsigned)) {
            ++content.lost;
        } else {
            const vault::ChainHead &previous = content.head();
            const auto bytes = encodeEntry(previous.sequence + 1, previous.hash, origin, now, entry);
            Spooled one;
            one.generation = address.generation;
            one.box = vault::seal(sealable(bytes, signer), address.key);
            one.head.sequence = previous.sequence + 1;
            one.head.hash = vault::chainHash(previous.hash, linkBytes(one.head.sequence, one.generation, one.box));
            content.entries.push_back(std::move(one));
        }
        if (auto written = write(folder, content); !written)
            return std::unexpected(written.error());
        return content.head();
    });
}

bool AuditSpool::continues(const std::filesystem::path &folder, const vault::ChainHead &seen)
{
    const Content content = read(folder);
    return seen.sequence == 0 || seen.sequence < content.base.sequence || liesOn(content, seen);
}

vault::ChainHead AuditSpool::drain(const std::filesystem::path &folder, const vault::Keyring &keyring, Database &database,
                                   const AuditOrigin &origin, std::chrono::sys_time<std::chrono::milliseconds> now)
{
    const Content content = read(folder);
    const vault::ChainHead drained = AuditLog::mark(database, spoolMark);
    const bool whole = liesOn(content, drained);
    if (!whole)
        AuditLog::append(database, origin, now, {.act = Act::spoolCut, .object = {}, .count = drained.sequence + 1});
    std::uint64_t taken = 0;
    vault::ChainHead previous = content.base;
    for (const Spooled &one : content.entries) {
        const vault::ChainHead before = std::exchange(previous, one.head);
        if (whole && one.head.sequence <= drained.sequence)
            continue; // taken in before a crash could empty the file
        const auto plain = keyring.openSpooled(one.box);
        const auto record = plain ? recordIn(plain->bytes(), before, keyring.book()) : std::nullopt;
        if (!record) {
            AuditLog::append(database, origin, now, {.act = Act::spoolCut, .object = {}, .count = one.head.sequence});
            continue;
        }
        AuditLog::append(database, {record->account, record->role, record->session, record->workstation}, record->at,
                         {.act = record->act,
                          .object = record->object,
                          .subject = record->subject,
                          .count = record->count,
                          .reason = {},
                          .outcome = record->outcome});
        registerBackup(database, *record);
        ++taken;
    }
    if (taken > 0)
        AuditLog::append(database, origin, now, {.act = Act::spoolDrained, .object = {}, .count = taken});
    recordLost(database, content, origin, now);
    // Never back: a spool of before must not be taken in again.
    const vault::ChainHead next = whole ? content.head()
                                        : vault::ChainHead{std::max(drained.sequence, content.head().sequence) + 1,
                                                           vault::chainHash(drained.hash, content.head().hash)};
    AuditLog::setMark(database, spoolMark, next);
    return next;
}

epi::Result<void> AuditSpool::empty(const std::filesystem::path &folder, const vault::ChainHead &drained)
{
    return guarded([&]() -> epi::Result<void> {
        const Content content = read(folder);
        if (content.entries.empty() && content.base == drained)
            return {};
        return write(folder, {drained, {}});
    });
}

} // namespace tracedesk::store
