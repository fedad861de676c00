#include "store/batches.h"
#include "store/chunk_codec.h"
#include "store/parts.h"
#include "store/persons.h"
#include "store/record_staging.h"

#include <algorithm>
#include <deque>
#include <future>
#include <thread>
#include <unordered_map>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

struct EncodedChunk
{
    epi::PersonId person;
    std::uint32_t rows = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::vector<std::uint8_t> bytes;
    vault::Digest digest{};
};

using PersonRows = std::vector<std::span<const std::uint32_t>>;

/// The rows of persons as chunks, in order. Persons are dealt out in slices: each core encodes one while whoever asks for the
/// chunks writes those before. Both arguments must outlive this.
class ChunkLine
{
public:
    ChunkLine(const epi::RecordColumns &records, std::span<const epi::PersonId> persons, const PersonRows &rows)
        : m_records(records)
        , m_persons(persons)
        , m_rows(rows)
    {
        fill();
    }

    /// Those of the next slice; none at the end.
    [[nodiscard]] std::vector<EncodedChunk> next()
    {
        if (m_inWork.empty())
            return {};
        std::vector<EncodedChunk> chunks = m_inWork.front().get();
        m_inWork.pop_front();
        fill();
        return chunks;
    }

private:
    void fill();
    [[nodiscard]] std::vector<EncodedChunk> encode(std::size_t from, std::size_t to) const;

    const epi::RecordColumns &m_records;
    std::span<const epi::PersonId> m_persons;
    const PersonRows &m_rows;
    std::size_t m_next = 0;
    std::deque<std::future<std::vector<EncodedChunk>>> m_inWork; // futures wait in their destructors
};

void ChunkLine::fill()
{
    const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
    const auto policy = threads > 1 ? std::launch::async : std::launch::deferred;
    while (m_next < m_rows.size() && m_inWork.size() < 2 * threads) {
        const std::size_t from = m_next;
        for (std::size_t size = 0; m_next < m_rows.size() && size < chunkRows; ++m_next)
            size += m_rows[m_next].size();
        m_inWork.push_back(std::async(policy, [this, from, to = m_next] { return encode(from, to); }));
    }
}

std::vector<EncodedChunk> ChunkLine::encode(std::size_t from, std::size_t to) const
{
    std::vector<EncodedChunk> chunks;
    ChunkEncoder encoder;
    for (std::size_t person = from; person < to; ++person) {
        for (std::size_t at = 0; at < m_rows[person].size(); at += chunkRows) {
            const auto piece = m_rows[person].subspan(at, std::min(chunkRows, m_rows[person].size() - at));
            EncodedChunk &chunk = chunks.emplace_back();
            chunk.person = m_persons[person];
            chunk.rows = static_cast<std::uint32_t>(piece.size());
            chunk.first = m_records.begin[piece.front()];
            chunk.last = m_records.begin[piece.back()];
            chunk.bytes = encoder.encode(m_records, piece);
            chunk.digest = vault::digestOf(chunk.bytes);
        }
    }
    return chunks;
}

/// An import of provider records on its way: read what the store has, prepare without it, write in one transaction.
class RecordImport
{
public:
    RecordImport(CaseStore::Parts &parts, const Import &import, const epi::RecordBatch &batch, std::stop_token stop,
                 const epi::Progress &progress)
        : m_parts(parts)
        , m_import(import)
        , m_batch(batch)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    Imported run();

private:
    [[nodiscard]] std::optional<Imported> repeated();
    void resolvePersons();
    [[nodiscard]] std::vector<std::uint32_t> newRowsOf(std::size_t person, std::span<const std::uint32_t> rows);
    void order();
    [[nodiscard]] bool commit();
    [[nodiscard]] Imported outcome() const;
    void step(std::uint64_t done, std::uint64_t total) const;

    CaseStore::Parts &m_parts;
    const Import &m_import;
    const epi::RecordBatch &m_batch;
    std::stop_token m_stop;
    const epi::Progress &m_progress;

