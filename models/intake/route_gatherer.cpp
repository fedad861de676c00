#include "intake/route_gatherer.h"

#include <algorithm>

namespace tracedesk::intake {

using epi::UnreadReason;

ReadStops RouteGatherer::gather()
{
    for (std::size_t k = 0; k < m_parts.size(); ++k) {
        if (m_parts[k].part == Part::open && m_parts[k].index > k) {
            handleBracket(k, m_parts[k].index);
            k = m_parts[k].index;
        } else
            handle(k);
    }
    close();
    if (!m_carried.empty())
        for (const SignRange &range : m_carried)
            m_out.unread.push_back({range, UnreadReason::notAStop});
    return std::move(m_out);
}

bool RouteGatherer::nextIs(std::size_t k, std::initializer_list<Part> kinds) const
{
    const RoutePart *after = next(k);
    return after != nullptr && std::ranges::find(kinds, after->part) != kinds.end();
}

bool RouteGatherer::isEnd(std::size_t k) const
{
    return k + 1 >= m_parts.size() || m_parts[k + 1].part <= Part::close || m_parts[k + 1].part == Part::then;
}

// Whether somebody goes somewhere within the rest of the clause: "에서" was then where the way began.
bool RouteGatherer::movesOn(std::size_t k) const
{
    for (std::size_t at = k; at < m_parts.size() && at < k + 12; ++at) {
        switch (m_parts[at].part) {
        case Part::lineBreak:
        case Part::arrow:
        case Part::sentence:
        case Part::time:
        case Part::activity:
        case Part::day:
            return false;
        case Part::goTail:
        case Part::go:
        case Part::goHome:
        case Part::goWork:
            return true;
        default:
            break;
        }
    }
    return false;
}

void RouteGatherer::extend(SignRange &field, SignRange value) const
{
    if (field.isEmpty())
        field = value;
    else
        field.end = std::max(field.end, value.end);
}

// A second value for what was told already stays to be looked at.
void RouteGatherer::set(SignRange &field, SignRange value, const RoutePart &part)
{
    if (!field.isEmpty()) {
        m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::secondValue});
        return;
    }
    field = value;
    take(part);
}

void RouteGatherer::handle(std::size_t k)
{
    const RoutePart &part = m_parts[k];
    if (part.part <= Part::bad)
        return handleSeparator(part, k);
    if (part.part != Part::day)
        m_dayOpen = false;
    switch (part.part) {
    case Part::day:
        handleDay(part, k);
        break;
    case Part::time:
        handleTime(part, k);
        break;
    case Part::length:
        handleLength(part);
        break;
    case Part::timeUnknown:
        take(part);
        break;
    case Part::transport:
        handleTransport(part, k);
        break;
    case Part::companion:
        if (!m_stop.companions.isEmpty() && m_stop.companions.end + 3 >= part.begin && m_stop.companions.end < part.begin) {
            m_stop.companions.end = part.end;
            take(part);
        } else
            set(m_stop.companions, {part.said, part.end}, part);
        m_stop.closed = m_stop.hasName();
        break;
    case Part::masked:
    case Part::unmasked:
    case Part::maskUnknown:
        handleMask(part);
        break;
    case Part::maskUnclear:
        m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::unsure});
        break;
    default:
        handleWord(part, k);
        break;
    }
}

void RouteGatherer::handleMask(const RoutePart &part)
{
    if (m_stop.maskSaid) {
        const bool same = part.part != Part::maskUnknown && m_stop.mask == (part.part == Part::masked);
        if (same)
            take(part);
        else
            m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::secondValue});
        return;
    }
    m_stop.maskSaid = true;
    if (part.part != Part::maskUnknown)
        m_stop.mask = part.part == Part::masked;
    m_stop.closed = m_stop.hasName();
    take(part);
}

