#include "store/audit_log.h"

#include "vault/account_book.h"
#include "vault/canonical.h"

#include <algorithm>

namespace tracedesk::store {

namespace {

constexpr std::string_view headContext = "tracedesk/audit/head/v1";

bool equals(std::span<const std::uint8_t> bytes, std::span<const std::uint8_t> others)
{
    return std::ranges::equal(bytes, others);
}

vault::Digest digestIn(std::span<const std::uint8_t> bytes)
{
    vault::Digest digest{};
    if (bytes.size() == digest.size())
        std::ranges::copy(bytes, digest.begin());
    return digest;
}

std::vector<std::uint8_t> headBytes(const vault::AuditHead &head)
{
    return vault::CanonicalWriter().u64(head.sequence).fixed(head.hash).written();
}

/// Under any of the keys the account ever had: it may have renewed them since.
bool isSignedByAccount(const vault::AccountBook &book, epi::AccountId account, const vault::AuditHead &head,
                       const vault::Signature &signature)
{
    const auto bytes = headBytes(head);
    return std::ranges::any_of(book.history(), [&](const vault::RecordedAct &one) {
        // Not those of an invitation: whoever invited knows them.
        return one.act.account == account && vault::bringsOwnKeys(one.act.kind) &&
               vault::isSignedBy(one.act.signingKey, headContext, bytes, signature);
    });
}

/// Names the first head with a signature that is nobody's.
std::optional<std::string> faultOfHeads(const Database &database, const vault::AccountBook &book)
{
    Statement heads = database.prepare("SELECT h.sequence, h.account, h.signature, e.hash FROM audit.heads AS h "
                                       "LEFT JOIN audit.entries AS e ON e.sequence = h.sequence ORDER BY h.sequence");
    heads.query();
    while (heads.next()) {
        const auto sequence = heads.as<std::uint64_t>(0);
        if (heads.isNull(3))
            return "audit entry missing: " + std::to_string(sequence);
        vault::Signature signature{};
        if (const auto bytes = heads.blob(2); bytes.size() == signature.size())
            std::ranges::copy(bytes, signature.begin());
        if (!isSignedByAccount(book, heads.id<epi::AccountId>(1), {sequence, digestIn(heads.blob(3))}, signature))
            return "audit entry not as it was signed: " + std::to_string(sequence);
    }
    return std::nullopt;
}

} // namespace

vault::AuditHead AuditLog::head(const Database &database)
{
    vault::AuditHead head;
    Statement last = database.prepare("SELECT sequence, hash FROM audit.entries ORDER BY sequence DESC LIMIT 1");
    if (last.query().next()) {
        head.sequence = last.as<std::uint64_t>(0);
        head.hash = digestIn(last.blob(1));
    }
    return head;
}

vault::AuditHead AuditLog::append(Database &database, const AuditOrigin &origin,
                                  std::chrono::sys_time<std::chrono::milliseconds> now, const AuditEntry &entry)
{
    const vault::AuditHead previous = head(database);
    vault::AuditHead next;
    next.sequence = previous.sequence + 1;
    const auto bytes = encodeEntry(next.sequence, previous.hash, origin, now, entry);
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

std::optional<std::string> AuditLog::fault(const Database &database, const vault::AuditHead &seen, const vault::AccountBook &book)
{
    Statement all = database.prepare("SELECT sequence, entry, hash FROM audit.entries ORDER BY sequence");
    all.query();
    vault::AuditHead at;
    while (all.next()) {
        ++at.sequence;
        if (all.as<std::uint64_t>(0) != at.sequence)
            return "audit entry missing: " + std::to_string(at.sequence);
        at.hash = vault::chainHash(at.hash, all.blob(1));
        const auto record = decodeEntry(all.blob(1));
        if (!record || record->sequence != at.sequence || !equals(all.blob(2), at.hash))
            return "audit entry changed: " + std::to_string(at.sequence);
    }
    if (auto what = faultOfHeads(database, book))
        return what;
    if (!contains(database, seen))
        return "audit chain cut before entry " + std::to_string(seen.sequence);
    return std::nullopt;
}

void AuditLog::read(const Database &database, AuditOrder order, const std::function<bool(const epi::AuditRecord &)> &take)
{
    Statement all = database.prepare(order == AuditOrder::newestFirst ? "SELECT entry FROM audit.entries ORDER BY sequence DESC"
                                                                      : "SELECT entry FROM audit.entries ORDER BY sequence");
    all.query();
    while (all.next())
        if (const auto record = decodeEntry(all.blob(0)); record && !take(*record))
            return;
}

void AuditLog::signHead(Database &database, const vault::Keyring &keyring)
{
    const vault::AuditHead now = head(database);
    if (now.sequence == 0)
        return;
    database.prepare("INSERT OR REPLACE INTO audit.heads VALUES (?1, ?2, ?3)")
        .run(now.sequence, keyring.actor().account, keyring.sign(headContext, headBytes(now)));
}

std::uint64_t AuditLog::unsignedLength(const Database &database)
{
    Statement last = database.prepare("SELECT coalesce(max(sequence), 0) FROM audit.heads");
    const std::uint64_t signedUpTo = last.query().next() ? last.as<std::uint64_t>(0) : 0;
    return head(database).sequence - signedUpTo;
}

vault::ChainHead AuditLog::mark(const Database &database, std::string_view name)
{
    vault::ChainHead head;
    Statement row = database.prepare("SELECT sequence, hash FROM audit.marks WHERE name = ?1");
    if (row.query(name).next()) {
        head.sequence = row.as<std::uint64_t>(0);
        head.hash = digestIn(row.blob(1));
    }
    return head;
}

void AuditLog::setMark(Database &database, std::string_view name, const vault::ChainHead &head)
{
    database.prepare("INSERT OR REPLACE INTO audit.marks VALUES (?1, ?2, ?3)").run(name, head.sequence, head.hash);
}

} // namespace tracedesk::store
