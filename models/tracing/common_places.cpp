#include "tracing/common_places.h"

#include "tracing/place_groups.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>

namespace tracedesk::tracing {

using epi::CommonPlace;
using epi::PlaceMeeting;
using epi::Seconds;
using epi::TimeSpan;

namespace {

constexpr std::size_t staysBetweenLooks = 4096; // at the stop token
// A stay that lasts longer is a mistake of somebody's table; it must not cost a step for each of its days.
constexpr int mostDays = 31;

int dayOf(epi::Instant t, Seconds offset)
{
    return static_cast<int>(epi::localDay(t, offset).time_since_epoch().count());
}

int lastDayOf(const TimeSpan &span, Seconds offset)
{
    return dayOf(span.end - Seconds{1}, offset);
}

// What of a stay at the place counts.
struct Counted
{
    std::uint32_t stay = 0;
    TimeSpan span;
};

// A place with enough cases, and on which days these were there.
struct Candidate
{
    std::uint32_t place = 0;
    std::uint64_t caseDays = 0; // at any time
    std::vector<int> days;      // of cases, ascending, as far as they count
    std::vector<Counted> counted;
};

// Stays of one candidate that are near enough in time.
struct Group
{
    std::uint32_t candidate = 0;
    std::uint32_t first = 0; // of its counted
    std::uint32_t last = 0;
    std::uint32_t cases = 0;
    TimeSpan span;
    std::uint32_t caseDays = 0;
    double expected = 0;
    double unusual = 0;
};

class Search
{
public:
    Search(const PlaceInput &input, const epi::PlaceQuestion &question, const epi::Policy &policy, const PlaceGroups &places)
        : m_input(input)
        , m_question(question)
        , m_offset(policy.utcOffset)
        , m_places(places)
    {
    }

    [[nodiscard]] bool read(const std::stop_token &stop, const std::function<void(std::size_t)> &done)
    {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < m_input.stays.size(); ++i)
            if (m_places.placeOf(i) != PlaceGroups::none)
                order.push_back(i);
        std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::tuple(m_places.placeOf(i), i); });
        std::size_t told = 0;
        for (auto first = order.begin(); first != order.end();) {
            const std::uint32_t place = m_places.placeOf(*first);
            const auto last = std::find_if(first, order.end(), [&](std::uint32_t i) { return m_places.placeOf(i) != place; });
            readPlace(place, {first, last});
            first = last;
            const auto at = static_cast<std::size_t>(first - order.begin());
            if (at - told < staysBetweenLooks)
                continue;
            told = at;
            if (stop.stop_requested())
                return false;
            done(at);
        }
        std::uint64_t sum = 0;
        for (auto &[day, caseDays] : m_untilDay)
            caseDays = sum += caseDays;
        return true;
    }

    [[nodiscard]] std::vector<Group> groups() const
    {
        std::vector<Group> all;
        for (std::uint32_t c = 0; c < m_candidates.size(); ++c) {
            const std::vector<Counted> &counted = m_candidates[c].counted;
            for (std::uint32_t first = 0; first < counted.size();) {
                Group group{.candidate = c, .first = first, .last = first, .cases = 0, .span = counted[first].span};
                std::set<std::uint32_t> cases;
                do {
                    group.span.end = std::max(group.span.end, counted[group.last].span.end);
                    cases.insert(m_input.stays[counted[group.last].stay].caseIndex);
                } while (++group.last < counted.size() && meets(group.span, counted[group.last].span));
                first = group.last;
                group.cases = static_cast<std::uint32_t>(cases.size());
                if (group.cases >= m_question.minimumCases)
                    all.push_back(judged(group));
            }
        }
        std::ranges::sort(all, {}, [&](const Group &group) {
            const PlaceGroups::Centre &centre = m_places.centres()[m_candidates[group.candidate].place];
            return std::tuple(centre.station, -group.unusual, ~group.cases, group.span, centre.position.latitude,
                              centre.position.longitude, std::string_view(m_input.names[centre.name]));
        });
        return all;
    }

    [[nodiscard]] CommonPlace told(const Group &group) const
    {
        const Candidate &candidate = m_candidates[group.candidate];
        const PlaceGroups::Centre &centre = m_places.centres()[candidate.place];
        const auto counted = std::span(candidate.counted).subspan(group.first, group.last - group.first);
        CommonPlace place;
        place.position = centre.position;
        place.station = centre.station;
        place.span = group.span;
        place.caseDays = group.caseDays;
        place.expected = group.expected;
        place.unusual = group.unusual;
        std::map<std::uint32_t, std::vector<TimeSpan>> ofCase;
        for (const Counted &one : counted)
            ofCase[m_input.stays[one.stay].caseIndex].push_back(one.span); // by begin
        std::map<std::uint32_t, std::uint32_t> members;
        for (const auto &[index, spans] : ofCase) {
            members.emplace(index, static_cast<std::uint32_t>(place.cases.size()));
            place.cases.push_back(m_input.cases[index]);
            place.dwell += lengthOf(spans);
        }
        for (const Counted &one : counted) {
            const PlaceStay &stay = m_input.stays[one.stay];
            place.radius = std::max(place.radius, epi::distance(centre.position, stay.position).value);
            place.visits.push_back({members.at(stay.caseIndex), stay.span, stay.position, stay.kind});
            if (!stay.kind)
                place.told = true;
            else if (!std::ranges::contains(place.recorded, *stay.kind))
                place.recorded.push_back(*stay.kind);
        }
        std::ranges::sort(place.recorded);
        std::ranges::sort(place.visits, {}, [](const epi::PlaceVisit &visit) {
            return std::tuple(visit.span, visit.member, visit.kind, visit.position.latitude, visit.position.longitude);
        });
        name(place, counted);
        return place;
    }

