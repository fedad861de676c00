#include "tracing/clusters.h"

#include "tracing/linked_stays.h"
#include "tracing/stay_grid.h"
#include "tracing/work.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>

namespace tracedesk::tracing {

using epi::Cluster;
using epi::LatLng;
using epi::Seconds;
using epi::TimeSpan;

namespace {

constexpr std::size_t personsPerPiece = 32;

// A cluster while it is found: its stays, and around what.
struct Found
{
    std::vector<std::uint32_t> stays; // ascending
    std::size_t cases = 0;
    std::string place;
    LatLng position;
    double radius = 0;
    double spread = 0; // metres from the centre, summed over the stays
    bool cell = false;
};

// Where stays are looked for: around one place.
struct Centre
{
    bool cell = false;
    std::string place;
    LatLng position;
    double radius = 0;
    [[nodiscard]] auto key() const { return std::tuple(cell, place, position.latitude, position.longitude); }
    bool operator<(const Centre &other) const { return key() < other.key(); }
};

std::size_t casesAmong(std::span<const std::uint32_t> members, std::span<const CaseStay> stays)
{
    std::set<std::uint32_t> cases;
    for (const std::uint32_t member : members)
        cases.insert(stays[member].caseIndex);
    return cases.size();
}

class ClusterSearch
{
public:
    ClusterSearch(const PresenceReader &reader, const std::vector<CaseTimes> &times, std::span<const CaseStay> stays)
        : m_rules(reader.policy().clusters)
        , m_cases(reader.input().cases)
        , m_times(times)
        , m_stays(stays)
    {
    }

    // Components of stays that could have to do with each other, of enough cases.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> linked(std::vector<std::uint32_t> members) const
    {
        auto components = linkedStays(m_stays, std::move(members), m_times, m_rules.window);
        std::erase_if(components, [&](const auto &component) { return casesAmong(component, m_stays) < m_rules.minimumCases; });
        return components;
    }

    void searchPlaces(const std::stop_token &stop, std::vector<Found> &found) const
    {
        // With the widest radius that any stay has there, so that the order of stays does not matter.
        std::map<Centre, double> centres;
        for (const CaseStay &stay : m_stays) {
            if (stay.place.empty())
                continue;
            double &radius = centres[{stay.cell, stay.place, stay.position, 0}];
            radius = std::max(radius, stay.radius);
        }
        const StayGrid grid(m_stays, std::max(m_rules.distance, m_rules.cellDistance));
        for (const auto &[key, radius] : centres) {
            if (stop.stop_requested())
                return;
            Centre centre = key;
            centre.radius = radius;
            auto members = grid.within(centre.position, centre.cell ? m_rules.cellDistance : m_rules.distance);
            std::erase_if(members, [&](std::uint32_t m) { return m_stays[m].cell != centre.cell; });
            if (casesAmong(members, m_stays) < m_rules.minimumCases)
                continue;
            for (auto &component : linked(std::move(members)))
                found.push_back(around(centre, std::move(component)));
        }
    }

    void searchPositions(std::vector<Found> &found) const
    {
        std::vector<CaseStay> bare;
        std::vector<std::uint32_t> index;
        for (std::uint32_t stay = 0; stay < m_stays.size(); ++stay) {
            if (m_stays[stay].place.empty() && !m_stays[stay].cell) {
                bare.push_back(m_stays[stay]);
                index.push_back(stay);
            }
        }
        for (const auto &group : denseGroups(bare, m_rules.distance, m_rules.window, m_rules.minimumCases)) {
            std::vector<std::uint32_t> members;
            for (const std::uint32_t stay : group)
                members.push_back(index[stay]);
            for (auto &component : linked(std::move(members))) {
                const epi::LocalPlane plane(m_stays[component.front()].position);
                epi::LocalXY centroid;
                for (const std::uint32_t stay : component) {
                    const epi::LocalXY xy = plane.toLocal(m_stays[stay].position);
                    centroid.x += xy.x / static_cast<double>(component.size());
                    centroid.y += xy.y / static_cast<double>(component.size());
                }
                found.push_back(around({false, {}, plane.toLatLng(centroid), 0}, std::move(component)));
            }
        }
    }

