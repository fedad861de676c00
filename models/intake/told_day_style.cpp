#include "intake/told_clock.h"
#include "intake/told_day.h"

#include <algorithm>

namespace tracedesk::intake {

using epi::Day;

namespace {

std::optional<Day> nearestDay(Day about, int month, int day)
{
    std::optional<Day> best;
    const int year = static_cast<int>(std::chrono::year_month_day{about}.year());
    for (int tried = year - 1; tried <= year + 1; ++tried) {
        const std::chrono::year_month_day date{std::chrono::year{tried}, std::chrono::month{static_cast<unsigned>(month)},
                                               std::chrono::day{static_cast<unsigned>(day)}};
        if (!date.ok())
            continue;
        const Day made{std::chrono::local_days{date}};
        if (!best || std::chrono::abs(made - about) < std::chrono::abs(*best - about))
            best = made;
    }
    return best;
}

// Where the lines begin, after blanks and bullets.
std::vector<std::size_t> lineBegins(const FoldedText &text)
{
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && text.at(i - 1) != U'\n')
            continue;
        std::size_t at = i;
        while (text.at(at) == U' ' || text.at(at) == bulletSign || text.at(at) == U'-')
            ++at;
        if (at < text.size() && text.at(at) != U'\n')
            all.push_back(at);
    }
    return all;
}

// "28/5": one that can be nothing else, and none that cannot be; or all of them near the day of telling, and "5/28" is not.
bool writesDayFirst(const FoldedText &text, Day about)
{
    bool dayFirst = false;
    bool hangul = false;
    int dates = 0;
    auto farMonth = std::chrono::days{0};
    auto farDay = std::chrono::days{0};
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        hangul = hangul || isHangul(text.at(i));
        if (i == 0 || text.at(i) != U'/' || !isDigit(text.at(i - 1)) || !isDigit(text.at(i + 1)))
            continue;
        std::size_t begin = i - 1;
        if (begin > 0 && isDigit(text.at(begin - 1)))
            --begin;
        const auto first = readNumber(text, begin);
        const auto second = readNumber(text, i + 1);
        const bool other =
            begin > 0 && (isWordSign(text.at(begin - 1)) || text.at(begin - 1) == U'/' || text.at(begin - 1) == U'.');
        if (other || !first || first->end != i || !second || second->count > 2 || isWordSign(text.at(second->end)) ||
            text.at(second->end) == U'/')
            continue;
        if (second->value > 12)
            return false;
        dayFirst = dayFirst || (first->value > 12 && first->value <= 31 && second->value > 0);
        const auto byMonth = nearestDay(about, first->value, second->value);
        const auto byDay = nearestDay(about, second->value, first->value);
        if (!byMonth || !byDay)
            continue;
        ++dates;
        farMonth = std::max(farMonth, std::chrono::abs(*byMonth - about));
        farDay = std::max(farDay, std::chrono::abs(*byDay - about));
    }
    constexpr std::chrono::days near{31};
    constexpr std::chrono::days far{45};
    return dayFirst || (dates > 0 && !hangul && farDay <= near && farMonth > far);
}

// "0828 금 ...", "0829 ...": days one after another, with figures or a weekday after them.
bool writesCompactDays(const FoldedText &text, const SpeechWords &words, const std::vector<std::size_t> &lines, Day about)
{
    std::size_t days = 0;
    std::size_t surely = 0;
    std::optional<Day> last;
    for (const std::size_t at : lines) {
        const auto number = readNumber(text, at);
        if (!number || number->count != 4 || isWordSign(text.at(number->end)) || text.at(number->end) == U'-' ||
            text.at(number->end) == U'~')
            continue;
        const auto day = nearestDay(last.value_or(about), number->value / 100, number->value % 100);
        if (!day || (last && (*day < *last || *day - *last > std::chrono::days{21})))
            return false;
        const std::size_t next = text.skipBlanks(number->end);
        const auto weekday = words.find(text, next, Words{Word::weekday, Word::weekdayBrief});
        const bool clock = isDigit(text.at(next)) && (readClock(text, next, words, {}) || readNumber(text, next)->count == 4);
        surely += (weekday && weekday->value == weekdayOf(*day)) || clock || (last && *last == *day) ? 1 : 0;
        last = day;
        ++days;
    }
    return days > 1 && 2 * surely >= days && 2 * days >= lines.size();
}

// "월 재택", "화 09:00 ...": a line for each day of a week.
bool writesWeekdays(const FoldedText &text, const SpeechWords &words, const std::vector<std::size_t> &lines)
{
    std::size_t days = 0;
    std::optional<int> last;
    for (const std::size_t at : lines) {
        const auto weekday = words.find(text, at, Words{Word::weekday, Word::weekdayBrief});
        if (!weekday || weekday->end - at > 2 || isWordSign(text.at(weekday->end)))
            continue;
        if (last && (weekday->value - *last + 7) % 7 > 3)
            return false;
        last = weekday->value;
        ++days;
    }
    return days > 2 && 2 * days >= lines.size();
}

} // namespace

DayStyle dayStyleOf(const FoldedText &text, const SpeechWords &words, Day about)
{
    const std::vector<std::size_t> lines = lineBegins(text);
    return {.dayFirst = writesDayFirst(text, about),
            .compact = writesCompactDays(text, words, lines, about),
            .weekdays = writesWeekdays(text, words, lines)};
}

} // namespace tracedesk::intake
