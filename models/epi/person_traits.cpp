#include "epi/letters.h"
#include "epi/masked.h"
#include "epi/person_match.h"

#include <algorithm>
#include <array>

namespace tracedesk::epi {

namespace {

/// The digits before anything that is neither a digit, a blank nor a hyphen: what is left of a masked number.
std::string digitsInFront(std::string_view text)
{
    std::string digits;
    for (const char32_t letter : folded(text)) {
        if (isDigit(letter))
            digits += static_cast<char>(letter);
        else if (letter != U' ' && letter != U'-')
            break;
    }
    return digits;
}

struct FromNumber
{
    std::optional<Day> birthDate;
    Sex sex = Sex::unknown;
};

FromNumber readResidentNumber(std::string_view digits)
{
    constexpr std::size_t enough = 7;
    if (digits.size() < enough)
        return {};
    const auto two = [&](std::size_t at) { return (digits[at] - '0') * 10 + digits[at + 1] - '0'; };
    constexpr std::array<int, 10> centuries = {1800, 1900, 1900, 2000, 2000, 1900, 1900, 2000, 2000, 1800};
    const int kind = digits[6] - '0';
    const std::chrono::year_month_day date{std::chrono::year{centuries[static_cast<std::size_t>(kind)] + two(0)},
                                           std::chrono::month{static_cast<unsigned>(two(2))},
                                           std::chrono::day{static_cast<unsigned>(two(4))}};
    if (!date.ok())
        return {};
    return {Day{std::chrono::local_days{date}}, kind % 2 == 1 ? Sex::male : Sex::female};
}

bool isFirstOfYear(Day day)
{
    const std::chrono::year_month_day date{day};
    return date.month() == std::chrono::January && date.day() == std::chrono::day{1};
}

std::uint32_t digest(std::u32string_view word)
{
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char32_t letter : word)
        hash = (hash ^ letter) * 16777619U;
    return hash;
}

/// Written in full, in short or not at all in front of the same address.
bool isProvince(std::u32string_view word)
{
    constexpr auto inShort =
        std::to_array<std::u32string_view>({U"서울", U"부산", U"대구", U"인천", U"광주", U"대전", U"울산", U"세종", U"경기",
                                            U"강원", U"충북", U"충남", U"전북", U"전남", U"경북", U"경남", U"제주"});
    constexpr auto ends = std::to_array<std::u32string_view>({U"특별시", U"광역시", U"자치시", U"도"});
    return std::ranges::contains(inShort, word) || word == U"서울시" ||
           (word.size() > 2 && std::ranges::any_of(ends, [&](std::u32string_view end) { return word.ends_with(end); }));
}

void readAddress(PersonTraits &traits, std::string_view text)
{
    if (looksMasked(text))
        return;
    std::vector<std::u32string> words;
    int brackets = 0;
    bool within = false;
    for (const char32_t letter : folded(text)) {
        brackets += letter == U'(' ? 1 : 0;
        const bool part = brackets == 0 && isOfWord(letter);
        if (part && (!within || isDigit(letter) != isDigit(words.back().back())))
            words.emplace_back();
        if (part)
            words.back() += letter;
        within = part;
        brackets -= letter == U')' && brackets > 0 ? 1 : 0;
    }
    if (words.size() > 1 && isProvince(words.front()))
        words.erase(words.begin());
    std::ranges::sort(words);
    words.erase(std::ranges::unique(words).begin(), words.end());
    for (const std::u32string &word : words) {
        traits.addressNumbers += isDigit(word.front()) ? 1 : 0;
        traits.addressWords.push_back(digest(word));
    }
    std::ranges::sort(traits.addressWords);
}

} // namespace

PersonTraits PersonTraits::of(const Person &person, std::optional<std::chrono::year> bornIn)
{
    constexpr std::size_t wholeNumber = 13;
    constexpr std::size_t shortestPhone = 8;
    PersonTraits traits;
    traits.name = readName(person.name);
    if (!looksMasked(person.phone))
        traits.phone = comparable(Identifier::phone, person.phone);
    if (traits.phone.size() < shortestPhone)
        traits.phone.clear();
    const std::string number = digitsInFront(person.residentNumber);
    const FromNumber told = readResidentNumber(number);
    if (number.size() == wholeNumber && told.birthDate)
        traits.residentNumber = number;
    traits.birthDate = person.birthDate;
    if (told.birthDate && (!traits.birthDate || isFirstOfYear(*traits.birthDate)))
        traits.birthDate = told.birthDate;
    traits.birthYear = traits.birthDate ? std::chrono::year_month_day{*traits.birthDate}.year() : bornIn;
    traits.sex = person.sex == Sex::unknown ? told.sex : person.sex;
    readAddress(traits, person.address);
    return traits;
}

} // namespace tracedesk::epi
