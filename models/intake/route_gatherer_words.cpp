#include "intake/route_gatherer.h"

#include <algorithm>

namespace tracedesk::intake {

using epi::UnreadReason;

void RouteGatherer::handleWord(const RoutePart &part, std::size_t k)
{
    switch (part.part) {
    case Part::home:
        return handleName(part, k, Kind::home);
    case Part::work:
        return handleName(part, k, Kind::work);
    case Part::text:
        return handleName(part, k, Kind::other);
    case Part::goHome:
        return handleGoHome(part, Kind::home);
    case Part::goWork:
        return handleGoHome(part, Kind::work);
    case Part::leaveWork:
        if (m_stop.implied && m_stop.from && !m_bracket)
            close(); // "출근 8시 퇴근 6시"
        handleGoHome(part, Kind::work);
        m_stop.leaving = true;
        return;
    case Part::leave:
        if (!m_stop.hasName() && m_stop.from && !m_stop.to && isEnd(k)) { // "12:41 left"
            m_stop.leaving = true;
            return take(part);
        }
        // "10:00 left home", but not "arrived 10:00, left 11:00"
        if (m_stop.hasName() || (m_stop.hasTime() && (m_stop.commaAfter || m_stop.evident || m_stop.to ||
                                                      !nextIs(k, {Part::text, Part::home, Part::work}))))
            close();
        m_stop.leaving = m_stop.evident = m_stop.going = true;
        return take(part);
    case Part::leaveTail:
        // "회사 나갔어요" is going there, "집에서 나갔어요" is not
        if (m_stop.hasName() && !m_stop.origin && m_text.at(part.begin) == U'나' &&
            (m_text.at(part.begin + 1) == U'갔' || m_text.at(part.begin + 1) == U'가')) {
            m_stop.evident = m_stop.closed = m_stop.clauseOver = true;
            return take(part);
        }
        if (!m_stop.hasName() && !m_stop.hasTime() && !m_bracket &&
            std::u32string_view(U"고서").contains(m_text.at(part.stop - 1))) {
            m_out.separators.push_back({part.begin, part.stop}); // "끝나고 4시에 분식집"
            return;
        }
        m_stop.leaving = !(m_stop.from && m_stop.to);
        m_stop.closed = m_stop.hasName();
        m_stop.evident = m_stop.evident || m_stop.hasName();
        noteDoing(part);
        take(part);
        if (!m_stop.hasName() && m_stop.from && !m_bracket)
            close(); // "10시 반에 나와서": of the stop before
        return;
    case Part::go:
        if (m_stop.hasName() && isEnd(k) && !m_stop.origin && !m_stop.closed) { // "Nursing home visit (...)"
            m_stop.closed = true;
            extend(m_stop.activity, {part.begin, part.end});
            return take(part);
        }
        if ((m_stop.hasName() && !(m_stop.origin && m_stop.cameFrom.isEmpty())) || (m_stop.leaving && m_stop.hasTime()))
            close();
        m_stop.evident = m_stop.going = true;
        m_stop.gone = std::u32string_view(m_text.chars).substr(part.begin, part.end - part.begin).ends_with(U" there");
        return take(part);
    case Part::goTail:
        if (m_stop.object && m_stop.hasName()) // "죽 먹고 버스로 내려왔어요"
            demoteName();
        m_stop.object = false;
        m_stop.evident = m_stop.evident || m_stop.hasName() || m_stop.hasTime();
        m_stop.closed = m_stop.hasName();
        m_stop.clauseOver = m_stop.hasName();
        m_stop.rode = !m_stop.hasName() && m_stop.hasTime() && !m_stop.transport.isEmpty();
        m_stop.gone = !m_stop.hasName() && m_stop.hasTime() &&
                      (isHangul(m_text.at(part.end - 1)) && (m_text.at(part.end - 1) - 0xAC00) % 28 == 20);
        noteDoing(part);
        return take(part);
    case Part::activity:
        return handleActivity(part, k);
    case Part::event:
        if (!m_stop.hasName() && isOccasion({part.begin, part.end}))
            return handleActivity(part, k);
        m_stop.event = m_stop.event || !m_stop.hasName() || !(m_stop.hasTime() || m_stop.evident);
        if (m_stop.hasName()) {
            m_stop.closed = true;
            extend(m_stop.activity, {part.begin, part.end});
        }
        return take(part);
    case Part::negation:
        if (m_stop.hasName() && !m_bracket &&
            (m_text.at(part.begin) == U'말' || m_text.chars.compare(part.begin, 2, U"아니") == 0)) { // "헬스장 말고 골프연습장"
            m_out.unread.push_back({{m_stop.name.begin, part.stop}, UnreadReason::negated});
            std::erase_if(m_stop.ranges,
                          [&](SignRange range) { return range.begin >= m_stop.name.begin && range.end <= part.stop; });
            m_stop.name = {};
            m_stop.kind = Kind::other;
            m_stop.words = 0;
            m_stop.closed = m_stop.evident = m_stop.object = false;
            return;
        }
        if (m_beforeComma && m_stop.commaAfter && m_stop.name.begin == m_beforeComma->name.begin && m_stop.hasName() &&
            !m_bracket) {
            // "..., 접촉자 없음": nothing of the stop before the comma
            const std::size_t from = m_beforeComma->ranges.size();
            for (std::size_t i = from; i < m_stop.ranges.size(); ++i)
                m_out.unread.push_back({m_stop.ranges[i], UnreadReason::negated, i != from});
            m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::negated, m_stop.ranges.size() > from});
            m_stop = *m_beforeComma;
            return;
        }
        m_stop.negated = true;
        take(part);
        if (!m_bracket && m_text.at(part.begin) != U'문' && (!isLatin(m_text.at(part.begin)) || part.end == part.begin + 1))
            close(); // what is denied stands before the word, what follows is told: "학교 안 가고 집"
        return;
    case Part::stamp:
        m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::notAStop});
        return;
    case Part::unsure:
        m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::unsure});
        return;
    case Part::purpose:
        m_stop.purpose = m_stop.hasName();
        m_stop.closed = m_stop.hasName();
        return take(part);
    case Part::then:
        if (m_stop.hasName() || m_stop.hasTime())
            close();
        m_out.separators.push_back({part.begin, part.stop});
        return;
    case Part::joins:
        return handleJoins(part, k);
    case Part::label:
        if (m_stop.hasName() && m_words.endsWith(m_text, part.begin, part.end, Word::place) > 0)
            close();
        m_stop.closed = m_stop.hasName();
        m_stop.evident = true;
        if (m_stop.label.isEmpty())
            m_stop.label = {part.begin, part.end};
        return take(part);
    case Part::at:
    case Part::to:
    case Part::from:
        return handleTo(part, k);
    default: // filler
        if (isLatin(m_text.at(part.begin)))
            m_stop.spoken = m_stop.spoken || isSpeaker(part);
        return take(part);
    }
}

