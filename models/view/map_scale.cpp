#include "view/map_scale.h"

#include "view/mercator.h"

#include <QRegularExpression>

#include <cmath>

namespace tracedesk::view {

ScaleBar scaleBar(double latitude, double zoomLevel, double mostPixels)
{
    const double pixelsPerMetre = mapUnitsPerMetre(latitude) * worldPixels(zoomLevel);
    const double most = mostPixels / pixelsPerMetre;
    if (!(most > 0) || !std::isfinite(most))
        return {};
    const double power = std::pow(10, std::floor(std::log10(most)));
    const double metres = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    return {metres, metres * pixelsPerMetre};
}

QString coordinateText(epi::LatLng position)
{
    return QStringLiteral("%1, %2").arg(position.latitude, 0, 'f', 5).arg(position.longitude, 0, 'f', 5);
}

std::optional<epi::LatLng> readCoordinate(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*([+-]?\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*([NSEWnsew]?)\\s*[,;\\s]\\s*(["
                                                        "+-]?\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*([NSEWnsew]?)\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    double first = match.capturedView(1).toDouble();
    double second = match.capturedView(3).toDouble();
    const QString sides = (match.captured(2) + match.captured(4)).toUpper();
    const auto signedBy = [](double value, QChar side) { return side == u'S' || side == u'W' ? -value : value; };
    if (sides.size() == 2) {
        first = signedBy(first, sides[0]);
        second = signedBy(second, sides[1]);
        const auto isEast = [](QChar side) { return side == u'E' || side == u'W'; };
        if (isEast(sides[0]) == isEast(sides[1]))
            return std::nullopt;
        if (isEast(sides[0]))
            std::swap(first, second);
    } else if (!sides.isEmpty()) {
        return std::nullopt;
    } else if (std::abs(first) > 90 && std::abs(second) <= 90) {
        std::swap(first, second); // longitude first, as maps of the web give it
    }
    const epi::LatLng position{first, second};
    return epi::isPlausible(position) ? std::optional(position) : std::nullopt;
}

} // namespace tracedesk::view
