#pragma once

#include "epi/evidence.h"
#include "epi/result.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace tracedesk::store {

/// Rows of a batch in the order in which chunks hold them: by person, then (begin, line).
struct RecordOrder
{
    std::vector<std::uint32_t> rows; ///< row numbers of the batch
    std::vector<std::size_t> starts; ///< person p has rows [starts[p], starts[p + 1])

    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t person) const
    {
        return std::span(rows).subspan(starts[person], starts[person + 1] - starts[person]);
    }
};

/// Errors: invalidArgument (columns of unequal length, an index that points nowhere).
[[nodiscard]] epi::Result<void> validateRecords(const epi::RecordBatch &batch);

/// `personOf` gives each subject of the batch its person.
[[nodiscard]] RecordOrder orderRecords(const epi::RecordColumns &records, std::span<const std::uint32_t> personOf,
                                       std::size_t personCount);

/// Tells rows of a new batch that an earlier batch has already: same time, duration, amount, and the same place by
/// its code, or the same position.
class KnownRecords
{
public:
    explicit KnownRecords(const epi::RecordBatch &batch);

    /// Where the new batch's places have the places of an earlier one.
    [[nodiscard]] std::vector<std::uint32_t> mapPlaces(std::span<const epi::Place> earlier) const;
    /// Forgets the person before.
    void clear() { m_known.clear(); }
    /// Adds earlier rows of the person at hand, those within [first, last].
    void add(const epi::RecordColumns &records, std::span<const std::uint32_t> placeMap, std::uint32_t first, std::uint32_t last);
    /// The rows that are new, in order.
    [[nodiscard]] std::vector<std::uint32_t> newRows(std::span<const std::uint32_t> rows);

private:
    struct Fact
    {
        std::uint32_t begin, duration, place, amount;
        std::int32_t latitude, longitude;
        auto operator<=>(const Fact &) const = default;
    };
    [[nodiscard]] static Fact factOf(const epi::RecordColumns &records, std::size_t row, std::uint32_t place);

    const epi::RecordBatch &m_batch;
    std::unordered_map<std::string, std::uint32_t> m_placeByCode;
    std::vector<std::uint32_t> m_canonical; ///< the first place with the same code
    std::vector<Fact> m_known;
};

} // namespace tracedesk::store
