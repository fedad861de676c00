#include "ui/scene/map_picture.h"

#include "ui/scene/exported_picture.h"
#include "view/words.h"

#include <QtConcurrent/qtconcurrentrun.h>

namespace tracedesk::scene {

MapPicture::MapPicture(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const Outcome outcome = m_watcher.result();
        emit savingChanged();
        emit saved(outcome.path, outcome.error ? view::errorText(*outcome.error) : QString());
    });
}

void MapPicture::save(const QVariant &image, const QUrl &file)
{
    m_watcher.setFuture(QtConcurrent::run([link = m_exports ? m_exports->link() : view::ExportLink(),
                                           picture = image.value<QImage>(), path = file.toLocalFile()]() -> Outcome {
        const auto done = exportPicture(link, epi::ExportKind::mapPicture, picture, path);
        return {path, done ? std::nullopt : std::optional(done.error())};
    }));
    emit savingChanged();
}

} // namespace tracedesk::scene
