#include "intake/route_gatherer.h"

#include <algorithm>

namespace tracedesk::intake {

using epi::UnreadReason;

// "Pho Corner - July 17, 9:45 p.m.", "(5) 집 3.19.", "스키장은 20일에 갔어요": the day goes with the place before it.
bool RouteGatherer::trailsName(std::size_t k) const
{
    // "헬스장 18:00-19:30 9/12"
    const bool ends = k + 1 >= m_parts.size() || m_parts[k + 1].part == Part::lineBreak;
    if (m_stop.hasName() && m_stop.hasTime() && !m_bracket && !m_lineDay && ends && k > 0 && m_parts[k - 1].part == Part::time)
        return true;
    if (!m_stop.hasName() || m_stop.hasTime() || m_bracket)
        return false;
    std::size_t at = k + 1;
    const bool last =
        at + 1 >= m_parts.size() || m_parts[at + 1].part == Part::lineBreak || m_parts[at + 1].part == Part::sentence;
    if (m_lineDay)
        return at < m_parts.size() && m_parts[at].part == Part::time && last && m_times[m_parts[at].index].from &&
               m_parts[k - 1].part == Part::text;
    if (at < m_parts.size() && (m_parts[at].part == Part::goTail || m_parts[at].part == Part::lineBreak))
        return true;
    if (at < m_parts.size() && m_parts[at].part == Part::comma)
        ++at;
    if (at < m_parts.size() && m_parts[at].part == Part::time)
        while (at + 1 < m_parts.size() && (m_parts[at + 1].part == Part::filler || m_parts[at + 1].part == Part::length))
            ++at;
    if (at < m_parts.size() && (m_parts[at].part == Part::time || m_parts[at].part == Part::length))
        return at + 1 >= m_parts.size() || m_parts[at + 1].part <= Part::dash || m_parts[at + 1].part == Part::masked ||
               m_parts[at + 1].part == Part::unmasked || m_parts[at + 1].part == Part::companion ||
               m_parts[at + 1].part == Part::goTail;
    return at >= m_parts.size() && at == k + 1;
}

// A time on a line of its own above its place, or a place above its day and time.
bool RouteGatherer::goesOnBelow(std::size_t k) const
{
    if (!m_lineFirst || m_lineStop || m_stop.negated || m_stop.event || m_stop.leaving || m_stop.timed || m_chain ||
        m_stop.maskSaid || !m_stop.transport.isEmpty() || !m_stop.activity.isEmpty())
        return false;
    std::size_t at = k + 1;
    while (at < m_parts.size() && at < k + 3 && m_parts[at].part == Part::bullet)
        ++at;
    const auto is = [&](std::size_t i, Part part) { return i < m_parts.size() && m_parts[i].part == part; };
    const auto ends = [&](std::size_t i) { return i >= m_parts.size() || m_parts[i].part == Part::lineBreak; };
    if (!m_stop.hasName() && m_stop.hasTime()) {
        std::size_t end = at;
        while (end < at + 4 && (is(end, Part::text) || is(end, Part::home) || is(end, Part::work)))
            ++end;
        return end > at && (ends(end) || is(end, Part::open) || is(end, Part::comma));
    }
    if (!m_stop.hasName() || m_stop.hasTime() || m_stop.length || m_lineDay || !(m_stop.evident || m_stop.listed))
        return false;
    if (is(at, Part::day))
        ++at;
    if (is(at, Part::comma))
        ++at;
    return is(at, Part::time) && !m_times[m_parts[at].index].vague && ends(at + 1);
}

// "... 10:40 a.m. Residents ...": the dot of the time ends the sentence, too.
bool RouteGatherer::endsSentence(std::size_t k) const
{
    return isEnd(k) || (m_text.at(m_parts[k].stop - 1) == U'.' && isLatin(m_text.at(m_parts[k + 1].begin)) &&
                        m_text.capital[m_parts[k + 1].begin]);
}

void RouteGatherer::handleDay(const RoutePart &part, std::size_t k)
{
    const DayRead &read = m_days[part.index];
    if (read.fault) {
        close();
        m_out.unread.push_back({{part.begin, part.stop}, *read.fault});
        m_day.reset();
        m_lastDay.reset();
        m_moreDays.clear();
        m_stop.day.reset();
        m_stop.lastDay.reset();
        return;
    }
    // "병원 (3/12)": of the stop before it
    const bool trails =
        (part.row && m_stop.hasName()) || trailsName(k) ||
        (m_stop.hasName() && (isEnd(k) || nextIs(k, {Part::joins}) || (nextIs(k, {Part::time}) && endsSentence(k + 1))) &&
         m_text.chars.compare(part.begin, 3, U"on ") == 0);
    const bool heads = nextIs(k, {Part::close}) && nextIs(k + 1, {Part::sign}) && m_text.at(m_parts[k + 2].begin) == U':';
    const bool late = m_bracket && m_stop.hasName() && !heads; // "Day 1 (12 March): ..." begins a day
    if (trails) {
        m_day = read.day;
        m_lastDay = read.last;
        m_dayResolved = read.resolved;
    } else if (!late) {
        if (m_dayOpen && m_day && m_stop.ranges.empty() && k > 0 &&
            (m_parts[k - 1].part == Part::comma || m_parts[k - 1].part == Part::joins))
            m_moreDays.push_back(*m_day);
        else {
            close();
            m_moreDays.clear();
        }
        m_day = *read.day;
        m_lastDay = read.last;
        m_dayResolved = read.resolved;
        m_dayOpen = true;
        m_lineFirst = true;
    }
    m_lineDay = true;
    m_stop.day = read.day;
    m_stop.lastDay = read.last;
    m_stop.dayResolved = read.resolved;
    m_stop.moreDays = m_moreDays;
    SignRange range{part.begin, part.stop};
    if (read.wrongWeekday) {
        const SignRange wrong{read.wrongWeekday->first, read.wrongWeekday->second};
        m_out.unread.push_back({wrong, UnreadReason::weekdayMismatch});
        if (wrong.begin == range.begin)
            range.begin = wrong.end;
        else
            range.end = wrong.begin;
    }
    m_out.days.push_back({range, *read.day, read.last});
}

void RouteGatherer::handleTime(const RoutePart &part, std::size_t k)
{
    const TimePhrase &phrase = m_times[part.index];
    SignRange whole{part.begin, part.stop};
    if (m_stop.object && !m_stop.evident && !m_bracket)
        close(); // "뭐 했냐면요, 아홉 시에"
    if (part.row && m_stop.from && !m_stop.to && phrase.from && !phrase.to && !phrase.fault && !m_stop.hasName()) {
        m_stop.to = phrase.from; // the column of ends
        m_stop.toAt = whole;
        return take(part);
    }
    const bool onlyEnd = !phrase.from && phrase.to && !m_stop.to && m_stop.from;
    const bool onlyBegin = phrase.from && !phrase.to && m_stop.to && !m_stop.from && !m_stop.hasName();
    if (m_stop.clauseOver && m_stop.hasName() && !m_bracket &&
        nextIs(k, {Part::text, Part::home, Part::work, Part::transport, Part::goHome, Part::goWork, Part::leaveWork,
                   Part::companion}))
        close();
    const bool later = m_stop.from && !m_stop.to && phrase.from && !phrase.to && !phrase.vague && m_stop.hasName() &&
                       !m_bracket && !m_stop.from->vague && phrase.from->minute > m_stop.from->minute;
    // "자택, 14:00~14:30 한빛마트": the time goes with what stands right after it
    if (m_stop.hasName() && !m_stop.hasTime() && !m_stop.leaving && !m_bracket && !m_stop.origin &&
        (m_stop.commaAfter || m_stop.dashAfter) && m_stop.evident && m_stop.label.isEmpty() &&
        (m_stop.activity.isEmpty() || (nextIs(k, {Part::text}) && endsAsPlace(m_text, m_words, wordsFrom(k + 1)))) &&
        nextIs(k, {Part::text, Part::home, Part::work, Part::goHome, Part::goWork}))
        close();
    if (later && m_stop.dashAfter && !m_stop.commaAfter &&
        (!next(k) || nextIs(k, {Part::lineBreak, Part::leave, Part::leaveTail}))) {
        m_stop.to = phrase.from; // "09:15 Hillcrest Nursery - 09:50"
        m_stop.toAt = whole;
        return take(part);
    }
    const bool between = later && m_stop.fromAt.end <= m_stop.name.begin && m_stop.ranges.back().begin >= m_stop.name.begin &&
                         m_stop.ranges.back().end >= m_stop.name.end && m_stop.activity.isEmpty();
    if (between && m_stop.transport.isEmpty() && !m_stop.commaAfter && !m_stop.dashAfter && !m_stop.clauseOver && isEnd(k)) {
        m_stop.to = phrase.from; // "09:30 전망대 11:00"
        m_stop.toAt = whole;
        return take(part);
    }
    const bool wayFirst = !m_stop.transport.isEmpty() && m_stop.transport.end <= m_stop.name.begin &&
                          m_stop.fromAt.end <= m_stop.name.begin && (isEnd(k) || nextIs(k, {Part::goTail, Part::activity}));
    if (later && !m_stop.commaAfter && (m_stop.rode || wayFirst)) {
        m_stop.from = phrase.from; // "12:20 지하철로 자택 12:50 도착", "KTX 14:00 → 한빛역 15:40"
        m_stop.fromAt = whole;
        return take(part);
    }
    if (m_stop.hasName() && !m_stop.hasTime() && m_stop.clauseOver && !m_bracket && phrase.from && !phrase.to && !phrase.fault &&
        nextIs(k, {Part::leaveTail})) {
        m_stop.to = phrase.from; // "이자카야 갔고 11시에 나왔어요"
        m_stop.toAt = whole;
        return take(part);
    }
    if (m_stop.hasTime() && !onlyEnd && !onlyBegin) {
        const bool word = m_stop.from && m_stop.from->vague && !m_stop.to && !phrase.vague && !m_stop.clauseOver;
        const bool goesOn = nextIs(
            k, {Part::text, Part::home, Part::work, Part::go, Part::transport, Part::goHome, Part::goWork, Part::leaveWork});
        if (phrase.vague && (m_bracket || (m_stop.hasName() && !m_stop.commaAfter && !onlyEnd && !goesOn))) {
            take(part);
            extend(m_stop.activity, whole);
            return;
        }
        if (m_bracket && !word && m_stop.from && !m_stop.to && phrase.from && !phrase.to && nextIs(k, {Part::leaveTail})) {
            m_stop.to = phrase.from;
            m_stop.toAt = whole;
            return take(part);
        }
        if (m_bracket && !word) {
            m_out.unread.push_back({whole, UnreadReason::secondValue});
            return;
        }
        if (word && (!m_stop.hasName() || !m_stop.commaAfter || !goesOn)) {
            // "점심에 12:30 ...", "lunch at ... around noon": the word says what, the figures when
            extend(m_stop.activity, m_stop.fromAt);
            m_stop.window = {m_stop.from->earliest - mealMargin, m_stop.from->latest + mealMargin};
            m_stop.from.reset();
        } else if (m_stop.hasName() || (!m_stop.from && m_stop.to))
            close();
        else if (phrase.vague && (!m_stop.commaAfter || m_stop.activity.isEmpty())) {
            take(part);
            extend(m_stop.activity, whole);
            return;
        } else
            close();
    } else if (m_stop.hasName() && m_stop.hasTime() && !onlyEnd && !onlyBegin)
        close();
    else if (m_stop.leaving && m_stop.hasName() && m_stop.commaAfter)
        close();
    if (phrase.fault) {
        m_out.unread.push_back({{phrase.fault->begin, phrase.fault->end}, phrase.fault->reason});
        m_stop.timed = true;
        if (phrase.fault->begin == whole.begin)
            whole.begin = phrase.fault->end;
        else
            whole.end = phrase.fault->begin;
    }
    if (!whole.isEmpty() && whole.begin < whole.end)
        m_stop.ranges.push_back(whole);
    if (phrase.from) {
        m_stop.from = phrase.from;
        m_stop.fromAt = whole;
    }
    if (phrase.to) {
        m_stop.to = phrase.to;
        m_stop.toAt = whole;
    }
    m_stop.closed = m_stop.hasName();
    m_stop.commaAfter = false;
    m_stop.dashAfter = false;
    m_stop.going = false;
}

void RouteGatherer::handleLength(const RoutePart &part)
{
    const TimePhrase &phrase = m_times[part.index];
    m_stop.closed = m_stop.hasName();
    if (phrase.fault) {
        close();
        m_out.unread.push_back({{part.begin, part.stop}, phrase.fault->reason});
        m_stop.timed = true;
        return;
    }
    if (m_stop.length)
        m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::secondValue});
    else {
        m_stop.length = phrase.length;
        take(part);
    }
}

} // namespace tracedesk::intake
