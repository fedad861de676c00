#include "ui/scene/map_picture.h"

#include "ui/scene/exported_picture.h"
#include "view/words.h"

#include <QtConcurrent/qtconcurrentrun.h>

#include <memory>

namespace tracedesk::scene {

MapPicture::MapPicture(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const Outcome outcome = m_watcher.result();
        emit savingChanged();
        const bool refused = m_exports && m_exports->question()->settle(outcome.error ? &*outcome.error : nullptr);
        if (!refused)
            emit saved(outcome.path, outcome.error ? view::errorText(*outcome.error) : QString());
    });
}

MapPicture::~MapPicture()
{
    // Nobody is left to tell the question what came of it.
    if (m_exports && isSaving())
        m_exports->question()->drop();
}

void MapPicture::setExports(view::ExportController *exports)
{
    if (exports == m_exports)
        return;
    m_exports = exports;
    emit exportsChanged();
}

void MapPicture::save(const QVariant &image, const QUrl &file)
{
    if (!m_exports || isSaving())
        return;
    m_exports->askForPicture([saver = QPointer(this), about = m_exports->about(), picture = image.value<QImage>(),
                              path = file.toLocalFile()](vault::SecretBytes password) {
        if (saver)
            saver->start(about, picture, path, std::move(password));
    });
}

void MapPicture::start(epi::PersonId about, const QImage &picture, const QString &path, vault::SecretBytes password)
{
    m_watcher.setFuture(
        QtConcurrent::run([link = m_exports->link(), about, picture, path,
                           shared = std::make_shared<const vault::SecretBytes>(std::move(password))]() -> Outcome {
            const auto done = exportPicture(link, epi::ExportKind::mapPicture, about, picture, path, *shared);
            return {path, done ? std::nullopt : std::optional(done.error())};
        }));
    emit savingChanged();
}

} // namespace tracedesk::scene
