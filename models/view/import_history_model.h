#pragma once

#include "view/intake_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// The imports of the open store, newest first.
class ImportHistoryModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the intake")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        WhenRole = Qt::UserRole,
        FileRole,
        ProfileRole,
        PeriodRole,
        StoredRole,
        DuplicateRole,
        RejectedRole,
        ByRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setHistory(ImportHistoryPtr history);
    void retranslate();
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    ImportHistoryPtr m_history; ///< oldest first
};

/// Cases that the last import changed.
class ChangedCaseModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the intake")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { CaseIdRole = Qt::UserRole, NumberRole, ChangeRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setChanged(std::vector<ChangedCaseRow> changed);
    void retranslate();
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    std::vector<ChangedCaseRow> m_changed;
};

} // namespace tracedesk::view
