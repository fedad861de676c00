#pragma once

#include "view/records_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Lines of the activity record, newest first.
class RecordListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role { WhenRole = Qt::UserRole, WhoRole, WhatRole, AboutRole, WhereRole, AlertRole, AboutPersonRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setPage(RecordPagePtr page);
    [[nodiscard]] const epi::AuditRecord *at(int row) const; ///< null outside
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// How a person is spoken of here: "person 1a2b3c4d".
    [[nodiscard]] static QString personText(epi::PersonId person);

private:
    [[nodiscard]] QString nameOf(epi::AccountId account) const;
    [[nodiscard]] QString aboutOf(const epi::AuditRecord &record) const;

    RecordPagePtr m_page;
};

} // namespace tracedesk::view
