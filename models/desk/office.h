#pragma once

#include "desk/case_file.h"
#include "desk/common_places.h"
#include "desk/contact_list.h"
#include "desk/destruction.h"
#include "desk/exports.h"
#include "desk/kept_import.h"
#include "desk/own_account.h"
#include "desk/own_profile.h"
#include "desk/people.h"
#include "desk/persons_alike.h"
#include "desk/records.h"
#include "desk/recovery.h"
#include "desk/review.h"
#include "desk/seals.h"
#include "desk/staged_import.h"
#include "desk/staged_intake.h"
#include "desk/surroundings.h"
#include "desk/trace_run.h"
#include "desk/who_looked.h"
#include "epi/actor.h"
#include "epi/duties.h"
#include "epi/entry.h"
#include "epi/policy.h"
#include "epi/progress.h"
#include "epi/result.h"
#include "store/case_store.h"
#include "vault/kdf.h"
#include "vault/random.h"
#include "vault/secret_bytes.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tracedesk::desk {

/// The policy packs there are, and which one the next run of the engine follows.
struct PolicyChoice
{
    std::vector<epi::Policy> packs; ///< by the day they came into force
    std::string chosen;             ///< id set by the office; empty: by the cases and their dates
    std::string inForce;            ///< id; the one chosen, else the one most cases name, else by the date of the first case
};

struct FoundedOffice;

/// An open store and the acts of the office over it, for window and command line alike. Every act that writes, and every
/// look at personal data, is in the audit before it returns. Every act asks docs/roles.md first (epi::permit): what the
/// account may not do is refused with notPermitted, and the refusal is on record.
/// Threads: one call at a time, from any thread. Long acts take a stop token and tell progress in counts on the calling thread
/// (the engine: on its own, one call at a time).
/// Errors of every act: those of the store; only further ones are named.
class Office
{
public:
    /// Makes a store with its first people, and opens it for the founder.
    [[nodiscard]] static epi::Result<FoundedOffice> found(const std::filesystem::path &folder, const store::Founding &founding,
                                                          const vault::SecretBytes &password, Surroundings surroundings);
    /// Whether a folder looks like that of a store. Opens nothing.
    [[nodiscard]] static bool liesIn(const std::filesystem::path &folder);
    [[nodiscard]] static epi::Result<Office> open(const std::filesystem::path &folder, const store::LogInRequest &logIn,
                                                  Surroundings surroundings);
    /// The first log-in of an invited account: its one-time code, and the password that opens from now on.
    [[nodiscard]] static epi::Result<Office> activate(const std::filesystem::path &folder, const store::LogInRequest &logIn,
                                                      const vault::SecretBytes &password, Surroundings surroundings);
    /// The same with a store opened by the caller: tests bring a cheaper derivation.
    Office(store::CaseStore store, Surroundings surroundings);

