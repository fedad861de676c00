#include "store/batches.h"
#include "store/chunk_codec.h"
#include "store/parts.h"

#include <algorithm>
#include <map>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

/// Leaves the records with the places they use: gives those, ascending, and points the records at them.
std::vector<std::uint32_t> usedPlaces(std::vector<std::uint32_t> &column)
{
    std::vector<std::uint32_t> used = column;
    std::ranges::sort(used);
    used.erase(std::ranges::unique(used).begin(), used.end());
    if (!used.empty() && used.back() == epi::RecordColumns::noPlace)
        used.pop_back();
    for (std::uint32_t &place : column) {
        if (place != epi::RecordColumns::noPlace)
            place = static_cast<std::uint32_t>(std::ranges::lower_bound(used, place) - used.begin());
    }
    return used;
}

/// Gathers chunks into one set for each batch.
class RecordLoad
{
public:
    RecordLoad(const Database &database, const std::filesystem::path &folder, std::stop_token stop, const epi::Progress &progress)
        : m_database(database)
        , m_folder(folder)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    [[nodiscard]] StoredRecords all()
    {
        StoredRecords result;
        Statement persons = m_database.prepare("SELECT DISTINCT person FROM movements.chunks ORDER BY person");
        persons.query();
        while (persons.next())
            result.persons.push_back(persons.id<epi::PersonId>(0));
        Statement rows = m_database.prepare("SELECT sum(rows) FROM movements.chunks");
        m_total = rows.query().next() ? rows.as<std::uint64_t>(0) : 0;
        // In the order in which they were written: by batch, person, time. The file is read from front to back.
        Statement chunks = m_database.prepare("SELECT batch, person, rows, columns FROM movements.chunks ORDER BY number");
        chunks.query();
        while (chunks.next()) {
            const auto person = std::ranges::lower_bound(result.persons, chunks.id<epi::PersonId>(1)) - result.persons.begin();
            add(chunks, static_cast<std::uint32_t>(person));
        }
        result.sets = takeSets([this](std::int64_t number, RecordSet &set) { giveAllPlaces(number, set); });
        return result;
    }

    [[nodiscard]] StoredRecords of(std::span<const epi::PersonId> persons)
    {
        StoredRecords result;
        result.persons.assign(persons.begin(), persons.end());
        Statement chunks = m_database.prepare("SELECT batch, person, rows, columns FROM movements.chunks WHERE person = ?1 "
                                              "ORDER BY number");
        for (std::uint32_t person = 0; person < persons.size(); ++person) {
            chunks.query(persons[person]);
            while (chunks.next())
                add(chunks, person);
        }
        result.sets = takeSets([this](std::int64_t number, RecordSet &set) {
            set.places = Batches::loadPlaces(m_database, number, usedPlaces(set.records.place));
        });
        return result;
    }

private:
    void add(const Statement &chunk, std::uint32_t person)
    {
        if (m_stop.stop_requested())
            raise(ErrorCode::cancelled);
        RecordSet &set = m_sets[chunk.integer(0)];
        const std::size_t before = set.records.size();
        if (!decodeChunk(chunk.blob(3), person, set.records) ||
            set.records.size() - before != static_cast<std::size_t>(chunk.integer(2)))
            raise(ErrorCode::compartmentDamaged, m_folder.string(), "record chunk");
        m_done += set.records.size() - before;
        if (m_progress)
            m_progress(epi::WorkStage::loading, m_done, m_total);
    }

    template<class GivePlaces> [[nodiscard]] std::vector<RecordSet> takeSets(GivePlaces givePlaces)
    {
        std::vector<RecordSet> sets;
        Statement batch = m_database.prepare("SELECT id, kind, file_name FROM movements.batches WHERE number = ?1");
        for (auto &[number, set] : m_sets) {
            if (!batch.query(number).next())
                raise(ErrorCode::compartmentDamaged, m_folder.string(), "record chunk without batch");
            set.batch = batch.id<epi::ImportBatchId>(0);
            set.kind = batch.as<epi::RecordKind>(1);
            set.fileName = batch.text(2);
            givePlaces(number, set);
            sets.push_back(std::move(set));
        }
        return sets;
    }

    void giveAllPlaces(std::int64_t number, RecordSet &set)
    {
        set.places = Batches::loadPlaces(m_database, number);
        if (std::ranges::any_of(set.records.place, [&](std::uint32_t place) {
                return place != epi::RecordColumns::noPlace && place >= set.places.size();
            }))
            raise(ErrorCode::compartmentDamaged, m_folder.string(), "record without place");
    }

    const Database &m_database;
    const std::filesystem::path &m_folder;
    std::stop_token m_stop;
    const epi::Progress &m_progress;
    std::map<std::int64_t, RecordSet> m_sets; ///< by batch number, so oldest first
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
};

} // namespace

epi::Result<StoredRecords> CaseStore::loadRecords(std::span<const epi::PersonId> persons, std::stop_token stop,
                                                  const epi::Progress &progress) const
{
    return reading(*m_parts, [&](const Database &database) {
        return RecordLoad(database, m_parts->folder, std::move(stop), progress).of(persons);
    });
}

epi::Result<StoredRecords> CaseStore::loadAllRecords(std::stop_token stop, const epi::Progress &progress) const
{
    return reading(*m_parts, [&](const Database &database) {
        return RecordLoad(database, m_parts->folder, std::move(stop), progress).all();
    });
}

} // namespace tracedesk::store