private:
    void readPlace(std::uint32_t place, std::span<const std::uint32_t> stays)
    {
        std::vector<std::pair<std::uint32_t, int>> days;        // case, day
        std::vector<std::pair<int, std::uint32_t>> countedDays; // day, case
        std::vector<Counted> counted;
        std::set<std::uint32_t> cases;
        for (const std::uint32_t i : stays) {
            const PlaceStay &stay = m_input.stays[i];
            assert(!stay.span.isEmpty());
            forEachDay(stay.span, [&](int day) { days.emplace_back(stay.caseIndex, day); });
            const TimeSpan span = countedOf(m_input, stay);
            if (span.isEmpty())
                continue;
            forEachDay(span, [&](int day) { countedDays.emplace_back(day, stay.caseIndex); });
            counted.push_back({i, span});
            cases.insert(stay.caseIndex);
        }
        keepOnce(days);
        keepOnce(countedDays);
        m_caseDays += days.size();
        for (const auto &[day, index] : countedDays)
            ++m_untilDay[day];
        if (cases.size() < m_question.minimumCases)
            return;
        std::ranges::sort(counted, {}, [](const Counted &one) { return std::tuple(one.span, one.stay); });
        Candidate candidate{place, days.size(), {}, std::move(counted)};
        for (const auto &[day, index] : countedDays)
            candidate.days.push_back(day);
        m_candidates.push_back(std::move(candidate));
    }

    template<class Use> void forEachDay(const TimeSpan &span, Use &&use) const
    {
        const int first = dayOf(span.begin, m_offset);
        const int last = std::min(lastDayOf(span, m_offset), first + mostDays - 1);
        for (int day = first; day <= last; ++day)
            use(day);
    }

    template<class T> static void keepOnce(std::vector<T> &values)
    {
        std::ranges::sort(values);
        const auto rest = std::ranges::unique(values);
        values.erase(rest.begin(), rest.end());
    }

    // Whether the next one, which begins no earlier, is near enough to what was there before.
    [[nodiscard]] bool meets(const TimeSpan &before, const TimeSpan &next) const
    {
        switch (m_question.meeting) {
        case PlaceMeeting::anyTime:
            return true;
        case PlaceMeeting::withinDays:
            return next.begin - before.end <= std::chrono::days{m_question.days};
        case PlaceMeeting::sameDay:
            return dayOf(next.begin, m_offset) <= lastDayOf(before, m_offset);
        case PlaceMeeting::sameHours:
            return next.begin < before.end;
        }
        return false;
    }

    [[nodiscard]] Group judged(Group group) const
    {
        const Candidate &candidate = m_candidates[group.candidate];
        const int first = dayOf(group.span.begin, m_offset);
        const int last = lastDayOf(group.span, m_offset);
        const auto [from, to] =
            std::pair(std::ranges::lower_bound(candidate.days, first), std::ranges::upper_bound(candidate.days, last));
        group.caseDays = static_cast<std::uint32_t>(to - from);
        const auto anywhere = static_cast<double>(untilDay(last) - untilDay(first - 1));
        const auto total = static_cast<double>(m_caseDays);
        group.expected = static_cast<double>(candidate.caseDays) * anywhere / total;
        group.unusual = unusualness(group.caseDays, group.expected, total);
        return group;
    }

    // Days of cases anywhere, as far as they count, until then.
    [[nodiscard]] std::uint64_t untilDay(int day) const
    {
        const auto after = m_untilDay.upper_bound(day);
        return after == m_untilDay.begin() ? 0 : std::prev(after)->second;
    }

    static Seconds lengthOf(std::span<const TimeSpan> spans)
    {
        Seconds length{0};
        epi::Instant until = spans.front().begin;
        for (const TimeSpan &span : spans) {
            length += TimeSpan{std::max(span.begin, until), span.end}.length();
            until = std::max(until, span.end);
        }
        return length;
    }

    void name(CommonPlace &place, std::span<const Counted> counted) const
    {
        struct Called
        {
            std::size_t visits = 0;
            std::string_view name;
        };
        std::map<std::uint32_t, Called> names;
        for (const Counted &one : counted) {
            const PlaceStay &stay = m_input.stays[one.stay];
            const std::string_view text = m_input.names[stay.name];
            if (text.empty())
                continue;
            Called &called = names[m_places.nameOf(stay)];
            called.name = called.visits == 0 ? text : std::min(called.name, text);
            ++called.visits;
        }
        std::vector<Called> order;
        for (const auto &[number, called] : names)
            order.push_back(called);
        std::ranges::stable_sort(order, std::ranges::greater(), &Called::visits);
        for (const Called &called : order)
            (place.name.empty() ? place.name : place.alsoNamed.emplace_back()) = called.name;
    }

    const PlaceInput &m_input;
    const epi::PlaceQuestion &m_question;
    Seconds m_offset;
    const PlaceGroups &m_places;
    std::vector<Candidate> m_candidates;
    std::uint64_t m_caseDays = 0;
    std::map<int, std::uint64_t> m_untilDay; // days of cases anywhere that count; once all are read, of that day and before
};

} // namespace

