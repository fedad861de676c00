#include "view/password_judge.h"

#include "vault/password_strength.h"

namespace tracedesk::view {

QString PasswordJudge::text() const
{
    if (m_short)
        return tr("At least %n characters. A sentence that only you would say is good and easy to keep.", nullptr,
                  static_cast<int>(vault::shortestPassword));
    switch (m_strength) {
    case 1:
        return tr("Too easy to guess: a well-known word, the user name or a row of keys. Add words that do not belong together.");
    case 2:
        return m_repeated && !m_alike ? tr("The two passwords differ.")
                                      : tr("Usable. Who has a copy of the store and patience might guess it.");
    default:
        return m_repeated && !m_alike ? tr("The two passwords differ.") : tr("Good.");
    }
}

void PasswordJudge::judge(const QString &password, const QString &again, const QString &user)
{
    const auto verdict = vault::passwordStrength(password.toStdString(), user.toStdString());
    m_short = verdict == vault::PasswordStrength::tooShort;
    m_strength = static_cast<int>(verdict);
    m_repeated = !again.isEmpty();
    m_alike = m_repeated && password == again;
    emit changed();
}

} // namespace tracedesk::view
