#include "tracing/co_presence.h"

#include "tracing/closeness.h"
#include "tracing/work.h"

#include <algorithm>
#include <tuple>

namespace tracedesk::tracing {

using epi::CoPresence;
using epi::TimeSpan;

namespace {

constexpr std::size_t personsPerPiece = 16;

Whereabouts whereaboutsOf(const Presence &presence)
{
    return {presence.kind, presence.radius};
}

// Base stations repeat the same few geometries endlessly.
class ClosenessCache
{
public:
    double of(double distance, double separation, const Presence &a, const Presence &b)
    {
        const auto key = std::tuple(distance, separation, a.kind, a.radius, b.kind, b.radius);
        if (key != m_key) {
            m_key = key;
            m_value = closeness(distance, separation, whereaboutsOf(a), whereaboutsOf(b));
        }
        return m_value;
    }

private:
    std::tuple<double, double, epi::RecordKind, float, epi::RecordKind, float> m_key{-1, 0, {}, 0, {}, 0};
    double m_value = 0;
};

std::vector<Piece> clipped(std::vector<Piece> pieces, TimeSpan window)
{
    const std::uint32_t from = toSeconds(window.begin);
    const std::uint32_t to = toSeconds(window.end);
    for (Piece &piece : pieces) {
        piece.begin = std::max(piece.begin, from);
        piece.end = std::min(piece.end, to);
    }
    std::erase_if(pieces, [](const Piece &piece) { return piece.begin >= piece.end; });
    std::ranges::sort(pieces);
    return pieces;
}

// Fills in what is said of the longest episode.
void describeLongest(CoPresence &found, TimeSpan longest, std::span<const Piece> pieces, std::span<const Presence> mine,
                     std::span<const Presence> theirs, const PresenceReader &reader)
{
    ClosenessCache cache;
    double weighted = 0;
    double seconds = 0;
    double most = -1;
    const Piece *main = nullptr;
    found.kind = epi::RecordKind::entryLog;
    for (const Piece &piece : pieces) {
        if (!longest.contains(toInstant(piece.begin)))
            continue;
        const Presence &a = mine[piece.mine];
        const Presence &b = theirs[piece.theirs];
        const double length = piece.end - piece.begin;
        const double chance = cache.of(reader.policy().coPresences.distance, piece.separation, a, b);
        weighted += chance * length;
        seconds += length;
        found.kind = std::min({found.kind, a.kind, b.kind});
        if (chance * length > most) {
            most = chance * length;
            main = &piece;
        }
    }
    found.probability = seconds > 0 ? weighted / seconds : 0;
    // Of the two records the finer one says where.
    const Presence &a = mine[main->mine];
    const Presence &b = theirs[main->theirs];
    const Presence &where = b.radius < a.radius ? b : a;
    found.where = reader.positionOf(where);
    found.place = reader.placeOf(where);
    found.separation = main->separation;
}

std::vector<Together> togetherOf(std::span<const Piece> pieces, std::span<const Presence> mine, std::span<const Presence> theirs,
                                 const PresenceReader &reader)
{
    std::vector<Together> result;
    ClosenessCache cache;
    for (const Piece &piece : pieces) {
        const Presence &a = mine[piece.mine];
        const Presence &b = theirs[piece.theirs];
        const Presence &where = b.radius < a.radius ? b : a;
        const double chance = cache.of(2 * reader.policy().coPresences.roomRadius, piece.separation, a, b);
        const epi::LatLng position = reader.positionOf(where);
        if (!result.empty() && result.back().span.end == toInstant(piece.begin) && result.back().where == position &&
            result.back().chance == chance) {
            result.back().span.end = toInstant(piece.end);
            continue;
        }
        result.push_back({toSpan(piece.begin, piece.end), chance, position, reader.placeOf(where)});
    }
    return result;
}

class EncounterSearch
{
public:
    EncounterSearch(const PresenceReader &reader, const std::vector<CaseTimes> &times, const OnsetCurves &curves)
        : m_reader(reader)
        , m_times(times)
        , m_curves(curves)
        , m_casesOf(reader.input().personCount)
        , m_index(targets(), {reader.policy().coPresences.searchDistance, reader.policy().coPresences.cellSearchDistance})
    {
        for (std::uint32_t c = 0; c < times.size(); ++c)
            m_casesOf[reader.input().personOfCase[c]].push_back(c);
    }

    struct Worker
    {
        NearbyIndex::Scratch scratch;
        std::vector<Presence> presences;
        std::vector<std::pair<std::uint32_t, CoPresence>> found;
        std::vector<CaseMeetings> meetings;
    };

