#pragma once

#include "view/case_picture.h"
#include "view/cluster_picture.h"
#include "view/geo_layer.h"
#include "view/timeline_picture.h"
#include "view/tree_layout.h"

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

/// All cases and clusters on the same way. Null when no store is open.
struct EpidemicPictureValue
{
    Q_GADGET
    QML_VALUE_TYPE(epidemicPicture)
public:
    EpidemicPicturePtr picture;
    bool operator==(const EpidemicPictureValue &) const = default;
};

/// A ClusterPicture on the same way. Null when no cluster is open.
struct ClusterPictureValue
{
    Q_GADGET
    QML_VALUE_TYPE(clusterPicture)
public:
    ClusterPicturePtr picture;
    bool operator==(const ClusterPictureValue &) const = default;
};

/// What a timeline shows, for whoever goes along it.
struct TimelinePictureValue
{
    Q_GADGET
    QML_VALUE_TYPE(timelinePicture)
public:
    TimelinePicturePtr picture;
    bool operator==(const TimelinePictureValue &) const = default;
};

/// A TransmissionTree on its way to the graph. Null when there is none to show.
struct TransmissionTreeValue
{
    Q_GADGET
    QML_VALUE_TYPE(transmissionTree)
public:
    TransmissionTreePtr tree;
    bool operator==(const TransmissionTreeValue &) const = default;
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
