#pragma once

#include "epi/actor.h"
#include "epi/audit.h"
#include "epi/entry.h"
#include "epi/export.h"
#include "epi/progress.h"
#include "epi/result.h"
#include "epi/retention.h"
#include "epi/review.h"
#include "store/backup.h"
#include "store/known_places.h"
#include "store/values.h"
#include "vault/account_book.h"
#include "vault/attempts.h"
#include "vault/kdf.h"
#include "vault/keyring.h"
#include "vault/random.h"
#include "vault/secret_bytes.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tracedesk::store {

/// What a store needs from outside.
struct Environment
{
    vault::Clock clock;
    vault::KdfCost kdf; ///< of a new store, and the least that an existing one must have
    vault::MachineClock machine = vault::machineTime;
    std::string workstation = {}; ///< what the activity record calls this machine; empty: its host name
    /// The system's clock and the full cost.
    [[nodiscard]] static Environment production();
};

/// The first people of a store.
struct Founding
{
    vault::Person founder;
    std::vector<vault::Person> others = {};
};

/// Who opens a store.
struct LogInRequest
{
    std::string user; ///< empty: the only account there is
    vault::SecretBytes password;
    std::string factorCode = {}; ///< where the account has a second factor
};

enum class AuditOrder : std::uint8_t { newestFirst, oldestFirst };

struct FoundedStore;

/// The encrypted case store, open for one account (docs/decisions/0002, 0004). The only SQL of the house.
///
/// Every act that writes is one transaction over all compartments, with its entry in the audit chain; once it returns
/// a value it outlasts a crash. An act that returns an error has changed nothing. `revision` of a saved value must be the
/// one it was loaded with (0: new), else staleRevision.
///
/// Errors of every act: compartmentDamaged, diskFull, ioFailed, outOfMemory, notPermitted (the account is not cleared for
/// a compartment), internal. Only further ones are named below. After an error of disk or memory the next act opens the files
/// anew by itself; where the disk lost the answer and not the write, it may find the act done. What returns no Result throws
/// std::bad_alloc where memory is short.
/// Threads: any, one call at a time waits for the other; but an import works outside the lock until it commits.
class CaseStore
{
public:
    /// Makes a store in the new folder `folder` (by custom NAME.tracedesk, 0700) and opens it for the founder.
    /// Errors: alreadyExists (the folder, or a name given twice), invalidArgument (empty name or password, people
    /// who cannot run a store), notEncrypted.
    [[nodiscard]] static epi::Result<FoundedStore> create(const std::filesystem::path &folder, const Founding &founding,
                                                          const vault::SecretBytes &password, const Environment &environment);
    /// Whether the folder has a keyring. Opens nothing.
    [[nodiscard]] static bool liesIn(const std::filesystem::path &folder);
    /// Opens the compartments the account has keys of. What it did comes on record, and what others did who could not put it
    /// there themselves; a log-in that fails, too.
    /// Errors: noStore, openElsewhere, those of vault::Keyring::unlock, notEncrypted, passwordToChoose (the account is invited
    /// and the code is right: activate).
    [[nodiscard]] static epi::Result<CaseStore> open(const std::filesystem::path &folder, const LogInRequest &logIn,
                                                     const Environment &environment);
    /// The same with the one-time code of an invitation as password; from then on `password` opens.
    /// Errors: those of open, and notPermitted (the account is not invited).
    [[nodiscard]] static epi::Result<CaseStore> activate(const std::filesystem::path &folder, const LogInRequest &logIn,
                                                         const vault::SecretBytes &password, const Environment &environment);
    CaseStore(CaseStore &&) noexcept;
    CaseStore &operator=(CaseStore &&) noexcept;
    /// Closes: keys are wiped, the audit head is remembered in the keyring.
    ~CaseStore();

    [[nodiscard]] const epi::Actor &actor() const;
    [[nodiscard]] const std::filesystem::path &folder() const;

    /// Reads everything: pages and their authentication, tables, links between compartments, audit chain, record chunks.
    /// One compartmentDamaged for each fault; empty when sound. Errors: cancelled.
    [[nodiscard]] epi::Result<std::vector<epi::Error>> check(std::stop_token stop, const epi::Progress &progress) const;

