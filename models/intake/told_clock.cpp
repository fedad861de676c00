#include "intake/told_clock.h"

namespace tracedesk::intake {

namespace {

constexpr int noon = 720;

struct HourMinute
{
    int hour = 0;
    int minute = 0;
    std::size_t end = 0;
    bool colon = false;
    bool dotted = false;
    bool compact = false;
    bool bare = false;
    bool zero = false;
    bool fault = false;
    bool spelled = false;
};

bool endsNumber(const FoldedText &text, std::size_t i)
{
    return !isDigit(text.at(i)) && !(text.at(i) == U':' && isDigit(text.at(i + 1)));
}

bool isTwoDigits(const std::optional<NumberRead> &number)
{
    return number && number->count == 2;
}

// ":30", " : 30", ";30", ".30", "h30" after the hour.
void takeSign(const FoldedText &text, HourMinute &time, ClockPlace place, bool &found)
{
    const std::size_t blank = text.skipBlanks(time.end);
    const char32_t sign = text.at(blank);
    if (sign == U':') {
        const auto minute = readNumber(text, text.skipBlanks(blank + 1));
        if (!minute || minute->count > 2 || (blank != time.end && minute->count != 2))
            return;
        time.colon = found = true;
        time.fault = time.fault || minute->count == 1 || minute->value > 59;
        time.minute = minute->value;
        time.end = minute->end;
        if (text.at(time.end) == U':' && isTwoDigits(readNumber(text, time.end + 1)))
            time.end += 3;
        return;
    }
    if (blank != time.end || (sign != U';' && sign != U'.' && sign != U'h'))
        return;
    const auto minute = readNumber(text, blank + 1);
    const bool more =
        minute && (text.at(minute->end) == U'.' || text.at(minute->end) == U'/') && isDigit(text.at(minute->end + 1));
    if (!isTwoDigits(minute) || more || (sign == U'.' && !place.dotted))
        return;
    time.dotted = sign == U'.';
    time.colon = found = true;
    time.fault = time.fault || minute->value > 59;
    time.minute = minute->value;
    time.end = minute->end;
}

// "시", "시 30분", "시 반", "o'clock".
void takeUnit(const FoldedText &text, const SpeechWords &words, HourMinute &time, bool &found)
{
    const std::size_t at = text.skipBlanks(time.end);
    auto unit = words.find(text, at, Word::hourUnit);
    if (!unit && at == time.end && isDigit(text.at(at - 1)) && text.at(at) == U'시' && isHangul(text.at(at + 1)))
        unit = SpeechWords::Hit{Word::hourUnit, 0, at + 1, at + 1}; // "10시병원"
    if (!unit)
        return;
    if (time.hour == 24 && text.at(unit->end - 1) == U'시' && isHangul(text.at(unit->end))) {
        constexpr Words known{Word::home,      Word::work,      Word::goHome,    Word::goWork,    Word::activity, Word::goTail,
                              Word::leaveTail, Word::leaveWork, Word::aboutTail, Word::untilTail, Word::fromTail, Word::particle};
        if (!words.find(text, unit->end, known)) {
            time.fault = true; // "24시불한증막"
            return;
        }
    }
    const auto length = words.find(text, at, Word::length);
    if (length && (length->end > unit->end || isLatin(text.at(at))))
        return;
    found = true;
    time.end = unit->end;
    const std::size_t next = text.skipBlanks(time.end);
    if (const auto half = words.find(text, next, Word::halfHour)) {
        time.minute = 30;
        time.end = half->end;
        return;
    }
    std::size_t after = next;
    int minute = -1;
    const auto digits = readNumber(text, next);
    if (digits && digits->count <= 2) {
        minute = digits->value;
        after = digits->end;
    } else if (const auto number = words.find(text, next, Word::number); number && isHangul(text.at(next))) {
        minute = number->value;
        after = number->end;
    }
    if (minute < 0)
        return;
    const auto said = words.find(text, text.skipBlanks(after), Word::minuteUnit);
    const bool plain =
        digits && digits->count == 2 && !isWordSign(text.at(after)) && text.at(after) != U'-' && endsNumber(text, after);
    if (!said && !plain)
        return;
    time.minute = minute;
    time.fault = time.fault || minute > 59;
    time.end = said ? said->end : after;
}

std::optional<HourMinute> digitsTime(const FoldedText &text, std::size_t i, const SpeechWords &words, ClockPlace place)
{
    const auto number = readNumber(text, i);
    if (!number)
        return std::nullopt;
    HourMinute time{.hour = number->value, .end = number->end, .zero = number->zero};
    if (number->count == 4 || number->count == 3) {
        const char32_t next = text.at(text.skipBlanks(time.end));
        const bool range = (next == U'~' || next == U'-') && isDigit(text.at(text.skipBlanks(text.skipBlanks(time.end) + 1)));
        const std::size_t unitAt = text.skipBlanks(time.end);
        const auto until = range ? readNumber(text, text.skipBlanks(unitAt + 1)) : std::nullopt;
        if (number->count == 3 && until && until->count == 4 && until->zero)
            return std::nullopt; // "555-0100"
        const auto unit = words.find(text, unitAt, Word::hourUnit);
        const bool hours = unit && isLatin(text.at(unitAt));
        if (!(place.compact || range || hours) || (number->count == 3 && !range && !place.bare) ||
            (isWordSign(text.at(time.end)) && !isHangul(text.at(time.end)) && !hours))
            return std::nullopt;
        time.hour = number->value / 100;
        time.minute = number->value % 100;
        time.fault = time.hour > 24 || time.minute > 59 || (time.hour == 24 && time.minute > 0);
        time.compact = true;
        time.zero = time.zero || number->count == 4;
        if (hours)
            time.end = unit->end;
        if (time.fault && !range)
            return std::nullopt;
        return time;
    }
    if (number->count > 2)
        return std::nullopt;
    bool found = false;
    takeSign(text, time, place, found);
    if (!found)
        takeUnit(text, words, time, found);
    time.bare = !found;
    return time;
}

// "half past six", "nine", "six thirty", "아홉 시".
std::optional<HourMinute> wordTime(const FoldedText &text, std::size_t i, const SpeechWords &words)
{
    HourMinute time;
    if (const auto past = words.find(text, i, Word::past)) {
        const std::size_t at = text.skipBlanks(past->end);
        const auto number = words.find(text, at, Word::number);
        const auto digits = readNumber(text, at);
        if ((!number && !digits) || (digits && digits->count > 2))
            return std::nullopt;
        const int hour = number ? number->value : digits->value;
        if (number && isLatin(text.at(at)) && number->end - at < 3)
            return std::nullopt; // "half a cake"
        const int minute = hour * 60 + past->value;
        if (hour > 24 || minute < 0)
            return std::nullopt;
        time.hour = minute / 60;
        time.minute = minute % 60;
        time.end = number ? number->end : digits->end;
        return time;
    }
    const auto number = words.find(text, i, Word::number);
    if (!number)
        return std::nullopt;
    time.hour = number->value;
    time.end = number->end;
    const bool hangul = isHangul(text.at(i));
    if (time.hour > 12 || (!hangul && number->end - i < 3))
        return std::nullopt;
    bool found = false;
    takeUnit(text, words, time, found);
    if (found)
        return time;
    if (hangul)
        return std::nullopt;
    time.bare = time.spelled = true;
    const auto minute = words.find(text, text.skipBlanks(time.end), Word::number);
    if (minute && minute->value > 12 && minute->value < 60) {
        time.minute = minute->value;
        time.end = minute->end;
    }
    return time;
}

} // namespace

std::optional<NumberRead> readNumber(const FoldedText &text, std::size_t i)
{
    NumberRead read;
    const auto isZeroLetter = [&](std::size_t at) {
        const char32_t before = at > i ? text.at(at - 1) : U' ';
        const char32_t after = text.at(at + 1);
        return text.at(at) == U'o' && !isLatin(after) && after != U'\'' && (isDigit(before) || isDigit(after));
    };
    std::size_t at = i;
    for (; isDigit(text.at(at)) || isZeroLetter(at); ++at) {
        if (++read.count > 8)
            return std::nullopt;
        read.value = read.value * 10 + (isDigit(text.at(at)) ? static_cast<int>(text.at(at) - U'0') : 0);
    }
    if (read.count == 0)
        return std::nullopt;
    read.zero = text.at(i) == U'0' || text.at(i) == U'o';
    read.end = at;
    return read;
}

std::optional<int> inWindow(int minute, std::pair<int, int> window)
{
    for (int at = minute; at <= minute + 2 * noon; at += noon)
        if (at >= window.first && at < window.second)
            return at;
    return std::nullopt;
}

std::optional<ClockRead> readClock(const FoldedText &text, std::size_t i, const SpeechWords &words, ClockPlace place)
{
    ClockRead read;
    std::size_t at = i;
    std::optional<SpeechWords::Hit> half = words.find(text, at, Word::half);
    if (half) {
        at = text.skipBlanks(half->stop);
        place = {true, true, true};
    }
    if (!half)
        if (const auto word = words.find(text, at, Word::clock)) {
            read.clock.minute = read.clock.earliest = read.clock.latest = word->value;
            read.end = word->end;
            return read;
        }
    ClockPlace wider = place;
    wider.dotted = true; // "9.30am": what follows decides
    auto time = digitsTime(text, at, words, wider);
    if (!time && !isDigit(text.at(at)))
        time = wordTime(text, at, words);
    if (!time)
        return std::nullopt;
    if (time->hour == 24 && time->fault && time->bare)
        return std::nullopt;
    const std::size_t suffixAt = text.skipBlanks(time->end);
    // "7a", "8:15p"
    const char32_t letter = text.at(time->end);
    if (!half && (letter == U'a' || letter == U'p') && isDigit(text.at(time->end - 1)) && !isWordSign(text.at(time->end + 1)) &&
        time->hour <= 12)
        if ((half = words.find(foldText(letter == U'a' ? "am" : "pm"), 0, Word::half)))
            ++time->end;
    if (const auto suffix = words.find(text, suffixAt, Word::half); !half && suffix && isLatin(text.at(suffixAt))) {
        half = suffix;
        time->end = suffix->end;
        if (text.at(time->end) == U'.' && isLatin(text.at(time->end - 1)) && text.at(time->end - 2) == U'.')
            ++time->end;
    }
    const bool ish = time->bare && time->hour >= 1 && time->hour <= 12 && isLatin(text.at(time->end)) &&
                     words.find(text, time->end, Word::aboutTail);
    if (ish)
        time->bare = false;
    if (time->bare && (isWordSign(text.at(time->end)) && isLatin(text.at(time->end - 1)) == isLatin(text.at(time->end))))
        return std::nullopt;
    if ((time->bare && !half && !place.bare) || (time->dotted && !half && !place.dotted) ||
        (time->bare && (time->hour > 24 || isLatin(text.at(time->end)))))
        return std::nullopt;
    if (time->bare && half && time->hour > 24)
        return std::nullopt;
    read.end = time->end;
    read.bare = time->bare && !half;
    read.colon = time->colon;
    read.dotted = time->dotted;
    read.compact = time->compact;
    read.spelled = time->spelled;
    read.fault = time->fault || time->hour > 24 || (time->hour == 24 && time->minute > 0);
    int minute = time->hour * 60 + time->minute;
    if (half && !read.fault) {
        read.window = half->value;
        const auto window = words.halves[static_cast<std::size_t>(half->value)];
        std::optional<int> chosen;
        if (time->hour > 12 || (time->hour == 0 && time->zero))
            chosen = minute >= window.first && minute < window.second + (minute == 1440 ? 1 : 0) ? std::optional(minute)
                     : time->hour == 0                                                           ? inWindow(minute, window)
                                                                                                 : std::nullopt;
        else
            chosen = inWindow(minute % noon, window);
        read.fault = !chosen;
        read.clock.worded = time->hour <= 12;
        minute = chosen.value_or(minute);
    } else if (!read.fault && !time->zero && time->hour >= 1 && time->hour <= 12) {
        read.clock.half = time->colon || time->compact ? ToldClock::Half::loose : ToldClock::Half::open;
        if (read.clock.half == ToldClock::Half::open)
            minute %= noon;
    }
    read.clock.minute = read.clock.earliest = read.clock.latest = minute;
    return read;
}

} // namespace tracedesk::intake
