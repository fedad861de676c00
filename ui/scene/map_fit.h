#pragma once

#include "view/mercator.h"

#include <QGeoCoordinate>
#include <QSizeF>

#include <algorithm>
#include <cmath>

namespace tracedesk::scene {

/// The camera that shows all of some positions.
class MapFit
{
public:
    void add(epi::LatLng position)
    {
        const view::MapPoint p = view::toMap(position);
        m_left = std::min(m_left, p.x);
        m_right = std::max(m_right, p.x);
        m_top = std::min(m_top, p.y);
        m_bottom = std::max(m_bottom, p.y);
    }
    [[nodiscard]] bool isEmpty() const { return m_left > m_right; }
    /// Neither must be asked for while it is empty.
    [[nodiscard]] QGeoCoordinate center() const
    {
        const epi::LatLng middle = view::fromMap({(m_left + m_right) / 2, (m_top + m_bottom) / 2});
        return {middle.latitude, middle.longitude};
    }
    /// The largest level between two at which they fit into a view, with a margin of pixels on every side.
    [[nodiscard]] double zoom(QSizeF view, double margin, double least, double most) const
    {
        constexpr double town = 1e-7; // a single place is shown with a town around it
        const double roomX = std::max(view.width() - 2 * margin, 32.0);
        const double roomY = std::max(view.height() - 2 * margin, 32.0);
        const double pixels = std::min(roomX / std::max(m_right - m_left, town), roomY / std::max(m_bottom - m_top, town));
        return std::clamp(std::log2(pixels / 256), least, most);
    }

private:
    double m_left = 1, m_top = 1, m_right = 0, m_bottom = 0;
};

} // namespace tracedesk::scene