    // Audit
    /// Puts down that the account looks at what identifies `subject`, and why. Shown may be only what was written first.
    [[nodiscard]] epi::Result<void> recordLook(epi::PersonId subject, std::string_view purpose);
    /// The same for many, each an entry; all or none.
    [[nodiscard]] epi::Result<void> recordLooks(std::span<const epi::PersonId> subjects, std::string_view purpose);
    /// Puts down that the account is shown one of a person's identifiers whole, and why; shown may be only what was written
    /// first.
    [[nodiscard]] epi::Result<void> recordReveal(epi::PersonId subject, epi::Identifier what, std::string_view purpose);
    [[nodiscard]] epi::Result<std::uint64_t> auditLength() const;
    /// Puts down what the account did that is no act of the store.
    /// Who only reads does this, too.
    [[nodiscard]] epi::Result<void> recordAct(epi::AuditAct act, epi::AuditOutcome outcome, const epi::Uuid &object,
                                              std::uint64_t count, epi::PersonId subject = {}) const;
    /// Until `take` says false; it must not ask the store.
    [[nodiscard]] epi::Result<void> readAudit(AuditOrder order, const std::function<bool(const epi::AuditRecord &)> &take) const;

    // Accounts. Who may do what is judged here, too (vault/account_book.h), whatever stands above; every act is on record.
    /// Errors: none of its own.
    [[nodiscard]] std::vector<vault::Account> accounts() const;
    [[nodiscard]] std::vector<vault::RecordedAct> accountHistory() const;
    [[nodiscard]] std::vector<vault::OpenOrder> openOrders() const;
    /// Whose first signature counts no more: its account has new keys since (vault/keyring.h).
    [[nodiscard]] std::vector<vault::OpenOrder> lapsedOrders() const;
    /// Compartments whose keys somebody had who must not have them any more.
    [[nodiscard]] vault::Compartments dueForNewKeys() const;
    [[nodiscard]] vault::Compartments keysHeld() const;
    [[nodiscard]] epi::Result<vault::Invitation> invite(const vault::Person &person);
    [[nodiscard]] epi::Result<vault::Invitation> orderReset(epi::AccountId account);
    /// True: done; false: the order waits for a second signature. For all kinds that need no more than the account.
    [[nodiscard]] epi::Result<bool> suspend(epi::AccountId account);
    [[nodiscard]] epi::Result<bool> resume(epi::AccountId account);
    [[nodiscard]] epi::Result<bool> close(epi::AccountId account);
    [[nodiscard]] epi::Result<bool> changeDuties(epi::AccountId account, epi::Role role, const epi::Jurisdiction &jurisdiction);
    /// Where the order is to destroy everything it is done when this returns: keys first, then files. A crash at any moment
    /// leaves either the order open and the data there, or data that nobody can open and the rest done at the next log-in.
    [[nodiscard]] epi::Result<void> countersign(const epi::Uuid &order);
    [[nodiscard]] epi::Result<void> dropOrder(const epi::Uuid &order);
    [[nodiscard]] epi::Result<void> admit(epi::AccountId account);
    /// Accounts that failed so often that an administrator must let them try again.
    [[nodiscard]] std::vector<epi::AccountId> shutAccounts() const;
    [[nodiscard]] epi::Result<void> allowAttempts(epi::AccountId account);
    /// Puts the compartments due under new keys: exported into files of a new generation, verified, and then the keyring is
    /// replaced. A crash leaves the old or the new. Errors: cancelled, notPermitted.
    [[nodiscard]] epi::Result<void> renewKeys(std::stop_token stop, const epi::Progress &progress);

