#include "view/command_offer.h"

namespace tracedesk::view {

CommandOffer::~CommandOffer()
{
    if (m_offering && m_commands)
        m_commands->withdraw(m_command);
}

void CommandOffer::setCommands(Commands *commands)
{
    Q_ASSERT(!m_offering);
    m_commands = commands;
    emit changed();
}

void CommandOffer::setCommand(Commands::Command command)
{
    Q_ASSERT(!m_offering);
    m_command = command;
    emit changed();
}

void CommandOffer::setEnabled(bool enabled)
{
    if (enabled == m_enabled)
        return;
    m_enabled = enabled;
    settle();
    emit changed();
}

void CommandOffer::componentComplete()
{
    m_complete = true;
    connect(m_commands, &Commands::asked, this, [this](Commands::Command command) {
        if (m_offering && command == m_command)
            emit asked();
    });
    settle();
}

void CommandOffer::settle()
{
    const bool offering = m_complete && m_enabled;
    if (offering == m_offering)
        return;
    m_offering = offering;
    if (offering)
        m_commands->offer(m_command);
    else
        m_commands->withdraw(m_command);
}

} // namespace tracedesk::view