    // Largest first; one whose stays all belong to a kept one says nothing new.
    [[nodiscard]] std::vector<Found> withoutRepeats(std::vector<Found> found) const
    {
        std::ranges::sort(found, [&](const Found &a, const Found &b) {
            return std::tuple(b.cases, b.stays.size(), a.spread, std::string_view(a.place), a.position.latitude,
                              a.position.longitude) < std::tuple(a.cases, a.stays.size(), b.spread, std::string_view(b.place),
                                                                 b.position.latitude, b.position.longitude);
        });
        std::vector<std::set<std::uint32_t>> keptWith(m_stays.size());
        std::vector<Found> kept;
        for (Found &candidate : found) {
            std::set<std::uint32_t> holders = keptWith[candidate.stays.front()];
            for (const std::uint32_t stay : candidate.stays)
                std::erase_if(holders, [&](std::uint32_t holder) { return !keptWith[stay].contains(holder); });
            if (!holders.empty())
                continue;
            for (const std::uint32_t stay : candidate.stays)
                keptWith[stay].insert(static_cast<std::uint32_t>(kept.size()));
            kept.push_back(std::move(candidate));
        }
        return kept;
    }

    [[nodiscard]] Cluster finish(const Found &found) const
    {
        Cluster cluster;
        cluster.place = found.place;
        cluster.position = found.position;
        cluster.radius = found.radius;
        cluster.span = m_stays[found.stays.front()].span;
        std::set<std::uint32_t> cases;
        for (const std::uint32_t stay : found.stays) {
            cluster.span.begin = std::min(cluster.span.begin, m_stays[stay].span.begin);
            cluster.span.end = std::max(cluster.span.end, m_stays[stay].span.end);
            cases.insert(m_stays[stay].caseIndex);
        }
        cluster.cases.assign(cases.begin(), cases.end());
        cluster.suspectedSource = suspect(found.stays);
        return cluster;
    }

private:
    [[nodiscard]] Found around(const Centre &centre, std::vector<std::uint32_t> component) const
    {
        Found found;
        found.cases = casesAmong(component, m_stays);
        found.place = centre.place;
        found.position = centre.position;
        found.radius = centre.radius;
        found.cell = centre.cell;
        for (const std::uint32_t stay : component) {
            const double apart = epi::distance(centre.position, m_stays[stay].position).value;
            found.spread += apart;
            found.radius = std::max(found.radius, centre.place.empty() ? apart + m_stays[stay].radius : apart);
        }
        found.stays = std::move(component);
        return found;
    }

    [[nodiscard]] std::optional<std::uint32_t> suspect(std::span<const std::uint32_t> members) const
    {
        const std::vector<Reach> reaches = reachOfCases(m_stays, members, m_times, m_rules.window);
        const auto first = std::ranges::min_element(reaches, {}, [&](const Reach &reach) {
            return std::tuple(-static_cast<std::int64_t>(reach.infected), m_times[reach.caseIndex].onset,
                              std::string_view(m_cases[reach.caseIndex].number), reach.caseIndex);
        });
        return first != reaches.end() ? std::optional(first->caseIndex) : std::nullopt;
    }

    const decltype(epi::Policy::clusters) &m_rules;
    const std::vector<epi::Case> &m_cases;
    const std::vector<CaseTimes> &m_times;
    std::span<const CaseStay> m_stays;
};

// Persons that are no cases, by cluster: near its place for long enough. A base station cannot put anybody into a venue.
epi::Result<void> countOthers(const PresenceReader &reader, std::span<const Found> found, std::vector<Cluster> &clusters,
                              unsigned threads, const std::stop_token &stop, const epi::Progress &progress)
{
    if (clusters.empty())
        return {};
    TimeSpan hull = clusters.front().span;
    std::vector<std::vector<Presence>> targets(clusters.size());
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        hull = {std::min(hull.begin, clusters[i].span.begin), std::max(hull.end, clusters[i].span.end)};
        Presence here;
        here.point = onSphere(clusters[i].position);
        here.kind = found[i].cell ? epi::RecordKind::cellSite : epi::RecordKind::entryLog;
        cutAtSlices(toSeconds(clusters[i].span.begin), toSeconds(clusters[i].span.end),
                    [&](std::uint32_t slice, std::uint32_t span) {
                        here.begin = slice * sliceSeconds + (span & 0xffff);
                        here.end = slice * sliceSeconds + (span >> 16);
                        targets[i].push_back(here);
                    });
    }
    const auto &rules = reader.policy();
    const NearbyIndex index(std::move(targets), {rules.clusters.distance, rules.clusters.cellDistance});
    std::vector<bool> isCase(reader.input().personCount, false);
    for (const std::uint32_t person : reader.input().personOfCase)
        isCase[person] = true;
    struct Worker
    {
        NearbyIndex::Scratch scratch;
        std::vector<Presence> presences;
        std::vector<std::uint32_t> others;
    };
    std::vector<Worker> workers(std::max(1U, threads));
    CountedProgress counted(progress, epi::WorkStage::clusters, reader.input().personCount);
    const auto minimum = std::max(Seconds{1}, rules.coPresences.minimum);
    const auto countPerson = [&](std::uint32_t person, Worker &worker) {
        worker.presences.clear();
        reader.read(person, hull, worker.presences);
        index.screen(worker.presences, worker.scratch);
        for (std::size_t i = 0; i < clusters.size(); ++i) {
            if (worker.scratch.seconds[i] < minimum.count())
                continue;
            auto pieces = index.pieces(i, worker.presences);
            std::erase_if(pieces, [&](const Piece &piece) {
                return !found[i].cell && worker.presences[piece.theirs].kind == epi::RecordKind::cellSite;
            });
            if (totalOf(episodesOf(pieces)) >= minimum)
                ++worker.others[i];
        }
    };
    const bool finished = inParallel(reader.input().personCount, personsPerPiece, threads, stop,
                                     [&](unsigned thread, std::size_t first, std::size_t last) {
                                         workers[thread].others.resize(clusters.size());
                                         for (std::size_t person = first; person < last; ++person) {
                                             if (!isCase[person])
                                                 countPerson(static_cast<std::uint32_t>(person), workers[thread]);
                                         }
                                         counted.add(last - first);
                                     });
    if (!finished)
        return epi::fail(epi::ErrorCode::cancelled);
    for (const Worker &worker : workers)
        for (std::size_t i = 0; i < worker.others.size(); ++i)
            clusters[i].others += worker.others[i];
    return {};
}

} // namespace

