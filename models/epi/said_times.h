#pragma once

#include "epi/time_span.h"

#include <optional>

namespace tracedesk::epi {

/// A time of day as it was said, counted from midnight of a day; from 24 h on it lies on the next one.
struct SaidTime
{
    Seconds earliest{};
    Seconds latest{};        ///< equal to earliest when said to the minute
    bool eitherHalf = false; ///< morning or evening was not said: the same twelve hours later is as possible

    bool operator==(const SaidTime &) const = default;
};

/// What a short text says of when: "about nine", "till late", "3-4pm", "for two hours". At least one of them is there.
struct SaidTimes
{
    std::optional<SaidTime> from;
    std::optional<SaidTime> to;
    std::optional<Seconds> stayed;

    bool operator==(const SaidTimes &) const = default;
};

} // namespace tracedesk::epi
