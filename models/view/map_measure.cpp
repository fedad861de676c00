#include "view/map_measure.h"

#include "view/words.h"

namespace tracedesk::view {

void MapMeasure::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    m_points.clear();
    m_pointer.reset();
    emit activeChanged();
    emit pathChanged();
}

MapPath MapMeasure::path() const
{
    MapPath path{m_points};
    if (m_pointer && !m_points.empty())
        path.points.push_back(*m_pointer);
    return path;
}

epi::Metres MapMeasure::distance() const
{
    const std::vector<epi::LatLng> points = path().points;
    epi::Metres sum;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum.value += epi::distance(points[i - 1], points[i]).value;
    return sum;
}

QString MapMeasure::text() const
{
    return path().points.size() < 2 ? QString() : metresText(distance().value);
}

void MapMeasure::add(double latitude, double longitude)
{
    if (!m_active)
        return;
    m_points.push_back({latitude, longitude});
    m_pointer.reset();
    emit pathChanged();
}

void MapMeasure::removeLast()
{
    if (m_points.empty())
        return;
    m_points.pop_back();
    emit pathChanged();
}

void MapMeasure::point(double latitude, double longitude)
{
    if (!m_active || m_points.empty())
        return;
    m_pointer = epi::LatLng{latitude, longitude};
    emit pathChanged();
}

void MapMeasure::leave()
{
    if (!m_pointer)
        return;
    m_pointer.reset();
    emit pathChanged();
}

} // namespace tracedesk::view
