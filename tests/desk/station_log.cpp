#include "station_log.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <numbers>
#include <set>

namespace tracedesk::tests {

namespace {

constexpr UnixTime day = 86400;
constexpr UnixTime utcOffset = 9 * 3600;

// Sites
constexpr double shanghaiLatitude = 31.2116; // medians of the log's stations: laid over those of the folded week
constexpr double shanghaiLongitude = 121.4423;
constexpr double weekLatitude = 37.611;
constexpr double weekLongitude = 126.9026;
constexpr double reach = 45000;   // metres around the middle
constexpr double oneMast = 50;    // metres: operators list a mast more than once
constexpr double gridStep = 3000; // where the log knows no station
constexpr double leastRadius = 150;
constexpr double mostRadius = 5000;
constexpr double tile = 500;
constexpr std::size_t sitesHeard = 14;
// Radio: 3GPP TR 36.814 and 36.942
constexpr double lossPerDecade = 37.6;
constexpr double nearest = 35; // metres
constexpr double shadowing = 8;
constexpr double ownShare = 0.5; // of the variance; the rest is common to all sites and changes no order
constexpr double shadowTile = 50;
constexpr double halfPower = 70;
constexpr double frontToBack = 25;
constexpr double hysteresis = 4; // decibels: usual Q-Hyst; any cell so little weaker may keep the phone
// Sampling
constexpr UnixTime registration = 54 * 60; // T3412
constexpr double usedEvery = 15 * 60;      // seconds, by day
constexpr double usedAtNight = 90 * 60;
constexpr double onTheWay = 2 * 60; // cells change
constexpr double againAtOnce = 0.3; // of uses come in a row
constexpr double flapping = 0.03;   // of records begin a flight between two cells, over within five minutes
constexpr double walksFrom = 60;    // metres a minute

std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

std::int64_t tileOf(Spot at, double size)
{
    return (std::llround(std::floor(at.x / size)) << 24) ^ (std::llround(std::floor(at.y / size)) & 0xffffff);
}

std::vector<Spot> readSites(const std::filesystem::path &xz)
{
    std::set<std::pair<double, double>> positions;
    for (const std::string &line : unpackedLines(xz)) {
        double latitude = 0;
        double longitude = 0;
        const auto first = line.find('\t', line.find('\t') + 1);
        const auto second = line.find('\t', first + 1);
        if (first == std::string::npos || second == std::string::npos)
            continue;
        std::from_chars(line.data() + first + 1, line.data() + second, latitude);
        std::from_chars(line.data() + second + 1, line.data() + line.size(), longitude);
        if (latitude != 0)
            positions.emplace(latitude, longitude);
    }
    const double narrow = std::cos(shanghaiLatitude * std::numbers::pi / 180) / std::cos(weekLatitude * std::numbers::pi / 180);
    std::vector<Spot> sites;
    const auto put = [&](Spot spot, double apart) {
        const auto close = [&](const Spot &other) { return metres(spot, other) < apart; };
        if (std::abs(spot.x) <= reach && std::abs(spot.y) <= reach && std::ranges::none_of(sites, close))
            sites.push_back(spot);
    };
    for (const auto &[latitude, longitude] : positions)
        put(spotOf(weekLatitude + latitude - shanghaiLatitude, weekLongitude + (longitude - shanghaiLongitude) * narrow),
            oneMast);
    if (sites.empty())
        return sites;
    for (double x = -reach; x <= reach; x += gridStep)
        for (double y = -reach; y <= reach; y += gridStep)
            put({x, y}, gridStep);
    return sites;
}

} // namespace

StationNet::StationNet(const std::filesystem::path &xz, std::uint32_t seed)
    : m_sites(readSites(xz))
    , m_seed(seed)
{
    Dice dice(seed * 7919 + 1);
    for (std::uint32_t site = 0; site < m_sites.size(); ++site) {
        std::vector<double> distances;
        for (std::uint32_t other = 0; other < m_sites.size(); ++other) {
            if (other != site)
                distances.push_back(metres(m_sites[site], m_sites[other]));
        }
        std::ranges::partial_sort(distances, distances.begin() + 6);
        double sum = 0;
        for (std::size_t i = 0; i < 6; ++i)
            sum += distances[i] / 6;
        const double radius = std::round(std::clamp(sum, leastRadius, mostRadius) / 10) * 10;
        const bool sectors = dice.chance(0.5);
        const double turn = std::floor(dice.uniform() * 12) * 10;
        m_cellsOf.emplace_back();
        for (int sector = 0; sector < (sectors ? 3 : 1); ++sector) {
            m_cellsOf.back().push_back(static_cast<std::uint32_t>(m_cells.size()));
            m_cells.push_back({m_sites[site], radius, sectors ? turn + sector * 120 : -1, site});
        }
    }
}

const std::vector<std::uint32_t> &StationNet::near(Spot at) const
{
    const auto [found, isNew] = m_near.try_emplace(tileOf(at, tile));
    if (isNew) {
        const Spot middle{(std::floor(at.x / tile) + 0.5) * tile, (std::floor(at.y / tile) + 0.5) * tile};
        std::vector<std::pair<double, std::uint32_t>> order;
        for (std::uint32_t site = 0; site < m_sites.size(); ++site)
            order.emplace_back(metres(middle, m_sites[site]), site);
        const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(sitesHeard, order.size()));
        std::partial_sort(order.begin(), end, order.end());
        for (auto one = order.begin(); one != end; ++one)
            found->second.push_back(one->second);
    }
    return found->second;
}

