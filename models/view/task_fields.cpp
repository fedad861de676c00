#include "view/entry_fields.h"
#include "view/field_access.h"
#include "view/task_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tracedesk::view {

namespace {

using epi::Task;
using Field = FormField<Task>;

template<auto member> constexpr auto of = [](auto &task) -> auto & { return task.*member; };

const char *const nobody = QT_TRANSLATE_NOOP("Entry", "Nobody yet");
const char *const wholeCase = QT_TRANSLATE_NOOP("Entry", "The case as a whole");

QString entryWord(const char *word)
{
    return QCoreApplication::translate("Entry", word);
}

QString writeTaker(const Task &task, const FormFrame &frame)
{
    return task.to.isNull() || !frame.picture ? entryWord(nobody) : accountText(task.to, *frame.picture);
}

/// Nobody, who may open the case, and whoever has it but may not any more.
QStringList takers(const Task &task, const FormFrame &frame)
{
    QStringList names{entryWord(nobody)};
    if (!frame.picture)
        return names;
    for (const Colleague &one : frame.picture->colleagues)
        names << QString::fromStdString(one.name);
    if (!task.to.isNull() && !std::ranges::contains(frame.picture->colleagues, task.to, &Colleague::id))
        names << accountText(task.to, *frame.picture);
    return names;
}

bool readTaker(Task &task, const QString &text, const FormFrame &frame)
{
    bool ok = false;
    const auto choice = static_cast<std::size_t>(text.toUInt(&ok));
    if (!ok || !frame.picture)
        return false;
    if (choice == 0)
        task.to = {};
    else if (choice <= frame.picture->colleagues.size())
        task.to = frame.picture->colleagues[choice - 1].id;
    return true;
}

QString writeDue(const Task &task, const FormFrame &)
{
    return task.due ? dayText(*task.due) : QString();
}

bool readDue(Task &task, const QString &text, const FormFrame &frame)
{
    // It lies ahead, or not long past.
    const auto day = readDay(text, {frame.today + std::chrono::days{60}, frame.today + std::chrono::days{366}});
    if (!day && !text.trimmed().isEmpty())
        return false;
    task.due = day;
    return true;
}

QString writeSubject(const Task &task, const FormFrame &frame)
{
    const QString text = frame.picture ? subjectText(task, *frame.picture) : QString();
    return text.isEmpty() ? entryWord(wholeCase) : text;
}

QStringList subjects(const Task &, const FormFrame &frame)
{
    QStringList texts{entryWord(wholeCase)};
    if (frame.picture)
        for (const TaskSubject &subject : taskSubjects(*frame.picture))
            texts << subject.text;
    return texts;
}

bool readSubject(Task &task, const QString &text, const FormFrame &frame)
{
    bool ok = false;
    const auto choice = static_cast<std::size_t>(text.toUInt(&ok));
    const auto all = frame.picture ? taskSubjects(*frame.picture) : std::vector<TaskSubject>();
    if (!ok || choice > all.size())
        return false;
    task.visit = choice == 0 ? epi::VisitId() : all[choice - 1].visit;
    task.contact = choice == 0 ? epi::ContactId() : all[choice - 1].contact;
    return true;
}

// A reason drops it; without one nothing is dropped.
bool readReason(Task &task, const QString &text, const FormFrame &)
{
    task.reason = text.trimmed().toStdString();
    task.state = task.reason.empty() ? epi::TaskState::open : epi::TaskState::dropped;
    return true;
}

bool isNotDone(const Task &task)
{
    return task.state != epi::TaskState::done;
}

constexpr Field chosen(const char *name, const char *label, decltype(Field::write) write, decltype(Field::read) read,
                       decltype(Field::choicesIn) choices)
{
    Field field{name, "", label, FormModel::Choice, write, read};
    field.choicesIn = choices;
    return field;
}

constexpr std::array fields{
    Field{"what", "", QT_TRANSLATE_NOOP("Entry", "To do"), FormModel::Text, writeText<Task, of<&Task::what>>,
          readText<Task, of<&Task::what>>},
    chosen("to", QT_TRANSLATE_NOOP("Entry", "Who does it"), writeTaker, readTaker, takers),
    Field{"due", "", QT_TRANSLATE_NOOP("Entry", "By which day"), FormModel::Day, writeDue, readDue},
    chosen("about", QT_TRANSLATE_NOOP("Entry", "About"), writeSubject, readSubject, subjects),
    Field{"reason", "", QT_TRANSLATE_NOOP("Entry", "Dropped because"), FormModel::Text, writeText<Task, of<&Task::reason>>,
          readReason, nullptr, "", isNotDone},
};

} // namespace

std::span<const FormField<Task>> taskFields()
{
    return fields;
}

} // namespace tracedesk::view
