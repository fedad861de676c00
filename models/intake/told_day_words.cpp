#include "intake/told_day.h"

#include "intake/told_clock.h"

namespace tracedesk::intake {

using epi::Day;
using epi::UnreadReason;

std::optional<SpeechWords::Hit> DayReader::fullWeekday(std::size_t i) const
{
    const auto hit = m_words.find(m_text, i, Word::weekday);
    return hit && (isLatin(m_text.at(i)) || hit->end - i > 1) ? hit : std::nullopt;
}

// Whether what stands here goes with a day: a time, a part of the day.
bool DayReader::tellsTime(std::size_t i) const
{
    return isDigit(m_text.at(i)) || m_words.find(m_text, i, Words{Word::half, Word::vague, Word::atTime, Word::about});
}

std::optional<DayRead> DayReader::readWord(std::size_t i, DayPlace place) const
{
    if (const auto now = m_words.find(m_text, i, Words{Word::dayNow, Word::day})) {
        const bool told = now->word == Word::day;
        if (told && now->value < 0 && !place.part && isHangul(m_text.at(i)))
            return std::nullopt; // "추석 전날" says no other day than the one before it
        DayRead read{.end = now->stop};
        if (!told && isHangul(m_text.at(i)) && m_text.at(now->end - 1) == U'밤' && now->stop == now->end)
            --read.end; // "어젯밤 11시": the night is said of the time
        if (told && !m_last)
            read.fault = UnreadReason::ambiguousDay;
        else
            read.day = (told ? *m_last : m_about) + std::chrono::days{now->value};
        // "어제(27일)"
        const std::size_t open = m_text.skipBlanks(now->end);
        if (!told && m_text.at(open) == U'(' && isDigit(m_text.at(open + 1)))
            if (const auto dated = readDigits(open + 1, {true, true}); dated && dated->day && m_text.at(dated->end) == U')') {
                read.day = dated->day;
                read.end = dated->end + 1;
            }
        return read;
    }
    if (auto numbered = readNumbered(i, place))
        return numbered;
    if (auto fixed = readFixed(i, place))
        return fixed;
    if (const auto last = m_words.find(m_text, i, Word::dayLast))
        return last->value > 0 ? readWeek(*last, place) : readWeekday(m_text.skipBlanks(last->end), {place.line, true}, true);
    return readWeekday(i, place, false);
}

// "지난주 월요일부터", "last week Tuesday": weeks begin with Monday.
std::optional<DayRead> DayReader::readWeek(const SpeechWords::Hit &week, DayPlace place) const
{
    auto read = readWeekday(m_text.skipBlanks(week.end), {place.line, true}, true);
    if (!read || !read->day)
        return read;
    const auto mondayOf = [](Day day) { return day - std::chrono::days{(weekdayOf(day) + 6) % 7}; };
    const int back = week.value == 1 ? 1 : week.value == 2 ? 0 : 2;
    const auto shift = mondayOf(m_about) - std::chrono::days{7 * back} - mondayOf(*read->day);
    read->day = *read->day + shift;
    if (read->last)
        read->last = *read->last + shift;
    return read;
}

// "Mon 9: ...", "mon 25": the day of the month whose weekday it is.
std::optional<DayRead> DayReader::numberOf(const SpeechWords::Hit &weekday, std::size_t next) const
{
    const auto number = readNumber(m_text, next);
    if (!number || number->count > 2 || number->value < 1 || number->value > 31)
        return std::nullopt;
    const char32_t sign = m_text.at(number->end);
    const std::size_t after = m_text.skipBlanks(number->end);
    const bool goes = isWordSign(sign) ||
                      ((sign == U':' || sign == U'.' || sign == U'-') && isDigit(m_text.at(number->end + 1))) || sign == U'~' ||
                      sign == U'/' || m_words.find(m_text, after, Words{Word::half, Word::hourUnit, Word::length});
    auto day = dayOfMonth(number->value, number->end);
    return !goes && day.day && weekdayOf(*day.day) == weekday.value ? std::optional(day) : std::nullopt;
}

// "크리스마스이브에", "On Halloween"
std::optional<DayRead> DayReader::readFixed(std::size_t i, DayPlace place) const
{
    const auto hit = m_words.find(m_text, i, Word::dayFixed);
    if (!hit)
        return std::nullopt;
    const std::size_t next = m_text.skipBlanks(hit->end);
    const bool clings = hit->stop != hit->end;
    const char32_t sign = m_text.at(next);
    if (!clings && !(place.part && (!isWordSign(sign) || (isLatin(sign) && !m_text.capital[next] && next != hit->end))))
        return std::nullopt;
    return made(std::nullopt, hit->value / 100, hit->value % 100, hit->stop);
}

// "Day 2 (29 Mar)", "2일차(3.12)"; "2일차" alone once the first day is known.
std::optional<DayRead> DayReader::readNumbered(std::size_t i, DayPlace place) const
{
    if (!place.part)
        return std::nullopt;
    std::size_t end = i;
    int number = 0;
    if (const auto digits = readNumber(m_text, i); digits && digits->count <= 2) {
        const auto unit = m_words.find(m_text, digits->end, Word::dayNumber);
        if (!unit || !isHangul(m_text.at(digits->end)))
            return std::nullopt;
        number = digits->value;
        end = unit->stop;
    } else {
        const auto word = m_words.find(m_text, i, Word::dayNumber);
        const auto after = word && isLatin(m_text.at(i)) ? readNumber(m_text, m_text.skipBlanks(word->end)) : std::nullopt;
        if (!after || after->count > 2 || isWordSign(m_text.at(after->end)))
            return std::nullopt;
        number = after->value;
        end = after->end;
    }
    const std::size_t open = m_text.skipBlanks(end);
    if (m_text.at(open) == U'(') {
        const std::size_t inner = m_text.skipBlanks(open + 1);
        auto dated = isDigit(m_text.at(inner)) ? readDigits(inner, {true, true}) : readMonthName(inner);
        if (dated && dated->day)
            takeWeekday(*dated);
        const std::size_t close = dated ? m_text.skipBlanks(dated->end) : 0;
        if (dated && dated->day && m_text.at(close) == U')') {
            dated->end = close + 1;
            dated->dayOne = *dated->day - std::chrono::days{number - 1};
            return dated;
        }
    }
    if (!m_dayOne)
        return std::nullopt;
    return DayRead{.end = end, .day = *m_dayOne + std::chrono::days{number - 1}, .resolved = true};
}

std::optional<DayRead> DayReader::readWeekday(std::size_t i, DayPlace place, bool last) const
{
    auto weekday = fullWeekday(i);
    if (!weekday && place.line && isHangul(m_text.at(i)) && !isHangul(m_text.at(i + 1))) {
        // "[토] 14시", "토: 마트"
        const char32_t sign2 = m_text.at(m_text.skipBlanks(i + 1));
        const char32_t open = i > 0 ? m_text.at(i - 1) : U'\n';
        const bool enclosed = (open == U'[' || open == U'(' || open == U'<') && (sign2 == U']' || sign2 == U')' || sign2 == U'>');
        if (enclosed || sign2 == U':' || m_style.weekdays)
            weekday = m_words.find(m_text, i, Word::weekday);
    }
    if (!weekday && place.line && m_style.weekdays)
        weekday = m_words.find(m_text, i, Word::weekdayBrief);
    if (!weekday)
        return std::nullopt;
    std::size_t next = m_text.skipBlanks(weekday->end);
    if (m_text.at(next) == U',')
        next = m_text.skipBlanks(next + 1);
    auto date = isDigit(m_text.at(next)) ? readDigits(next, {place.line, true}) : readMonthName(next);
    if (!date && isDigit(m_text.at(next)))
        date = numberOf(*weekday, next);
    if (date && date->day) {
        if (weekdayOf(*date->day) != weekday->value)
            date->wrongWeekday = {i, weekday->end};
        return date;
    }
    const std::size_t after = m_text.skipBlanks(weekday->stop);
    const char32_t sign = m_text.at(after);
    const bool latin = isLatin(m_text.at(i));
    const bool brief = latin && weekday->end - i < 6;
    const bool clings = weekday->stop != weekday->end;
    const bool dated = clings || tellsTime(after) || (latin && weekday->end - i > 3 && sign == U'-');
    const auto to = latin ? m_words.find(m_text, after, Word::until) : std::nullopt;
    const bool spans = to && fullWeekday(m_text.skipBlanks(to->end));                               // "Monday to Wednesday"
    const bool goesOn = latin && weekday->end - i > 5 && m_words.find(m_text, after, Word::filler); // "... saturday i was"
    const bool named = !latin && weekday->end - i > 1 && m_text.at(weekday->end) == U' ';           // "월욜 학교"
    const bool partOfDay = m_words.find(m_text, after, Words{Word::half, Word::vague}).has_value();
    // "Sat party": a name would go on with a capital
    const bool sits = m_words.find(m_text, after, Words{Word::at, Word::with}) || m_text.chars.compare(after, 4, U"down") == 0 ||
                      m_text.chars.compare(after, 3, U"on ") == 0 ||
                      m_text.chars.compare(after, 3, U"out") == 0; // "Sat in the park"
    const auto clock = readClock(m_text, after, m_words, {});
    const bool timed = clock && (clock->colon || clock->window >= 0); // "vape shop sat 4:15pm"
    const bool headed = place.part && latin && isLatin(sign) && !sits &&
                        (m_text.capital[i] ? !m_text.capital[after] || m_words.find(m_text, after, Word::filler)
                                           : m_brief || m_text.chars.compare(after, 2, U"i ") == 0);
    if (place.part ? brief && isWordSign(sign) && !isDigit(sign) && !headed && !spans && !tellsTime(after) && !m_style.weekdays
                   : !spans && !goesOn && !named && (!dated || (brief && weekday->end - i < 4 && !partOfDay && !timed)))
        return std::nullopt;
    DayRead read{.end = weekday->stop, .resolved = true, .brief = brief};
    // After a day that was told, the next such one; the first of all lies before the day of telling, as every one does.
    if (m_last && !last) {
        read.day = *m_last + std::chrono::days{(weekday->value - weekdayOf(*m_last) + 6) % 7 + 1};
        if (*read.day > m_about && *read.day - m_about < std::chrono::days{8} && m_about >= *m_last)
            read.day = *read.day - std::chrono::days{7};
    } else
        read.day = m_about - std::chrono::days{(weekdayOf(m_about) - weekday->value + 6) % 7 + 1};
    // "월요일부터 금요일까지"
    if (clings && m_text.chars.compare(weekday->stop - 2, 2, U"부터") == 0)
        if (const auto until = fullWeekday(after)) {
            read.end = until->stop;
            read.last = *read.day + std::chrono::days{(until->value - weekday->value + 7) % 7};
            return read;
        }
    // "Sun-Mon", "Mon-Thu (26-29 Oct)"
    const std::size_t dash = m_text.skipBlanks(weekday->end);
    if (m_text.at(dash) == U'-' || m_text.at(dash) == U'~' || spans)
        if (const auto until = fullWeekday(m_text.skipBlanks(spans ? to->end : dash + 1))) {
            read.end = until->stop;
            read.last = *read.day + std::chrono::days{(until->value - weekday->value + 7) % 7};
            const std::size_t open = m_text.skipBlanks(read.end);
            auto inner = m_text.at(open) == U'(' ? readDayRange(m_text.skipBlanks(open + 1)) : std::nullopt;
            const std::size_t close = inner ? m_text.skipBlanks(inner->end) : 0;
            if (inner && inner->day && m_text.at(close) == U')') {
                inner->end = close + 1;
                return inner;
            }
        }
    return read;
}

// "26-29 Oct", "29-31/5"
std::optional<DayRead> DayReader::readDayRange(std::size_t i) const
{
    const auto first = readNumber(m_text, i);
    if (!first || first->count > 2)
        return std::nullopt;
    const std::size_t sign = m_text.skipBlanks(first->end);
    if (m_text.at(sign) != U'-' && m_text.at(sign) != U'~')
        return std::nullopt;
    const auto second = readNumber(m_text, m_text.skipBlanks(sign + 1));
    if (!second || second->count > 2 || second->value <= first->value)
        return std::nullopt;
    std::size_t end = second->end;
    int month = 0;
    const std::size_t word = m_text.skipBlanks(end);
    if (const auto name = m_words.find(m_text, word, Word::month); name && isLatin(m_text.at(word))) {
        month = name->value;
        end = name->end;
    } else if (m_text.at(end) == U'/' && (m_style.dayFirst || second->value > 12)) {
        const auto number = readNumber(m_text, end + 1);
        if (!number || number->value < 1 || number->value > 12 || isWordSign(m_text.at(number->end)) ||
            m_text.at(number->end) == U'/')
            return std::nullopt;
        month = number->value;
        end = number->end;
    } else
        return std::nullopt;
    DayRead read = made(std::nullopt, month, first->value, end);
    DayReader after = *this;
    after.m_last = read.day;
    const DayRead until = after.made(std::nullopt, month, second->value, end);
    if (!read.day || !until.day)
        return std::nullopt;
    read.last = until.day;
    return read;
}

} // namespace tracedesk::intake
