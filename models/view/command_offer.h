#pragma once

#include "view/commands.h"

#include <QPointer>
#include <QQmlParserStatus>

namespace tracedesk::view {

/// Put into a page in QML, offers a command for as long as it is enabled, and says when it is asked for.
class CommandOffer : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(tracedesk::view::Commands *commands READ commands WRITE setCommands NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(tracedesk::view::Commands::Command command READ command WRITE setCommand NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY changed FINAL)

public:
    using QObject::QObject;
    ~CommandOffer() override;
    CommandOffer(const CommandOffer &) = delete;
    CommandOffer &operator=(const CommandOffer &) = delete;

    [[nodiscard]] Commands *commands() const { return m_commands; }
    void setCommands(Commands *commands);
    [[nodiscard]] Commands::Command command() const { return m_command; }
    void setCommand(Commands::Command command);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);

    void classBegin() override {}
    void componentComplete() override;

signals:
    void changed();
    void asked();

private:
    void settle();

    QPointer<Commands> m_commands;
    Commands::Command m_command{};
    bool m_enabled = true;
    bool m_complete = false;
    bool m_offering = false;
};

} // namespace tracedesk::view
