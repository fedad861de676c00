#include "ui/scene/base_map_shapes.h"

#include "ui/scene/triangulate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tracedesk::scene {

namespace {

// Below a zoom level, and how far a line may move: about half a pixel at that level.
constexpr std::array bands{std::pair{6.0, 32.0}, std::pair{8.5, 6.0}, std::pair{10.5, 1.5}, std::pair{99.0, 0.0}};
constexpr std::size_t worthSimplifying = 16;

double distanceToLine(QPointF p, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double square = QPointF::dotProduct(along, along);
    const double t = square > 0 ? std::clamp(QPointF::dotProduct(p - a, along) / square, 0.0, 1.0) : 0;
    const QPointF away = p - (a + along * t);
    return std::hypot(away.x(), away.y());
}

QPointF vertexOf(epi::LatLng position, view::MapPoint origin)
{
    const view::MapPoint p = view::toMap(position);
    const double scale = view::worldPixels(BaseMapShapes::builtZoom);
    return {(p.x - origin.x) * scale, (p.y - origin.y) * scale};
}

void addShape(ShapePatches &patches, const view::GeoShape &shape, view::MapPoint origin, double tolerance)
{
    std::vector<std::vector<QPointF>> rings;
    for (const view::GeoRing &ring : shape.rings) {
        std::vector<QPointF> points;
        points.reserve(ring.size());
        for (const epi::LatLng &p : ring)
            points.push_back(vertexOf(p, origin));
        if (tolerance > 0 && points.size() > worthSimplifying)
            points = simplified(points, tolerance);
        for (std::size_t i = 1; shape.outlined && i < points.size(); ++i)
            patches.addLine(points[i - 1], points[i]);
        rings.push_back(std::move(points));
    }
    if (shape.closed)
        addPolygon(patches, rings);
}

BaseMapShapes::Street streetOf(const view::GeoRing &line, double metres)
{
    BaseMapShapes::Street street;
    street.bounds = {1, 1, 0, 0};
    for (const epi::LatLng &position : line) {
        const view::MapPoint p = view::toMap(position);
        street.points.push_back(p);
        street.bounds = {std::min(street.bounds.left, p.x), std::min(street.bounds.top, p.y), std::max(street.bounds.right, p.x),
                         std::max(street.bounds.bottom, p.y)};
    }
    street.width = line.empty() ? 0 : metres * view::mapUnitsPerMetre(line.front().latitude);
    street.bounds = street.bounds.grown(street.width);
    return street;
}

} // namespace

std::vector<QPointF> simplified(const std::vector<QPointF> &line, double tolerance)
{
    if (line.size() < 3)
        return line;
    std::vector<bool> kept(line.size(), false);
    kept.front() = kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
    if (line.front() == line.back()) { // a ring has no ends of its own: its farthest point is one
        const auto far = std::ranges::max_element(
            line, {}, [&](QPointF p) { return std::hypot(p.x() - line.front().x(), p.y() - line.front().y()); });
        const auto at = static_cast<std::size_t>(far - line.begin());
        kept[at] = true;
        open = {{0, at}, {at, line.size() - 1}};
    }
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double most = tolerance;
        std::size_t split = 0;
        for (std::size_t i = first + 1; i < last; ++i) {
            const double away = distanceToLine(line[i], line[first], line[last]);
            if (away > most) {
                most = away;
                split = i;
            }
        }
        if (split == 0)
            continue;
        kept[split] = true;
        open.emplace_back(first, split);
        open.emplace_back(split, last);
    }
    std::vector<QPointF> out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (kept[i])
            out.push_back(line[i]);
    }
    return out;
}

BaseMapShapesPtr shapesOf(const view::GeoLayersPtr &layers, const view::GeoLayersPtr &boundaries)
{
    auto made = std::make_shared<BaseMapShapes>();
    std::vector<const view::GeoShape *> shapes;
    for (const view::GeoLayers *source : {layers.get(), boundaries.get()}) {
        for (std::size_t i = 0; source && i < source->shapes.size(); ++i)
            shapes.push_back(&source->shapes[i]);
    }
    // Streets, else the last shapes, are the finest: vertices near the origin keep their decimals.
    const auto hasPoints = [](const view::GeoShape *s) { return !s->rings.empty() && !s->rings.front().empty(); };
    auto finest =
        std::ranges::find_if(shapes, [&](const view::GeoShape *s) { return s->kind == view::GeoKind::street && hasPoints(s); });
    if (finest == shapes.end()) {
        const auto last = std::find_if(shapes.rbegin(), shapes.rend(), hasPoints);
        if (last == shapes.rend())
            return made;
        finest = last.base() - 1;
    }
    made->origin = view::toMap((*finest)->rings.front().front());
    for (const auto &[below, tolerance] : bands) {
        BaseMapShapes::Band band{below, {}};
        const view::GeoShape *before = nullptr;
        for (const view::GeoShape *shape : shapes) {
            if (shape->kind == view::GeoKind::street && below < 99)
                continue; // a town's streets from a province away are a smear
            const bool same =
                before && before->kind == shape->kind && before->outlined == shape->outlined && before->closed == shape->closed;
            if (!same)
                band.stages.push_back({shape->kind, shape->outlined, {}});
            addShape(band.stages.back().patches, *shape, made->origin, tolerance);
            before = shape;
        }
        for (BaseMapShapes::Stage &stage : band.stages)
            stage.patches.deal();
        made->bands.push_back(std::move(band));
    }
    for (const view::GeoShape *shape : shapes) {
        for (std::size_t i = 0; shape->kind == view::GeoKind::street && i < shape->rings.size(); ++i)
            made->streets.push_back(streetOf(shape->rings[i], shape->width));
    }
    return made;
}

} // namespace tracedesk::scene
