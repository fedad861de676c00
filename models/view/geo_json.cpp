#include "view/geo_layer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

namespace tracedesk::view {

namespace {

constexpr int deepest = 16; // a hostile file must not exhaust the stack

struct Topology
{
    std::vector<GeoRing> arcs;
};

epi::LatLng position(const QJsonValue &pair)
{
    const QJsonArray xy = pair.toArray();
    return {xy.at(1).toDouble(), xy.at(0).toDouble()};
}

bool isOnEarth(epi::LatLng p)
{
    return p.latitude >= -90 && p.latitude <= 90 && p.longitude >= -180 && p.longitude <= 180;
}

// Words of this file are technical: they name what a file of this format must hold.
const char *fault(const GeoLayers &layers, bool missingArc, const QString &type)
{
    static constexpr std::array known{"Topology", "FeatureCollection", "Feature",         "GeometryCollection",
                                      "Point",    "LineString",        "MultiLineString", "MultiPolygon",
                                      "Polygon"};
    if (std::ranges::none_of(known, [&](const char *name) { return type == QLatin1StringView(name); }))
        return "neither GeoJSON nor TopoJSON";
    if (missingArc)
        return "an arc that is not in the file";
    for (const GeoShape &shape : layers.shapes) {
        for (const GeoRing &ring : shape.rings) {
            if (!std::ranges::all_of(ring, isOnEarth))
                return "positions are not longitude and latitude (WGS 84)";
        }
    }
    return layers.shapes.empty() && layers.labels.empty() ? "nothing to draw" : nullptr;
}

GeoRing ring(const QJsonArray &positions)
{
    GeoRing out;
    out.reserve(static_cast<std::size_t>(positions.size()));
    for (const QJsonValue &pair : positions)
        out.push_back(position(pair));
    return out;
}

/// Arcs of TopoJSON: quantised and delta-coded where there is a transform.
Topology readTopology(const QJsonObject &root)
{
    const QJsonObject transform = root[u"transform"].toObject();
    const bool coded = !transform.isEmpty();
    const epi::LatLng scale = coded ? position(transform[u"scale"]) : epi::LatLng{1, 1};
    const epi::LatLng shift = coded ? position(transform[u"translate"]) : epi::LatLng{0, 0};
    Topology out;
    const QJsonArray arcs = root[u"arcs"].toArray();
    for (const QJsonValue &arc : arcs) {
        GeoRing points = ring(arc.toArray());
        epi::LatLng sum{0, 0};
        for (epi::LatLng &p : points) {
            sum = coded ? epi::LatLng{sum.latitude + p.latitude, sum.longitude + p.longitude} : p;
            p = {sum.latitude * scale.latitude + shift.latitude, sum.longitude * scale.longitude + shift.longitude};
        }
        out.arcs.push_back(std::move(points));
    }
    return out;
}

/// A ring of TopoJSON joins arcs; a negative index ~i is arc i backwards.
GeoRing joined(const QJsonArray &indices, const Topology &topology, bool &missingArc)
{
    GeoRing out;
    for (const QJsonValue &value : indices) {
        const int index = value.toInt();
        const auto place = static_cast<std::size_t>(index < 0 ? ~index : index);
        if (place >= topology.arcs.size()) {
            missingArc = true;
            continue;
        }
        GeoRing arc = topology.arcs[place];
        if (index < 0)
            std::ranges::reverse(arc);
        out.insert(out.end(), arc.begin() + (out.empty() || arc.empty() ? 0 : 1), arc.end());
    }
    return out;
}

class Reader
{
public:
    explicit Reader(Topology topology)
        : m_topology(std::move(topology))
    {
    }

    GeoLayers out;
    bool missingArc = false;

    void feature(const QJsonObject &object, int depth)
    {
        if (depth > deepest)
            return;
        const QString type = object[u"type"].toString();
        if (type == u"FeatureCollection" || type == u"GeometryCollection") {
            const QJsonArray members = object[type == u"FeatureCollection" ? u"features" : u"geometries"].toArray();
            for (const QJsonValue &member : members)
                feature(member.toObject(), depth + 1);
        } else if (type == u"Feature") {
            m_properties = object[u"properties"].toObject();
            feature(object[u"geometry"].toObject(), depth + 1);
        } else {
            if (object.contains(u"properties")) // TopoJSON keeps them at the geometry
                m_properties = object[u"properties"].toObject();
            geometry(type, object);
        }
    }

private:
    void geometry(const QString &type, const QJsonObject &object)
    {
        const bool topological = object.contains(u"arcs");
        const QJsonArray parts = object[topological ? u"arcs" : u"coordinates"].toArray();
        const auto toRing = [&](const QJsonValue &value) {
            return topological ? joined(value.toArray(), m_topology, missingArc) : ring(value.toArray());
        };
        if (type == u"Point") {
            label(position(object[u"coordinates"]));
        } else if (type == u"LineString") {
            add(false, {toRing(parts)});
        } else if (type == u"MultiLineString") {
            std::vector<GeoRing> lines;
            for (const QJsonValue &line : parts)
                lines.push_back(toRing(line));
            add(false, std::move(lines));
        } else if (type == u"Polygon") {
            polygon(parts, toRing);
            labelMiddle(out.shapes.size() - 1);
        } else if (type == u"MultiPolygon") {
            const std::size_t first = out.shapes.size();
            for (const QJsonValue &part : parts)
                polygon(part.toArray(), toRing);
            if (out.shapes.size() > first)
                labelMiddle(largest(first));
        }
    }

    template<class ToRing> void polygon(const QJsonArray &rings, const ToRing &toRing)
    {
        std::vector<GeoRing> all;
        for (const QJsonValue &one : rings)
            all.push_back(toRing(one));
        add(true, std::move(all));
    }

