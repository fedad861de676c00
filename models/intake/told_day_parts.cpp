#include "intake/told_day.h"

#include "intake/told_clock.h"

namespace tracedesk::intake {

using epi::Day;
using epi::UnreadReason;

namespace {

bool isSign(char32_t c)
{
    return c == U'/' || c == U'.' || c == U'-';
}

// What may not stand after the last number of a date: "9.30am", "3/12층", "3-12-5".
bool goesOn(const FoldedText &text, std::size_t end)
{
    const char32_t next = text.at(end);
    return isLatin(next) || isHangul(next) || next == U'%' || (next == U':' && isDigit(text.at(end + 1)));
}

} // namespace

// "2020-03-12", "2020. 3. 12.", "2020년 3월 12일", "20.3.12", "12/03/2020".
std::optional<DayRead> DayReader::readWholeDate(int first, int count, std::size_t end) const
{
    const auto part = [&](std::size_t after, char32_t unit) -> std::optional<NumberRead> {
        const std::size_t sign = m_text.skipBlanks(after);
        if (m_text.at(sign) == unit)
            return readNumber(m_text, m_text.skipBlanks(sign + 1));
        if (!isSign(m_text.at(sign)) || sign != after)
            return std::nullopt;
        const std::size_t next = m_text.skipBlanks(sign + 1);
        return m_text.at(sign) == U'.' || next == sign + 1 ? readNumber(m_text, next) : std::nullopt;
    };
    const auto second = part(end, U'년');
    if (!second || second->count > 2)
        return std::nullopt;
    const auto third = part(second->end, U'월');
    if (!third || (third->count > 2 && third->count != 4))
        return std::nullopt;
    const char32_t sign = m_text.at(m_text.skipBlanks(end));
    const char32_t sign2 = m_text.at(m_text.skipBlanks(second->end));
    if (isSign(sign) && sign != sign2)
        return std::nullopt;
    std::size_t stop = third->end;
    if (const auto unit = m_words.find(m_text, m_text.skipBlanks(stop), Word::dayUnit); unit && sign == U'년')
        stop = unit->stop;
    else if (const auto near = m_words.find(m_text, stop, Word::dayUnit))
        stop = near->stop;
    else if (m_text.at(stop) == U'.' && sign == U'.')
        ++stop;
    if ((isLatin(m_text.at(stop)) && m_text.at(stop) != U't') || m_text.at(stop) == U':' || m_text.at(stop) == U'시')
        return std::nullopt;
    if (m_text.at(stop) == U't' && isDigit(m_text.at(stop + 1)))
        ++stop; // 2020-03-12T09:00
    if (count == 4)
        return first >= 1900 && first < 2200 && third->count <= 2 ? std::optional(made(first, second->value, third->value, stop))
                                                                  : std::nullopt;
    if (third->count == 2 && first >= 10 && sign != U'-' && second->value >= 1 && second->value <= 12 && third->value >= 1 &&
        third->value <= 31)
        return made(2000 + first, second->value, third->value, stop);
    if (third->count == 1 && first >= 13 && second->value <= 12)
        return made(2000 + first, second->value, third->value, stop);
    return std::nullopt;
}

// "3/12", "3.12", "3. 12.", "3-12", "3/12/2020", "15/3".
std::optional<DayRead> DayReader::readParts(std::size_t i, DayPlace place) const
{
    const auto first = readNumber(m_text, i);
    const char32_t sign = m_text.at(first->end);
    if (!isSign(sign))
        return std::nullopt;
    const std::size_t next = sign == U'.' ? m_text.skipBlanks(first->end + 1) : first->end + 1;
    const auto second = readNumber(m_text, next);
    if (!second || second->count > 2)
        return std::nullopt;
    std::size_t end = second->end;
    if (m_text.at(end) == sign && isDigit(m_text.at(end + 1))) {
        const auto year = readNumber(m_text, end + 1);
        if (!year || year->count != 4 || year->value < 1900 || year->value >= 2200)
            return std::nullopt;
        auto monthFirst = made(year->value, first->value, second->value, year->end);
        auto dayFirst = made(year->value, second->value, first->value, year->end);
        if (monthFirst.day && dayFirst.day && first->value != second->value) {
            const Day about = m_last.value_or(m_about);
            const auto close = [&](const DayRead &read) { return std::chrono::abs(*read.day - about) <= std::chrono::days{45}; };
            if (close(monthFirst) == close(dayFirst))
                return DayRead{.end = year->end, .fault = UnreadReason::ambiguousDay};
            DayRead read = close(monthFirst) ? monthFirst : dayFirst;
            read.resolved = true;
            return read;
        }
        return monthFirst.day ? monthFirst : dayFirst;
    }
    if (const auto unit = m_words.find(m_text, end, Word::dayUnit))
        end = unit->stop;
    else if (sign == U'.' && m_text.at(end) == U'.' && !isDigit(m_text.at(end + 1)))
        ++end;
    if (isHangul(m_text.at(end))) // "9.13.은", "3/12에"
        if (const auto particle = m_words.find(m_text, end, Words{Word::particle, Word::particleFrom});
            particle && !isHangul(m_text.at(particle->end)))
            end = particle->end;
    const auto glued = m_words.find(m_text, end, Word::weekday); // "(9.5.토)"
    const bool weekday = glued && glued->end == end + 1 && !isWordSign(m_text.at(glued->end)) && m_text.at(end - 1) == U'.';
    if ((goesOn(m_text, end) && !weekday) || isDigit(m_text.at(end)))
        return std::nullopt;
    const bool range = m_text.at(m_text.skipBlanks(end)) == U'~' || m_text.at(m_text.skipBlanks(end)) == U'-';
    const bool valid = first->value >= 1 && first->value <= 12 && second->value >= 1 && second->value <= 31;
    if (sign == U'/') {
        const bool dayFirst = m_style.dayFirst && second->value >= 1 && second->value <= 12 && first->value <= 31;
        if (dayFirst && m_text.at(end) != U'/') {
            auto read = made(std::nullopt, second->value, first->value, end);
            read.resolved = true;
            if (read.day)
                return read;
        }
        if (m_text.at(end) == U'/' || (!valid && !place.part))
            return std::nullopt;
        if (valid || !(second->value >= 1 && second->value <= 12 && first->value <= 31)) {
            auto read = made(std::nullopt, first->value, second->value, end);
            return read.fault && !place.part ? std::nullopt : std::optional(read);
        }
        auto read = made(std::nullopt, second->value, first->value, end);
        read.resolved = read.dayFirst = true;
        return place.line ? std::optional(read) : std::nullopt;
    }
    const auto suffix = m_words.find(m_text, m_text.skipBlanks(end), Words{Word::half, Word::hourUnit});
    // "... 3.18. 05:30": with both dots a day anywhere near
    const bool whole = sign == U'.' && valid && end > second->end && m_text.at(second->end) == U'.' &&
                       !isWordSign(m_text.at(end)) && i > 0 && m_text.at(i - 1) == U' ';
    if ((!place.part && !whole) ||
        (suffix && isLatin(m_text.at(m_text.skipBlanks(end))) && !isDigit(m_text.at(m_text.skipBlanks(suffix->end)))))
        return std::nullopt;
    if (!valid) {
        // "3.45" may be many things; "2.30" under days that are written so can only be a day.
        if (sign == U'.' && m_dotted && place.line && first->value <= 12 && first->value >= 1 && second->value <= 31)
            return DayRead{.end = end, .fault = UnreadReason::impossibleDay};
        return std::nullopt;
    }
    if (sign == U'.' && range) {
        // "9.15 - 10.40": the second cannot be a day, so the first is none
        const std::size_t other = m_text.skipBlanks(m_text.skipBlanks(end) + 1);
        const auto a = readNumber(m_text, other);
        const auto b = a && m_text.at(a->end) == U'.' ? readNumber(m_text, a->end + 1) : std::nullopt;
        if (b && b->count == 2 && (a->value > 12 || a->value == 0 || b->value > 31 || b->value == 0))
            return std::nullopt;
    }
    auto read = made(std::nullopt, first->value, second->value, end);
    if (!read.day) {
        if (place.line && sign == U'.' && second->count == 2 && !range)
            return DayRead{.end = end, .fault = UnreadReason::impossibleDay};
        return std::nullopt;
    }
    if (sign == U'-') {
        // Hours may be written so: a day only where days are, or none was told yet.
        read.dashed = true;
        if (!place.line || (m_last && !m_dashed) || m_text.at(end) == U'-' || m_text.at(end) == U'.')
            return std::nullopt;
        return read;
    }
    read.dotted = true;
    if (m_last) {
        const auto ahead = *read.day - *m_last;
        const bool follows = ahead >= std::chrono::days{-7} && ahead <= std::chrono::days{45};
        if (!follows && (!m_dotted || !place.line))
            return std::nullopt;
    }
    return read;
}

} // namespace tracedesk::intake
