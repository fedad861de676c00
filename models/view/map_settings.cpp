#include "view/map_settings.h"

#include "view/words.h"

#include <QFileInfo>
#include <QtConcurrent/qtconcurrentrun.h>

namespace tracedesk::view {

MapSettings::MapSettings(QObject *parent)
    : QObject(parent)
{
    for (const auto changed : {&MapSettings::tilesChanged, &MapSettings::boundariesChanged})
        connect(this, changed, this, &MapSettings::troublesChanged);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.future().isResultReadyAt(0))
            return;
        Loaded loaded = m_watcher.result();
        m_loading = false;
        m_boundaries.layers = std::move(loaded.layers);
        m_errors = std::move(loaded.errors);
        emit boundariesChanged();
    });
}

void MapSettings::setTileHost(const QString &address)
{
    if (address == m_tileHost)
        return;
    m_tileHost = address;
    emit tilesChanged();
}

void MapSettings::setOfflineFolder(const QString &folder)
{
    if (folder == m_offlineFolder)
        return;
    m_offlineFolder = folder;
    emit tilesChanged();
}

void MapSettings::setAttribution(const QString &attribution)
{
    if (attribution == m_attribution)
        return;
    m_attribution = attribution;
    emit tilesChanged();
}

QString MapSettings::tileAddress() const
{
    if (!tileError().isEmpty())
        return {};
    const QString address = m_offlineFolder.isEmpty()
                                ? m_tileHost.trimmed()
                                : QUrl::fromLocalFile(QFileInfo(m_offlineFolder).absoluteFilePath()).toString(QUrl::FullyEncoded);
    return address.isEmpty() || address.endsWith(u'/') ? address : address + u'/';
}

QString MapSettings::tileError() const
{
    if (!m_offlineFolder.isEmpty())
        return QFileInfo(m_offlineFolder).isDir()
                   ? QString()
                   : tr("%1 is not a folder. The map is shown without tiles.").arg(m_offlineFolder);
    if (m_tileHost.trimmed().isEmpty())
        return {};
    const QUrl url(m_tileHost.trimmed(), QUrl::StrictMode);
    const bool usable = url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
    return usable ? QString()
                  : tr("%1 is not the address of a tile server (https://host/folder). The map is shown without tiles.")
                        .arg(m_tileHost);
}

MapSettings::Loaded MapSettings::load(const QStringList &files)
{
    auto layers = std::make_shared<GeoLayers>();
    Loaded loaded;
    for (const QString &file : files) {
        auto read = readGeoJson(file.toStdString());
        if (!read) {
            loaded.errors.push_back(read.error());
            continue;
        }
        // Boundaries lie over what is there already: as lines, or they would hide coast and streets.
        for (GeoShape &shape : read->shapes) {
            if (shape.kind == GeoKind::district) {
                shape.kind = GeoKind::border;
                shape.closed = false;
            }
            layers->shapes.push_back(std::move(shape));
        }
        layers->labels.insert(layers->labels.end(), read->labels.begin(), read->labels.end());
    }
    loaded.layers = std::move(layers);
    return loaded;
}

void MapSettings::setBoundaryFiles(const QStringList &files)
{
    if (files == m_boundaryFiles)
        return;
    m_boundaryFiles = files;
    m_loading = true;
    m_watcher.setFuture(QtConcurrent::run(&MapSettings::load, files));
    emit boundaryFilesChanged();
    emit boundariesChanged();
}

void MapSettings::chooseOfflineFolder(const QUrl &folder)
{
    if (folder.isLocalFile())
        setOfflineFolder(folder.toLocalFile());
}

void MapSettings::addBoundaryFiles(const QList<QUrl> &files)
{
    QStringList all = m_boundaryFiles;
    for (const QUrl &file : files) {
        if (file.isLocalFile() && !all.contains(file.toLocalFile()))
            all << file.toLocalFile();
    }
    setBoundaryFiles(all);
}

void MapSettings::removeBoundaryFile(int index)
{
    QStringList left = m_boundaryFiles;
    if (index < 0 || index >= left.size())
        return;
    left.removeAt(index);
    setBoundaryFiles(left);
}

QStringList MapSettings::boundaryErrors() const
{
    QStringList errors;
    for (const epi::Error &error : m_errors) {
        if (error.code != epi::ErrorCode::fileRefused || error.arguments.size() < 4) {
            errors << errorText(error);
            continue;
        }
        const auto part = [&](std::size_t i) { return QString::fromStdString(error.arguments[i]); };
        errors << tr("%1 cannot be read as a map at line %2, column %3 (%4). The map is shown without it.")
                      .arg(part(0), part(1), part(3), part(2));
    }
    return errors;
}

QStringList MapSettings::troubles() const
{
    const QString tiles = tileError();
    return (tiles.isEmpty() ? QStringList() : QStringList{tiles}) + boundaryErrors();
}

void MapSettings::retranslate()
{
    emit tilesChanged();
    emit boundariesChanged();
}

} // namespace tracedesk::view
