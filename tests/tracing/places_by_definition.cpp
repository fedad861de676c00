#include "places_by_definition.h"

#include "epi/known_place.h"
#include "epi/letters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <tuple>

namespace tracedesk::tests {

using namespace std::chrono_literals;
using epi::CommonPlace;
using epi::PlaceMeeting;
using epi::PlaceQuestion;
using epi::RecordKind;
using epi::Seconds;
using epi::TimeSpan;
using tracing::PlaceInput;
using tracing::PlaceStay;

namespace {

/// Everything about a place that two ways of finding it must agree on.
QString textOf(bool station, epi::LatLng position, TimeSpan span, const std::set<epi::CaseId> &cases, std::size_t visits,
               Seconds dwell, std::size_t caseDays, double expected)
{
    QString text = QStringLiteral("%1 %2,%3 %4-%5 %6 visits %7 s %8 of %9")
                       .arg(station)
                       .arg(std::lround(position.latitude * 1e4))
                       .arg(std::lround(position.longitude * 1e4))
                       .arg(span.begin.time_since_epoch().count())
                       .arg(span.end.time_since_epoch().count())
                       .arg(visits)
                       .arg(dwell.count())
                       .arg(caseDays)
                       .arg(expected, 0, 'g', 9);
    for (const epi::CaseId id : cases)
        text += u' ' + QString::number(id.uuid()[1]);
    return text;
}

/// The definition, step by step, without regard to what it costs.
class ByDefinition
{
public:
    ByDefinition(const PlaceInput &input, const PlaceQuestion &question, const epi::Policy &policy)
        : m_input(input)
        , m_question(question)
        , m_policy(policy)
    {
    }

    std::vector<QString> find()
    {
        gather();
        std::set<std::tuple<Key, std::uint32_t, int>> all;
        std::set<std::tuple<Key, std::uint32_t, int>> counted;
        for (const PlaceStay &stay : m_input.stays) {
            if (!takesPart(stay))
                continue;
            for (const int day : daysOf(stay.span))
                all.emplace(m_placeOf.at(keyOf(stay)), stay.caseIndex, day);
            for (const int day : daysOf(count(stay)))
                counted.emplace(m_placeOf.at(keyOf(stay)), stay.caseIndex, day);
        }
        std::vector<QString> found;
        for (const Key &centre : m_centres) {
            for (const std::vector<const PlaceStay *> &group : groupsAt(centre)) {
                std::set<epi::CaseId> cases;
                std::map<std::uint32_t, std::set<epi::Instant>> pieces; // each ten minutes long
                TimeSpan span = count(*group.front());
                for (const PlaceStay *stay : group) {
                    const TimeSpan counts = count(*stay);
                    cases.insert(m_input.cases[stay->caseIndex]);
                    span = {std::min(span.begin, counts.begin), std::max(span.end, counts.end)};
                    for (epi::Instant t = counts.begin; t < counts.end; t += 10min)
                        pieces[stay->caseIndex].insert(t);
                }
                if (cases.size() < m_question.minimumCases)
                    continue;
                Seconds dwell{0};
                for (const auto &[who, moments] : pieces)
                    dwell += 10min * static_cast<int>(moments.size());
                const auto within = [&](int day) { return day >= daysOf(span).front() && day <= daysOf(span).back(); };
                const auto here = [&](const auto &one) { return std::get<0>(one) == centre; };
                const auto caseDays =
                    std::ranges::count_if(counted, [&](const auto &one) { return here(one) && within(std::get<2>(one)); });
                const auto anywhere = std::ranges::count_if(counted, [&](const auto &one) { return within(std::get<2>(one)); });
                const double expected = static_cast<double>(std::ranges::count_if(all, here)) * static_cast<double>(anywhere) /
                                        static_cast<double>(all.size());
                found.push_back(textOf(centre.station, centre.position(), span, cases, group.size(), dwell,
                                       static_cast<std::size_t>(caseDays), expected));
            }
        }
        std::ranges::sort(found);
        return found;
    }

private:
    struct Key
    {
        bool station = false;
        std::u32string name;
        long latitude = 0;
        long longitude = 0;
        auto operator<=>(const Key &) const = default;
        [[nodiscard]] epi::LatLng position() const
        {
            return {static_cast<double>(latitude) * 1e-4, static_cast<double>(longitude) * 1e-4};
        }
    };

