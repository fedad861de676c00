#pragma once

#include "ui/scene/shape_patches.h"
#include "view/geo_layer.h"
#include "view/map_area.h"

#include <memory>
#include <vector>

namespace tracedesk::scene {

/// The base map made ready to be drawn: triangulated, simplified for far views, dealt out to patches. Immutable; making it takes
/// up to a second, on a thread of the pool.
struct BaseMapShapes
{
    /// Shapes of one kind that follow one another. Stages are painted in order, within one the order does not matter.
    struct Stage
    {
        view::GeoKind kind = view::GeoKind::land;
        bool outlined = true;
        ShapePatches patches;
    };
    /// The whole map as fine as a range of zoom levels needs it.
    struct Band
    {
        double below = 99; ///< zoom levels under this one, down to the band before
        std::vector<Stage> stages;
    };
    /// Streets are drawn as wide as they are, for the view alone.
    struct Street
    {
        std::vector<view::MapPoint> points;
        view::MapArea bounds;
        double width = 0; ///< map units
    };

    static constexpr double builtZoom = 12; ///< vertices are pixels of this level, relative to `origin`

    view::MapPoint origin;
    std::vector<Band> bands;
    std::vector<Street> streets;
};
using BaseMapShapesPtr = std::shared_ptr<const BaseMapShapes>;

/// Either may be null; boundaries are drawn over the layers.
[[nodiscard]] BaseMapShapesPtr shapesOf(const view::GeoLayersPtr &layers, const view::GeoLayersPtr &boundaries);

/// Leaves out vertices that lie nearer than `tolerance` to the line without them (Douglas and Peucker 1973); ends stay.
[[nodiscard]] std::vector<QPointF> simplified(const std::vector<QPointF> &line, double tolerance);

} // namespace tracedesk::scene
