#pragma once

#include "ui/scene/map_raster.h"
#include "ui/scene/mesh.h"
#include "ui/scene/scene_palette.h"
#include "view/record_places.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace tracedesk::scene {

/// Raw records for one camera, brush and palette. What draws them needs nothing else: any thread.
struct RecordView
{
    view::RecordPlacesPtr places;
    std::shared_ptr<const std::vector<std::uint32_t>> passing; ///< records of each place that the brush lets through
    ScenePalette palette;
    RasterFrame frame;
};

/// Whether more than `limit` spots would be drawn.
[[nodiscard]] bool isCrowded(const RecordView &view, std::size_t limit);
/// Footprints and dots, around the frame's origin.
[[nodiscard]] Mesh pointMesh(const RecordView &view);
/// The same as a picture of the frame.
[[nodiscard]] QImage pointImage(const RecordView &view);
/// How many records there are where; a cell of the raster is two pixels.
[[nodiscard]] QImage densityImage(const RecordView &view);

} // namespace tracedesk::scene
