#include "view/entry_controller.h"
#include "view/entry_words.h"

// What can be taken back and done again, and what it is called.

namespace tracedesk::view {

namespace {

QString stepName(const EntryStep &step)
{
    return step.group != 0 ? EntryController::tr("told route", "undo") : entryName(entryOf(step));
}

} // namespace

void EntryController::undo()
{
    stepThrough(true);
}

void EntryController::redo()
{
    stepThrough(false);
}

void EntryController::stepThrough(bool back)
{
    writeOut();
    ++m_burst;
    std::uint64_t group = 0;
    do {
        const EntryStep *next = back ? m_history.undoable() : m_history.redoable();
        if (!next || (group != 0 && next->group != group))
            return;
        const EntryStep taken = *next;
        if (back)
            m_history.undo();
        else
            m_history.redo();
        step(taken, back);
        group = taken.group;
    } while (group != 0);
}

QString EntryController::undoText() const
{
    const EntryStep *last = m_history.undoable();
    return last ? tr("Undo: %1").arg(stepName(*last)) : QString();
}

QString EntryController::redoText() const
{
    const EntryStep *next = m_history.redoable();
    return next ? tr("Redo: %1").arg(stepName(*next)) : QString();
}

} // namespace tracedesk::view
