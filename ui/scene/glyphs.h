#pragma once

#include <QColor>
#include <QPainter>

namespace tracedesk::scene {

/// The signs of the map, each told from the others by shape and not by colour alone.
enum class Glyph : quint8 {
    possibleStay,     ///< pale disc: possibly there
    stayCore,         ///< disc: certainly there
    onlyPossibleStay, ///< pale disc with a dashed rim
    visit,            ///< hollow square
    merchant,         ///< small square
    entryLog,         ///< small upright bar
    withCase,         ///< diamond
    withPerson,       ///< hollow diamond
    placeOfInfection, ///< dashed ring around a cross
    otherCase,        ///< hollow triangle
    mark,             ///< ring around what is selected or pointed at
};

/// Paints a sign of a radius in pixels around a point; `surface` is what keeps it apart from what lies below.
void paintGlyph(QPainter &painter, QPointF centre, Glyph glyph, double radius, const QColor &color, const QColor &surface);
/// How far a sign reaches out from its centre, in pixels.
[[nodiscard]] double glyphReach(Glyph glyph, double radius);

} // namespace tracedesk::scene
