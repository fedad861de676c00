#include "demo/radio.h"

#include "demo/random.h"

#include <algorithm>
#include <cmath>

namespace tracedesk::demo {

namespace {

constexpr double kTile = 200;
constexpr std::size_t kCandidates = 24;

/// East and north of the azimuths 0, 10, ..., 350, to eight digits: no library sine is asked.
Point directionOf(std::int32_t azimuth)
{
    constexpr double sines[] = {0, 0.17364818, 0.34202014, 0.5, 0.64278761, 0.76604444, 0.8660254, 0.93969262, 0.98480775, 1};
    const std::int32_t step = azimuth / 10 % 36;
    const auto sine = [&](std::int32_t k) {
        k = (k % 36 + 36) % 36;
        const std::int32_t half = k % 18;
        const double value = sines[half <= 9 ? half : 18 - half];
        return k < 18 ? value : -value;
    };
    return {sine(step), sine(step + 9)};
}

/// The weaker, the larger. Squared distance, stretched up to 9 times behind a sector's back: about the 30 dB
/// a sector antenna loses there under a path-loss exponent near 3.75.
double weakness(const RadioCell &cell, Point at)
{
    const double dx = at.x - cell.at.x;
    const double dy = at.y - cell.at.y;
    const double square = dx * dx + dy * dy;
    if (cell.azimuth < 0)
        return square * 1.6;
    const double length = std::sqrt(square) + 1e-9;
    const double away = 1 - (dx * cell.direction.x + dy * cell.direction.y) / length;
    return square * (1 + 8 * std::max(0.0, away - 0.1)) + 400 * away;
}

} // namespace

void RadioNetwork::putMast(Point at, double spacing, bool sectors, std::uint32_t turn)
{
    const double radius = std::floor(spacing * 1.2 / 10) * 10;
    const std::string mast = std::to_string(1001 + m_cells.size());
    if (!sectors) {
        m_cells.push_back({"L" + mast, at, radius, -1, 0, {}});
        return;
    }
    for (std::uint32_t sector = 0; sector < 3; ++sector) {
        const auto azimuth = static_cast<std::int32_t>((turn * 10 + sector * 120) % 360);
        m_cells.push_back({"L" + mast + "-" + std::to_string(sector + 1), at, radius, azimuth, 120, directionOf(azimuth)});
    }
}

RadioNetwork::RadioNetwork(const City &city, std::uint64_t seed)
    : m_reach(city.reach() + 100)
{
    Random random(seed, Purpose::cells);
    struct Mast
    {
        Point at;
        double spacing;
    };
    std::vector<Mast> masts;
    const auto attempts = static_cast<std::uint32_t>(m_reach * m_reach * 4 / 3000);
    for (std::uint32_t n = 0; n < attempts; ++n) {
        const Point at{random.uniform(-m_reach, m_reach), random.uniform(-m_reach, m_reach)};
        const double out = std::sqrt(at.x * at.x + at.y * at.y) / m_reach;
        const double spacing = 300 + 400 * out * out;
        const auto tooNear = [&](const Mast &mast) {
            const double dx = mast.at.x - at.x;
            const double dy = mast.at.y - at.y;
            return dx * dx + dy * dy < spacing * spacing;
        };
        if (out <= 1 && std::ranges::none_of(masts, tooNear))
            masts.push_back({at, spacing});
    }
    for (const Mast &mast : masts)
        putMast(mast.at, mast.spacing, mast.spacing < 600 && random.chance(0.85), random.below(12));
    index(m_reach);
    listen(city);
}

void RadioNetwork::index(double reach)
{
    m_tiles = static_cast<std::uint32_t>(2 * reach / kTile) + 1;
    m_nearTile.resize(std::size_t(m_tiles) * m_tiles);
    std::vector<std::pair<double, std::uint16_t>> order(m_cells.size());
    for (std::uint32_t ty = 0; ty < m_tiles; ++ty)
        for (std::uint32_t tx = 0; tx < m_tiles; ++tx) {
            const Point middle{(tx + 0.5) * kTile - reach, (ty + 0.5) * kTile - reach};
            for (std::size_t c = 0; c < m_cells.size(); ++c)
                order[c] = {weakness(m_cells[c], middle), static_cast<std::uint16_t>(c)};
            const std::size_t count = std::min(kCandidates, order.size());
            std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end());
            auto &near = m_nearTile[std::size_t(ty) * m_tiles + tx];
            for (std::size_t c = 0; c < count; ++c)
                near.push_back(order[c].second);
        }
}

HeardCells RadioNetwork::heardAt(Point at) const
{
    const auto tile = [&](double coordinate) {
        return static_cast<std::uint32_t>(std::clamp((coordinate + m_reach) / kTile, 0.0, m_tiles - 1.0));
    };
    double best[3] = {1e18, 1e18, 1e18};
    HeardCells heard{0, 0, 0};
    for (const std::uint16_t c : m_nearTile[std::size_t(tile(at.y)) * m_tiles + tile(at.x)]) {
        const double weak = weakness(m_cells[c], at);
        std::size_t slot = 3;
        while (slot > 0 && weak < best[slot - 1])
            --slot;
        for (std::size_t later = 2; later > slot && later < 3; --later) {
            best[later] = best[later - 1];
            heard[later] = heard[later - 1];
        }
        if (slot < 3) {
            best[slot] = weak;
            heard[slot] = c;
        }
    }
    return heard;
}

void RadioNetwork::listen(const City &city)
{
    m_heardIn.clear();
    m_heardIn.reserve(city.places.size());
    for (const Place &place : city.places)
        m_heardIn.push_back(heardAt(place.at));
}

} // namespace tracedesk::demo