    void searchPerson(std::uint32_t person, Worker &worker) const
    {
        if (m_hull.isEmpty())
            return;
        worker.presences.clear();
        m_reader.read(person, m_hull, worker.presences);
        for (const std::uint32_t c : m_casesOf[person])
            m_reader.readVisits(c, m_hull, worker.presences);
        if (worker.presences.empty())
            return;
        m_index.screen(worker.presences, worker.scratch);
        const bool isCase = !m_casesOf[person].empty();
        const auto least =
            isCase ? 1U : static_cast<std::uint32_t>(std::max<std::int64_t>(1, m_reader.policy().coPresences.minimum.count()));
        for (std::uint32_t c = 0; c < m_times.size(); ++c) {
            if (worker.scratch.seconds[c] >= least && m_reader.input().personOfCase[c] != person)
                meet(c, person, worker);
        }
    }

private:
    // The policy's window, and beyond it all the time in which the case can have been infectious at all.
    [[nodiscard]] TimeSpan spanOf(std::size_t c) const
    {
        TimeSpan span;
        if (m_times[c].infectious)
            span = m_times[c].infectious->outer;
        if (m_times[c].onset) {
            const TimeSpan reach = m_curves.infectiousReach(*m_times[c].onset);
            span = span.isEmpty() ? reach : TimeSpan{std::min(span.begin, reach.begin), std::max(span.end, reach.end)};
        }
        return span;
    }

    std::vector<std::vector<Presence>> targets()
    {
        std::vector<std::vector<Presence>> presences(m_times.size());
        for (std::size_t c = 0; c < m_times.size(); ++c) {
            const TimeSpan span = spanOf(c);
            if (span.isEmpty())
                continue;
            m_hull = m_hull.isEmpty() ? span : TimeSpan{std::min(m_hull.begin, span.begin), std::max(m_hull.end, span.end)};
            m_reader.read(m_reader.input().personOfCase[c], span, presences[c]);
            m_reader.readVisits(c, span, presences[c]);
        }
        return presences;
    }

    void meet(std::uint32_t c, std::uint32_t person, Worker &worker) const
    {
        const auto mine = m_index.presencesOf(c);
        std::vector<Piece> pieces = m_index.pieces(c, worker.presences);
        for (const std::uint32_t other : m_casesOf[person])
            worker.meetings.push_back({c, other, togetherOf(pieces, mine, worker.presences, m_reader)});
        if (!m_times[c].infectious)
            return;
        std::vector<Piece> inside = clipped(std::move(pieces), m_times[c].infectious->outer);
        const auto episodes = episodesOf(inside);
        auto found = summarise(std::move(inside), m_times[c].infectious->outer, mine, worker.presences, m_reader);
        if (!found)
            return;
        found->person = m_reader.input().personOfCase[c];
        found->other = person;
        for (const TimeSpan &episode : episodes)
            found->weight += m_curves.share(*m_times[c].onset, episode);
        worker.found.emplace_back(c, std::move(*found));
    }

    const PresenceReader &m_reader;
    const std::vector<CaseTimes> &m_times;
    const OnsetCurves &m_curves;
    TimeSpan m_hull;
    std::vector<std::vector<std::uint32_t>> m_casesOf; // by person
    NearbyIndex m_index;
};

} // namespace

std::optional<CoPresence> summarise(std::vector<Piece> pieces, TimeSpan window, std::span<const Presence> mine,
                                    std::span<const Presence> theirs, const PresenceReader &reader)
{
    pieces = clipped(std::move(pieces), window);
    const auto episodes = episodesOf(pieces);
    CoPresence found;
    found.total = totalOf(episodes);
    if (pieces.empty() || found.total < reader.policy().coPresences.minimum)
        return std::nullopt;
    const auto longest = std::ranges::max_element(episodes, {}, &TimeSpan::length);
    found.longest = longest->length();
    found.span = {episodes.front().begin, episodes.back().end};
    describeLongest(found, *longest, pieces, mine, theirs, reader);
    return found;
}

epi::Result<Encounters> findEncounters(const PresenceReader &reader, const std::vector<CaseTimes> &times,
                                       const OnsetCurves &curves, unsigned threads, const std::stop_token &stop,
                                       const epi::Progress &progress)
{
    const EncounterSearch search(reader, times, curves);
    const std::size_t personCount = reader.input().personCount;
    std::vector<EncounterSearch::Worker> workers(std::max(1U, threads));
    CountedProgress counted(progress, epi::WorkStage::coPresences, personCount);
    const bool finished =
        inParallel(personCount, personsPerPiece, threads, stop, [&](unsigned thread, std::size_t first, std::size_t last) {
            for (std::size_t person = first; person < last; ++person)
                search.searchPerson(static_cast<std::uint32_t>(person), workers[thread]);
            counted.add(last - first);
        });
    if (!finished)
        return epi::fail(epi::ErrorCode::cancelled);
    Encounters encounters;
    encounters.byCase.resize(times.size());
    for (auto &worker : workers) {
        for (auto &[c, found] : worker.found)
            encounters.byCase[c].push_back(std::move(found));
        std::ranges::move(worker.meetings, std::back_inserter(encounters.meetings));
    }
    for (auto &list : encounters.byCase) {
        std::ranges::sort(list, [](const CoPresence &a, const CoPresence &b) {
            return std::tuple(-a.weight, a.span.begin, a.other) < std::tuple(-b.weight, b.span.begin, b.other);
        });
    }
    std::ranges::sort(encounters.meetings, {}, [](const CaseMeetings &m) { return std::tuple(m.exposed, m.source); });
    return encounters;
}

} // namespace tracedesk::tracing
