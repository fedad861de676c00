#include "intake/route_parts.h"
#include "intake/route_stops.h"

namespace tracedesk::intake {

namespace {

template<class Visit> void eachWord(const FoldedText &text, SignRange range, Visit visit)
{
    for (std::size_t i = range.begin; i < range.end;) {
        if (!isWordSign(text.at(i))) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < range.end && (isWordSign(text.at(end)) || (text.at(end) == U'-' && isWordSign(text.at(end + 1)))))
            ++end;
        if (!visit(SignRange{i, end}))
            return;
        i = end;
    }
}

bool isAddressWord(const FoldedText &text, const SpeechWords &words, SignRange word)
{
    // "중앙로12"
    while (word.end > word.begin + 1 && isHangul(text.at(word.begin)) &&
           (isDigit(text.at(word.end - 1)) || text.at(word.end - 1) == U'-'))
        --word.end;
    const std::size_t length = word.end - word.begin;
    const std::size_t suffix = words.endsWith(text, word.begin, word.end, Word::address);
    if (suffix == 0)
        return false;
    if (isLatin(text.at(word.end - 1)))
        return suffix == length || text.at(word.end - suffix - 1) == U'-' || isDigit(text.at(word.end - suffix - 1));
    return suffix == length ? length > 1 : length >= 3 || isDigit(text.at(word.begin));
}

bool isNumber(const FoldedText &text, SignRange word)
{
    for (std::size_t i = word.begin; i < word.end; ++i)
        if (!isDigit(text.at(i)) && text.at(i) != U'-')
            return false;
    return true;
}

} // namespace

bool looksLikeAddress(const FoldedText &text, const SpeechWords &words, SignRange range)
{
    bool address = false;
    bool beside = false; ///< "주유소 옆"
    int numbers = 0;
    int others = 0;
    eachWord(text, range, [&](SignRange word) {
        if (isNumber(text, word))
            ++numbers;
        else if (isAddressWord(text, words, word))
            address = true;
        else if (words.endsWith(text, word.begin, word.end, Word::address) != word.end - word.begin)
            ++others;
        beside = others > 0 && words.endsWith(text, word.begin, word.end, Word::address) == word.end - word.begin &&
                 (word.end - word.begin > 1 || std::u32string_view(U"앞옆뒤안밖").contains(text.at(word.begin)));
        return true;
    });
    return address || beside || (numbers > 0 && others > 0 && others < 4 && isDigit(text.at(range.begin)));
}

std::size_t addressWithin(const FoldedText &text, const SpeechWords &words, SignRange range)
{
    std::size_t begin = range.end;
    int parts = 0;
    bool number = false;
    int at = 0;
    eachWord(text, range, [&](SignRange word) {
        const bool figures = isNumber(text, word);
        const bool part = isHangul(text.at(word.begin)) && isAddressWord(text, words, word) &&
                          words.endsWith(text, word.begin, word.end, Word::place) == 0;
        if (at++ > 0 && (part || (figures && parts > 0))) {
            if (parts == 0)
                begin = word.begin;
            parts += figures ? 0 : 1;
            number = number || figures || isDigit(text.at(word.begin));
        } else {
            begin = range.end;
            parts = 0;
            number = false;
        }
        return true;
    });
    return parts >= 2 || (parts == 1 && number) ? begin : range.end;
}

bool endsAsPlace(const FoldedText &text, const SpeechWords &words, SignRange range)
{
    const std::size_t suffix = words.endsWith(text, range.begin, range.end, Word::place);
    // "일산", "점" alone is no place
    return suffix > 1 || (suffix == 1 && range.end - range.begin >= 3 && !isLatin(text.at(range.end - 1)));
}

std::size_t withoutParticle(const FoldedText &text, const SpeechWords &words, SignRange word, bool &from)
{
    from = false;
    if (!isHangul(text.at(word.end - 1)))
        return word.end;
    if (const std::size_t length = words.endsWith(text, word.begin, word.end, Word::particleFrom);
        length > 1 && word.end - length > word.begin) {
        from = true;
        return word.end - length;
    }
    const std::size_t length = words.endsWith(text, word.begin, word.end, Word::particle);
    if (length == 0 || word.end - length < word.begin + 1)
        return word.end;
    const std::size_t rest = word.end - length;
    const char32_t last = text.at(word.end - 1);
    // After a final consonant it is 을, after a vowel 를: "마을" is no "마" with a particle.
    const bool closedSyllable = isHangul(text.at(rest - 1)) && (text.at(rest - 1) - 0xAC00) % 28 != 0;
    const bool wrong = (closedSyllable && (last == U'를' || last == U'가' || last == U'는' || last == U'와')) ||
                       (!closedSyllable && isHangul(text.at(rest - 1)) && length == 1 &&
                        (last == U'을' || last == U'이' || last == U'은' || last == U'과'));
    if (wrong)
        return word.end;
    const bool sure = length > 1 || last == U'에' || last == U'을' || last == U'를';
    const bool place = words.endsWith(text, word.begin, rest, Word::place) > 0;
    if (place && words.endsWith(text, word.begin, word.end, Word::place) == 0)
        return rest;
    return sure && rest - word.begin >= 2 ? rest : word.end;
}

std::size_t verbEnd(const FoldedText &text, std::size_t i, const SpeechWords &words)
{
    std::size_t end = i;
    constexpr std::size_t longest = 16; ///< of a word with its ending
    while (isHangul(text.at(end)) && end - i <= longest)
        ++end;
    if (end - i < 2 || end - i > longest || isWordSign(text.at(end)))
        return i;
    // The sign of a past tense, and no more than an ending after it.
    for (std::size_t at = end > i + 5 ? end - 5 : i; at < end; ++at)
        if ((text.at(at) - 0xAC00) % 28 == 20)
            return end;
    const std::size_t ending = words.endsWith(text, i, end, Word::verbEnding);
    return ending > 1 && ending < end - i ? end : i;
}

} // namespace tracedesk::intake
