#include "view/map_controller.h"

#include "view/map_scale.h"

#include <QStandardPaths>

#include <cmath>

namespace tracedesk::view {

QString MapController::captionOn(QDate day) const
{
    if (!m_picture)
        return {};
    return tr("%1, drawn on %2").arg(QString::fromStdString(m_picture->facts.number), day.toString(Qt::ISODate));
}

void MapController::setLegendOpen(bool open)
{
    if (open == m_legendOpen)
        return;
    m_legendOpen = open;
    emit legendOpenChanged();
}

void MapController::setNote(const QString &note)
{
    if (note == m_note)
        return;
    m_note = note;
    emit noteChanged();
}

MapCard MapController::card(Selection::Kind kind, int item) const
{
    return m_picture ? cardOf(*m_picture, kind, item) : MapCard{};
}

double MapController::scalePixels(double latitude, double zoomLevel, double mostPixels) const
{
    return scaleBar(latitude, zoomLevel, mostPixels).pixels;
}

QString MapController::scaleText(double latitude, double zoomLevel, double mostPixels) const
{
    const double metres = scaleBar(latitude, zoomLevel, mostPixels).metres;
    return metres < 1000 ? tr("%1 m").arg(metres, 0, 'g', 4) : tr("%1 km").arg(std::round(metres / 1000), 0, 'f', 0);
}

QString MapController::coordinateText(const QGeoCoordinate &where) const
{
    return view::coordinateText({where.latitude(), where.longitude()});
}

QUrl MapController::pictureFile() const
{
    QString name = m_picture ? QString::fromStdString(m_picture->facts.number) : QString();
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-')
            c = u'_';
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QUrl::fromLocalFile(QStringLiteral("%1/map_%2.png").arg(folder, name));
}

QString MapController::savedText(const QString &path, const QString &error) const
{
    return error.isEmpty() ? tr("Picture saved as %1. Only you can read it.").arg(path)
                           : tr("The picture was not saved as %1. %2").arg(path, error);
}

void MapController::setPicture(CasePicturePtr picture)
{
    const bool same = isSameCase(m_picture, picture);
    m_picture = std::move(picture);
    m_exports.setAbout(m_picture ? m_picture->facts.person : epi::PersonId());
    m_layers.setPicture(m_picture);
    m_legend.setPicture(m_picture);
    m_search.setPicture(m_picture);
    if (!same)
        m_search.setText({}); // saved or traced anew: somebody may be typing
    m_measure.setActive(false);
    setNote({});
    emit captionChanged();
}

void MapController::retranslate()
{
    m_layers.retranslate();
    m_legend.retranslate();
    m_search.retranslate();
    m_exports.question()->retranslate();
    emit captionChanged();
}

} // namespace tracedesk::view
