#include "tracing/all_pairs.h"

#include "tracing/person_dwells.h"
#include "tracing/vectorised.h"
#include "tracing/work.h"

#include <chrono>
#include <numeric>
#include <string>
#include <unordered_map>

namespace tracedesk::tracing {

using epi::ErrorCode;
using epi::fail;

namespace {

constexpr std::size_t personsPerPiece = 64;
constexpr std::size_t ranksPerBlock = 16;

class Stopwatch
{
public:
    double lap()
    {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(m_start, now)).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

epi::Result<void> check(const PositionColumns &columns, const AllPairsRule &rule)
{
    const std::size_t size = columns.person.size();
    const bool places = !columns.place.empty();
    if (columns.time.size() != size || (places && columns.place.size() != size) || columns.x.size() != columns.y.size() ||
        (!places && columns.x.size() != size))
        return fail(ErrorCode::invalidArgument, "columns", "length");
    if (!(rule.distance >= 0) || rule.distance > SpatialCells::largestCoordinate)
        return fail(ErrorCode::invalidArgument, "distance", std::to_string(rule.distance));
    for (std::size_t row = 0; row < size; ++row) {
        if (columns.person[row] >= columns.personCount)
            return fail(ErrorCode::invalidArgument, "person", std::to_string(row));
        if (places && columns.place[row] >= columns.x.size())
            return fail(ErrorCode::invalidArgument, "place", std::to_string(row));
    }
    const bool degrees = columns.coordinates == PositionColumns::Coordinates::degrees;
    const double most[2] = {degrees ? 180 : SpatialCells::largestCoordinate, degrees ? 90 : SpatialCells::largestCoordinate};
    for (std::size_t row = 0; row < columns.x.size(); ++row) {
        if (!(std::abs(columns.x[row]) <= most[0]) || !(std::abs(columns.y[row]) <= most[1]))
            return fail(ErrorCode::invalidArgument, "coordinate", std::to_string(row));
    }
    return {};
}

std::vector<Point> pointsOf(const PositionColumns &columns)
{
    std::vector<Point> points(columns.x.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = columns.coordinates == PositionColumns::Coordinates::degrees ? onSphere({columns.y[i], columns.x[i]})
                                                                                 : Point{columns.x[i], columns.y[i], 0};
    }
    return points;
}

// Every place within reach of every place, itself included: exact, so that probes need no distance.
IntervalIndex::Around nearPlaces(std::span<const Point> points, double squaredReach)
{
    SpatialCells cells(std::sqrt(squaredReach));
    std::vector<std::vector<std::uint32_t>> placesIn;
    std::vector<std::uint32_t> cellOf;
    for (std::uint32_t place = 0; place < points.size(); ++place) {
        const std::uint32_t cell = cells.insert(points[place]);
        placesIn.resize(cells.size());
        placesIn[cell].push_back(place);
        cellOf.push_back(cell);
    }
    cells.link();
    IntervalIndex::Around around;
    around.offsets.push_back(0);
    for (std::uint32_t place = 0; place < points.size(); ++place) {
        for (const auto &neighbour : cells.around(cellOf[place])) {
            for (const std::uint32_t other : placesIn[neighbour.cell]) {
                if (squaredDistance(points[place], points[other]) <= squaredReach)
                    around.neighbours.push_back({other, IntervalIndex::everySide});
            }
        }
        around.offsets.push_back(static_cast<std::uint32_t>(around.neighbours.size()));
    }
    return around;
}

IntervalIndex::Around nearCells(const SpatialCells &cells)
{
    IntervalIndex::Around around;
    around.offsets.push_back(0);
    for (std::uint32_t cell = 0; cell < cells.size(); ++cell) {
        const auto neighbours = cells.around(cell);
        around.neighbours.insert(around.neighbours.end(), neighbours.begin(), neighbours.end());
        around.offsets.push_back(static_cast<std::uint32_t>(around.neighbours.size()));
    }
    return around;
}

// True where any of a block of sums reaches the minimum; the common case is that none does.
TRACEDESK_CLONES void findReached(std::span<const std::uint32_t> seconds, std::uint32_t minimum, std::size_t firstBlock,
                                  std::vector<std::uint32_t> &blocks)
{
    for (std::size_t block = firstBlock; block < seconds.size() / ranksPerBlock; ++block) {
        const std::uint32_t *sums = seconds.data() + block * ranksPerBlock;
        std::uint32_t most = 0;
        for (std::size_t lane = 0; lane < ranksPerBlock; ++lane)
            most = std::max(most, sums[lane]);
        if (most >= minimum)
            blocks.push_back(static_cast<std::uint32_t>(block));
    }
}

std::vector<PersonPair> sorted(const std::vector<std::vector<PersonPair>> &parts, std::uint32_t personCount)
{
    std::vector<std::size_t> begins(personCount + std::size_t{1}, 0);
    for (const auto &part : parts)
        for (const PersonPair &pair : part)
            ++begins[pair.first + std::size_t{1}];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<PersonPair> pairs(begins.back());
    std::vector<std::size_t> next = begins;
    for (const auto &part : parts)
        for (const PersonPair &pair : part)
            pairs[next[pair.first]++] = pair;
    for (std::uint32_t person = 0; person < personCount; ++person)
        std::sort(pairs.begin() + static_cast<std::ptrdiff_t>(begins[person]),
                  pairs.begin() + static_cast<std::ptrdiff_t>(begins[person + std::size_t{1}]));
    return pairs;
}

} // namespace

std::optional<CodedPlaces> codePlaces(std::span<const double> x, std::span<const double> y, std::size_t most)
{
    struct Hash
    {
        std::size_t operator()(const std::pair<double, double> &p) const
        {
            return std::hash<double>{}(p.first) * 0x9E3779B97F4A7C15ULL ^ std::hash<double>{}(p.second);
        }
    };
    std::unordered_map<std::pair<double, double>, std::uint32_t, Hash> codes;
    CodedPlaces coded;
    coded.place.reserve(x.size());
    for (std::size_t row = 0; row < x.size(); ++row) {
        const auto [found, fresh] = codes.try_emplace({x[row], y[row]}, static_cast<std::uint32_t>(coded.x.size()));
        if (fresh) {
            if (coded.x.size() == most)
                return std::nullopt;
            coded.x.push_back(x[row]);
            coded.y.push_back(y[row]);
        }
        coded.place.push_back(found->second);
    }
    return coded;
}

epi::Result<CoPresenceIndex> CoPresenceIndex::make(const PositionColumns &columns, const AllPairsRule &rule, std::stop_token stop)
{
    if (const auto checked = check(columns, rule); !checked)
        return std::unexpected(checked.error());
    CoPresenceIndex index;
    index.m_rule = rule;
    index.m_rule.minimum = std::max(1U, rule.minimum);
    index.m_positions = columns.place.empty();
    const double reach = columns.coordinates == PositionColumns::Coordinates::degrees ? chord(rule.distance) : rule.distance;
    index.m_squaredReach = reach * reach;

    Stopwatch watch;
    const std::vector<Point> points = pointsOf(columns);
    const OrderedRecords records = orderByPerson(columns);
    index.m_stages.sort = watch.lap();
    if (stop.stop_requested())
        return fail(ErrorCode::cancelled);
    SpatialCells cells(reach);
    const PersonDwells dwells = findDwells(records, points, rule.gap, index.m_positions ? &cells : nullptr);
    index.m_stages.dwell = watch.lap();
    if (stop.stop_requested())
        return fail(ErrorCode::cancelled);
    index.takeByRank(dwells, points, cells);
    if (index.m_positions)
        cells.link();
    index.m_index = IntervalIndex(index.m_rows, index.m_points,
                                  index.m_positions ? nearCells(cells) : nearPlaces(points, index.m_squaredReach));
    index.m_stages.index = watch.lap();
    return index;
}

void CoPresenceIndex::takeByRank(const PersonDwells &dwells, std::span<const Point> points, const SpatialCells &cells)
{
    const auto personCount = static_cast<std::uint32_t>(dwells.homes.size());
    m_personOf.resize(personCount);
    std::iota(m_personOf.begin(), m_personOf.end(), 0U);
    // Neighbours probe the same lists one after the other, which then are still in the cache.
    std::ranges::stable_sort(m_personOf, {}, [&](std::uint32_t person) { return dwells.homes[person]; });
    m_rankOf.resize(personCount);
    m_rows.reserve(dwells.rows.size());
    for (std::uint32_t rank = 0; rank < personCount; ++rank) {
        const std::uint32_t person = m_personOf[rank];
        m_rankOf[person] = rank;
        m_rowBegins.push_back(static_cast<std::uint32_t>(m_rows.size()));
        for (std::uint32_t row = dwells.begins[person]; row < dwells.begins[person + std::size_t{1}]; ++row) {
            m_rows.push_back(dwells.rows[row]);
            m_rows.back().owner = rank;
            if (m_positions) {
                m_points.push_back(points[dwells.positions[row]]);
                m_sides.push_back(cells.sidesWithin(m_points.back()));
            }
        }
    }
    m_rowBegins.push_back(static_cast<std::uint32_t>(m_rows.size()));
}

void CoPresenceIndex::addPerson(std::uint32_t rank, std::span<std::uint32_t> seconds, std::span<std::uint32_t> cursors) const
{
    const std::size_t first = m_rowBegins[rank];
    const std::size_t count = m_rowBegins[rank + std::size_t{1}] - first;
    const std::span rows = std::span(m_rows).subspan(first, count);
    if (m_positions)
        m_index.addPositions(rows, std::span(m_points).subspan(first, count), std::span(m_sides).subspan(first, count),
                             m_squaredReach, seconds, cursors, rank);
    else
        m_index.addPlaces(rows, seconds, cursors, rank);
    seconds[rank] = 0;
}

void CoPresenceIndex::emitPairs(std::uint32_t rank, std::uint32_t fromRank, std::span<std::uint32_t> seconds,
                                std::vector<std::uint32_t> &blocks, std::vector<PersonPair> &pairs) const
{
    const std::size_t firstBlock = fromRank / ranksPerBlock;
    blocks.clear();
    findReached(seconds, m_rule.minimum, firstBlock, blocks);
    const std::uint32_t person = m_personOf[rank];
    for (const std::uint32_t block : blocks) {
        for (std::size_t other = block * ranksPerBlock; other < (block + 1) * ranksPerBlock; ++other) {
            if (seconds[other] >= m_rule.minimum)
                pairs.push_back({person, m_personOf[other], seconds[other]});
        }
    }
    std::fill(seconds.begin() + static_cast<std::ptrdiff_t>(firstBlock * ranksPerBlock), seconds.end(), 0);
}

epi::Result<AllPairs> CoPresenceIndex::allPairs(unsigned threads, std::stop_token stop, const epi::Progress &progress) const
{
    struct Worker
    {
        std::vector<std::uint32_t> seconds;
        std::vector<std::uint32_t> cursors;
        std::vector<std::uint32_t> blocks;
        std::vector<PersonPair> pairs;
    };
    const auto personCount = static_cast<std::uint32_t>(m_personOf.size());
    AllPairs result;
    result.stages = m_stages;
    Stopwatch watch;
    CountedProgress counted(progress, epi::WorkStage::coPresences, personCount);
    std::vector<Worker> workers(std::max(1U, threads));
    const bool finished =
        inParallel(personCount, personsPerPiece, threads, stop, [&](unsigned thread, std::size_t first, std::size_t last) {
            Worker &worker = workers[thread];
            if (worker.seconds.empty()) {
                worker.seconds.assign((personCount + ranksPerBlock) / ranksPerBlock * ranksPerBlock, 0);
                const auto begins = m_index.bucketBegins();
                worker.cursors.assign(begins.begin(), begins.end());
            }
            for (auto rank = static_cast<std::uint32_t>(first); rank < last; ++rank) {
                addPerson(rank, worker.seconds, worker.cursors);
                emitPairs(rank, rank, worker.seconds, worker.blocks, worker.pairs);
            }
            counted.add(last - first);
        });
    if (!finished)
        return fail(ErrorCode::cancelled);
    std::vector<std::vector<PersonPair>> parts;
    for (Worker &worker : workers) {
        for (PersonPair &pair : worker.pairs) {
            if (pair.first > pair.second)
                std::swap(pair.first, pair.second);
            result.totalSeconds += pair.seconds;
        }
        parts.push_back(std::move(worker.pairs));
    }
    result.pairs = sorted(parts, personCount);
    result.stages.probe = watch.lap();
    return result;
}

std::vector<PersonPair> CoPresenceIndex::pairsOf(std::uint32_t person) const
{
    std::vector<std::uint32_t> seconds((m_personOf.size() + ranksPerBlock) / ranksPerBlock * ranksPerBlock, 0);
    std::vector<std::uint32_t> blocks;
    std::vector<PersonPair> pairs;
    if (person < m_rankOf.size()) {
        addPerson(m_rankOf[person], seconds, {});
        emitPairs(m_rankOf[person], 0, seconds, blocks, pairs);
    }
    std::ranges::sort(pairs);
    return pairs;
}

} // namespace tracedesk::tracing
