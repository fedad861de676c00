#include "tracing/presence.h"

#include "tracing/interval_index.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace tracedesk::tracing {

using epi::RecordColumns;
using epi::RecordKind;

namespace {

constexpr std::uint32_t latest = std::numeric_limits<std::uint32_t>::max() - sliceSeconds;

std::uint32_t plus(std::uint32_t time, std::int64_t seconds)
{
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(time + seconds, 0, latest));
}

void appendCut(Presence presence, std::uint32_t from, std::uint32_t to, std::vector<Presence> &presences)
{
    const std::uint32_t begin = std::max(presence.begin, from);
    const std::uint32_t end = std::min(presence.end, to);
    if (begin >= end)
        return;
    cutAtSlices(begin, end, [&](std::uint32_t slice, std::uint32_t span) {
        presence.begin = slice * sliceSeconds + (span & 0xffff);
        presence.end = slice * sliceSeconds + (span >> 16);
        presences.push_back(presence);
    });
}

std::uint32_t claimedEnd(const RecordColumns &records, std::size_t row)
{
    return records.duration.empty() ? records.begin[row] : plus(records.begin[row], records.duration[row]);
}

bool samePosition(const RecordColumns &records, std::size_t a, std::size_t b)
{
    const auto placeAt = [&](std::size_t row) { return records.place.empty() ? RecordColumns::noPlace : records.place[row]; };
    if (placeAt(a) != placeAt(b))
        return false;
    const bool samePlace = placeAt(a) != RecordColumns::noPlace ||
                           (records.latitude[a] == records.latitude[b] && records.longitude[a] == records.longitude[b]);
    return samePlace && (records.accuracy.empty() || records.accuracy[a] == records.accuracy[b]);
}

} // namespace

std::uint32_t toSeconds(epi::Instant t)
{
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(t.time_since_epoch().count(), 0, latest));
}

epi::Instant toInstant(std::uint32_t seconds)
{
    return epi::Instant{epi::Seconds{seconds}};
}

epi::TimeSpan toSpan(std::uint32_t begin, std::uint32_t end)
{
    return {toInstant(begin), toInstant(end)};
}

Footprint footprintOf(const epi::Place &place, RecordKind kind, const epi::Policy &policy)
{
    const double fallback = kind == RecordKind::cellSite ? policy.stays.cellRadius
                            : kind == RecordKind::gps    ? policy.stays.gpsRadius
                                                         : policy.coPresences.roomRadius;
    const double radius = place.radius > 0 ? place.radius : fallback;
    if (kind != RecordKind::cellSite || !place.azimuth)
        return {place.position, radius};
    constexpr double radians = std::numbers::pi / 180;
    const double half = std::min(360.0, place.beamwidth.value_or(policy.stays.beamwidth)) / 2 * radians;
    if (!(half > 0))
        return {place.position, radius};
    const double centre = 2 * radius * std::sin(half) / (3 * half);
    const epi::LocalPlane plane(place.position);
    const double azimuth = *place.azimuth * radians;
    return {plane.toLatLng({centre * std::sin(azimuth), centre * std::cos(azimuth)}),
            std::sqrt(std::max(0.0, radius * radius - 2 * centre * centre))};
}

PresenceReader::PresenceReader(const Input &input, const epi::Policy &policy)
    : m_input(&input)
    , m_policy(&policy)
    , m_visits(input.cases.size())
{
    for (const RecordSet &set : input.sets) {
        auto &footprints = m_footprints.emplace_back();
        auto &points = m_points.emplace_back();
        for (const epi::Place &place : set.places) {
            footprints.push_back(footprintOf(place, set.kind, policy));
            points.push_back(onSphere(footprints.back().position));
        }
    }
    std::unordered_map<epi::CaseId, std::size_t> caseOf;
    for (std::size_t i = 0; i < input.cases.size(); ++i)
        caseOf.emplace(input.cases[i].id, i);
    for (std::size_t i = 0; i < input.visits.size(); ++i) {
        if (const auto found = caseOf.find(input.visits[i].caseId); found != caseOf.end())
            m_visits[found->second].push_back(i);
    }
}

