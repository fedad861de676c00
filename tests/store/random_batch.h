#pragma once

#include "tests/store/store_fixture.h"

#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace tracedesk::tests {

enum class Columns { cells, cards, fixes };

/// Rows in no order at all, of `persons` subjects "P0", "P1", ...; cells and cards stand at 300 places.
[[nodiscard]] epi::RecordBatch randomBatch(Columns columns, std::size_t rows, std::uint32_t persons, std::uint32_t seed);

/// A row with its subject and place spelled out.
using Row = std::tuple<std::string, std::uint32_t, std::uint32_t, std::uint32_t, std::string, std::int32_t, std::int32_t,
                       std::uint32_t, std::uint32_t>;

[[nodiscard]] std::multiset<Row> rowsOf(const epi::RecordBatch &batch);
/// Everything in the store under the tokens `subjects`.
[[nodiscard]] std::multiset<Row> storedRows(store::CaseStore &store, const std::vector<std::string> &subjects);
/// As a file whose name and digest are `digest`.
[[nodiscard]] epi::Result<store::Imported> import(store::CaseStore &store, const epi::RecordBatch &batch,
                                                  const std::string &digest);
/// No fault in any compartment.
[[nodiscard]] bool isSound(store::CaseStore &store);

} // namespace tracedesk::tests
