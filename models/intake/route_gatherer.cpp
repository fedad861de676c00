#include "intake/route_gatherer.h"

#include <algorithm>

namespace tracedesk::intake {

using epi::UnreadReason;

namespace {

constexpr std::size_t mostRanges = 40; ///< of a stop that is worth keeping at a comma

constexpr int mostHeading = 5; ///< words of a name before a colon; more are a sentence

// "studio 8:20-12:00"
bool placeThenTime(const std::vector<RoutePart> &parts, std::size_t k)
{
    constexpr std::size_t most = 6;
    std::size_t at = k;
    const auto isPlace = [](const RoutePart &part) {
        return part.part == Part::text || part.part == Part::home || part.part == Part::work || part.part == Part::activity;
    };
    while (at < parts.size() && at < k + most && isPlace(parts[at]))
        ++at;
    return at < parts.size() && at > k && parts[at].part == Part::time;
}

} // namespace

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
    tellLater();
    dropTitles();
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

// "Transport: bus"
bool RouteGatherer::isLabelled(std::size_t k) const
{
    if (k >= m_parts.size() || m_parts[k].part != Part::transport)
        return false;
    return std::u32string_view(m_text.chars).substr(m_parts[k].begin, m_parts[k].said - m_parts[k].begin).contains(U':');
}

// The label a record began with, again.
bool RouteGatherer::beginsRecord(const RoutePart &label) const
{
    const auto said = [&](std::size_t begin, std::size_t end) {
        return std::u32string_view(m_text.chars).substr(begin, end - begin);
    };
    return !m_stop.label.isEmpty() && said(m_stop.label.begin, m_stop.label.end) == said(label.begin, label.end);
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
        if (k > 0 && m_parts[k - 1].part == Part::event && isDigit(m_text.at(part.said))) { // "접촉자 2명"
            extend(m_stop.activity, {part.begin, part.end});
            return take(part);
        }
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
    for (std::size_t i = part.begin; i < part.stop; ++i)
        m_stop.always = m_stop.always || (m_text.at(i - (i > 0 ? 1 : 0)) == U' ' && m_words.find(m_text, i, Word::throughout));
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
        m_lineDay = false;
        m_apart = false;
        // "장소: ..." on a line of its own goes on with the record before it.
        if ((nextIs(k, {Part::label}) || isLabelled(k + 1)) && !m_stop.ranges.empty() && !beginsRecord(m_parts[k + 1])) {
            m_stop.closed = m_stop.hasName();
            m_stop.commaAfter = false;
            m_lineBegin = part.end;
            break;
        }
        m_below = goesOnBelow(k);
        if (m_below) {
            m_stop.closed = m_stop.hasName();
            m_stop.commaAfter = m_stop.dashAfter = false;
            m_lineBegin = part.end;
            break;
        }
        // An arrow at the begin of the next line, or at the end of this one, goes on with the chain.
        close();
        m_lineStop = false;
        m_lineFirst = true;
        m_chain = m_stop.chained = false;
        m_lineBegin = part.end;
        m_indent = 0;
        break;
    case Part::arrow:
        m_stop.chained = true;
        // "08:50 ~ 09:10 by bus -> clinic": the time is that of the place
        // and so on down the line: "10:00 -> market -> 11:00 -> bakery"
        if (!m_stop.hasName() && m_stop.hasTime() && !m_stop.event && !m_stop.leaving && (m_lineFirst || m_apart))
            m_apart = m_apart || m_stop.transport.isEmpty();
        else {
            // "자택(13:00) → ...": of the day's first stop it is known when it was left
            const bool first = std::ranges::none_of(m_out.stops, [&](const StopDraft &stop) { return stop.day == m_stop.day; });
            if (first && m_stop.kind == Kind::home && !m_stop.implied && m_stop.from && !m_stop.to && !m_stop.timed &&
                m_stop.fromAt.begin >= m_stop.name.end) {
                m_stop.to = m_stop.from;
                m_stop.toAt = m_stop.fromAt;
                m_stop.from.reset();
                m_stop.fromAt = {};
            }
            close();
        }
        m_chain = true;
        m_stop.chained = true;
        break;
    case Part::bullet:
        if (m_below) {
            m_below = false;
            m_out.separators.push_back({part.begin, part.stop});
            break;
        }
        if (!m_stop.hasName() && m_stop.hasTime() && !m_stop.timed && m_lineFirst && !m_stop.event && !m_stop.leaving) {
            m_out.separators.push_back({part.begin, part.stop}); // "09:00 o clinic"
            break;
        }
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
        if ((m_stop.negated && !m_bracket) || (m_stop.gone && !m_stop.hasName() && !m_bracket) ||
            (!m_bracket && !m_stop.doing.isEmpty() && m_stop.hasTime() && nextIs(k, {Part::home})) ||
            ((m_stop.leaving || (m_stop.event && !m_stop.hasName())) && m_stop.hasTime() && !m_bracket))
            close();
        else if (!m_bracket && !m_stop.hasName() && m_stop.hasTime() &&
                 (!m_stop.transport.isEmpty() || !m_stop.doing.isEmpty()) && nextIs(k, {Part::text, Part::home, Part::work})) {
            // "tram 7:50, studio 8:20-12:00": the time is that of the way
            if (placeThenTime(m_parts, k + 1))
                close();
        }
        m_stop.closed = m_stop.hasName();
        m_stop.commaAfter = true;
        m_stop.purpose = false;
        if (m_stop.hasName() && !m_bracket && m_stop.ranges.size() < mostRanges)
            m_beforeComma = m_stop;
        else if (!m_bracket)
            m_beforeComma.reset();
        break;
    case Part::dash:
        if (!m_bracket && !m_stop.hasName() && m_stop.hasTime() && !m_stop.transport.isEmpty() && placeThenTime(m_parts, k + 1))
            close();
        m_stop.closed = m_stop.hasName();
        m_stop.dashAfter = true;
        break;
    case Part::bad:
        m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::badBytes});
        break;
    case Part::sign:
        if (m_text.at(part.begin) == U':' && m_stop.words > mostHeading && !m_stop.hasTime()) {
            close(); // "... at the following places: ..."
        } else if (m_text.at(part.begin) == U':' && m_stop.hasName()) {
            m_stop.closed = true;
            m_stop.dashAfter = true;
        }
        break;
    default:
        m_stop.closed = m_stop.hasName();
        break;
    }
}

void RouteGatherer::handleTransport(const RoutePart &part, std::size_t k)
{
    const SignRange said{part.said, part.end};
    if (m_bracket && m_stop.leaving && m_nextWay.isEmpty()) { // "자택 출발(자차)": the way to the next stop
        m_nextWay = said;
        m_nextWayAt = {part.begin, part.stop};
        return;
    }
    if (m_stop.leaving && m_stop.hasName() && m_stop.hasTime() && !m_bracket && !isEnd(k))
        close();
    closeStay();
    // "산악회 버스 타고": whose vehicle it is
    if (m_stop.hasName() && !m_stop.closed && !m_bracket && m_stop.words == 1 && m_stop.transport.isEmpty() &&
        isHangul(m_text.at(part.begin)) && m_stop.kind == Kind::other && part.stop > part.end &&
        m_text.skipBlanks(m_stop.name.end) == part.begin && placeness(m_stop.name, m_stop.kind) <= 2) {
        m_stop.transport = {m_stop.name.begin, part.end};
        m_stop.name = {};
        m_stop.words = 0;
        return take(part);
    }
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
