#include "bench/doubled_people.h"

#include "epi/hangul.h"
#include "epi/letters.h"
#include "epi/person_name.h"

#include <array>
#include <random>
#include <string>

namespace tracedesk::bench {

namespace {

using epi::Day;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

// Per mille of the population (Statistics Korea, census of 2015); the rest is shared out among the rare ones.
struct Family
{
    std::u32string_view name;
    int share;
};
constexpr std::array<Family, 40> families = {
    {{U"김", 215}, {U"이", 147}, {U"박", 84}, {U"최", 47}, {U"정", 43}, {U"강", 24}, {U"조", 21},  {U"윤", 21},
     {U"장", 20},  {U"임", 17},  {U"한", 16}, {U"오", 15}, {U"서", 15}, {U"신", 15}, {U"권", 14},  {U"황", 14},
     {U"안", 14},  {U"송", 14},  {U"류", 13}, {U"전", 11}, {U"홍", 11}, {U"고", 10}, {U"문", 10},  {U"양", 9},
     {U"손", 9},   {U"배", 8},   {U"백", 8},  {U"허", 7},  {U"유", 6},  {U"남", 6},  {U"심", 5},   {U"노", 5},
     {U"하", 5},   {U"곽", 4},   {U"성", 4},  {U"차", 4},  {U"주", 4},  {U"우", 4},  {U"남궁", 1}, {U"황보", 1}}};
// Syllables of given names, the common ones first.
constexpr std::u32string_view firstOfMan = U"민성지정현영재준동상태승진우종경기용광도건병창한";
constexpr std::u32string_view lastOfMan = U"수호준현훈우진석철민환식영성규찬욱혁범태원빈용섭";
constexpr std::u32string_view firstOfWoman = U"지은미영수현민정혜선유소경윤하서주예연진나보희명";
constexpr std::u32string_view lastOfWoman = U"영희은정연숙경미진아현주원선윤민인빈지자혜림나솔";
constexpr std::array<std::string_view, 8> districts = {"강남구", "종로구", "마포구", "송파구",
                                                       "은평구", "노원구", "중랑구", "금천구"};
constexpr std::array<std::string_view, 8> roads = {"한빛로",   "솔밭길",   "가람대로", "새터로",
                                                   "달맞이길", "푸른들로", "윗말길",   "아랫말로"};

class People
{
public:
    explicit People(std::uint64_t seed)
        : m_random(seed)
    {
    }

    std::vector<Listed> make(std::uint32_t humans)
    {
        std::vector<Listed> all;
        while (all.size() < humans)
            addHousehold(all);
        all.resize(humans);
        for (std::uint32_t human = 0; human < humans; ++human)
            all[human].human = human;
        for (std::uint32_t human = 0; human < humans; ++human)
            if (below(10) == 0)
                all.push_back(changed(all[human]));
        for (std::uint32_t at = 0; at < all.size(); ++at) {
            leaveOut(all[at]);
            all[at].person.id = idOf(at);
        }
        return all;
    }

private:
    std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(m_random() % count); }
    bool chance(std::uint32_t percent) { return below(100) < percent; }

    static epi::PersonId idOf(std::uint32_t number)
    {
        epi::Uuid uuid{};
        uuid[0] = 1;
        for (std::size_t byte = 0; byte < 4; ++byte)
            uuid[15 - byte] = static_cast<std::uint8_t>(number >> 8 * byte);
        return epi::PersonId(uuid);
    }

    std::u32string family()
    {
        int left = static_cast<int>(below(915));
        for (const Family &one : families)
            if ((left -= one.share) < 0)
                return std::u32string(one.name);
        return U"김";
    }

    /// Weights 1 / (n + 6): the commonest of 24 is 10 %, of two together 1 %.
    char32_t syllable(std::u32string_view among)
    {
        double whole = 0;
        for (std::size_t n = 0; n < among.size(); ++n)
            whole += 1.0 / static_cast<double>(n + 6);
        double left = static_cast<double>(below(1'000'000)) / 1e6 * whole;
        for (std::size_t n = 0; n < among.size(); ++n)
            if ((left -= 1.0 / static_cast<double>(n + 6)) < 0)
                return among[n];
        return among.back();
    }

    std::u32string given(epi::Sex sex, char32_t shared)
    {
        const bool man = sex == epi::Sex::male;
        const char32_t first = shared != 0 ? shared : syllable(man ? firstOfMan : firstOfWoman);
        return {first, syllable(man ? lastOfMan : lastOfWoman)};
    }

