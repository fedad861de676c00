#include "intake/told_day.h"

#include "intake/told_clock.h"

#include <cstdlib>

namespace tracedesk::intake {

using epi::Day;
using epi::UnreadReason;

namespace {

std::optional<Day> dateOf(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() && year >= 1900 && year < 2200 ? std::optional(Day{std::chrono::local_days{date}}) : std::nullopt;
}

std::optional<Day> nearest(Day about, int month, int day)
{
    std::optional<Day> best;
    const int year = static_cast<int>(std::chrono::year_month_day{about}.year());
    const int reach = month == 2 && day == 29 ? 8 : 1;
    for (int tried = year - reach; tried <= year + reach; ++tried)
        if (const auto made = dateOf(tried, month, day);
            made && (!best || std::chrono::abs(*made - about) < std::chrono::abs(*best - about)))
            best = made;
    return best;
}

std::size_t skipOrdinal(const FoldedText &text, std::size_t i)
{
    const char32_t a = text.at(i);
    const char32_t b = text.at(i + 1);
    const bool ordinal =
        (a == U's' && b == U't') || (a == U'n' && b == U'd') || (a == U'r' && b == U'd') || (a == U't' && b == U'h');
    return ordinal && !isLatin(text.at(i + 2)) ? i + 2 : i;
}

} // namespace

void DayReader::take(const DayRead &read)
{
    if (!read.day)
        return;
    m_last = read.last.value_or(*read.day);
    m_dashed = m_dashed || read.dashed;
    m_dotted = m_dotted || read.dotted;
    m_style.dayFirst = m_style.dayFirst || read.dayFirst;
    m_brief = m_brief || read.brief;
    if (read.dayOne)
        m_dayOne = read.dayOne;
}

DayRead DayReader::made(std::optional<int> year, int month, int day, std::size_t end) const
{
    DayRead read{.end = end};
    read.day = year ? dateOf(*year, month, day) : nearest(m_last.value_or(m_about), month, day);
    if (!read.day)
        read.fault = UnreadReason::impossibleDay;
    return read;
}

// "(목)", ", Thursday", "목요일", "| Th" after a date; another weekday than the date's is a mistake somebody has to look at.
void DayReader::takeWeekday(DayRead &read) const
{
    std::size_t at = m_text.skipBlanks(read.end);
    const char32_t open = m_text.at(at);
    const bool inside = open == U'(' || open == U'[';
    if (inside || open == U',' || open == U'|')
        at = m_text.skipBlanks(at + 1);
    const std::optional<Day> dated = read.last ? read.last : read.day;
    auto any = m_words.find(m_text, at, Word::weekday);
    bool brief = any && isHangul(m_text.at(at)) && any->end - at == 1;
    if (!any && at != read.end) {
        any = m_words.find(m_text, at, Word::weekdayBrief);
        brief = true;
    }
    if (!any)
        return;
    // "3/4 수 아침", "3/24 Tu": of that date the weekday is the right one
    const bool fits = brief && dated && weekdayOf(*dated) == any->value && !isWordSign(m_text.at(any->end)) && open != U',';
    const bool headed = brief && isHangul(m_text.at(at)) && m_text.at(m_text.skipBlanks(any->end)) == U':';
    const bool latin = brief && isLatin(m_text.at(at));
    if (brief && !fits && (!inside || latin) && !headed &&
        (latin || open == U',' || open == U'|' || isHangul(m_text.at(any->end)) ||
         !isDigit(m_text.at(m_text.skipBlanks(any->end)))))
        return;
    std::size_t end = brief ? any->end : any->stop;
    if (inside) {
        end = m_text.skipBlanks(any->stop);
        if (m_text.at(end) != U')' && m_text.at(end) != U']')
            return;
        ++end;
    } else if (fits && m_text.at(end) == U'.')
        ++end;
    read.end = end;
    if (dated && weekdayOf(*dated) != any->value)
        read.wrongWeekday = {at, any->end};
}

void DayReader::takeRange(DayRead &read) const
{
    if (!read.day)
        return;
    const std::size_t sign = m_text.skipBlanks(read.end);
    std::size_t at = m_text.skipBlanks(sign + 1);
    if (read.end > 2 && m_text.chars.compare(read.end - 2, 2, U"부터") == 0)
        at = sign; // "12일부터 14일까지"
    else if (const auto until = m_words.find(m_text, sign, Words{Word::until, Word::fromTail}))
        at = m_text.skipBlanks(until->end);
    else if (m_text.at(sign) != U'~' && m_text.at(sign) != U'-')
        return;
    DayReader after = *this;
    after.m_last = read.day;
    auto end = after.readDigits(at, {false, true});
    if (!end)
        end = after.readMonthName(at);
    if (!end) {
        const auto number = readNumber(m_text, at);
        const std::chrono::year_month_day date{*read.day};
        std::size_t next = number ? skipOrdinal(m_text, number->end) : 0;
        if (const auto unit = number ? m_words.find(m_text, next, Word::dayUnit) : std::nullopt)
            next = unit->stop;
        const char32_t sign2 = m_text.at(next);
        const auto clear = [](char32_t c) {
            return c == U'\0' || c == U' ' || c == U'\n' || c == U'(' || c == U',' || c == U'.';
        };
        if (!number || number->count > 2 || number->value <= static_cast<int>(static_cast<unsigned>(date.day())) ||
            (!clear(sign2) && !(sign2 == U':' && m_text.at(next + 1) == U' ')) || (sign2 == U'.' && isDigit(m_text.at(next + 1))))
            return;
        // "3/12 - 14 Main St", "3/12 ~ 10 am"
        const std::size_t word = m_text.skipBlanks(next);
        if (m_words.find(m_text, word, Words{Word::half, Word::hourUnit, Word::person}) ||
            (sign != read.end && m_text.at(sign) == U'-'))
            return;
        end = made(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())), number->value, next);
    }
    if (!end->day || *end->day <= *read.day || *end->day - *read.day > std::chrono::days{60})
        return;
    read.last = end->day;
    read.end = end->end;
    takeWeekday(read);
    if (const auto until = m_words.find(m_text, read.end, Word::untilTail))
        read.end = until->stop;
}

