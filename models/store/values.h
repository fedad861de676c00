#pragma once

#include "epi/case.h"
#include "epi/evidence.h"
#include "epi/findings.h"
#include "epi/interview.h"
#include "epi/listed_contact.h"
#include "epi/masked.h"
#include "epi/policy.h"
#include "store/source_file.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::store {

/// What comes with every import, whatever its kind.
struct Import
{
    /// fileName, profile, digest, approval, period, and the counts of parsing, where `stored` counts the rows handed
    /// over. The store sets id, imported, importedBy and the counts as they turn out.
    epi::ImportBatch batch;
    std::vector<epi::RejectedRow> rejected; ///< by parsing and by whoever resolved case numbers
    std::vector<epi::Remark> remarks;
    const SourceFile *source = nullptr; ///< borrowed; null: the file itself is not kept
    /// Who the subjects of a record file are, where it says so: name and phone by the first subject token.
    std::span<const epi::Person> persons;
    /// Of who imports: listed cases that tell no area belong there, and nobody with cases elsewhere is joined to one.
    epi::Jurisdiction area;
};

/// Another entry of the store that is likely the same human.
struct AlikePerson
{
    epi::PersonId person;
    bool byNumber = false;              ///< the phone or resident number is the same; else name and birth date speak for it
    std::vector<std::string> cases;     ///< numbers of the cases it is
    std::vector<std::string> contactOf; ///< of those it is a contact of

    bool operator==(const AlikePerson &) const = default;
};

/// What an import brought that was not there before: records of a person, or rows of a case.
struct NewRows
{
    epi::PersonId person = {}; ///< null for lists
    epi::CaseId caseId = {};   ///< null for records
    std::uint64_t rows = 0;
    bool isCase = false; ///< the case itself is new
};

/// How an import turned out. Its batch has a null id when nothing was new and so nothing was kept.
struct Imported
{
    epi::ImportBatch batch;
    std::vector<epi::RejectedRow> rejected; ///< those of the import, then those the store refused
    std::vector<NewRows> added = {};        ///< a person or case may stand here more than once
};

/// Where a person stands in the store.
struct PersonStanding
{
    std::vector<epi::CaseId> cases;     ///< that it is
    std::vector<epi::CaseId> contactOf; ///< in which officers decided about it, or named it, as a contact
    bool recorded = false;              ///< a provider or a list speaks of it

    bool operator==(const PersonStanding &) const = default;
};

/// A case with its person, as the store keeps them. Without the person: it is not changed.
struct CaseWithPerson
{
    epi::Case facts;
    std::optional<epi::Person> person;
    /// Where the case is to be of another person than it was: the one it was of, as that is to be kept. It goes where nothing
    /// else speaks of it, and `person` comes back where it went so before.
    std::optional<epi::Person> left = {};

    bool operator==(const CaseWithPerson &) const = default;
};

/// A contact with its person. Without the person: it is not changed.
struct ContactWithPerson
{
    epi::Contact contact;
    std::optional<epi::Person> person;
    std::optional<epi::Person> left = {}; ///< as in CaseWithPerson

    bool operator==(const ContactWithPerson &) const = default;
};

/// Something by which an account knows itself or somebody of its household.
struct OwnIdentifier
{
    epi::Identifier kind = epi::Identifier::phone;
    std::string text;
};

/// A row of a line list. Null ids are filled in; a person already known by one of the subject tokens stays
/// that person, whatever id comes here.
struct ListedCase
{
    epi::Case facts;
    epi::Person person;
    std::uint64_t line = 0;
};

/// A row of a list of named contacts: the case's id is set, the contact's and the person's are null.
struct ListedContact
{
    epi::NamedContact named;
    std::uint64_t line = 0;
};

/// The records of one batch for the persons asked for.
struct RecordSet
{
    epi::ImportBatchId batch;
    std::string fileName; ///< the batch's
    epi::RecordKind kind = epi::RecordKind::cellSite;
    std::vector<epi::Place> places; ///< all of the batch, or where only some persons were asked for, theirs
    /// `subject` is an index into StoredRecords::persons; rows by (subject, begin, line).
    epi::RecordColumns records;
};