PresenceReader::Rows PresenceReader::rowsOf(std::size_t set, std::uint32_t person) const
{
    const auto &subjects = m_input->sets[set].records.subject;
    const auto [first, last] = std::ranges::equal_range(subjects, person);
    return {static_cast<std::size_t>(first - subjects.begin()), static_cast<std::size_t>(last - subjects.begin())};
}

Footprint PresenceReader::footprint(std::size_t set, std::size_t row) const
{
    const RecordColumns &records = m_input->sets[set].records;
    const std::uint32_t place = records.place.empty() ? RecordColumns::noPlace : records.place[row];
    Footprint footprint;
    if (place != RecordColumns::noPlace)
        footprint = m_footprints[set][place];
    else {
        const RecordKind kind = m_input->sets[set].kind;
        footprint = footprintOf({}, kind, *m_policy);
        footprint.position = {records.latitude[row] * RecordColumns::degreesPerUnit,
                              records.longitude[row] * RecordColumns::degreesPerUnit};
    }
    if (!records.accuracy.empty() && records.accuracy[row] > 0)
        footprint.radius = records.accuracy[row];
    return footprint;
}

Presence PresenceReader::presenceOf(std::size_t set, std::size_t row) const
{
    const RecordColumns &records = m_input->sets[set].records;
    const Footprint where = footprint(set, row);
    Presence presence;
    const std::uint32_t place = records.place.empty() ? RecordColumns::noPlace : records.place[row];
    presence.point = place != RecordColumns::noPlace ? m_points[set][place] : onSphere(where.position);
    presence.radius = static_cast<float>(where.radius);
    presence.kind = m_input->sets[set].kind;
    presence.set = static_cast<std::uint32_t>(set);
    presence.row = static_cast<std::uint32_t>(row);
    return presence;
}

void PresenceReader::readHeld(std::size_t set, std::uint32_t person, std::uint32_t from, std::uint32_t to,
                              std::vector<Presence> &presences) const
{
    const RecordColumns &records = m_input->sets[set].records;
    const Rows rows = rowsOf(set, person);
    const auto gap = m_policy->coPresences.gap.count();
    const auto heldUntil = [&](std::size_t row) {
        const std::uint32_t end = claimedEnd(records, row);
        return row + 1 < rows.last && records.begin[row + 1] <= end + gap ? records.begin[row + 1] : end;
    };
    // A record before the window may hold into it, but not longer than its own claim and the gap: start at the
    // last record at or before the window.
    const auto *begins = records.begin.data();
    std::size_t row = static_cast<std::size_t>(std::upper_bound(begins + rows.first, begins + rows.last, from) - begins);
    row = row > rows.first ? row - 1 : row;
    while (row < rows.last && records.begin[row] < to) {
        const std::size_t first = row;
        std::uint32_t end = heldUntil(row);
        for (++row; row < rows.last && records.begin[row] == end && samePosition(records, first, row); ++row)
            end = heldUntil(row);
        if (end <= records.begin[first])
            continue;
        Presence presence = presenceOf(set, first);
        presence.begin = records.begin[first];
        presence.end = end;
        appendCut(presence, from, to, presences);
    }
}

void PresenceReader::readMoments(std::size_t set, std::uint32_t person, std::uint32_t from, std::uint32_t to,
                                 std::vector<Presence> &presences) const
{
    const RecordColumns &records = m_input->sets[set].records;
    const Rows rows = rowsOf(set, person);
    const bool card = m_input->sets[set].kind == RecordKind::card;
    const auto &stays = m_policy->stays;
    for (std::size_t row = rows.first; row < rows.last; ++row) {
        const bool claimed = !records.duration.empty() && records.duration[row] > 0;
        const std::uint32_t time = records.begin[row];
        const std::uint32_t begin = card ? plus(time, -stays.paymentBefore.count()) : time;
        const std::uint32_t end = claimed ? claimedEnd(records, row)
                                  : card  ? plus(time, stays.paymentAfter.count())
                                          : plus(time, stays.entryDwell.count());
        if (begin >= to || end <= from)
            continue;
        Presence presence = presenceOf(set, row);
        presence.begin = begin;
        presence.end = end;
        appendCut(presence, from, to, presences);
    }
}