    [[nodiscard]] const epi::Actor &actor() const { return m_store.actor(); }
    /// By the written table, as far as there is still anything the duty could be done upon.
    [[nodiscard]] bool may(epi::Duty duty) const;
    /// Whether the account has all keys its duties need; if not, somebody must admit it first.
    [[nodiscard]] bool isAdmitted() const;
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }
    /// Every fault found; empty when sound.
    [[nodiscard]] epi::Result<std::vector<epi::Error>> check(std::stop_token stop, const epi::Progress &progress) const;

    /// Stores what was staged: one transaction for each file. One entry for each file that is no place table.
    /// What was stored before an error stays and is told by `imports()`.
    [[nodiscard]] epi::Result<std::vector<KeptFile>> keepImport(const StagedImport &staged, std::stop_token stop,
                                                                const epi::Progress &progress);
    /// Stores several groups of files, one transaction for each file, until the end, a stop request or the first error.
    [[nodiscard]] KeptIntake keepIntake(const StagedIntake &staged, std::stop_token stop, const epi::Progress &progress);
    [[nodiscard]] epi::Result<std::vector<epi::ImportBatch>> imports() const;

    /// Profiles that users of this store made by mapping columns.
    [[nodiscard]] epi::Result<std::vector<OwnProfile>> ownProfiles() const;
    /// In the place of the one of that name, where there is one.
    [[nodiscard]] epi::Result<void> saveOwnProfile(OwnProfile profile);

    /// Errors: policyInvalid, unreadableFile.
    [[nodiscard]] epi::Result<PolicyChoice> policies() const;
    /// Sets the pack for the runs to come; an empty id leaves it to the cases again. Errors: unknownPolicy, policyInvalid.
    [[nodiscard]] epi::Result<void> choosePolicy(const std::string &id);

    /// Takes everything a run looks at out of the store, the policy in force among it.
    /// Errors: cancelled, unknownPolicy, policyInvalid.
    [[nodiscard]] epi::Result<PreparedTrace> prepareTrace(std::stop_token stop, const epi::Progress &progress) const;
    /// Replaces the findings of the run before.
    [[nodiscard]] epi::Result<TraceRun> keepTrace(FinishedTrace finished, const epi::Progress &progress);
    /// The three in one: for who has nothing else to do with the store meanwhile.
    [[nodiscard]] epi::Result<TraceRun> trace(std::stop_token stop, const epi::Progress &progress);

    /// What an officer entered, changed or took back, in one transaction. Gives the edit with what is stored now; entries are
    /// given with their ids, new ones too. A case is never taken out, it is archived.
    /// Errors: staleRevision (somebody saved in between), alreadyExists (the number of another case), invalidArgument (an entry
    /// with faults, or one that cannot be taken out), notFound. Of a change of persons: docs/decisions/0026.
    [[nodiscard]] epi::Result<epi::Edit> apply(epi::Edit edit);
    /// Who may be the person of a stored case or contact that officers entered: most alike first, few. Each is a recorded look.
    /// Nobody who is elsewhere, of the own household, told apart, ... Errors: notFound (the entry is not that person's).
    [[nodiscard]] epi::Result<std::vector<epi::PersonProposal>> alike(const epi::Entry &entry);
    /// Says that the entry's person and another one proposed are two, or takes it back. Errors: notFound.
    [[nodiscard]] epi::Result<void> tellApart(const epi::Entry &entry, epi::PersonId other, bool apart);
    /// A case of the person of a stored contact, infected by the one it is a contact of. Gives it as a new entry. Errors:
    /// alreadyExists (the number, or the person is a case), invalidArgument.
    [[nodiscard]] epi::Result<epi::Edit> makeCase(const epi::IdentifiedContact &contact, epi::IdentifiedCase made);

    /// All cases of the account's area with what a list shows, pseudonymous. By case number.
    [[nodiscard]] epi::Result<CaseOverview> overview() const;
    /// All candidates for the source of each of these cases, by rank; pseudonymous.
    [[nodiscard]] epi::Result<std::vector<std::vector<NamedSource>>> sources(std::span<const epi::CaseId> ids) const;
    /// Cases with their evidence and findings, persons masked; each a recorded look at its person and at those whom officers
    /// named as its contacts, on record before any of them is read. Errors: notFound; notPermitted ("open case", "own") where the
    /// account told that it knows one of the persons.
    [[nodiscard]] epi::Result<std::vector<CaseFile>> caseFiles(std::span<const epi::CaseId> ids, const std::string &purpose);
    /// Places that visits of the account's area were told at, as often as they are written in another way (epi::gatheredVisits).
    /// Who was there, and when, is not in it: no look at anybody. What only says "home" is nobody else's place and is left out.
    /// Errors: unreadableFile, profileInvalid (the words for a home).
    [[nodiscard]] epi::Result<std::vector<epi::KnownPlace>> visitedPlaces() const;
    /// Merchants, venues or base stations that an import brought; empty for lists.
    [[nodiscard]] epi::Result<std::vector<epi::KnownPlace>> importedPlaces(epi::ImportBatchId import) const;
    /// A cluster of the overview, by its index there, with the stays of its members from the policy's longest exposure before
    /// it to as long after it; a recorded look at each member. Errors: notFound, also where another run has taken place.
    [[nodiscard]] epi::Result<ClusterFile> clusterFile(std::size_t index, const std::string &inputDigest,
                                                       const std::string &purpose);
    /// Reads on in what a search for common places looks at: the next cases of the account's area, until it is complete. Where
    /// several were, and when, is said of no case by its number: no look at anybody. Errors: unknownPolicy, policyInvalid,
    /// unreadableFile, profileInvalid (the words for a home).
    [[nodiscard]] epi::Result<void> readPlaces(PlaceReading &reading) const;
    /// A common place with who was there when, and where else around that time: a recorded look at each of its cases. Errors:
    /// notFound, notPermitted (also "area", "own", "due").
    [[nodiscard]] epi::Result<ClusterFile> commonPlaceFile(const epi::CommonPlace &place, const std::string &purpose);

    /// How long a password that was given again lets more be shown whole. Long enough to call down a list without typing it at
    /// every name; shorter than the idle lock is by default, since it is the seat left for a moment that it is about.
    static constexpr std::chrono::minutes confirmedFor{5};
    /// What identifies a person of a case, or one that officers named as a contact, whole: for a purpose in words, and on record
    /// before it is read. A resident number never is. The password may be left empty within `confirmedFor` of a confirm().
    /// Errors: invalidArgument (no purpose), notFound (nobody that may be shown), notPermitted ("reveal", "area", "own" or "never
    /// whole"), and when nothing else is against it passwordNeeded, wrongPassword, tooManyAttempts.
    [[nodiscard]] epi::Result<std::string> reveal(epi::PersonId person, epi::Identifier what, const std::string &purpose,
                                                  const vault::SecretBytes &password = {});
    // Whom this account must not look up: itself and its household, as far as it tells. Names and numbers are kept as digests
    // that nobody reads back. Errors: invalidArgument (an empty one).
    [[nodiscard]] epi::Result<void> registerOwn(std::span<const store::OwnIdentifier> identifiers);
    [[nodiscard]] epi::Result<void> forgetOwn();
    [[nodiscard]] epi::Result<std::uint64_t> countOwn() const;

    // Exports. A file taken out is on the register and on record before it is written.
    /// The id that its content is to bear, with who and when: for one export, for which the password was given.
    /// Errors: passwordNeeded, wrongPassword, tooManyAttempts.
    [[nodiscard]] epi::Result<epi::ExportMark> beginExport(const vault::SecretBytes &password,
                                                           epi::ExportKind kind = epi::ExportKind::caseList);
    /// Registers the bytes and writes them in the place of whatever was there (0600, whole or not at all); a file that could not
    /// be written stays on the register as such. Errors: passwordNeeded (not what beginExport gave, or used before).
    [[nodiscard]] epi::Result<void> finishExport(const epi::ExportMark &mark, const ExportOrder &order,
                                                 std::span<const std::uint8_t> bytes);
    /// What form 5 would take of the confirmed contacts of these cases, and who cannot go in and why; everybody masked. Each is a
    /// recorded look. Errors: notFound; notPermitted where the account may not be shown one of the persons whole, as reveal().
    [[nodiscard]] epi::Result<ContactListing> checkContactList(std::span<const epi::CaseId> ids);
    /// Takes them out as form 5 (epi/form_five.h), persons whole, in the order of the cases. Where somebody cannot go in and the
    /// order does not leave them out, or nobody can, nothing is written and the mark is not used up. Each is a recorded look.
    /// Errors: as checkContactList and finishExport, invalidArgument (no purpose).
    [[nodiscard]] epi::Result<ContactListing> exportContactList(const epi::ExportMark &mark, const ContactListOrder &order);
    /// The register, newest first.
    [[nodiscard]] epi::Result<std::vector<ExportLine>> exports() const;
    /// Says what became of one. Errors: notFound, invalidArgument (closed before, and not under legal hold).
    [[nodiscard]] epi::Result<void> closeExport(epi::ExportId id, epi::ExportEnding ending);

    // People. Rules and signatures: vault/account_book.h; states and two people: docs/roles.md.
    [[nodiscard]] epi::Result<People> people() const;
    /// Errors: alreadyExists (the name), invalidArgument.
    [[nodiscard]] epi::Result<vault::Invitation> invite(const vault::Person &person);
    [[nodiscard]] epi::Result<vault::Invitation> orderReset(epi::AccountId account);
    /// True: done; false: the order waits for a second signature.
    [[nodiscard]] epi::Result<bool> suspend(epi::AccountId account);
    [[nodiscard]] epi::Result<bool> resume(epi::AccountId account);
    [[nodiscard]] epi::Result<bool> close(epi::AccountId account);
    [[nodiscard]] epi::Result<bool> changeDuties(epi::AccountId account, epi::Role role, const epi::Jurisdiction &jurisdiction);
    /// Errors: wrongPassword, tooManyAttempts.
    [[nodiscard]] epi::Result<void> countersign(const epi::Uuid &order, const vault::SecretBytes &password);
    [[nodiscard]] epi::Result<void> dropOrder(const epi::Uuid &order);
    [[nodiscard]] epi::Result<void> admit(epi::AccountId account);
    [[nodiscard]] epi::Result<void> allowAttempts(epi::AccountId account);
    /// Whether compartments wait for new keys that this account may make.
    [[nodiscard]] bool owesNewKeys() const;
    /// Errors: cancelled.
    [[nodiscard]] epi::Result<void> renewKeys(std::stop_token stop, const epi::Progress &progress);

    // Backups and the papers that open them
    /// Errors: none of its own.
    [[nodiscard]] epi::Result<Recovery> recovery() const;
    /// A paper that this account may make now, to be written down; nothing is signed yet.
    [[nodiscard]] epi::Result<vault::RecoveryPaper> drawRecoveryPaper() const;
    /// Signs it, once its last line was typed as it stands on the paper. Errors: paperMistyped, invalidArgument (another one was
    /// set meanwhile).
    [[nodiscard]] epi::Result<void> setRecoveryPaper(const vault::RecoveryPaper &paper, const vault::SecretBytes &lastLine);
    /// Errors: those of store::CaseStore::backUp.
    [[nodiscard]] epi::Result<store::BackupDescription> backUp(const std::filesystem::path &file, store::IfThere ifThere,
                                                               std::stop_token stop, const epi::Progress &progress);
    /// Asks no duty: there is no store yet. Errors: those of store::restoreStore.
    [[nodiscard]] static epi::Result<store::BackupDescription>
    restore(const std::filesystem::path &file, const vault::SecretBytes &onePaper, const vault::SecretBytes &otherPaper,
            const std::filesystem::path &folder, const Surroundings &surroundings, std::stop_token stop,
            const epi::Progress &progress);

    // The account's own
    [[nodiscard]] epi::Result<OwnAccount> ownAccount() const;
    /// Whether it is the account that asks: for acts that want the password once more, which call this behind permit(). Takes as
    /// long as a log-in. A wrong one counts as a log-in that failed, and is on record, here and wherever a password is given.
    /// Errors: passwordNeeded (none is given), wrongPassword, tooManyAttempts.
    [[nodiscard]] epi::Result<void> confirm(const vault::SecretBytes &password);
    /// Errors: wrongPassword, tooManyAttempts, invalidArgument.
    [[nodiscard]] epi::Result<void> changePassword(const vault::SecretBytes &present, const vault::SecretBytes &password);
    [[nodiscard]] bool hasSecondFactor() const { return m_store.hasSecondFactor(); }
    /// Errors: wrongPassword, tooManyAttempts, wrongCode.
    [[nodiscard]] epi::Result<void> setSecondFactor(const vault::SecretBytes &present, vault::SecretBytes secret,
                                                    std::string_view code);
    /// Errors: wrongPassword, tooManyAttempts.
    [[nodiscard]] epi::Result<void> dropSecondFactor(const vault::SecretBytes &present);

    // The activity record
    /// Newest first: of all, or for who may see no more, of the own account.
    [[nodiscard]] epi::Result<RecordPage> records(const RecordQuestion &question) const;
    /// What stands since the last signed review, and what is odd in it. Errors: policyInvalid (the rules), unreadableFile.
    [[nodiscard]] epi::Result<Review> review() const;
    /// What the reviewer says of a finding under review, with a reason that names nobody. May be said anew until the review is
    /// signed. Gives the review with it. Errors: notFound, invalidArgument (no judgement, no reason), and those of review().
    [[nodiscard]] epi::Result<Review> judgeFinding(const epi::Uuid &finding, epi::Judgement judgement, const std::string &words);
    /// Puts on record, signed, that everything up to now was reviewed. Errors: notPermitted ("sign review", "unjudged": a finding
    /// waits for its judgement), wrongPassword, tooManyAttempts, and those of review().
    [[nodiscard]] epi::Result<void> signReview(const vault::SecretBytes &password);
    /// Who looked at a person, by token. Errors: those of personCalled.
    [[nodiscard]] epi::Result<WhoLooked> whoLooked(const std::string &token) const;
    /// The whole record as JSON lines, oldest first, for security monitoring elsewhere: accounts and pseudonyms, nobody's data. A
    /// file that is there is replaced when the new one is whole. On record before anything is written.
    /// Gives the number of lines. Errors: wrongPassword, tooManyAttempts, cancelled.
    [[nodiscard]] epi::Result<std::uint64_t> exportRecord(const std::filesystem::path &file, const vault::SecretBytes &password,
                                                          std::stop_token stop);

    // Retention and destruction: docs/decisions/0020.
    [[nodiscard]] epi::Result<Retention> retention() const;
    /// A dry run: counts what an order would destroy. `person` only for that scope, and then a recorded look at the person.
    /// Errors: notFound, unknownPolicy.
    [[nodiscard]] epi::Result<DestructionPlan> planDestruction(epi::DestructionScope scope, epi::PersonId person);
    /// The same for one person, by the number of a case or the person's id.
    [[nodiscard]] epi::Result<DestructionPlan> planDestructionOf(const std::string &whom);
    /// Signs the plan as the first of two; it must still be what would be destroyed. Gives the order's id.
    /// Errors: staleRevision (the data changed since the plan), invalidArgument (no basis, nothing to destroy), notPermitted
    /// (also "open exports": of everything, while the register of exports has an open line), wrongPassword, tooManyAttempts.
    [[nodiscard]] epi::Result<epi::Uuid> orderDestruction(const DestructionPlan &plan, const std::string &basis,
                                                          const vault::SecretBytes &password);
    /// Signs as the second. Everything is destroyed when this returns; a part of the data, when somebody who has the keys
    /// carries it out. Errors: notFound, staleRevision (data were changed or taken in since everything was ordered to be
    /// destroyed), notPermitted (also "open exports"), wrongPassword, tooManyAttempts.
    [[nodiscard]] epi::Result<void> signDestruction(const epi::Uuid &order, const vault::SecretBytes &password);
    [[nodiscard]] epi::Result<void> refuseDestruction(const epi::Uuid &order);
    /// Signs an own order anew as the first: what was signed before a change of password or second factor counts no more.
    /// Errors: notFound, staleRevision (as signDestruction), notPermitted, wrongPassword, tooManyAttempts.
    [[nodiscard]] epi::Result<void> renewDestruction(const epi::Uuid &order, const vault::SecretBytes &password);
    /// Whether orders that both signed wait for this account, which has the keys.
    [[nodiscard]] bool owesDestruction() const;
    /// Carries them out; how many. Errors: cancelled.
    [[nodiscard]] epi::Result<std::uint64_t> carryOutDestructions(std::stop_token stop, const epi::Progress &progress);
    /// What is due when somebody has logged in, as far as this account may do it: new keys where somebody is gone, destructions
    /// that both signed. What fails stays due, and says so where it belongs.
    void catchUp(std::stop_token stop, const epi::Progress &progress);
    [[nodiscard]] bool isDestroyed() const { return m_store.isDestroyed(); }
    /// Whether there are data at all: they are destroyed, or the key of them all is gone without it being proved.
    [[nodiscard]] bool holdsData() const;

