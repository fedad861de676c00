#include "tracing/stays.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace tracedesk::tracing {

using epi::RecordColumns;
using epi::RecordKind;
using epi::Stay;

namespace {

using Rows = PresenceReader::Rows;

epi::RecordRange rangeOf(std::size_t set, std::size_t first, std::size_t last)
{
    return {static_cast<std::uint32_t>(set), static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last - first)};
}

// Centroid of the distinct points, and the radius that holds them and the fixes' own accuracy.
Footprint centroidOf(const PresenceReader &reader, std::size_t set, std::size_t first, std::size_t last)
{
    const epi::LocalPlane plane(reader.footprint(set, first).position);
    std::set<std::pair<double, double>> distinct;
    double accuracy = 0;
    for (std::size_t row = first; row < last; ++row) {
        const Footprint fix = reader.footprint(set, row);
        const epi::LocalXY xy = plane.toLocal(fix.position);
        distinct.emplace(xy.x, xy.y);
        accuracy = std::max(accuracy, fix.radius);
    }
    epi::LocalXY centre;
    for (const auto &[x, y] : distinct) {
        centre.x += x / static_cast<double>(distinct.size());
        centre.y += y / static_cast<double>(distinct.size());
    }
    double spread = 0;
    for (const auto &[x, y] : distinct)
        spread = std::max(spread, std::hypot(x - centre.x, y - centre.y));
    return {plane.toLatLng(centre), spread + accuracy};
}

std::vector<Stay> gpsStays(const PresenceReader &reader, std::size_t set, std::uint32_t person)
{
    const Rows rows = reader.rowsOf(set, person);
    const RecordColumns &records = reader.input().sets[set].records;
    const auto &limits = reader.policy().stays;
    std::vector<Stay> stays;
    std::size_t anchor = rows.first;
    for (std::size_t row = rows.first + 1; row < rows.last; ++row) {
        if (records.begin[row] - records.begin[row - 1] > limits.gap.count()) {
            anchor = row;
            continue;
        }
        const epi::LatLng from = reader.footprint(set, anchor).position;
        if (epi::distance(from, reader.footprint(set, row).position).value <= limits.distance)
            continue;
        if (records.begin[row] - records.begin[anchor] >= limits.minimum.count()) {
            const Footprint where = centroidOf(reader, set, anchor, row);
            Stay stay;
            stay.person = person;
            stay.kind = RecordKind::gps;
            stay.certain = toSpan(records.begin[anchor], records.begin[row - 1]);
            const bool earlier = anchor > rows.first && records.begin[anchor] - records.begin[anchor - 1] <= limits.gap.count();
            stay.possible = toSpan(earlier ? records.begin[anchor - 1] : records.begin[anchor], records.begin[row]);
            stay.position = where.position;
            stay.radius = where.radius;
            stay.place = reader.placeOf(set, anchor);
            stay.records = rangeOf(set, anchor, row);
            stays.push_back(std::move(stay));
        }
        anchor = row;
    }
    return stays;
}

// Where every record of a person counts: the mast after handover cleaning. A-B-A within the oscillation time, the
// footprints of A and B touching, is read as A throughout; raw records stay as they are.
class CleanedCells
{
public:
    CleanedCells(const PresenceReader &reader, std::size_t set, Rows rows)
        : m_reader(reader)
        , m_set(set)
    {
        const RecordColumns &records = reader.input().sets[set].records;
        for (std::size_t row = rows.first; row < rows.last; ++row)
            m_source.push_back(row);
        const auto limit = reader.policy().stays.oscillation.count();
        for (std::size_t i = 2; i < m_source.size(); ++i) {
            const std::size_t row = rows.first + i;
            const bool back = samePlace(m_source[i - 2], row) && !samePlace(m_source[i - 2], m_source[i - 1]);
            if (back && records.begin[row] - records.begin[row - 2] <= limit && touching(m_source[i - 2], m_source[i - 1]))
                m_source[i - 1] = m_source[i - 2];
        }
        m_first = rows.first;
    }

