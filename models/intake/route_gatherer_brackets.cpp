#include "intake/route_gatherer.h"

#include <algorithm>

namespace tracedesk::intake {

using epi::UnreadReason;

// Whether the parts say no more than which line, from where to where.
bool RouteGatherer::isRoute(std::size_t first, std::size_t last) const
{
    for (std::size_t k = first; k < last; ++k)
        switch (m_parts[k].part) {
        case Part::text:
        case Part::transport:
        case Part::arrow:
        case Part::to:
        case Part::from:
        case Part::dash:
        case Part::sign:
        case Part::goTail:
            break;
        default:
            return false;
        }
    return true;
}

void RouteGatherer::handleBracket(std::size_t open, std::size_t closing)
{
    if (!m_stop.hasName() && !m_stop.transport.isEmpty() && m_stop.ranges.back().end >= m_stop.transport.end &&
        closing > open + 1 && isRoute(open + 1, closing)) {
        m_stop.transport.end = m_parts[closing].stop; // "버스(720번)", "tram 3 (Hill St → Docks)"
        m_stop.ranges.push_back({m_parts[open].begin, m_parts[closing].stop});
        return;
    }
    if (m_stop.ranges.empty() && !m_out.stops.empty() && closing > open + 1 && m_parts[open + 1].part == Part::text) {
        // "출근 8시 50분, 퇴근 18시 (한울금고)": where that was
        StopDraft &last = m_out.stops.back();
        const SignRange where = wordsFrom(open + 1);
        const auto begins = [&](SignRange range) { return m_text.skipBlanks(range.end) == m_parts[open].begin; };
        if (!last.hidden && last.implied && last.kind == Kind::work && !last.ranges.empty() && begins(last.ranges.back()) &&
            where.end == m_parts[closing - 1].end) {
            last.name = where;
            last.implied = false;
            last.ranges.push_back({m_parts[open].begin, m_parts[closing].stop});
            return;
        }
    }
    const bool works = m_stop.implied && m_stop.kind == Kind::work && m_parts[open + 1].part == Part::text &&
                       m_stop.ranges.back().end == m_stop.name.end;
    if (works) { // "출근(새별회계, ...)": where that was
        m_stop.name = {};
        m_stop.words = 0;
        m_stop.implied = m_stop.closed = false;
    }
    // "Test 10:00 (Trinity car park)"
    // "현충일 행사(군청 광장)"
    const bool described = m_stop.hasName() && m_stop.activity.begin > m_stop.name.end &&
                           m_text.skipBlanks(m_stop.name.end) == m_stop.activity.begin &&
                           (isOccasion(m_stop.activity) || m_words.find(m_text, m_stop.activity.begin, Word::workDone)) &&
                           placeness(m_stop.name, m_stop.kind) < 6 && m_parts[open + 1].part == Part::text &&
                           endsAsPlace(m_text, m_words, wordsFrom(open + 1));
    if (m_stop.hasName() && m_stop.kind == Kind::other && ((m_stop.activity.isEmpty() && isOccasion(m_stop.name)) || described) &&
        (m_parts[open + 1].part == Part::text || m_parts[open + 1].part == Part::home)) {
        const SignRange where = wordsFrom(open + 1);
        if (endsAsPlace(m_text, m_words, where) || m_parts[open + 1].part == Part::home || m_text.capital[where.begin])
            demoteName();
    }
    if (closing == open + 2 && m_parts[open + 1].part == Part::time && m_times[m_parts[open + 1].index].vague &&
        m_stop.hasName() && m_stop.hasTime() && nextIs(closing, {Part::text, Part::home, Part::work, Part::goHome})) {
        close(); // "(오전) 자택 (오후) 마트"
        return handle(open + 1);
    }
    m_bracket = true;
    const bool direct = m_stop.hasName() && !m_stop.closed;
    const bool named = m_stop.hasName();
    const std::size_t nameEnd = m_stop.name.end;
    SignRange run{};
    bool onlyWords = closing > open + 1;
    bool onlyDone = true;
    bool deed = false; ///< the run ends with what was done: "미열로 조퇴"
    int commas = 0;
    const auto isWord = [&](const RoutePart &part) {
        switch (part.part) {
        case Part::text:
        case Part::home:
        case Part::work:
        case Part::at:
        case Part::activity:
        case Part::event:
        case Part::goTail:
        case Part::goHome:
        case Part::goWork:
        case Part::leaveWork:
        case Part::filler:
        case Part::purpose:
        case Part::leave:
        case Part::sign:
        case Part::dash:
        case Part::to:
        case Part::joins:
            return true;
        default:
            return false;
        }
    };
    const auto flush = [&] {
        if (run.isEmpty())
            return;
        const RoutePart whole{Part::text, run.begin, run.end, run.end, 0, run.begin, false};
        if (m_stop.hasName() && deed && looksLikeAddress(m_text, m_words, run)) {
            extend(m_stop.activity, run);
            take(whole);
        } else if (m_stop.hasName() && looksLikeAddress(m_text, m_words, run))
            set(m_stop.address, run, whole);
        else if (m_stop.hasName() && onlyDone) {
            extend(m_stop.activity, run);
            take(whole);
        } else if (direct && onlyWords && commas == 0 && m_stop.name.end == nameEnd) {
            m_stop.name.end = m_parts[closing].stop;
            m_stop.ranges.push_back({m_parts[open].begin, m_parts[closing].stop});
        } else if (m_stop.hasName() && m_stop.address.isEmpty() && endsAsPlace(m_text, m_words, run))
            set(m_stop.address, run, whole);
        else
            m_out.unread.push_back({run, UnreadReason::notAStop});
        run = {};
    };
    for (std::size_t k = open + 1; k < closing; ++k)
        onlyWords = onlyWords && isWord(m_parts[k]);
    for (std::size_t k = open + 1; k < closing; ++k) {
        const RoutePart &part = m_parts[k];
        if (part.part == Part::lineBreak) {
            flush();
            continue;
        }
        if (part.part == Part::negation && named) { // "(접촉자 없음)" says nothing of the stop
            m_out.unread.push_back({{run.isEmpty() ? part.begin : run.begin, part.stop}, UnreadReason::negated});
            run = {};
            continue;
        }
        if (isWord(part) && named) {
            if (part.part != Part::sign || !run.isEmpty()) {
                deed = part.part == Part::leaveWork || (part.part == Part::activity && !run.isEmpty());
                onlyDone = (run.isEmpty() || onlyDone) && (part.part == Part::activity || part.part == Part::goTail ||
                                                           part.part == Part::event || part.part == Part::goHome);
                extend(run, {part.begin, part.stop});
            }
            continue;
        }
        if (part.part == Part::comma || part.part == Part::sentence || part.part == Part::arrow || part.part == Part::bullet) {
            const bool goesOn = !run.isEmpty() && run.end - run.begin < 200 && looksLikeAddress(m_text, m_words, run) &&
                                k + 1 < closing && isWord(m_parts[k + 1]) && part.part == Part::comma;
            ++commas;
            if (!goesOn)
                flush();
            continue;
        }
        flush();
        if (part.part == Part::open || part.part == Part::close)
            continue;
        handle(k);
    }
    flush();
    if (works)
        m_stop.kind = Kind::work;
    m_bracket = false;
    m_stop.closed = m_stop.hasName();
    m_stop.commaAfter = false;
}

} // namespace tracedesk::intake