std::vector<CaseStay> caseStaysOf(const PresenceReader &reader, const std::vector<std::vector<epi::Stay>> &stays)
{
    std::vector<CaseStay> result;
    for (std::uint32_t c = 0; c < stays.size(); ++c) {
        for (const epi::Stay &stay : stays[c])
            result.push_back({c, stay.possible, stay.position, stay.radius, stay.place, stay.kind == epi::RecordKind::cellSite});
        reader.forEachVisit(c, [&](const epi::Visit &visit, TimeSpan span) {
            result.push_back({c, span, *visit.position, reader.policy().coPresences.roomRadius, visit.placeName, false});
        });
    }
    return result;
}

StayLink linkOf(const CaseStay &a, const CaseStay &b, const std::vector<CaseTimes> &times, Seconds window)
{
    StayLink link;
    if (a.caseIndex == b.caseIndex || std::max(a.span.begin, b.span.begin) - std::min(a.span.end, b.span.end) > window)
        return link;
    const auto meets = [](const std::optional<epi::CaseWindow> &w, const TimeSpan &span) { return w && w->outer.overlaps(span); };
    const CaseTimes &ta = times[a.caseIndex];
    const CaseTimes &tb = times[b.caseIndex];
    const bool exposedA = meets(ta.exposure, a.span);
    const bool exposedB = meets(tb.exposure, b.span);
    link.firstInfectsSecond = meets(ta.infectious, a.span) && exposedB && b.span.end > a.span.begin;
    link.secondInfectsFirst = meets(tb.infectious, b.span) && exposedA && a.span.end > b.span.begin;
    link.any = link.firstInfectsSecond || link.secondInfectsFirst || (exposedA && exposedB);
    return link;
}

epi::Result<std::vector<Cluster>> findClusters(const PresenceReader &reader, const std::vector<CaseTimes> &times,
                                               const std::vector<std::vector<epi::Stay>> &stays, unsigned threads,
                                               const std::stop_token &stop, const epi::Progress &progress)
{
    const std::vector<CaseStay> all = caseStaysOf(reader, stays);
    const ClusterSearch search(reader, times, all);
    std::vector<Found> found;
    search.searchPlaces(stop, found);
    search.searchPositions(found);
    if (stop.stop_requested())
        return epi::fail(epi::ErrorCode::cancelled);
    found = search.withoutRepeats(std::move(found));
    std::vector<Cluster> clusters;
    for (const Found &one : found)
        clusters.push_back(search.finish(one));
    if (const auto counted = countOthers(reader, found, clusters, threads, stop, progress); !counted)
        return std::unexpected(counted.error());
    // A venue says where cases met; a shared base station only in which part of town.
    std::vector<std::size_t> order(clusters.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) {
        const Cluster &c = clusters[i];
        return std::tuple(found[i].cell, -static_cast<std::ptrdiff_t>(c.cases.size()), c.span, std::string_view(c.place),
                          c.position.latitude, c.position.longitude);
    });
    std::vector<Cluster> ranked;
    for (const std::size_t i : order)
        ranked.push_back(std::move(clusters[i]));
    return ranked;
}

} // namespace tracedesk::tracing
