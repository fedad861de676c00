#pragma once

#include "epi/geodesy.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::epi {

/// Named places, found while their name is typed: by its beginning, the beginning of a word in it, Korean anywhere in it, Korean
/// initial consonants, and syllables that are only half typed; else by words of name, address and category together, by the
/// beginning of the code, and with one typing slip. Neither capitals, widths, accents, blanks nor punctuation matter. Immutable;
/// several threads may ask at once. Made for up to 200,000 places: about 250 bytes each beside the texts of name and address.
class Gazetteer
{
public:
    static constexpr std::size_t usualResults = 12;

    /// Texts are UTF-8; all but the name may be empty.
    struct Place
    {
        std::string_view code; ///< of the caller; found by its beginning, from two letters on
        std::string_view name;
        std::string_view address;
        std::string_view category;
        std::optional<LatLng> position = std::nullopt;
        float use = 0; ///< how often it was chosen or visited, at least 0
    };

    /// How a place was found. All of one kind come before any of the next.
    enum class Match : std::uint8_t {
        wholeName,
        nameBegin,
        wordBegin, ///< a word begins behind a blank or punctuation, and where letters, digits and scripts change
        within,    ///< in a name, at any syllable or Chinese character
        initialsBegin,
        initialsWord,
        initialsWithin,
        words, ///< every word typed stands in the name, or begins a word of address or category
        code,
        slip, ///< as `words`, but one word of at least five keys begins a word of the name with one key wrong, left out, added,
              ///< or exchanged with its neighbour. A Korean syllable is as many keys as are struck for it.
    };

    /// Bytes of a text, [begin, end).
    struct Range
    {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;

        bool operator==(const Range &) const = default;
    };

    struct Hit
    {
        std::uint32_t place = 0; ///< which of those it was made from
        Match match = Match::wholeName;
        std::vector<Range> name; ///< what of it was typed, in order, apart from each other
        std::vector<Range> address;

        bool operator==(const Hit &) const = default;
    };

    Gazetteer() = default;
    /// Copies what it needs. Of a name or address, the first 65,535 bytes count.
    explicit Gazetteer(std::span<const Place> places);

    /// The `most` best. Within one kind: by (1 + use) / (1 + distance from `near` in km), a place without a position counting as
    /// 20,000 km away; then the shorter name; then as they were given. Nothing for a text without a letter or digit.
    [[nodiscard]] std::vector<Hit> find(std::string_view typed, std::optional<LatLng> near = std::nullopt,
                                        std::size_t most = usualResults) const;

    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    /// What it takes in memory.
    [[nodiscard]] std::size_t bytes() const;

private:
    friend class GazetteerBuild;
    friend class GazetteerSearch;

    /// Where in the keys, or the initials, of a place a search may begin.
    struct Entry
    {
        std::uint32_t place;
        std::uint32_t at;
    };
    /// Texts in a row, each with a zero behind it.
    struct Texts
    {
        std::string all;
        std::vector<std::uint32_t> begins;
        std::vector<bool> starts; ///< by byte of `all`: a search may begin here

        [[nodiscard]] const char *of(std::uint32_t index) const { return all.data() + begins[index]; }
        [[nodiscard]] std::size_t size() const { return begins.size(); }
    };
    struct Slice
    {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    [[nodiscard]] std::string_view textOf(Slice slice) const { return std::string_view(m_text).substr(slice.begin, slice.size); }

    std::string m_text; ///< names and addresses as given
    std::vector<Slice> m_names;
    std::vector<Slice> m_addresses;
    std::vector<float> m_uses;
    std::vector<float> m_latitudes; ///< no number: no position
    std::vector<float> m_longitudes;

    Texts m_keys;     ///< of each name, in the alphabet of typed_text.h
    Texts m_initials; ///< of each name
    // By the text from there on.
    std::vector<Entry> m_words;  ///< in m_keys, where a word begins
    std::vector<Entry> m_inside; ///< in m_keys, at other syllables
    std::vector<Entry> m_initialWords;
    std::vector<Entry> m_initialInside;

    Texts m_dictionary;                         ///< words of addresses and categories, sorted
    std::vector<std::uint32_t> m_postingBegins; ///< by word, and one more
    std::vector<std::uint32_t> m_postings;      ///< places, ascending for each word
    std::vector<std::uint32_t> m_spokenBegins;  ///< by place, and one more
    std::vector<std::uint32_t> m_spoken;        ///< words of each place, ascending

    Texts m_codes;                          ///< of each place
    std::vector<std::uint32_t> m_codeOrder; ///< places with a code, by it
};

} // namespace tracedesk::epi
