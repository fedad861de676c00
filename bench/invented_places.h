#pragma once

#include "epi/gazetteer.h"
#include "epi/hangul.h"
#include "epi/letters.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <iostream>
#include <random>
#include <span>
#include <string>
#include <vector>

/// Made-up places of a country, what is struck to type their names, and the search that one would write first.
namespace tracedesk::bench {

/// Of the processor: others that run on the machine stretch the clock on the wall.
template<class Work> double milliseconds(Work work)
{
    const std::clock_t start = std::clock();
    work();
    return 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

class Town
{
public:
    explicit Town(std::uint64_t seed)
        : m_random(seed)
    {
    }

    std::size_t below(std::size_t count) { return m_random() % count; }

    /// A third are branches of a few chains, a tenth have Latin letters.
    std::string name()
    {
        static constexpr std::array<const char *, 12> chains = {"스타벅스",   "김밥천국",   "GS25",     "CU",
                                                                "파리바게뜨", "이디야커피", "올리브영", "국민은행",
                                                                "롯데리아",   "세븐일레븐", "맘스터치", "다이소"};
        static constexpr std::array<const char *, 14> kinds = {"식당", "분식", "약국", "의원", "치과", "미용실", "노래방",
                                                               "PC방", "카페", "교회", "학원", "마트", "호프",   "Cafe"};
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
            return std::string(chains[below(chains.size())]) + ' ' + syllables(2 + below(2)) + "점";
        case 3:
            return latin(4 + below(5)) + ' ' + kinds[below(kinds.size())];
        default:
            return syllables(2 + below(3)) + (below(2) == 0 ? " " : "") + kinds[below(kinds.size())];
        }
    }

    std::string address()
    {
        static constexpr std::array<const char *, 6> provinces = {"서울특별시", "부산광역시", "대구광역시",
                                                                  "경기도",     "강원도",     "전라남도"};
        const std::size_t district = below(120);
        return std::string(provinces[district % 6]) + ' ' + part(district) + "구 " + part(1'000 + district * 20 + below(20)) +
               "로 " + std::to_string(1 + below(400));
    }

    epi::LatLng position()
    {
        return {33.5 + static_cast<double>(below(4'500'000)) / 1e6, 126.5 + static_cast<double>(below(2'500'000)) / 1e6};
    }

private:
    /// The same two or three syllables for the same number.
    static std::string part(std::size_t number)
    {
        static constexpr std::u32string_view common = U"강남역삼대치신사청담논현서초방배반포잠실송파가락문정거여마천";
        const char32_t letters[] = {common[number % 28], common[number / 28 % 28], common[number / 784 % 28]};
        return epi::utf8({letters, number < 784 ? 2U : 3U});
    }
    std::string syllables(std::size_t count)
    {
        std::u32string text;
        for (; count > 0; --count) {
            // Frequent letters more often, finals in every third, as in names.
            const auto initial = static_cast<char32_t>(std::min(below(19), below(19)));
            const auto vowel = static_cast<char32_t>(std::min(below(21), below(21)));
            const std::size_t final = below(3) == 0 ? std::array<std::size_t, 6>{1, 4, 8, 16, 17, 21}[below(6)] : 0;
            text += 0xAC00 + (initial * 21 + vowel) * 28 + static_cast<char32_t>(final);
        }
        return epi::utf8(text);
    }
    std::string latin(std::size_t count)
    {
        std::string text;
        for (; count > 0; --count)
            text += count % 2 == 0 ? "bcdfgklmnprst"[below(13)] : "aeiou"[below(5)];
        return text;
    }

    std::mt19937_64 m_random;
};

/// What stands in the field after each key.
inline void type(std::vector<std::string> &keys, std::u32string_view name)
{
    for (std::size_t at = 0; at < name.size(); ++at) {
        const std::u32string done(name.substr(0, at));
        const auto syllable = epi::syllableOf(name[at]);
        if (syllable) {
            keys.push_back(epi::utf8(done + epi::initialOf(name[at])));
            if (syllable->final > 0)
                keys.push_back(epi::utf8(done + static_cast<char32_t>(name[at] - syllable->final)));
        }
        keys.push_back(epi::utf8(done + name[at]));
    }
}

inline double at(std::vector<double> times, double part)
{
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

inline void print(const char *name, const std::vector<double> &times)
{
    std::cout << name << "_ms keys " << times.size() << " median " << at(times, 0.5) << " p90 " << at(times, 0.9) << " p99 "
              << at(times, 0.99) << " most " << at(times, 1) << '\n';
}

/// What one would write first: the keys of every name are read at every key, the best twelve by place in the name, use and
/// nearness kept.
class PlainScan
{
public:
    explicit PlainScan(std::span<const epi::Gazetteer::Place> places)
        : m_places(places)
    {
        for (const epi::Gazetteer::Place &place : places)
            m_keys.push_back(wordKeys(place.name));
    }

    std::vector<std::uint32_t> find(std::string_view typed, epi::LatLng near) const
    {
        const std::u32string keys = wordKeys(typed);
        std::vector<std::pair<double, std::uint32_t>> found;
        for (std::uint32_t place = 0; place < m_keys.size(); ++place)
            if (const std::size_t where = m_keys[place].find(keys); where != std::u32string::npos)
                found.emplace_back((where == 0 ? 0 : 1e6) - (1 + m_places[place].use) /
                                                                (1 + epi::distance(*m_places[place].position, near).value / 1000),
                                   place);
        const std::size_t most = std::min(found.size(), epi::Gazetteer::usualResults);
        std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(most));
        std::vector<std::uint32_t> best;
        for (std::size_t n = 0; n < most; ++n)
            best.push_back(found[n].second);
        return best;
    }

private:
    static std::u32string wordKeys(std::string_view text)
    {
        std::u32string letters = epi::folded(text);
        std::erase_if(letters, [](char32_t letter) { return !epi::isOfWord(letter); });
        return epi::keysOf(letters);
    }

    std::span<const epi::Gazetteer::Place> m_places;
    std::vector<std::u32string> m_keys;
};

} // namespace tracedesk::bench
