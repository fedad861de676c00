#include "store/record_staging.h"

#include <algorithm>
#include <numeric>

namespace tracedesk::store {

namespace {

constexpr std::uint32_t noPlace = epi::RecordColumns::noPlace;
/// A place of an earlier batch that the new one does not have: equals nothing.
constexpr std::uint32_t foreignPlace = noPlace - 1;

} // namespace

epi::Result<void> validateRecords(const epi::RecordBatch &batch)
{
    const auto &records = batch.records;
    const std::size_t rows = records.size();
    const auto full = [&](const auto &column) { return column.size() == rows; };
    const auto optional = [&](const auto &column) { return column.empty() || column.size() == rows; };
    if (!full(records.subject) || !full(records.line) || !optional(records.duration) || !optional(records.place) ||
        !optional(records.latitude) || !optional(records.longitude) || !optional(records.accuracy) || !optional(records.amount) ||
        records.latitude.size() != records.longitude.size())
        return epi::fail(epi::ErrorCode::invalidArgument, "records", "columns of unequal length");
    if (rows >= noPlace || batch.places.size() >= foreignPlace)
        return epi::fail(epi::ErrorCode::invalidArgument, "records", "too many");
    if (std::ranges::any_of(records.subject, [&](std::uint32_t subject) { return subject >= batch.subjects.size(); }))
        return epi::fail(epi::ErrorCode::invalidArgument, "records", "subject points nowhere");
    if (std::ranges::any_of(records.place, [&](std::uint32_t place) { return place != noPlace && place >= batch.places.size(); }))
        return epi::fail(epi::ErrorCode::invalidArgument, "records", "place points nowhere");
    return {};
}

RecordOrder orderRecords(const epi::RecordColumns &records, std::span<const std::uint32_t> personOf, std::size_t personCount)
{
    RecordOrder order;
    order.starts.assign(personCount + 1, 0);
    for (const std::uint32_t subject : records.subject)
        ++order.starts[personOf[subject] + 1];
    std::partial_sum(order.starts.begin(), order.starts.end(), order.starts.begin());
    order.rows.resize(records.size());
    auto next = order.starts;
    for (std::uint32_t row = 0; row < records.size(); ++row)
        order.rows[next[personOf[records.subject[row]]]++] = row;
    const auto earlier = [&](std::uint32_t a, std::uint32_t b) {
        return records.begin[a] != records.begin[b] ? records.begin[a] < records.begin[b] : records.line[a] < records.line[b];
    };
    for (std::size_t person = 0; person < personCount; ++person) {
        const auto rows = std::span(order.rows).subspan(order.starts[person], order.starts[person + 1] - order.starts[person]);
        // Most files are in the order of time already.
        if (!std::ranges::is_sorted(rows, earlier))
            std::ranges::sort(rows, earlier);
    }
    return order;
}

KnownRecords::KnownRecords(const epi::RecordBatch &batch)
    : m_batch(batch)
    , m_canonical(batch.places.size())
{
    for (std::uint32_t place = 0; place < batch.places.size(); ++place)
        m_canonical[place] = m_placeByCode.try_emplace(batch.places[place].code, place).first->second;
}

std::vector<std::uint32_t> KnownRecords::mapPlaces(std::span<const epi::Place> earlier) const
{
    std::vector<std::uint32_t> map(earlier.size(), foreignPlace);
    for (std::size_t place = 0; place < earlier.size(); ++place)
        if (const auto found = m_placeByCode.find(earlier[place].code); found != m_placeByCode.end())
            map[place] = found->second;
    return map;
}

KnownRecords::Fact KnownRecords::factOf(const epi::RecordColumns &records, std::size_t row, std::uint32_t place)
{
    const bool positioned = place == noPlace && !records.latitude.empty();
    return {.begin = records.begin[row],
            .duration = records.duration.empty() ? 0 : records.duration[row],
            .place = place,
            .amount = records.amount.empty() ? 0 : records.amount[row],
            .latitude = positioned ? records.latitude[row] : 0,
            .longitude = positioned ? records.longitude[row] : 0};
}

void KnownRecords::add(const epi::RecordColumns &records, std::span<const std::uint32_t> placeMap, std::uint32_t first,
                       std::uint32_t last)
{
    for (std::size_t row = 0; row < records.size(); ++row) {
        if (records.begin[row] < first || records.begin[row] > last)
            continue;
        const std::uint32_t place = records.place.empty() ? noPlace : records.place[row];
        // A chunk that points beyond its batch's places is caught by check(); here it equals nothing.
        const std::uint32_t mapped = place == noPlace ? noPlace : place < placeMap.size() ? placeMap[place] : foreignPlace;
        if (mapped != foreignPlace)
            m_known.push_back(factOf(records, row, mapped));
    }
}

std::vector<std::uint32_t> KnownRecords::newRows(std::span<const std::uint32_t> rows)
{
    std::ranges::sort(m_known);
    std::vector<std::uint32_t> result;
    for (const std::uint32_t row : rows) {
        const std::uint32_t place = m_batch.records.place.empty() ? noPlace : m_batch.records.place[row];
        if (!std::ranges::binary_search(m_known, factOf(m_batch.records, row, place == noPlace ? noPlace : m_canonical[place])))
            result.push_back(row);
    }
    return result;
}

} // namespace tracedesk::store
