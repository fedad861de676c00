#pragma once

#include "intake/route_text.h"

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// Routes that were written by somebody who never saw the reader, with what a careful person would note of each
/// (tests/intake/told_routes.jsonl, all invented), and how well a reading agrees with that.
namespace tracedesk::tests {

/// A stop as a person noted it. Minutes count from midnight of `day`; an overnight end lies beyond 1440.
struct NotedStop
{
    std::optional<epi::Day> day;
    std::optional<epi::Day> lastDay; ///< of a stay over days
    std::vector<int> from;           ///< none: not said; two: either may be read, or both
    std::optional<int> to;
    std::string place;
    std::string address;
    std::string transport;
    std::string companions;
    std::optional<bool> mask;
    bool daily = false;     ///< one stop on each day of [day, lastDay] is right as well
    bool vague = false;     ///< "in the afternoon": the clock is not scored
    bool toDerived = false; ///< from a length that was told; no end is right as well
    bool implied = false;   ///< no name was said ("the test"): the place is not scored
    bool optional = false;  ///< a reading without it is right as well
};

struct NotedRoute
{
    int id = 0;
    epi::Day about{};
    std::string lang;
    std::string style;
    std::string text;
    std::vector<NotedStop> stops;
};

/// Empty where the file cannot be read or a line of it is not in the format.
[[nodiscard]] std::vector<NotedRoute> readNotedRoutes(const std::filesystem::path &file);

enum class Outcome : std::uint8_t {
    right,   ///< day, begin, end and place
    wrong,   ///< another day, time or place than was told, and nothing says so
    lacking, ///< something of these is not there, and nothing says so
    marked,  ///< not right, but left unread or marked as unsure
    missed,  ///< no such stop, and the words lie in no unread span
};
inline constexpr std::size_t outcomes = 5;

struct FieldCount
{
    std::size_t noted = 0, read = 0, agree = 0;
};
enum class Field : std::uint8_t { mask, transport, companions, address };
inline constexpr std::size_t fields = 4;

struct RouteTally
{
    std::array<std::size_t, outcomes> stops{};
    std::size_t invented = 0;            ///< read where nobody noted a stop
    std::array<FieldCount, fields> of{}; ///< of stops that were found

    [[nodiscard]] std::size_t all() const;
    [[nodiscard]] double share() const; ///< of right stops
    void add(const RouteTally &other);
};

/// Counts one reading; `failures` (may be null) gets a line of each stop that is not right or not there.
[[nodiscard]] RouteTally scoreRoute(const NotedRoute &noted, const epi::ToldRoute &read, const intake::SpeechWords &words,
                                    std::vector<std::string> *failures);

/// What of the bytes lies in no span, or in two; empty: nothing.
[[nodiscard]] std::string lostBytes(const epi::ToldRoute &route, std::string_view text);

} // namespace tracedesk::tests
