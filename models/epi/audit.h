#pragma once

#include "epi/actor.h"
#include "epi/id.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace tracedesk::epi {

/// What the activity record tells of. Numbers are in the chain for good: new acts go at the end.
enum class AuditAct : std::uint16_t {
    storeCreated = 1,
    storeOpened,
    looked, ///< at a person's data; the subject is the person
    personsCreated,
    personSaved,
    caseSaved,
    exposureSaved,
    interviewSaved,
    visitSaved,
    contactSaved,
    recordsImported,
    casesImported,
    exposuresImported,
    visitsImported,
    importRepeated,
    findingsSaved,
    settingSaved,
    personsNamed, ///< by an import; the object is its batch
    interviewRemoved,
    visitRemoved,
    contactRemoved,
    storeClosed,
    logInFailed,  ///< or a password asked for again was wrong; the object is the account, null for a name nobody has
    dutyRefused,  ///< the count is the duty's number
    accountActed, ///< upon the account that is the object; the count is the kind of act (vault/account_act.h)
    attemptsAllowed,
    spoolDrained, ///< the count is how many entries came out of it
    spoolCut,     ///< entries were taken out of the spool, or changed in it; the count is the number of the first
    keysRenewed,
    recordReviewed,
    recordExported,
    destructionProposed, ///< the object is the order
    dataDestroyed,       ///< under the order that is the object; the count is how many rows, or files of all data
    backupMade,          ///< or begun: before it is written; the count is the number of the pair of papers
    storeRestored,       ///< from a backup, by nobody that is known; the count is the backup's time, seconds since 1970
    storeUpgraded,       ///< its tables, to those of this version
    revealed,            ///< what identifies a person was shown whole; the count is the epi::Identifier
    exported,      ///< a file was taken out; the object is the export, the count its rows, the reason the digest of the file
    exportClosed,  ///< the object is the export, the count its epi::ExportEnding
    ownRegistered, ///< the account told which persons it must not look up; the count is how many numbers and names, 0: none
                   ///< any more
    findingJudged, ///< in a review; the object is the finding, the count the epi::Judgement, the reason the digest of its words
    spoolFull,     ///< entries found no room in the spool; the count is how many
    rulingSaved,   ///< upon a question of the case's interview
    rulingRemoved,
    answersSaved, ///< to a questionnaire; the count is how many
    answersRemoved,
    handedOver, ///< a case to the account that put it there last; the object is the hand-over
    handOverRemoved,
    personsToldApart, ///< two alike are two; the subject and the object are the persons, the count 0: taken back
    personReplaced,   ///< a case or contact, the object, is somebody else than it was said to be: the subject
    contactsImported, ///< a list of named contacts; the object is its batch
    taskSaved,        ///< something to be done about a case, given to somebody, done or dropped
    taskRemoved,
};
inline constexpr auto lastAuditAct = AuditAct::taskRemoved;

enum class AuditOutcome : std::uint8_t { done, refused };

/// One line of the activity record, as it is read. Pseudonymous: it outlives personal data.
struct AuditRecord
{
    std::uint64_t sequence = 0;
    std::chrono::sys_time<std::chrono::milliseconds> at{};
    AccountId account; ///< who; null: nobody that is known
    Role role = Role::surveyor;
    AuditAct act = AuditAct::storeOpened;
    AuditOutcome outcome = AuditOutcome::done;
    Uuid object{};             ///< the case, batch, account, ... it is about; null where there is none
    PersonId subject;          ///< whose data; null where it is nobody's or many people's
    ApprovalId request;        ///< under which approved request
    std::uint64_t count = 1;   ///< how many things
    std::uint64_t session = 0; ///< the same for all between a log-in and the lock
    std::string workstation;
};

} // namespace tracedesk::epi
