#pragma once

#include "epi/findings.h"
#include "epi/id.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::view {

/// A case in a transmission tree.
struct TreeCase
{
    epi::CaseId id;
    std::string number;
    std::optional<epi::Instant> onset; ///< the local day's begin; or of the day that stands for it
    bool onsetKnown = false;           ///< false: sample, report or confirmation stands for it
    epi::TimeSpan infection;           ///< most probable; empty when not known
    /// The likeliest source: a case of the tree (its index), or unknown or imported.
    epi::SourceKind sourceKind = epi::SourceKind::unknown;
    std::optional<std::uint32_t> source;
    double probability = 0; ///< 0: never ranked
    bool member = false;    ///< of the cluster shown
};

/// Who probably infected whom, each case by its likeliest source.
struct TransmissionTree
{
    std::vector<TreeCase> cases;
    epi::Seconds utcOffset{9 * 3600};
};
using TransmissionTreePtr = std::shared_ptr<const TransmissionTree>;

/// When a case stands in a tree: at its onset, else at its infection, else nowhere.
[[nodiscard]] std::optional<epi::Instant> timeOf(const TreeCase &c);

/// Where the cases of a tree stand: one a row, a source above those it infected, with all of its branch below it before the
/// next branch begins. Branches, and cases of one source, by time; undated ones last, then by number.
struct TreeLayout
{
    std::vector<std::uint32_t> caseAt; ///< by row
    std::vector<std::uint32_t> rowOf;  ///< by case
    std::vector<std::uint32_t> depth;  ///< by case: links from the root
    /// By case: its source is its own descendant, so that its branch begins with it although it has a source. One of each circle.
    std::vector<bool> loop;
    epi::TimeSpan extent; ///< of all times and infections; empty when no case is dated
};

/// n log n in the number of cases; circles of likeliest sources are cut at their earliest case.
[[nodiscard]] TreeLayout layoutOf(const TransmissionTree &tree);

} // namespace tracedesk::view
