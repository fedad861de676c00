#pragma once

#include "view/export_link.h"
#include "view/password_question.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// By which way pictures and lists leave the store: handed by the window to whatever makes one. The password is asked for first.
class ExportController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(tracedesk::view::PasswordQuestion *question READ question CONSTANT FINAL)

public:
    using QObject::QObject;

    void setLink(ExportLink link) { m_link = std::move(link); }
    /// Whose data the pictures show, where it is one person.
    [[nodiscard]] epi::PersonId about() const { return m_about; }
    void setAbout(epi::PersonId person) { m_about = person; }
    /// To be used on another thread.
    [[nodiscard]] const ExportLink &link() const { return m_link; }
    [[nodiscard]] PasswordQuestion *question() { return &m_question; }
    /// Asks for the password of a picture; `go` begins to save it, as PasswordQuestion::ask has it.
    void askForPicture(PasswordQuestion::Go go) { m_question.ask(tr("Save the picture"), std::move(go)); }

private:
    ExportLink m_link;
    PasswordQuestion m_question;
    epi::PersonId m_about;
};

} // namespace tracedesk::view
