#include "store/known_places.h"

#include "store/parts.h"

// Places by their names, for whoever types one.

namespace tracedesk::store {

namespace {

epi::PlaceSource sourceOf(epi::RecordKind kind)
{
    switch (kind) {
    case epi::RecordKind::card:
        return epi::PlaceSource::merchants;
    case epi::RecordKind::entryLog:
        return epi::PlaceSource::venues;
    case epi::RecordKind::cellSite:
    case epi::RecordKind::gps: // its fixes have positions of their own: what places there are stand for cells
        break;
    }
    return epi::PlaceSource::stations;
}

} // namespace

epi::Result<std::vector<VisitedPlace>> CaseStore::loadVisitedPlaces() const
{
    return reading(*m_parts, [](const Database &database) {
        std::vector<VisitedPlace> places;
        static_assert(static_cast<int>(epi::VisitStatus::rejected) == 3);
        Statement rows = database.prepare(
            "SELECT v.place_name, v.address, v.latitude, v.longitude, c.province, c.district, count(*) FROM main.visits AS v "
            "JOIN main.cases AS c ON c.id = v.case_id WHERE v.place_name <> '' AND v.status <> 3 "
            "GROUP BY v.place_name, v.address, v.latitude, v.longitude, c.province, c.district");
        rows.query();
        while (rows.next()) {
            VisitedPlace &visited = places.emplace_back();
            visited.place.name = rows.text(0);
            visited.place.address = rows.text(1);
            if (!rows.isNull(2))
                visited.place.position = epi::LatLng{rows.real(2), rows.real(3)};
            visited.where = {rows.text(4), rows.text(5)};
            visited.place.times = rows.as<std::uint32_t>(6);
        }
        return places;
    });
}

epi::Result<std::vector<epi::KnownPlace>> CaseStore::loadPlaces(epi::ImportBatchId id) const
{
    return reading(*m_parts, [id](const Database &database) {
        std::vector<epi::KnownPlace> places;
        Statement rows = database.prepare("SELECT b.kind, p.code, p.name, p.category, p.address, p.latitude, p.longitude "
                                          "FROM movements.batches AS b JOIN movements.places AS p ON p.batch = b.number "
                                          "WHERE b.id = ?1 AND b.kind IS NOT NULL");
        rows.query(id);
        while (rows.next()) {
            epi::KnownPlace place;
            place.source = sourceOf(rows.as<epi::RecordKind>(0));
            place.code = rows.text(1);
            place.name = rows.text(2);
            if (place.name.empty())
                place.name = place.code; // as everywhere: base stations have no other
            place.category = rows.text(3);
            place.address = rows.text(4);
            if (const epi::LatLng position{rows.real(5), rows.real(6)}; epi::isPlausible(position))
                place.position = position;
            if (!place.name.empty())
                places.push_back(std::move(place));
        }
        return places;
    });
}

} // namespace tracedesk::store
