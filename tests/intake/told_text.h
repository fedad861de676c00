#pragma once

#include "intake/route_text.h"
#include "intake/told_time.h"

#include <format>
#include <string>

/// Told times and routes as one line each, for tables and golden files.
namespace tracedesk::test {

inline std::string textOf(const epi::ToldTime &time)
{
    const auto clock = [](epi::Seconds s) { return std::format("{:02}:{:02}", s.count() / 3600, s.count() / 60 % 60); };
    std::string text = clock(time.earliest);
    if (time.half == epi::ToldHalf::open)
        text += "|" + clock(time.latest);
    else if (time.latest != time.earliest)
        text += ".." + clock(time.latest);
    if (time.approximate)
        text += "~";
    if (time.half == epi::ToldHalf::resolved)
        text += "*";
    if (time.half == epi::ToldHalf::open)
        text += "?";
    return text + (time.nextDay ? "+" : "");
}

inline std::string textOf(const std::optional<epi::ToldTime> &from, const std::optional<epi::ToldTime> &to)
{
    return (from ? textOf(*from) : "") + "-" + (to ? textOf(*to) : "");
}

inline std::string dayOf(epi::Day day)
{
    return std::format("{:%F}", std::chrono::sys_days{day.time_since_epoch()});
}

/// "2020-03-12 09:00-10:00 늘봄약국 @중앙로 12 <버스> &아내 mask [진료]"
inline std::string textOf(const epi::ToldVisit &visit)
{
    std::string text = visit.day ? dayOf(*visit.day) : "?";
    if (visit.lastDay)
        text += ".." + dayOf(*visit.lastDay);
    text += (visit.dayResolved ? "* " : " ") + textOf(visit.from, visit.to) + " " + visit.placeName;
    if (visit.kind != epi::ToldVisit::Kind::other)
        text += visit.kind == epi::ToldVisit::Kind::home ? " #home" : " #work";
    const auto add = [&](const char *open, const std::string &value, const char *close) {
        if (!value.empty())
            text += open + value + close;
    };
    add(" @", visit.address, "");
    add(" from ", visit.cameFrom, "");
    add(" <", visit.transport, ">");
    add(" &", visit.companions, "");
    if (visit.mask)
        text += *visit.mask ? " mask" : " no-mask";
    add(" [", visit.activity, "]");
    if (visit.stayed)
        text += std::format(" {}min", visit.stayed->count() / 60);
    return text + (visit.outOfOrder ? " !order" : "");
}

inline const char *reasonOf(epi::UnreadReason reason)
{
    constexpr const char *names[] = {"notAStop",        "badBytes",       "impossibleTime",   "impossibleDay",   "ambiguousDay",
                                     "weekdayMismatch", "endBeforeBegin", "timeWithoutPlace", "ambiguousNumber", "relativeTime",
                                     "secondValue",     "negated",        "unsure",           "notAPlace",       "tooLong"};
    return names[static_cast<std::size_t>(reason)];
}

inline std::string textOf(const epi::Unread &unread, std::string_view source)
{
    return std::format("?? {} \"{}\"", reasonOf(unread.reason),
                       source.substr(unread.span.begin, unread.span.end - unread.span.begin));
}

inline std::string textOf(const epi::ToldRoute &route, std::string_view source)
{
    std::string text;
    for (const auto &visit : route.visits)
        text += textOf(visit) + "\n";
    for (const auto &unread : route.unread)
        text += textOf(unread, source) + "\n";
    return text;
}

} // namespace tracedesk::test
