#pragma once

#include "epi/evidence.h"
#include "store/database.h"
#include "store/source_file.h"
#include "store/values.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tracedesk::store {

/// Statements on import batches in `movements`. Throw Failure.
class Batches
{
public:
    /// The batch this file with this profile came in before.
    [[nodiscard]] static std::optional<epi::ImportBatch> find(const Database &database, std::string_view digest,
                                                              std::string_view profile);
    /// All that comes with an import except its rows. Returns the number other tables of `movements` refer to.
    static std::int64_t insert(Database &database, const epi::ImportBatch &batch, std::optional<epi::RecordKind> kind,
                               std::span<const epi::RejectedRow> rejected, std::span<const epi::Remark> remarks,
                               const SourceFile *source);
    static void insertPlaces(Database &database, std::int64_t batch, std::span<const epi::Place> places);
    [[nodiscard]] static std::vector<epi::Place> loadPlaces(const Database &database, std::int64_t batch);
    /// Those at these positions alone, in their order: a table may be many times what one person comes by.
    [[nodiscard]] static std::vector<epi::Place> loadPlaces(const Database &database, std::int64_t batch,
                                                            std::span<const std::uint32_t> positions);
    /// The greatest number there is: whether a batch came in between.
    [[nodiscard]] static std::int64_t last(const Database &database);
};

} // namespace tracedesk::store
