#pragma once

#include "view/destruction_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Files that were taken out of the store and of which nobody said yet what became of them.
class OpenExportModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role { WhatRole = Qt::UserRole, WhoRole, WhereRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setRetention(RetentionPtr retention);
    void retranslate();
    [[nodiscard]] const desk::ExportLine *at(int row) const; ///< null outside
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    RetentionPtr m_retention;
};

} // namespace tracedesk::view
