#include "ui/scene/movement_layer.h"

#include "ui/scene/follow_selection.h"
#include "ui/scene/mesh.h"

#include <QSGGeometryNode>
#include <QSGTransformNode>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tracedesk::scene {

using view::Selection;

void MovementLayer::setPicture(const view::CasePictureValue &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    if (const QRectF all = bounds(); !all.isNull())
        m_origin = {all.center().x(), all.center().y()};
    stale();
    emit pictureChanged();
}

void MovementLayer::setSelection(Selection *selection)
{
    if (follow(m_selection, selection, this,
               {&Selection::selected, &Selection::hovered, &Selection::brushed, &Selection::cursorMoved}, &MovementLayer::stale))
        emit selectionChanged();
}

void MovementLayer::stale()
{
    m_stale = true;
    update();
}

std::optional<epi::LatLng> MovementLayer::positionOf(Hit hit) const
{
    if (!m_picture.picture || hit.item < 0)
        return std::nullopt;
    const view::CasePicture &picture = *m_picture.picture;
    const auto item = static_cast<std::size_t>(hit.item);
    switch (hit.kind) {
    case Selection::Kind::Stay:
        return item < picture.stays.size() ? std::optional(picture.stays[item].stay.position) : std::nullopt;
    case Selection::Kind::Visit:
        return item < picture.visits.size() ? picture.visits[item].position : std::nullopt;
    case Selection::Kind::CoPresence:
        return item < picture.coPresences.size() ? std::optional(picture.coPresences[item].found.where) : std::nullopt;
    case Selection::Kind::Source:
        return item < picture.sources.size() ? picture.sources[item].hypothesis.where : std::nullopt;
    case Selection::Kind::Member:
    case Selection::Kind::None:
        break;
    }
    return std::nullopt;
}

std::vector<MovementLayer::Hit> MovementLayer::hits(QPointF at) const
{
    std::vector<Hit> found;
    if (!m_picture.picture)
        return found;
    const view::CasePicture &picture = *m_picture.picture;
    const auto test = [&](Selection::Kind kind, std::size_t item, epi::TimeSpan span, epi::LatLng position, double radius) {
        const QPointF away = toItem(position) - at;
        if (passes(span) && std::hypot(away.x(), away.y()) <= radius)
            found.push_back({kind, static_cast<int>(item)});
    };
    for (std::size_t i = 0; i < picture.coPresences.size(); ++i)
        test(Selection::Kind::CoPresence, i, picture.coPresences[i].found.span, picture.coPresences[i].found.where, 5);
    for (std::size_t i = 0; i < picture.stays.size(); ++i) {
        const epi::Stay &stay = picture.stays[i].stay;
        test(Selection::Kind::Stay, i, stay.possible, stay.position, discRadius(stay.possible.length()) + 3);
    }
    for (std::size_t i = 0; i < picture.visits.size(); ++i) {
        const epi::Visit &visit = picture.visits[i];
        if (visit.position)
            test(Selection::Kind::Visit, i, {visit.begin, visit.end.value_or(visit.begin)}, *visit.position, 8);
    }
    return found;
}

void MovementLayer::selectAt(double x, double y)
{
    if (!m_selection)
        return;
    const std::vector<Hit> found = hits({x, y});
    if (found.empty()) {
        m_selection->select(Selection::Kind::None, -1);
        return;
    }
    const auto now = std::ranges::find(found, Hit{m_selection->kind(), m_selection->item()});
    const auto next = now == found.end() || now + 1 == found.end() ? found.begin() : now + 1;
    m_selection->select(next->kind, next->item);
}

void MovementLayer::hoverAt(double x, double y)
{
    if (!m_selection)
        return;
    const std::vector<Hit> found = hits({x, y});
    const Hit first = found.empty() ? Hit{} : found.front();
    m_selection->hover(first.kind, first.item);
}

QRectF MovementLayer::bounds() const
{
    QRectF all;
    if (!m_picture.picture)
        return all;
    double left = 1, top = 1, right = 0, bottom = 0;
    const auto add = [&](epi::LatLng position) {
        const view::MapPoint p = view::toMap(position);
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    };
    for (const view::ShownStay &stay : m_picture.picture->stays)
        add(stay.stay.position);
    for (const epi::Visit &visit : m_picture.picture->visits) {
        if (visit.position)
            add(*visit.position);
    }
    if (left > right)
        return all;
    // Never empty: a case that stayed at one spot still needs a view around it.
    return QRectF(left, top, right - left, bottom - top).adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
}

QGeoCoordinate MovementLayer::fittingCenter() const
{
    const QRectF all = bounds();
    if (all.isNull())
        return QGeoCoordinate(36.4, 127.8); // the country
    const epi::LatLng middle = view::fromMap({all.center().x(), all.center().y()});
    return {middle.latitude, middle.longitude};
}

double MovementLayer::fittingZoom() const
{
    const QRectF all = bounds();
    if (all.isNull())
        return 7;
    constexpr double margin = 48;
    const double roomX = std::max(width() - 2 * margin, 64.0);
    const double roomY = std::max(height() - 2 * margin, 64.0);
    return std::clamp(std::log2(std::min(roomX / all.width(), roomY / all.height()) / 256), 3.0, 16.0);
}

QGeoCoordinate MovementLayer::selectedCoordinate() const
{
    const auto position = m_selection ? positionOf({m_selection->kind(), m_selection->item()}) : std::nullopt;
    return position ? QGeoCoordinate(position->latitude, position->longitude) : QGeoCoordinate();
}

QPointF MovementLayer::pointOf(Selection::Kind kind, int item) const
{
    const auto position = positionOf({kind, item});
    return position ? toItem(*position) : QPointF(-1, -1);
}

QSGNode *MovementLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<QSGTransformNode *>(old);
    if (!node) {
        node = new QSGTransformNode;
        node->appendChildNode(makeMeshNode());
        m_stale = true;
    }
    if (m_stale || m_builtZoom != zoomLevel() || m_drawn != palette()) {
        m_builtZoom = zoomLevel();
        m_drawn = palette();
        Mesh mesh;
        if (m_picture.picture) {
            drawOthers(mesh);
            drawMoves(mesh);
            drawStays(mesh);
            drawVisits(mesh);
            drawCoPresences(mesh);
            drawSources(mesh);
            drawMarks(mesh);
        }
        mesh.moveTo(*static_cast<QSGGeometryNode *>(node->firstChild()));
        m_stale = false;
    }
    node->setMatrix(transform(m_origin, m_builtZoom));
    return node;
}

} // namespace tracedesk::scene
