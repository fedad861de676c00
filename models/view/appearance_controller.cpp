#include "view/appearance_controller.h"

#include <QCoreApplication>
#include <QLocale>

namespace tracedesk::view {

AppearanceController::AppearanceController(QObject *parent)
    : QObject(parent)
{
    setLanguage(QLocale::system().language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en"));
}

void AppearanceController::setLanguage(const QString &language)
{
    const QString known = language == u"ko" ? language : QStringLiteral("en");
    if (known == m_language)
        return;
    m_language = known;
    QCoreApplication::removeTranslator(&m_translator);
    // English has a file of its own for its plural forms.
    if (m_translator.load(QStringLiteral(":/i18n/tracedesk_%1.qm").arg(known)))
        QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(QLocale(known));
    emit languageChanged();
}

void AppearanceController::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit darkChanged();
}

} // namespace tracedesk::view
