#include "view/workspace.h"

namespace tracedesk::view {

void Workspace::tieAccount()
{
    QObject::connect(&navigation, &Navigation::changed, &ownAccount, [this] {
        if (navigation.page() == Navigation::Page::Account)
            ownAccount.load();
        else
            ownAccount.leave(); // a secret that is not looked at is not kept
        accounts.question()->leave();
        records.question()->leave();
        destruction.question()->leave();
        intake.question()->leave();
        openCase.map()->exports()->question()->leave();
        entry.reveal()->forgetError();
    });
    QObject::connect(&session, &SessionController::locked, &ownAccount, [this] {
        ownAccount.clear();
        welcome.forgetCodes();
    });
}

void Workspace::offerIf(Commands::Command command, bool there)
{
    if (there == commands.isOffered(command))
        return;
    if (there)
        commands.offer(command);
    else
        commands.withdraw(command);
}

} // namespace tracedesk::view
