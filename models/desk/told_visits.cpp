#include "desk/told_visits.h"

#include "intake/route_text.h"

#include <algorithm>
#include <vector>

namespace tracedesk::desk {

using epi::Instant;
using epi::Seconds;
using epi::ToldDoubt;
using epi::ToldTime;
using epi::ToldVisit;

namespace {

constexpr Seconds halfDay{12 * 3600};
constexpr Seconds wholeDay{24 * 3600};
constexpr double samePlaceMetres = 200;

/// A told time on a day: the moments it may mean.
struct Moment
{
    Instant earliest;
    Instant latest;

    [[nodiscard]] Instant middle() const { return earliest + std::chrono::floor<std::chrono::minutes>((latest - earliest) / 2); }
};

class Proposer
{
public:
    Proposer(const epi::ToldRoute &route, const ToldContext &context)
        : m_route(route)
        , m_context(context)
        , m_before(route.visits.size())
        , m_after(route.visits.size())
    {
        const auto &stops = route.visits;
        for (std::size_t i = 1; i < stops.size(); ++i) {
            if (stops[i].day != stops[i - 1].day)
                continue;
            const auto to = toOf(stops[i - 1]);
            const auto told = to ? to : fromOf(stops[i - 1]);
            m_before[i] = told ? told : m_before[i - 1];
        }
        for (std::size_t i = stops.size(); i-- > 1;) {
            if (stops[i].day != stops[i - 1].day)
                continue;
            const auto from = fromOf(stops[i]);
            const auto told = from ? from : toOf(stops[i]);
            m_after[i - 1] = told ? told : m_after[i];
        }
    }

    [[nodiscard]] epi::ToldProposal propose(std::size_t index) const
    {
        const ToldVisit &told = m_route.visits[index];
        epi::ToldProposal made;
        made.visit.placeName = told.placeName;
        made.visit.address = told.address;
        made.visit.transport = told.transport;
        made.visit.companions = told.companions;
        made.visit.mask = told.mask;
        place(made.visit, told.kind);

        const auto half = [&](epi::ToldHalf wanted) {
            return (told.from && told.from->half == wanted) || (told.to && told.to->half == wanted);
        };
        const auto doubt = [&](ToldDoubt what, bool there) {
            if (there)
                made.doubts.push_back(what);
        };
        const bool timed = told.from || told.to;
        doubt(ToldDoubt::noDay, !told.day);
        doubt(ToldDoubt::dayResolved, told.dayResolved);
        doubt(ToldDoubt::wholeDays, !timed && told.lastDay);
        doubt(ToldDoubt::noTime, !timed && !told.lastDay);
        doubt(ToldDoubt::noBegin, told.to && !told.from);
        doubt(ToldDoubt::halfOpen, half(epi::ToldHalf::open));
        doubt(ToldDoubt::outOfOrder, told.outOfOrder);
        doubt(ToldDoubt::halfResolved, half(epi::ToldHalf::resolved));
        doubt(ToldDoubt::nextDay, (told.from && told.from->nextDay) || (told.to && told.to->nextDay));
        setTimes(made.visit, index);
        return made;
    }

private:
    void place(epi::Visit &visit, ToldVisit::Kind kind) const
    {
        const auto &known = kind == ToldVisit::Kind::home ? m_context.home : m_context.work;
        if (kind == ToldVisit::Kind::other || !known)
            return;
        visit.placeName = known->name;
        visit.position = known->position;
        if (visit.address.empty())
            visit.address = known->address;
    }

    [[nodiscard]] Instant startOf(epi::Day day) const { return epi::startOfDay(day, m_context.utcOffset); }
    [[nodiscard]] Instant firstDayOf(const ToldVisit &told) const { return startOf(told.day.value_or(m_context.about)); }
    [[nodiscard]] Instant lastDayOf(const ToldVisit &told) const
    {
        return told.lastDay ? startOf(*told.lastDay) : firstDayOf(told);
    }

    [[nodiscard]] Moment momentOf(Instant day, const ToldTime &time) const
    {
        Moment moment{day + time.earliest, day + time.latest};
        if (time.half == epi::ToldHalf::open)
            moment.latest -= halfDay;
        if (time.approximate && moment.earliest == moment.latest) {
            moment.earliest -= m_context.roughly;
            moment.latest += m_context.roughly;
        }
        return moment;
    }
    [[nodiscard]] std::optional<Moment> fromOf(const ToldVisit &told) const
    {
        return told.from ? std::optional(momentOf(firstDayOf(told), *told.from)) : std::nullopt;
    }
    [[nodiscard]] std::optional<Moment> toOf(const ToldVisit &told) const
    {
        if (!told.to)
            return std::nullopt;
        Moment to = momentOf(lastDayOf(told), *told.to);
        const auto from = fromOf(told);
        if (from && to.latest < from->earliest && told.to->half == epi::ToldHalf::open) {
            to.earliest += halfDay;
            to.latest += halfDay;
        }
        return to;
    }

