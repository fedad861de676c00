// Types the names of places key by key into the model behind the window's fields for places, against reading all names at every
// key.
//   place_field [PLACES] [SEED]     by default 200,000 and 5
// A quarter are places of visits, half merchants, the rest base stations; the open case was in three cities. Prints how long it
// takes until all can be offered, what a key takes (the rows that are shown included), and how many times longer the scan takes.
#include "bench/invented_places.h"
#include "view/map_search.h"

#include <cstdlib>

using namespace tracedesk;
using namespace tracedesk::bench;

namespace {

std::vector<epi::KnownPlace> inventPlaces(Town &town, std::size_t count)
{
    std::vector<epi::KnownPlace> places;
    for (std::size_t n = 0; n < count; ++n) {
        epi::KnownPlace &place = places.emplace_back();
        place.source = n % 4 == 0   ? epi::PlaceSource::visits
                       : n % 4 == 1 ? epi::PlaceSource::stations
                                    : epi::PlaceSource::merchants;
        place.name = town.name();
        place.address = town.address();
        place.position = town.position();
        place.times = static_cast<std::uint32_t>(1 + town.below(20));
        if (place.source != epi::PlaceSource::visits)
            place.code = "P" + std::to_string(n);
    }
    return places;
}

view::CasePicturePtr caseInThreeCities()
{
    auto picture = std::make_shared<view::CasePicture>();
    for (const epi::LatLng city : {epi::LatLng{37.5, 127.0}, {35.2, 129.0}, {36.4, 127.4}})
        for (int n = 0; n < 20; ++n) {
            epi::Visit &visit = picture->visits.emplace_back();
            visit.id = epi::VisitId(epi::Uuid{1, static_cast<std::uint8_t>(picture->visits.size())});
            visit.position = epi::LatLng{city.latitude + 1e-3 * n, city.longitude};
        }
    return picture;
}

} // namespace

int main(int argc, char **argv)
{
    const auto count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 200'000UL;
    Town town(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 5ULL);
    const std::vector<epi::KnownPlace> known = inventPlaces(town, count);
    std::vector<std::string> keys;
    for (int typed = 0; typed < 200; ++typed)
        type(keys, epi::folded(known[town.below(known.size())].name));

    view::MapSearch field(view::MapSearch::Offer::toTakeDown);
    field.setPicture(caseInThreeCities());
    std::cout << "places " << count << "\nready_s " << milliseconds([&] { field.setPlaces(view::indexesOf(known)); }) / 1e3
              << '\n';
    qsizetype shown = 0;
    std::vector<double> ours;
    for (const std::string &key : keys)
        ours.push_back(milliseconds([&] {
            field.setText(QString::fromStdString(key));
            for (int row = 0; row < field.rowCount(); ++row)
                shown += field.index(row).data(view::MapSearch::SpokenRole).toString().size();
        }));
    print("field", ours);

    std::vector<epi::Gazetteer::Place> plain;
    for (const epi::KnownPlace &place : known)
        plain.push_back({place.code, place.name, place.address, {}, place.position, static_cast<float>(place.times)});
    const PlainScan scan(plain);
    std::vector<double> theirs, oursOfSame;
    for (std::size_t key = 0; key < keys.size(); key += 20) {
        theirs.push_back(milliseconds([&] { shown += static_cast<qsizetype>(scan.find(keys[key], {37.5, 127.0}).size()); }));
        oursOfSame.push_back(ours[key]);
    }
    print("plain_scan", theirs);
    std::cout << "ratio scan/ours median " << at(theirs, 0.5) / at(oursOfSame, 0.5) << " p99 "
              << at(theirs, 0.99) / at(oursOfSame, 0.99) << " (shown " << shown << ")\n";
}
