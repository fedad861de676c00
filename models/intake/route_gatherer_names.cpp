#include "intake/route_gatherer.h"

#include <algorithm>

namespace tracedesk::intake {

using epi::UnreadReason;

// The words from this part on, as far as nothing stands between them.
SignRange RouteGatherer::wordsFrom(std::size_t k) const
{
    std::size_t last = k;
    while (last + 1 < m_parts.size() && m_parts[last + 1].part == Part::text && last < k + 8)
        ++last;
    return {m_parts[k].begin, m_parts[last].end};
}

// "약국(한마디)" without what the brackets add.
SignRange RouteGatherer::withoutBrackets(SignRange name) const
{
    if (name.end > name.begin && m_text.at(name.end - 1) == U')')
        for (std::size_t at = name.end - 1; at > name.begin + 1; --at)
            if (m_text.at(at) == U'(') {
                name.end = m_text.at(at - 1) == U' ' ? at - 1 : at;
                break;
            }
    return name;
}

// How well words do for a place, where only one of those in a clause can be it.
int RouteGatherer::placeness(SignRange range, Kind kind) const
{
    constexpr int sure = 6;
    constexpr int within = 5;
    constexpr int unknown = 2;
    range = withoutBrackets(range);
    if (const auto whole = m_words.find(m_text, range.begin, Word::occasion); whole && whole->end == range.end)
        return 0;
    const char32_t first = m_text.at(range.begin);
    if (kind != Kind::other || endsAsPlace(m_text, m_words, range) || first == U'\'' ||
        (isLatin(first) && m_text.capital[range.begin]))
        return sure;
    if (isOccasion(range))
        return 0;
    for (std::size_t i = range.begin; i < range.end;) {
        std::size_t end = i;
        while (end < range.end && isWordSign(m_text.at(end)))
            ++end;
        if (end > i && endsAsPlace(m_text, m_words, {i, end}))
            return within;
        i = end + 1;
    }
    return unknown;
}

// "10시까지 있었고 집에": the time ends what was told before, and another stop follows.
void RouteGatherer::closeStay()
{
    if (!m_stop.hasName() && m_stop.to && !m_stop.from && m_stop.spoken && !m_stop.activity.isEmpty() && !m_bracket &&
        m_stop.activity.begin >= m_stop.toAt.end)
        close();
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
        (part.row && part.end <= m_stop.address.end && part.begin >= m_stop.address.begin) ||
        (m_stop.commaAfter && ((!m_stop.address.isEmpty() && m_text.skipBlanks(m_stop.address.end) == part.begin) ||
                               looksLikeAddress(m_text, m_words, wordsFrom(k))));
    bool letters = false;
    for (std::size_t i = part.begin; i < part.end; ++i)
        letters = letters || (!isDigit(m_text.at(i)) && m_text.at(i) != U'-');
    if ((figures || (!letters && !m_stop.hasName())) && (!m_stop.hasName() || m_stop.commaAfter) && !inAddress) {
        // "11 haircut": a time, perhaps
        close();
        m_out.unread.push_back({{part.begin, part.stop}, UnreadReason::ambiguousNumber});
        m_stop.timed = true;
        return;
    }
    // "애가 잠들어서": who, not where
    if (const auto who = m_stop.hasName() || kind != Kind::other ? std::nullopt : m_words.find(m_text, part.begin, Word::person);
        who && isHangul(m_text.at(part.begin)) && who->stop == part.end && who->end + 1 == part.end &&
        std::u32string_view(U"가이은는").contains(m_text.at(who->end)))
        return take(part);
    closeStay();
    if (m_stop.purpose) {
        extend(m_stop.activity, {part.begin, part.end});
        return take(part);
    }
    // "... and 10:40 a.m. Residents with ...": the dot of the time ends the sentence, too
    if (m_stop.hasName() && m_stop.hasTime() && !m_bracket && k > 0 && m_parts[k - 1].part == Part::time && endsSentence(k - 1) &&
        m_stop.name.end < m_parts[k - 1].begin)
        close();
    if (m_stop.negated && !m_stop.hasName() && kind == Kind::home && !m_bracket)
        close(); // "학원 휴원해서 집에"
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
    if (m_stop.kind == Kind::other && m_stop.words == 1 && !m_stop.origin && isPerson(m_stop.name)) {
        demoteName(); // "친구 생일이라 홍대에"
        m_stop.object = false;
        return handleName(part, k, kind);
    }
    const bool bound = m_stop.object && m_text.at(m_stop.activity.end - 1) == U'러'; // "케이크 찾으러 ...": the place comes next
    if (m_stop.object && kind == Kind::other && (bound || place || endsAsPlace(m_text, m_words, wordsFrom(k)))) {
        const char32_t last = m_text.at(m_stop.activity.end - 1);
        if (last == U'러' || last == U'라') { // "백신 맞으러 의원"
            demoteName();
            m_stop.object = false;
        } else
            close(); // "밥 먹고 카페"
        return handleName(part, k, kind);
    }
    // "Choir rehearsal 19:30, Trinity Hall", "영어회화 모임, Cafe 북적"
    const bool afterTime = m_stop.hasTime() && m_stop.ranges.back().end == std::max(m_stop.fromAt.end, m_stop.toAt.end);
    const bool happening = isOccasion(m_stop.name) && m_stop.activity.isEmpty();
    const bool described = !m_stop.evident && !m_stop.activity.isEmpty() &&
                           m_text.skipBlanks(m_stop.name.end) == m_stop.activity.begin && m_stop.name.end < m_stop.activity.begin;
    const bool own = m_stop.hasTime() && !afterTime && after != nullptr && after->part == Part::time && after->begin >= run.end;
    if (m_stop.kind == Kind::other && !m_stop.origin && !own && (happening || described) &&
        (m_stop.commaAfter || m_stop.dashAfter || afterTime) && !isDigit(m_text.at(part.begin)) &&
        !isOccasion({part.begin, part.end})) {
        demoteName();
        return handleName(part, k, kind);
    }
    if (m_stop.leaving && m_stop.hasTime()) {
        close();
        return handleName(part, k, kind);
    }
    // One time, one place: the words that do best for it; the others say what was done there.
    const bool one = part.row || m_stop.commaAfter || m_stop.dashAfter;
    const bool nameFirst = !part.row && (m_stop.fromAt.end > m_stop.name.end || m_stop.toAt.end > m_stop.name.end);
    const bool inAddress = !m_stop.address.isEmpty() && m_text.skipBlanks(m_stop.address.end) == part.begin;
    const int here = placeness(run, kind);
    if (one && (part.row || (m_stop.hasTime() && kind == Kind::other)) && !own && !nameFirst && !inAddress &&
        m_stop.kind == Kind::other && !m_stop.origin && here > placeness(m_stop.name, m_stop.kind) &&
        !isDigit(m_text.at(part.begin)) && !looksLikeAddress(m_text, m_words, run)) {
        demoteName();
        return handleName(part, k, kind);
    }
    if (part.row && m_stop.hasName()) {
        if (m_stop.address.isEmpty() && kind == Kind::other &&
            (looksLikeAddress(m_text, m_words, run) || (isLatin(m_text.at(run.begin)) && m_text.capital[run.begin])))
            extend(m_stop.address, run);
        else if (part.end > m_stop.address.end || part.begin < m_stop.address.begin)
            extend(m_stop.activity, word);
        return take(part);
    }
    if (m_stop.origin && m_stop.cameFrom.isEmpty() && m_stop.activity.isEmpty() && (m_stop.going || movesOn(k))) {
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
        const bool timed = after != nullptr && after + 1 < m_parts.data() + m_parts.size() && (after + 1)->part == Part::time;
        if (!place && after != nullptr && after->part == Part::activity && !(timed && m_stop.hasTime())) {
            extend(m_stop.activity, {part.begin, part.end});
            return take(part);
        }
        // "11:00 testing site, Eastgate car park": where that is
        const bool plain = isLatin(m_text.at(m_stop.name.begin)) && !m_text.capital[m_stop.name.begin];
        if ((m_list || plain) && m_stop.hasTime() && !nameFirst && m_stop.address.isEmpty() && isLatin(m_text.at(part.begin)) &&
            endsAsPlace(m_text, m_words, run) && kind == Kind::other && m_text.capital[part.begin]) {
            m_stop.address = run;
            return take(part);
        }
        // A list of names: only where they are written like names; anything else may be what was done there.
        const bool name = isLatin(m_text.at(part.begin)) && m_text.capital[part.begin] && m_stop.evident;
        close();
        m_stop.listed = name;
        return handleName(part, k, kind);
    }
    if (m_stop.leaving || m_stop.implied ||
        (place && m_stop.evident && (!m_stop.origin || !m_stop.activity.isEmpty()) && isHangul(m_text.at(part.begin)))) {
        close();
        return handleName(part, k, kind);
    }
    extend(m_stop.activity, {part.begin, part.end});
    take(part);
}

} // namespace tracedesk::intake
