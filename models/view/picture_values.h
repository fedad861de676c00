#pragma once

#include "view/case_picture.h"
#include "view/geo_layer.h"

#include <QObject>
#include <QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// A CasePicture on its way through QML to the items that draw it. Null when no case is open.
struct CasePictureValue
{
    Q_GADGET
    QML_VALUE_TYPE(casePicture)
public:
    CasePicturePtr picture;
    bool operator==(const CasePictureValue &) const = default;
};

/// Map geometry on its way through QML to the layer that draws it.
struct GeoLayersValue
{
    Q_GADGET
    QML_VALUE_TYPE(geoLayers)
public:
    GeoLayersPtr layers;
    bool operator==(const GeoLayersValue &) const = default;
};

} // namespace tracedesk::view
