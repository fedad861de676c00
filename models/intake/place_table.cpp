#include "intake/place_table.h"

#include <algorithm>
#include <utility>

namespace tracedesk::intake {

using epi::RejectReason;

epi::RecordKind recordKind(FileKind kind)
{
    switch (kind) {
    case FileKind::gps:
        return epi::RecordKind::gps;
    case FileKind::card:
        return epi::RecordKind::card;
    case FileKind::entryLog:
        return epi::RecordKind::entryLog;
    default:
        return epi::RecordKind::cellSite;
    }
}

bool PlaceTable::add(epi::Place place)
{
    const auto index = static_cast<std::uint32_t>(m_places.size());
    if (!m_byCode.emplace(place.code, index).second)
        return false;
    m_places.push_back(std::move(place));
    return true;
}

std::optional<std::uint32_t> PlaceTable::find(const std::string &code) const
{
    const auto found = m_byCode.find(code);
    return found == m_byCode.end() ? std::nullopt : std::optional(found->second);
}

PlaceRows::PlaceRows(const Layout &layout, const Profile &profile, const FileNames &names, ParsedFile &file, PlaceTable &table)
    : m_profile(profile)
    , m_file(file)
    , m_table(table)
    , m_reader(layout, profile, names, m_findings)
{
    m_file.placeTable = true;
}

std::optional<epi::Place> PlaceRows::read()
{
    epi::Place place;
    place.code = m_reader.text(Field::place);
    m_reader.setSubject(place.code);
    if (place.code.empty())
        m_reader.reject(m_reader.find(Field::place), RejectReason::missingValue, "");
    place.name = m_reader.text(Field::name);
    place.category = m_reader.text(Field::category);
    place.address = m_reader.text(Field::address);
    if (place.name.empty() && m_profile.kind != FileKind::baseStation)
        place.name = place.code;
    const auto position = m_reader.position(m_profile.places.noPosition);
    const auto otherLatitude = m_reader.number(Field::latitudeOther, -90, 90);
    const auto otherLongitude = m_reader.number(Field::longitudeOther, -180, 180);
    place.radius = m_reader.number(Field::radius, 0, 100'000).value_or(m_profile.places.radius);
    place.azimuth = m_reader.number(Field::azimuth, 0, 360);
    place.beamwidth = m_reader.number(Field::beamwidth, 0, 360);
    if (m_reader.isRejected())
        return std::nullopt;
    if (!position) {
        m_reader.remark(epi::RemarkReason::noPosition, place.code);
        return place;
    }
    place.position = *position;
    if (otherLatitude && otherLongitude && m_profile.coordinates == epi::CoordinateSystem::wgs84)
        place.radius = epi::distance(*position, {*otherLatitude, *otherLongitude}).value;
    return place;
}

void PlaceRows::add(const Row &row)
{
    ++m_file.counts.read;
    if (!m_reader.begin(row, ++m_ordinal)) {
        ++m_file.counts.rejected;
        return;
    }
    auto place = read();
    if (!place) {
        ++m_file.counts.rejected;
        return;
    }
    const auto [known, isNew] = m_rows.emplace(place->code, m_reader.fingerprint());
    if (!isNew && known->second == m_reader.fingerprint()) {
        ++m_file.counts.duplicate;
        return;
    }
    // A code that another table of the same call has is taken from the first.
    if (!isNew || !m_table.add(*place)) {
        m_reader.reject(m_reader.find(Field::place), RejectReason::duplicateKey, place->code);
        ++m_file.counts.rejected;
        return;
    }
    m_own.push_back(std::move(*place));
    ++m_file.counts.stored;
}

void PlaceRows::finish()
{
    m_file.rejected = std::move(m_findings.rejected);
    m_file.remarks = std::move(m_findings.remarks);
    m_file.content = epi::RecordBatch{recordKind(m_profile.kind), {}, std::move(m_own), {}};
}

} // namespace tracedesk::intake
