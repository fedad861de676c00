#include "view/entry_controller.h"
#include "view/entry_words.h"

// What can be taken back and done again, and what it is called.

namespace tracedesk::view {

namespace {

QString stepName(const EntryStep &step)
{
    switch (step.madeBy) {
    case EntryGroup::none:
        return entryName(entryOf(step));
    case EntryGroup::toldRoute:
        return EntryController::tr("told route", "undo");
    case EntryGroup::repeatedDay:
        return EntryController::tr("repeated day", "undo");
    }
    return {};
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

void EntryController::saveTogether(EntryGroup madeBy, std::span<const epi::Entry> entries)
{
    m_group = ++m_burst;
    m_madeBy = madeBy;
    for (const epi::Entry &entry : entries)
        save(entry);
    m_group = 0;
    m_madeBy = EntryGroup::none;
    ++m_burst;
    listEntered();
    emit stateChanged();
}

void EntryController::stepThrough(bool back)
{
    writeOut();
    ++m_burst;
    std::uint64_t group = 0;
    EntryGroup madeBy = EntryGroup::none;
    do {
        const EntryStep *next = back ? m_history.undoable() : m_history.redoable();
        if (!next || (group != 0 && next->group != group))
            break;
        const EntryStep taken = *next;
        if (back)
            m_history.undo();
        else
            m_history.redo();
        step(taken, back);
        group = taken.group;
        madeBy = taken.madeBy;
    } while (group != 0);
    if (back && madeBy == EntryGroup::toldRoute)
        emit toldTakenBack();
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