    // Destruction: what two people signed is done, and the chain of acts proves it (docs/decisions/0020).
    /// How much of each kind of data there is, or of what was imported before the moments given; only kinds with any.
    [[nodiscard]] epi::Result<std::vector<epi::DestructionCount>> countData() const;
    [[nodiscard]] epi::Result<std::vector<epi::DestructionCount>>
    countExpired(std::span<const epi::DestructionCount> limits) const;
    /// Errors: notFound.
    [[nodiscard]] epi::Result<std::vector<epi::DestructionCount>> countOf(epi::PersonId person) const;
    /// Other entries that are likely the same human (epi/person_match.h), however they are written; by id. Errors: notFound.
    [[nodiscard]] epi::Result<std::vector<AlikePerson>> loadAlike(epi::PersonId person) const;
    /// When what is there of providers' data was imported first, by kind; kinds without any are left out.
    [[nodiscard]] epi::Result<std::vector<epi::DestructionCount>> oldestImports() const;
    /// Signs as the first; the end of the record as it is now is put into it. Errors: invalidArgument (basis).
    [[nodiscard]] epi::Result<epi::Uuid> orderDestruction(vault::DestructionOrder order);
    /// Signs it anew as the first, an order of this account whose signature counts no more. Errors: notFound.
    [[nodiscard]] epi::Result<void> renewDestruction(const epi::Uuid &order);
    /// Orders for a part of the data that both signed and nobody who has the keys has carried out yet.
    [[nodiscard]] epi::Result<std::vector<epi::Uuid>> dueDestructions() const;
    /// Carries one of them out: all or nothing. Pages that held the rows are overwritten. Errors: notFound, cancelled.
    [[nodiscard]] epi::Result<std::vector<epi::DestructionCount>> carryOut(const epi::Uuid &order, std::stop_token stop,
                                                                           const epi::Progress &progress);
    /// All data are destroyed; accounts and the activity record are what is left.
    [[nodiscard]] bool isDestroyed() const;
    /// Everything that was ordered and signed by two, oldest first.
    [[nodiscard]] std::vector<vault::SignedDestruction> destructions() const;

    // Backups, sealed to two papers (vault/recovery_paper.h, store/backup.h)
    [[nodiscard]] RecoveryState recovery() const;
    /// The first of a new pair, or the one that puts the pair begun into force: only once it is written down and was typed back.
    /// Errors: invalidArgument (not the number that is due).
    [[nodiscard]] epi::Result<void> setRecoveryPaper(const vault::RecoveryPaper &paper);
    /// The whole folder as it is between two acts, sealed into `file`, read back, and only then put under that name. On record
    /// and on the register of exports before anything is written (of who has no key of them: at the next log-in of somebody who
    /// has, without where it lies); needs no key of the data. Acts of others wait for it. `progress`: in MiB. Errors:
    /// noRecoveryPapers, alreadyExists (the file, unless it may be replaced), invalidArgument (inside the store), cancelled,
    /// unfinishedWrite (somebody who has the keys must log in first), backupDamaged (what was written does not read back).
    [[nodiscard]] epi::Result<BackupDescription> backUp(const std::filesystem::path &file, IfThere ifThere, std::stop_token stop,
                                                        const epi::Progress &progress);

    // The account's own. A present password that is wrong counts as a log-in that failed, and is on record.
    // Errors: wrongPassword, tooManyAttempts (vault/attempts.h).
    /// For acts that ask once more; takes as long as a log-in.
    [[nodiscard]] epi::Result<void> confirm(const vault::SecretBytes &password);
    /// How long ago confirm() last took it, by a clock that nobody can set; nothing where it never did since the store was
    /// opened, or refused one since.
    [[nodiscard]] std::optional<std::chrono::milliseconds> sinceConfirmed() const;
    [[nodiscard]] epi::Result<void> changePassword(const vault::SecretBytes &present, const vault::SecretBytes &password);
    [[nodiscard]] bool hasSecondFactor() const;
    [[nodiscard]] epi::Result<void> setSecondFactor(const vault::SecretBytes &present, vault::SecretBytes secret,
                                                    std::string_view code);
    [[nodiscard]] epi::Result<void> dropSecondFactor(const vault::SecretBytes &present);
    /// The case a stored entry belongs to; null where it is not stored, or is a case itself.
    [[nodiscard]] epi::Result<epi::CaseId> storedCaseOf(const epi::Entry &entry) const;

    // Persons
    /// The persons known by these subject tokens, made where there are none; in the order of the tokens.
    [[nodiscard]] epi::Result<std::vector<epi::PersonId>> findOrCreatePersons(std::span<const std::string> tokens);
    /// Null ids where nobody is known by the token.
    [[nodiscard]] epi::Result<std::vector<epi::PersonId>> findPersons(std::span<const std::string> tokens) const;
    /// What identifies a person; call recordLook first. Errors: notFound.
    [[nodiscard]] epi::Result<epi::Person> loadPerson(epi::PersonId id) const;
    /// Neither name nor phone is read. In the order of the persons; empty for who is not in the store.
    [[nodiscard]] epi::Result<std::vector<Pseudonym>> loadPseudonyms(std::span<const epi::PersonId> persons) const;
    /// Errors: staleRevision, invalidArgument (a subject token that is another person's).
    [[nodiscard]] epi::Result<epi::Person> savePerson(epi::Person person);
    [[nodiscard]] epi::Result<std::uint64_t> personCount() const;
    /// Everybody of whom a name, number or birth date is known, without subject tokens; in no order. `take` must not ask the
    /// store.
    [[nodiscard]] epi::Result<void> readPersons(const std::function<void(const epi::Person &)> &take) const;
    [[nodiscard]] epi::Result<PersonStanding> standingOf(epi::PersonId person) const;
    // Alike and two, as officers said: goes with either person.
    /// Errors: notFound, invalidArgument (one and the same).
    [[nodiscard]] epi::Result<void> tellApart(epi::PersonId person, epi::PersonId other, bool apart);
    /// From whom that person was told apart, by id.
    [[nodiscard]] epi::Result<std::vector<epi::PersonId>> loadToldApart(epi::PersonId person) const;