private:
    [[nodiscard]] epi::Result<epi::Policy> policyInForce() const;
    [[nodiscard]] epi::Result<void> countRetention(Retention &retention) const;
    void addOpen(Retention &retention, const vault::OpenOrder &order, bool lapsed) const;
    [[nodiscard]] epi::Result<void> expectExportsClosed() const;
    /// That nothing came in or was changed since the order was made.
    [[nodiscard]] epi::Result<void> expectUnchanged(const vault::DestructionOrder &order) const;
    [[nodiscard]] epi::Result<DestructionPlan> countPlan(epi::DestructionScope scope, epi::PersonId person) const;
    [[nodiscard]] epi::Result<void> permit(epi::Duty duty) const;
    /// `object`: what of that area is asked for; a refusal is on record with it.
    [[nodiscard]] epi::Result<void> permit(epi::Duty duty, const epi::Jurisdiction &where, const epi::Uuid &object = {}) const;
    [[nodiscard]] epi::Result<void> judged(epi::Result<void> permitted, epi::Duty duty, const epi::Uuid &object) const;
    /// Errors: notPermitted (the duty's name, "due"): two people signed that all data of one of these persons are destroyed.
    [[nodiscard]] epi::Result<void> permitNotDue(epi::Duty duty, std::span<const epi::PersonId> persons) const;
    /// Errors: notPermitted (the duty's name, "own"): the account told that it knows one of these persons.
    [[nodiscard]] epi::Result<void> permitNotOwn(epi::Duty duty, std::span<const epi::PersonId> persons) const;
    /// Whether the account may write the entry: by the area of its case, and of the person it names.
    /// Errors: notPermitted, invalidArgument (there is no such case, or the entry belongs to another than it says).
    [[nodiscard]] epi::Result<void> permitEntry(const epi::Entry &entry) const;
    /// Of the case an entry is about: as it is stored; of a new one as it was entered. Errors: invalidArgument.
    [[nodiscard]] epi::Result<epi::Jurisdiction> areaOf(const epi::Entry &entry) const;
    [[nodiscard]] epi::Result<epi::Entry> saveEntry(const epi::Entry &entry);
    [[nodiscard]] epi::Result<void> takeOut(const epi::Entry &entry);
    /// The person of an entry to be stored, its masks opened; nothing where it has none. What it replaces is remembered.
    [[nodiscard]] epi::Result<std::optional<epi::Person>> openedPerson(const std::optional<epi::MaskedPerson> &given);
    [[nodiscard]] epi::Result<epi::Edit> changePerson(epi::Edit edit);
    [[nodiscard]] epi::Result<epi::Entry> savePersonChange(const epi::Entry &entry, epi::Person person, epi::Person left);
    /// Whether somebody may be shown to this account as a person who is alike: by area, household and who named it.
    [[nodiscard]] epi::Result<bool> mayBeProposed(epi::PersonId person, const store::PersonStanding &standing) const;
    /// That officers entered the entry's person for it. Errors: notFound.
    [[nodiscard]] epi::Result<void> expectEntered(const epi::Entry &entry) const;
    void indexAnew(epi::PersonId person);
    /// Asks for the password unless it was given again lately.
    [[nodiscard]] epi::Result<void> confirmLately(const vault::SecretBytes &password);
    [[nodiscard]] epi::Result<void> keepOnRegister(const epi::ExportMark &mark, const ExportOrder &order,
                                                   const vault::Digest &digest);
    [[nodiscard]] epi::Result<KeptFile> keepFile(const intake::ParsedFile &file, const store::SourceFile &source,
                                                 std::stop_token stop, const epi::Progress &progress);
    [[nodiscard]] epi::Result<PolicyChoice> choiceFor(std::span<const epi::Case> cases) const;
    /// By which cases are judged: that of the last run, the one in force where there is none or it is gone. Errors as policies().
    [[nodiscard]] epi::Result<epi::Policy> policyOf(const std::optional<Provenance> &lastRun) const;
    [[nodiscard]] Provenance provenanceOf(const store::Run &run) const;
    /// By the policy that the office chose, else as policyOf.
    [[nodiscard]] epi::Result<epi::QuarantineRule> quarantineRuleFor(const std::optional<Provenance> &lastRun) const;
    [[nodiscard]] epi::Result<epi::QuarantineRule> quarantineRuleOf(epi::CaseId id) const;
    [[nodiscard]] epi::Result<ContactRows> readContactRows(std::span<const epi::CaseId> ids, const std::string &purpose);
    [[nodiscard]] epi::Result<ClusterMember> readMember(epi::Case facts, const epi::TimeSpan &time) const;
    /// Without the look. `provenance` is found out with the first case and used for the next.
    [[nodiscard]] epi::Result<CaseFile> readCase(epi::Case facts, std::vector<epi::Contact> named,
                                                 std::optional<Provenance> &provenance) const;

    store::CaseStore m_store;
    Surroundings m_surroundings;
    vault::IdSource m_ids;
    Seals m_seals;
    PersonsAlike m_alike;
    std::vector<epi::ExportMark> m_begun; ///< exports for which the password was given, not finished yet
};

struct FoundedOffice
{
    Office office;
    std::vector<vault::Invitation> invitations; ///< for the others, in their order
};

} // namespace tracedesk::desk
