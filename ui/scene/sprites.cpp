#include "ui/scene/sprites.h"

#include <QSGGeometryNode>
#include <QSGTexture>
#include <QSGTextureMaterial>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <span>

namespace tracedesk::scene {

namespace {

constexpr int side = 1024;                  // pixels of the sheet: some 600 signs of the usual size
constexpr std::size_t mostSprites = 15'000; // a node: its corners are counted by 16 bits (docs/decisions/0010)

QSGGeometryNode *spriteNode(std::span<const QSGGeometry::TexturedPoint2D> vertices, QSGTexture *texture)
{
    const std::size_t sprites = vertices.size() / 4;
    auto *geometry = new QSGGeometry(QSGGeometry::defaultAttributes_TexturedPoint2D(), static_cast<int>(vertices.size()),
                                     static_cast<int>(sprites * 6), QSGGeometry::UnsignedShortType);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    std::memcpy(geometry->vertexData(), vertices.data(), vertices.size_bytes());
    auto *index = geometry->indexDataAsUShort();
    for (std::size_t i = 0; i < sprites; ++i) {
        for (const int corner : {0, 1, 2, 1, 3, 2})
            *index++ = static_cast<quint16>(i * 4 + static_cast<std::size_t>(corner));
    }
    auto *material = new QSGTextureMaterial;
    material->setTexture(texture);
    material->setFiltering(QSGTexture::Linear);
    auto *node = new QSGGeometryNode;
    node->setGeometry(geometry);
    node->setMaterial(material);
    node->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial | QSGNode::OwnedByParent);
    return node;
}

} // namespace

SpriteSheet::SpriteSheet(double ratio)
    : m_ratio(ratio)
    , m_side(side * static_cast<int>(std::ceil(ratio)))
    , m_image(m_side, m_side, QImage::Format_ARGB32_Premultiplied)
{
    m_image.fill(Qt::transparent);
}

SpriteSheet::Sprite SpriteSheet::sprite(Glyph glyph, double radius, const QColor &color, const QColor &surface)
{
    const int whole = std::max(1, static_cast<int>(std::lround(radius)));
    const Key key{glyph, whole, color.rgba(), surface.rgba()};
    if (const auto known = m_sprites.find(key); known != m_sprites.end())
        return known->second;
    const int size = 2 * static_cast<int>(std::ceil(glyphReach(glyph, whole) * m_ratio)) + 2;
    if (m_x + size > m_side) {
        m_x = 0;
        m_y += m_shelf;
        m_shelf = 0;
    }
    assert(m_y + size <= m_side); // one theme needs about a quarter of it
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_x, m_y, size, size);
    painter.translate(m_x + size / 2.0, m_y + size / 2.0);
    painter.scale(m_ratio, m_ratio);
    paintGlyph(painter, {0, 0}, glyph, whole, color, surface);
    const double scale = 1.0 / m_side;
    const Sprite made{QRectF(m_x * scale, m_y * scale, size * scale, size * scale), size / 2.0 / m_ratio};
    m_x += size;
    m_shelf = std::max(m_shelf, size);
    m_changed = true;
    return m_sprites.emplace(key, made).first->second;
}

void SpriteMesh::add(QPointF centre, const SpriteSheet::Sprite &sprite)
{
    const auto corner = [&](double x, double y) {
        QSGGeometry::TexturedPoint2D vertex;
        vertex.set(static_cast<float>(centre.x() + (2 * x - 1) * sprite.half),
                   static_cast<float>(centre.y() + (2 * y - 1) * sprite.half),
                   static_cast<float>(sprite.source.x() + x * sprite.source.width()),
                   static_cast<float>(sprite.source.y() + y * sprite.source.height()));
        return vertex;
    };
    m_vertices.insert(m_vertices.end(), {corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)});
}

void SpriteMesh::paint(QImage &picture, QPointF origin, const SpriteSheet &sheet) const
{
    // In device pixels, unscaled: that is a plain copy, ten times as fast as what Qt does for any other.
    picture.setDevicePixelRatio(1);
    QPainter painter(&picture);
    const double side = sheet.image().width();
    for (std::size_t i = 0; i + 3 < m_vertices.size(); i += 4) {
        const auto &from = m_vertices[i];
        const auto &to = m_vertices[i + 3];
        const QRect source(QPointF(from.tx * side, from.ty * side).toPoint(),
                           QPointF(to.tx * side, to.ty * side).toPoint() - QPoint(1, 1));
        painter.drawImage(((QPointF(from.x, from.y) + origin) * sheet.ratio()).toPoint(), sheet.image(), source);
    }
    painter.end();
    picture.setDevicePixelRatio(sheet.ratio());
}

void SpriteMesh::moveToChildren(QSGNode &parent, QSGTexture *texture) const
{
    while (QSGNode *child = parent.firstChild()) {
        parent.removeChildNode(child);
        delete child;
    }
    const std::span all(m_vertices);
    for (std::size_t begin = 0; begin < all.size(); begin += 4 * mostSprites)
        parent.appendChildNode(spriteNode(all.subspan(begin, std::min(4 * mostSprites, all.size() - begin)), texture));
}

} // namespace tracedesk::scene
