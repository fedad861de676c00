#include "tracing/accounts.h"

#include <algorithm>
#include <tuple>

namespace tracedesk::tracing {

namespace {

constexpr Time day = 86400;
constexpr std::size_t mostHomes = 4;

// Time spent at one recorded position.
struct Spent
{
    Point point;
    double reach = 0;
    double seconds = 0;
    Time first = 0;
};

class NightTimes
{
public:
    explicit NightTimes(const epi::Policy &policy)
        : m_rule(policy.conflicts)
        , m_offset(policy.utcOffset.count())
    {
    }

    void addNights(const Phone &phone)
    {
        for (std::size_t i = 0; i < phone.sightings.size(); ++i) {
            const Sighting &one = phone.sightings[i];
            const Time ofDay = ((one.begin + m_offset) % day + day) % day;
            if (ofDay < m_rule.nightBegin.count() || ofDay >= m_rule.nightEnd.count())
                continue;
            Time held = one.end - one.begin;
            if (i + 1 < phone.sightings.size())
                held = std::max(held, std::min<Time>(phone.sightings[i + 1].begin - one.begin, 2 * m_rule.hold.count()));
            add(one, static_cast<double>(held) + 1);
        }
    }
    /// First and last of each local day.
    void addEdges(const Phone &phone)
    {
        const auto dayOf = [&](const Sighting &one) { return (one.begin + m_offset) / day; };
        for (std::size_t i = 0; i < phone.sightings.size(); ++i) {
            const Sighting &one = phone.sightings[i];
            if (i == 0 || i + 1 == phone.sightings.size() || dayOf(phone.sightings[i - 1]) != dayOf(one) ||
                dayOf(phone.sightings[i + 1]) != dayOf(one))
                add(one, 1);
        }
    }

    [[nodiscard]] double total() const
    {
        double sum = 0;
        for (const Spent &one : m_spent)
            sum += one.seconds;
        return sum;
    }

    [[nodiscard]] std::vector<Home> homes()
    {
        gather();
        std::ranges::sort(m_spent, {}, [](const Spent &s) {
            return std::tuple(-s.seconds, s.first, s.point.x, s.point.y, s.point.z, s.reach);
        });
        const double all = total();
        std::vector<Home> homes;
        std::vector<Spent> left = std::move(m_spent);
        while (!left.empty() && homes.size() < mostHomes) {
            const Spent main = left.front();
            const auto near = [&](const Spent &one) {
                return metresBetween(main.point, one.point) <= std::max(2 * m_rule.placeRadius, main.reach + one.reach);
            };
            const auto rest = std::ranges::stable_partition(left, near);
            const std::span members(left.begin(), rest.begin());
            if (auto home = homeOf(members, all))
                homes.push_back(std::move(*home));
            left.erase(left.begin(), rest.begin());
        }
        return homes;
    }

private:
    void add(const Sighting &one, double seconds) { m_spent.push_back({one.point, one.reach, seconds, one.begin}); }
    // One entry a position.
    void gather()
    {
        const auto place = [](const Spent &s) { return std::tuple(s.point.x, s.point.y, s.point.z, s.first, s.reach); };
        std::ranges::sort(m_spent, {}, place);
        std::vector<Spent> gathered;
        for (const Spent &one : m_spent) {
            if (gathered.empty() || !(gathered.back().point == one.point))
                gathered.push_back(one);
            else
                gathered.back().seconds += one.seconds;
        }
        m_spent = std::move(gathered);
    }
    // The better a position is known the more it says where the home is.
    [[nodiscard]] std::optional<Home> homeOf(std::span<const Spent> members, double all) const
    {
        double seconds = 0;
        double weights = 0;
        Home home;
        for (const Spent &one : members) {
            const double weight = one.seconds / (one.reach * one.reach);
            home.point = {home.point.x + weight * one.point.x, home.point.y + weight * one.point.y,
                          home.point.z + weight * one.point.z};
            weights += weight;
            seconds += one.seconds;
        }
        if (seconds < m_rule.homeShare * all)
            return std::nullopt;
        home.point = {home.point.x / weights, home.point.y / weights, home.point.z / weights};
        for (const Spent &one : members) {
            if (one.reach > 2 * m_rule.placeRadius && one.seconds >= m_rule.neighbourShare * seconds)
                home.stations.push_back(one.point);
        }
        return home;
    }

    const epi::Policy::Conflicts &m_rule;
    Time m_offset;
    std::vector<Spent> m_spent;
};

} // namespace

std::vector<Home> findHomes(std::span<const Phone> phones, const epi::Policy &policy)
{
    NightTimes nights(policy);
    for (const Phone &phone : phones)
        nights.addNights(phone);
    if (nights.total() >= static_cast<double>(policy.conflicts.pause.count()))
        return nights.homes();
    NightTimes edges(policy);
    for (const Phone &phone : phones)
        edges.addEdges(phone);
    return edges.homes();
}

} // namespace tracedesk::tracing
