#include "view/certificate_text.h"

#include "view/words.h"
#include "view/words_accounts.h"
#include "view/words_context.h"
#include "view/words_destruction.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace tracedesk::view {

namespace {

QString timeText(std::chrono::sys_time<std::chrono::milliseconds> at)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::UTC);
    return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC");
}

QString row(const QString &name, const QString &value)
{
    return QStringLiteral("<tr><td style='color:#59616b'>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(name, value);
}

/// In groups, to be read aloud or compared by eye.
QString grouped(std::span<const std::uint8_t> bytes)
{
    const QString hex = QString::fromStdString(vault::toHex(bytes));
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 8)
        groups.append(hex.mid(at, 8));
    return QStringLiteral("<span style='font-family:monospace; font-size:8pt'>%1</span>").arg(groups.join(u' '));
}

QString signer(const vault::Account &account)
{
    return QStringLiteral("%1, %2<br>%3")
        .arg(QString::fromStdString(account.name).toHtmlEscaped(), word(account.role), grouped(account.signingKey));
}

} // namespace

QString certificateText(const desk::Certificate &certificate)
{
    const vault::SignedDestruction &proof = certificate.proof;
    QString text = QStringLiteral("<h1>%1</h1><p>%2</p>")
                       .arg(Words::tr("Certificate of destruction"),
                            Words::tr("Of the personal data named here none is left in this store. Two people signed the order; "
                                      "the signatures can be verified with the file of the same name in JSON."));
    text += QStringLiteral("<table cellpadding='3'>");
    text += row(Words::tr("What"), word(proof.order.scope));
    if (!proof.order.person.isNull())
        text += row(Words::tr("Person"), QString::fromStdString(proof.order.person.toString()));
    text += row(Words::tr("Basis"), QString::fromStdString(proof.order.basis).toHtmlEscaped());
    text += row(Words::tr("Store"), QString::fromStdString(epi::toString(proof.store)));
    text += row(Words::tr("Order"), QString::fromStdString(epi::toString(proof.id)));
    text += row(Words::tr("Ordered"), timeText(proof.ordered));
    text += row(Words::tr("Destroyed"), certificate.carriedOut ? timeText(certificate.carriedOut->at) : Words::tr("not yet"));
    text += QStringLiteral("</table><h2>%1</h2><table cellpadding='3'>").arg(Words::tr("Counted when it was ordered"));
    for (const epi::DestructionCount &one : proof.order.counts)
        text += QStringLiteral("<tr><td>%1</td></tr>").arg(countText(one).toHtmlEscaped());
    text += QStringLiteral("</table><h2>%1</h2><table cellpadding='3'>").arg(Words::tr("Signed by"));
    text += row(Words::tr("First"), signer(proof.proposer));
    text += row(Words::tr("Second"), signer(proof.signer));
    text += QStringLiteral("</table><h2>%1</h2><table cellpadding='3'>").arg(Words::tr("Activity record"));
    text += row(Words::tr("Entries when it was ordered"), QLocale().toString(static_cast<qulonglong>(proof.order.auditLength)));
    text += row(Words::tr("Its end then"), grouped(proof.order.auditHead));
    if (certificate.carriedOut)
        text += row(Words::tr("Entry of the destruction"),
                    QLocale().toString(static_cast<qulonglong>(certificate.carriedOut->sequence)));
    text += QStringLiteral("</table><p>%1</p>")
                .arg(Words::tr("Copies outside the store (exports, backups with both recovery papers, printed pages) are not "
                               "covered by this certificate; who made them is in the activity record."));
    return text;
}

} // namespace tracedesk::view
