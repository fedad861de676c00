#include "view/task_list_model.h"

#include "view/task_words.h"

#include <algorithm>
#include <tuple>

namespace tracedesk::view {

namespace {

bool comesBefore(const epi::Task &a, const epi::Task &b)
{
    const bool open = a.state == epi::TaskState::open;
    if (open != (b.state == epi::TaskState::open))
        return open;
    if (open)
        return std::tuple(a.due.value_or(epi::Day::max()), a.id) < std::tuple(b.due.value_or(epi::Day::max()), b.id);
    // What is on its way to the store was settled just now.
    return std::tuple(b.settled.value_or(epi::Instant::max()), b.id) < std::tuple(a.settled.value_or(epi::Instant::max()), a.id);
}

} // namespace

void TaskListModel::setTasks(std::vector<epi::Task> tasks, CasePicturePtr picture, epi::Day today)
{
    if (!picture)
        tasks.clear();
    std::ranges::sort(tasks, comesBefore);
    if (tasks == m_tasks && picture == m_picture && today == m_today)
        return;
    const bool sameRows = std::ranges::equal(tasks, m_tasks, {}, &epi::Task::id, &epi::Task::id);
    if (!sameRows)
        beginResetModel();
    m_tasks = std::move(tasks);
    m_picture = std::move(picture);
    m_today = today;
    m_open = static_cast<int>(std::ranges::count(m_tasks, epi::TaskState::open, &epi::Task::state));
    if (!sameRows)
        endResetModel();
    else if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
    emit changed();
}

const epi::Task *TaskListModel::taskAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_tasks[static_cast<std::size_t>(row)] : nullptr;
}

int TaskListModel::rowOf(epi::TaskId id) const
{
    const auto found = std::ranges::find(m_tasks, id, &epi::Task::id);
    return found == m_tasks.end() ? -1 : static_cast<int>(found - m_tasks.begin());
}

void TaskListModel::retranslate()
{
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
}

int TaskListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const epi::Task &task = m_tasks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole:
        return QString::fromStdString(task.what);
    case NoteRole:
        return taskNote(task, *m_picture, m_today);
    case OverdueRole:
        return isOverdue(task, m_today);
    case SettledRole:
        return task.state != epi::TaskState::open;
    case DroppedRole:
        return task.state == epi::TaskState::dropped;
    default:
        return {};
    }
}

QHash<int, QByteArray> TaskListModel::roleNames() const
{
    return {{WhatRole, "what"}, {NoteRole, "note"}, {OverdueRole, "overdue"}, {SettledRole, "settled"}, {DroppedRole, "dropped"}};
}

} // namespace tracedesk::view