    void add(bool closed, std::vector<GeoRing> rings)
    {
        GeoShape shape{kind(closed), closed, std::move(rings)};
        if (shape.kind == GeoKind::street)
            shape.width = m_properties[u"width"].toDouble(m_properties[u"class"].toString() == u"avenue" ? 22 : 9);
        out.shapes.push_back(std::move(shape));
    }

    [[nodiscard]] GeoKind kind(bool closed) const
    {
        const QString name = m_properties[m_properties.contains(u"kind") ? u"kind" : u"layer"].toString();
        if (m_properties[u"use"].toString() == u"park")
            return GeoKind::park;
        static constexpr std::array names{std::pair{"land", GeoKind::land},         std::pair{"water", GeoKind::water},
                                          std::pair{"stream", GeoKind::water},      std::pair{"district", GeoKind::district},
                                          std::pair{"street", GeoKind::street},     std::pair{"road", GeoKind::street},
                                          std::pair{"building", GeoKind::building}, std::pair{"block", GeoKind::building},
                                          std::pair{"border", GeoKind::border},     std::pair{"park", GeoKind::park}};
        for (const auto &[text, value] : names) {
            if (name == QLatin1StringView(text))
                return value;
        }
        return closed ? GeoKind::district : GeoKind::street;
    }

    [[nodiscard]] std::size_t largest(std::size_t first) const
    {
        const auto size = [](const GeoShape &s) { return s.rings.empty() ? 0 : s.rings.front().size(); };
        const auto it =
            std::ranges::max_element(out.shapes.begin() + static_cast<std::ptrdiff_t>(first), out.shapes.end(), {}, size);
        return static_cast<std::size_t>(it - out.shapes.begin());
    }

    /// The centroid of the outer ring's area; good enough for a name.
    void labelMiddle(std::size_t shape)
    {
        if (out.shapes[shape].rings.empty() || out.shapes[shape].rings.front().size() < 3)
            return;
        const GeoRing &outer = out.shapes[shape].rings.front();
        double area = 0;
        epi::LatLng sum{0, 0};
        const epi::LatLng base = outer.front();
        for (std::size_t i = 0; i < outer.size(); ++i) {
            const epi::LatLng a{outer[i].latitude - base.latitude, outer[i].longitude - base.longitude};
            const epi::LatLng &next = outer[(i + 1) % outer.size()];
            const epi::LatLng b{next.latitude - base.latitude, next.longitude - base.longitude};
            const double cross = a.longitude * b.latitude - b.longitude * a.latitude;
            area += cross / 2;
            sum.latitude += (a.latitude + b.latitude) * cross / 6;
            sum.longitude += (a.longitude + b.longitude) * cross / 6;
        }
        if (area != 0)
            label({base.latitude + sum.latitude / area, base.longitude + sum.longitude / area});
    }

    void label(epi::LatLng where)
    {
        const std::string name = m_properties[u"name"].toString().toStdString();
        if (name.empty())
            return;
        const QString english =
            m_properties.contains(u"name_eng") ? m_properties[u"name_eng"].toString() : m_properties[u"name_en"].toString();
        out.labels.push_back({name, english.toStdString(), where, m_properties[u"zoom"].toDouble(usualZoom()), labelKind()});
    }

    [[nodiscard]] GeoLabelKind labelKind() const
    {
        const QString layer = m_properties[m_properties.contains(u"kind") ? u"kind" : u"layer"].toString();
        if (layer == u"venue")
            return GeoLabelKind::venue;
        return layer == u"street" || layer == u"road" || layer == u"stream" ? GeoLabelKind::street : GeoLabelKind::district;
    }

    // A name without a wish of its own appears when what it names is large enough to be told from its neighbours; codes of
    // administrative areas tell that by their length (province 2, district 5, neighbourhood 7).
    [[nodiscard]] double usualZoom() const
    {
        switch (labelKind()) {
        case GeoLabelKind::venue:
            return 16;
        case GeoLabelKind::street:
            return 15;
        default:
            break;
        }
        const qsizetype digits = m_properties[u"code"].toString().size();
        if (m_properties.contains(u"layer"))
            return 11;
        return digits >= 7 ? 12.5 : digits >= 4 ? 9.5 : digits > 0 ? 6.5 : 0;
    }

    Topology m_topology;
    QJsonObject m_properties;
};

} // namespace

epi::Result<GeoLayers> parseGeoJson(const std::string &bytes, const std::string &path)
{
    const auto refuse = [&](qsizetype offset, const std::string &why) {
        const auto read = std::string_view(bytes).substr(0, static_cast<std::size_t>(offset));
        const auto newline = read.rfind('\n');
        return epi::fail(epi::ErrorCode::fileRefused, path, std::to_string(std::ranges::count(read, '\n') + 1), why,
                         std::to_string(newline == std::string_view::npos ? read.size() + 1 : read.size() - newline));
    };
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(bytes), &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(error.offset, error.errorString().toStdString());
    const QJsonObject root = document.object();
    const QString type = root[u"type"].toString();
    const bool topology = type == u"Topology";
    Reader reader(topology ? readTopology(root) : Topology{});
    if (topology) {
        const QJsonObject objects = root[u"objects"].toObject();
        for (const QJsonValue &object : objects)
            reader.feature(object.toObject(), 0);
    } else {
        reader.feature(root, 0);
    }
    if (const char *why = fault(reader.out, reader.missingArc, type))
        return refuse(0, why);
    return std::move(reader.out);
}

epi::Result<GeoLayers> readGeoJson(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return epi::fail(epi::ErrorCode::unreadableFile, path, file.errorString().toStdString());
    return parseGeoJson(file.readAll().toStdString(), path);
}

} // namespace tracedesk::view
