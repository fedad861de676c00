#include "intake/route_gatherer.h"

#include <algorithm>
#include <iterator>

namespace tracedesk::intake {

using epi::UnreadReason;

// What tells more of the stop before: "- 마스크 착용" on a line of its own, "left at 12".
bool RouteGatherer::amendLast()
{
    const bool timed = m_stop.hasTime() || m_stop.length;
    // Where a time was told of nothing, this one may go with that.
    const bool onlyEnd = m_stop.to && !m_stop.from && !m_stop.timed;
    const auto told = std::find_if(m_out.stops.rbegin(), m_out.stops.rend(), [&](const StopDraft &stop) {
        return !stop.hidden || (timed && !stop.leaving && !(onlyEnd && stop.gone));
    });
    if (told == m_out.stops.rend() || told->hidden)
        return false;
    // "오피스텔에서 만났어요. 7월 1일 7시부터 9시까지요.": the day comes with the time
    const bool dated = timed && !told->day && m_stop.day && !told->hasTime() && told->evident && !told->activity.isEmpty();
    if (told->day != m_stop.day && !dated)
        return false;
    StopDraft &last = *told;
    if (timed) {
        // Who leaves at nine was there before; of a place nothing is known of, it may have been home.
        const bool leaves =
            m_stop.leaving && m_stop.from && !m_stop.to && (last.hasTime() || last.kind != Kind::other || last.chained);
        const bool ends = !m_stop.from && m_stop.to;
        const bool arrives = !m_stop.leaving && m_stop.evident && m_stop.from && !m_stop.to && !last.from;
        const bool stays = m_stop.length && !m_stop.from && !m_stop.to;
        // "... 헬스장 갔어요. 7시부터 8시까지요."
        const bool tells = (m_lineBegun || dated) && m_stop.from && !m_stop.from->vague && !m_stop.leaving &&
                           (!last.from || last.from->vague) && !m_chain && !m_list && !m_stop.event &&
                           m_stop.activity.isEmpty() && m_stop.transport.isEmpty();
        if (tells && !last.to && !last.length && !m_stop.timed) {
            if (last.from)
                last.window = {last.from->earliest - mealMargin, last.from->latest + mealMargin};
            last.from = m_stop.from;
            last.fromAt = m_stop.fromAt;
            last.to = m_stop.to;
            last.toAt = m_stop.toAt;
            if (dated) {
                last.day = m_stop.day;
                last.lastDay = m_stop.lastDay;
                last.dayResolved = true;
            }
            std::ranges::copy(m_stop.ranges, std::back_inserter(last.ranges));
            return true;
        }
        if (dated)
            return false;
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
    if (m_stop.maskSaid && m_stop.always && !timed && m_stop.companions.isEmpty())
        for (StopDraft &stop : m_out.stops) // "마스크는 계속 썼어요": at all of them
            if (!stop.maskSaid) {
                stop.maskSaid = true;
                stop.mask = m_stop.mask;
            }
    std::ranges::copy(m_stop.ranges, std::back_inserter(last.ranges));
    return true;
}

// "출근 08:00", "퇴근 18:00": one stay.
bool RouteGatherer::endsLast(const StopDraft &last) const
{
    const auto said = [&](SignRange range) {
        return std::u32string_view(m_text.chars).substr(range.begin, range.end - range.begin);
    };
    const bool worked = !last.activity.isEmpty() && m_words.find(m_text, last.activity.begin, Word::workDone);
    if (last.hidden || last.day != m_stop.day || last.to || (!last.from && last.kind != Kind::work))
        return false;
    return said(last.name) == said(m_stop.name) ||
           (m_stop.name.end > m_stop.name.begin + 1 && said(last.name).ends_with(said(m_stop.name))) ||
           (m_stop.implied && m_stop.kind == Kind::work && (last.kind == Kind::work || worked));
}

// "의원", "동네 내과": says what kind of place, not which.
bool RouteGatherer::isGeneric(SignRange name) const
{
    if (m_text.chars.compare(name.begin, 3, U"동네 ") == 0)
        name.begin += 3;
    return name.end > name.begin && m_words.endsWith(m_text, name.begin, name.end, Word::place) == name.end - name.begin;
}

// "... 소아과 갔어요. '튼튼어린이의원'이요.": which place that was.
bool RouteGatherer::renameLast()
{
    if (!m_stop.hasName() || m_stop.hasTime() || m_stop.negated || m_stop.event || m_stop.kind != Kind::other || m_chain ||
        m_list || m_stop.length || m_stop.going)
        return false;
    const auto label = std::u32string_view(m_text.chars).substr(m_stop.label.begin, m_stop.label.end - m_stop.label.begin);
    const bool called =
        label.contains(U"이름") || label.contains(U"상호") || label.contains(U"name") || label.contains(U"called");
    const char32_t open = m_stop.name.begin > 0 ? m_text.at(m_stop.name.begin - 1) : U' ';
    const bool quoted = m_text.at(m_stop.name.begin) == U'\'' || open == U'\'' || open == U'"' || open == U'[';
    if (!called && !quoted)
        return false;
    const auto told = std::ranges::find_if(m_out.stops.rbegin(), m_out.stops.rend(), [&](const StopDraft &stop) {
        return !stop.hidden && stop.kind == Kind::other && (called || isGeneric(stop.name));
    });
    if (told == m_out.stops.rend() || told->day != m_stop.day ||
        !(isGeneric(told->name) || isOccasion(told->name) || !told->evident))
        return false;
    told->name = m_stop.name;
    if (const char32_t last = m_text.at(told->name.end - 1); last == U'\'' || last == U'"')
        --told->name.end;
    std::ranges::copy(m_stop.ranges, std::back_inserter(told->ranges));
    return true;
}

// "7시에 친구 만나서 밥 먹었어요. 파스타집.": where that was, in a sentence of its own. What was told first stays marked.
bool RouteGatherer::takeTimeOfLast()
{
    const bool bare = m_stop.hasName() && !m_stop.hasTime() && m_stop.evident && !m_stop.going && !m_stop.clauseOver &&
                      m_stop.activity.isEmpty() && m_stop.kind == Kind::other && !m_chain && !m_list && m_lineBegun;
    if (!bare || m_out.stops.empty())
        return false;
    StopDraft &last = m_out.stops.back();
    if (!last.hidden || !last.spoken || last.leaving || last.event || last.negated || last.day != m_stop.day || !last.from ||
        last.hasName())
        return false;
    m_stop.from = last.from;
    m_stop.to = last.to;
    m_stop.fromAt = last.fromAt;
    m_stop.toAt = last.toAt;
    last.from.reset();
    last.to.reset();
    return true;
}

// "... 카페 갔다가 집에 왔어요. 13일이요.": the day is told after all that was done on it.
void RouteGatherer::tellLater()
{
    if (m_out.days.empty())
        return;
    const ReadStops::Day &told = m_out.days.front();
    if (std::ranges::any_of(m_out.stops, [&](const StopDraft &stop) { return stop.day == told.day; }))
        return;
    for (StopDraft &stop : m_out.stops)
        if (!stop.day && !stop.ranges.empty() && stop.ranges.front().begin < told.range.begin) {
            stop.day = told.day;
            stop.lastDay = told.last;
            stop.dayResolved = true;
        }
}

// "한빛마트 9.12. 13:00~14:00, 9.13. 10:00~10:30": the same place again.
bool RouteGatherer::repeatLast()
{
    if (m_stop.hasName() || !m_stop.from || !m_lineStop || m_stop.negated || m_stop.event || m_stop.leaving || m_stop.timed ||
        m_chain || !m_stop.transport.isEmpty() || !m_stop.activity.isEmpty() || m_stop.maskSaid || m_out.stops.empty())
        return false;
    const StopDraft &last = m_out.stops.back();
    const bool placeFirst = !last.hidden && last.from && last.name.end <= last.fromAt.begin;
    if (!placeFirst || !(m_stop.to || m_stop.day != last.day))
        return false;
    StopDraft again = last;
    again.day = m_stop.day;
    again.from = m_stop.from;
    again.to = m_stop.to;
    again.fromAt = m_stop.fromAt;
    again.toAt = m_stop.toAt;
    again.length.reset();
    again.ranges = m_stop.ranges;
    m_out.stops.push_back(again);
    return true;
}

// "06:50 출근 → 07:00-16:00 한별금속": the way to work, where the work is told next on the same line.
void RouteGatherer::dropCommute()
{
    if (m_out.stops.empty() || !m_lineStop || !m_stop.from || !m_stop.to || m_stop.kind == Kind::home)
        return;
    StopDraft &last = m_out.stops.back();
    constexpr int longestWay = 120;
    const bool goes = last.implied && last.kind == Kind::work && !last.leaving && last.from && !last.to && !last.hidden;
    if (!goes || last.day != m_stop.day || last.from->vague || m_stop.from->minute < last.from->minute ||
        m_stop.from->minute - last.from->minute > longestWay)
        return;
    last.hidden = true;
    bool joined = false;
    for (const SignRange &range : last.ranges) {
        m_out.unread.push_back({range, UnreadReason::timeWithoutPlace, joined});
        joined = true;
    }
    if (m_stop.transport.isEmpty())
        m_stop.transport = last.transport;
}

} // namespace tracedesk::intake