void RouteGatherer::handleSeparator(const RoutePart &part, std::size_t k)
{
    switch (part.part) {
    case Part::lineBreak:
        m_list = false;
        // "장소: ..." on a line of its own goes on with the record before it.
        if (nextIs(k, {Part::label}) && !m_stop.ranges.empty()) {
            m_stop.closed = m_stop.hasName();
            m_stop.commaAfter = false;
            m_lineBegin = part.end;
            break;
        }
        // An arrow at the begin of the next line, or at the end of this one, goes on with the chain.
        close();
        m_chain = false;
        m_lineBegin = part.end;
        m_indent = 0;
        break;
    case Part::arrow:
        m_stop.chained = true;
        close();
        m_chain = true;
        m_stop.chained = true;
        break;
    case Part::bullet:
        close();
        m_out.separators.push_back({part.begin, part.stop});
        m_list = true;
        m_indent = part.begin - std::min(part.begin, m_lineBegin) + 1;
        m_stop.listed = true;
        break;
    case Part::sentence:
        close();
        break;
    case Part::comma:
        if ((m_stop.leaving || (m_stop.event && !m_stop.hasName())) && m_stop.hasTime() && !m_bracket)
            close();
        m_stop.closed = m_stop.hasName();
        m_stop.commaAfter = true;
        m_stop.purpose = false;
        break;
    case Part::dash:
        m_stop.closed = m_stop.hasName();
        m_stop.dashAfter = true;
        break;
    case Part::bad:
        m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::badBytes});
        break;
    case Part::sign:
        if (m_text.at(part.begin) == U':' && m_stop.hasName()) {
            m_stop.closed = true;
            m_stop.dashAfter = true;
        }
        break;
    default:
        m_stop.closed = m_stop.hasName();
        break;
    }
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
    const bool trails = m_stop.hasName() && (isEnd(k) || nextIs(k, {Part::joins}) || (nextIs(k, {Part::time}) && isEnd(k + 1))) &&
                        m_text.chars.compare(part.begin, 3, U"on ") == 0;
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
    }
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
    m_out.days.push_back({range, *read.day});
}

void RouteGatherer::handleTime(const RoutePart &part, std::size_t k)
{
    const TimePhrase &phrase = m_times[part.index];
    SignRange whole{part.begin, part.stop};
    const bool onlyEnd = !phrase.from && phrase.to && !m_stop.to && m_stop.from;
    const bool onlyBegin = phrase.from && !phrase.to && m_stop.to && !m_stop.from && !m_stop.hasName();
    if (m_stop.clauseOver && m_stop.hasName() && !m_bracket &&
        nextIs(k, {Part::text, Part::home, Part::work, Part::transport, Part::goHome, Part::goWork}))
        close();
    if (m_stop.hasTime() && !onlyEnd && !onlyBegin) {
        const bool word = m_stop.from && m_stop.from->vague && !m_stop.to && !phrase.vague;
        const bool goesOn =
            nextIs(k, {Part::text, Part::home, Part::work, Part::go, Part::transport, Part::goHome, Part::goWork});
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

void RouteGatherer::handleTransport(const RoutePart &part, std::size_t k)
{
    const SignRange said{part.said, part.end};
    if (m_stop.leaving && m_stop.hasName() && m_stop.hasTime() && !m_bracket && !isEnd(k))
        close();
    if (m_bracket || !m_stop.hasName() || (m_stop.origin && !isEnd(k))) {
        if (m_stop.origin && m_stop.hasName() && !m_bracket)
            m_stop.going = true;
        m_stop.closed = m_stop.hasName();
        return set(m_stop.transport, said, part);
    }
    if ((m_stop.dashAfter && nextIs(k, {Part::dash})) || (m_stop.commaAfter && nextIs(k, {Part::time}) && !m_bracket)) {
        // "집 - 지하철 - 회사", "병원, 도보로 10:30 약국"
        close();
        return set(m_stop.transport, said, part);
    }
    // After the place: of this stop where nothing follows, of the next where the way goes on.
    const bool ends = isEnd(k) || nextIs(k, {Part::goTail, Part::activity, Part::masked, Part::unmasked, Part::companion,
                                             Part::time, Part::length, Part::maskUnknown, Part::purpose});
    const bool goesOn =
        nextIs(k, {Part::to, Part::text, Part::home, Part::work, Part::goHome, Part::goWork, Part::go, Part::at}) &&
        (m_stop.hasTime() || m_stop.evident || m_stop.closed);
    if (!ends && goesOn) {
        close();
        return set(m_stop.transport, said, part);
    }
    m_stop.closed = true;
    set(m_stop.transport, said, part);
}

} // namespace tracedesk::intake
