#include "view/entry_controller.h"

#include <algorithm>

// What is to be done about the case: said, given to somebody, ticked off.

namespace tracedesk::view {

int EntryController::taskRow() const
{
    return m_task.value() ? m_tasks.rowOf(m_task.value()->id) : -1;
}

void EntryController::listTasks()
{
    std::vector<epi::Task> all;
    const auto &shown = m_task.value();
    for (const auto &[id, entry] : m_saver.all()) {
        if (const auto *task = std::get_if<epi::Task>(&entry);
            task && task->caseId == caseId() && !(shown && shown->id == task->id))
            all.push_back(*task);
    }
    if (shown && shown->caseId == caseId())
        all.push_back(*shown);
    m_tasks.setTasks(std::move(all), m_openCase->picture().picture, frame().today);
}

/// One task or one question is in its form at a time: there is room for one.
void EntryController::showTask(std::optional<epi::Task> task)
{
    leave(m_task);
    leave(m_ruling);
    m_ruling.showAfresh(std::nullopt, frame());
    m_task.showAfresh(std::move(task), frame());
    listEntered();
}

void EntryController::leaveTask()
{
    leave(m_task);
    m_task.showAfresh(std::nullopt, frame());
}

void EntryController::addTask(const QString &what)
{
    const QString said = what.trimmed();
    if (!m_openCase->isOpen() || said.isEmpty())
        return;
    epi::Task made;
    made.id = epi::TaskId(m_link.newId());
    made.caseId = caseId();
    made.what = said.toStdString();
    writeOut();
    ++m_burst;
    save(made);
    showTask(std::move(made));
}

void EntryController::chooseTask(int row)
{
    const epi::Task *chosen = m_tasks.taskAt(row);
    if (m_task.value() ? chosen && chosen->id == m_task.value()->id : !chosen)
        return;
    showTask(chosen ? std::optional(asTyped(*chosen)) : std::nullopt);
}

void EntryController::toggleTask(int row)
{
    chooseTask(row);
    if (!m_task.value() || taskRow() != row)
        return;
    writeOut();
    ++m_burst;
    epi::Task changed = *m_task.value();
    const bool opened = changed.state != epi::TaskState::open;
    changed.state = opened ? epi::TaskState::open : epi::TaskState::done;
    changed.reason.clear();
    m_task.showAfresh(std::move(changed), frame());
    writeOut();
    ++m_burst;
    listEntered();
    if (!opened && m_tasks.open() > 0)
        chooseTask(std::min(row, m_tasks.open() - 1));
}

void EntryController::removeTask()
{
    if (!m_task.value())
        return;
    const epi::Uuid id = m_task.value()->id.uuid();
    m_task.showAfresh(std::nullopt, frame());
    remove(id);
}

} // namespace tracedesk::view
