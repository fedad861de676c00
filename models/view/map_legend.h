#pragma once

#include "view/map_layers.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// What the map shows just now, in words: a row for each kind of sign that is switched on and that the open case has. GUI thread.
class MapLegend : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")
    /// Set by whoever draws the records: as a density instead of one by one, and how many are in view.
    Q_PROPERTY(bool dense READ dense WRITE setDense NOTIFY denseChanged FINAL)
    Q_PROPERTY(int recordsInView READ recordsInView WRITE setRecordsInView NOTIFY denseChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    /// The signs; a symbol item draws each just as the map does.
    enum Sign {
        CertainStay,
        PossibleStay,
        Move,
        Gap,
        Footprint,
        Fix,
        DensityOfRecords,
        InterviewVisit,
        Venue,
        WithCase,
        WithPerson,
        PlaceOfInfection,
        OtherCase,
    };
    Q_ENUM(Sign)
    enum Role { SignRole = Qt::UserRole, LaneRole, TextRole };

    /// `layers` must outlive the legend.
    explicit MapLegend(const MapLayers &layers, QObject *parent = nullptr);

    [[nodiscard]] bool dense() const { return m_dense; }
    void setDense(bool dense);
    [[nodiscard]] int recordsInView() const { return m_recordsInView; }
    void setRecordsInView(int records);
    [[nodiscard]] int count() const { return rowCount(); }
    void setPicture(CasePicturePtr picture);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void denseChanged();
    void countChanged();

private:
    struct Row
    {
        Sign sign = CertainStay;
        int lane = 0; ///< LaneKind: whose colour
        QString text;
    };
    void arrange();
    void addStays(const CasePicture &picture);
    void addRecords(const CasePicture &picture);
    void addOthers(const CasePicture &picture);

    const MapLayers &m_layers;
    CasePicturePtr m_picture;
    bool m_dense = false;
    int m_recordsInView = 0;
    std::vector<Row> m_rows;
};

} // namespace tracedesk::view