// "March 12th, 2020", "12th of March 2020" is in readDigits.
std::optional<DayRead> DayReader::readMonthName(std::size_t i) const
{
    const auto month = m_words.find(m_text, i, Word::month);
    if (!month)
        return std::nullopt;
    const auto day = readNumber(m_text, m_text.skipBlanks(month->end));
    if (!day || day->count > 2 || day->value == 0 || (m_text.at(day->end) == U':' && isDigit(m_text.at(day->end + 1))))
        return std::nullopt;
    const std::size_t end = skipOrdinal(m_text, day->end);
    if (isWordSign(m_text.at(end)))
        return std::nullopt;
    std::size_t at = m_text.skipBlanks(end);
    if (m_text.at(at) == U',')
        at = m_text.skipBlanks(at + 1);
    const auto year = readNumber(m_text, at);
    const bool dated = year && year->count == 4 && year->value >= 1900 && year->value < 2200 && m_text.at(year->end) != U':';
    return made(dated ? std::optional(year->value) : std::nullopt, month->value, day->value, dated ? year->end : end);
}

std::optional<DayRead> DayReader::read(std::size_t i, DayPlace place) const
{
    std::size_t at = i;
    if (const auto filler = m_words.find(m_text, i, Word::dayFiller))
        at = m_text.skipBlanks(filler->end);
    if (m_text.at(at) == U'\'' && isDigit(m_text.at(at + 1)))
        ++at;
    const bool within = place.part || at == i || at - i > 3; // "on the 3rd", but not "on 3rd"
    auto read = isDigit(m_text.at(at)) ? readDigits(at, {place.line, place.part || at != i, within}) : readMonthName(at);
    if (!read)
        read = readWord(at, {place.line, place.part || at != i, within});
    if (!read && at != i)
        read = readWord(i, place);
    if (!read)
        return std::nullopt;
    if (read->fault)
        return read;
    takeWeekday(*read);
    const auto number = readNumber(m_text, at);
    if (read->wrongWeekday && number && m_text.at(number->end) == U'/') {
        // "12/3 (Thu)": the weekday tells that the day comes first
        const std::chrono::year_month_day date{*read->day};
        const auto swapped = nearest(m_last.value_or(m_about), static_cast<int>(static_cast<unsigned>(date.day())),
                                     static_cast<int>(static_cast<unsigned>(date.month())));
        const auto said = m_words.find(m_text, read->wrongWeekday->first, Word::weekday);
        if (swapped && said && weekdayOf(*swapped) == said->value) {
            read->day = swapped;
            read->resolved = true;
            read->wrongWeekday.reset();
        }
    }
    takeRange(*read);
    return read;
}

// "12일": of the month that brings it nearest to the day before it.
DayRead DayReader::dayOfMonth(int value, std::size_t end) const
{
    const Day about = m_last.value_or(m_about);
    const std::chrono::year_month_day date{about};
    DayRead read{.end = end};
    for (int shift = -1; shift <= 1; ++shift) {
        const auto month = date.year() / date.month() + std::chrono::months{shift};
        const auto day = dateOf(static_cast<int>(month.year()), static_cast<int>(static_cast<unsigned>(month.month())), value);
        if (day && (!read.day || std::chrono::abs(*day - about) < std::chrono::abs(*read.day - about)))
            read.day = day;
    }
    if (!read.day)
        read.fault = UnreadReason::impossibleDay;
    return read;
}

