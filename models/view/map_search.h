#pragma once

#include "view/place_index.h"

#include <QAbstractListModel>
#include <QGeoCoordinate>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// What the typed text may mean, best first, as the list under a field in which a place is typed. GUI thread.
class MapSearch : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    /// `kind`: "merchant · 300 m away", or the English name of a region; `address`; `spoken`: all of it.
    enum Role { NameRole = Qt::UserRole, KindRole, AddressRole, SpokenRole };
    /// To go to, or to be taken down: then also names that are still to be placed.
    enum class Offer { toGoTo, toTakeDown };
    static constexpr std::size_t mostResults = 12;

    explicit MapSearch(Offer offer = Offer::toGoTo, QObject *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int count() const { return rowCount(); }
    /// Tells where that result is and forgets the text.
    Q_INVOKABLE void choose(int row);
    /// What stands in a row; null where there is none.
    [[nodiscard]] const NamedPlace *at(int row) const;
    // What can be found from now on; looks for the text again.
    /// In the order in which they are offered, behind the places of the case.
    void setPlaces(std::vector<PlaceIndexPtr> places);
    void setPicture(CasePicturePtr picture);
    /// The visit whose place is typed is no place to choose from; null for none.
    void setEntered(epi::VisitId visit);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void textChanged();
    void countChanged();
    void chosen(const QGeoCoordinate &where, double zoom);

private:
    void look();
    [[nodiscard]] std::vector<OfferedPlace> find();
    [[nodiscard]] bool isEntered(const NamedPlace &place) const;
    [[nodiscard]] QString kindText(const OfferedPlace &offered) const;

    Offer m_offer;
    std::vector<PlaceIndexPtr> m_places;
    CasePicturePtr m_picture;
    epi::VisitId m_entered;
    PlaceIndexPtr m_ofCase; ///< null: still to be made
    CaseGround m_ground;
    QString m_text;
    std::vector<OfferedPlace> m_found;
};

} // namespace tracedesk::view
