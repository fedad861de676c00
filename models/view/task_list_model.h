#pragma once

#include "view/case_picture.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// What is to be done about a case: what is open by its day, then what was done or dropped, the last first.
class TaskListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the entry")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int open READ open NOTIFY changed FINAL)

public:
    enum Role {
        WhatRole = Qt::UserRole,
        NoteRole,    ///< who, by when, about what; or who did it
        OverdueRole, ///< open, and its day is past
        SettledRole, ///< done or dropped
        DroppedRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int open() const { return m_open; } ///< the rows before those that are settled
    /// In any order; null: no case. Rows stay while their order does: somebody clicks on them.
    void setTasks(std::vector<epi::Task> tasks, CasePicturePtr picture, epi::Day today);
    /// Null where there is no such row; until the next setTasks.
    [[nodiscard]] const epi::Task *taskAt(int row) const;
    /// -1 where it is not there.
    [[nodiscard]] int rowOf(epi::TaskId id) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    std::vector<epi::Task> m_tasks;
    CasePicturePtr m_picture;
    epi::Day m_today{};
    int m_open = 0;
};

} // namespace tracedesk::view