std::optional<DayRead> DayReader::readDigits(std::size_t i, DayPlace place) const
{
    const auto first = readNumber(m_text, i);
    if (!first)
        return std::nullopt;
    if (first->count == 8 && place.part && first->value / 10000 >= 1900 && first->value / 10000 < 2200 &&
        !isWordSign(m_text.at(first->end)) && m_text.at(first->end) != U'-')
        return made(first->value / 10000, first->value / 100 % 100, first->value % 100, first->end);
    if (first->count == 4 && m_style.compact && place.line && !isWordSign(m_text.at(first->end)) && m_text.at(first->end) != U':')
        if (auto day = made(std::nullopt, first->value / 100, first->value % 100, first->end); day.day)
            return day;
    if (first->count == 4 || first->count == 2)
        if (auto whole = readWholeDate(first->value, first->count, first->end))
            return whole;
    if (first->count > 2 || first->value == 0)
        return std::nullopt;
    // "3월 12일", "12일"; "2일차" is in readNumbered
    const std::size_t unitAt = m_text.skipBlanks(first->end);
    if (isHangul(m_text.at(first->end)) && m_words.find(m_text, first->end, Word::dayNumber))
        return std::nullopt;
    if (m_text.at(unitAt) == U'월') {
        const auto day = readNumber(m_text, m_text.skipBlanks(unitAt + 1));
        if (!day || day->count > 2)
            return std::nullopt;
        const std::size_t dayUnit = m_text.skipBlanks(day->end);
        const auto unit = m_words.find(m_text, dayUnit, Word::dayUnit);
        if (!unit && (isWordSign(m_text.at(day->end)) || m_text.at(day->end) == U':'))
            return std::nullopt;
        return made(std::nullopt, first->value, day->value, unit ? unit->stop : day->end);
    }
    if (const auto unit = m_words.find(m_text, unitAt, Word::dayUnit)) {
        const auto tail = m_words.find(m_text, m_text.skipBlanks(unit->end), Words{Word::lengthTail, Word::laterTail});
        const bool told = place.part || unit->stop != unit->end || unit->end - unitAt > 1 || // "... 15일에"
                          (m_text.at(unit->end) == U' ' && tellsTime(m_text.skipBlanks(unit->end)));
        return told && !tail && unitAt == first->end && first->value <= 31 ? std::optional(dayOfMonth(first->value, unit->stop))
                                                                           : std::nullopt;
    }
    if (auto range = readDayRange(i))
        return range;
    // "12(토) ...", "12.(토) ..."
    const std::size_t open = first->end + (m_text.at(first->end) == U'.' ? 1 : 0);
    if (place.line && m_text.at(open) == U'(' && isHangul(m_text.at(open + 1)) && m_text.at(open + 2) == U')' &&
        first->value <= 31) {
        const auto weekday = m_words.find(m_text, open + 1, Word::weekday);
        auto read = dayOfMonth(first->value, open);
        if (weekday && read.day && weekdayOf(*read.day) == weekday->value)
            return read;
    }
    // "26 수 : "
    if (place.line && unitAt != first->end && isHangul(m_text.at(unitAt)) && first->value <= 31) {
        const auto weekday = m_words.find(m_text, unitAt, Word::weekday);
        auto read = dayOfMonth(first->value, first->end);
        if (weekday && read.day && weekdayOf(*read.day) == weekday->value && !isHangul(m_text.at(weekday->end)))
            return read;
    }
    // "12 March", "12th of March 2020"
    std::size_t name = m_text.skipBlanks(skipOrdinal(m_text, first->end));
    if (const auto of = m_words.find(m_text, name, Word::dayFiller))
        name = m_text.skipBlanks(of->end);
    if (const auto month = m_words.find(m_text, name, Word::month); month && isLatin(m_text.at(name))) {
        std::size_t at = m_text.skipBlanks(month->end);
        if (m_text.at(at) == U',')
            at = m_text.skipBlanks(at + 1);
        const auto year = readNumber(m_text, at);
        const bool dated = year && year->count == 4 && year->value >= 1900 && year->value < 2200;
        return made(dated ? std::optional(year->value) : std::nullopt, month->value, first->value,
                    dated ? year->end : month->end);
    }
    // "on the 12th"
    if (const std::size_t end = skipOrdinal(m_text, first->end);
        end != first->end && place.part && place.within && first->value <= 31 &&
        !m_words.find(m_text, m_text.skipBlanks(end), Word::address)) // "14th floor"
        return dayOfMonth(first->value, end);
    return readParts(i, place);
}

} // namespace tracedesk::intake
