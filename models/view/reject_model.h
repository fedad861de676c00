#pragma once

#include "view/intake_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

#include <map>

namespace tracedesk::view {

/// Rejected rows, each with where, why, and the text that stood there; the text can be corrected where the row can be repaired.
class RejectModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the intake")
    Q_PROPERTY(int repairs READ repairCount NOTIFY repairsChanged FINAL)

public:
    enum Role {
        FileRole = Qt::UserRole,
        LineRole,
        ColumnRole,
        FieldRole,
        ReasonRole,
        ValueRole, ///< as corrected, or as it stood there
        EditedRole,
        RepairableRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setRejects(std::vector<StagedReject> rejects);
    void retranslate();
    void takeBack(const QModelIndex &index);
    [[nodiscard]] const std::vector<StagedReject> &rejects() const { return m_rejects; }
    [[nodiscard]] std::vector<RejectRepair> repairs() const;
    [[nodiscard]] int repairCount() const { return static_cast<int>(m_edited.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// ValueRole: a correction; the text that stood there takes it back.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void repairsChanged();

private:
    std::vector<StagedReject> m_rejects;
    std::map<std::size_t, std::string> m_edited; ///< by index
};

} // namespace tracedesk::view
