#pragma once

#include "view/export_link.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// By which way pictures leave the store: handed by the window to whatever makes one.
class ExportController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")

public:
    using QObject::QObject;

    void setLink(ExportLink link) { m_link = std::move(link); }
    /// To be used on another thread.
    [[nodiscard]] const ExportLink &link() const { return m_link; }

private:
    ExportLink m_link;
};

} // namespace tracedesk::view
