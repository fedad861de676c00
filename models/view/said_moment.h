#pragma once

#include "view/form.h"

/// Times of an entry, typed as digits or as people say them.
namespace tracedesk::view {

/// A moment, and how far it may be off.
struct SaidMoment
{
    epi::Instant at{};
    std::optional<epi::Seconds> margin; ///< none: typed as digits, nothing was said of it

    bool operator==(const SaidMoment &) const = default;
};
struct SaidBegin
{
    SaidMoment begin;
    std::optional<SaidMoment> end; ///< where the text says it, too: "3-4pm", "nine for an hour"

    bool operator==(const SaidBegin &) const = default;
};

/// "9", "930", "9-1030", "lunch", "about nine", each with a day before it ("3-14 lunch"). Where no day is typed: the first such
/// time after `after`, so that the days of what is told in order go on by themselves; without `after` on the day of `former`.
[[nodiscard]] std::optional<SaidBegin> readSaidBegin(const QString &text, epi::Instant former, std::optional<epi::Instant> after,
                                                     const FormFrame &frame);
/// The end of something that begins at `begin`: as readEnd, and "till late", "two hours".
[[nodiscard]] std::optional<SaidMoment> readSaidEnd(const QString &text, epi::Instant begin, const FormFrame &frame);

} // namespace tracedesk::view
