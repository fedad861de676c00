#pragma once

#include "epi/result.h"
#include "view/picture_values.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// What an installation adds to the map: tiles of a private server or of an offline folder, and boundary files. Values only: the
/// settings page sets them, the map follows. Nothing is fetched from anywhere while both tile settings are empty. GUI thread.
class MapSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    /// Base address of a private tile server; tiles are asked for as ADDRESS/z/x/y.png. "" for none.
    Q_PROPERTY(QString tileHost READ tileHost WRITE setTileHost NOTIFY tilesChanged FINAL)
    /// Folder with tiles as z/x/y.png; goes before the server. "" for none.
    Q_PROPERTY(QString offlineFolder READ offlineFolder WRITE setOfflineFolder NOTIFY tilesChanged FINAL)
    /// What the owner of the tiles asks to be shown on the map.
    Q_PROPERTY(QString attribution READ attribution WRITE setAttribution NOTIFY tilesChanged FINAL)
    Q_PROPERTY(bool hasTiles READ hasTiles NOTIFY tilesChanged FINAL)
    /// Address with a slash at the end, as the osm plugin of Qt Location wants it; empty: no tiles.
    Q_PROPERTY(QString tileAddress READ tileAddress NOTIFY tilesChanged FINAL)
    /// Why the tile settings cannot be used, or "".
    Q_PROPERTY(QString tileError READ tileError NOTIFY tilesChanged FINAL)
    /// GeoJSON or TopoJSON files; read on a thread of the pool when set.
    Q_PROPERTY(QStringList boundaryFiles READ boundaryFiles WRITE setBoundaryFiles NOTIFY boundaryFilesChanged FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY boundariesChanged FINAL)
    Q_PROPERTY(tracedesk::view::GeoLayersValue boundaries READ boundaries NOTIFY boundariesChanged FINAL)
    /// One sentence a file that could not be read; those that could are shown all the same.
    Q_PROPERTY(QStringList boundaryErrors READ boundaryErrors NOTIFY boundariesChanged FINAL)
    /// All of these errors that there are.
    Q_PROPERTY(QStringList troubles READ troubles NOTIFY troublesChanged FINAL)

public:
    explicit MapSettings(QObject *parent = nullptr);

    [[nodiscard]] QString tileHost() const { return m_tileHost; }
    void setTileHost(const QString &address);
    [[nodiscard]] QString offlineFolder() const { return m_offlineFolder; }
    void setOfflineFolder(const QString &folder);
    [[nodiscard]] QString attribution() const { return m_attribution; }
    void setAttribution(const QString &attribution);
    [[nodiscard]] bool hasTiles() const { return !tileAddress().isEmpty(); }
    [[nodiscard]] QString tileAddress() const;
    [[nodiscard]] QString tileError() const;
    [[nodiscard]] QStringList boundaryFiles() const { return m_boundaryFiles; }
    void setBoundaryFiles(const QStringList &files);
    // As dialogs name files and folders.
    Q_INVOKABLE void chooseOfflineFolder(const QUrl &folder);
    Q_INVOKABLE void addBoundaryFiles(const QList<QUrl> &files);
    Q_INVOKABLE void removeBoundaryFile(int index);
    [[nodiscard]] bool loading() const { return m_loading; }
    [[nodiscard]] GeoLayersValue boundaries() const { return m_boundaries; }
    [[nodiscard]] QStringList boundaryErrors() const;
    [[nodiscard]] QStringList troubles() const;
    void retranslate();

signals:
    void tilesChanged();
    void boundaryFilesChanged();
    void boundariesChanged();
    void troublesChanged();

private:
    struct Loaded
    {
        GeoLayersPtr layers;
        std::vector<epi::Error> errors;
    };
    static Loaded load(const QStringList &files);

    QString m_tileHost;
    QString m_offlineFolder;
    QString m_attribution;
    QStringList m_boundaryFiles;
    bool m_loading = false;
    GeoLayersValue m_boundaries;
    std::vector<epi::Error> m_errors;
    QFutureWatcher<Loaded> m_watcher;
};

} // namespace tracedesk::view
