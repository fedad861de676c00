#pragma once

#include "epi/case.h"
#include "epi/evidence.h"
#include "epi/findings.h"
#include "epi/interview.h"
#include "epi/policy.h"

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
    std::span<const std::byte> source; ///< the file's bytes, kept compressed; may be empty
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

/// A row of a line list. Null ids are filled in; a person already known by one of the subject tokens stays
/// that person, whatever id comes here.
struct ListedCase
{
    epi::Case facts;
    epi::Person person;
    std::uint64_t line = 0;
};

/// The records of one batch for the persons asked for.
struct RecordSet
{
    epi::ImportBatchId batch;
    epi::RecordKind kind = epi::RecordKind::cellSite;
    std::vector<epi::Place> places;
    /// `subject` is an index into StoredRecords::persons; rows by (subject, begin, line).
    epi::RecordColumns records;
};

/// Provider records as they lie in the store, one set for each batch that has any, oldest batch first.
struct StoredRecords
{
    std::vector<epi::PersonId> persons;
    std::vector<RecordSet> sets;
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
struct Findings
{
    std::string policy;
    std::string engine;
    std::string inputDigest;
    epi::Instant computed{}; ///< set by the store
    std::vector<epi::PersonId> persons;
    std::vector<epi::ImportBatchId> batches;
    std::vector<CaseFindings> cases;
    std::vector<epi::Cluster> clusters;
};

} // namespace tracedesk::store