    [[nodiscard]] std::size_t at(std::size_t row) const { return m_source[row - m_first]; }
    /// One place for a stay: the same mast, or so near that the difference says nothing.
    [[nodiscard]] bool together(std::size_t a, std::size_t b) const
    {
        if (samePlace(a, b))
            return true;
        const auto &limits = m_reader.policy().stays;
        const Footprint fa = m_reader.footprint(m_set, a);
        const Footprint fb = m_reader.footprint(m_set, b);
        const double reach = std::max(limits.distance, limits.footprintShare * (fa.radius + fb.radius));
        return epi::distance(fa.position, fb.position).value <= reach;
    }

private:
    [[nodiscard]] bool samePlace(std::size_t a, std::size_t b) const
    {
        return m_reader.footprint(m_set, a).position == m_reader.footprint(m_set, b).position;
    }
    [[nodiscard]] bool touching(std::size_t a, std::size_t b) const
    {
        const Footprint fa = m_reader.footprint(m_set, a);
        const Footprint fb = m_reader.footprint(m_set, b);
        return epi::distance(fa.position, fb.position).value <= fa.radius + fb.radius;
    }

    const PresenceReader &m_reader;
    std::size_t m_set;
    std::size_t m_first = 0;
    std::vector<std::size_t> m_source;
};

// The mast a run spent most time at stands for it.
std::size_t mainRow(const CleanedCells &cells, const PresenceReader &reader, std::size_t set, std::size_t first, std::size_t last)
{
    const RecordColumns &records = reader.input().sets[set].records;
    struct Mast
    {
        epi::LatLng position;
        std::uint64_t seconds = 0;
        std::size_t row = 0;
    };
    std::vector<Mast> masts;
    for (std::size_t row = first; row < last; ++row) {
        const epi::LatLng position = reader.footprint(set, cells.at(row)).position;
        auto mast = std::ranges::find(masts, position, &Mast::position);
        if (mast == masts.end())
            mast = masts.insert(masts.end(), {position, 0, cells.at(row)});
        // One second for being there at all, so that single records count too.
        mast->seconds += 1 + (row + 1 < last ? records.begin[row + 1] - records.begin[row] : 0U);
    }
    return std::ranges::max_element(masts, {}, &Mast::seconds)->row;
}

std::vector<Stay> cellStays(const PresenceReader &reader, std::size_t set, std::uint32_t person)
{
    const Rows rows = reader.rowsOf(set, person);
    const RecordColumns &records = reader.input().sets[set].records;
    const auto &limits = reader.policy().stays;
    const CleanedCells cells(reader, set, rows);
    const auto endOf = [&](std::size_t row) {
        return records.begin[row] + (records.duration.empty() ? 0U : records.duration[row]);
    };
    const auto follows = [&](std::size_t row) {
        return records.begin[row] <= std::uint64_t{endOf(row - 1)} + static_cast<std::uint64_t>(limits.cellGap.count());
    };
    std::vector<Stay> stays;
    for (std::size_t first = rows.first; first < rows.last;) {
        std::size_t last = first + 1;
        std::uint32_t certainEnd = endOf(first);
        while (last < rows.last && follows(last) && cells.together(cells.at(first), cells.at(last)))
            certainEnd = std::max(certainEnd, endOf(last++));
        // Before the next record elsewhere nothing contradicts being here; across a gap nothing is claimed.
        const bool arrivedFromRecord = first > rows.first && follows(first);
        const bool leftToRecord = last < rows.last && follows(last);
        const std::uint32_t earliest =
            arrivedFromRecord ? std::min(endOf(first - 1), records.begin[first]) : records.begin[first];
        const std::uint32_t latestEnd = leftToRecord ? std::max(records.begin[last], certainEnd) : certainEnd;
        if (latestEnd - records.begin[first] >= limits.cellMinimum.count()) {
            const std::size_t main = mainRow(cells, reader, set, first, last);
            const Footprint where = reader.footprint(set, main);
            Stay stay;
            stay.person = person;
            stay.kind = RecordKind::cellSite;
            stay.certain = toSpan(records.begin[first], certainEnd);
            stay.possible = toSpan(earliest, latestEnd);
            stay.position = where.position;
            stay.radius = where.radius;
            stay.place = reader.placeOf(set, main);
            stay.records = rangeOf(set, first, last);
            stays.push_back(std::move(stay));
        }
        first = last;
    }
    return stays;
}