void PresenceReader::read(std::uint32_t person, epi::TimeSpan window, std::vector<Presence> &presences) const
{
    const std::uint32_t from = toSeconds(window.begin);
    const std::uint32_t to = toSeconds(window.end);
    for (std::size_t set = 0; set < m_input->sets.size(); ++set) {
        const RecordKind kind = m_input->sets[set].kind;
        if (kind == RecordKind::cellSite || kind == RecordKind::gps)
            readHeld(set, person, from, to, presences);
        else
            readMoments(set, person, from, to, presences);
    }
}

void PresenceReader::readVisits(std::size_t caseIndex, epi::TimeSpan window, std::vector<Presence> &presences) const
{
    forEachVisit(caseIndex, [&](const epi::Visit &visit, epi::TimeSpan span) {
        Presence presence;
        presence.point = onSphere(*visit.position);
        presence.radius = static_cast<float>(m_policy->coPresences.roomRadius);
        presence.kind = RecordKind::entryLog;
        presence.row = static_cast<std::uint32_t>(&visit - m_input->visits.data());
        presence.begin = toSeconds(span.begin);
        presence.end = toSeconds(span.end);
        appendCut(presence, toSeconds(window.begin), toSeconds(window.end), presences);
    });
}

epi::LatLng PresenceReader::positionOf(const Presence &presence) const
{
    return presence.set == Presence::noSet ? *m_input->visits[presence.row].position
                                           : footprint(presence.set, presence.row).position;
}

std::string PresenceReader::placeOf(std::size_t set, std::size_t row) const
{
    const RecordSet &records = m_input->sets[set];
    const std::uint32_t index = records.records.place.empty() ? RecordColumns::noPlace : records.records.place[row];
    if (index == RecordColumns::noPlace)
        return {};
    return records.places[index].name.empty() ? records.places[index].code : records.places[index].name;
}

std::string PresenceReader::placeOf(const Presence &presence) const
{
    return presence.set == Presence::noSet ? m_input->visits[presence.row].placeName : placeOf(presence.set, presence.row);
}

epi::Result<void> checkInput(const Input &input)
{
    using epi::ErrorCode;
    using epi::fail;
    if (input.personOfCase.size() != input.cases.size())
        return fail(ErrorCode::invalidArgument, "personOfCase", "length");
    if (std::ranges::any_of(input.personOfCase, [&](std::uint32_t person) { return person >= input.personCount; }))
        return fail(ErrorCode::invalidArgument, "personOfCase", "person");
    const auto known = [&](std::uint32_t index) { return index < input.cases.size(); };
    if (!std::ranges::all_of(input.exposures, [&](const StatedExposure &e) { return known(e.source) && known(e.exposed); }))
        return fail(ErrorCode::invalidArgument, "exposures", "case");
    for (std::size_t set = 0; set < input.sets.size(); ++set) {
        const RecordColumns &records = input.sets[set].records;
        const std::string where = "set " + std::to_string(set);
        const std::size_t size = records.size();
        const auto optional = [&](std::size_t length) { return length == 0 || length == size; };
        if (records.subject.size() != size || !optional(records.duration.size()) || !optional(records.place.size()) ||
            !optional(records.latitude.size()) || records.latitude.size() != records.longitude.size() ||
            !optional(records.accuracy.size()) || size >= std::numeric_limits<std::uint32_t>::max())
            return fail(ErrorCode::invalidArgument, where, "length");
        for (std::size_t row = 0; row < size; ++row) {
            if (records.subject[row] >= input.personCount)
                return fail(ErrorCode::invalidArgument, where, "subject");
            const bool follows =
                row == 0 || records.subject[row - 1] < records.subject[row] ||
                (records.subject[row - 1] == records.subject[row] && records.begin[row - 1] <= records.begin[row]);
            if (!follows)
                return fail(ErrorCode::invalidArgument, where, "order");
            const std::uint32_t place = records.place.empty() ? RecordColumns::noPlace : records.place[row];
            if (place == RecordColumns::noPlace ? records.latitude.empty() : place >= input.sets[set].places.size())
                return fail(ErrorCode::invalidArgument, where, "place");
        }
    }
    return {};
}

} // namespace tracedesk::tracing
