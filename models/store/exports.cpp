#include "store/parts.h"

#include <algorithm>

// What was taken out of the store as a file, and what became of it.

namespace tracedesk::store {

namespace {

using epi::ErrorCode;
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

Moment momentOf(std::int64_t milliseconds)
{
    return Moment{std::chrono::milliseconds{milliseconds}};
}

epi::ExportRecord readExport(const Statement &row)
{
    epi::ExportRecord record;
    record.id = row.id<epi::ExportId>(0);
    record.at = momentOf(row.integer(1));
    record.account = row.id<epi::AccountId>(2);
    record.kind = row.as<epi::ExportKind>(3);
    record.rows = row.as<std::uint64_t>(4);
    if (const auto digest = row.blob(5); digest.size() == record.digest.size())
        std::ranges::copy(digest, record.digest.begin());
    record.path = row.text(6);
    record.purpose = row.text(7);
    record.ending = row.as<epi::ExportEnding>(8);
    if (!row.isNull(9))
        record.closed = momentOf(row.integer(9));
    record.closedBy = row.id<epi::AccountId>(10);
    return record;
}

} // namespace

void AuditLog::forgetWords(Database &database)
{
    database.execute("UPDATE audit.judgements SET words = '' WHERE words <> ''");
    database.execute("UPDATE audit.exports SET path = '', purpose = '' WHERE path <> '' OR purpose <> ''");
}

epi::Result<void> CaseStore::registerExport(const epi::ExportRecord &record)
{
    return writing(*m_parts, [&](Database &database) {
        if (database.prepare("SELECT 1 FROM audit.exports WHERE id = ?1").query(record.id).next())
            raise(ErrorCode::alreadyExists, record.id.toString());
        m_parts->record(
            {.act = Act::exported, .object = record.id.uuid(), .subject = {}, .count = record.rows, .reason = record.digest});
        AuditLog::signHead(database, m_parts->keyring);
        database.prepare("INSERT INTO audit.exports VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL, NULL)")
            .run(record.id, record.at.time_since_epoch().count(), record.account, record.kind, record.rows, record.digest,
                 record.path, record.purpose, epi::ExportEnding::open);
    });
}

epi::Result<std::vector<epi::ExportRecord>> CaseStore::loadExports() const
{
    return reading(*m_parts, [](const Database &database) {
        std::vector<epi::ExportRecord> exports;
        Statement rows = database.prepare("SELECT id, at, account, kind, rows, digest, path, purpose, ending, closed, closed_by "
                                          "FROM audit.exports ORDER BY at DESC, id DESC");
        rows.query();
        while (rows.next())
            exports.push_back(readExport(rows));
        return exports;
    });
}

epi::Result<void> CaseStore::closeExport(epi::ExportId id, epi::ExportEnding ending)
{
    return writing(*m_parts, [&](Database &database) {
        Statement row = database.prepare("SELECT ending FROM audit.exports WHERE id = ?1");
        if (!row.query(id).next())
            raise(ErrorCode::notFound, id.toString());
        const auto stood = row.as<epi::ExportEnding>(0);
        if (ending == epi::ExportEnding::open || (stood != epi::ExportEnding::open && stood != epi::ExportEnding::legalHold))
            raise(ErrorCode::invalidArgument, "export", "closed before");
        m_parts->record(
            {.act = Act::exportClosed, .object = id.uuid(), .subject = {}, .count = static_cast<std::uint64_t>(ending)});
        AuditLog::signHead(database, m_parts->keyring);
        database.prepare("UPDATE audit.exports SET ending = ?2, closed = ?3, closed_by = ?4 WHERE id = ?1")
            .run(id, ending, m_parts->environment.clock().time_since_epoch().count(), m_parts->origin.account);
    });
}

} // namespace tracedesk::store
