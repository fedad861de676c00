#include "view/base_map_layers.h"

#include <algorithm>
#include <array>

namespace tracedesk::view {

namespace {

GeoKind kindOf(BaseMapKind kind)
{
    switch (kind) {
    case BaseMapKind::land:
        return GeoKind::land;
    case BaseMapKind::lake:
    case BaseMapKind::river:
        return GeoKind::water;
    case BaseMapKind::countryBorder:
    case BaseMapKind::provinceBorder:
        return GeoKind::border;
    }
    return GeoKind::border;
}

bool isArea(BaseMapKind kind)
{
    return kind == BaseMapKind::land || kind == BaseMapKind::lake;
}

GeoShape peninsulaSea()
{
    const epi::LatLng southWest = BaseMap::peninsulaSouthWest;
    const epi::LatLng northEast = BaseMap::peninsulaNorthEast;
    GeoShape sea{GeoKind::water, true, {}, false, 0};
    sea.rings.push_back(
        {southWest, {southWest.latitude, northEast.longitude}, northEast, {northEast.latitude, southWest.longitude}, southWest});
    return sea;
}

void append(GeoLayers &layers, const BaseMapLayer &layer)
{
    const bool coarseLand = layer.kind == BaseMapKind::land && layer.detail == BaseMapDetail::world;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        const auto points = layer.shape(i);
        layers.shapes.push_back(
            {kindOf(layer.kind), isArea(layer.kind), {GeoRing(points.begin(), points.end())}, !coarseLand, 0});
    }
}

GeoLabelKind kindOf(BaseMapLabel::Kind kind)
{
    switch (kind) {
    case BaseMapLabel::Kind::country:
        return GeoLabelKind::country;
    case BaseMapLabel::Kind::province:
        return GeoLabelKind::province;
    case BaseMapLabel::Kind::city:
        return GeoLabelKind::city;
    }
    return GeoLabelKind::city;
}

// Names appear as the map comes near enough for them.
double firstZoom(const BaseMapLabel &label)
{
    constexpr std::array<double, 3> country{2, 3, 4};
    constexpr std::array<double, 3> province{6, 6.5, 7};
    constexpr std::array<double, 3> city{6.5, 7.5, 9};
    const std::size_t rank = std::min<std::size_t>(label.rank - 1U, 2);
    switch (label.kind) {
    case BaseMapLabel::Kind::country:
        return country[rank];
    case BaseMapLabel::Kind::province:
        return province[rank];
    case BaseMapLabel::Kind::city:
        return city[rank];
    }
    return city[rank];
}

} // namespace

GeoLayers joinedLayers(const BaseMap &baseMap, const GeoLayers &installation)
{
    GeoLayers joined;
    for (const BaseMapLayer &layer : baseMap.layers) {
        if (layer.detail == BaseMapDetail::world && layer.kind == BaseMapKind::land)
            append(joined, layer);
    }
    joined.shapes.push_back(peninsulaSea());
    for (const BaseMapLayer &layer : baseMap.layers) {
        if (layer.detail != BaseMapDetail::world || layer.kind != BaseMapKind::land)
            append(joined, layer);
    }
    for (const BaseMapLabel &label : baseMap.labels)
        joined.labels.push_back({label.korean, label.english, label.position, firstZoom(label), kindOf(label.kind)});
    joined.shapes.insert(joined.shapes.end(), installation.shapes.begin(), installation.shapes.end());
    joined.labels.insert(joined.labels.begin(), installation.labels.begin(), installation.labels.end());
    return joined;
}

} // namespace tracedesk::view
