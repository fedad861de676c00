#include "view/secret_text.h"

#include <QByteArray>

#include <cstring>

namespace tracedesk::view {

namespace {

// explicit_bzero, because a store into memory that is about to be freed may be left out by the compiler.
void wipe(QString &text)
{
    if (text.data_ptr().isMutable()) // a literal lies in read-only memory and is no secret
        ::explicit_bzero(text.data_ptr().data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
}

} // namespace

vault::SecretBytes takeSecret(QString text)
{
    QString normal = text.normalized(QString::NormalizationForm_KC);
    QByteArray bytes = normal.toUtf8();
    auto secret = vault::SecretBytes::copyOf(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    ::explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    wipe(normal);
    wipe(text);
    return secret;
}

} // namespace tracedesk::view