std::vector<Stay> momentStays(const PresenceReader &reader, std::size_t set, std::uint32_t person)
{
    const Rows rows = reader.rowsOf(set, person);
    const RecordColumns &records = reader.input().sets[set].records;
    const auto &limits = reader.policy().stays;
    const bool card = reader.input().sets[set].kind == RecordKind::card;
    std::vector<Stay> stays;
    for (std::size_t row = rows.first; row < rows.last; ++row) {
        const Footprint where = reader.footprint(set, row);
        const epi::Instant time = toInstant(records.begin[row]);
        const epi::Seconds claimed{records.duration.empty() ? 0U : records.duration[row]};
        Stay stay;
        stay.person = person;
        stay.kind = reader.input().sets[set].kind;
        stay.certain = {time, time + claimed};
        const epi::Seconds after = claimed.count() > 0 ? claimed : card ? limits.paymentAfter : limits.entryDwell;
        stay.possible = {card ? time - limits.paymentBefore : time, time + after};
        stay.position = where.position;
        stay.radius = where.radius;
        stay.place = reader.placeOf(set, row);
        stay.records = rangeOf(set, row, row + 1);
        stays.push_back(std::move(stay));
    }
    return stays;
}

// Stays at one place that follow each other closely are one.
std::vector<Stay> merged(std::vector<Stay> stays, const epi::Policy &policy)
{
    std::vector<Stay> result;
    for (Stay &stay : stays) {
        if (result.empty()) {
            result.push_back(std::move(stay));
            continue;
        }
        Stay &before = result.back();
        const double apart = epi::distance(before.position, stay.position).value;
        const bool onePlace = before.place == stay.place && (stay.place.empty() ? apart <= policy.stays.distance : apart < 1);
        const bool close = stay.possible.begin - before.possible.end <= policy.stays.mergeGap;
        if (!onePlace || !close) {
            result.push_back(std::move(stay));
            continue;
        }
        before.certain.end = std::max(before.certain.end, stay.certain.end);
        before.possible.end = std::max(before.possible.end, stay.possible.end);
        before.radius = std::max(before.radius, stay.radius);
        before.records.count = stay.records.first + stay.records.count - before.records.first;
    }
    return result;
}

} // namespace

std::vector<Stay> findStays(const PresenceReader &reader, std::size_t set, std::uint32_t person)
{
    switch (reader.input().sets[set].kind) {
    case RecordKind::gps:
        return merged(gpsStays(reader, set, person), reader.policy());
    case RecordKind::cellSite:
        return merged(cellStays(reader, set, person), reader.policy());
    case RecordKind::card:
    case RecordKind::entryLog:
        return merged(momentStays(reader, set, person), reader.policy());
    }
    return {};
}

std::vector<Stay> findStays(const PresenceReader &reader, std::uint32_t person)
{
    std::vector<Stay> stays;
    for (std::size_t set = 0; set < reader.input().sets.size(); ++set)
        std::ranges::move(findStays(reader, set, person), std::back_inserter(stays));
    std::ranges::stable_sort(
        stays, {}, [](const Stay &stay) { return std::tuple(stay.possible.begin, stay.records.set, stay.records.first); });
    return stays;
}

} // namespace tracedesk::tracing
