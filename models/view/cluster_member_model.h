#pragma once

#include "view/cluster_picture.h"
#include "view/picture_model.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// The cases of one cluster. Item, kind, begin and end have the roles of PictureModel, so that ListFilter filters by brush.
class ClusterMemberModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the clusters")

public:
    enum Role {
        NumberRole = PictureModel::FirstOwnRole,
        CaseIdRole,
        OnsetRole, ///< days since 1970-01-01 for sorting
        OnsetTextRole,
        ArrivalRole, ///< first arrival at the place, text
        DwellRole,   ///< seconds of possible dwell there
        DwellTextRole,
        SourceRole, ///< the likeliest
        ProbabilityRole,
        ProbabilityTextRole,
        SuspectedRole, ///< this case is the suspected source of the cluster
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setPicture(ClusterPicturePtr picture);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    ClusterPicturePtr m_picture;
};

} // namespace tracedesk::view