    std::string digits(std::uint32_t count)
    {
        std::string text;
        for (; count > 0; --count)
            text += static_cast<char>('0' + below(10));
        return text;
    }
    std::string phone() { return "010-" + digits(4) + "-" + digits(4); }
    Day birth(int from, int to)
    {
        const Day first{std::chrono::local_days{year{from} / 1 / 1}};
        const Day last{std::chrono::local_days{year{to} / 12 / 31}};
        return first + std::chrono::days{below(static_cast<std::uint32_t>((last - first).count()))};
    }
    std::string address()
    {
        return "서울특별시 " + std::string(districts[below(8)]) + ' ' + std::string(roads[below(8)]) + ' ' +
               std::to_string(1 + below(300)) + ' ' + std::to_string(101 + below(1'900)) + "호";
    }
    std::string residentNumber(Day born, epi::Sex sex)
    {
        const year_month_day date{born};
        const int number = static_cast<int>(date.year()) % 100 * 10000 +
                           static_cast<int>(static_cast<unsigned>(date.month())) * 100 +
                           static_cast<int>(static_cast<unsigned>(date.day()));
        const int kind = (static_cast<int>(date.year()) < 2000 ? 1 : 3) + (sex == epi::Sex::male ? 0 : 1);
        const std::string front = std::to_string(number);
        return std::string(6 - front.size(), '0') + front + '-' + std::to_string(kind) + digits(6);
    }

    Listed human(std::u32string_view familyName, Day born, const std::string &where, char32_t shared)
    {
        Listed one;
        one.person.sex = chance(50) ? epi::Sex::male : epi::Sex::female;
        one.person.name = epi::utf8(std::u32string(familyName) + given(one.person.sex, shared));
        one.person.birthDate = born;
        one.person.phone = phone();
        one.person.address = where;
        one.person.residentNumber = residentNumber(born, one.person.sex);
        return one;
    }

    void addHousehold(std::vector<Listed> &all)
    {
        const std::u32string name = family();
        const std::string where = address();
        const Day father = birth(1935, 1990);
        const auto begin = all.size();
        all.push_back(human(name, father, where, 0));
        if (chance(60))
            all.push_back(human(family(), father + std::chrono::days{below(2'000)}, where, 0));
        const char32_t shared = chance(40) ? syllable(firstOfMan) : 0;
        Day born = father + std::chrono::days{9'000 + below(3'000)};
        for (std::uint32_t children = below(3); children > 0; --children) {
            Listed child = human(name, born, where, shared);
            while (child.person.name == all.back().person.name) // no two of a family have one name
                child = human(name, born, where, shared);
            if (born > Day{std::chrono::local_days{year{2006} / 1 / 1}} && chance(40))
                child.person.phone = all[begin].person.phone;
            all.push_back(child);
            if (!chance(2)) // else a twin
                born += std::chrono::days{400 + below(1'500)};
        }
    }

    /// Leaves what a list leaves out. Resident numbers stand in few.
    void leaveOut(Listed &one)
    {
        if (!chance(30))
            one.person.residentNumber.clear();
        if (chance(10))
            one.person.sex = epi::Sex::unknown;
        if (chance(40))
            one.person.address.clear();
        // Not both: then a human is a name, and cannot be known again. So it is the same one for all entries of a human.
        const std::uint32_t fate = (one.human * 2654435761U >> 8) % 100;
        if (fate < 15)
            one.person.phone.clear();
        else if (fate < 35)
            one.person.birthDate.reset();
    }

    std::u32string withTypo(std::u32string name)
    {
        const std::size_t at = below(static_cast<std::uint32_t>(name.size()));
        auto letter = *epi::syllableOf(name[at]);
        switch (below(3)) {
        case 0:
            letter.initial = static_cast<std::uint8_t>((letter.initial + 1 + below(18)) % 19);
            break;
        case 1:
            letter.vowel = static_cast<std::uint8_t>((letter.vowel + 1 + below(20)) % 21);
            break;
        default:
            letter.final = letter.final > 0 ? 0 : 4;
        }
        name[at] = 0xAC00 + (char32_t{letter.initial} * 21 + letter.vowel) * 28 + letter.final;
        return name;
    }

    static void replaceAll(std::string &text, std::string_view what, std::string_view by)
    {
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
            text.replace(at, what.size(), by);
    }

    std::string inLatin(const epi::NameReading &name)
    {
        const auto spellings = epi::spellingsOfSurname(name.family);
        const std::string familyName = spellings.empty() ? epi::romanised(name.family) : spellings[below(2) % spellings.size()];
        std::string givenName;
        const bool habits = chance(60);
        const char *between = chance(50) ? "" : chance(50) ? "-" : " ";
        for (const char32_t letter : name.given) {
            std::string sound = epi::romanised({&letter, 1});
            if (habits) {
                replaceAll(sound, "yeo", "you");
                replaceAll(sound, "eo", "u");
                replaceAll(sound, "ui", "ee");
                if (sound.ends_with("u") && sound != "u" && !sound.ends_with("eu"))
                    sound.replace(sound.size() - 1, 1, "oo");
            }
            givenName += (givenName.empty() ? "" : between) + sound;
        }
        return chance(50) ? familyName + ' ' + givenName : givenName + ' ' + familyName;
    }

    std::string slipped(std::string number)
    {
        std::size_t at = 4 + below(static_cast<std::uint32_t>(number.size()) - 5);
        while (number[at] == '-' || number[at + 1] == '-')
            ++at;
        if (chance(25) && number[at] != number[at + 1])
            std::swap(number[at], number[at + 1]);
        else
            number[at] = static_cast<char>('0' + (number[at] - '0' + 1 + static_cast<int>(below(9))) % 10);
        return number;
    }

    static Day dayOr(Day before, year_month_day date) { return date.ok() ? Day{std::chrono::local_days{date}} : before; }

    void change(Listed &one, Change how)
    {
        epi::Person &person = one.person;
        const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(how);
        const epi::PersonName name = epi::readName(person.name);
        const year_month_day date{person.birthDate.value_or(Day{})}; // none is only where it was taken away before
        const auto before = person;
        switch (how) {
        case Change::nameTypo:
            person.name = epi::utf8(withTypo(epi::folded(person.name)));
            break;
        case Change::nameLatin:
            person.name = inLatin(name.readings.front());
            break;
        case Change::nameWritten:
            person.name = chance(50)   ? epi::utf8(name.readings.front().family + U" " + name.readings.front().given)
                          : chance(50) ? epi::utf8(name.readings.front().given + U" " + name.readings.front().family)
                                       : person.name + "님";
            break;
        case Change::phoneSlip:
            person.phone = slipped(person.phone);
            break;
        case Change::phoneNew:
            person.phone = phone();
            break;
        case Change::birthSwapped:
            person.birthDate = dayOr(*person.birthDate, date.year() / month{static_cast<unsigned>(date.day())} /
                                                            day{static_cast<unsigned>(date.month())});
            break;
        case Change::birthSlip:
            person.birthDate =
                chance(30)
                    ? dayOr(*person.birthDate,
                            (date.year() + std::chrono::years{chance(50) ? 10 : 1}) / date.month() / date.day())
                    : dayOr(*person.birthDate, date.year() / date.month() / day{static_cast<unsigned>(date.day()) % 10 + 10});
            break;
        case Change::birthYear:
            one.bornIn = date.year();
            person.birthDate.reset();
            break;
        case Change::addressNew:
            person.address = address();
            break;
        }
        if (how == Change::birthSwapped || how == Change::birthSlip || how == Change::birthYear)
            person.residentNumber.clear(); // it would say the date
        if (!(person == before))
            one.changes |= bit;
    }

    Listed changed(Listed one)
    {
        if (chance(30))
            one.person.phone = "+82 " + one.person.phone.substr(1);
        const auto first = static_cast<Change>(below(changeKinds));
        change(one, first);
        const auto second = static_cast<Change>(below(changeKinds));
        // One item of a kind: a name typed wrongly in Latin letters, or a slip in a new number, is another story.
        const auto kind = [](Change how) {
            return how <= Change::nameWritten ? 0 : how <= Change::phoneNew ? 1 : how <= Change::birthYear ? 2 : 3;
        };
        if (chance(35) && kind(first) != kind(second))
            change(one, second);
        return one;
    }

    std::mt19937_64 m_random;
};

} // namespace

std::vector<Listed> doubledPeople(std::uint32_t humans, std::uint64_t seed)
{
    return People(seed).make(humans);
}

} // namespace tracedesk::bench
