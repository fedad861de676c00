#include "tests/store/random_batch.h"

#include <map>
#include <random>

namespace tracedesk::tests {
namespace {

template<class Column> auto valueAt(const Column &column, std::size_t row)
{
    return column.empty() ? typename Column::value_type{} : column[row];
}

Row rowAt(const epi::RecordColumns &r, std::size_t row, const std::string &subject, const std::vector<epi::Place> &places)
{
    const std::uint32_t place = r.place.empty() ? epi::RecordColumns::noPlace : r.place[row];
    return {subject,
            r.begin[row],
            r.line[row],
            valueAt(r.duration, row),
            place == epi::RecordColumns::noPlace ? "-" : places[place].code,
            valueAt(r.latitude, row),
            valueAt(r.longitude, row),
            valueAt(r.accuracy, row),
            valueAt(r.amount, row)};
}

} // namespace

epi::RecordBatch randomBatch(Columns columns, std::size_t rows, std::uint32_t persons, std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    epi::RecordBatch batch;
    for (std::uint32_t i = 0; i < persons; ++i)
        batch.subjects.push_back("P" + std::to_string(i));
    batch.kind = columns == Columns::cells   ? epi::RecordKind::cellSite
                 : columns == Columns::cards ? epi::RecordKind::card
                                             : epi::RecordKind::gps;
    if (columns != Columns::fixes) {
        for (int i = 0; i < 300; ++i) {
            auto &place = batch.places.emplace_back();
            place.code = "C" + std::to_string(i);
            place.name = i % 3 == 0 ? "Café 가" : "";
            place.position = {37.0 + i * 1e-3, 127.0};
            place.radius = i;
            if (i % 2)
                place.azimuth = i;
        }
    }
    auto &r = batch.records;
    for (std::uint32_t row = 0; row < rows; ++row) {
        r.subject.push_back(below(persons));
        r.begin.push_back(1'585'000'000 + below(14 * 86400));
        r.line.push_back(row + 2);
        if (columns != Columns::fixes)
            r.place.push_back(below(20) == 0 && columns == Columns::cards ? epi::RecordColumns::noPlace : below(300));
        if (columns == Columns::cells) {
            r.duration.push_back(below(7200));
            r.accuracy.push_back(static_cast<std::uint16_t>(below(65536)));
        }
        if (columns == Columns::cards)
            r.amount.push_back(below(below(10) == 0 ? 0xffffffff : 50'000));
        if (columns != Columns::cells) {
            r.latitude.push_back(static_cast<std::int32_t>(375'000'000 + below(100'000)));
            r.longitude.push_back(-1'270'000'000 - static_cast<std::int32_t>(below(100'000)));
        }
    }
    return batch;
}

std::multiset<Row> rowsOf(const epi::RecordBatch &batch)
{
    std::multiset<Row> rows;
    for (std::size_t row = 0; row < batch.records.size(); ++row)
        rows.insert(rowAt(batch.records, row, batch.subjects[batch.records.subject[row]], batch.places));
    return rows;
}

std::multiset<Row> storedRows(store::CaseStore &store, const std::vector<std::string> &subjects)
{
    std::multiset<Row> rows;
    const auto persons = *store.findPersons(subjects);
    std::map<epi::PersonId, std::string> token;
    for (std::size_t i = 0; i < subjects.size(); ++i)
        token[persons[i]] = subjects[i];
    const auto stored = *store.loadAllRecords({}, {});
    for (const store::RecordSet &set : stored.sets)
        for (std::size_t row = 0; row < set.records.size(); ++row)
            rows.insert(rowAt(set.records, row, token[stored.persons[set.records.subject[row]]], set.places));
    return rows;
}

epi::Result<store::Imported> import(store::CaseStore &store, const epi::RecordBatch &batch, const std::string &digest)
{
    return store.importRecords(cleanImport(digest + ".csv", batch.records.size(), digest), batch, {}, {});
}

bool isSound(store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    return faults && faults->empty();
}

} // namespace tracedesk::tests
