#include "view/navigation.h"

namespace tracedesk::view {

void Navigation::offer(Page page)
{
    if (offers(page))
        return;
    m_offered.append(static_cast<int>(page));
    emit offeredChanged();
    emit pageOffered(page);
}

QList<int> Navigation::offered() const
{
    QList<int> both;
    for (const int page : m_offered)
        if (allows(static_cast<Page>(page)))
            both.append(page);
    return both;
}

void Navigation::allow(const QList<Page> &pages)
{
    m_allowed = pages;
    emit offeredChanged();
    reset();
}

void Navigation::go(Page page, const QString &item)
{
    if (!allows(page))
        return;
    const Place place{page, item};
    if (place == m_places[m_at])
        return;
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > mostRemembered)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
    emit changed();
}

void Navigation::back()
{
    if (canGoBack())
        moveTo(m_at - 1);
}

void Navigation::forward()
{
    if (canGoForward())
        moveTo(m_at + 1);
}

void Navigation::leave()
{
    if (canGoBack())
        back();
    else
        go(m_allowed.isEmpty() ? Page::Cases : m_allowed.first());
}

void Navigation::reset()
{
    m_places = {Place{m_allowed.isEmpty() ? Page::Cases : m_allowed.first(), {}}};
    moveTo(0);
}

void Navigation::moveTo(qsizetype at)
{
    m_at = at;
    emit changed();
}

} // namespace tracedesk::view
