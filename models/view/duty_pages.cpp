#include "view/duty_pages.h"

namespace tracedesk::view {

using Page = Navigation::Page;

QList<Page> pagesOf(const SessionController &session)
{
    QList<Page> pages;
    const auto add = [&](epi::Duty duty, std::initializer_list<Page> some) {
        if (session.may(duty))
            pages += some;
    };
    add(epi::Duty::listCases, {Page::Cases});
    add(epi::Duty::openCase, {Page::Case});
    add(epi::Duty::importData, {Page::Intake});
    add(epi::Duty::trace, {Page::Clusters});
    if (!session.isAdmitted())
        pages.append(Page::Waiting);
    if (epi::may(session.roleOfAccount(), epi::Duty::seeAllRecords) && session.isAdmitted() && pages.isEmpty())
        pages.append(Page::Records);
    if (epi::may(session.roleOfAccount(), epi::Duty::seeAccounts))
        pages.append(Page::People);
    if (session.may(epi::Duty::seeOwnRecord) && !pages.contains(Page::Records))
        pages.append(Page::Records);
    if (session.may(epi::Duty::seeRetention)) {
        // Where everything is gone, the proof of it is what one comes for.
        if (session.isDestroyed())
            pages.prepend(Page::Retention);
        else
            pages.append(Page::Retention);
    }
    pages.append(Page::Settings);
    pages.append(Page::Account);
    return pages;
}

} // namespace tracedesk::view