    /// The cases that a person is, or where it is none, those in which officers named it as a contact.
    [[nodiscard]] epi::Result<std::vector<epi::CaseId>> casesOf(epi::PersonId person) const;
    // The account and its household: whom it must not look up. Kept as keyed digests (store/own_persons.cpp).
    /// Adds to what the account told before. Errors: invalidArgument (nothing to compare by).
    [[nodiscard]] epi::Result<void> registerOwn(std::span<const OwnIdentifier> identifiers);
    [[nodiscard]] epi::Result<void> forgetOwn();
    /// How many names and numbers the account told of.
    [[nodiscard]] epi::Result<std::uint64_t> countOwn() const;
    /// Whether the account told of one of these persons.
    [[nodiscard]] epi::Result<bool> concernsOwn(std::span<const epi::PersonId> persons) const;

    // Cases
    /// All cases by number: digits compared as numbers.
    [[nodiscard]] epi::Result<std::vector<epi::Case>> loadCases() const;
    /// Errors: notFound.
    [[nodiscard]] epi::Result<epi::Case> loadCase(epi::CaseId id) const;
    /// Nothing where there is no such case.
    [[nodiscard]] epi::Result<std::optional<epi::Case>> findCase(std::string_view number) const;
    /// Errors: staleRevision, alreadyExists (the number is another case's), invalidArgument (no person, no number).
    [[nodiscard]] epi::Result<epi::Case> saveCase(epi::Case c);
    /// The case with its person, where that is given. Errors: those of saveCase and savePerson, and invalidArgument (the person
    /// is not the case's, or the one that is left was not).
    [[nodiscard]] epi::Result<CaseWithPerson> saveCase(CaseWithPerson c);
    /// A new case of a person that is there, and who infected it. Errors: those of saveCase and saveExposure, and alreadyExists
    /// (the person is a case).
    [[nodiscard]] epi::Result<epi::Case> saveCaseOfContact(epi::Case c, epi::Exposure exposure);

