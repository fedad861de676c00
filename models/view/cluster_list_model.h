#pragma once

#include "view/case_picture.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// All clusters of the last run, pseudonymous.
class ClusterListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the clusters")

public:
    enum Role {
        ClusterRole = Qt::UserRole, ///< index in the EpidemicPicture
        PlaceRole,
        CasesRole,   ///< how many
        NumbersRole, ///< case numbers, for searching and tooltips
        OthersRole,
        BeginRole, ///< seconds since 1970-01-01 UTC
        PeriodRole,
        SourceRole, ///< suspected source: a case number, or empty
        ProbabilityRole,
        ProbabilityTextRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// "03-12 Thu to 03-14 Sat": the days on which it lasted.
    [[nodiscard]] static QString periodText(epi::TimeSpan span, epi::Seconds offset);

    void setPicture(EpidemicPicturePtr picture);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    EpidemicPicturePtr m_picture;
};

} // namespace tracedesk::view
