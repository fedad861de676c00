#pragma once

#include "view/place_names.h"

#include <QAbstractListModel>
#include <QGeoCoordinate>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// "Go to place": what the typed text may mean, best first, as the list under a search field. GUI thread.
class MapSearch : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { NameRole = Qt::UserRole, DetailRole };
    static constexpr std::size_t mostResults = 12;

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int count() const { return rowCount(); }
    /// Tells where that result is and forgets the text.
    Q_INVOKABLE void choose(int row);
    /// What stands in a row; null where there is none.
    [[nodiscard]] const NamedPlace *at(int row) const;
    /// What can be found from now on; looks for the text again.
    void setLayers(GeoLayersPtr layers);
    void setBoundaries(GeoLayersPtr boundaries);
    void setPicture(CasePicturePtr picture);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void textChanged();
    void countChanged();
    void chosen(const QGeoCoordinate &where, double zoom);

private:
    void stale();
    void look();

    GeoLayersPtr m_layers;
    GeoLayersPtr m_boundaries;
    CasePicturePtr m_picture;
    PlaceNames m_names;
    bool m_stale = false;
    QString m_text;
    std::vector<NamedPlace> m_found;
};

} // namespace tracedesk::view
