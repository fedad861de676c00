#pragma once

#include "view/case_picture.h"
#include "view/selection.h"

#include <QString>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// What the card beside the pointer says of the thing under it. Without a title there is nothing to say.
struct MapCard
{
    Q_GADGET
    QML_VALUE_TYPE(mapCard)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QStringList lines MEMBER lines FINAL)
public:
    QString title;
    QStringList lines; ///< time span; minutes; source and accuracy, one each
    bool operator==(const MapCard &) const = default;
};

/// Never a name of a person: pseudonyms and case numbers as the picture has them.
[[nodiscard]] MapCard cardOf(const CasePicture &picture, Selection::Kind kind, int item);

} // namespace tracedesk::view
