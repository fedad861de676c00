#include "view/factor_url.h"

#include "vault/second_factor.h"
#include "view/qr_code.h"

#include <QUrl>

#include <cstring>

namespace tracedesk::view {

std::string factorUrl(const QString &account, const vault::SecretBytes &secret)
{
    std::string text = vault::factorText(secret);
    const std::string head = "otpauth://totp/Tracedesk:";
    const std::string tail = "?secret=" + text + "&issuer=Tracedesk&algorithm=SHA1&digits=6&period=30";
    ::explicit_bzero(text.data(), text.size());
    QString name = account;
    QByteArray label = QUrl::toPercentEncoding(name);
    while (head.size() + static_cast<std::size_t>(label.size()) + tail.size() > longestQrText) {
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
        label = QUrl::toPercentEncoding(name);
    }
    return head + label.toStdString() + tail;
}

QString factorGroups(const vault::SecretBytes &secret)
{
    std::string text = vault::factorText(secret);
    QString groups;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            groups += u' ';
        groups += QLatin1Char(text[i]);
    }
    ::explicit_bzero(text.data(), text.size());
    return groups;
}

} // namespace tracedesk::view