    // Evidence
    /// Those in which `exposed` was infected, or all where it is null.
    [[nodiscard]] epi::Result<std::vector<epi::Exposure>> loadExposures(epi::CaseId exposed = {}) const;
    /// Errors: invalidArgument (self reference, or a case that is not in the store).
    [[nodiscard]] epi::Result<epi::Exposure> saveExposure(epi::Exposure exposure);
    [[nodiscard]] epi::Result<std::vector<epi::Interview>> loadInterviews(epi::CaseId id) const;
    [[nodiscard]] epi::Result<epi::Interview> saveInterview(epi::Interview interview);
    /// Of one case by time, or of all cases where `id` is null.
    [[nodiscard]] epi::Result<std::vector<epi::Visit>> loadVisits(epi::CaseId id) const;
    [[nodiscard]] epi::Result<epi::Visit> saveVisit(epi::Visit visit);
    /// Of one case, or of all cases where `id` is null; by descending probability, then time together.
    [[nodiscard]] epi::Result<std::vector<epi::Contact>> loadContacts(epi::CaseId id) const;
    /// How many contacts of each case an officer has confirmed; cases without any are left out.
    [[nodiscard]] epi::Result<std::unordered_map<epi::CaseId, std::uint32_t>> countConfirmedContacts() const;
    [[nodiscard]] epi::Result<epi::Contact> saveContact(epi::Contact contact);
    /// The contact with its person, where that is given. Errors: those of saveContact and savePerson, and invalidArgument as
    /// saveCase.
    [[nodiscard]] epi::Result<ContactWithPerson> saveContact(ContactWithPerson contact);
    // What was entered by mistake is taken out again; a person nothing else speaks of goes with its contact.
    // Errors: notFound, staleRevision; for an interview also invalidArgument (visits or answers were told in it).
    [[nodiscard]] epi::Result<void> removeInterview(epi::InterviewId id, std::uint32_t revision);
    [[nodiscard]] epi::Result<void> removeVisit(epi::VisitId id, std::uint32_t revision);
    [[nodiscard]] epi::Result<void> removeContact(epi::ContactId id, std::uint32_t revision);
    /// What became of the questions of one case, by time.
    [[nodiscard]] epi::Result<std::vector<epi::Ruling>> loadRulings(epi::CaseId id) const;
    [[nodiscard]] epi::Result<epi::Ruling> saveRuling(epi::Ruling ruling);
    [[nodiscard]] epi::Result<void> removeRuling(epi::RulingId id, std::uint32_t revision);
    /// What was answered in the interviews of one case.
    [[nodiscard]] epi::Result<std::vector<epi::Answers>> loadAnswers(epi::CaseId id) const;
    /// Errors: staleRevision, invalidArgument (an interview that is not the case's), alreadyExists (the interview has answers to
    /// that questionnaire under another id).
    [[nodiscard]] epi::Result<epi::Answers> saveAnswers(epi::Answers answers);
    [[nodiscard]] epi::Result<void> removeAnswers(epi::AnswersId id, std::uint32_t revision);
    /// Of one case, or of all cases where `id` is null; oldest first.
    [[nodiscard]] epi::Result<std::vector<epi::HandOver>> loadHandOvers(epi::CaseId id) const;
    /// By this account, now. Errors: invalidArgument (nobody to give it to), alreadyExists (it is never changed).
    [[nodiscard]] epi::Result<epi::HandOver> saveHandOver(epi::HandOver given);
    /// Errors: notFound, staleRevision, notPermitted (another account gave it).
    [[nodiscard]] epi::Result<void> removeHandOver(epi::HandOverId id, std::uint32_t revision);
    /// Of one case, by their day; those without one last.
    [[nodiscard]] epi::Result<std::vector<epi::Task>> loadTasks(epi::CaseId id) const;
    /// What this account shall still do, by case; cases without any are left out.
    [[nodiscard]] epi::Result<std::unordered_map<epi::CaseId, epi::OpenTasks>> countOwnTasks() const;
    /// One that is done or dropped from now on is so by this account. Errors: staleRevision, invalidArgument (about a visit or
    /// contact of another case).
    [[nodiscard]] epi::Result<epi::Task> saveTask(epi::Task task);
    [[nodiscard]] epi::Result<void> removeTask(epi::TaskId id, std::uint32_t revision);

    // Imports
    /// Oldest first.
    [[nodiscard]] epi::Result<std::vector<epi::ImportBatch>> loadImports() const;
    [[nodiscard]] epi::Result<std::vector<epi::RejectedRow>> loadRejected(epi::ImportBatchId id) const;
    [[nodiscard]] epi::Result<std::vector<epi::Remark>> loadRemarks(epi::ImportBatchId id) const;
    /// The bytes of the imported file. Errors: notFound.
    [[nodiscard]] epi::Result<std::vector<std::byte>> loadSource(epi::ImportBatchId id) const;

    /// Provider records. A row that an earlier batch of the same kind has (person, time, duration, place or position, amount) is
    /// a duplicate; a file that was imported before with the same profile is duplicate as a whole.
    /// Persons are made for unknown subjects; what the file says about who they are fills in what is not known of them yet.
    /// A file that brings nothing but such names is kept, too. Others may save until its rows are written; `progress` is called
    /// then, too, and must not ask the store. Errors: cancelled, invalidArgument (columns of unequal length, an index that points
    /// nowhere).
    [[nodiscard]] epi::Result<Imported> importRecords(const Import &import, const epi::RecordBatch &records, std::stop_token stop,
                                                      const epi::Progress &progress);
    /// A line list, with the exposures it states between cases of the list or of the store (by the case ids handed in). A number
    /// that is there with the same facts as listed is a duplicate, with other facts it is rejected (duplicateKey).
    [[nodiscard]] epi::Result<Imported> importCases(const Import &import, std::vector<ListedCase> cases,
                                                    std::vector<epi::Exposure> exposures);
    /// A contact list. Rows between cases that are not in the store are rejected (unknownCase), as are self references.
    [[nodiscard]] epi::Result<Imported> importExposures(const Import &import, std::vector<epi::Exposure> exposures);
    /// An interview route list. Rows of cases that are not in the store are rejected (unknownCase).
    [[nodiscard]] epi::Result<Imported> importVisits(const Import &import, std::vector<epi::Visit> visits);
    /// A list of named contacts. Who is a contact of the case already (epi::compareListed; `utcOffset` of last contacts) has what
    /// was not known filled in; a row that says nothing new is a duplicate, one that says something else is rejected
    /// (duplicateKey). Rows of cases that are not in the store are rejected (unknownCase).
    [[nodiscard]] epi::Result<Imported> importContacts(const Import &import, std::vector<ListedContact> contacts,
                                                       epi::Seconds utcOffset);

