#pragma once

#include "view/export_controller.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace tracedesk::view {

/// The contacts of the open case as form 5: who can go in, who cannot and why, and the file. GUI thread.
class FormFiveController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the open case")
    Q_PROPERTY(bool allowed READ isAllowed NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    /// Whether the list was looked through; then how many can be written, and of the others who and why.
    Q_PROPERTY(bool checked READ isChecked NOTIFY changed FINAL)
    Q_PROPERTY(int listed READ listed NOTIFY changed FINAL)
    Q_PROPERTY(QStringList unlisted READ unlisted NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    /// "Saved as ...: 12 contacts"; empty before.
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    /// `exports` is borrowed: its link, and its question for the password.
    explicit FormFiveController(ExportController *exports, QObject *parent = nullptr);

    [[nodiscard]] bool isAllowed() const { return m_allowed; }
    void setAllowed(bool allowed);
    [[nodiscard]] bool isBusy() const { return m_underWay > 0; }
    [[nodiscard]] bool isChecked() const { return m_checked.has_value(); }
    [[nodiscard]] int listed() const { return m_checked ? static_cast<int>(m_checked->listed) : 0; }
    [[nodiscard]] QStringList unlisted() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString outcome() const;
    [[nodiscard]] QString error() const;

    /// Another case, or none: what was found of the one before goes.
    void setCase(epi::CaseId id, const QString &number);
    /// Looks through the list; each person of it is a look on record.
    Q_INVOKABLE void check();
    /// Asks for the password and writes those that can go in; as CSV where the name ends so, else as a workbook. Nothing without
    /// a purpose, or with a file that is not local.
    Q_INVOKABLE void save(const QUrl &file, const QString &purpose);
    /// A name for the file, in the user's folder of documents.
    Q_INVOKABLE [[nodiscard]] QUrl suggestedFile() const;
    void retranslate() { emit changed(); }

signals:
    void changed();

private:
    using Answer = epi::Result<desk::ContactListing>;
    void await(const QFuture<Answer> &answer, void (FormFiveController::*take)(const Answer &));
    void takeChecked(const Answer &answer);
    void takeSaved(const Answer &answer);

    ExportController *m_exports;
    bool m_allowed = false;
    int m_underWay = 0;
    quint64 m_epoch = 0; ///< answers about another case than this are dropped
    epi::CaseId m_case;
    QString m_number;
    std::optional<desk::ContactListing> m_checked;
    QString m_path;                ///< of what is being saved, or was
    std::optional<quint64> m_rows; ///< that were saved
    std::optional<epi::Error> m_error;
};

} // namespace tracedesk::view
