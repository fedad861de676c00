#pragma once

#include "view/destruction_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Each kind of data there is: how much, how long it may be kept, and what is kept too long.
class RetentionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role { WhatRole = Qt::UserRole, CountRole, RuleRole, OldestRole, DueRole, ExpiredRole, LateRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setRetention(RetentionPtr retention);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    RetentionPtr m_retention;
};

} // namespace tracedesk::view
