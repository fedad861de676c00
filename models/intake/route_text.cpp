#include "intake/route_text.h"

#include "intake/route_stops.h"

#include <algorithm>

namespace tracedesk::intake {

using epi::TextSpan;
using epi::ToldRoute;
using epi::ToldVisit;
using epi::UnreadReason;

namespace {

/// Whose each sign is.
class Ownership
{
public:
    enum class Kind : std::uint8_t { none, separator, visit, day, unread };
    struct Owner
    {
        Kind kind = Kind::none;
        std::uint32_t index = 0;

        bool operator==(const Owner &) const = default;
    };

    explicit Ownership(std::size_t size)
        : m_owners(size)
    {
    }
    void give(SignRange range, Kind kind, std::size_t index)
    {
        for (std::size_t i = range.begin; i < range.end; ++i)
            m_owners[i] = {kind, static_cast<std::uint32_t>(index)};
    }
    // What nobody took is a separator if it can be one; blanks inside of something are part of it.
    void settle(const FoldedText &text, std::size_t unknown)
    {
        for (std::size_t i = 0; i < m_owners.size(); ++i)
            if (m_owners[i].kind == Kind::none)
                m_owners[i] =
                    isWordSign(text.at(i)) ? Owner{Kind::unread, static_cast<std::uint32_t>(unknown)} : Owner{Kind::separator, 0};
        for (std::size_t i = 0; i < m_owners.size(); ++i) {
            std::size_t end = i;
            while (end < m_owners.size() && text.at(end) == U' ' && m_owners[end].kind == Kind::separator)
                ++end;
            if (end == i)
                continue;
            if (i > 0 && end < m_owners.size() && m_owners[i - 1] == m_owners[end])
                std::fill(m_owners.begin() + static_cast<std::ptrdiff_t>(i), m_owners.begin() + static_cast<std::ptrdiff_t>(end),
                          m_owners[end]);
            i = end;
        }
    }
    template<class Visit> void eachRun(Visit visit) const
    {
        for (std::size_t i = 0; i < m_owners.size();) {
            std::size_t end = i + 1;
            while (end < m_owners.size() && m_owners[end] == m_owners[i])
                ++end;
            visit(m_owners[i], SignRange{i, end});
            i = end;
        }
    }

private:
    std::vector<Owner> m_owners;
};

class Exporter
{
public:
    Exporter(std::string_view utf8, const FoldedText &text)
        : m_utf8(utf8)
        , m_text(text)
    {
    }

    [[nodiscard]] std::string said(SignRange range) const
    {
        if (range.isEmpty())
            return {};
        return std::string(m_utf8.substr(m_text.begin[range.begin], m_text.end[range.end - 1] - m_text.begin[range.begin]));
    }

    [[nodiscard]] ToldVisit visitOf(const StopDraft &stop) const
    {
        ToldVisit visit;
        visit.day = stop.day;
        visit.lastDay = stop.lastDay;
        visit.dayResolved = stop.dayResolved;
        if (stop.from)
            visit.from = toldTimeOf(*stop.from);
        if (stop.to)
            visit.to = toldTimeOf(*stop.to);
        if (stop.length) {
            const epi::Seconds length{*stop.length * 60};
            visit.stayed = length;
            const auto shifted = [&](epi::ToldTime time, epi::Seconds by) {
                time.earliest = std::max(time.earliest + by, epi::Seconds{0});
                time.latest = std::max(time.latest + by, epi::Seconds{0});
                time.approximate = true;
                return time;
            };
            if (visit.from && !visit.to)
                visit.to = shifted(*visit.from, length);
            else if (visit.to && !visit.from)
                visit.from = shifted(*visit.to, -length);
        }
        visit.placeName = said(stop.name);
        visit.kind = stop.kind;
        visit.address = said(stop.address);
        visit.cameFrom = said(stop.cameFrom);
        visit.transport = said(stop.transport);
        visit.companions = said(stop.companions);
        visit.mask = stop.mask;
        visit.activity = said(stop.activity);
        return visit;
    }

private:
    std::string_view m_utf8;
    const FoldedText &m_text;
};

void markOrder(std::vector<ToldVisit> &visits)
{
    for (std::size_t i = 1; i < visits.size(); ++i) {
        const auto &before = visits[i - 1].from ? visits[i - 1].from : visits[i - 1].to;
        const auto &begin = visits[i].from ? visits[i].from : visits[i].to;
        visits[i].outOfOrder = visits[i].day == visits[i - 1].day && before && begin && begin->latest < before->earliest;
    }
}

} // namespace

ToldRoute readRoute(std::string_view utf8, const RouteContext &context, const SpeechWords &words)
{
    std::string_view read = utf8.substr(0, context.most);
    while (read.size() < utf8.size() && !read.empty() && (static_cast<unsigned char>(utf8[read.size()]) & 0xC0U) == 0x80)
        read.remove_suffix(1); // no sign is cut
    const FoldedText text = foldText(read);
    ReadStops stops = gatherStops(text, words, scanRoute(text, words, context.about));
    settleClocks(stops, words);

    ToldRoute route;
    Ownership owners(text.size());
    using Kind = Ownership::Kind;
    for (const SignRange &range : stops.separators)
        owners.give(range, Kind::separator, 0);
    for (std::size_t i = 0; i < stops.days.size(); ++i)
        owners.give(stops.days[i].range, Kind::day, i);
    const Exporter exporter(read, text);
    for (const StopDraft &stop : stops.stops) {
        if (stop.hidden)
            continue;
        for (const epi::Day day : stop.moreDays) {
            route.visits.push_back(exporter.visitOf(stop));
            route.visits.back().day = day;
        }
        for (const SignRange &range : stop.ranges)
            owners.give(range, Kind::visit, route.visits.size());
        route.visits.push_back(exporter.visitOf(stop));
    }
    std::size_t first = 0;
    for (std::size_t i = 0; i < stops.unread.size(); ++i) {
        first = stops.unread[i].joined ? first : i;
        owners.give(stops.unread[i].range, Kind::unread, first);
    }
    owners.settle(text, stops.unread.size());
    std::size_t from = 0;
    owners.eachRun([&](Ownership::Owner owner, SignRange range) {
        // Signs without width go with what stands before them.
        const std::size_t end = range.end < text.size() ? text.begin[range.end] : read.size();
        const TextSpan span{from, end};
        from = end;
        switch (owner.kind) {
        case Kind::visit:
            route.visits[owner.index].spans.push_back(span);
            break;
        case Kind::day:
            route.days.push_back({span, stops.days[owner.index].day});
            break;
        case Kind::unread:
            route.unread.push_back(
                {span, owner.index < stops.unread.size() ? stops.unread[owner.index].reason : UnreadReason::notAStop});
            break;
        default:
            route.separators.push_back(span);
            break;
        }
    });
    if (from < read.size())
        route.separators.push_back({from, read.size()});
    if (read.size() < utf8.size())
        route.unread.push_back({{read.size(), utf8.size()}, UnreadReason::tooLong});
    markOrder(route.visits);
    return route;
}

} // namespace tracedesk::intake
