#pragma once

#include "tracing/trace.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace tracedesk::tests {

/// Places of a small story, kilometres apart; a base station of 300 m stands at each.
enum class Spot : std::uint8_t { home, work, cafe, shop, nextDoor, far, island, canteen };

/// What one case did, paid and told, in hours since 2020-03-05 00:00 in Korea.
class Story
{
public:
    explicit Story(double shiftHours = 0, double shiftDegrees = 0);

    /// Nights at home and a day of work, told.
    Story &usual(int day);
    /// The phone is there, recorded every so many minutes; what was there before is replaced.
    Story &be(Spot spot, double from, double to, double everyMinutes = 10);
    Story &silence(double from, double to);
    Story &heard(Spot spot, double at);
    /// A second phone under the same name.
    Story &other(Spot spot, double from, double to);
    Story &pay(Spot spot, double at);
    Story &enter(Spot spot, double at);
    Story &tell(Spot spot, double from, std::optional<double> to, int marginMinutes = 10, bool placed = true);
    Story &untell();

    /// One case, one person; base stations, second phone, payments, check-ins: sets 0 to 3.
    [[nodiscard]] tracing::Input input() const;
    [[nodiscard]] epi::Instant at(double hours) const;

private:
    using Rows = std::vector<std::pair<std::uint32_t, Spot>>;
    [[nodiscard]] std::uint32_t seconds(double hours) const;
    [[nodiscard]] epi::LatLng position(Spot spot) const;
    [[nodiscard]] tracing::RecordSet setOf(epi::RecordKind kind, Rows rows) const;

    epi::Seconds m_shift;
    double m_degrees;
    std::array<Rows, 4> m_rows;
    std::vector<epi::Visit> m_visits;
};

} // namespace tracedesk::tests
