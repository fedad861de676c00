#include "ui/scene/glyphs.h"

#include "ui/scene/scene_palette.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tracedesk::scene {

namespace {

void outlined(QPainter &painter, const QPolygonF &shape, const QColor &fill, const QColor &line, double width)
{
    painter.setPen(QPen(line, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(fill);
    painter.drawPolygon(shape);
}

QPolygonF diamond(QPointF c, double r)
{
    return {{c.x(), c.y() - r}, {c.x() + r, c.y()}, {c.x(), c.y() + r}, {c.x() - r, c.y()}};
}

QPolygonF triangle(QPointF c, double r)
{
    return {{c.x(), c.y() - r}, {c.x() + 0.9 * r, c.y() + 0.7 * r}, {c.x() - 0.9 * r, c.y() + 0.7 * r}};
}

void dashedRing(QPainter &painter, QPointF centre, double radius, const QColor &color, double width)
{
    // Whole dashes around the ring: no seam where it closes.
    const double around = 2 * std::numbers::pi * radius / width;
    const double dash = around / (2 * std::max(6.0, std::round(around / 5)));
    QPen pen(color, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({dash, dash});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius, radius);
}

} // namespace

double glyphReach(Glyph glyph, double radius)
{
    return glyph == Glyph::mark ? radius + 4 : radius + 2;
}

void paintGlyph(QPainter &painter, QPointF centre, Glyph glyph, double radius, const QColor &color, const QColor &surface)
{
    painter.setPen(Qt::NoPen);
    switch (glyph) {
    case Glyph::possibleStay:
        painter.setBrush(faded(color, 0.35));
        painter.drawEllipse(centre, radius, radius);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(faded(color, 0.6), 1));
        painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
        break;
    case Glyph::stayCore:
        painter.setBrush(color);
        painter.setPen(QPen(faded(surface, 0.9), 1));
        painter.drawEllipse(centre, radius, radius);
        break;
    case Glyph::onlyPossibleStay:
        painter.setBrush(faded(color, 0.35));
        painter.drawEllipse(centre, radius, radius);
        dashedRing(painter, centre, radius - 0.75, color, 1.5);
        break;
    case Glyph::visit: {
        const double r = radius - 1;
        outlined(painter, QPolygonF(QRectF(centre.x() - r, centre.y() - r, 2 * r, 2 * r)), faded(surface, 0.85), color, 2);
        break;
    }
    case Glyph::merchant:
        outlined(painter, QPolygonF(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)), color, surface, 1);
        break;
    case Glyph::entryLog:
        outlined(painter, QPolygonF(QRectF(centre.x() - 0.6 * radius, centre.y() - 1.2 * radius, 1.2 * radius, 2.4 * radius)),
                 color, surface, 1);
        break;
    case Glyph::withCase:
        outlined(painter, diamond(centre, radius), color, surface, 1.5);
        break;
    case Glyph::withPerson:
        outlined(painter, diamond(centre, radius), surface, color, 1.5);
        break;
    case Glyph::placeOfInfection:
        dashedRing(painter, centre, radius, color, 2);
        painter.setPen(QPen(color, 1.5));
        painter.drawLine(centre - QPointF(4, 0), centre + QPointF(4, 0));
        painter.drawLine(centre - QPointF(0, 4), centre + QPointF(0, 4));
        break;
    case Glyph::otherCase:
        outlined(painter, triangle(centre, radius), faded(surface, 0.7), color, 1.2);
        break;
    case Glyph::mark:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(surface, 5));
        painter.drawEllipse(centre, radius, radius);
        painter.setPen(QPen(color, 2.5));
        painter.drawEllipse(centre, radius, radius);
        break;
    }
}

} // namespace tracedesk::scene
