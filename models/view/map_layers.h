#pragma once

#include "view/case_picture.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

#include <array>

namespace tracedesk::view {

/// The layers of the map of whereabouts: which there are, how much the open case has of each, which are shown. What is switched
/// on or off stays so while the program runs, from case to case. GUI thread.
class MapLayers : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")
    Q_PROPERTY(int shown READ shown NOTIFY shownChanged FINAL)

public:
    /// Bits of `shown`; rows are in this order.
    enum Layer {
        Stays = 1,
        Moves = 2,
        Gaps = 4,
        Footprints = 8, ///< raw records: footprints of base stations, fixes
        Density = 16,   ///< raw records as a density, however few
        Visits = 32,
        Venues = 64, ///< merchants and entry-log places
        CoPresences = 128,
        Sources = 256, ///< likely places of infection
        Others = 512,
    };
    Q_ENUM(Layer)
    static constexpr std::array layers{Stays, Moves, Gaps, Footprints, Density, Visits, Venues, CoPresences, Sources, Others};
    static constexpr int usual = Stays | Moves | Gaps | Footprints | Visits | Venues | CoPresences | Sources | Others;

    enum Role { LayerRole = Qt::UserRole, NameRole, OnRole, CountRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int shown() const { return m_shown; }
    [[nodiscard]] bool isShown(Layer layer) const { return (m_shown & layer) != 0; }
    [[nodiscard]] int count(Layer layer) const;
    Q_INVOKABLE void toggle(tracedesk::view::MapLayers::Layer layer);
    Q_INVOKABLE void toggleRow(int row);
    Q_INVOKABLE void showUsual();
    void setPicture(const CasePicturePtr &picture);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void shownChanged();

private:
    void setShown(int shown);

    int m_shown = usual;
    std::array<int, layers.size()> m_counts{};
};

/// A spot of the venues layer: where a payment or an entry was made, each once.
struct ShownVenue
{
    epi::RecordKind kind = epi::RecordKind::card;
    std::string name;
    epi::LatLng position;
    std::vector<epi::TimeSpan> times; ///< by begin
};
[[nodiscard]] std::vector<ShownVenue> venuesOf(const CasePicture &picture);

} // namespace tracedesk::view
