#include "view/appearance_controller.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMetaEnum>

namespace tracedesk::view {

namespace {

const auto languageName = QStringLiteral("language");
const auto themeName = QStringLiteral("theme");

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

} // namespace

AppearanceController::AppearanceController(Preferences *preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    const QString language = preferences ? preferences->text(languageName) : QString();
    useLanguage(language.isEmpty() ? systemLanguage() : language);
    bool known = false;
    const QByteArray theme = preferences ? preferences->text(themeName).toLatin1() : QByteArray();
    const int value = QMetaEnum::fromType<Theme>().keyToValue(theme.constData(), &known);
    if (known)
        m_theme = static_cast<Theme>(value);
}

void AppearanceController::setLanguage(const QString &language)
{
    useLanguage(language);
    if (m_preferences)
        m_preferences->setText(languageName, m_language);
}

void AppearanceController::useLanguage(const QString &language)
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

void AppearanceController::setTheme(Theme theme)
{
    if (theme == m_theme)
        return;
    const bool before = dark();
    m_theme = theme;
    if (m_preferences)
        m_preferences->setText(themeName, QString::fromLatin1(QMetaEnum::fromType<Theme>().valueToKey(static_cast<int>(theme))));
    emit themeChanged();
    if (dark() != before)
        emit darkChanged();
}

void AppearanceController::setSystemDark(bool dark)
{
    const bool before = this->dark();
    m_systemDark = dark;
    if (this->dark() != before)
        emit darkChanged();
}

} // namespace tracedesk::view
