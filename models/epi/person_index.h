#pragma once

#include "epi/id.h"
#include "epi/person_match.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace tracedesk::epi {

/// Under what a person is looked for: two persons worth comparing share at least one key. Digests of: the resident number and its
/// last seven digits; the last four digits of the phone and the four before; the birth date with day and month in any order, and
/// each two of year, month and day with the family name; the name, its initial consonants, and the family name with the
/// consonants one hears, which is where Hangul and Latin letters meet. Sorted, each once; none where nothing is known.
[[nodiscard]] std::vector<std::uint64_t> blockingKeys(const PersonTraits &person);

/// Persons among whom one is looked for without comparing all: at 10^5 of them some hundred to a thousand are compared. Holds
/// what identifies: to be dropped with the keys of the compartment it was read from. Const members may be called by several
/// threads at once.
class PersonIndex
{
public:
    /// Keys that more persons share tell nothing ("미상", a switchboard); they are passed over. So a name or number of that many
    /// is not found by it alone.
    static constexpr std::size_t mostInBlock = 2'000;
    static constexpr std::size_t usualResults = 20;

    struct Found
    {
        PersonId person;
        Resemblance resemblance;

        bool operator==(const Found &) const = default;
    };
    struct Pair
    {
        PersonId first; ///< less than second
        PersonId second;
        Resemblance resemblance;

        bool operator==(const Pair &) const = default;
    };

    /// Instead of what was known under that id before.
    void add(PersonId id, PersonTraits traits);
    /// False: nobody has that id.
    bool remove(PersonId id);
    [[nodiscard]] std::size_t size() const { return m_slots.size(); }
    /// Null: nobody has that id. Valid until the next change.
    [[nodiscard]] const PersonTraits *traitsOf(PersonId id) const;

    /// Who may be that person, most alike first, then by id. The person with id `except` is left out.
    [[nodiscard]] std::vector<Found> find(const PersonTraits &person, PersonVerdict least = PersonVerdict::possible,
                                          std::size_t most = usualResults, PersonId except = {}) const;
    /// All pairs that may be one human, most alike first, then by ids. Takes find() for every person: to be run beside
    /// the window's thread; when `stop` is asked for, what was found so far.
    [[nodiscard]] std::vector<Pair> pairs(PersonVerdict least = PersonVerdict::likely, std::stop_token stop = {}) const;

private:
    using Slot = std::uint32_t;
    struct Entry
    {
        PersonId id;
        PersonTraits traits;
    };

    [[nodiscard]] std::vector<Slot> candidates(std::span<const std::uint64_t> keys) const;

    std::vector<Entry> m_entries; ///< by slot; those of m_free are empty
    std::vector<Slot> m_free;
    std::unordered_map<PersonId, Slot> m_slots;
    std::unordered_map<std::uint64_t, std::vector<Slot>> m_blocks;
};

} // namespace tracedesk::epi
