#pragma once

#include <QQuickItem>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::scene {

/// Tab goes through the lines of a list in the order they were made in: puts rows that came later where they belong.
class TabOrder : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    /// Orders the children of `parent` that have an `index` by it.
    Q_INVOKABLE void byIndex(QQuickItem *parent) const;
};

} // namespace tracedesk::scene