// "we", "I was": a sentence, not a note.
bool RouteGatherer::isSpeaker(const RoutePart &part) const
{
    const auto said = std::u32string_view(m_text.chars).substr(part.begin, part.end - part.begin);
    for (const std::u32string_view who :
         {U"i", U"we", U"he", U"she", U"they", U"i'm", U"i was", U"we were", U"he was", U"she was", U"i'd", U"i've", U"we'd"})
        if (said == who)
            return true;
    return false;
}

// "at", "to", "from" before a place.
void RouteGatherer::handleTo(const RoutePart &part, std::size_t k)
{
    if (m_stop.purpose && part.part == Part::at) {
        m_stop.purpose = false;
        m_stop.closed = m_stop.hasName();
    }
    if (part.part == Part::from) {
        if (!m_stop.hasName())
            m_stop.origin = m_stop.evident = true;
        m_stop.closed = m_stop.hasName();
        return take(part);
    }
    if (!m_stop.hasName()) {
        m_stop.evident = m_stop.going = true;
        return take(part);
    }
    if (part.part == Part::to) {
        if (!m_stop.origin)
            close();
        m_stop.closed = m_stop.hasName();
        m_stop.evident = m_stop.going = true;
        return take(part);
    }
    const RoutePart *after = next(k);
    // "met Sam at the Oak Cafe"
    const auto done =
        std::u32string_view(m_text.chars).substr(m_stop.activity.begin, m_stop.activity.end - m_stop.activity.begin);
    if (m_stop.activity.end + 1 == m_stop.name.begin && (done.ends_with(U"met") || done.ends_with(U"saw"))) {
        m_stop.activity.end = m_stop.name.end;
        m_stop.name = {};
        m_stop.words = 0;
        m_stop.closed = false;
        m_stop.going = m_stop.evident = true;
        return take(part);
    }
    const bool place = m_stop.evident || m_stop.kind != Kind::other || endsAsPlace(m_text, m_words, m_stop.name);
    const bool capital = m_text.capital[m_stop.name.begin];
    if (after == nullptr || (after->part != Part::text && after->part != Part::home && after->part != Part::work) ||
        (!place && !capital)) {
        // "picked up a parcel at the ..."
        if (after != nullptr && !place) {
            extend(m_stop.activity, m_stop.name);
            m_stop.name = {};
            m_stop.words = 0;
            m_stop.closed = false;
            m_stop.going = m_stop.evident = true;
        }
        return take(part);
    }
    // "Starbucks at City Mall", "clinic in Gangnam", "cafe at 5 Main St"
    take(part);
    const SignRange where = wordsFrom(k + 1);
    if (looksLikeAddress(m_text, m_words, where) && m_stop.address.isEmpty()) {
        m_stop.closed = m_stop.commaAfter = true;
        return;
    }
    if (!m_stop.closed)
        m_stop.name.end = part.stop;
}

