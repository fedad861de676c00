#include "ui/scene/record_layer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>

namespace tracedesk::scene {

namespace {

constexpr double cell = 2;      // pixels of a cell of the raster
constexpr double fillLimit = 2; // fills that cover the view more often than this say nothing and cost every pixel

double footprintPixels(const view::RecordPlace &place, double zoom)
{
    return place.radius * view::mapUnitsPerMetre(place.position.latitude) * view::worldPixels(zoom);
}

} // namespace

Mesh RecordLayer::points(const std::vector<std::uint32_t> &places) const
{
    Mesh mesh;
    const double scale = view::worldPixels(m_builtZoom);
    double covered = 0;
    for (const std::uint32_t i : places) {
        const view::RecordPlace &place = m_places->place(i);
        const double radius = footprintPixels(place, m_builtZoom);
        covered +=
            std::numbers::pi * std::min(radius * radius, width() * height()) * (place.sector ? place.sector->beamwidth / 360 : 1);
    }
    const bool filled = covered < fillLimit * width() * height();
    const double diagonal = std::hypot(width(), height()) * 2;
    for (const std::uint32_t i : places) {
        const view::RecordPlace &place = m_places->place(i);
        const QPointF at((m_places->at(i).x - m_origin.x) * scale, (m_places->at(i).y - m_origin.y) * scale);
        const QColor color = palette().of(place.kind);
        const double radius = footprintPixels(place, m_builtZoom);
        if (radius > 6 && std::hypot(at.x(), at.y()) - radius < diagonal) {
            const QColor fill = filled ? faded(color, 0.06) : QColor();
            const QColor rim = faded(color, filled ? 0.45 : 0.25);
            if (place.sector) {
                mesh.addWedge(at, radius, place.sector->azimuth, place.sector->beamwidth, fill, rim);
            } else {
                if (filled)
                    mesh.addDisc(at, radius, fill);
                mesh.addCircle(at, radius, 1, rim);
            }
        }
        mesh.addRect({at.x() - 1.5, at.y() - 1.5, 3, 3}, color);
    }
    return mesh;
}

QImage RecordLayer::density(const std::vector<std::uint32_t> &places) const
{
    const double scale = view::worldPixels(m_builtZoom) / cell;
    const int columns = std::max(1, static_cast<int>(std::ceil((m_built.right - m_built.left) * scale)));
    const int rows = std::max(1, static_cast<int>(std::ceil((m_built.bottom - m_built.top) * scale)));
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    std::uint32_t most = 1;
    for (const std::uint32_t i : places) {
        const view::MapPoint p = m_places->at(i);
        const int x = static_cast<int>(std::floor((p.x - m_built.left) * scale));
        const int y = static_cast<int>(std::floor((p.y - m_built.top) * scale));
        if (x < 0 || y < 0 || x >= columns || y >= rows)
            continue;
        std::uint32_t &count =
            counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x)];
        count += m_passing[i];
        most = std::max(most, count);
    }
    // A step of the scale for each doubling; one record alone is seen already.
    std::array<QRgb, 33> shades{};
    const QColor color = palette().cellSite;
    const double steps = std::max(1.0, std::log2(static_cast<double>(most)));
    for (std::size_t step = 0; step < shades.size(); ++step) {
        const double share = std::min(1.0, static_cast<double>(step) / steps);
        shades[step] = qPremultiply(qRgba(color.red(), color.green(), color.blue(), static_cast<int>(100 + 155 * share)));
    }
    QImage image(columns, rows, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < rows; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const std::uint32_t *row = counts.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(columns);
        for (int x = 0; x < columns; ++x)
            line[x] = row[x] == 0 ? 0 : shades[static_cast<std::size_t>(std::bit_width(row[x])) - 1];
    }
    return image;
}

} // namespace tracedesk::scene
