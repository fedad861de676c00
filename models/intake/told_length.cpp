#include "intake/told_time.h"

#include <algorithm>

namespace tracedesk::intake {

using epi::UnreadReason;

namespace {

constexpr int noon = 720;

struct Amount
{
    int minutes = 0;
    std::size_t end = 0;
};

// "2 hours", "두 시간", "1.5 hours", "1시간 반"
std::optional<Amount> amount(const FoldedText &text, std::size_t i, const SpeechWords &words)
{
    if (const auto whole = words.find(text, i, Word::lengthWhole))
        return Amount{whole->value, whole->end};
    int number = 0;
    int tenths = 0;
    std::size_t at = i;
    if (const auto digits = readNumber(text, i); digits && digits->count <= 3) {
        number = digits->value;
        at = digits->end;
        if (text.at(at) == U'.' && isDigit(text.at(at + 1)) && !isDigit(text.at(at + 2))) {
            tenths = static_cast<int>(text.at(at + 1) - U'0');
            at += 2;
        }
    } else if (const auto word = words.find(text, i, Word::number)) {
        number = word->value;
        at = word->end;
    } else
        return std::nullopt;
    if (text.at(at) == U'-')
        ++at;
    const auto unit = words.find(text, text.skipBlanks(at), Word::length);
    if (!unit || (isLatin(text.at(unit->end - 1)) && isDigit(text.at(unit->end)))) // "14h30" is a time
        return std::nullopt;
    Amount found{number * unit->value + tenths * unit->value / 10, unit->end};
    if (unit->value == 60)
        if (const auto half = words.find(text, text.skipBlanks(found.end), Word::halfHour)) {
            found.minutes += 30;
            found.end = half->end;
        }
    return found;
}

} // namespace

std::optional<TimePhrase> readLength(const FoldedText &text, std::size_t i, const SpeechWords &words)
{
    std::size_t at = i;
    if (const auto prefix = words.find(text, i, Word::forLength))
        at = text.skipBlanks(prefix->end);
    if (const auto about = words.find(text, at, Word::about))
        at = text.skipBlanks(about->end);
    auto all = amount(text, at, words);
    if (!all && at != i) {
        at = i;
        all = amount(text, at, words);
    }
    if (!all)
        return std::nullopt;
    std::size_t more = text.skipBlanks(all->end);
    if (const auto joins = words.find(text, more, Word::joins))
        more = text.skipBlanks(joins->end);
    if (const auto rest = amount(text, more, words); rest && rest->minutes < 60 && all->minutes % 60 == 0) {
        all->minutes += rest->minutes;
        all->end = rest->end;
    }
    TimePhrase phrase{.begin = i, .end = all->end};
    for (int tails = 0; tails < 2; ++tails) {
        const std::size_t next = text.skipBlanks(phrase.end);
        const auto tail = words.find(text, next, Words{Word::lengthTail, Word::laterTail, Word::aboutTail});
        if (!tail)
            break;
        phrase.end = tail->stop;
        if (tail->word == Word::laterTail) {
            phrase.fault = {i, phrase.end, UnreadReason::relativeTime};
            return phrase;
        }
    }
    phrase.length = all->minutes;
    return phrase;
}

void shareHalves(ClockRead &first, ClockRead &second, const SpeechWords &words)
{
    const auto isOpen = [](const ClockRead &read) { return read.clock.half != ToldClock::Half::said && !read.clock.vague; };
    const auto set = [](ClockRead &read, int minute) {
        read.clock.minute = read.clock.earliest = read.clock.latest = minute;
        read.clock.half = ToldClock::Half::said;
    };
    if (first.window >= 0 && second.window < 0 && isOpen(second)) {
        const auto chosen = inWindow(second.clock.minute % noon, words.halves[static_cast<std::size_t>(first.window)]);
        if (chosen && *chosen > first.clock.minute)
            set(second, *chosen);
    } else if (second.window >= 0 && first.window < 0 && isOpen(first)) {
        const auto chosen = inWindow(first.clock.minute % noon, words.halves[static_cast<std::size_t>(second.window)]);
        if (chosen && *chosen < second.clock.minute)
            set(first, *chosen);
    }
    // "9시~23시": on a 24-hour clock, both
    constexpr int dawn = 6 * 60;
    if (first.window < 0 && second.window < 0 && first.clock.half == ToldClock::Half::open && !second.clock.vague &&
        second.clock.half == ToldClock::Half::said && second.clock.minute > noon && first.clock.minute >= dawn)
        set(first, first.clock.minute);
    // "9-10:30", "9:00-10": one way of writing for both
    if (second.bare && first.colon && isOpen(second)) {
        second.clock.half = ToldClock::Half::loose;
        if (second.clock.minute < 60)
            second.clock.minute += noon, second.clock.earliest += noon, second.clock.latest += noon;
    }
    if (first.bare && second.colon && isOpen(first)) {
        first.clock.half = second.clock.half;
        if (first.clock.minute < 60 && first.clock.half != ToldClock::Half::open)
            first.clock.minute += noon, first.clock.earliest += noon, first.clock.latest += noon;
        if (second.clock.half == ToldClock::Half::said)
            first.clock.half = ToldClock::Half::loose;
    }
}

epi::ToldTime toldTimeOf(const ToldClock &clock)
{
    const auto seconds = [&](int minute) { return epi::Seconds{(minute + clock.days * 1440) * 60}; };
    epi::ToldTime told;
    told.earliest = seconds(clock.earliest);
    told.latest = seconds(clock.latest);
    told.approximate = clock.approximate;
    if (clock.half == ToldClock::Half::open) {
        told.half = epi::ToldHalf::open;
        // Twelve without a word is noon or midnight, nobody means the begin of the day.
        if (clock.minute < 60)
            told.earliest += epi::Seconds{12 * 3600}, told.latest += epi::Seconds{12 * 3600};
        told.latest += epi::Seconds{12 * 3600};
    }
    if (clock.resolved)
        told.half = epi::ToldHalf::resolved;
    told.nextDay = clock.crossed;
    told.earliest = std::max(told.earliest, epi::Seconds{0});
    return told;
}

} // namespace tracedesk::intake