    [[nodiscard]] Key keyOf(const PlaceStay &stay) const
    {
        return {stay.kind == RecordKind::cellSite, epi::folded(m_input.names[stay.name]),
                std::lround(stay.position.latitude * 1e4), std::lround(stay.position.longitude * 1e4)};
    }
    [[nodiscard]] bool takesPart(const PlaceStay &stay) const { return m_question.stations || stay.kind != RecordKind::cellSite; }
    [[nodiscard]] TimeSpan count(const PlaceStay &stay) const
    {
        const auto &window = m_input.windows[stay.caseIndex];
        return window ? stay.span.intersected(*window) : TimeSpan();
    }
    [[nodiscard]] std::vector<int> daysOf(const TimeSpan &span) const
    {
        std::set<int> days;
        for (epi::Instant t = span.begin; t < span.end; t += 10min)
            days.insert(static_cast<int>(epi::localDay(t, m_policy.utcOffset).time_since_epoch().count()));
        return {days.begin(), days.end()};
    }
    [[nodiscard]] bool around(const Key &a, const Key &b) const
    {
        const double reach = a.station ? m_policy.clusters.cellDistance : m_policy.clusters.distance;
        const auto apart = epi::distance(a.position(), b.position());
        return a.station == b.station &&
               (apart.value <= reach || (!a.name.empty() && a.name == b.name && apart <= epi::onePlace));
    }
    void gather()
    {
        std::map<Key, std::set<std::uint32_t>> spots;
        for (const PlaceStay &stay : m_input.stays) {
            if (!takesPart(stay))
                continue;
            auto &cases = spots[keyOf(stay)];
            if (!count(stay).isEmpty())
                cases.insert(stay.caseIndex);
        }
        std::vector<std::tuple<long, bool, long, Key>> order;
        for (const auto &[key, cases] : spots) {
            std::set<std::uint32_t> near;
            for (const auto &[other, theirs] : spots)
                if (around(key, other))
                    near.insert(theirs.begin(), theirs.end());
            order.emplace_back(-std::ssize(near), key.name.empty(), -std::ssize(cases), key);
        }
        std::ranges::sort(order);
        for (const auto &[near, bare, own, key] : order) {
            if (m_placeOf.contains(key))
                continue;
            m_centres.push_back(key);
            for (const auto &[other, theirs] : spots)
                if (around(key, other))
                    m_placeOf.emplace(other, key);
        }
    }
    [[nodiscard]] bool meets(const TimeSpan &a, const TimeSpan &b) const
    {
        const auto apart = std::max(a.begin, b.begin) - std::min(a.end, b.end);
        const std::vector<int> mine = daysOf(a);
        switch (m_question.meeting) {
        case PlaceMeeting::anyTime:
            return true;
        case PlaceMeeting::withinDays:
            return apart <= std::chrono::days(m_question.days);
        case PlaceMeeting::sameDay:
            return std::ranges::any_of(daysOf(b), [&](int day) { return std::ranges::contains(mine, day); });
        case PlaceMeeting::sameHours:
            return a.overlaps(b);
        }
        return false;
    }
    [[nodiscard]] std::vector<std::vector<const PlaceStay *>> groupsAt(const Key &centre) const
    {
        std::vector<std::vector<const PlaceStay *>> groups;
        for (const PlaceStay &stay : m_input.stays) {
            if (!takesPart(stay) || count(stay).isEmpty() || m_placeOf.at(keyOf(stay)) != centre)
                continue;
            std::vector<const PlaceStay *> joined{&stay};
            std::erase_if(groups, [&](const auto &group) {
                const bool near =
                    std::ranges::any_of(group, [&](const PlaceStay *other) { return meets(count(*other), count(stay)); });
                if (near)
                    joined.insert(joined.end(), group.begin(), group.end());
                return near;
            });
            groups.push_back(joined);
        }
        return groups;
    }

    const PlaceInput &m_input;
    const PlaceQuestion &m_question;
    const epi::Policy &m_policy;
    std::map<Key, Key> m_placeOf;
    std::vector<Key> m_centres;
};

} // namespace

PlaceInput inputOf(std::uint32_t cases)
{
    PlaceInput input;
    for (std::uint32_t i = 0; i < cases; ++i) {
        input.cases.emplace_back(epi::Uuid{1, static_cast<std::uint8_t>(i + 1)});
        input.windows.emplace_back(TimeSpan{noon - 1000 * 24h, noon + 1000 * 24h});
    }
    return input;
}

void add(PlaceInput &input, std::uint32_t who, epi::Instant begin, Seconds length, const Been &been)
{
    const auto known = std::ranges::find(input.names, been.name);
    const auto name = static_cast<std::uint32_t>(known - input.names.begin());
    if (known == input.names.end())
        input.names.emplace_back(been.name);
    input.stays.push_back({who, name, {begin, begin + length}, been.where, been.kind});
}

PlaceInput randomInput(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    PlaceInput input = inputOf(7);
    for (auto &window : input.windows) {
        const epi::Instant begin = noon + below(10) * 24h;
        window = TimeSpan{begin, begin + (1 + below(8)) * 24h};
        if (below(7) == 0)
            window.reset();
    }
    const char *const names[] = {"", "", "Hall", "hall", "Cafe", "카페", "Market"};
    const std::optional<RecordKind> kinds[] = {std::nullopt, RecordKind::gps, RecordKind::card, RecordKind::entryLog,
                                               RecordKind::cellSite};
    for (int i = 0; i < 50; ++i)
        add(input, below(7), noon + below(2000) * 10min, (1 + below(200)) * 10min,
            {{37.5 + below(60) * 1e-4 + below(9) * 5e-6, 127.0 + below(20) * 1e-4}, names[below(7)], kinds[below(5)]});
    return input;
}

QString textOf(const CommonPlace &place)
{
    return textOf(place.station, place.position, place.span, {place.cases.begin(), place.cases.end()}, place.visits.size(),
                  place.dwell, place.caseDays, place.expected);
}

std::vector<QString> placesByDefinition(const PlaceInput &input, const PlaceQuestion &question, const epi::Policy &policy)
{
    return ByDefinition(input, question, policy).find();
}

} // namespace tracedesk::tests
