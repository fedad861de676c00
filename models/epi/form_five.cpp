#include "epi/form_five.h"

#include "epi/countries.h"
#include "epi/masked.h"
#include "epi/provinces.h"
#include "epi/unicode.h"

#include <algorithm>
#include <chrono>
#include <format>
#include <span>

namespace tracedesk::epi {

namespace {

using Column = FormFiveColumn;
using Fault = FormFiveFault;

constexpr std::array<std::string_view, formFiveColumns> headings{
    "연번",         "접촉자명",   "생년월일",   "성별",           "주소",        "상세주소",         "접촉자구분",
    "격리구분",     "내국인여부", "국적",       "휴대전화",       "기타전화",    "직업및직장(학교)", "최종접촉일",
    "의심환자여부", "비고",       "격리종료일", "종료일변경사유", "내보내기번호"};

bool isBlank(char32_t sign)
{
    return sign <= U' ' || sign == U'\u00A0' || sign == U'\u3000';
}

std::string withoutBlanks(std::string_view text)
{
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (!isBlank(nextSign(text, at)))
            kept += text.substr(begin, at - begin);
    }
    return kept;
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    std::size_t first = 0; // of the word that is being read
    const auto end = [&](std::size_t at) {
        if (at > first)
            words.push_back(text.substr(first, at - first));
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (!isBlank(nextSign(text, at)))
            continue;
        end(begin);
        first = at;
    }
    end(text.size());
    return words;
}

std::string joined(std::span<const std::string_view> words)
{
    std::string text;
    for (const std::string_view word : words)
        text += (text.empty() ? "" : " ") + std::string(word);
    return text;
}

bool isDistrict(std::string_view word)
{
    constexpr std::array<std::string_view, 6> ends{"시", "군", "구", "-si", "-gun", "-gu"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return word.size() > end.size() && word.ends_with(end); });
}

std::string dayDigits(Day day)
{
    return std::format("{:%Y%m%d}", day);
}

class Row
{
public:
    explicit Row(FormFiveRow &row)
        : m_row(row)
    {
    }

    void put(Column column, std::string text) { m_row.cells[static_cast<std::size_t>(column)] = std::move(text); }
    void miss(Column column, Fault fault = Fault::missing) { m_row.gaps.push_back({column, fault}); }
    void need(Column column, std::string text)
    {
        if (text.empty())
            miss(column);
        put(column, std::move(text));
    }

private:
    FormFiveRow &m_row;
};

std::string yesNo(std::optional<bool> said)
{
    return !said ? "" : *said ? "Y" : "N";
}

void putAddress(Row &row, std::string_view text)
{
    const auto words = wordsOf(text);
    if (words.empty())
        return;
    std::size_t area = 1; // a city's ward follows the city
    while (area < words.size() && area < 3 && isDistrict(words[area]))
        ++area;
    // Sejong is a province without districts.
    if (provinceNamed(words.front()) == nullptr || (area == 1 && !words.front().starts_with("세종")))
        row.miss(Column::address, Fault::noCode);
    row.put(Column::address, joined(std::span(words).first(area)));
    row.put(Column::detailedAddress, joined(std::span(words).subspan(area)));
}

void putNationality(Row &row, const std::string &said)
{
    if (withoutBlanks(said).empty())
        return row.put(Column::national, "Y");
    const Country *country = countryNamed(said);
    row.put(Column::national, country != nullptr && country->code == "KR" ? "Y" : "N");
    if (country == nullptr)
        row.miss(Column::nationality, Fault::noCode);
    else if (country->code != "KR")
        row.put(Column::nationality, std::string(country->korean));
}

void putPhone(Row &row, std::string_view said)
{
    constexpr std::size_t shortest = 8;
    constexpr std::size_t longest = 15; // E.164
    const std::string digits = comparable(Identifier::phone, said);
    if (!withoutBlanks(said).empty() && (digits.size() < shortest || digits.size() > longest))
        row.miss(Column::mobile, Fault::noCode);
    row.put(digits.starts_with("01") ? Column::mobile : Column::otherPhone, digits);
}

} // namespace

std::string_view headingOf(FormFiveColumn column)
{
    return headings[static_cast<std::size_t>(column)];
}

FormFiveRow formFiveRow(const Contact &contact, const Person &person, std::string_view caseNumber, const QuarantineRule &rule)
{
    FormFiveRow made;
    Row row(made);
    const ContactFacts &facts = contact.facts;
    row.need(Column::name, withoutBlanks(person.name));
    row.need(Column::birthDate, person.birthDate ? dayDigits(*person.birthDate) : "");
    row.need(Column::sex, person.sex == Sex::male ? "1" : person.sex == Sex::female ? "2" : "");
    putAddress(row, person.address);
    row.need(Column::contactClass,
             facts.relation == ContactClass::notSaid ? "" : std::format("{:02}", static_cast<int>(facts.relation)));
    row.need(Column::isolationClass,
             facts.isolation == IsolationClass::notSaid ? "" : std::format("{}", static_cast<int>(facts.isolation)));
    putNationality(row, facts.nationality);
    putPhone(row, person.phone);
    row.put(Column::occupation, facts.occupation);
    const auto last = lastContactOf(contact, rule.utcOffset);
    row.need(Column::lastContact, last ? dayDigits(*last) : "");
    row.need(Column::suspected, yesNo(facts.suspected));
    row.put(Column::remark, std::string(caseNumber) + (contact.place.empty() ? "" : " / " + contact.place));
    const auto apart = lastDayApart(contact, rule);
    row.put(Column::lastDayApart, apart ? dayDigits(*apart) : "");
    if (facts.apartUntil)
        row.put(Column::apartReason, facts.apartReason);
    return made;
}

} // namespace tracedesk::epi
