#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// What the program is made with, what it is used for, and under which licence.
class LicenceListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role { NameRole = Qt::UserRole, UseRole, LicenceRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
};

} // namespace tracedesk::view
