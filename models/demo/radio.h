#pragma once

#include "demo/city.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace tracedesk::demo {

/// One cell of a base station: a sector of a mast, or a mast that serves all round.
struct RadioCell
{
    std::string code;
    Point at;
    double radius = 0;         ///< metres
    std::int32_t azimuth = -1; ///< degrees clockwise from north; -1: all round
    std::int32_t beamwidth = 0;
    Point direction; ///< unit vector of the azimuth
};

/// The three cells a phone hears best, best first.
using HeardCells = std::array<std::uint16_t, 3>;

/// Masts 300 m apart in the middle of the town and up to 800 m at its edge, three sectors each where it is dense.
class RadioNetwork
{
public:
    RadioNetwork(const City &city, std::uint64_t seed);

    [[nodiscard]] const std::vector<RadioCell> &cells() const { return m_cells; }
    /// Heard at a point in the open.
    [[nodiscard]] HeardCells heardAt(Point at) const;
    /// Heard at a place of the city; looked up, not computed.
    [[nodiscard]] const HeardCells &heardIn(std::uint32_t place) const { return m_heardIn[place]; }

private:
    void putMast(Point at, double spacing, bool sectors, std::uint32_t turn);
    void index(double reach);
    void listen(const City &city);

    std::vector<RadioCell> m_cells;
    std::vector<HeardCells> m_heardIn;
    double m_reach = 0;
    std::uint32_t m_tiles = 0;
    std::vector<std::vector<std::uint16_t>> m_nearTile; ///< candidate cells of each 200 m tile
};

} // namespace tracedesk::demo
