#pragma once

#include "view/export_controller.h"
#include "view/map_card.h"
#include "view/map_layers.h"
#include "view/map_legend.h"
#include "view/map_measure.h"
#include "view/map_search.h"
#include "view/picture_values.h"

#include <QDate>
#include <QGeoCoordinate>
#include <QUrl>

namespace tracedesk::view {

/// The map beside a case: its layers and legend, going to places, measuring, and the words of card, scale and pointer. GUI
/// thread.
class MapController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")
    Q_PROPERTY(tracedesk::view::MapLayers *layers READ layers CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::MapLegend *legend READ legend CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::MapSearch *search READ search CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::MapMeasure *measure READ measure CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ExportController *exports READ exports CONSTANT FINAL)
    /// Remembered while the program runs, from case to case, as the layers are.
    Q_PROPERTY(bool legendOpen READ isLegendOpen WRITE setLegendOpen NOTIFY legendOpenChanged FINAL)
    /// What the last tool has to say; gone with the next case.
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY noteChanged FINAL)
    /// "2020-0317, drawn on 2020-03-24": what a saved picture says of itself. Never a name.
    Q_PROPERTY(QString caption READ caption NOTIFY captionChanged FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] MapLayers *layers() { return &m_layers; }
    [[nodiscard]] MapLegend *legend() { return &m_legend; }
    [[nodiscard]] MapSearch *search() { return &m_search; }
    [[nodiscard]] MapMeasure *measure() { return &m_measure; }
    [[nodiscard]] ExportController *exports() { return &m_exports; }
    [[nodiscard]] bool isLegendOpen() const { return m_legendOpen; }
    void setLegendOpen(bool open);
    [[nodiscard]] QString note() const { return m_note; }
    void setNote(const QString &note);
    [[nodiscard]] QString caption() const { return captionOn(QDate::currentDate()); }
    [[nodiscard]] QString captionOn(QDate day) const;

    Q_INVOKABLE [[nodiscard]] tracedesk::view::MapCard card(tracedesk::view::Selection::Kind kind, int item) const;
    Q_INVOKABLE [[nodiscard]] double scalePixels(double latitude, double zoomLevel, double mostPixels) const;
    Q_INVOKABLE [[nodiscard]] QString scaleText(double latitude, double zoomLevel, double mostPixels) const;
    Q_INVOKABLE [[nodiscard]] QString coordinateText(const QGeoCoordinate &where) const;
    /// "map_2020-0317.png" in the user's folder of pictures, without what a file name cannot hold.
    Q_INVOKABLE [[nodiscard]] QUrl pictureFile() const;
    /// What became of saving a picture: `error` in words, empty when it was saved.
    Q_INVOKABLE [[nodiscard]] QString savedText(const QString &path, const QString &error) const;

    void setPicture(CasePicturePtr picture);
    void retranslate();

signals:
    void captionChanged();
    void legendOpenChanged();
    void noteChanged();

private:
    CasePicturePtr m_picture;
    MapLayers m_layers;
    MapLegend m_legend{m_layers};
    MapSearch m_search;
    MapMeasure m_measure;
    ExportController m_exports;
    bool m_legendOpen = true;
    QString m_note;
};

} // namespace tracedesk::view
