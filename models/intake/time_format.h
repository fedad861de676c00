#pragma once

#include "epi/time_span.h"
#include "intake/profile.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// Why time rules cannot be used: an unknown zone, a format that says nothing.
[[nodiscard]] std::optional<std::string> faultOf(const TimeRules &rules);

/// A day, or where the text names a month only, its days; also two days joined by "~". None: not of these formats.
[[nodiscard]] std::optional<epi::DayRange> readDay(const std::vector<std::string> &formats, std::string_view text);

/// A date and time of day as written. `offset` where the text carries its own.
struct WrittenTime
{
    std::optional<epi::Day> day;
    bool wholeMonth = false;
    std::int32_t secondOfDay = 0; ///< up to 86,400: 24:00 is a time
    std::optional<epi::Seconds> offset;
};

/// One format of the small language of TimeRules, understood once.
class TimeFormat
{
public:
    explicit TimeFormat(std::string_view format);
    [[nodiscard]] std::optional<WrittenTime> read(std::string_view text) const;
    [[nodiscard]] bool isValid() const { return m_valid; }

private:
    enum class Part : std::uint8_t { literal, year, month, day, hour, minute, second, halfDay, offset };
    struct Token
    {
        Part part = Part::literal;
        std::uint8_t minimum = 1; ///< digits
        std::uint8_t maximum = 1;
        char literal = 0;
    };
    [[nodiscard]] std::optional<WrittenTime> readSerial(std::string_view text) const;

    std::vector<Token> m_tokens;
    std::optional<epi::Day> m_serialEpoch;
    bool m_valid = true;
};

/// Turns written times of one provider into instants. Remembers the last date and the last offset, because rows come
/// in order; so one for each thread.
class TimeReader
{
public:
    /// Precondition: faultOf(rules) is none.
    explicit TimeReader(const TimeRules &rules);

    /// None: not a time of these rules, or a local time that the clocks skipped. Of two times with one name (clocks
    /// put back) the earlier is meant.
    [[nodiscard]] std::optional<epi::Instant> read(std::string_view text);
    /// The instant of a local date and time.
    [[nodiscard]] std::optional<epi::Instant> toUtc(std::chrono::local_seconds local);

private:
    [[nodiscard]] std::optional<epi::Instant> readIso(std::string_view text);

    TimeRules m_rules;
    std::vector<TimeFormat> m_formats;
    bool m_iso = false; ///< the only format is YYYY-MM-DD hh:mm:ss, with a T and an offset at will
    bool m_isoOffset = false;
    char m_isoGap = ' ';
    const std::chrono::time_zone *m_zone = nullptr;
    std::chrono::local_seconds m_sameFrom{}; ///< local times in [m_sameFrom, m_sameTo) have m_offset
    std::chrono::local_seconds m_sameTo{};
    std::chrono::seconds m_offset{0};
    std::array<char, 10> m_lastDate{};
    std::optional<epi::Day> m_lastDay;
};

} // namespace tracedesk::intake
