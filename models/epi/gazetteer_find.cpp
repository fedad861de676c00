#include "epi/gazetteer.h"

#include "epi/gazetteer_marks.h"
#include "epi/typed_text.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <tuple>

namespace tracedesk::epi {

/// One question. Kinds of match are gone through from the best, until there are enough.
class GazetteerSearch
{
public:
    GazetteerSearch(const Gazetteer &places, std::string_view typed, std::optional<LatLng> near, std::size_t most)
        : m_places(places)
        , m_near(near)
        , m_most(most)
        , m_words(typedWords(typed))
        , m_whole(typedText(typed))
        , m_seen(places.size(), false)
    {
        if (near)
            m_kmADegreeEast = kmADegree * static_cast<float>(std::cos(near->latitude * std::numbers::pi / 180));
    }

    std::vector<Gazetteer::Hit> run()
    {
        if (m_places.size() == 0 || m_words.empty() || m_most == 0)
            return {};
        const bool anyInitial = std::ranges::any_of(m_words, &TypedWord::anyInitial);
        names();
        if (!enough() && anyInitial)
            initials();
        if (!enough())
            words();
        if (!enough())
            codes();
        if (!enough())
            slips();
        const GazetteerMarks marks(m_words, m_whole);
        std::vector<Gazetteer::Hit> hits;
        for (const Scored &one : m_best)
            hits.push_back(marks.hit(one.match, one.place, m_places.textOf(m_places.m_names[one.place]),
                                     m_places.textOf(m_places.m_addresses[one.place])));
        return hits;
    }

private:
    using Entry = Gazetteer::Entry;
    using Match = Gazetteer::Match;
    using Texts = Gazetteer::Texts;
    using Entries = std::span<const Entry>;

    struct Scored
    {
        Match match;
        float rank;
        std::uint32_t length;
        std::uint32_t place;

        bool operator<(const Scored &other) const
        {
            return std::tuple(match, -rank, length, place) < std::tuple(other.match, -other.rank, other.length, other.place);
        }
    };

    /// Where a word that was typed stands.
    struct Meaning
    {
        Entries words, inside;         ///< of names
        std::uint32_t firstSpoken = 0; ///< of the dictionary, [first, last)
        std::uint32_t lastSpoken = 0;
        std::size_t places = 0; ///< at most so many
    };

    [[nodiscard]] bool enough() const { return m_best.size() >= m_most; }

    [[nodiscard]] float rankOf(std::uint32_t place) const
    {
        const float use = 1 + m_places.m_uses[place];
        if (!m_near)
            return use;
        constexpr float farthest = 20'000;
        const float north = (m_places.m_latitudes[place] - static_cast<float>(m_near->latitude)) * kmADegree;
        const float east = (m_places.m_longitudes[place] - static_cast<float>(m_near->longitude)) * m_kmADegreeEast;
        const float away = std::sqrt(north * north + east * east);
        return use / (1 + (std::isnan(away) ? farthest : away));
    }

    void offer(Match match, std::uint32_t place)
    {
        m_seen[place] = true;
        const std::uint32_t end = place + 1 < m_places.size() ? m_places.m_keys.begins[place + 1]
                                                              : static_cast<std::uint32_t>(m_places.m_keys.all.size());
        const Scored one{match, rankOf(place), end - m_places.m_keys.begins[place] - 1, place};
        if (enough() && !(one < m_best.back()))
            return;
        if (enough())
            m_best.pop_back();
        m_best.insert(std::ranges::upper_bound(m_best, one, std::less<>{}), one);
    }
    void offerNew(Match match, std::uint32_t place)
    {
        if (!m_seen[place])
            offer(match, place);
    }

    /// Of entries that are the same for `depth` bytes: those that go on with `rest`.
    static Entries narrowed(Entries entries, const Texts &texts, std::size_t depth, std::string_view rest)
    {
        const auto order = [&](const Entry &entry) {
            return std::strncmp(texts.of(entry.place) + entry.at + depth, rest.data(), rest.size());
        };
        const auto first = std::ranges::partition_point(entries, [&](const Entry &entry) { return order(entry) < 0; });
        const auto last =
            std::ranges::partition_point(first, entries.end(), [&](const Entry &entry) { return order(entry) == 0; });
        return {first, last};
    }

