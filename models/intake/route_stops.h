#pragma once

#include "intake/route_parts.h"

namespace tracedesk::intake {

inline constexpr int mealMargin = 60; ///< minutes around a part of the day in which "lunch at one" lies

/// Signs [begin, end).
struct SignRange
{
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool isEmpty() const { return begin == end; }
};

/// A stop while its parts are being gathered.
struct StopDraft
{
    std::optional<epi::Day> day{};
    std::optional<epi::Day> lastDay{};
    bool dayResolved = false;
    std::vector<epi::Day> moreDays{}; ///< told for these days as well
    std::optional<ToldClock> from{};
    std::optional<ToldClock> to{};
    SignRange fromAt{};
    SignRange toAt{};
    std::optional<int> length{};
    SignRange name{};
    SignRange address{};
    SignRange cameFrom{};
    SignRange transport{};
    SignRange companions{};
    SignRange activity{};
    std::optional<bool> mask{};
    bool maskSaid = false;
    epi::ToldVisit::Kind kind = epi::ToldVisit::Kind::other;
    std::vector<SignRange> ranges{}; ///< all signs that tell of it

    bool closed = false;  ///< the name is complete
    bool origin = false;  ///< "자택에서", "from home": the name may be where the way began
    bool leaving = false; ///< the time told is that of leaving
    bool evident = false; ///< a word says that this is a place
    bool chained = false; ///< between arrows
    bool listed = false;  ///< an item of a list
    bool implied = false; ///< "귀가": the name is a verb
    bool negated = false;
    bool hidden = false; ///< no stop, only a time that others are told by
    bool event = false;
    bool timed = false;      ///< some time was told, be it one that cannot be
    bool commaAfter = false; ///< since the last part of the name
    bool dashAfter = false;
    bool clauseOver = false;                     ///< "들렀다가": what follows is the next
    bool going = false;                          ///< "to", "went to": the next words are the place
    SignRange label{};                           ///< the first one of a record: "장소:"
    bool always = false;                         ///< what was said of a mask was said of all the time
    SignRange doing{};                           ///< "검사", "yoga": stands for the place where none is told
    bool rode = false;                           ///< "8시 비행기로 와서": the time is that of the way, if another one follows
    bool spoken = false;                         ///< in a sentence: a word is a place only where something says so
    bool gone = false;                           ///< somebody went somewhere, and that is all: "여섯 시에 들어왔고"
    bool object = false;                         ///< the name is what a verb was done with: "밥 먹고"
    std::optional<std::pair<int, int>> window{}; ///< minutes of the day a 12-hour time lies in rather, by the place or the meal
    bool purpose = false;                        ///< "for": the next words are none
    int words = 0;                               ///< in the name

    [[nodiscard]] bool hasName() const { return !name.isEmpty(); }
    [[nodiscard]] bool hasTime() const { return from || to || timed; }
};

struct ReadStops
{
    std::vector<StopDraft> stops;
    struct Unread
    {
        SignRange range;
        epi::UnreadReason reason{};
        bool joined = false; ///< with the one before: of one stop
    };
    std::vector<Unread> unread;
    struct Day
    {
        SignRange range;
        epi::Day day{};
        std::optional<epi::Day> last{};
    };
    std::vector<Day> days;
    std::vector<SignRange> separators; ///< words that part stops: "then"
};

[[nodiscard]] ReadStops gatherStops(const FoldedText &text, const SpeechWords &words, const RouteParts &parts);

/// Settles halves of the day and midnights of one text by the order of its times (route_clocks.cpp).
void settleClocks(ReadStops &stops, const SpeechWords &words);

/// Whether words read like an address.
[[nodiscard]] bool looksLikeAddress(const FoldedText &text, const SpeechWords &words, SignRange range);
/// Where the address begins that ends a name without any bracket or comma, "늘봄마트 중앙로 12"; the end where none does.
[[nodiscard]] std::size_t addressWithin(const FoldedText &text, const SpeechWords &words, SignRange range);
/// The word without what clings to it: "약국에서" is "약국".
[[nodiscard]] std::size_t withoutParticle(const FoldedText &text, const SpeechWords &words, SignRange word, bool &from);
[[nodiscard]] bool endsAsPlace(const FoldedText &text, const SpeechWords &words, SignRange range);

} // namespace tracedesk::intake
