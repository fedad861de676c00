#pragma once

#include "epi/told_route.h"
#include "intake/speech_words.h"

namespace tracedesk::intake {

/// A time of day as it stands in a text, in minutes of its day, before the times around it were looked at.
struct ToldClock
{
    enum class Half : std::uint8_t {
        said,
        loose, ///< "9:05": a 24-hour clock, unless the times around it say otherwise
        open,  ///< "9시", "at nine": `minute` is the reading before noon
    };
    int minute = 0;
    int earliest = 0;
    int latest = 0;
    bool approximate = false;
    Half half = Half::said;
    int days = 0;          ///< days after that of the visit, where they were said
    int written = -1;      ///< "9:05" of a writer who says halves: as it stands, unless the times around it say otherwise
    bool worded = false;   ///< the half of the day was said by a word
    bool resolved = false; ///< the half of the day follows from other times
    bool crossed = false;  ///< past midnight, which follows from other times
    bool vague = false;
    bool whole = false; ///< "all day": earliest is the begin, latest the end
};

struct ClockRead
{
    ToldClock clock{};
    std::size_t end = 0;
    bool bare = false;   ///< a number and nothing that makes it a time
    bool fault = false;  ///< looks like a time and is none
    bool colon = false;  ///< "9:30"
    bool dotted = false; ///< "9.30"
    bool compact = false;
    bool spelled = false; ///< "nine"
    int window = -1;      ///< the half of the day that was said, an index into SpeechWords::halves
};

/// What may be taken for a time where it stands.
struct ClockPlace
{
    bool bare = false;    ///< "9", "nine"
    bool compact = false; ///< "0930"
    bool dotted = false;  ///< "9.30"
};

[[nodiscard]] std::optional<ClockRead> readClock(const FoldedText &text, std::size_t i, const SpeechWords &words,
                                                 ClockPlace place);

struct NumberRead
{
    int value = 0;
    int count = 0; ///< digits
    bool zero = false;
    std::size_t end = 0;
};
/// Up to eight digits; the letter O counts as one where it stands among digits ("9:3O").
[[nodiscard]] std::optional<NumberRead> readNumber(const FoldedText &text, std::size_t i);

/// The reading of a 12-hour time that lies in the window; none: no such time.
[[nodiscard]] std::optional<int> inWindow(int minute, std::pair<int, int> window);

} // namespace tracedesk::intake
