#include "store/audit_log.h"

#include "vault/canonical.h"

#include <algorithm>

namespace tracedesk::store {

namespace {

constexpr std::uint16_t entryVersion = 1;

bool equals(std::span<const std::uint8_t> bytes, const vault::Digest &digest)
{
    return std::ranges::equal(bytes, digest);
}

} // namespace

vault::AuditHead AuditLog::head(const Database &database)
{
    vault::AuditHead head;
    Statement last = database.prepare("SELECT sequence, hash FROM audit.entries ORDER BY sequence DESC LIMIT 1");
    if (last.query().next()) {
        head.sequence = last.as<std::uint64_t>(0);
        const auto hash = last.blob(1);
        if (hash.size() == head.hash.size())
            std::ranges::copy(hash, head.hash.begin());
    }
    return head;
}

vault::AuditHead AuditLog::append(Database &database, const epi::Actor &actor,
                                  std::chrono::sys_time<std::chrono::milliseconds> now, const AuditEntry &entry)
{
    const vault::AuditHead previous = head(database);
    vault::AuditHead next;
    next.sequence = previous.sequence + 1;
    const auto bytes = vault::CanonicalWriter()
                           .u16(entryVersion)
                           .u64(next.sequence)
                           .u64(static_cast<std::uint64_t>(now.time_since_epoch().count()))
                           .fixed(actor.account.uuid())
                           .u8(static_cast<std::uint8_t>(actor.role))
                           .u16(static_cast<std::uint16_t>(entry.act))
                           .fixed(entry.object)
                           .u64(entry.count)
                           .fixed(entry.reason)
                           .fixed(previous.hash)
                           .written();
    next.hash = vault::chainHash(previous.hash, bytes);
    database.prepare("INSERT INTO audit.entries VALUES (?1, ?2, ?3)").run(next.sequence, bytes, next.hash);
    return next;
}

bool AuditLog::contains(const Database &database, const vault::AuditHead &seen)
{
    if (seen.sequence == 0)
        return true;
    Statement entry = database.prepare("SELECT hash FROM audit.entries WHERE sequence = ?1");
    return entry.query(seen.sequence).next() && equals(entry.blob(0), seen.hash);
}

std::optional<std::string> AuditLog::fault(const Database &database, const vault::AuditHead &seen)
{
    Statement all = database.prepare("SELECT sequence, entry, hash FROM audit.entries ORDER BY sequence");
    all.query();
    vault::AuditHead at;
    while (all.next()) {
        ++at.sequence;
        if (all.as<std::uint64_t>(0) != at.sequence)
            return "audit entry missing: " + std::to_string(at.sequence);
        at.hash = vault::chainHash(at.hash, all.blob(1));
        vault::CanonicalReader reader(all.blob(1));
        if (reader.u16() != entryVersion || reader.u64() != at.sequence || !equals(all.blob(2), at.hash))
            return "audit entry changed: " + std::to_string(at.sequence);
    }
    if (!contains(database, seen))
        return "audit chain cut before entry " + std::to_string(seen.sequence);
    return std::nullopt;
}

} // namespace tracedesk::store
