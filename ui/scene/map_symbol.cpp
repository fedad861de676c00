#include "ui/scene/map_symbol.h"

#include "ui/scene/glyphs.h"

#include <QPainter>

namespace tracedesk::scene {

using view::MapLegend;

MapSymbol::MapSymbol(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setImplicitSize(24, 16);
    setAntialiasing(true);
}

void MapSymbol::changed()
{
    update();
    emit signChanged();
}

void MapSymbol::setSign(int sign)
{
    if (sign == m_sign)
        return;
    m_sign = sign;
    changed();
}

void MapSymbol::setLane(int lane)
{
    if (lane == m_lane)
        return;
    m_lane = lane;
    changed();
}

void MapSymbol::setPalette(const ScenePalette &palette)
{
    if (palette == m_palette)
        return;
    m_palette = palette;
    changed();
}

void MapSymbol::paint(QPainter *painter)
{
    const QPointF c(width() / 2, height() / 2);
    const QColor source = m_palette.of(static_cast<view::LaneKind>(m_lane));
    const auto glyph = [&](Glyph kind, double radius, const QColor &color) {
        paintGlyph(*painter, c, kind, radius, color, m_palette.surface);
    };
    const auto line = [&](Qt::PenStyle style, const QColor &color) {
        painter->setPen(QPen(color, 1.5, style, Qt::FlatCap));
        painter->drawLine(QPointF(2, c.y()), QPointF(width() - 2, c.y()));
    };
    switch (static_cast<MapLegend::Sign>(m_sign)) {
    case MapLegend::CertainStay:
        glyph(Glyph::possibleStay, 7, source);
        glyph(Glyph::stayCore, 4, source);
        break;
    case MapLegend::PossibleStay:
        glyph(Glyph::onlyPossibleStay, 6, source);
        break;
    case MapLegend::Move:
        line(Qt::SolidLine, faded(m_palette.ink, 0.5));
        break;
    case MapLegend::Gap:
        line(Qt::DashLine, faded(m_palette.ink, 0.5));
        break;
    case MapLegend::Footprint:
        painter->setPen(QPen(faded(source, 0.6), 1));
        painter->setBrush(faded(source, 0.12));
        painter->drawPie(QRectF(-width() / 2, -2, 2 * width() - 6, height() + 4), -30 * 16, 60 * 16);
        break;
    case MapLegend::Fix:
        painter->fillRect(QRectF(c.x() - 1.5, c.y() - 1.5, 3, 3), source);
        break;
    case MapLegend::DensityOfRecords:
        for (int i = 0; i < 4; ++i)
            painter->fillRect(QRectF(3 + i * 4.5, c.y() - 4, 4.5, 8), faded(m_palette.cellSite, 0.39 + 0.2 * i));
        break;
    case MapLegend::InterviewVisit:
        glyph(Glyph::visit, 6, m_palette.interview);
        break;
    case MapLegend::Venue:
        glyph(source == m_palette.card ? Glyph::merchant : Glyph::entryLog, 4, source);
        break;
    case MapLegend::WithCase:
        glyph(Glyph::withCase, 6, m_palette.conflict);
        break;
    case MapLegend::WithPerson:
        glyph(Glyph::withPerson, 5, m_palette.ink);
        break;
    case MapLegend::PlaceOfInfection:
        glyph(Glyph::placeOfInfection, 7, m_palette.conflict);
        break;
    case MapLegend::OtherCase:
        glyph(Glyph::otherCase, 5, m_palette.faint);
        break;
    }
}

} // namespace tracedesk::scene