/// Provider records as they lie in the store, one set for each batch that has any, oldest batch first.
struct StoredRecords
{
    std::vector<epi::PersonId> persons;
    std::vector<RecordSet> sets;
};

/// Which run of the engine findings come from.
struct Run
{
    std::string policy;
    std::string engine;
    std::string inputDigest;
    epi::Instant computed{}; ///< set by the store
};

/// What a run found out about one case.
struct CaseFindings
{
    epi::CaseId caseId;
    std::optional<epi::CaseWindow> infectious;
    std::optional<epi::CaseWindow> exposure;
    std::vector<epi::Stay> stays;
    std::vector<epi::CoPresence> coPresences;
    std::vector<epi::SourceHypothesis> sources;
};

/// The result of a run with what its indices mean: persons (Stay::person, CoPresence) and batches (RecordRange::set)
/// by the lists here, cases (Cluster::cases, SourceHypothesis) by their position in `cases`.
/// RecordRange::first counts from the person's first row in that batch, so that it leads back to what
/// CaseStore::loadRecords gives for that person alone.
struct Findings : Run
{
    std::vector<epi::PersonId> persons;
    std::vector<epi::ImportBatchId> batches;
    std::vector<CaseFindings> cases;
    std::vector<epi::Cluster> clusters;
};

/// A stay with the batch its records are of; null where it has none.
struct FoundStay
{
    epi::Stay stay;
    epi::ImportBatchId batch;
};

/// A co-presence with who the other one is.
struct FoundTogether
{
    epi::CoPresence coPresence;
    epi::PersonId other;
};

/// A candidate for the source, with the candidate's case number where it is a case.
struct NamedSource
{
    epi::SourceHypothesis hypothesis;
    std::string number; ///< empty for unknown and imported
    epi::CaseId caseId;
};

/// A cluster with the numbers of its cases.
struct NamedCluster
{
    epi::Cluster cluster;
    std::vector<std::string> numbers; ///< of Cluster::cases, in the same order
    std::vector<epi::CaseId> caseIds; ///< the same
    std::string suspectedSource;      ///< case number, or empty
    /// That the suspected source infected another member: the mean over the others; 0 without one.
    double sourceProbability = 0;
    std::uint32_t elsewhere = 0; ///< further cases, of areas the account is not responsible for
};

/// What the last run found out about one case, with all that its indices point to; nothing but the run itself for a case that
/// came later.
struct FoundCase
{
    Run run;
    std::optional<epi::CaseWindow> infectious;
    std::optional<epi::CaseWindow> exposure;
    std::vector<FoundStay> stays;
    std::vector<FoundTogether> coPresences;
    std::vector<NamedSource> sources; ///< by rank
};

/// Where the last run found cases to have stayed.
struct FoundStays
{
    std::string inputDigest;                    ///< tells one run from another; empty before the first
    std::vector<std::vector<epi::Stay>> ofCase; ///< of each case asked for, by begin; without what leads back to records
};

/// What a list shows of the findings about one case.
struct CaseSummary
{
    epi::CaseId caseId;
    std::optional<epi::CaseWindow> infectious;
    std::uint32_t stays = 0;
    std::uint32_t coPresences = 0;
    std::optional<epi::LatLng> position; ///< of the stay with the longest certain dwell, the first of several
    std::optional<NamedSource> likeliest;
};

/// The last run as a list of cases shows it.
struct RunSummary
{
    Run run;
    std::vector<CaseSummary> cases; ///< in the order of the run
    std::vector<NamedCluster> clusters;
};

/// How a person is spoken of where nobody may be told who it is.
struct Pseudonym
{
    std::string token; ///< the first subject token; empty where there is none
    /// Null where the person is no case; of several cases the one with the least number.
    epi::CaseId caseId;
    std::string number;
};

} // namespace tracedesk::store
