#pragma once

#include "epi/geodesy.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace tracedesk::tests {

using UnixTime = std::int64_t; ///< seconds since 1970

/// Metres east and north of a point in the middle of the folded week.
struct Spot
{
    double x = 0;
    double y = 0;
};
[[nodiscard]] double metres(Spot a, Spot b);
[[nodiscard]] Spot spotOf(double latitude, double longitude);
[[nodiscard]] epi::LatLng latLngOf(Spot spot);

/// Draws that are the same on every machine.
class Dice
{
public:
    explicit Dice(std::uint32_t seed)
        : m_random(seed)
    {
    }
    [[nodiscard]] std::uint32_t below(std::size_t end) { return static_cast<std::uint32_t>(m_random() % end); }
    [[nodiscard]] UnixTime between(UnixTime first, UnixTime last)
    {
        return first + below(static_cast<std::size_t>(last - first + 1));
    }
    [[nodiscard]] double uniform() { return (static_cast<double>(m_random()) + 0.5) / 4294967296.0; }
    [[nodiscard]] bool chance(double p) { return uniform() < p; }
    [[nodiscard]] double normal();
    [[nodiscard]] double exponential(double mean);

private:
    std::mt19937 m_random;
};

/// Time somebody spent at one place.
struct WalkedStay
{
    UnixTime begin = 0;
    UnixTime end = 0;
    Spot at;
    bool home = false;  ///< not told of
    bool slept = false; ///< hours of nights were spent at the place
};

/// One week of one person of the folded GeoLife week: fixes, and what they say of when and where somebody stayed, by a rule of
/// its own (net speed over a while) that shares nothing with the engine.
class WalkedWeek
{
public:
    struct Fix
    {
        UnixTime at = 0;
        Spot spot;
    };
    using Span = std::pair<UnixTime, UnixTime>;

    WalkedWeek(std::string person, std::vector<Fix> fixes);

    [[nodiscard]] const std::string &person() const { return m_person; }
    /// Times through which the place is known, by begin. The logger pauses indoors: a pause that ends where it began was spent
    /// there.
    [[nodiscard]] const std::vector<Span> &known() const { return m_known; }
    [[nodiscard]] UnixTime knownSeconds() const;
    [[nodiscard]] bool isKnown(UnixTime begin, UnixTime end) const;
    [[nodiscard]] std::optional<Spot> at(UnixTime t) const;
    [[nodiscard]] const std::vector<WalkedStay> &stays() const { return m_stays; } ///< by begin
    /// Where most of the known nights were spent, if that is eight hours in all or more.
    [[nodiscard]] const std::optional<Spot> &home() const { return m_home; }

private:
    void findKnown();
    void findStays();
    void findHome();

    std::string m_person;
    std::vector<Fix> m_fixes;
    std::vector<Span> m_known;
    std::vector<WalkedStay> m_stays;
    std::optional<Spot> m_home;
};

/// The persons of the folded week of whom three days and more are known, and where they live. Empty if the file cannot be read.
[[nodiscard]] std::vector<WalkedWeek> readWalkedWeeks(const std::filesystem::path &xz);

/// The lines of a file packed with xz; empty if it cannot be read.
[[nodiscard]] std::vector<std::string> unpackedLines(const std::filesystem::path &xz);

} // namespace tracedesk::tests