    /// Those at the front of a name before the others, since each place comes once.
    void offerBoth(Entries entries, Match front, Match elsewhere)
    {
        for (const Entry entry : entries)
            if (entry.at == 0 && !m_seen[entry.place])
                offer(front == Match::nameBegin && m_places.m_keys.of(entry.place) == m_whole.keys ? Match::wholeName : front,
                      entry.place);
        if (enough() && m_best.back().match <= front)
            return;
        for (const Entry entry : entries)
            offerNew(elsewhere, entry.place);
    }

    void names()
    {
        offerBoth(narrowed(m_places.m_words, m_places.m_keys, 0, m_whole.keys), Match::nameBegin, Match::wordBegin);
        if (enough())
            return;
        for (const Entry entry : narrowed(m_places.m_inside, m_places.m_keys, 0, m_whole.keys))
            offerNew(Match::within, entry.place);
    }

    void initials()
    {
        const bool all = std::ranges::all_of(m_words, &TypedWord::initialsOnly);
        const auto met = [&](Entries entries) {
            std::vector<Entry> left;
            std::ranges::copy_if(entries, std::back_inserter(left), [&](Entry entry) {
                return all || standsFor(m_whole, typedText(m_places.textOf(m_places.m_names[entry.place])), entry.at);
            });
            return left;
        };
        offerBoth(met(narrowed(m_places.m_initialWords, m_places.m_initials, 0, m_whole.initials)), Match::initialsBegin,
                  Match::initialsWord);
        if (enough())
            return;
        for (const Entry entry : met(narrowed(m_places.m_initialInside, m_places.m_initials, 0, m_whole.initials)))
            offerNew(Match::initialsWithin, entry.place);
    }

    [[nodiscard]] const Texts &textsFor(const TypedWord &word) const
    {
        return word.initialsOnly ? m_places.m_initials : m_places.m_keys;
    }

    [[nodiscard]] Meaning meaningOf(const TypedWord &word) const
    {
        Meaning meaning;
        meaning.words = narrowed(word.initialsOnly ? m_places.m_initialWords : m_places.m_words, textsFor(word), 0, word.keys);
        meaning.inside = narrowed(word.initialsOnly ? m_places.m_initialInside : m_places.m_inside, textsFor(word), 0, word.keys);
        const auto size = static_cast<std::uint32_t>(m_places.m_dictionary.size());
        const auto bound = [&](std::uint32_t from, auto isBefore) {
            std::uint32_t count = size - from;
            while (count > 0) {
                const std::uint32_t half = count / 2;
                const bool before =
                    isBefore(std::strncmp(m_places.m_dictionary.of(from + half), word.keys.data(), word.keys.size()));
                from = before ? from + half + 1 : from;
                count = before ? count - half - 1 : half;
            }
            return from;
        };
        meaning.firstSpoken = bound(0, [](int order) { return order < 0; });
        meaning.lastSpoken = bound(meaning.firstSpoken, [](int order) { return order == 0; });
        meaning.places = meaning.words.size() + meaning.inside.size() + m_places.m_postingBegins[meaning.lastSpoken] -
                         m_places.m_postingBegins[meaning.firstSpoken];
        return meaning;
    }

    [[nodiscard]] bool isSaid(const TypedWord &word, const Meaning &meaning, std::uint32_t place) const
    {
        const auto first = m_places.m_spoken.begin() + m_places.m_spokenBegins[place];
        const auto last = m_places.m_spoken.begin() + m_places.m_spokenBegins[place + 1];
        const auto spoken = std::lower_bound(first, last, meaning.firstSpoken);
        if (spoken != last && *spoken < meaning.lastSpoken)
            return true;
        const Texts &texts = textsFor(word);
        const char *text = texts.of(place);
        for (const char *at = std::strstr(text, word.keys.c_str()); at != nullptr; at = std::strstr(at + 1, word.keys.c_str()))
            if (texts.starts[static_cast<std::size_t>(at - texts.all.data())])
                return true;
        return false;
    }

