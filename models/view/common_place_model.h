#pragma once

#include "view/place_search.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Places that cases have in common, pseudonymous.
class CommonPlaceModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the clusters")

public:
    enum Role {
        ItemRole = Qt::UserRole, ///< index in the PlacesPicture
        PlaceRole,
        EvidenceRole, ///< "Interview, Card"
        CasesRole,    ///< how many
        DaysRole,     ///< of cases there
        ExpectedRole, ///< such days by chance
        ExpectedTextRole,
        UnusualRole,
        BeginRole, ///< seconds since 1970-01-01 UTC
        PeriodRole,
        DetailRole, ///< what the columns have no room for
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setPicture(PlacesPicturePtr picture);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    PlacesPicturePtr m_picture;
};

} // namespace tracedesk::view
