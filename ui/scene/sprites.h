#pragma once

#include "ui/scene/glyphs.h"

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSGGeometry>

#include <map>
#include <tuple>
#include <utility>
#include <vector>

class QQuickWindow;
class QSGNode;
class QSGTexture;

namespace tracedesk::scene {

/// Signs painted once into one picture, smooth at their edges, and then drawn by the thousand as two triangles each: on a
/// software renderer a sign of triangles costs ten times as much. A sheet serves one set of colours: make a new one for another
/// theme.
class SpriteSheet
{
public:
    struct Sprite
    {
        QRectF source;   ///< in the picture, from 0 to 1
        double half = 0; ///< pixels from the centre to the edge
    };

    /// `ratio`: device pixels a pixel.
    explicit SpriteSheet(double ratio = 1);

    /// Paints a sign the first time it is asked for. Radii are rounded to whole pixels.
    [[nodiscard]] Sprite sprite(Glyph glyph, double radius, const QColor &color, const QColor &surface);

    [[nodiscard]] double ratio() const { return m_ratio; }
    [[nodiscard]] const QImage &image() const { return m_image; }
    /// Whether something was painted since the last call.
    [[nodiscard]] bool takeChanged() { return std::exchange(m_changed, false); }

private:
    using Key = std::tuple<Glyph, int, QRgb, QRgb>;

    double m_ratio;
    int m_side;
    QImage m_image;
    std::map<Key, Sprite> m_sprites;
    int m_x = 0;
    int m_y = 0;
    int m_shelf = 0;
    bool m_changed = false;
};

/// Sprites of one sheet, gathered for the scene graph in the order they are painted in.
class SpriteMesh
{
public:
    void add(QPointF centre, const SpriteSheet::Sprite &sprite);
    [[nodiscard]] std::size_t size() const { return m_vertices.size() / 4; }
    /// Paints them into a picture of as many device pixels a pixel as `sheet`, which is what they are of; `origin` is where their
    /// own lies, in pixels. Any thread.
    void paint(QImage &picture, QPointF origin, const SpriteSheet &sheet) const;
    /// Puts them under `parent`, whose children are all replaced. `texture` shows the sheet and outlives them. Render thread.
    void moveToChildren(QSGNode &parent, QSGTexture *texture) const;

private:
    std::vector<QSGGeometry::TexturedPoint2D> m_vertices; ///< four a sprite
};

} // namespace tracedesk::scene
