#include "ui/scene/cluster_layer.h"

#include "ui/scene/mesh.h"

#include <QSGTransformNode>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <tuple>

namespace tracedesk::scene {

using view::ClusterStay;
using view::Selection;

namespace {

constexpr double spot = 6; ///< pixels

} // namespace

void ClusterLayer::setPicture(const view::ClusterPictureValue &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    if (m_picture.picture)
        m_origin = view::toMap(m_picture.picture->position);
    stale();
    emit pictureChanged();
}

void ClusterLayer::setSelection(Selection *selection)
{
    if (selection == m_selection)
        return;
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_selection = selection;
    if (m_selection) {
        for (const auto signal : {&Selection::selected, &Selection::hovered, &Selection::brushed, &Selection::cursorMoved})
            connect(m_selection, signal, this, &ClusterLayer::stale);
    }
    stale();
    emit selectionChanged();
}

void ClusterLayer::stale()
{
    m_stale = true;
    update();
}

QPointF ClusterLayer::aside(std::uint32_t member) const
{
    const std::size_t count = m_picture.picture->members.size();
    const double around = std::max(14.0, static_cast<double>(count) * (2 * spot + 3) / (2 * std::numbers::pi));
    const double angle = 2 * std::numbers::pi * member / static_cast<double>(count) - std::numbers::pi / 2;
    return QPointF(std::cos(angle), std::sin(angle)) * around;
}

QPointF ClusterLayer::pointOf(std::uint32_t member) const
{
    if (!m_picture.picture || member >= m_picture.picture->members.size() || m_picture.picture->members[member].here.isEmpty())
        return {-1, -1};
    return toItem(m_picture.picture->position) + aside(member);
}

std::vector<int> ClusterLayer::membersAt(QPointF point) const
{
    std::vector<int> found;
    if (!m_picture.picture)
        return found;
    const auto add = [&](std::uint32_t member, QPointF where, double reach) {
        const QPointF away = where - point;
        if (std::hypot(away.x(), away.y()) <= reach && !std::ranges::contains(found, static_cast<int>(member)))
            found.push_back(static_cast<int>(member));
    };
    for (std::uint32_t i = 0; i < m_picture.picture->members.size(); ++i) {
        if (!m_picture.picture->members[i].here.isEmpty())
            add(i, pointOf(i), spot + 2);
    }
    for (const ClusterStay &stay : m_picture.picture->stays) {
        if (!stay.here && passes(stay))
            add(stay.member, toItem(stay.position), 6);
    }
    return found;
}

bool ClusterLayer::selectAt(double x, double y)
{
    if (!m_selection)
        return false;
    const std::vector<int> found = membersAt({x, y});
    if (found.empty()) {
        m_selection->select(Selection::Kind::None, -1);
        return false;
    }
    const auto now = std::ranges::find(found, m_selection->kind() == Selection::Kind::Member ? m_selection->item() : -1);
    m_selection->select(Selection::Kind::Member, now == found.end() || now + 1 == found.end() ? found.front() : *(now + 1));
    return true;
}

bool ClusterLayer::hoverAt(double x, double y)
{
    if (!m_selection)
        return false;
    const std::vector<int> found = membersAt({x, y});
    m_selection->hover(found.empty() ? Selection::Kind::None : Selection::Kind::Member, found.empty() ? -1 : found.front());
    return !found.empty();
}

QGeoCoordinate ClusterLayer::fittingCenter() const
{
    if (!m_picture.picture)
        return QGeoCoordinate(36.4, 127.8); // the country
    return {m_picture.picture->position.latitude, m_picture.picture->position.longitude};
}

double ClusterLayer::fittingZoom() const
{
    if (!m_picture.picture)
        return 7;
    // The place with its surroundings: four radii, at least half a kilometre, to the nearer edge.
    const double metres = std::max(500.0, 4 * m_picture.picture->radius);
    const double room = std::max(std::min(width(), height()) / 2 - 16, 32.0);
    const double units = metres * view::mapUnitsPerMetre(m_picture.picture->position.latitude);
    return std::clamp(std::log2(room / units / 256), 3.0, 17.0);
}

void ClusterLayer::drawPlace(Mesh &mesh) const
{
    const view::ClusterPicture &picture = *m_picture.picture;
    const double radius = picture.radius * view::mapUnitsPerMetre(picture.position.latitude) * view::worldPixels(m_builtZoom);
    const QPointF centre = at(picture.position);
    mesh.addDisc(centre, std::max(radius, 4.0), faded(palette().conflict, 0.1));
    mesh.addRing(centre, std::max(radius, 4.0), 1.5, palette().conflict);
    mesh.addDiamond(centre, 5, palette().conflict);
}

void ClusterLayer::drawElsewhere(Mesh &mesh) const
{
    // What is pale stays so where stays lie on one another: each spot once.
    std::set<std::tuple<long, long, view::LaneKind>> drawn;
    for (const ClusterStay &stay : m_picture.picture->stays) {
        if (stay.here || !passes(stay))
            continue;
        const QPointF spotAt = at(stay.position);
        if (drawn.insert({std::lround(spotAt.x() / 2), std::lround(spotAt.y() / 2), stay.evidence}).second)
            mesh.addDisc(spotAt, 3, faded(palette().of(stay.evidence), 0.35));
    }
}

void ClusterLayer::drawPath(Mesh &mesh, int member, double opacity) const
{
    if (member < 0)
        return;
    std::optional<QPointF> last;
    for (const ClusterStay &stay : m_picture.picture->stays) {
        if (static_cast<int>(stay.member) != member || !passes(stay))
            continue;
        const QPointF now = at(stay.position);
        if (last && *last != now)
            mesh.addLine(*last, now, 1.5, faded(palette().accent, opacity));
        mesh.addRing(now, 5, 1.5, faded(palette().accent, opacity));
        last = now;
    }
}

void ClusterLayer::drawHere(Mesh &mesh) const
{
    const view::ClusterPicture &picture = *m_picture.picture;
    const QPointF centre = at(picture.position);
    for (std::uint32_t i = 0; i < picture.members.size(); ++i) {
        const view::ClusterMember &member = picture.members[i];
        if (member.here.isEmpty())
            continue;
        const bool shown = !m_selection || m_selection->passes(member.here);
        const QPointF where = centre + aside(i);
        const double opacity = shown ? 1 : 0.2;
        mesh.addLine(centre, where, 1, faded(palette().ink, 0.3 * opacity));
        mesh.addDisc(where, spot + 1.5, palette().surface);
        mesh.addDisc(where, spot, faded(picture.suspectedSource == i ? palette().conflict : palette().ink, opacity));
        const auto isMarked = [i](Selection::Kind kind, int item) {
            return kind == Selection::Kind::Member && item == static_cast<int>(i);
        };
        if (m_selection && isMarked(m_selection->kind(), m_selection->item()))
            mesh.addRing(where, spot + 3, 2.5, palette().accent);
        else if (m_selection && isMarked(m_selection->hoverKind(), m_selection->hoverItem()))
            mesh.addRing(where, spot + 3, 1.5, faded(palette().accent, 0.8));
    }
}

void ClusterLayer::drawCursor(Mesh &mesh) const
{
    const auto time = m_selection ? m_selection->cursor() : std::nullopt;
    if (!time)
        return;
    for (const ClusterStay &stay : m_picture.picture->stays) {
        if (!stay.possible.contains(*time))
            continue;
        const QPointF where = stay.here ? at(m_picture.picture->position) + aside(stay.member) : at(stay.position);
        mesh.addDisc(where, 3.5, palette().surface);
        mesh.addDisc(where, 2.5, stay.here ? palette().accent : palette().ink);
    }
}

QSGNode *ClusterLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<QSGTransformNode *>(old);
    if (!node) {
        node = new QSGTransformNode;
        m_stale = true;
    }
    if (m_stale || m_builtZoom != zoomLevel() || m_drawn != palette()) {
        m_builtZoom = zoomLevel();
        m_drawn = palette();
        Mesh mesh;
        if (m_picture.picture) {
            drawElsewhere(mesh);
            drawPlace(mesh);
            if (m_selection && m_selection->hoverKind() == Selection::Kind::Member)
                drawPath(mesh, m_selection->hoverItem(), 0.4);
            if (m_selection && m_selection->kind() == Selection::Kind::Member)
                drawPath(mesh, m_selection->item(), 0.9);
            drawHere(mesh);
            drawCursor(mesh);
        }
        mesh.moveToChildren(*node);
        m_stale = false;
    }
    node->setMatrix(transform(m_origin, m_builtZoom));
    return node;
}

} // namespace tracedesk::scene
