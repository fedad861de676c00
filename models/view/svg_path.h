#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// The outline of one of our icons (:/icons/NAME.svg: one path on a grid of 20), for a Shape that draws it in the colour of
/// the theme. Empty where there is no such icon.
class SvgPath : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString icon READ icon WRITE setIcon NOTIFY changed FINAL)
    Q_PROPERTY(QString path READ path NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] QString icon() const { return m_icon; }
    void setIcon(const QString &icon);
    [[nodiscard]] QString path() const { return m_path; }

signals:
    void changed();

private:
    QString m_icon;
    QString m_path;
};

} // namespace tracedesk::view
