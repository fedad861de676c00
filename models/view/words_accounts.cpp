#include "view/words_accounts.h"

#include "view/area_names.h"
#include "view/words_context.h"

#include <QStringList>

namespace tracedesk::view {

QString word(vault::AccountState state)
{
    switch (state) {
    case vault::AccountState::invited:
        return Words::tr("Invited");
    case vault::AccountState::active:
        return Words::tr("Active");
    case vault::AccountState::suspended:
        return Words::tr("Suspended");
    case vault::AccountState::closed:
        return Words::tr("Closed", "account");
    }
    return {};
}

QString word(vault::AccountActKind kind)
{
    switch (kind) {
    case vault::AccountActKind::founded:
        return Words::tr("Store founded");
    case vault::AccountActKind::invited:
        return Words::tr("Invited");
    case vault::AccountActKind::activated:
        return Words::tr("Password chosen");
    case vault::AccountActKind::suspended:
        return Words::tr("Suspended");
    case vault::AccountActKind::resumed:
        return Words::tr("Resumed");
    case vault::AccountActKind::closed:
        return Words::tr("Closed", "account");
    case vault::AccountActKind::dutiesChanged:
        return Words::tr("Duties changed");
    case vault::AccountActKind::resetOrdered:
        return Words::tr("Password reset");
    case vault::AccountActKind::admitted:
        return Words::tr("Admitted to keys");
    case vault::AccountActKind::keysRenewed:
        return Words::tr("Keys renewed");
    case vault::AccountActKind::logInChanged:
        return Words::tr("Password or second factor changed");
    case vault::AccountActKind::orderDropped:
        return Words::tr("Order dropped");
    case vault::AccountActKind::destructionOrdered:
        return Words::tr("Destruction of data signed");
    case vault::AccountActKind::recoverySet:
        return Words::tr("Recovery paper made");
    }
    return {};
}

QString word(vault::Compartment compartment)
{
    switch (compartment) {
    case vault::Compartment::cases:
        return Words::tr("cases");
    case vault::Compartment::identities:
        return Words::tr("identities");
    case vault::Compartment::movements:
        return Words::tr("movements");
    case vault::Compartment::audit:
        return Words::tr("activity record");
    }
    return {};
}

QString word(vault::Compartments some)
{
    QStringList names;
    for (const vault::Compartment compartment : vault::allCompartments)
        if (some.contains(compartment))
            names.append(word(compartment));
    return names.join(QStringLiteral(", "));
}

QString word(epi::AuditAct act)
{
    switch (act) {
    case epi::AuditAct::storeCreated:
        return Words::tr("Store founded");
    case epi::AuditAct::storeOpened:
        return Words::tr("Logged in");
    case epi::AuditAct::looked:
        return Words::tr("Looked at a person");
    case epi::AuditAct::personsCreated:
        return Words::tr("Persons made");
    case epi::AuditAct::personSaved:
        return Words::tr("Person saved");
    case epi::AuditAct::caseSaved:
        return Words::tr("Case saved");
    case epi::AuditAct::exposureSaved:
        return Words::tr("Link saved");
    case epi::AuditAct::interviewSaved:
        return Words::tr("Interview saved");
    case epi::AuditAct::visitSaved:
        return Words::tr("Visit saved");
    case epi::AuditAct::contactSaved:
        return Words::tr("Contact saved");
    case epi::AuditAct::recordsImported:
        return Words::tr("Records imported");
    case epi::AuditAct::casesImported:
        return Words::tr("Case list imported");
    case epi::AuditAct::exposuresImported:
        return Words::tr("Links imported");
    case epi::AuditAct::visitsImported:
        return Words::tr("Route list imported");
    case epi::AuditAct::contactsImported:
        return Words::tr("List of contacts imported");
    case epi::AuditAct::importRepeated:
        return Words::tr("Import repeated");
    case epi::AuditAct::findingsSaved:
        return Words::tr("Traced");
    case epi::AuditAct::settingSaved:
        return Words::tr("Setting changed");
    case epi::AuditAct::personsNamed:
        return Words::tr("Persons named by an import");
    case epi::AuditAct::interviewRemoved:
        return Words::tr("Interview taken out");
    case epi::AuditAct::visitRemoved:
        return Words::tr("Visit taken out");
    case epi::AuditAct::contactRemoved:
        return Words::tr("Contact taken out");
    case epi::AuditAct::storeClosed:
        return Words::tr("Logged out");
    case epi::AuditAct::logInFailed:
        return Words::tr("Log-in failed");
    case epi::AuditAct::dutyRefused:
        return Words::tr("Refused");
    case epi::AuditAct::accountActed:
        return Words::tr("Account changed");
    case epi::AuditAct::attemptsAllowed:
        return Words::tr("Log-in allowed again");
    case epi::AuditAct::spoolDrained:
        return Words::tr("Spooled records taken in");
    case epi::AuditAct::spoolCut:
        return Words::tr("Spooled records missing");
    case epi::AuditAct::keysRenewed:
        return Words::tr("Keys renewed");
    case epi::AuditAct::recordReviewed:
        return Words::tr("Record reviewed");
    case epi::AuditAct::recordExported:
        return Words::tr("Record exported");
    case epi::AuditAct::destructionProposed:
        return Words::tr("Destruction ordered");
    case epi::AuditAct::dataDestroyed:
        return Words::tr("Data destroyed");
    case epi::AuditAct::backupMade:
        return Words::tr("Backup made");
    case epi::AuditAct::storeRestored:
        return Words::tr("Restored from a backup");
    case epi::AuditAct::storeUpgraded:
        return Words::tr("Store brought to this version");
    case epi::AuditAct::revealed:
        return Words::tr("Shown whole");
    case epi::AuditAct::exported:
        return Words::tr("Exported");
    case epi::AuditAct::exportClosed:
        return Words::tr("Export closed");
    case epi::AuditAct::ownRegistered:
        return Words::tr("Own household named");
    case epi::AuditAct::findingJudged:
        return Words::tr("Finding judged");
    case epi::AuditAct::spoolFull:
        return Words::tr("Spooled records without room");
    case epi::AuditAct::rulingSaved:
        return Words::tr("Question settled");
    case epi::AuditAct::rulingRemoved:
        return Words::tr("Question opened again");
    case epi::AuditAct::answersSaved:
        return Words::tr("Answers saved");
    case epi::AuditAct::answersRemoved:
        return Words::tr("Answers taken out");
    case epi::AuditAct::handedOver:
        return Words::tr("Case handed over");
    case epi::AuditAct::handOverRemoved:
        return Words::tr("Hand-over taken back");
    case epi::AuditAct::personsToldApart:
        return Words::tr("Persons told apart");
    case epi::AuditAct::personReplaced:
        return Words::tr("Taken for another person");
    case epi::AuditAct::taskSaved:
        return Words::tr("Task saved");
    case epi::AuditAct::taskRemoved:
        return Words::tr("Task taken out");
    }
    return {};
}

QString word(epi::Duty duty)
{
    switch (duty) {
    case epi::Duty::keyOfCases:
        return Words::tr("hold the key of the cases");
    case epi::Duty::keyOfIdentities:
        return Words::tr("hold the key of the identities");
    case epi::Duty::keyOfMovements:
        return Words::tr("hold the key of the movements");
    case epi::Duty::keyOfAudit:
        return Words::tr("hold the key of the activity record");
    case epi::Duty::listCases:
        return Words::tr("list cases");
    case epi::Duty::openCase:
        return Words::tr("open a case");
    case epi::Duty::enter:
        return Words::tr("enter interviews and facts");
    case epi::Duty::importData:
        return Words::tr("import data");
    case epi::Duty::trace:
        return Words::tr("run the engine");
    case epi::Duty::choosePolicy:
        return Words::tr("choose the policy");
    case epi::Duty::makeProfile:
        return Words::tr("keep a file profile");
    case epi::Duty::checkStore:
        return Words::tr("check the store");
    case epi::Duty::seeOwnRecord:
        return Words::tr("see the own record");
    case epi::Duty::seeAllRecords:
        return Words::tr("see the activity record");
    case epi::Duty::signReview:
        return Words::tr("sign the monthly review");
    case epi::Duty::exportRecord:
        return Words::tr("export the activity record");
    case epi::Duty::seeAccounts:
        return Words::tr("see the accounts");
    case epi::Duty::manageAccounts:
        return Words::tr("manage accounts");
    case epi::Duty::signOrder:
        return Words::tr("sign an order");
    case epi::Duty::admit:
        return Words::tr("admit an account to keys");
    case epi::Duty::renewKeys:
        return Words::tr("renew keys");
    case epi::Duty::seeRetention:
        return Words::tr("see retention and destruction");
    case epi::Duty::orderDestruction:
        return Words::tr("order the destruction of data");
    case epi::Duty::signDestruction:
        return Words::tr("sign the destruction of data");
    case epi::Duty::backUp:
        return Words::tr("make backups");
    case epi::Duty::reveal:
        return Words::tr("see a name or number whole");
    case epi::Duty::exportData:
        return Words::tr("export");
    case epi::Duty::closeExports:
        return Words::tr("close exports");
    }
    return {};
}

QString dutiesText(epi::Role role)
{
    switch (role) {
    case epi::Role::owner:
        return Words::tr("Founded the store alone and holds every key");
    case epi::Role::surveyor:
        return Words::tr("Interviews, imports and traces within an area");
    case epi::Role::supervisor:
        return Words::tr("Reviews cases and clusters, gives keys to new accounts");
    case epi::Role::approver:
        return Words::tr("Decides on requests for data; sees cases without names");
    case epi::Role::policeApprover:
        return Words::tr("Permits location data; sees no cases");
    case epi::Role::privacyOfficer:
        return Words::tr("Reviews who looked at whom; sees no cases");
    case epi::Role::administrator:
        return Words::tr("Makes and ends accounts; has no key of the data");
    }
    return {};
}

QString areaText(const epi::Jurisdiction &area)
{
    if (area.province.empty())
        return Words::tr("Whole country");
    const QString province = provinceText(QString::fromStdString(area.province));
    return area.district.empty() ? province : province + QStringLiteral(" \u00b7 ") + QString::fromStdString(area.district);
}

} // namespace tracedesk::view
