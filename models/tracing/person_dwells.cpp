#include "tracing/person_dwells.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tracedesk::tracing {

OrderedRecords orderByPerson(const PositionColumns &columns)
{
    OrderedRecords ordered;
    ordered.begins.assign(columns.personCount + std::size_t{1}, 0);
    for (const std::uint32_t person : columns.person)
        ++ordered.begins[person + std::size_t{1}];
    std::partial_sum(ordered.begins.begin(), ordered.begins.end(), ordered.begins.begin());
    std::vector<std::uint32_t> next(ordered.begins.begin(), ordered.begins.end() - 1);
    ordered.records.resize(columns.person.size());
    const bool places = !columns.place.empty();
    std::vector<std::uint32_t> latest(columns.personCount, 0);
    std::vector<bool> disordered(columns.personCount, false);
    for (std::size_t row = 0; row < columns.person.size(); ++row) {
        const std::uint32_t person = columns.person[row];
        const std::uint32_t time = columns.time[row];
        const std::uint32_t slot = next[person]++;
        ordered.records[slot] = {time, places ? columns.place[row] : static_cast<std::uint32_t>(row)};
        // Equal times too: which of them counts must not depend on the order of rows.
        if (time <= latest[person] && slot != ordered.begins[person])
            disordered[person] = true;
        latest[person] = time;
    }
    for (std::uint32_t person = 0; person < columns.personCount; ++person) {
        if (!disordered[person])
            continue;
        std::sort(ordered.records.begin() + ordered.begins[person],
                  ordered.records.begin() + ordered.begins[person + std::size_t{1}],
                  [&](const OrderedRecords::Record &a, const OrderedRecords::Record &b) {
                      return std::tuple(a.time, columns.x[a.position], columns.y[a.position], a.position) <
                             std::tuple(b.time, columns.x[b.position], columns.y[b.position], b.position);
                  });
    }
    return ordered;
}

PersonDwells findDwells(const OrderedRecords &records, std::span<const Point> points, std::uint32_t gap, SpatialCells *cells)
{
    PersonDwells dwells;
    const auto personCount = static_cast<std::uint32_t>(records.begins.size() - 1);
    dwells.begins.reserve(records.begins.size());
    dwells.homes.assign(personCount, 0);
    dwells.rows.reserve(records.records.size() / 2);
    const auto *all = records.records.data();
    for (std::uint32_t person = 0; person < personCount; ++person) {
        dwells.begins.push_back(static_cast<std::uint32_t>(dwells.rows.size()));
        const std::size_t end = records.begins[person + std::size_t{1}];
        std::uint32_t vote = 0; // Boyer and Moore's majority vote, by seconds
        for (std::size_t i = records.begins[person]; i < end;) {
            const std::uint32_t position = all[i].position;
            const auto stays = [&](std::uint32_t other) { return other == position || points[other] == points[position]; };
            std::size_t k = i + 1;
            while (k < end && all[k].time - all[k - 1].time <= gap && stays(all[k].position))
                ++k;
            const bool held = k < end && all[k].time - all[k - 1].time <= gap;
            const std::uint32_t from = all[i].time;
            const std::uint32_t to = held ? all[k].time : all[k - 1].time;
            i = k;
            if (to <= from)
                continue;
            const std::uint32_t cell = cells != nullptr ? cells->insert(points[position]) : position;
            const std::uint32_t length = to - from;
            if (cell == dwells.homes[person])
                vote += length;
            else if (length > vote) {
                dwells.homes[person] = cell;
                vote = length - vote;
            } else
                vote -= length;
            cutAtSlices(from, to, [&](std::uint32_t slice, std::uint32_t span) {
                dwells.rows.push_back({person, cell, slice, span});
                if (cells != nullptr)
                    dwells.positions.push_back(position);
            });
        }
    }
    dwells.begins.push_back(static_cast<std::uint32_t>(dwells.rows.size()));
    return dwells;
}

} // namespace tracedesk::tracing
