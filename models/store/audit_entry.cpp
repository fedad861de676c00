#include "store/audit_log.h"

#include "vault/canonical.h"

namespace tracedesk::store {

namespace {

constexpr std::uint16_t entryVersion = 2;
constexpr std::size_t workstationLimit = 128;

} // namespace

std::vector<std::uint8_t> encodeEntry(std::uint64_t sequence, const vault::Digest &previous, const AuditOrigin &origin,
                                      std::chrono::sys_time<std::chrono::milliseconds> at, const AuditEntry &entry)
{
    return vault::CanonicalWriter()
        .u16(entryVersion)
        .u64(sequence)
        .u64(static_cast<std::uint64_t>(at.time_since_epoch().count()))
        .fixed(origin.account.uuid())
        .u8(static_cast<std::uint8_t>(origin.role))
        .u16(static_cast<std::uint16_t>(entry.act))
        .u8(static_cast<std::uint8_t>(entry.outcome))
        .fixed(entry.object)
        .fixed(entry.subject.uuid())
        .fixed(entry.request.uuid())
        .u64(entry.count)
        .fixed(entry.reason)
        .u64(origin.session)
        .text(std::string_view(origin.workstation).substr(0, workstationLimit))
        .fixed(previous)
        .written();
}

std::optional<epi::AuditRecord> decodeEntry(std::span<const std::uint8_t> bytes)
{
    vault::CanonicalReader reader(bytes);
    if (reader.u16() != entryVersion)
        return std::nullopt;
    epi::AuditRecord record;
    record.sequence = reader.u64();
    record.at =
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{static_cast<std::int64_t>(reader.u64())}};
    record.account = epi::AccountId(reader.array<16>());
    const std::uint8_t role = reader.u8();
    record.role = static_cast<epi::Role>(role);
    const std::uint16_t act = reader.u16();
    record.act = static_cast<epi::AuditAct>(act);
    const std::uint8_t outcome = reader.u8();
    record.outcome = static_cast<epi::AuditOutcome>(outcome);
    record.object = reader.array<16>();
    record.subject = epi::PersonId(reader.array<16>());
    record.request = epi::ApprovalId(reader.array<16>());
    record.count = reader.u64();
    (void)reader.array<32>(); // the digest of the reason
    record.session = reader.u64();
    record.workstation = reader.text(workstationLimit);
    (void)reader.array<32>(); // the hash before
    if (!reader.isComplete() || role > static_cast<std::uint8_t>(epi::Role::administrator) || act == 0 ||
        act > static_cast<std::uint16_t>(epi::lastAuditAct) || outcome > static_cast<std::uint8_t>(epi::AuditOutcome::refused))
        return std::nullopt;
    return record;
}

} // namespace tracedesk::store
