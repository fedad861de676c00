#include "ui/scene/record_drawing.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>

namespace tracedesk::scene {

namespace {

constexpr double cell = 2;      // pixels of a cell of the raster
constexpr double fillLimit = 2; // fills that cover the view more often than this say nothing and cost every pixel

struct Spot
{
    QPointF at; // from the frame's origin
    const view::RecordPlace *place = nullptr;
    double radius = 0;    // pixels; 0: too small to be seen, or out of sight
    double beamwidth = 0; // degrees, of a sector
};

struct Spots
{
    std::vector<Spot> all;
    bool filled = true;
};

Spots spotsOf(const RecordView &view)
{
    Spots spots;
    const double scale = view::worldPixels(view.frame.zoom);
    const double room = view.frame.size().width() * view.frame.size().height();
    const double corner = std::hypot(view.frame.size().width(), view.frame.size().height()) / 2;
    double covered = 0;
    // Far footprints may reach in; at street level that is most of the town's stations, and still few.
    view.places->within(view.frame.area.grown(view.places->reach()), [&](std::size_t i) {
        if ((*view.passing)[i] == 0)
            return true;
        const view::RecordPlace &place = view.places->place(i);
        Spot spot{view.frame.at(view.places->at(i)), &place,
                  place.radius * view::mapUnitsPerMetre(place.position.latitude) * scale,
                  place.sector ? std::clamp(place.sector->beamwidth, 1.0, 360.0) : 0};
        covered += std::numbers::pi * std::min(spot.radius * spot.radius, room) * (place.sector ? spot.beamwidth / 360 : 1);
        if (spot.radius <= 6 || std::hypot(spot.at.x(), spot.at.y()) - spot.radius > corner)
            spot.radius = 0;
        spots.all.push_back(spot);
        return true;
    });
    spots.filled = covered < fillLimit * room;
    return spots;
}

QColor fillOf(const Spots &spots, const QColor &color)
{
    return spots.filled ? faded(color, 0.06) : QColor();
}

QColor rimOf(const Spots &spots, const QColor &color)
{
    return faded(color, spots.filled ? 0.45 : 0.25);
}

QRectF dotAt(QPointF at)
{
    return {at.x() - 1.5, at.y() - 1.5, 3, 3};
}

} // namespace

bool isCrowded(const RecordView &view, std::size_t limit)
{
    std::size_t count = 0;
    return !view.places->within(view.frame.area.grown(view.places->reach()), [&](std::size_t i) {
        count += (*view.passing)[i] > 0 ? 1 : 0;
        return count <= limit;
    });
}

Mesh pointMesh(const RecordView &view)
{
    Mesh mesh;
    const Spots spots = spotsOf(view);
    for (const Spot &spot : spots.all) {
        const QColor color = view.palette.of(spot.place->kind);
        if (spot.radius > 0 && spot.place->sector) {
            mesh.addWedge(spot.at, spot.radius, spot.place->sector->azimuth, spot.beamwidth, fillOf(spots, color),
                          rimOf(spots, color));
        } else if (spot.radius > 0) {
            if (spots.filled)
                mesh.addDisc(spot.at, spot.radius, fillOf(spots, color));
            mesh.addCircle(spot.at, spot.radius, 1, rimOf(spots, color));
        }
        mesh.addRect(dotAt(spot.at), color);
    }
    return mesh;
}

QImage pointImage(const RecordView &view)
{
    QImage image = view.frame.blank();
    QPainter painter(&image);
    painter.translate(view.frame.size().width() / 2, view.frame.size().height() / 2);
    const Spots spots = spotsOf(view);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Spot &spot : spots.all) {
        if (spot.radius <= 0)
            continue;
        const QColor color = view.palette.of(spot.place->kind);
        painter.setPen(QPen(rimOf(spots, color), 1));
        painter.setBrush(spots.filled ? QBrush(fillOf(spots, color)) : QBrush(Qt::NoBrush));
        const QRectF round(spot.at.x() - spot.radius, spot.at.y() - spot.radius, 2 * spot.radius, 2 * spot.radius);
        if (const auto &sector = spot.place->sector) // Qt counts sixteenths of a degree, against the clock from the right
            painter.drawPie(round, static_cast<int>((90 - sector->azimuth - spot.beamwidth / 2) * 16),
                            static_cast<int>(spot.beamwidth * 16));
        else
            painter.drawEllipse(round);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Spot &spot : spots.all)
        painter.fillRect(dotAt(spot.at), view.palette.of(spot.place->kind));
    return image;
}

QImage densityImage(const RecordView &view)
{
    const view::MapArea &area = view.frame.area;
    const double scale = view::worldPixels(view.frame.zoom) / cell;
    const int columns = std::max(1, static_cast<int>(std::ceil((area.right - area.left) * scale)));
    const int rows = std::max(1, static_cast<int>(std::ceil((area.bottom - area.top) * scale)));
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    std::uint32_t most = 1;
    view.places->within(area, [&](std::size_t i) {
        const view::MapPoint p = view.places->at(i);
        const int x = static_cast<int>(std::floor((p.x - area.left) * scale));
        const int y = static_cast<int>(std::floor((p.y - area.top) * scale));
        if (x < 0 || y < 0 || x >= columns || y >= rows)
            return true;
        std::uint32_t &count =
            counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x)];
        count += (*view.passing)[i];
        most = std::max(most, count);
        return true;
    });
    // A step of the scale for each doubling; one record alone is seen already.
    std::array<QRgb, 33> shades{};
    const QColor color = view.palette.cellSite;
    const double steps = std::max(1.0, std::log2(static_cast<double>(most)));
    for (std::size_t step = 0; step < shades.size(); ++step) {
        const double share = std::min(1.0, static_cast<double>(step) / steps);
        shades[step] = qPremultiply(qRgba(color.red(), color.green(), color.blue(), static_cast<int>(100 + 155 * share)));
    }
    QImage image(columns, rows, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(1 / cell);
    for (int y = 0; y < rows; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const std::uint32_t *row = counts.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(columns);
        for (int x = 0; x < columns; ++x)
            line[x] = row[x] == 0 ? 0 : shades[static_cast<std::size_t>(std::bit_width(row[x])) - 1];
    }
    return image;
}

} // namespace tracedesk::scene
