#include "epi/gazetteer.h"

#include "epi/typed_text.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace tracedesk::epi {

/// Fills an empty gazetteer.
class GazetteerBuild
{
public:
    explicit GazetteerBuild(Gazetteer &made)
        : m_made(made)
    {
    }

    void run(std::span<const Gazetteer::Place> places)
    {
        m_made.m_names.reserve(places.size());
        m_made.m_addresses.reserve(places.size());
        for (const Gazetteer::Place &place : places)
            add(place);
        m_made.m_spokenBegins.push_back(static_cast<std::uint32_t>(m_made.m_spoken.size()));
        sort(m_made.m_words, m_made.m_keys);
        sort(m_made.m_inside, m_made.m_keys);
        sort(m_made.m_initialWords, m_made.m_initials);
        sort(m_made.m_initialInside, m_made.m_initials);
        sortDictionary();
        post();
        std::ranges::sort(m_made.m_codeOrder, [this](std::uint32_t a, std::uint32_t b) {
            const int order = std::strcmp(m_made.m_codes.of(a), m_made.m_codes.of(b));
            return order != 0 ? order < 0 : a < b;
        });
    }

private:
    using Entry = Gazetteer::Entry;
    using Texts = Gazetteer::Texts;

    static void append(Texts &texts, std::string_view text)
    {
        texts.begins.push_back(static_cast<std::uint32_t>(texts.all.size()));
        texts.all += text;
        texts.all += '\0';
    }

    Gazetteer::Slice keep(std::string_view text)
    {
        const Gazetteer::Slice slice{static_cast<std::uint32_t>(m_made.m_text.size()), static_cast<std::uint32_t>(text.size())};
        m_made.m_text += text;
        return slice;
    }

    void add(const Gazetteer::Place &place)
    {
        constexpr std::size_t longest = 65'535;
        const auto index = static_cast<std::uint32_t>(m_made.m_names.size());
        const std::string_view name = place.name.substr(0, longest);
        const std::string_view address = place.address.substr(0, longest);
        m_made.m_names.push_back(keep(name));
        m_made.m_addresses.push_back(keep(address));
        m_made.m_uses.push_back(place.use > 0 ? place.use : 0.0F);
        constexpr float none = std::numeric_limits<float>::quiet_NaN();
        m_made.m_latitudes.push_back(place.position ? static_cast<float>(place.position->latitude) : none);
        m_made.m_longitudes.push_back(place.position ? static_cast<float>(place.position->longitude) : none);
        addName(index, typedText(name));
        m_made.m_spokenBegins.push_back(static_cast<std::uint32_t>(m_made.m_spoken.size()));
        addWords(address);
        addWords(place.category);
        const auto first = m_made.m_spoken.begin() + m_made.m_spokenBegins.back();
        std::sort(first, m_made.m_spoken.end());
        m_made.m_spoken.erase(std::unique(first, m_made.m_spoken.end()), m_made.m_spoken.end());
        append(m_made.m_codes, typedText(place.code).keys);
        if (*m_made.m_codes.of(index) != '\0')
            m_made.m_codeOrder.push_back(index);
    }

    void addName(std::uint32_t index, const TypedText &name)
    {
        append(m_made.m_keys, name.keys);
        append(m_made.m_initials, name.initials);
        m_made.m_keys.starts.resize(m_made.m_keys.all.size(), false);
        m_made.m_initials.starts.resize(m_made.m_initials.all.size(), false);
        for (const TypedText::Unit &unit : name.units) {
            if (!unit.beginsWord && !unit.isWide)
                continue;
            (unit.beginsWord ? m_made.m_words : m_made.m_inside).push_back({index, unit.key});
            (unit.beginsWord ? m_made.m_initialWords : m_made.m_initialInside).push_back({index, unit.initial});
            m_made.m_keys.starts[m_made.m_keys.begins[index] + unit.key] = true;
            m_made.m_initials.starts[m_made.m_initials.begins[index] + unit.initial] = true;
        }
    }

