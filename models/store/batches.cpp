#include "store/batches.h"

#include "store/parts.h"

#include <zstd.h>

#include <algorithm>

namespace tracedesk::store {

namespace {

constexpr const char *columns =
    "id, file_name, profile, digest, imported, imported_by, approval, read, stored, duplicate, rejected, "
    "quarantined, period_begin, period_end";

epi::ImportBatch readBatch(const Statement &row)
{
    epi::ImportBatch batch;
    batch.id = row.id<epi::ImportBatchId>(0);
    batch.fileName = row.text(1);
    batch.profile = row.text(2);
    batch.digest = row.text(3);
    batch.imported = row.instant(4);
    batch.importedBy = row.text(5);
    batch.approval = row.id<epi::ApprovalId>(6);
    batch.counts = {row.as<std::uint64_t>(7), row.as<std::uint64_t>(8), row.as<std::uint64_t>(9), row.as<std::uint64_t>(10),
                    row.as<std::uint64_t>(11)};
    if (!row.isNull(12))
        batch.period = epi::TimeSpan{row.instant(12), row.instant(13)};
    return batch;
}

std::int64_t numberOf(const Database &database, epi::ImportBatchId id)
{
    Statement row = database.prepare("SELECT number FROM movements.batches WHERE id = ?1");
    if (!row.query(id).next())
        raise(epi::ErrorCode::notFound, "import");
    return row.integer(0);
}

} // namespace

std::optional<epi::ImportBatch> Batches::find(const Database &database, std::string_view digest, std::string_view profile)
{
    Statement row =
        database.prepare(std::string("SELECT ") + columns +
                         " FROM movements.batches WHERE digest = ?1 AND profile = ?2 AND destroyed = 0 ORDER BY number LIMIT 1");
    return row.query(digest, profile).next() ? std::optional(readBatch(row)) : std::nullopt;
}

std::int64_t Batches::insert(Database &database, const epi::ImportBatch &batch, std::optional<epi::RecordKind> kind,
                             std::span<const epi::RejectedRow> rejected, std::span<const epi::Remark> remarks,
                             const SourceFile *source)
{
    const auto &counts = batch.counts;
    database
        .prepare(std::string("INSERT INTO movements.batches (") + columns +
                 ", kind) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)")
        .run(batch.id, batch.fileName, batch.profile, batch.digest, batch.imported, batch.importedBy, batch.approval, counts.read,
             counts.stored, counts.duplicate, counts.rejected, counts.quarantined,
             batch.period ? std::optional(batch.period->begin) : std::nullopt,
             batch.period ? std::optional(batch.period->end) : std::nullopt, kind);
    const std::int64_t number = database.lastRow();
    std::int64_t position = 0;
    Statement reject = database.prepare("INSERT INTO movements.rejected VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    for (const epi::RejectedRow &row : rejected)
        reject.run(number, position++, row.file, row.line, row.column, row.field, row.reason, row.value);
    position = 0;
    Statement remark = database.prepare("INSERT INTO movements.remarks VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (const epi::Remark &row : remarks)
        remark.run(number, position++, row.line, row.reason, row.subject, row.value);
    position = 0;
    Statement part = database.prepare("INSERT INTO movements.source_parts VALUES (?1, ?2, ?3, ?4)");
    if (source != nullptr)
        for (const SourceFile::Piece &piece : source->pieces)
            part.run(number, position++, piece.size, piece.bytes);
    return number;
}

void Batches::insertPlaces(Database &database, std::int64_t batch, std::span<const epi::Place> places)
{
    std::int64_t position = 0;
    Statement insert = database.prepare("INSERT INTO movements.places VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    for (const epi::Place &place : places)
        insert.run(batch, position++, place.code, place.name, place.category, place.address, place.position.latitude,
                   place.position.longitude, place.radius, place.azimuth, place.beamwidth);
}

namespace {

constexpr const char *selectPlaces = "SELECT code, name, category, address, latitude, longitude, radius, azimuth, beamwidth "
                                     "FROM movements.places WHERE batch = ?1";

epi::Place readPlace(const Statement &row)
{
    epi::Place place;
    place.code = row.text(0);
    place.name = row.text(1);
    place.category = row.text(2);
    place.address = row.text(3);
    place.position = {row.real(4), row.real(5)};
    place.radius = row.real(6);
    if (!row.isNull(7))
        place.azimuth = row.real(7);
    if (!row.isNull(8))
        place.beamwidth = row.real(8);
    return place;
}

} // namespace

std::vector<epi::Place> Batches::loadPlaces(const Database &database, std::int64_t batch)
{
    std::vector<epi::Place> places;
    Statement rows = database.prepare(std::string(selectPlaces) + " ORDER BY position");
    rows.query(batch);
    while (rows.next())
        places.push_back(readPlace(rows));
    return places;
}

std::vector<epi::Place> Batches::loadPlaces(const Database &database, std::int64_t batch,
                                            std::span<const std::uint32_t> positions)
{
    std::vector<epi::Place> places;
    Statement row = database.prepare(std::string(selectPlaces) + " AND position = ?2");
    for (const std::uint32_t position : positions) {
        if (!row.query(batch, position).next())
            raise(epi::ErrorCode::compartmentDamaged, "movements", "record without place");
        places.push_back(readPlace(row));
    }
    return places;
}

std::int64_t Batches::last(const Database &database)
{
    Statement row = database.prepare("SELECT max(number) FROM movements.batches");
    return row.query().next() ? row.integer(0) : 0;
}

epi::Result<std::vector<epi::ImportBatch>> CaseStore::loadImports() const
{
    return reading(*m_parts, [](const Database &database) {
        std::vector<epi::ImportBatch> batches;
        Statement rows = database.prepare(std::string("SELECT ") + columns + " FROM movements.batches ORDER BY number");
        rows.query();
        while (rows.next())
            batches.push_back(readBatch(rows));
        return batches;
    });
}

epi::Result<std::vector<epi::RejectedRow>> CaseStore::loadRejected(epi::ImportBatchId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::RejectedRow> rejected;
        Statement rows = database.prepare("SELECT file, line, column_number, field, reason, value FROM movements.rejected "
                                          "WHERE batch = ?1 ORDER BY position");
        rows.query(numberOf(database, id));
        while (rows.next())
            rejected.push_back({rows.text(0), rows.as<std::uint64_t>(1), rows.as<std::uint32_t>(2), rows.text(3),
                                rows.as<epi::RejectReason>(4), rows.text(5)});
        return rejected;
    });
}

epi::Result<std::vector<epi::Remark>> CaseStore::loadRemarks(epi::ImportBatchId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::Remark> remarks;
        Statement rows = database.prepare("SELECT line, reason, subject, value FROM movements.remarks WHERE batch = ?1 "
                                          "ORDER BY position");
        rows.query(numberOf(database, id));
        while (rows.next())
            remarks.push_back({rows.as<std::uint64_t>(0), rows.as<epi::RemarkReason>(1), rows.text(2), rows.text(3)});
        return remarks;
    });
}

epi::Result<std::vector<std::byte>> CaseStore::loadSource(epi::ImportBatchId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<std::byte> source;
        Statement rows = database.prepare("SELECT size, bytes FROM movements.source_parts WHERE batch = ?1 ORDER BY part");
        rows.query(numberOf(database, id));
        while (rows.next()) {
            const auto size = rows.as<std::size_t>(0);
            const auto bytes = rows.blob(1);
            const std::size_t at = source.size();
            if (size > SourceFile::pieceSize)
                raise(epi::ErrorCode::compartmentDamaged, "movements", "source");
            source.resize(at + size);
            if (ZSTD_decompress(source.data() + at, size, bytes.data(), bytes.size()) != size)
                raise(epi::ErrorCode::compartmentDamaged, "movements", "source");
        }
        return source;
    });
}

} // namespace tracedesk::store