double unusualness(double count, double expected, double total)
{
    if (count <= expected || expected <= 0)
        return 0;
    const double rest = total - count;
    return count * std::log(count / expected) + (rest > 0 ? rest * std::log(rest / (total - expected)) : 0);
}

epi::Result<epi::CommonPlaces> findCommonPlaces(const PlaceInput &input, const epi::PlaceQuestion &question,
                                                const epi::Policy &policy, const std::stop_token &stop,
                                                const epi::Progress &progress)
{
    assert(input.windows.size() == input.cases.size());
    // Each stay is looked at twice: for its place, and there.
    const auto tell = [&](std::size_t done) {
        if (progress)
            progress(epi::WorkStage::places, done, 2 * input.stays.size());
    };
    PlaceGroups places(input, question, policy.clusters);
    if (!places.gather(stop, tell))
        return epi::fail(epi::ErrorCode::cancelled);
    Search search(input, question, policy, places);
    if (!search.read(stop, [&](std::size_t done) { tell(input.stays.size() + done); }) || stop.stop_requested())
        return epi::fail(epi::ErrorCode::cancelled);
    std::vector<Group> groups = search.groups();
    epi::CommonPlaces found;
    found.total = groups.size();
    groups.resize(std::min(groups.size(), question.most));
    for (const Group &group : groups)
        found.places.push_back(search.told(group));
    return found;
}

} // namespace tracedesk::tracing
