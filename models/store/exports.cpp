#include "store/exports.h"

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
    record.subject = row.id<epi::PersonId>(11);
    return record;
}

constexpr std::string_view columns =
    "SELECT id, at, account, kind, rows, digest, path, purpose, ending, closed, closed_by, subject FROM audit.exports ";

} // namespace

void addToRegister(Database &database, const epi::ExportRecord &record)
{
    if (exportIn(database, record.id))
        raise(ErrorCode::alreadyExists, record.id.toString());
    database.prepare("INSERT INTO audit.exports VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL, NULL, ?10)")
        .run(record.id, record.at.time_since_epoch().count(), record.account, record.kind, record.rows, record.digest,
             record.path, record.purpose, epi::ExportEnding::open, record.subject);
}

void setDigest(Database &database, epi::ExportId id, const std::array<std::uint8_t, 32> &digest)
{
    database.prepare("UPDATE audit.exports SET digest = ?2 WHERE id = ?1").run(id, digest);
}

void setEnding(Database &database, epi::ExportId id, epi::ExportEnding ending, Moment at, epi::AccountId by)
{
    database.prepare("UPDATE audit.exports SET ending = ?2, closed = ?3, closed_by = ?4 WHERE id = ?1")
        .run(id, ending, at.time_since_epoch().count(), by);
}

std::optional<epi::ExportRecord> exportIn(const Database &database, epi::ExportId id)
{
    Statement row = database.prepare(std::string(columns) + "WHERE id = ?1");
    return row.query(id).next() ? std::optional(readExport(row)) : std::nullopt;
}

void forgetWords(Database &database)
{
    database.execute("UPDATE audit.judgements SET words = '' WHERE words <> ''");
    database.execute("UPDATE audit.exports SET path = '', purpose = '' WHERE path <> '' OR purpose <> ''");
}

void forgetExportWords(Database &database, epi::PersonId subject)
{
    database.prepare("UPDATE audit.exports SET path = '', purpose = '' WHERE subject = ?1").run(subject);
}

epi::Result<void> CaseStore::registerExport(const epi::ExportRecord &record)
{
    return writing(*m_parts, [&](Database &database) {
        epi::ExportRecord kept = record;
        // The register is closed out when all data are destroyed: words that come later are none the safer.
        if (m_parts->keyring.isDestroyed())
            kept.path = kept.purpose = {};
        addToRegister(database, kept);
        m_parts->record({.act = Act::exported,
                         .object = record.id.uuid(),
                         .subject = record.subject,
                         .count = record.rows,
                         .reason = record.digest});
        AuditLog::signHead(database, m_parts->keyring);
    });
}

epi::Result<std::vector<epi::ExportRecord>> CaseStore::loadExports() const
{
    return reading(*m_parts, [](const Database &database) {
        std::vector<epi::ExportRecord> exports;
        Statement rows = database.prepare(std::string(columns) + "ORDER BY at DESC, id DESC");
        rows.query();
        while (rows.next())
            exports.push_back(readExport(rows));
        return exports;
    });
}

epi::Result<void> CaseStore::closeExport(epi::ExportId id, epi::ExportEnding ending)
{
    return writing(*m_parts, [&](Database &database) {
        const auto line = exportIn(database, id);
        if (!line)
            raise(ErrorCode::notFound, id.toString());
        if (ending == epi::ExportEnding::open || !epi::mayBeClosed(*line))
            raise(ErrorCode::invalidArgument, "export", "closed before");
        m_parts->record({.act = Act::exportClosed,
                         .object = id.uuid(),
                         .subject = line->subject,
                         .count = static_cast<std::uint64_t>(ending)});
        AuditLog::signHead(database, m_parts->keyring);
        setEnding(database, id, ending, m_parts->environment.clock(), m_parts->origin.account);
    });
}

} // namespace tracedesk::store
