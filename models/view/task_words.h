#pragma once

#include "view/case_picture.h"

#include <QString>

/// How tasks read, in the form and in the list.
namespace tracedesk::view {

/// The account's name; empty for nobody, and for who is not known any more.
[[nodiscard]] QString accountText(epi::AccountId account, const CasePicture &picture);

/// A visit or contact of the case, as something that a task can be about.
struct TaskSubject
{
    epi::VisitId visit;
    epi::ContactId contact;
    QString text; ///< "visit 03-12 Thu 14:05, Bakery"
};
[[nodiscard]] std::vector<TaskSubject> taskSubjects(const CasePicture &picture);
/// What the task is about; empty for the case as a whole, and where it is there no more.
[[nodiscard]] QString subjectText(const epi::Task &task, const CasePicture &picture);

/// "lee · by 03-12 Thu · overdue", or what became of it: "done by lee, 03-12 Thu 14:05".
[[nodiscard]] QString taskNote(const epi::Task &task, const CasePicture &picture, epi::Day today);
[[nodiscard]] bool isOverdue(const epi::Task &task, epi::Day today);

} // namespace tracedesk::view
