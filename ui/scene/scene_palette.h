#pragma once

#include "epi/evidence.h"
#include "view/lane_layout.h"

#include <QColor>
#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::scene {

/// The colours of map and timeline, filled in by the one QML theme.
struct ScenePalette
{
    Q_GADGET
    QML_VALUE_TYPE(scenePalette)
    QML_STRUCTURED_VALUE
    Q_PROPERTY(QColor ink MEMBER ink FINAL)
    Q_PROPERTY(QColor faint MEMBER faint FINAL)
    Q_PROPERTY(QColor surface MEMBER surface FINAL)
    Q_PROPERTY(QColor night MEMBER night FINAL)
    Q_PROPERTY(QColor line MEMBER line FINAL)
    Q_PROPERTY(QColor land MEMBER land FINAL)
    Q_PROPERTY(QColor water MEMBER water FINAL)
    Q_PROPERTY(QColor border MEMBER border FINAL)
    Q_PROPERTY(QColor street MEMBER street FINAL)
    Q_PROPERTY(QColor coast MEMBER coast FINAL)
    Q_PROPERTY(QColor block MEMBER block FINAL)
    Q_PROPERTY(QColor park MEMBER park FINAL)
    Q_PROPERTY(QColor labelStrong MEMBER labelStrong FINAL)
    Q_PROPERTY(QColor label MEMBER label FINAL)
    Q_PROPERTY(QColor interview MEMBER interview FINAL)
    Q_PROPERTY(QColor cellSite MEMBER cellSite FINAL)
    Q_PROPERTY(QColor gps MEMBER gps FINAL)
    Q_PROPERTY(QColor card MEMBER card FINAL)
    Q_PROPERTY(QColor entryLog MEMBER entryLog FINAL)
    Q_PROPERTY(QColor stay MEMBER stay FINAL)
    Q_PROPERTY(QColor conflict MEMBER conflict FINAL)
    Q_PROPERTY(QColor exposure MEMBER exposure FINAL)
    Q_PROPERTY(QColor accent MEMBER accent FINAL)

public:
    QColor ink, faint, surface, night, line, land, water, border, street, coast, block, park, label, labelStrong;
    QColor interview, cellSite, gps, card, entryLog, stay, conflict, exposure, accent;

    [[nodiscard]] QColor of(view::LaneKind lane) const
    {
        switch (lane) {
        case view::LaneKind::interview:
            return interview;
        case view::LaneKind::cellSite:
            return cellSite;
        case view::LaneKind::gps:
            return gps;
        case view::LaneKind::card:
            return card;
        case view::LaneKind::entryLog:
            return entryLog;
        case view::LaneKind::stays:
            return stay;
        }
        return ink;
    }
    [[nodiscard]] QColor of(epi::RecordKind kind) const { return of(view::laneOf(kind)); }

    bool operator==(const ScenePalette &) const = default;
};

[[nodiscard]] inline QColor faded(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(color.alphaF() * opacity));
    return color;
}

/// The opaque colour that `strength` of one over another gives.
[[nodiscard]] inline QColor mixed(const QColor &color, const QColor &below, double strength)
{
    const auto part = [strength](float over, float under) {
        return static_cast<float>(strength) * over + static_cast<float>(1 - strength) * under;
    };
    return QColor::fromRgbF(part(color.redF(), below.redF()), part(color.greenF(), below.greenF()),
                            part(color.blueF(), below.blueF()));
}

} // namespace tracedesk::scene
