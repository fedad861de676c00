#include "intake/route_parts.h"

#include <algorithm>
#include <array>

namespace tracedesk::intake {

Part partOf(Word word)
{
    constexpr auto parts = std::to_array<std::pair<Word, Part>>({
        {Word::home, Part::home},
        {Word::work, Part::work},
        {Word::goHome, Part::goHome},
        {Word::goWork, Part::goWork},
        {Word::leaveWork, Part::leaveWork},
        {Word::leave, Part::leave},
        {Word::leaveTail, Part::leaveTail},
        {Word::go, Part::go},
        {Word::goTail, Part::goTail},
        {Word::activity, Part::activity},
        {Word::event, Part::event},
        {Word::negation, Part::negation},
        {Word::unsure, Part::unsure},
        {Word::filler, Part::filler},
        {Word::purpose, Part::purpose},
        {Word::then, Part::then},
        {Word::joins, Part::joins},
        {Word::label, Part::label},
        {Word::at, Part::at},
        {Word::until, Part::to},
        {Word::from, Part::from},
    });
    return std::ranges::find(parts, word, &std::pair<Word, Part>::first)->second;
}

std::size_t stampEnd(const FoldedText &text, std::size_t i, const SpeechWords &words)
{
    constexpr std::size_t longest = 24;
    for (int brackets = 0; brackets < 2 && text.at(i) == U'['; ++brackets) {
        const std::size_t inner = text.skipBlanks(i + 1);
        const auto clock = readClock(text, inner, words, {false, false, false});
        if (clock && clock->colon && text.at(text.skipBlanks(clock->end)) == U']')
            return text.skipBlanks(clock->end) + 1;
        std::size_t close = inner;
        while (close < text.size() && text.at(close) != U']' && text.at(close) != U'\n' && close - inner < longest)
            ++close;
        if (text.at(close) != U']')
            return 0;
        i = text.skipBlanks(close + 1);
    }
    return 0;
}

bool hasStamps(const FoldedText &text, const SpeechWords &words)
{
    int stamps = 0;
    int days = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.at(i) != U'[' || (i > 0 && text.at(i - 1) != U'\n'))
            continue;
        const std::size_t end = stampEnd(text, i, words);
        stamps += end > 0 ? 1 : 0;
        const std::size_t next = end > 0 ? text.skipBlanks(end) : 0;
        days += end > 0 && (isDigit(text.at(next)) || words.find(text, next, Words{Word::weekday, Word::dayNow, Word::month}))
                    ? 1
                    : 0;
    }
    return stamps > 1 && days > 0; // without any day after them they may be the times of the route
}

bool hasMaskColumn(const FoldedText &text, const SpeechWords &words)
{
    int cells = 1;
    bool masks = false;
    for (std::size_t i = 0; i < text.size() && text.at(i) != U'\n' && i < 200; ++i) {
        const char32_t c = text.at(i);
        if (isDigit(c))
            return false;
        const bool begins =
            i == 0 || text.at(i - 1) == U' ' || text.at(i - 1) == U'|' || text.at(i - 1) == U',' || text.at(i - 1) == U'/';
        masks = masks || (begins && words.find(text, i, Words{Word::maskWord, Word::masked}));
        cells += c == U'|' || c == U',' || c == U'/' ? 1 : 0;
    }
    return masks && cells > 3;
}

} // namespace tracedesk::intake
