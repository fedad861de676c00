#pragma once

#include "epi/geodesy.h"

#include <QObject>
#include <QString>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>
#include <vector>

namespace tracedesk::view {

/// Positions on their way through QML to the item that draws them.
struct MapPath
{
    Q_GADGET
    QML_VALUE_TYPE(mapPath)
public:
    std::vector<epi::LatLng> points;
    bool operator==(const MapPath &) const = default;
};

/// Measuring on the map: points clicked one after the other, and the way along them over the ground (great circles). GUI thread.
class MapMeasure : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(tracedesk::view::MapPath path READ path NOTIFY pathChanged FINAL)
    /// "1.4 km", with the pointer as the last point; empty before there are two.
    Q_PROPERTY(QString text READ text NOTIFY pathChanged FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] bool isActive() const { return m_active; }
    /// Ending forgets the points.
    void setActive(bool active);
    [[nodiscard]] MapPath path() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] epi::Metres distance() const;

    Q_INVOKABLE void add(double latitude, double longitude);
    Q_INVOKABLE void removeLast();
    /// Where the pointer is: the way is measured up to it.
    Q_INVOKABLE void point(double latitude, double longitude);
    /// There is none: the way ends at its last point.
    Q_INVOKABLE void leave();

signals:
    void activeChanged();
    void pathChanged();

private:
    bool m_active = false;
    std::vector<epi::LatLng> m_points;
    std::optional<epi::LatLng> m_pointer;
};

} // namespace tracedesk::view
