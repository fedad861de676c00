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

void Navigation::go(Page page, const QString &item)
{
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
        go(Page::Cases);
}

void Navigation::reset()
{
    m_places = {Place{}};
    moveTo(0);
}

void Navigation::moveTo(qsizetype at)
{
    m_at = at;
    emit changed();
}

} // namespace tracedesk::view
