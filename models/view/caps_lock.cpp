#include "view/caps_lock.h"

namespace tracedesk::view {

void CapsLock::seeKey(int key, int modifiers, const QString &text)
{
    bool on = m_on;
    if (key == Qt::Key_CapsLock)
        on = false; // the next letter tells
    else if (text.size() == 1 && text[0].isLetter() && text[0].toUpper() != text[0].toLower())
        on = text[0].isUpper() != ((modifiers & Qt::ShiftModifier) != 0);
    if (on == m_on)
        return;
    m_on = on;
    emit changed();
}

} // namespace tracedesk::view
