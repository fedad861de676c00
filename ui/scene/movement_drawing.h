#pragma once

#include "ui/scene/map_raster.h"
#include "ui/scene/mesh.h"
#include "ui/scene/scene_palette.h"
#include "ui/scene/sprites.h"
#include "view/map_layers.h"
#include "view/map_moves.h"

#include <memory>
#include <optional>
#include <vector>

namespace tracedesk::scene {

/// Where one case was, made ready for drawing: what no frame should compute again. Immutable.
struct Movements
{
    explicit Movements(view::CasePicturePtr of);

    view::CasePicturePtr picture;      ///< never null
    std::vector<view::MapPoint> stays; ///< of the picture's stays
    std::vector<view::ShownMove> moves;
    std::vector<view::ShownVenue> venues;

    /// How many lines and signs there are.
    [[nodiscard]] std::size_t size() const;
};
using MovementsPtr = std::shared_ptr<const Movements>;

/// Movements for one camera, brush, choice of layers and palette. What draws them needs nothing else: any thread.
struct MovementView
{
    MovementsPtr movements; ///< null: nothing is drawn
    std::optional<epi::TimeSpan> brush;
    int layers = 0; ///< bits of MapLayers::Layer
    ScenePalette palette;
    RasterFrame frame;
};

/// Moves and gaps as triangles, around the frame's origin.
[[nodiscard]] Mesh lineMesh(const MovementView &view);
/// Everything else, as signs of a sheet, around the frame's origin.
[[nodiscard]] SpriteMesh signMesh(const MovementView &view, SpriteSheet &sheet);
/// Both as a picture of the frame.
[[nodiscard]] QImage movementImage(const MovementView &view);

/// Pixels: grows with the square root of the possible dwell, 5 for nothing to 16 for a day.
[[nodiscard]] double discRadius(epi::Seconds dwell);

} // namespace tracedesk::scene
