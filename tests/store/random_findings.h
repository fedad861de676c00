#pragma once

#include "tests/store/store_fixture.h"

#include <cstdint>
#include <vector>

namespace tracedesk::tests {

inline constexpr std::uint32_t caseCount = 12;
inline constexpr std::uint32_t personCount = 20; // the cases' are the first
inline constexpr std::uint32_t batchCount = 3;

[[nodiscard]] epi::Instant at(std::int64_t seconds); ///< after a moment in March 2020

/// A store with cases, persons and imported records for findings to point at.
struct Filled
{
    store::CaseStore store;
    std::vector<epi::Case> cases;
    std::vector<epi::PersonId> persons;
    std::vector<epi::ImportBatchId> batches;
};

[[nodiscard]] epi::Result<Filled> filled(const StoreFolder &folder);
/// Findings of any shape that the store must keep, the same for the same seed.
[[nodiscard]] store::Findings randomFindings(const Filled &in, std::uint32_t seed);

} // namespace tracedesk::tests
