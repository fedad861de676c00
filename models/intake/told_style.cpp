#include "intake/told_time.h"

namespace tracedesk::intake {

bool beginsAddress(const FoldedText &text, std::size_t end, const SpeechWords &words)
{
    std::size_t at = text.skipBlanks(end);
    for (int i = 0; i < 4 && (isLatin(text.at(at)) || (i > 0 && isDigit(text.at(at)))); ++i) {
        std::size_t stop = at;
        while (isWordSign(text.at(stop)) || text.at(stop) == U'\'')
            ++stop;
        if (i > 0 && words.endsWith(text, at, stop, Word::address) == stop - at)
            return true;
        if (i == 0 && words.find(text, at, Words{Word::person, Word::length}))
            return true;
        at = text.skipBlanks(stop);
    }
    return false;
}

bool endsTime(const FoldedText &text, std::size_t end, const SpeechWords &words)
{
    const std::size_t next = text.skipBlanks(end);
    const char32_t c = text.at(next);
    constexpr std::u32string_view ends = U"\n,/|;.()";
    return c == U'\0' || c == arrowSign || ends.contains(c) ||
           words.find(text, next,
                      Words{Word::dayFiller, Word::filler, Word::person, Word::transport, Word::at, Word::masked, Word::unmasked,
                            Word::with, Word::alone});
}

bool countsThings(const FoldedText &text, std::size_t end, const SpeechWords &words)
{
    constexpr std::u32string_view units = U"명인분회층호번개일월년원살세차도학점곳건박";
    const std::size_t next = text.skipBlanks(end);
    if (!isWordSign(text.at(next)))
        return false;
    return next == end || !isHangul(text.at(next)) || units.contains(text.at(next)) || words.find(text, next, Word::length);
}

bool spansTimes(const FoldedText &text, std::size_t arrow, const SpeechWords &words)
{
    const auto until = readClock(text, text.skipBlanks(arrow + 1), words, {});
    return until && until->colon && isWordSign(text.at(text.skipBlanks(until->end)));
}

bool usesDottedTimes(const FoldedText &text)
{
    int dotted = 0;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (!isDigit(text.at(i - 1)) || !isDigit(text.at(i + 1)))
            continue;
        if (text.at(i) == U':')
            return false;
        if (text.at(i) != U'.')
            continue;
        const auto minute = readNumber(text, i + 1);
        std::size_t begin = i - 1;
        if (begin > 0 && isDigit(text.at(begin - 1)))
            --begin;
        const auto hour = readNumber(text, begin);
        if (!minute || minute->count != 2 || minute->value > 59 || !hour || hour->value > 23 || text.at(minute->end) == U'.' ||
            (begin > 0 && isWordSign(text.at(begin - 1))) || (begin > 0 && text.at(begin - 1) == U'.'))
            return false;
        ++dotted;
    }
    return dotted > 1;
}

bool usesBareTimes(const FoldedText &text)
{
    bool bare = false;
    bool colons = false;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool between = isDigit(text.at(i - 1)) && isDigit(text.at(i + 1));
        colons = colons || (text.at(i) == U':' && between);
        if (text.at(i) != U'-' || !between)
            continue;
        std::size_t begin = i - 1;
        while (begin > 0 && isDigit(text.at(begin - 1)) && i - begin < 3)
            --begin;
        const auto first = readNumber(text, begin);
        const auto second = readNumber(text, i + 1);
        const bool hours = begin > 1 && text.at(begin - 1) == U' ' && first && second && first->value <= 12 &&
                           first->count <= 2 && (second->value <= 12 || second->count == 3) && !isHangul(text.at(second->end)) &&
                           text.at(second->end) != U'-';
        // After Korean words it may be an address where times are written otherwise.
        bare = bare || (hours && (!colons || isLatin(text.at(begin - 2))));
    }
    return bare;
}

bool usesCompactTimes(const FoldedText &text)
{
    int compact = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.at(i) == U':' && i > 0 && isDigit(text.at(i - 1)) && isDigit(text.at(i + 1)))
            return false;
        if (!isDigit(text.at(i)) || (i > 0 && (isWordSign(text.at(i - 1)) || text.at(i - 1) == U'.' || text.at(i - 1) == U'/')))
            continue;
        std::size_t end = i;
        while (isDigit(text.at(end)) && end - i < 5)
            ++end;
        const auto digit = [&](std::size_t at) { return static_cast<int>(text.at(i + at) - U'0'); };
        const char32_t next = text.at(end);
        if (end - i == 4 && !isWordSign(next) && next != U'/' && next != U'.' && digit(0) * 10 + digit(1) < 24 && digit(2) < 6 &&
            !(digit(0) == 2 && digit(1) == 0 && digit(2) < 3 && next != U'-'))
            ++compact;
        i = end;
    }
    return compact > 1;
}

} // namespace tracedesk::intake
