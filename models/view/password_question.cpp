#include "view/password_question.h"

#include "view/secret_text.h"
#include "view/words.h"

#include <utility>

namespace tracedesk::view {

QString passwordFault(const epi::Error &error)
{
    if (error.code == epi::ErrorCode::wrongPassword)
        return PasswordQuestion::tr("That is not the password of this account. Nothing was done. Check Caps Lock and try again.");
    return error.code == epi::ErrorCode::tooManyAttempts ? errorText(error) : QString();
}

QString PasswordQuestion::error() const
{
    return m_error ? passwordFault(*m_error) : QString();
}

void PasswordQuestion::ask(const QString &purpose, Go go)
{
    if (m_busy)
        return;
    m_purpose = purpose;
    m_go = std::move(go);
    m_error.reset();
    emit changed();
}

bool PasswordQuestion::settle(const epi::Error *error)
{
    if (!std::exchange(m_busy, false))
        return false;
    const bool refused = error != nullptr && !passwordFault(*error).isEmpty();
    if (refused)
        m_error = *error;
    else
        m_go = nullptr;
    emit changed();
    return refused;
}

void PasswordQuestion::give(const QString &password)
{
    vault::SecretBytes secret = takeSecret(password);
    if (!isAsked() || m_busy || secret.isEmpty())
        return;
    m_busy = true;
    m_error.reset();
    emit changed();
    m_go(std::move(secret));
}

void PasswordQuestion::leave()
{
    if (!m_busy)
        drop();
}

void PasswordQuestion::drop()
{
    m_go = nullptr;
    m_busy = false;
    m_error.reset();
    m_purpose.clear();
    emit changed();
}

} // namespace tracedesk::view
