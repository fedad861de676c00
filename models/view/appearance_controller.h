#pragma once

#include "view/preferences.h"

#include <QObject>
#include <QTranslator>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Language and light or dark; remembered in the preferences.
class AppearanceController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY darkChanged FINAL)

public:
    enum class Theme : quint8 { System, Light, Dark };
    Q_ENUM(Theme)

    /// `preferences` may be null: nothing is remembered. Not owned.
    explicit AppearanceController(Preferences *preferences = nullptr, QObject *parent = nullptr);

    /// "en" or "ko"; others are taken as "en". Installs the translator of :/i18n.
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    [[nodiscard]] Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    [[nodiscard]] bool dark() const { return m_theme == Theme::Dark || (m_theme == Theme::System && m_systemDark); }
    void setDark(bool dark) { setTheme(dark ? Theme::Dark : Theme::Light); }
    /// What the desktop around the window has; counts where the theme is System.
    void setSystemDark(bool dark);

signals:
    /// The engine must retranslate, and models tell their views.
    void languageChanged();
    void themeChanged();
    void darkChanged();

private:
    void useLanguage(const QString &language);

    Preferences *m_preferences;
    QTranslator m_translator;
    QString m_language;
    Theme m_theme = Theme::System;
    bool m_systemDark = false;
};

} // namespace tracedesk::view
