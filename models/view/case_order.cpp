#include "view/case_order.h"

#include "view/case_words.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace tracedesk::view {

namespace {

using Column = CaseFilter::Column;
using Key = std::optional<std::int64_t>; // none: not known

Key keyOf(const std::optional<epi::Day> &day)
{
    return day ? Key(day->time_since_epoch().count()) : std::nullopt;
}

/// Sources as the list has their numbers, then those that are no case.
class SourceRanks
{
public:
    explicit SourceRanks(const EpidemicPicture &picture)
        : m_size(static_cast<std::int64_t>(picture.cases.size()))
    {
        for (const CaseRow &row : picture.cases)
            m_ranks.emplace(row.facts.id, static_cast<std::int64_t>(m_ranks.size()));
    }
    [[nodiscard]] Key keyOf(const CaseRow &row) const
    {
        if (row.topProbability <= 0)
            return std::nullopt;
        const auto known = row.topSourceCase ? m_ranks.find(*row.topSourceCase) : m_ranks.end();
        return known != m_ranks.end() ? known->second : m_size + static_cast<std::int64_t>(row.topSourceKind);
    }

private:
    std::unordered_map<epi::CaseId, std::int64_t> m_ranks;
    std::int64_t m_size;
};

Key keyOf(const CaseRow &row, Column column, const EpidemicPicture &picture)
{
    const epi::Case &facts = row.facts;
    switch (column) {
    case Column::Number:
    case Column::Source:
        break; // not by what the case itself says
    case Column::Classification:
        if (facts.classification == epi::CaseClassification::notClassified)
            return std::nullopt;
        return static_cast<std::int64_t>(facts.classification);
    case Column::Stage:
        return static_cast<std::int64_t>(facts.stage);
    case Column::Onset:
        return keyOf(facts.onset ? std::optional(facts.onset->earliest) : std::nullopt);
    case Column::Infectious:
        return row.infectious ? Key(row.infectious->outer.begin.time_since_epoch().count()) : std::nullopt;
    case Column::Confirmed:
        return keyOf(facts.confirmed);
    case Column::Contacts:
        if (!hasContacts(row, picture))
            return std::nullopt;
        return std::int64_t{row.confirmedContacts} << 32 | std::int64_t{contactsFound(row)};
    case Column::Probability:
        return row.topProbability > 0 ? Key(static_cast<std::int64_t>(row.topProbability * 1e12)) : std::nullopt;
    case Column::Waiting: // the longer, the earlier the day
        return isWaiting(facts) ? Key(-facts.confirmed->time_since_epoch().count()) : std::nullopt;
    }
    return std::nullopt;
}

std::vector<Key> keysOf(const EpidemicPicture &picture, Column column)
{
    std::vector<Key> keys;
    keys.reserve(picture.cases.size());
    if (column == Column::Source) {
        const SourceRanks ranks(picture);
        for (const CaseRow &row : picture.cases)
            keys.push_back(ranks.keyOf(row));
        return keys;
    }
    for (const CaseRow &row : picture.cases)
        keys.push_back(keyOf(row, column, picture));
    return keys;
}

} // namespace

std::vector<std::uint32_t> inOrder(const EpidemicPicture &picture, Column column, bool descending)
{
    std::vector<std::uint32_t> rows(picture.cases.size());
    std::iota(rows.begin(), rows.end(), 0U);
    if (column == Column::Number) {
        if (descending)
            std::ranges::reverse(rows);
        return rows;
    }
    const std::vector<Key> keys = keysOf(picture, column);
    std::ranges::stable_sort(rows, [&](std::uint32_t a, std::uint32_t b) {
        if (!keys[a] || !keys[b])
            return keys[a].has_value() > keys[b].has_value();
        return descending ? *keys[a] > *keys[b] : *keys[a] < *keys[b];
    });
    return rows;
}

} // namespace tracedesk::view
