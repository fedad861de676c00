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
        handleGoHome(part, Kind::work);
        m_stop.leaving = true;
        return;
    case Part::leave:
        if (m_stop.hasName() || m_stop.hasTime())
            close();
        m_stop.leaving = m_stop.evident = m_stop.going = true;
        return take(part);
    case Part::leaveTail:
        m_stop.leaving = !(m_stop.from && m_stop.to);
        m_stop.closed = m_stop.hasName();
        m_stop.evident = m_stop.evident || m_stop.hasName();
        return take(part);
    case Part::go:
        if ((m_stop.hasName() && !(m_stop.origin && m_stop.cameFrom.isEmpty())) || (m_stop.leaving && m_stop.hasTime()))
            close();
        m_stop.evident = m_stop.going = true;
        return take(part);
    case Part::goTail:
        m_stop.evident = m_stop.evident || m_stop.hasName();
        m_stop.closed = m_stop.hasName();
        m_stop.clauseOver = m_stop.hasName();
        return take(part);
    case Part::activity:
        return handleActivity(part, k);
    case Part::event:
        m_stop.event = m_stop.event || !m_stop.hasName();
        if (m_stop.hasName()) {
            m_stop.closed = true;
            extend(m_stop.activity, {part.begin, part.end});
        }
        return take(part);
    case Part::negation:
        m_stop.negated = true;
        return take(part);
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
        return take(part);
    case Part::at:
    case Part::to:
    case Part::from:
        return handleTo(part, k);
    default:
        return take(part); // filler
    }
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
               (isLatin(m_text.at(part.begin)) || part.end - part.begin < 4) &&
               !(isLatin(m_text.at(part.begin)) && m_text.chars.compare(after->begin, 2, U"a ") == 0))
        return handleName(part, k, Kind::other); // "swimming pool", "커피 가게"
    m_stop.closed = m_stop.hasName();
    extend(m_stop.activity, {part.begin, part.end});
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

// The words from this part on, as far as nothing stands between them.
SignRange RouteGatherer::wordsFrom(std::size_t k) const
{
    std::size_t last = k;
    while (last + 1 < m_parts.size() && m_parts[last + 1].part == Part::text && last < k + 8)
        ++last;
    return {m_parts[k].begin, m_parts[last].end};
}

void RouteGatherer::handleName(const RoutePart &part, std::size_t k, Kind kind)
{
    bool from = false;
    SignRange word{part.begin, part.end};
    if (kind == Kind::other)
        word.end = withoutParticle(m_text, m_words, {part.begin, part.end}, from);
    else if (part.stop > part.end)
        from = m_words.endsWith(m_text, part.begin, part.stop, Word::particleFrom) > 1;
    const bool particle = word.end != part.end || part.stop != part.end;
    const bool figures = part.end - part.begin <= 2 && isDigit(m_text.at(part.begin)) && isDigit(m_text.at(part.end - 1));
    const bool inAddress =
        m_stop.commaAfter && ((!m_stop.address.isEmpty() && m_text.skipBlanks(m_stop.address.end) == part.begin) ||
                              looksLikeAddress(m_text, m_words, wordsFrom(k)));
    if (figures && (!m_stop.hasName() || m_stop.commaAfter) && !inAddress) {
        // "11 haircut": a time, perhaps
        close();
        m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::ambiguousNumber});
        m_stop.timed = true;
        return;
    }
    if (m_stop.purpose) {
        extend(m_stop.activity, {part.begin, part.end});
        return take(part);
    }
    if (!m_stop.hasName()) {
        const bool article = kind == Kind::other && isLatin(m_text.at(part.begin)) && !m_text.capital[part.begin] &&
                             (m_text.chars.compare(part.begin, part.end - part.begin, U"the") == 0 ||
                              m_text.chars.compare(part.begin, part.end - part.begin, U"a") == 0 ||
                              m_text.chars.compare(part.begin, part.end - part.begin, U"an") == 0);
        if (article)
            return take(part);
        m_stop.name = word;
        m_stop.kind = kind;
        m_stop.words = 1;
        m_stop.evident = m_stop.evident || kind != Kind::other || endsAsPlace(m_text, m_words, word);
    } else if (!m_stop.closed) {
        m_stop.name.end = word.end;
        ++m_stop.words;
        m_stop.kind = Kind::other;
        m_stop.evident = m_stop.evident || endsAsPlace(m_text, m_words, word);
    } else
        return secondName(part, k, kind, word);
    take(part);
    m_stop.origin = m_stop.origin || from;
    m_stop.closed = particle && !(m_text.at(part.stop - 1) == U'의');
}

// Words after a place that was told completely.
void RouteGatherer::secondName(const RoutePart &part, std::size_t k, Kind kind, SignRange word)
{
    const bool place = kind != Kind::other || endsAsPlace(m_text, m_words, word);
    const SignRange run = wordsFrom(k);
    const RoutePart *after = nullptr;
    for (std::size_t at = k + 1; at < m_parts.size() && after == nullptr; ++at)
        after = m_parts[at].begin >= run.end ? &m_parts[at] : nullptr;
    if (m_stop.leaving && m_stop.hasTime()) {
        close();
        return handleName(part, k, kind);
    }
    if (m_stop.origin && m_stop.cameFrom.isEmpty() && (m_stop.going || movesOn(k))) {
        m_stop.cameFrom = m_stop.name;
        m_stop.name = {};
        m_stop.origin = m_stop.closed = false;
        m_stop.kind = Kind::other;
        m_stop.words = 0;
        return handleName(part, k, kind);
    }
    if (m_stop.commaAfter || m_stop.dashAfter) {
        const bool joined =
            !m_stop.address.isEmpty() && m_stop.address.end < part.begin &&
            (m_text.skipBlanks(m_stop.address.end) == part.begin || (!place && looksLikeAddress(m_text, m_words, run)));
        if ((m_stop.address.isEmpty() && kind == Kind::other && looksLikeAddress(m_text, m_words, run) &&
             !(place && !isDigit(m_text.at(part.begin)))) ||
            joined) {
            extend(m_stop.address, word);
            return take(part);
        }
        if (m_stop.dashAfter && !m_stop.commaAfter && !place && kind == Kind::other && m_stop.activity.isEmpty() &&
            m_stop.words > 0 && !m_stop.hasTime()) {
            m_stop.name.end = word.end;
            m_stop.closed = false;
            m_stop.dashAfter = false;
            return take(part);
        }
        if (m_stop.dashAfter && !place) {
            extend(m_stop.activity, {part.begin, part.end});
            return take(part);
        }
        if (!place && after != nullptr && after->part == Part::activity) {
            extend(m_stop.activity, {part.begin, part.end});
            return take(part);
        }
        // A list of names: only where they are written like names; anything else may be what was done there.
        const bool name = isLatin(m_text.at(part.begin)) && m_text.capital[part.begin] && m_stop.evident;
        close();
        m_stop.listed = name;
        return handleName(part, k, kind);
    }
    if (m_stop.leaving || m_stop.implied || (place && m_stop.evident && !m_stop.origin && isHangul(m_text.at(part.begin)))) {
        close();
        return handleName(part, k, kind);
    }
    extend(m_stop.activity, {part.begin, part.end});
    take(part);
}

} // namespace tracedesk::intake
