#pragma once

#include <QObject>
#include <QTranslator>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Language and light or dark, for this run of the program.
class AppearanceController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY darkChanged FINAL)

public:
    explicit AppearanceController(QObject *parent = nullptr);

    /// "en" or "ko"; others are taken as "en". Installs the translator of :/i18n.
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    [[nodiscard]] bool dark() const { return m_dark; }
    void setDark(bool dark);

signals:
    /// The engine must retranslate, and models tell their views.
    void languageChanged();
    void darkChanged();

private:
    QTranslator m_translator;
    QString m_language;
    bool m_dark = false;
};

} // namespace tracedesk::view