    std::int64_t m_lastBatch = 0;
    std::optional<KnownRecords> m_known;    ///< where the store has records of this kind
    std::vector<epi::PersonId> m_persons;   ///< of the batch, ascending
    std::vector<std::uint32_t> m_personOf;  ///< for each subject
    std::vector<std::size_t> m_newSubjects; ///< whose person is to be made
    std::vector<epi::PersonId> m_newPersons;
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> m_placeMaps; ///< by earlier batch
    RecordOrder m_order;
    std::vector<std::vector<std::uint32_t>> m_fresh; ///< new rows, where earlier ones are known
    PersonRows m_rows;                               ///< to be stored, of each person; within m_order or m_fresh
    std::uint64_t m_stored = 0;
    epi::ImportBatch m_result;
    Imported m_outcome; ///< made before it is committed: nothing may fail after that
};

void RecordImport::step(std::uint64_t done, std::uint64_t total) const
{
    if (m_stop.stop_requested())
        raise(ErrorCode::cancelled);
    if (m_progress)
        m_progress(epi::WorkStage::storing, done, total);
}

std::optional<Imported> RecordImport::repeated()
{
    const Turn turn(m_parts);
    if (m_import.batch.digest.empty() || !Batches::find(m_parts.database, m_import.batch.digest, m_import.batch.profile))
        return std::nullopt;
    Transaction transaction(m_parts.database);
    m_parts.record({.act = Act::importRepeated, .object = {}, .count = m_import.batch.counts.read});
    auto repeated = std::optional(outcome());
    transaction.commit();
    return repeated;
}

/// What came out, where only m_stored rows were new; kept under the id of m_result, where that is not null.
Imported RecordImport::outcome() const
{
    Imported imported{.batch = m_import.batch, .rejected = m_import.rejected};
    imported.batch.id = m_result.id;
    imported.batch.imported = m_parts.now();
    imported.batch.importedBy = m_parts.keyring.actor().name;
    imported.batch.counts.stored = m_stored;
    imported.batch.counts.duplicate += m_import.batch.counts.stored - m_stored;
    if (!imported.batch.period && m_batch.records.size() > 0) {
        const auto [first, last] = std::ranges::minmax(m_batch.records.begin);
        imported.batch.period = epi::TimeSpan{epi::Instant{epi::Seconds{first}}, epi::Instant{epi::Seconds{last}}};
    }
    for (std::size_t person = 0; person < m_rows.size(); ++person)
        if (!m_rows[person].empty())
            imported.added.push_back({.person = m_persons[person], .rows = m_rows[person].size()});
    return imported;
}

void RecordImport::resolvePersons()
{
    std::vector<epi::PersonId> ids;
    {
        const Turn turn(m_parts);
        m_lastBatch = Batches::last(m_parts.database);
        m_placeMaps.clear();
        m_known.reset();
        if (m_parts.database.prepare("SELECT 1 FROM movements.batches WHERE kind = ?1 LIMIT 1").query(m_batch.kind).next())
            m_known.emplace(m_batch);
        ids = Persons::find(m_parts.database, m_batch.subjects);
    }
    std::vector<bool> hasRows(ids.size());
    for (const std::uint32_t subject : m_batch.records.subject)
        hasRows[subject] = true;
    m_newSubjects.clear();
    m_newPersons.clear();
    std::unordered_map<std::string_view, epi::PersonId> made;
    for (std::size_t subject = 0; subject < ids.size(); ++subject) {
        if (!ids[subject].isNull())
            continue;
        auto &id = made[m_batch.subjects[subject]];
        if (id.isNull() && hasRows[subject]) {
            id = m_parts.ids.make<epi::PersonId>();
            m_newSubjects.push_back(subject);
            m_newPersons.push_back(id);
        }
        ids[subject] = id; // stays null for a subject without rows, of whom nothing is kept
    }
    m_persons = ids;
    std::ranges::sort(m_persons);
    m_persons.erase(std::ranges::unique(m_persons).begin(), m_persons.end());
    m_personOf.resize(ids.size());
    for (std::size_t subject = 0; subject < ids.size(); ++subject)
        m_personOf[subject] = static_cast<std::uint32_t>(std::ranges::lower_bound(m_persons, ids[subject]) - m_persons.begin());
}