double StationNet::shadow(std::uint32_t site, Spot at) const
{
    const std::uint64_t bits =
        mixed(mixed((std::uint64_t{m_seed} << 32) | site) ^ static_cast<std::uint64_t>(tileOf(at, shadowTile)));
    Dice dice(static_cast<std::uint32_t>(bits));
    return shadowing * std::sqrt(ownShare) * dice.normal();
}

std::vector<std::uint32_t> StationNet::heardAt(Spot at, double decibels) const
{
    std::vector<std::pair<double, std::uint32_t>> heard; // weakness
    for (const std::uint32_t site : near(at)) {
        const double loss = lossPerDecade * std::log10(std::max(nearest, metres(at, m_sites[site]))) + shadow(site, at);
        const double bearing = std::atan2(at.x - m_sites[site].x, at.y - m_sites[site].y) * 180 / std::numbers::pi;
        for (const std::uint32_t cell : m_cellsOf[site]) {
            double off = 0;
            if (m_cells[cell].azimuth >= 0)
                off = std::abs(std::remainder(bearing - m_cells[cell].azimuth, 360.0)) / halfPower;
            heard.emplace_back(loss + std::min(12 * off * off, frontToBack), cell);
        }
    }
    std::ranges::sort(heard);
    std::vector<std::uint32_t> cells;
    for (const auto &[weakness, cell] : heard) {
        if (weakness <= heard.front().first + decibels)
            cells.push_back(cell);
    }
    return cells;
}

double StationNet::widestAt(Spot at) const
{
    double widest = 0;
    for (const std::uint32_t cell : heardAt(at, hysteresis))
        widest = std::max(widest, m_cells[cell].radius);
    return widest;
}

epi::Place StationNet::placeOf(std::uint32_t cell) const
{
    const Cell &one = m_cells[cell];
    epi::Place place;
    place.code = "S" + std::to_string(one.site + 1) + (one.azimuth < 0 ? "" : "/" + std::to_string(std::lround(one.azimuth)));
    place.position = latLngOf(one.at);
    place.radius = one.radius;
    if (one.azimuth >= 0) {
        place.azimuth = one.azimuth;
        place.beamwidth = 120; // of what the sector serves, a third of the circle
    }
    return place;
}

namespace {

void addLog(std::vector<StationRecord> &records, UnixTime begin, UnixTime end, const std::function<Spot(UnixTime)> &where,
            const StationNet &net, Dice &dice)
{
    UnixTime t = begin + dice.below(600);
    while (t < end) {
        const Spot here = where(t);
        const std::vector<std::uint32_t> cells = net.heardAt(here, hysteresis);
        records.push_back({t, cells[dice.below(cells.size())]});
        if (cells.size() > 1 && dice.chance(flapping)) {
            UnixTime bounce = t;
            for (std::uint32_t n = 2 + dice.below(4); n > 0 && bounce + 40 < end; --n)
                records.push_back({bounce += 3 + dice.below(35), cells[n % 2]});
            t = bounce;
        }
        const Spot before = where(std::max(begin, t - 60));
        const bool moving = metres(before, here) >= walksFrom;
        const bool night = (t + utcOffset) % day < 6 * 3600;
        const double mean = moving ? onTheWay : night ? usedAtNight : dice.chance(againAtOnce) ? 60 : usedEvery;
        t += std::clamp<UnixTime>(static_cast<UnixTime>(dice.exponential(mean)), 1, registration);
    }
}

} // namespace

std::vector<StationRecord> logOf(const WalkedWeek &week, const StationNet &net, std::uint32_t seed)
{
    Dice dice(seed);
    std::vector<StationRecord> records;
    for (const auto &[begin, end] : week.known())
        addLog(records, begin, end, [&](UnixTime t) { return week.at(t).value_or(Spot{}); }, net, dice);
    return records;
}

std::vector<StationRecord> logAt(Spot spot, UnixTime begin, UnixTime end, const StationNet &net, std::uint32_t seed)
{
    Dice dice(seed);
    std::vector<StationRecord> records;
    addLog(records, begin, end, [&](UnixTime) { return spot; }, net, dice);
    return records;
}

} // namespace tracedesk::tests
