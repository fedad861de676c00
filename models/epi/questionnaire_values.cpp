#include "epi/countries.h"
#include "epi/questionnaire.h"
#include "epi/unicode.h"

#include <algorithm>
#include <charconv>

// How each kind of item writes its values.

namespace tracedesk::epi {

namespace {

/// The number that `count` digits at a byte are; -1 where they are none.
int digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool isDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int day = digitsAt(text, 8, 2);
    return year >= 1800 && year < 2200 && month > 0 && day > 0 &&
           std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                       std::chrono::day{static_cast<unsigned>(day)}}
               .ok();
}

bool isDayAndTime(std::string_view text)
{
    if (text.size() == 10)
        return isDay(text);
    if (text.size() != 16 || text[10] != ' ' || text[13] != ':' || !isDay(text.substr(0, 10)))
        return false;
    const int hour = digitsAt(text, 11, 2);
    const int minute = digitsAt(text, 14, 2);
    return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
}

bool isNumber(const QuestionnaireItem &item, std::string_view text)
{
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    const std::size_t point = digits.find('.');
    const std::string_view whole = digits.substr(0, point);
    const std::string_view part = point == std::string_view::npos ? std::string_view() : digits.substr(point + 1);
    const auto isDigits = [](std::string_view all) {
        return std::ranges::all_of(all, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || !isDigits(whole) || !isDigits(part) || (whole.size() > 1 && whole.front() == '0'))
        return false;
    if (point != std::string_view::npos && (part.empty() || part.size() > item.decimals || part.back() == '0'))
        return false;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && text != "-0" && value >= item.least && value <= item.most;
}

bool isText(std::string_view text, bool lines)
{
    bool says = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t sign = nextSign(text, at);
        if (sign == brokenSign || sign == 0x7F || (sign < 0x20 && !(lines && (sign == '\n' || sign == '\t'))))
            return false;
        says = says || (sign != ' ' && sign != '\n' && sign != '\t');
    }
    return says;
}

bool isCode(const QuestionnaireItem &item, std::string_view code)
{
    return std::ranges::contains(item.choices, code, &AnswerChoice::code);
}

bool areCodes(const QuestionnaireItem &item, std::string_view value)
{
    const std::vector<std::string> codes = codesIn(value);
    std::string written;
    for (const AnswerChoice &choice : item.choices) {
        if (std::ranges::contains(codes, choice.code))
            written += (written.empty() ? "" : " ") + choice.code;
    }
    return !codes.empty() && written == value;
}

} // namespace

std::vector<std::string> codesIn(std::string_view value)
{
    std::vector<std::string> codes;
    while (!value.empty()) {
        const std::size_t end = std::min(value.find(' '), value.size());
        if (end > 0)
            codes.emplace_back(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return codes;
}

bool isValueOf(const QuestionnaireItem &item, std::string_view value)
{
    switch (item.kind) {
    case ItemKind::text:
        return isText(value, false);
    case ItemKind::longText:
        return isText(value, true);
    case ItemKind::yesNo:
        return value == "yes" || value == "no";
    case ItemKind::choice:
        return isCode(item, value);
    case ItemKind::choices:
        return areCodes(item, value);
    case ItemKind::day:
        return isDay(value);
    case ItemKind::dayAndTime:
        return isDayAndTime(value);
    case ItemKind::number:
        return isNumber(item, value);
    case ItemKind::country:
        return countryOf(value) != nullptr;
    case ItemKind::fact:
        return false;
    }
    return false;
}

} // namespace tracedesk::epi
