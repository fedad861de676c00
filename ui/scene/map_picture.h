#pragma once

#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QUrl>
#include <QVariant>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::scene {

/// Writes a grabbed picture to a file of the user's choice: PNG, readable by nobody else (0600), whole or not at all. Encoding
/// and writing happen on a thread of the pool.
class MapPicture : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool saving READ isSaving NOTIFY savingChanged FINAL)

public:
    explicit MapPicture(QObject *parent = nullptr);

    [[nodiscard]] bool isSaving() const { return m_watcher.isRunning(); }
    /// `image` is a QImage, as ItemGrabResult.image has it.
    Q_INVOKABLE void save(const QVariant &image, const QUrl &file);

signals:
    void savingChanged();
    /// `error` is what the system said; empty when the picture is there.
    void saved(const QString &path, const QString &error);

private:
    struct Outcome
    {
        QString path;
        QString error;
    };
    QFutureWatcher<Outcome> m_watcher;
};

} // namespace tracedesk::scene