    void setTimes(epi::Visit &visit, std::size_t index) const
    {
        const ToldVisit &told = m_route.visits[index];
        const auto from = fromOf(told);
        const auto to = toOf(told);
        if (!from && !to)
            return setSomeTime(visit, index);
        Seconds margin{0};
        const auto takeIn = [&](Instant middle, const Moment &all) {
            margin = std::max({margin, middle - all.earliest, all.latest - middle});
        };
        if (to) {
            visit.end = to->middle();
            takeIn(*visit.end, *to);
        }
        if (from) {
            visit.begin = from->middle();
            // Nobody comes after he has left: "in the evening until six".
            if (visit.end)
                visit.begin = std::min(visit.begin, *visit.end);
            takeIn(visit.begin, {from->earliest, to ? std::min(from->latest, to->latest) : from->latest});
        } else {
            visit.begin = beginBefore(*visit.end, index);
        }
        visit.margin = std::chrono::ceil<std::chrono::minutes>(margin);
    }

    [[nodiscard]] Instant beginBefore(Instant end, std::size_t index) const
    {
        const ToldVisit &told = m_route.visits[index];
        if (told.lastDay)
            return firstDayOf(told);
        if (const auto &before = m_before[index]; before && before->middle() <= end)
            return before->middle();
        return told.kind == ToldVisit::Kind::home ? std::min(firstDayOf(told), end) : end;
    }

    void setSomeTime(epi::Visit &visit, std::size_t index) const
    {
        const ToldVisit &told = m_route.visits[index];
        if (told.lastDay) {
            visit.begin = firstDayOf(told);
            visit.end = lastDayOf(told) + wholeDay;
            return;
        }
        const auto &before = m_before[index];
        const auto &after = m_after[index];
        Moment open{before ? before->earliest : firstDayOf(told), after ? after->latest : firstDayOf(told) + wholeDay};
        if (open.latest < open.earliest)
            open.latest = std::max(open.earliest, firstDayOf(told) + wholeDay);
        visit.begin = open.middle();
        visit.margin = std::chrono::ceil<std::chrono::minutes>(open.latest - visit.begin);
    }

    const epi::ToldRoute &m_route;
    const ToldContext &m_context;
    // Of each stop: the nearest time told on its day by the stops before it, and after it.
    std::vector<std::optional<Moment>> m_before;
    std::vector<std::optional<Moment>> m_after;
};

bool speaksOf(const std::string &name, ToldVisit::Kind kind, const intake::SpeechWords &words)
{
    const auto read = intake::readRoute(name, {}, words);
    return read.visits.size() == 1 && read.unread.empty() && read.visits.front().kind == kind;
}

} // namespace

std::vector<epi::ToldProposal> visitsOf(const epi::ToldRoute &route, const ToldContext &context)
{
    const Proposer proposer(route, context);
    std::vector<epi::ToldProposal> all;
    all.reserve(route.visits.size());
    for (std::size_t i = 0; i < route.visits.size(); ++i)
        all.push_back(proposer.propose(i));
    return all;
}

std::optional<KnownPlace> knownPlace(std::span<const epi::Visit> visits, ToldVisit::Kind kind, const intake::SpeechWords &words)
{
    const epi::Visit *last = nullptr;
    for (const epi::Visit &visit : visits) {
        if (!visit.position || visit.status == epi::VisitStatus::rejected || !speaksOf(visit.placeName, kind, words))
            continue;
        if (last && epi::distance(*last->position, *visit.position).value > samePlaceMetres)
            return std::nullopt;
        if (!last || last->begin <= visit.begin)
            last = &visit;
    }
    return last ? std::optional(KnownPlace{last->placeName, last->address, *last->position}) : std::nullopt;
}

ToldRoutes::ToldRoutes(std::string resources)
    : m_resources(std::move(resources))
{
}

epi::Result<std::shared_ptr<const intake::SpeechWords>> ToldRoutes::words()
{
    const std::lock_guard lock(m_reading);
    if (!m_words) {
        auto read = intake::readSpeechWords(m_resources + "/speech");
        if (!read)
            return std::unexpected(read.error());
        m_words = std::make_shared<const intake::SpeechWords>(std::move(*read));
    }
    return m_words;
}

epi::Result<epi::ToldReading> ToldRoutes::read(const epi::ToldText &text)
{
    const auto known = words();
    if (!known)
        return std::unexpected(known.error());
    epi::ToldReading reading;
    reading.route = intake::readRoute(text.utf8, {.about = text.about}, **known);
    reading.visits = visitsOf(reading.route, {.about = text.about,
                                              .utcOffset = text.utcOffset,
                                              .roughly = std::chrono::minutes{(*known)->aboutMinutes},
                                              .home = knownPlace(text.known, ToldVisit::Kind::home, **known),
                                              .work = knownPlace(text.known, ToldVisit::Kind::work, **known)});
    return reading;
}

} // namespace tracedesk::desk
