#pragma once

#include "epi/evidence.h"
#include "walked_week.h"

#include <filesystem>
#include <unordered_map>
#include <vector>

namespace tracedesk::tests {

/// A line of a base-station log.
struct StationRecord
{
    UnixTime at = 0;
    std::uint32_t cell = 0;
};

/// Base stations whose distances are real: the sites of the Shanghai log laid over the folded week, a grid of 3 km where there
/// are none. What is heard where goes by the 3GPP model for such sites (TR 36.814 A.2.1.1, TR 36.942): loss 37.6 dB a decade,
/// shadowing of 8 dB of which half is common to all sites, constant over 50 m; sector antennas of 70 degrees and 25 dB front to
/// back.
class StationNet
{
public:
    struct Cell
    {
        Spot at;
        double radius = 0;   ///< metres, as a provider writes it: the mean distance to the six nearest sites
        double azimuth = -1; ///< degrees; -1: all round
        std::uint32_t site = 0;
    };

    /// Empty if the file cannot be read. Half the sites, drawn by the seed, have three sectors.
    StationNet(const std::filesystem::path &xz, std::uint32_t seed);

    [[nodiscard]] const std::vector<Cell> &cells() const { return m_cells; }
    /// Cells within `decibels` of the one heard best, best first.
    [[nodiscard]] std::vector<std::uint32_t> heardAt(Spot at, double decibels) const;
    [[nodiscard]] epi::Place placeOf(std::uint32_t cell) const;
    [[nodiscard]] double widestAt(Spot at) const; ///< radius of the widest cell that serves there

private:
    [[nodiscard]] const std::vector<std::uint32_t> &near(Spot at) const;
    [[nodiscard]] double shadow(std::uint32_t site, Spot at) const;

    std::vector<Spot> m_sites;
    std::vector<std::vector<std::uint32_t>> m_cellsOf;
    std::vector<Cell> m_cells;
    std::uint32_t m_seed;
    mutable std::unordered_map<std::int64_t, std::vector<std::uint32_t>> m_near; ///< sites by tile; one thread
};

/// What a phone that is carried through `week` leaves in the log, while it is known where it is. Idle phones register after 54
/// minutes (T3412 of 3GPP TS 24.301, default) and whenever they are used, which is at random; now and then the log flaps between
/// two cells.
[[nodiscard]] std::vector<StationRecord> logOf(const WalkedWeek &week, const StationNet &net, std::uint32_t seed);
/// The same of a phone that lies at `spot`.
[[nodiscard]] std::vector<StationRecord> logAt(Spot spot, UnixTime begin, UnixTime end, const StationNet &net,
                                               std::uint32_t seed);

} // namespace tracedesk::tests
