#include "intake/route_gatherer.h"

#include <algorithm>
#include <iterator>

namespace tracedesk::intake {

using epi::UnreadReason;

namespace {

constexpr int mostWords = 9; ///< of a name; longer is prose

} // namespace

void RouteGatherer::beginNext()
{
    if (!m_nextWay.isEmpty()) {
        m_transport = m_nextWay;
        m_carried.push_back(m_nextWayAt);
        m_nextWay = {};
    }
    m_beforeComma.reset();
    m_stop = {};
    m_stop.day = m_day;
    m_stop.lastDay = m_lastDay;
    m_stop.dayResolved = m_dayResolved;
    m_stop.moreDays = m_moreDays;
    m_stop.chained = m_chain;
    m_stop.listed = m_list;
}

void RouteGatherer::drop(UnreadReason reason)
{
    bool joined = false;
    for (const SignRange &range : m_stop.ranges) {
        m_out.unread.push_back({range, reason, joined});
        joined = true;
    }
    if (m_stop.from || m_stop.to) {
        m_out.stops.push_back(m_stop);
        m_out.stops.back().hidden = true;
    }
}

void RouteGatherer::finishName()
{
    if (m_stop.kind == Kind::other && m_stop.address.isEmpty()) {
        const std::size_t begin = addressWithin(m_text, m_words, m_stop.name);
        if (begin != m_stop.name.end) {
            m_stop.address = {begin, m_stop.name.end};
            m_stop.name.end = begin;
            while (m_stop.name.end > m_stop.name.begin && !isWordSign(m_text.at(m_stop.name.end - 1)) &&
                   m_text.at(m_stop.name.end - 1) != U')')
                --m_stop.name.end;
        }
    }
}

// In a sentence, a word that no list knows is a place where a particle or a preposition says so, or where it is written as a
// name.
bool RouteGatherer::isSaidOf() const
{
    if (!m_stop.spoken || m_stop.evident || m_stop.chained || m_stop.listed || m_stop.kind != Kind::other ||
        !m_stop.address.isEmpty())
        return true;
    const char32_t first = m_text.at(m_stop.name.begin);
    const char32_t last = m_text.at(m_stop.name.end - 1);
    if (first == U'\'' || last == U'\'' || isOccasion(m_stop.name) || (isLatin(first) && m_text.capital[m_stop.name.begin]))
        return true;
    const char32_t next = m_text.at(m_stop.name.end);
    return isHangul(last) &&
           (next == U'에' || next == U'서' || next == U'로' || (next == U'으' && m_text.at(m_stop.name.end + 1) == U'로'));
}

// "general public is low": what holds a verb is no name.
bool RouteGatherer::isClause(SignRange name) const
{
    const auto said = std::u32string_view(m_text.chars);
    for (std::size_t i = name.begin; i < name.end; ++i) {
        if (!isLatin(m_text.at(i)) || m_text.capital[i] || (i > name.begin && m_text.at(i - 1) != U' '))
            continue;
        const auto word = said.substr(i, std::min(wordEnd(m_text, i), name.end) - i);
        for (const std::u32string_view verb : {U"is", U"are", U"was", U"were", U"be", U"been", U"has", U"have", U"should", U"can",
                                               U"could", U"told", U"said", U"know", U"think"})
            if (word == verb)
                return true;
    }
    return false;
}

bool RouteGatherer::isAccepted() const
{
    if (m_stop.words > mostWords || !isSaidOf() || isClause(m_stop.name))
        return false;
    if (m_stop.kind == Kind::other && m_stop.words == 1 && isPerson(m_stop.name))
        return false; // somebody, not somewhere
    return m_stop.hasTime() || m_stop.evident || m_stop.chained || (m_stop.listed && m_stop.words <= 4) || m_stop.length ||
           (!m_stop.address.isEmpty() && m_day);
}

// "07:40 통근버스": the way to the next stop; when it began is nobody's time.
void RouteGatherer::keepWay()
{
    if (m_stop.transport.isEmpty() || !m_stop.hasTime() || m_stop.timed || m_stop.maskSaid || m_stop.leaving)
        return;
    for (const SignRange &at : {m_stop.fromAt, m_stop.toAt})
        if (!at.isEmpty() && std::erase_if(m_stop.ranges, [&](SignRange range) { return range.begin == at.begin; }) > 0)
            m_out.unread.push_back({at, UnreadReason::timeWithoutPlace});
    StopDraft way = m_stop; // others are told by its time
    way.hidden = true;
    m_out.stops.push_back(way);
    m_stop.from.reset();
    m_stop.to.reset();
}

bool RouteGatherer::isOccasion(SignRange range) const
{
    bool place = false; ///< "가온교회 주일예배" is one
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (i == range.begin || m_text.at(i - 1) == U' ') {
            if (const auto hit = m_words.find(m_text, i, Word::occasion); hit && hit->end == range.end)
                return !place;
            std::size_t end = i;
            while (end < range.end && isWordSign(m_text.at(end)))
                ++end;
            place = place || (end < range.end && endsAsPlace(m_text, m_words, {i, end}));
        }
    // "계모임"
    return !place && isHangul(m_text.at(range.end - 1)) && m_words.endsWith(m_text, range.begin, range.end, Word::occasion) > 1;
}

bool RouteGatherer::isPerson(SignRange range) const
{
    const auto person = isHangul(m_text.at(range.begin)) ? m_words.find(m_text, range.begin, Word::person) : std::nullopt;
    return person && person->end == range.end;
}

void RouteGatherer::noteDoing(const RoutePart &part)
{
    if (!m_stop.hasName() && m_stop.doing.isEmpty() && isOccasion({part.begin, part.end}))
        m_stop.doing = {part.begin, part.end};
}

// What was taken for the place says what was done there.
void RouteGatherer::demoteName()
{
    if (m_stop.activity.isEmpty() || m_stop.activity.begin <= m_stop.name.end + 1)
        m_stop.activity = {m_stop.name.begin, std::max(m_stop.activity.end, m_stop.name.end)};
    m_stop.name = {};
    m_stop.words = 0;
    m_stop.closed = m_stop.commaAfter = m_stop.dashAfter = false;
}

// "검사 14:00": no place was told, but something that takes place somewhere.
bool RouteGatherer::nameByDoing()
{
    if (m_stop.doing.isEmpty() || !(m_stop.from || m_stop.to) || m_stop.timed || m_stop.event || m_stop.length)
        return false;
    m_stop.name = m_stop.doing;
    if (m_stop.activity.begin == m_stop.name.begin && m_stop.activity.end == m_stop.name.end)
        m_stop.activity = {};
    m_stop.evident = true;
    return true;
}

// "dinner at ... at seven": in the evening.
void RouteGatherer::noteMeal()
{
    for (std::size_t i = m_stop.activity.begin; i < m_stop.activity.end && i < m_stop.activity.begin + 60; ++i)
        if (i == m_stop.activity.begin || m_text.at(i - 1) == U' ')
            if (const auto hit = m_words.find(m_text, i, Word::vague); hit && hit->end <= m_stop.activity.end) {
                const VagueTime &meal = m_words.vague[static_cast<std::size_t>(hit->value)];
                m_stop.window = {meal.earliest - mealMargin, meal.latest + mealMargin};
                return;
            }
}

void RouteGatherer::close()
{
    if (m_stop.ranges.empty()) {
        beginNext();
        return;
    }
    m_lineBegun = !m_lineFirst;
    m_lineFirst = false;
    if (m_stop.hasName() && m_stop.implied && m_stop.kind == Kind::home && m_stop.to && !m_stop.from && !m_stop.length &&
        isHangul(m_text.at(m_stop.name.begin))) {
        m_stop.from = m_stop.to; // "~ 16:00 귀가": by then
        m_stop.fromAt = m_stop.toAt;
        m_stop.to.reset();
        m_stop.toAt = {};
    }
    if (m_stop.kind == Kind::home && isLatin(m_text.at(m_stop.name.begin)) && m_stop.to && !m_stop.from && !m_stop.length &&
        m_lineBegin > 0 && m_text.at(m_stop.toAt.begin) == U'~') {
        m_stop.from = m_stop.to; // "Home ~21:30": about then
        m_stop.from->approximate = true;
        m_stop.fromAt = m_stop.toAt;
        m_stop.to.reset();
        m_stop.toAt = {};
    }
    if (repeatLast() || renameLast()) {
        beginNext();
        return;
    }
    (void)takeTimeOfLast();
    if (!m_stop.negated && !m_stop.hasName() && !(m_stop.leaving && amendLast())) {
        (void)nameByDoing();
    } else if (!m_stop.negated && !m_stop.hasName()) {
        beginNext();
        return;
    }
    if (!m_stop.negated && m_stop.object && m_stop.hasName() && placeness(m_stop.name, m_stop.kind) <= 2 &&
        m_stop.address.isEmpty()) {
        drop(m_stop.hasTime() ? UnreadReason::timeWithoutPlace : UnreadReason::notAStop);
        beginNext();
        return;
    }
    if (m_stop.negated)
        drop(UnreadReason::negated);
    else if (!m_stop.hasName()) {
        keepWay();
        const bool timed = m_stop.hasTime() || m_stop.length;
        const bool below = m_indent > m_stopIndent && m_stopIndent > 0; // "  - by taxi" under a stop
        if (below && !timed && !m_stop.event && amendLast()) {
            beginNext();
            return;
        }
        if (!timed && !m_stop.transport.isEmpty() && !m_stop.maskSaid) {
            if (m_transport.isEmpty())
                m_transport = m_stop.transport;
            else
                m_transport.end = m_stop.transport.end;
            std::ranges::copy(m_stop.ranges, std::back_inserter(m_carried));
        } else if (m_stop.event || !amendLast())
            drop(m_stop.event ? UnreadReason::notAPlace : timed ? UnreadReason::timeWithoutPlace : UnreadReason::notAStop);
    } else if (m_stop.leaving && m_stop.implied && !m_stop.hasTime()) {
        m_cameFrom = m_stop.name; // "퇴근 후": where the next way begins
        std::ranges::copy(m_stop.ranges, std::back_inserter(m_carried));
    } else if (m_stop.event && !m_stop.evident)
        drop(UnreadReason::notAPlace);
    else if (!isAccepted())
        drop(m_stop.hasTime() ? UnreadReason::timeWithoutPlace : UnreadReason::notAStop);
    else {
        finishName();
        const SignRange bare = withoutBrackets(m_stop.name);
        if (m_words.endsWith(m_text, bare.begin, bare.end, Word::daytime) > 0)
            m_stop.window = {8 * 60, 18 * 60};
        else if (m_words.endsWith(m_text, bare.begin, bare.end, Word::evening) > 0)
            m_stop.window = {11 * 60, 28 * 60};
        else if (m_stop.implied && m_stop.kind == Kind::work)
            m_stop.window = m_stop.leaving ? std::pair{12 * 60, 26 * 60} : std::pair{5 * 60, 13 * 60};
        noteMeal();
        if (m_stop.transport.isEmpty())
            m_stop.transport = m_transport;
        if (m_stop.cameFrom.isEmpty())
            m_stop.cameFrom = m_cameFrom;
        m_transport = m_cameFrom = {};
        std::ranges::copy(m_carried, std::back_inserter(m_stop.ranges));
        m_carried.clear();
        if (m_stop.leaving && m_stop.from && !m_stop.to) {
            const auto told = std::ranges::find_if(m_out.stops.rbegin(), m_out.stops.rend(),
                                                   [](const StopDraft &stop) { return !stop.hidden; });
            StopDraft *last = told == m_out.stops.rend() ? nullptr : &*told;
            if (last != nullptr && endsLast(*last)) {
                last->to = m_stop.from;
                last->toAt = m_stop.fromAt;
                std::ranges::copy(m_stop.ranges, std::back_inserter(last->ranges));
                beginNext();
                return;
            }
            m_stop.to = m_stop.from;
            m_stop.toAt = m_stop.fromAt;
            m_stop.from.reset();
        }
        if (m_stop.kind == Kind::home && !m_stop.hasTime() && m_stop.transport.isEmpty() && !m_stop.chained &&
            !m_out.stops.empty()) {
            StopDraft &last = m_out.stops.back(); // "자택 / Home": told twice
            if (!last.hidden && last.kind == Kind::home && !last.hasTime() && last.day == m_stop.day &&
                last.lastDay == m_stop.lastDay) {
                std::ranges::copy(m_stop.ranges, std::back_inserter(last.ranges));
                beginNext();
                return;
            }
        }
        dropCommute();
        m_out.stops.push_back(m_stop);
        m_lineStop = true;
        m_stopIndent = m_indent;
    }
    beginNext();
}

// Words before the first day that name no time: a title, what the day was asked for.
void RouteGatherer::dropTitles()
{
    const auto first = std::ranges::find_if(m_out.stops, [](const StopDraft &stop) { return stop.day.has_value(); });
    if (first == m_out.stops.end())
        return;
    const auto title = [](const StopDraft &stop) { return !stop.hidden && !stop.hasTime() && !stop.length && !stop.chained; };
    for (auto stop = m_out.stops.begin(); stop != first; ++stop)
        if (title(*stop)) {
            bool joined = false;
            for (const SignRange &range : stop->ranges) {
                m_out.unread.push_back({range, UnreadReason::notAStop, joined});
                joined = true;
            }
            stop->hidden = true;
        }
}

ReadStops gatherStops(const FoldedText &text, const SpeechWords &words, const RouteParts &parts)
{
    return RouteGatherer(text, words, parts).gather();
}

} // namespace tracedesk::intake
