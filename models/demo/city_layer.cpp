#include "demo/csv_file.h"
#include "demo/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <set>

namespace tracedesk::demo {

namespace {

using Crossing = std::pair<std::uint32_t, std::uint32_t>;

std::string coordinates(Point at)
{
    const epi::LatLng where = toLatLng(at);
    return "[" + degreesText(where.longitude) + "," + degreesText(where.latitude) + "]";
}

std::string coordinates(const std::vector<Point> &line)
{
    std::string text = "[";
    for (std::size_t n = 0; n < line.size(); ++n)
        text += (n > 0 ? "," : "") + coordinates(line[n]);
    return text + "]";
}

/// Rings around the blocks for which `inside` holds. Every block gives its four edges counter-clockwise; edges
/// that two blocks share cancel; what is left is walked, turning right where two corners touch.
template<class Inside> std::vector<std::vector<Crossing>> ringsAround(const City &city, Inside inside)
{
    std::set<std::pair<Crossing, Crossing>> edges;
    for (std::uint32_t j = 0; j < city.side; ++j)
        for (std::uint32_t i = 0; i < city.side; ++i) {
            if (!inside(i, j))
                continue;
            const Crossing corners[] = {{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}, {i, j}};
            for (std::size_t n = 0; n < 4; ++n)
                if (edges.erase({corners[n + 1], corners[n]}) == 0)
                    edges.insert({corners[n], corners[n + 1]});
        }
    std::vector<std::vector<Crossing>> rings;
    while (!edges.empty()) {
        std::vector<Crossing> ring{edges.begin()->first};
        Crossing at = edges.begin()->second;
        edges.erase(edges.begin());
        while (at != ring.front()) {
            ring.push_back(at);
            auto next = edges.lower_bound({at, {0, 0}});
            const Crossing from = ring[ring.size() - 2];
            const bool alongU = from.second == at.second;
            // Where two edges leave, take the one that turns: straight on would join two rings.
            if (const auto other = std::next(next); other != edges.end() && other->first == at) {
                const bool nextTurns = (next->second.second == at.second) != alongU;
                const bool nextKeepsLeft =
                    (std::int64_t(at.first) - from.first) * (std::int64_t(next->second.second) - at.second) -
                        (std::int64_t(at.second) - from.second) * (std::int64_t(next->second.first) - at.first) >
                    0;
                if (!nextTurns || !nextKeepsLeft)
                    next = other;
            }
            at = next->second;
            edges.erase(next);
        }
        ring.push_back(ring.front());
        rings.push_back(std::move(ring));
    }
    return rings;
}

class GeoJson
{
public:
    explicit GeoJson(const City &city)
        : m_city(city)
    {
    }

    void feature(const std::string &properties, const char *type, const std::string &geometry)
    {
        m_text += m_count++ == 0 ? "\n" : ",\n";
        m_text += R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":{"type":")" + type +
                  R"(","coordinates":)" + geometry + "}}";
    }

    [[nodiscard]] static std::string names(const char *layer, const std::string &name, const std::string &english)
    {
        return R"("layer":")" + std::string(layer) + R"(","name":")" + name + R"(","name_en":")" + english + "\"";
    }

    [[nodiscard]] Point ground(const Crossing &crossing) const
    {
        return m_city.crossings[crossing.second * (m_city.side + 1) + crossing.first];
    }

    [[nodiscard]] std::string polygon(const std::vector<Crossing> &ring) const
    {
        std::vector<Point> line;
        for (const Crossing &crossing : ring)
            line.push_back(ground(crossing));
        return "[" + coordinates(line) + "]";
    }

    void districts();
    void blocks();
    void streets();
    void places();

    [[nodiscard]] std::string text() const
    {
        return R"({"type":"FeatureCollection","name":"Neulsaem, an invented town","features":[)" + m_text + "\n]}\n";
    }
    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    const City &m_city;
    std::string m_text;
    std::uint64_t m_count = 0;
};

void GeoJson::districts()
{
    for (std::uint16_t d = 0; d < m_city.districts.size(); ++d) {
        const District &district = m_city.districts[d];
        const auto rings = ringsAround(m_city, [&](std::uint32_t i, std::uint32_t j) {
            return m_city.use(i, j) != BlockUse::outside && m_city.districtOf[j * m_city.side + i] == d;
        });
        std::string polygons;
        for (const auto &ring : rings)
            polygons += (polygons.empty() ? "" : ",") + polygon(ring);
        feature(names("district", district.name, district.nameEnglish) + R"(,"code":")" + district.code + "\"", "MultiPolygon",
                "[" + polygons + "]");
    }
}

void GeoJson::blocks()
{
    constexpr const char *uses[] = {"", "houses", "apartments", "commerce", "work", "school", "park"};
    for (std::uint32_t j = 0; j < m_city.side; ++j)
        for (std::uint32_t i = 0; i < m_city.side; ++i)
            if (const BlockUse use = m_city.use(i, j); use != BlockUse::outside)
                feature(R"("layer":"block","use":")" + std::string(uses[static_cast<std::size_t>(use)]) + "\"", "Polygon",
                        polygon({{i, j}, {i + 1, j}, {i + 1, j + 1}, {i, j + 1}, {i, j}}));
}

void GeoJson::streets()
{
    const auto street = [&](const Street &named, bool row, std::uint32_t line) {
        std::vector<Point> points;
        for (std::uint32_t n = 0; n <= m_city.side; ++n) {
            const Crossing crossing = row ? Crossing{n, line} : Crossing{line, n};
            if (m_city.hasCrossing(crossing.first, crossing.second))
                points.push_back(ground(crossing));
        }
        if (points.size() > 1)
            feature(names("street", named.name, named.nameEnglish) + R"(,"class":")" + (named.avenue ? "avenue" : "street") +
                        "\"",
                    "LineString", coordinates(points));
    };
    for (std::uint32_t line = 0; line <= m_city.side; ++line) {
        street(m_city.rows[line], true, line);
        street(m_city.columns[line], false, line);
    }
    std::vector<Point> brook;
    for (const GridPoint &at : m_city.stream)
        brook.push_back(m_city.toGround(at));
    feature(names("stream", "늘샘천", "Neulsaem-cheon"), "LineString", coordinates(brook));
}

void GeoJson::places()
{
    for (const Place &place : m_city.places)
        if (place.kind != PlaceKind::home)
            feature(names("venue", place.name, place.nameEnglish) + R"(,"code":")" + place.code + R"(","category":")" +
                        categoryOf(place.kind) + R"(","capacity":)" + std::to_string(place.capacity),
                    "Point", coordinates(place.at));
}

} // namespace

epi::Result<void> Output::writeCityLayer()
{
    GeoJson layer(m_outbreak.city);
    layer.districts();
    layer.blocks();
    layer.streets();
    layer.places();
    const std::string text = layer.text();
    const std::filesystem::path path = m_folder / "city.geojson";
    std::FILE *file = std::fopen(path.c_str(), "wb");
    const bool written = file && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    const int error = errno;
    if ((file && std::fclose(file) != 0) || !written)
        return error == ENOSPC ? epi::fail(epi::ErrorCode::diskFull, path.string())
                               : epi::fail(epi::ErrorCode::ioFailed, path.string(), "write", std::strerror(error));
    m_rows["city.geojson"] = layer.count();
    return {};
}

} // namespace tracedesk::demo
