#include "ui/scene/cluster_overview_layer.h"

#include "ui/scene/mesh.h"

#include <QSGTransformNode>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>
#include <utility>

namespace tracedesk::scene {

namespace {

double discOf(const view::ClusterRow &cluster)
{
    return std::min(4 + 3 * std::sqrt(static_cast<double>(cluster.cases.size())), 24.0);
}

} // namespace

void ClusterOverviewLayer::setEpidemic(const view::EpidemicPictureValue &epidemic)
{
    if (epidemic == m_epidemic)
        return;
    m_epidemic = epidemic;
    m_order.clear();
    if (m_epidemic.picture) {
        const auto &clusters = m_epidemic.picture->clusters;
        m_order.resize(clusters.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        std::ranges::stable_sort(m_order, std::ranges::greater{},
                                 [&](int i) { return clusters[static_cast<std::size_t>(i)].cases.size(); });
    }
    leave();
    stale();
    emit epidemicChanged();
}

void ClusterOverviewLayer::setCurrent(int current)
{
    if (current == m_current)
        return;
    m_current = current;
    leave();
    stale();
    emit currentChanged();
}

void ClusterOverviewLayer::stale()
{
    m_stale = true;
    update();
}

int ClusterOverviewLayer::clusterAt(double x, double y) const
{
    for (const int i : m_order | std::views::reverse) {
        const view::ClusterRow &cluster = m_epidemic.picture->clusters[static_cast<std::size_t>(i)];
        const QPointF away = toItem(cluster.position) - QPointF(x, y);
        if (i != m_current && std::hypot(away.x(), away.y()) <= discOf(cluster))
            return i;
    }
    return -1;
}

void ClusterOverviewLayer::leave()
{
    if (std::exchange(m_hovered, -1) >= 0)
        emit hoveredChanged();
}

void ClusterOverviewLayer::hoverAt(double x, double y)
{
    const int now = contains({x, y}) ? clusterAt(x, y) : -1;
    if (now == m_hovered)
        return;
    m_hovered = now;
    stale();
    emit hoveredChanged();
}

MapFit ClusterOverviewLayer::all() const
{
    MapFit fit;
    for (const int i : m_order)
        fit.add(m_epidemic.picture->clusters[static_cast<std::size_t>(i)].position);
    return fit;
}

QGeoCoordinate ClusterOverviewLayer::fittingCenter() const
{
    const MapFit fit = all();
    return fit.isEmpty() ? QGeoCoordinate(36.4, 127.8) : fit.center(); // the country
}

double ClusterOverviewLayer::fittingZoom() const
{
    const MapFit fit = all();
    return fit.isEmpty() ? 7 : fit.zoom(size(), 40, 3, 14);
}

QSGNode *ClusterOverviewLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<QSGTransformNode *>(old);
    if (!node) {
        node = new QSGTransformNode;
        m_stale = true;
    }
    if (m_stale || m_builtZoom != zoomLevel() || m_drawn != palette()) {
        m_builtZoom = zoomLevel();
        m_drawn = palette();
        m_origin = centre();
        Mesh mesh;
        // While one is open, the others are only where they are.
        const double strength = m_current < 0 ? 1 : 0.4;
        for (const int i : m_order) {
            if (i == m_current)
                continue;
            const view::ClusterRow &cluster = m_epidemic.picture->clusters[static_cast<std::size_t>(i)];
            const QPointF at = vertex(cluster.position, m_origin, m_builtZoom);
            const QColor &color = i == m_hovered ? palette().accent : palette().conflict;
            mesh.addDisc(at, discOf(cluster), faded(color, 0.25 * strength));
            mesh.addCircle(at, discOf(cluster), i == m_hovered ? 2.5 : 1.5, faded(color, i == m_hovered ? 1 : strength));
        }
        mesh.moveToChildren(*node);
        m_stale = false;
    }
    node->setMatrix(transform(m_origin, m_builtZoom));
    return node;
}

} // namespace tracedesk::scene