    [[nodiscard]] bool areSaidBut(std::size_t without, const std::vector<Meaning> &meanings, std::uint32_t place) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            if (i != without && !isSaid(m_words[i], meanings[i], place))
                return false;
        return true;
    }

    [[nodiscard]] std::vector<Meaning> meanings() const
    {
        std::vector<Meaning> all;
        for (const TypedWord &word : m_words)
            all.push_back(meaningOf(word));
        return all;
    }

    void words()
    {
        const std::vector<Meaning> all = meanings();
        const auto rarest = std::ranges::min_element(all, {}, &Meaning::places);
        const auto without = static_cast<std::size_t>(rarest - all.begin());
        const auto take = [&](std::uint32_t place) {
            if (!m_seen[place] && areSaidBut(without, all, place))
                offer(Match::words, place);
        };
        for (const Entry entry : rarest->words)
            take(entry.place);
        for (const Entry entry : rarest->inside)
            take(entry.place);
        for (std::uint32_t at = m_places.m_postingBegins[rarest->firstSpoken]; at < m_places.m_postingBegins[rarest->lastSpoken];
             ++at)
            take(m_places.m_postings[at]);
    }

    void codes()
    {
        constexpr std::size_t shortest = 2;
        const std::string &typed = m_whole.keys;
        if (m_whole.units.size() < shortest)
            return;
        const auto order = [&](std::uint32_t place) {
            return std::strncmp(m_places.m_codes.of(place), typed.data(), typed.size());
        };
        auto place = std::ranges::partition_point(m_places.m_codeOrder, [&](std::uint32_t one) { return order(one) < 0; });
        for (; place != m_places.m_codeOrder.end() && order(*place) == 0; ++place)
            offerNew(Match::code, *place);
    }

    void slips()
    {
        std::vector<Meaning> all;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (m_words[i].keys.size() < shortestWithSlip)
                continue;
            if (all.empty())
                all = meanings();
            m_slipped.clear();
            slip(m_places.m_words, m_words[i].keys);
            for (const Entries entries : m_slipped)
                for (const Entry entry : entries)
                    if (!m_seen[entry.place] && areSaidBut(i, all, entry.place))
                        offer(Match::slip, entry.place);
        }
    }

    /// All entries that begin with the word after one slip, into m_slipped.
    void slip(Entries entries, std::string_view word)
    {
        for (std::size_t at = 0; at < word.size() && !entries.empty(); ++at) {
            keepSlipped(entries, at, word.substr(at + 1)); // typed too much
            if (at + 1 < word.size()) {
                std::string exchanged(word.substr(at));
                std::swap(exchanged[0], exchanged[1]);
                keepSlipped(entries, at, exchanged);
            }
            for (Entries left = entries; !left.empty();) {
                const char letter = m_places.m_keys.of(left.front().place)[left.front().at + at];
                const Entries same = narrowed(left, m_places.m_keys, at, {&letter, 1});
                left = left.subspan(same.size());
                if (letter == '\0' || letter == word[at])
                    continue;
                keepSlipped(same, at + 1, word.substr(at + 1)); // another one typed
                keepSlipped(same, at + 1, word.substr(at));     // left out
            }
            entries = narrowed(entries, m_places.m_keys, at, word.substr(at, 1));
        }
    }
    void keepSlipped(Entries entries, std::size_t depth, std::string_view rest)
    {
        if (const Entries found = narrowed(entries, m_places.m_keys, depth, rest); !found.empty())
            m_slipped.push_back(found);
    }

    static constexpr std::size_t shortestWithSlip = 5;
    static constexpr float kmADegree = 111.195F; // epi::distance along a meridian

    const Gazetteer &m_places;
    std::optional<LatLng> m_near;
    float m_kmADegreeEast = kmADegree;
    std::size_t m_most;
    std::vector<TypedWord> m_words;
    TypedText m_whole;
    std::vector<bool> m_seen;
    std::vector<Scored> m_best; ///< sorted, at most m_most
    std::vector<Entries> m_slipped;
};

std::vector<Gazetteer::Hit> Gazetteer::find(std::string_view typed, std::optional<LatLng> near, std::size_t most) const
{
    return GazetteerSearch(*this, typed, near, most).run();
}

} // namespace tracedesk::epi
