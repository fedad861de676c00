#pragma once

#include "intake/told_time.h"

namespace tracedesk::intake {

/// What a stretch of a told route is by itself, before the stretches around it are looked at.
enum class Part : std::uint8_t {
    lineBreak,
    arrow,
    comma,
    sentence, ///< the end of one: ". ", ";"
    bullet,
    open,
    close,
    dash,
    sign,
    bad,
    day,  ///< index: RouteParts::days
    time, ///< index: RouteParts::times
    length,
    timeUnknown,
    transport,
    companion,
    masked,
    unmasked,
    maskUnknown,
    maskUnclear,
    home,
    work,
    goHome,
    goWork,
    leaveWork,
    leave,
    leaveTail,
    go,
    goTail,
    activity,
    event,
    negation,
    unsure,
    filler,
    purpose,
    then,
    joins,
    label,
    at,
    to,
    from,
    text,
    stamp, ///< "[10:15]" before a message: when it was written
};

/// Signs [begin, stop); what is said lies in [begin, end), the rest are particles and the like.
struct RoutePart
{
    Part part{};
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t stop = 0;
    std::size_t index = 0; ///< of a day or time; of an opening bracket: the part that closes it, 0 if none does
    std::size_t said = 0;  ///< where a transport's or companion's own words begin
    bool row = false;      ///< in the row of a table that tells of one stop
};

struct RouteParts
{
    std::vector<RoutePart> parts; ///< in order, apart from each other; between them blanks only
    std::vector<DayRead> days;
    std::vector<TimePhrase> times;
};

[[nodiscard]] RouteParts scanRoute(const FoldedText &text, const SpeechWords &words, epi::Day about);

/// What the part told last says of a number after it.
struct PartBefore
{
    bool text = false;
    bool place = false;   ///< "office 9-5"
    bool daytime = false; ///< open by day, or one's own: a number alone is an hour
    bool counted = false; ///< "room", "중앙로": a number alone is none
};
[[nodiscard]] PartBefore partBefore(const FoldedText &text, const SpeechWords &words, const std::vector<RoutePart> &parts);
/// Finds tables - lines cut by the same sign - and lays the parts of each row that tells of one stop in the order day, time,
/// rest.
void layTables(const FoldedText &text, RouteParts &all);
/// "도보로", "지하철 2호선 이용", "by bus", "took bus 11", "walked" before "to".
[[nodiscard]] std::optional<RoutePart> readTransport(const FoldedText &text, std::size_t i, const SpeechWords &words, bool first);
/// "아내와", "동료 2명", "with my wife and son", "혼자".
[[nodiscard]] std::optional<RoutePart> readCompanion(const FoldedText &text, std::size_t i, const SpeechWords &words, bool first);
/// What a word of the vocabulary is in a route; only for kinds that have a part of their own.
[[nodiscard]] Part partOf(Word word);
/// "마스크 착용", "no mask", "마스크는 계속 썼어요".
[[nodiscard]] std::optional<RoutePart> readMask(const FoldedText &text, std::size_t i, const SpeechWords &words);
/// The end of "[10:15]", "[name] [오후 2:10]" at `i`; 0: none.
[[nodiscard]] std::size_t stampEnd(const FoldedText &text, std::size_t i, const SpeechWords &words);
/// Whether lines of the text begin with such stamps.
[[nodiscard]] bool hasStamps(const FoldedText &text, const SpeechWords &words);
/// Whether the text is a table whose first line names a column for masks.
[[nodiscard]] bool hasMaskColumn(const FoldedText &text, const SpeechWords &words);
/// The end of a Hangul word that is a verb by its form, "탔고요", "예배드리러"; `i` where it is none.
[[nodiscard]] std::size_t verbEnd(const FoldedText &text, std::size_t i, const SpeechWords &words);
/// Where the word at `i` ends; "bob's" is one.
[[nodiscard]] std::size_t wordEnd(const FoldedText &text, std::size_t i);
/// Nothing of a stop can go on over this sign.
[[nodiscard]] bool endsPart(const FoldedText &text, std::size_t i);

} // namespace tracedesk::intake
