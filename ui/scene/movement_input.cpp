#include "ui/scene/movement_layer.h"

#include <algorithm>
#include <cmath>

// What lies where: clicking, pointing, fitting.

namespace tracedesk::scene {

using view::MapLayers;
using view::Selection;

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
    case Selection::Kind::Contact:
    case Selection::Kind::Member:
    case Selection::Kind::None:
        break;
    }
    return std::nullopt;
}

QPointF MovementLayer::onScreen(view::MapPoint point) const
{
    const view::MapPoint c = centre();
    return {width() / 2 + (point.x - c.x) * world(), height() / 2 + (point.y - c.y) * world()};
}

std::vector<MovementLayer::Hit> MovementLayer::hits(QPointF at) const
{
    std::vector<Hit> found;
    if (!m_picture.picture)
        return found;
    const view::CasePicture &picture = *m_picture.picture;
    const auto test = [&](Selection::Kind kind, std::size_t item, epi::TimeSpan span, QPointF position, double radius) {
        const QPointF away = position - at;
        if (std::hypot(away.x(), away.y()) <= radius && passes(span))
            found.push_back({kind, static_cast<int>(item)});
    };
    for (std::size_t i = 0; shows(MapLayers::CoPresences) && i < picture.coPresences.size(); ++i) {
        const view::ShownCoPresence &shown = picture.coPresences[i];
        if (view::isDrawn(shown))
            test(Selection::Kind::CoPresence, i, shown.found.span, toItem(shown.found.where), 5);
    }
    for (std::size_t i = 0; shows(MapLayers::Visits) && i < picture.visits.size(); ++i) {
        const epi::Visit &visit = picture.visits[i];
        if (visit.position)
            test(Selection::Kind::Visit, i, {visit.begin, visit.end.value_or(visit.begin)}, toItem(*visit.position), 8);
    }
    for (std::size_t i = 0; shows(MapLayers::Stays) && i < picture.stays.size(); ++i) {
        const epi::Stay &stay = picture.stays[i].stay;
        test(Selection::Kind::Stay, i, stay.possible, onScreen(m_movements->stays[i]), discRadius(stay.possible.length()) + 3);
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

int MovementLayer::hoverAt(double x, double y)
{
    if (!m_selection)
        return 0;
    const std::vector<Hit> found = hits({x, y});
    const Hit first = found.empty() ? Hit{} : found.front();
    m_selection->hover(first.kind, first.item);
    return static_cast<int>(found.size());
}

QRectF MovementLayer::bounds() const
{
    QRectF all;
    if (!m_picture.picture)
        return all;
    double left = 1, top = 1, right = 0, bottom = 0;
    const auto add = [&](view::MapPoint p) {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    };
    std::ranges::for_each(m_movements->stays, add);
    for (const epi::Visit &visit : m_picture.picture->visits) {
        if (visit.position)
            add(view::toMap(*visit.position));
    }
    if (left > right)
        return all;
    // Never empty: a case that stayed at one spot still needs a view around it.
    return QRectF(left, top, right - left, bottom - top).adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
}

double MovementLayer::keptFree() const
{
    constexpr double least = 320; // pixels: in less, what matters would be too small
    return width() - m_covered < least ? 0 : m_covered;
}

QGeoCoordinate MovementLayer::fittingCenter() const
{
    const QRectF all = bounds();
    if (all.isNull())
        return QGeoCoordinate(36.4, 127.8); // the country
    const double aside = keptFree() / 2 / view::worldPixels(fittingZoom());
    const epi::LatLng middle = view::fromMap({all.center().x() - aside, all.center().y()});
    return {middle.latitude, middle.longitude};
}

double MovementLayer::fittingZoom() const
{
    const QRectF all = bounds();
    if (all.isNull())
        return 7;
    constexpr double margin = 48;
    const double roomX = std::max(width() - keptFree() - 2 * margin, 64.0);
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

} // namespace tracedesk::scene
