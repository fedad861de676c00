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

// What tells more of the stop before: "- 마스크 착용" on a line of its own, "left at 12".
bool RouteGatherer::amendLast()
{
    if (m_out.stops.empty() || m_out.stops.back().hidden || m_out.stops.back().day != m_stop.day)
        return false;
    StopDraft &last = m_out.stops.back();
    const bool timed = m_stop.hasTime() || m_stop.length;
    if (timed) {
        const bool leaves = m_stop.leaving && m_stop.from && !m_stop.to;
        const bool ends = !m_stop.from && m_stop.to;
        const bool arrives = !m_stop.leaving && m_stop.evident && m_stop.from && !m_stop.to && !last.from;
        const bool stays = m_stop.length && !m_stop.from && !m_stop.to;
        if (!(leaves || ends || stays || arrives) || last.to || last.length || m_stop.timed)
            return false;
        if (stays)
            last.length = m_stop.length;
        else if (arrives) {
            last.from = m_stop.from;
            last.fromAt = m_stop.fromAt;
        } else
            last.to = leaves ? m_stop.from : m_stop.to;
        last.toAt = leaves ? m_stop.fromAt : m_stop.toAt;
    } else if (!m_stop.maskSaid && m_stop.companions.isEmpty() && m_stop.activity.isEmpty() &&
               !(m_indent > m_stopIndent && last.transport.isEmpty()))
        return false;
    if ((m_stop.maskSaid && last.maskSaid && m_stop.mask != last.mask) ||
        (!m_stop.companions.isEmpty() && !last.companions.isEmpty()))
        return false;
    if (m_stop.maskSaid) {
        last.maskSaid = true;
        last.mask = m_stop.mask;
    }
    if (!m_stop.companions.isEmpty())
        last.companions = m_stop.companions;
    if (!m_stop.activity.isEmpty() && last.activity.isEmpty())
        last.activity = m_stop.activity;
    if (!m_stop.transport.isEmpty() && last.transport.isEmpty())
        last.transport = m_stop.transport;
    std::ranges::copy(m_stop.ranges, std::back_inserter(last.ranges));
    return true;
}

bool RouteGatherer::isAccepted() const
{
    if (m_stop.words > mostWords)
        return false;
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
    m_stop.from.reset();
    m_stop.to.reset();
}

void RouteGatherer::close()
{
    if (m_stop.ranges.empty()) {
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
        drop(UnreadReason::notAStop);
    else {
        finishName();
        if (m_stop.transport.isEmpty())
            m_stop.transport = m_transport;
        if (m_stop.cameFrom.isEmpty())
            m_stop.cameFrom = m_cameFrom;
        m_transport = m_cameFrom = {};
        std::ranges::copy(m_carried, std::back_inserter(m_stop.ranges));
        m_carried.clear();
        if (m_stop.leaving && m_stop.from && !m_stop.to) {
            StopDraft *last = m_out.stops.empty() || m_out.stops.back().hidden ? nullptr : &m_out.stops.back();
            const auto said = [&](SignRange range) {
                return std::u32string_view(m_text.chars).substr(range.begin, range.end - range.begin);
            };
            if (last != nullptr && last->day == m_stop.day && !last->to && last->from && said(last->name) == said(m_stop.name)) {
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
        m_out.stops.push_back(m_stop);
        m_stopIndent = m_indent;
    }
    beginNext();
}

ReadStops gatherStops(const FoldedText &text, const SpeechWords &words, const RouteParts &parts)
{
    return RouteGatherer(text, words, parts).gather();
}

} // namespace tracedesk::intake
