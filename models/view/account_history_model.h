#pragma once

#include "view/accounts_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Who did what to which account, newest first; and what waits for a second signature, before all that.
class AccountHistoryModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role { WhenRole = Qt::UserRole, WhatRole, WhomRole, ByRole, WaitingRole, CanSignRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setPeople(PeoplePtr people);
    /// The order of a row that waits; null elsewhere.
    [[nodiscard]] epi::Uuid orderAt(int row) const;
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] QString nameOf(epi::AccountId account) const;
    [[nodiscard]] QString whatOf(const vault::AccountAct &act) const;

    PeoplePtr m_people;
};

} // namespace tracedesk::view