    /// Numbers words as they come; sortDictionary gives them the number of their place in the order.
    void addWords(std::string_view text)
    {
        for (TypedWord &word : typedWords(text)) {
            const auto [known, isNew] = m_words.try_emplace(std::move(word.keys), static_cast<std::uint32_t>(m_words.size()));
            m_made.m_spoken.push_back(known->second);
        }
    }

    void sortDictionary()
    {
        std::vector<std::pair<std::string_view, std::uint32_t>> words(m_words.begin(), m_words.end());
        std::ranges::sort(words); // char_traits compares bytes without sign, as strcmp does
        std::vector<std::uint32_t> places(words.size());
        for (std::uint32_t place = 0; place < words.size(); ++place) {
            append(m_made.m_dictionary, words[place].first);
            places[words[place].second] = place;
        }
        for (std::uint32_t &word : m_made.m_spoken)
            word = places[word];
        for (std::size_t index = 0; index + 1 < m_made.m_spokenBegins.size(); ++index)
            std::sort(m_made.m_spoken.begin() + m_made.m_spokenBegins[index],
                      m_made.m_spoken.begin() + m_made.m_spokenBegins[index + 1]);
    }

    void post()
    {
        std::vector<std::uint32_t> &begins = m_made.m_postingBegins;
        begins.assign(m_made.m_dictionary.size() + 1, 0);
        for (const std::uint32_t word : m_made.m_spoken)
            ++begins[word + 1];
        std::partial_sum(begins.begin(), begins.end(), begins.begin());
        m_made.m_postings.resize(m_made.m_spoken.size());
        std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
        for (std::uint32_t index = 0; index < m_made.m_names.size(); ++index)
            for (std::uint32_t at = m_made.m_spokenBegins[index]; at < m_made.m_spokenBegins[index + 1]; ++at)
                m_made.m_postings[next[m_made.m_spoken[at]]++] = index;
    }

    static void sort(std::vector<Entry> &entries, const Texts &texts)
    {
        struct Sorted
        {
            std::uint64_t front; ///< the first eight bytes: most comparisons end there
            Entry entry;
        };
        constexpr int front = 8;
        std::vector<Sorted> sorted;
        sorted.reserve(entries.size());
        for (const Entry entry : entries) {
            const char *text = texts.of(entry.place) + entry.at;
            std::uint64_t bytes = 0;
            for (int at = 0; at < front; ++at) {
                bytes = bytes << 8 | static_cast<unsigned char>(*text);
                text += *text != '\0' ? 1 : 0;
            }
            sorted.push_back({bytes, entry});
        }
        std::ranges::sort(sorted, [&texts](const Sorted &a, const Sorted &b) {
            if (a.front != b.front)
                return a.front < b.front;
            if ((a.front & 0xFF) != 0) {
                const int order =
                    std::strcmp(texts.of(a.entry.place) + a.entry.at + front, texts.of(b.entry.place) + b.entry.at + front);
                if (order != 0)
                    return order < 0;
            }
            return std::tuple(a.entry.place, a.entry.at) < std::tuple(b.entry.place, b.entry.at);
        });
        std::ranges::transform(sorted, entries.begin(), &Sorted::entry);
        entries.shrink_to_fit();
    }

    Gazetteer &m_made;
    std::unordered_map<std::string, std::uint32_t> m_words;
};

Gazetteer::Gazetteer(std::span<const Place> places)
{
    GazetteerBuild(*this).run(places);
}

std::size_t Gazetteer::bytes() const
{
    const auto of = [](const auto &vector) { return vector.capacity() * sizeof(vector[0]); };
    const auto ofTexts = [&](const Texts &texts) {
        return texts.all.capacity() + of(texts.begins) + texts.starts.capacity() / 8;
    };
    return m_text.capacity() + of(m_names) + of(m_addresses) + of(m_uses) + of(m_latitudes) + of(m_longitudes) + ofTexts(m_keys) +
           ofTexts(m_initials) + of(m_words) + of(m_inside) + of(m_initialWords) + of(m_initialInside) + ofTexts(m_dictionary) +
           of(m_postingBegins) + of(m_postings) + of(m_spokenBegins) + of(m_spoken) + ofTexts(m_codes) + of(m_codeOrder);
}

} // namespace tracedesk::epi
