#pragma once

#include "view/accounts_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// The accounts of the open store, by name, closed ones last.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role {
        NameRole = Qt::UserRole,
        RoleTextRole,
        AreaRole,
        StateRole,
        KeysRole,
        HintRole,
        RoleIndexRole,
        ProvinceRole,
        DistrictRole,
        CanAdmitRole,
        CanManageRole,
        SuspendedRole,
        ShutRole,
        ClosedRole
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setPeople(PeoplePtr people);
    [[nodiscard]] const desk::PersonLine *at(int row) const; ///< null outside
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    PeoplePtr m_people;
};

} // namespace tracedesk::view
