#include "ui/scene/map_picture.h"

#include <QSaveFile>
#include <QtConcurrent/qtconcurrentrun.h>

namespace tracedesk::scene {

MapPicture::MapPicture(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const Outcome outcome = m_watcher.result();
        emit savingChanged();
        emit saved(outcome.path, outcome.error);
    });
}

void MapPicture::save(const QVariant &image, const QUrl &file)
{
    m_watcher.setFuture(QtConcurrent::run([picture = image.value<QImage>(), path = file.toLocalFile()]() -> Outcome {
        QSaveFile target(path);
        // A folder that cannot be written into must not make the picture appear half.
        target.setDirectWriteFallback(false);
        const bool written = target.open(QIODevice::WriteOnly) &&
                             target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                             picture.save(&target, "PNG") && target.commit();
        return {path, written ? QString() : target.errorString()};
    }));
    emit savingChanged();
}

} // namespace tracedesk::scene
