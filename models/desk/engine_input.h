#pragma once

#include "store/values.h"
#include "tracing/trace.h"

#include <span>
#include <string>
#include <vector>

namespace tracedesk::desk {

/// What the engine is given, with what its indices mean.
struct EngineInput
{
    tracing::Input input;
    std::vector<epi::PersonId> persons;      ///< by the engine's index
    std::vector<epi::ImportBatchId> batches; ///< by the index of the record set
    /// By record set: the stored row (of the person in that batch, from 0) of each row the engine sees.
    std::vector<std::vector<std::uint32_t>> storedRow;
};

/// Joins what the store holds. Archived cases, rejected visits and records that say nothing about a place (payments
/// over the network) do not take part.
[[nodiscard]] EngineInput makeEngineInput(std::span<const epi::Case> cases, store::StoredRecords records,
                                          std::span<const epi::Visit> visits, std::span<const epi::Exposure> exposures);

/// BLAKE2b-256 over everything the engine looks at, hexadecimal: the same store content gives the same digest.
[[nodiscard]] std::string digestOf(const EngineInput &input);

/// The engine's result in the form the store keeps: record ranges count from the person's first row of the batch.
[[nodiscard]] store::Findings storedForm(tracing::Findings findings, const EngineInput &input, std::string inputDigest);

} // namespace tracedesk::desk