std::vector<std::uint32_t> RecordImport::newRowsOf(std::size_t person, std::span<const std::uint32_t> rows)
{
    if (!m_known)
        return {rows.begin(), rows.end()};
    const std::uint32_t first = m_batch.records.begin[rows.front()];
    const std::uint32_t last = m_batch.records.begin[rows.back()];
    m_known->clear();
    const Turn turn(m_parts);
    Statement overlapping = m_parts.database.prepare("SELECT batch, columns FROM movements.chunks "
                                                     "WHERE person = ?1 AND kind = ?2 AND first <= ?3 AND last >= ?4");
    overlapping.query(m_persons[person], m_batch.kind, last, first);
    while (overlapping.next()) {
        const std::int64_t batch = overlapping.integer(0);
        auto map = m_placeMaps.find(batch);
        if (map == m_placeMaps.end())
            map = m_placeMaps.emplace(batch, m_known->mapPlaces(Batches::loadPlaces(m_parts.database, batch))).first;
        epi::RecordColumns earlier;
        if (!decodeChunk(overlapping.blob(1), 0, earlier))
            raise(ErrorCode::compartmentDamaged, m_parts.folder.string(), "record chunk");
        m_known->add(earlier, map->second, first, last);
    }
    return m_known->newRows(rows);
}

void RecordImport::order()
{
    m_order = orderRecords(m_batch.records, m_personOf, m_persons.size());
    m_fresh.assign(m_known ? m_persons.size() : 0, {});
    m_rows.assign(m_persons.size(), {});
    m_stored = 0;
    for (std::size_t person = 0; person < m_persons.size(); ++person) {
        m_rows[person] = m_order.of(person);
        if (m_known && !m_rows[person].empty())
            m_rows[person] = m_fresh[person] = newRowsOf(person, m_rows[person]);
        m_stored += m_rows[person].size();
        if (m_known && person % 64 == 0)
            step(0, m_batch.records.size());
    }
}

/// False when somebody came in between and the preparation does not hold any more.
bool RecordImport::commit()
{
    const Turn turn(m_parts);
    Database &database = m_parts.database;
    Transaction transaction(database);
    std::vector<std::string> tokens;
    for (const std::size_t subject : m_newSubjects)
        tokens.push_back(m_batch.subjects[subject]);
    const auto known = Persons::find(database, tokens);
    if (Batches::last(database) != m_lastBatch || std::ranges::any_of(known, [](auto id) { return !id.isNull(); }))
        return false;
    Persons::insertNamed(database, m_newPersons, tokens);
    const std::uint64_t named = Persons::fillIn(database, m_import.persons);
    if (m_stored == 0 && named == 0) {
        m_parts.record({.act = Act::importRepeated, .object = {}, .count = m_import.batch.counts.read});
        m_outcome = outcome();
        transaction.commit();
        return true;
    }
    m_result.id = m_parts.ids.make<epi::ImportBatchId>();
    if (named > 0)
        m_parts.record({.act = Act::personsNamed, .object = m_result.id.uuid(), .count = named});
    m_outcome = outcome();
    ChunkLine chunks(m_batch.records, m_persons, m_rows);
    const std::int64_t number =
        Batches::insert(database, m_outcome.batch, m_batch.kind, m_outcome.rejected, m_import.remarks, m_import.source);
    Batches::insertPlaces(database, number, m_batch.places);
    Statement insert = database.prepare("INSERT INTO movements.chunks (batch, person, kind, rows, first, last, digest, columns) "
                                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    std::uint64_t done = 0;
    for (auto slice = chunks.next(); !slice.empty(); slice = chunks.next()) {
        for (const EncodedChunk &chunk : slice) {
            insert.run(number, chunk.person, m_batch.kind, chunk.rows, chunk.first, chunk.last, chunk.digest, chunk.bytes);
            done += chunk.rows;
        }
        step(done, m_stored);
    }
    m_parts.record({.act = Act::recordsImported, .object = m_result.id.uuid(), .count = m_stored});
    transaction.commit();
    return true;
}

Imported RecordImport::run()
{
    if (const auto valid = validateRecords(m_batch); !valid)
        throw Failure(valid.error());
    if (!m_import.batch.counts.addUp() || m_import.batch.counts.stored != m_batch.records.size())
        raise(ErrorCode::invalidArgument, "counts", "do not add up");
    if (auto before = repeated())
        return std::move(*before);
    do {
        step(0, m_batch.records.size());
        resolvePersons();
        order();
    } while (!commit());
    return std::move(m_outcome);
}

} // namespace

epi::Result<Imported> CaseStore::importRecords(const Import &import, const epi::RecordBatch &records, std::stop_token stop,
                                               const epi::Progress &progress)
{
    return guarded([&] { return RecordImport(*m_parts, import, records, std::move(stop), progress).run(); });
}

} // namespace tracedesk::store