void RouteGatherer::handleJoins(const RoutePart &part, std::size_t k)
{
    m_stop.purpose = false;
    const RoutePart *after = next(k);
    const bool inside = m_stop.hasName() && !m_stop.closed && after != nullptr && after->part == Part::text &&
                        isLatin(m_text.at(part.begin)) &&
                        !(endsAsPlace(m_text, m_words, m_stop.name) || m_stop.kind != Kind::other) &&
                        m_text.chars.compare(after->begin, 4, U"the ") != 0;
    if (inside || m_text.at(part.begin) == U'&') {
        if (m_stop.hasName() && !m_stop.closed)
            m_stop.name.end = part.stop;
        return take(part);
    }
    if (m_stop.hasName()) {
        m_stop.closed = m_stop.commaAfter = true;
        if (after != nullptr && (after->part == Part::text || after->part == Part::home || after->part == Part::work ||
                                 after->part == Part::to || after->part == Part::at))
            close();
    }
    m_out.separators.push_back({part.begin, part.stop});
}

void RouteGatherer::handleActivity(const RoutePart &part, std::size_t k)
{
    const RoutePart *after = next(k);
    const bool follows =
        after != nullptr && (after->part == Part::text || after->part == Part::home) && after->begin <= part.stop + 1;
    if (m_stop.hasName() && m_stop.commaAfter && nextIs(k, {Part::at}) && !m_bracket)
        close(); // "..., had lunch at ..."
    if (m_stop.purpose) {
        m_stop.purpose = false;
    } else if (!m_stop.hasName() && follows && part.end == part.stop &&
               endsAsPlace(m_text, m_words, {after->begin, after->end}) &&
               (isLatin(m_text.at(part.begin)) ||
                (part.end - part.begin < 4 && !std::u32string_view(U"고서러며").contains(m_text.at(part.end - 1)))) &&
               !(isLatin(m_text.at(part.begin)) && m_text.chars.compare(after->begin, 2, U"a ") == 0))
        return handleName(part, k, Kind::other); // "swimming pool", "커피 가게"
    if (m_stop.hasName() && placeness(m_stop.name, m_stop.kind) <= 2 && !m_stop.closed && m_stop.activity.isEmpty() &&
        isHangul(m_text.at(part.begin)) && verbEnd(m_text, part.begin, m_words) != part.begin && rightAfterName(part))
        m_stop.object = true;
    m_stop.closed = m_stop.hasName();
    m_stop.spoken = m_stop.spoken || (isHangul(m_text.at(part.begin)) && verbEnd(m_text, part.begin, m_words) != part.begin);
    extend(m_stop.activity, {part.begin, part.end});
    noteDoing(part);
    noteClause(part);
    take(part);
}

// "들렀다가", "먹고": the verb says that more follows.
void RouteGatherer::noteClause(const RoutePart &part)
{
    constexpr std::u32string_view connecting = U"고가서며여해뒤후";
    m_stop.clauseOver = m_stop.hasName() && connecting.contains(m_text.at(part.stop - 1));
}

bool RouteGatherer::rightAfterName(const RoutePart &part) const
{
    const SignRange last = m_stop.ranges.back();
    return last.begin < m_stop.name.end && last.end >= m_stop.name.end && m_text.skipBlanks(last.end) == part.begin;
}

void RouteGatherer::handleGoHome(const RoutePart &part, Kind kind)
{
    const SignRange said{part.begin, part.end};
    m_stop.purpose = false;
    if (m_stop.hasName()) {
        if (m_stop.kind == kind && !m_stop.origin) {
            m_stop.closed = m_stop.evident = true;
            return take(part);
        }
        if (rightAfterName(part) && !m_stop.origin &&
            (kind == Kind::work || part.begin != m_stop.ranges.back().end + 1 || m_stop.ranges.back().end != m_stop.name.end)) {
            // "공장 출근", "친정으로 귀가"
            m_stop.kind = kind;
            m_stop.closed = m_stop.evident = true;
            return take(part);
        }
        if (m_stop.origin && m_stop.cameFrom.isEmpty() && m_stop.activity.isEmpty()) {
            m_stop.cameFrom = m_stop.name;
            m_stop.name = {};
            m_stop.origin = false;
        } else
            close();
    }
    m_stop.name = said;
    // "went back home" is home
    for (std::size_t at = said.end; isLatin(m_text.at(said.begin)) && at > said.begin; --at)
        if (m_text.at(at - 1) == U' ')
            if (const auto place = m_words.find(m_text, at, kind == Kind::home ? Word::home : Word::work);
                place && place->end == said.end) {
                m_stop.name.begin = at;
                break;
            }
    m_stop.kind = kind;
    m_stop.evident = m_stop.implied = m_stop.closed = true;
    take(part);
}

} // namespace tracedesk::intake
