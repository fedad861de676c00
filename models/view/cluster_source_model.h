#pragma once

#include "view/cluster_picture.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// The ranked sources of a cluster; or, with a member chosen, of that case alone.
class ClusterSourceModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the clusters")

public:
    enum Role {
        RankRole = Qt::UserRole,
        SourceRole,
        IsCaseRole,
        CaseIdRole,
        ShareRole,  ///< of the cases to explain, 0 to 1
        AmountRole, ///< text: "2.4 of 7 cases", "0.62"
        NoteRole,   ///< text: "suspected source, in the cluster"; place and time
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// No member: of all of them together.
    void show(ClusterPicturePtr picture, std::optional<std::uint32_t> member);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] const std::vector<ClusterSource> &sources() const;
    [[nodiscard]] QString noteOf(const ClusterSource &source) const;

    ClusterPicturePtr m_picture;
    std::optional<std::uint32_t> m_member;
};

} // namespace tracedesk::view
