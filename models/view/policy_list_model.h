#pragma once

#include "view/policy_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// The policy packs, by the day they came into force.
class PolicyListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role { IdRole = Qt::UserRole, DiseaseRole, ValidFromRole, CitationRole, InForceRole, ChosenRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setPacks(PolicyPacksPtr packs);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    PolicyPacksPtr m_packs;
};

} // namespace tracedesk::view