    // Records
    /// Errors: cancelled.
    [[nodiscard]] epi::Result<StoredRecords> loadRecords(std::span<const epi::PersonId> persons, std::stop_token stop,
                                                         const epi::Progress &progress) const;
    [[nodiscard]] epi::Result<StoredRecords> loadAllRecords(std::stop_token stop, const epi::Progress &progress) const;

    // Places by name
    /// Of all visits that have a name and were not rejected: one for each way they are written, and each area of their cases.
    [[nodiscard]] epi::Result<std::vector<VisitedPlace>> loadVisitedPlaces() const;
    /// Of one import, used by its records or not; empty where there is no such import or it has none.
    [[nodiscard]] epi::Result<std::vector<epi::KnownPlace>> loadPlaces(epi::ImportBatchId id) const;

    // Findings
    /// Replaces those of the run before, all or nothing. Each co-presence is (or refreshes) a contact; what an officer
    /// decided about one stays, candidates that are no longer found go.
    [[nodiscard]] epi::Result<void> saveFindings(const Findings &findings);
    /// Nothing before the first run.
    [[nodiscard]] epi::Result<std::optional<RunSummary>> loadRunSummary() const;
    /// Nothing before the first run.
    [[nodiscard]] epi::Result<std::optional<FoundCase>> loadFoundCase(epi::CaseId id) const;
    /// Nothing before the first run, and of a case that it did not know.
    [[nodiscard]] epi::Result<FoundStays> loadStays(std::span<const epi::CaseId> ids) const;
    /// Of each of these cases, by rank; empty where the last run did not know the case.
    [[nodiscard]] epi::Result<std::vector<std::vector<NamedSource>>> loadSources(std::span<const epi::CaseId> ids) const;

    // The register of exports, in the compartment of the activity record: every account that may export has its key.
    /// With its entry in the record, signed; the file may be written only then. Where it goes and why is not kept in a store
    /// whose data are destroyed. Errors: alreadyExists.
    [[nodiscard]] epi::Result<void> registerExport(const epi::ExportRecord &record);
    /// Newest first.
    [[nodiscard]] epi::Result<std::vector<epi::ExportRecord>> loadExports() const;
    /// Errors: notFound, invalidArgument (closed before; one under legal hold may be closed once more).
    [[nodiscard]] epi::Result<void> closeExport(epi::ExportId id, epi::ExportEnding ending);

    // Reviews of the activity record
    /// With its entry in the record, signed. A finding may be judged again: the last counts. Who and when are the
    /// account and now. Errors: invalidArgument (no judgement, no words).
    [[nodiscard]] epi::Result<void> judgeFinding(const epi::JudgedFinding &judged);
    /// Oldest first.
    [[nodiscard]] epi::Result<std::vector<epi::JudgedFinding>> loadJudgements() const;

    // Settings
    [[nodiscard]] epi::Result<std::optional<std::string>> setting(std::string_view name) const;
    [[nodiscard]] epi::Result<void> setSetting(std::string_view name, std::string_view value);

    struct Parts; ///< what lies behind, for the floor's own files

private:
    explicit CaseStore(std::unique_ptr<Parts> parts);
    /// `chosen`: the password of an account that is invited, else null.
    [[nodiscard]] static epi::Result<std::unique_ptr<Parts>> logIn(const std::filesystem::path &folder,
                                                                   const LogInRequest &request, const vault::SecretBytes *chosen,
                                                                   const Environment &environment);
    std::unique_ptr<Parts> m_parts;
};

struct FoundedStore
{
    CaseStore store;
    std::vector<vault::Invitation> invitations; ///< for the others, in their order
};

} // namespace tracedesk::store
