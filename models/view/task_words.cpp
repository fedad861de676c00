#include "view/task_words.h"

#include "view/picture_words.h"
#include "view/words_context.h"

#include <QStringList>

#include <algorithm>

namespace tracedesk::view {

namespace {

QString visitText(const epi::Visit &visit, const CasePicture &picture)
{
    return Words::tr("visit %1, %2", "task about: when, where")
        .arg(timeText(visit.begin, picture.utcOffset), placeText(visit.placeName, visit.position));
}

QString contactText(const std::string &who)
{
    return who.empty() ? Words::tr("a contact", "task about")
                       : Words::tr("contact %1", "task about").arg(QString::fromStdString(who));
}

QString contactText(const epi::IdentifiedContact &named)
{
    return contactText(named.person ? named.person->name.masked() : std::string());
}

QString contactText(const ShownCoPresence &shown)
{
    return contactText(shown.other);
}

/// What nobody has decided about is made anew by each run.
bool isDecided(const ShownCoPresence &shown)
{
    return !shown.contact.id.isNull() && shown.contact.revision > 0;
}

QString settledText(const epi::Task &task, const CasePicture &picture)
{
    const QString who = accountText(task.settledBy, picture);
    const bool done = task.state == epi::TaskState::done;
    QString text = done ? Words::tr("done", "task") : Words::tr("dropped", "task");
    if (!who.isEmpty() && task.settled) {
        const QString when = timeText(*task.settled, picture.utcOffset);
        text = done ? Words::tr("done by %1, %2", "task: who, when").arg(who, when)
                    : Words::tr("dropped by %1, %2", "task: who, when").arg(who, when);
    }
    return task.reason.empty() ? text
                               : Words::tr("%1: %2", "task dropped, reason").arg(text, QString::fromStdString(task.reason));
}

} // namespace

QString accountText(epi::AccountId account, const CasePicture &picture)
{
    for (const std::vector<Colleague> *people : {&picture.colleagues, &picture.taskPeople}) {
        const auto found = std::ranges::find(*people, account, &Colleague::id);
        if (!account.isNull() && found != people->end())
            return QString::fromStdString(found->name);
    }
    return {};
}

std::vector<TaskSubject> taskSubjects(const CasePicture &picture)
{
    std::vector<TaskSubject> all;
    for (const epi::Visit &visit : picture.visits)
        all.push_back({visit.id, {}, visitText(visit, picture)});
    for (const epi::IdentifiedContact &named : picture.named)
        all.push_back({{}, named.contact.id, contactText(named)});
    for (const ShownCoPresence &shown : picture.coPresences)
        if (isDecided(shown))
            all.push_back({{}, shown.contact.id, contactText(shown)});
    return all;
}

QString subjectText(const epi::Task &task, const CasePicture &picture)
{
    if (!task.visit.isNull()) {
        const auto visit = std::ranges::find(picture.visits, task.visit, &epi::Visit::id);
        return visit == picture.visits.end() ? QString() : visitText(*visit, picture);
    }
    if (task.contact.isNull())
        return {};
    for (const epi::IdentifiedContact &named : picture.named)
        if (named.contact.id == task.contact)
            return contactText(named);
    for (const ShownCoPresence &shown : picture.coPresences)
        if (isDecided(shown) && shown.contact.id == task.contact)
            return contactText(shown);
    return {};
}

QString taskNote(const epi::Task &task, const CasePicture &picture, epi::Day today)
{
    QStringList parts;
    if (task.state != epi::TaskState::open) {
        parts << settledText(task, picture);
    } else {
        const QString who = accountText(task.to, picture);
        parts << (who.isEmpty() ? Words::tr("nobody yet", "task") : who);
        if (task.due)
            parts << Words::tr("by %1", "task: day").arg(shortDayText(*task.due));
        if (isOverdue(task, today))
            parts << Words::tr("overdue", "task");
    }
    parts << subjectText(task, picture);
    parts.removeAll(QString());
    return parts.join(u" · ");
}

bool isOverdue(const epi::Task &task, epi::Day today)
{
    return task.state == epi::TaskState::open && task.due && *task.due < today;
}

} // namespace tracedesk::view
