#include "intake/route_parts.h"

#include <algorithm>

namespace tracedesk::intake {

namespace {

std::size_t unitAfter(const FoldedText &text, std::size_t end, bool figures)
{
    const std::size_t unit = text.skipBlanks(end);
    const char32_t c = text.at(unit);
    if (c == U'명' || c == U'인' || (c == U'분' && !figures))
        return unit + 1;
    return c == U'사' && text.at(unit + 1) == U'람' ? unit + 2 : end;
}

// "2명", "두 명", "네 분"; after a person also "동료 3", "친구 둘".
std::optional<std::size_t> countAfter(const FoldedText &text, std::size_t end, const SpeechWords &words, bool bare = false)
{
    const std::size_t at = text.skipBlanks(end);
    const auto digits = readNumber(text, at);
    const auto word = digits ? std::nullopt : words.find(text, at, Word::number);
    constexpr int crowd = 30; ///< more are no company
    if ((!digits && !word) || (digits && (digits->count > 2 || digits->value > crowd)))
        return std::nullopt;
    const std::size_t after = digits ? digits->end : word->end;
    if (const std::size_t unit = unitAfter(text, after, digits.has_value()); unit != after)
        return unit;
    const char32_t next = text.at(after);
    if (!bare || (digits && (isWordSign(next) || next == U':' || next == U'~' || next == U'-' || next == U'/' || next == U'.')))
        return std::nullopt;
    const bool counts = digits
                            ? endsPart(text, text.skipBlanks(after)) || words.find(text, text.skipBlanks(after), Word::withTail)
                            : isHangul(text.at(at)) && text.at(at) != U'한';
    return counts ? std::optional(after) : std::nullopt;
}

// "선원 2명", "외국인 근로자 14명": people by a word nobody listed.
std::optional<RoutePart> countedGroup(const FoldedText &text, std::size_t i, const SpeechWords &words)
{
    std::size_t at = i;
    for (int count = 0; count < 3 && isHangul(text.at(at)); ++count) {
        std::size_t end = at;
        while (isHangul(text.at(end)))
            ++end;
        constexpr Words others{Word::home,   Word::work, Word::activity,  Word::event, Word::negation, Word::vague, Word::goHome,
                               Word::goTail, Word::half, Word::transport, Word::label, Word::maskWord, Word::number};
        if (words.find(text, at, others) || words.endsWith(text, at, end, Word::place) > 0)
            return std::nullopt;
        at = text.skipBlanks(end);
        if (const auto said = countAfter(text, at, words); said && isDigit(text.at(at)) && endsPart(text, text.skipBlanks(*said)))
            return RoutePart{.part = Part::companion, .begin = i, .end = *said, .stop = *said, .said = i};
    }
    return std::nullopt;
}

bool isWithParticle(const FoldedText &text, std::size_t begin, std::size_t end)
{
    const auto said = std::u32string_view(text.chars).substr(begin, end - begin);
    return said == U"와" || said == U"과" || said == U"랑" || said == U"이랑" || said == U"하고" || said == U"및";
}

std::size_t withParticle(const FoldedText &text, std::size_t end)
{
    for (const std::size_t length : {1UL, 2UL})
        if (isWithParticle(text, end, end + length) && !isHangul(text.at(end + length)))
            return end + length;
    return end;
}

// "아내와 아들과 함께", "동료 2명과", "지인(2명)과"
std::optional<RoutePart> koreanCompanion(const FoldedText &text, std::size_t i, const SpeechWords &words, bool first)
{
    RoutePart part{.part = Part::companion, .begin = i, .end = i, .stop = i, .said = i};
    bool marked = false;
    std::size_t at = i;
    for (int persons = 0; persons < 6; ++persons) {
        const auto person = words.find(text, at, Word::person);
        auto count = person ? countAfter(text, person->end, words, true) : countAfter(text, at, words);
        if (!person &&
            (!count || (persons == 0 && text.at(*count - 1) != U'명' && !(first && endsPart(text, text.skipBlanks(*count))))))
            break;
        std::size_t end = count ? *count : person->end;
        part.end = end;
        marked = marked || (count && person);
        std::size_t stop = withParticle(text, end);
        if (count && stop == end) // "다섯 명이요"
            if (const auto particle = words.find(text, end, Word::particle); particle && !isHangul(text.at(particle->end)))
                stop = particle->end;
        if (!count && stop == end && person->stop != person->end) {
            // "친구를 만나", but not "친구의 집", "아내가"
            const bool met = text.at(end) == U'를' || text.at(end) == U'을';
            const auto meets = met ? words.find(text, text.skipBlanks(person->stop), Word::withTail) : std::nullopt;
            if (!meets || !isHangul(text.at(meets->end - 1)) || text.at(meets->end - 1) == U'과' ||
                text.at(meets->end - 1) == U'와')
                return std::nullopt;
            part.stop = meets->stop;
            return part;
        }
        if (!person && text.at(end) == U'의')
            stop = end + 1;
        marked = marked || (stop != end && text.at(end) != U'의');
        part.stop = stop;
        const auto tail = words.find(text, text.skipBlanks(stop), Word::withTail);
        if (tail) {
            part.stop = tail->stop;
            marked = true;
            if (const auto more = countAfter(text, tail->end, words)) {
                part.end = *more;
                part.stop = withParticle(text, *more);
                if (const auto again = words.find(text, text.skipBlanks(part.stop), Word::withTail))
                    part.stop = again->stop;
            }
            break;
        }
        at = text.skipBlanks(part.stop);
        if (text.at(at) == U',')
            at = text.skipBlanks(at + 1);
        if (!words.find(text, at, Word::person))
            break;
    }
    const std::size_t next = text.skipBlanks(part.stop);
    const bool counted = part.end != i && isDigit(text.at(i)) && text.at(part.end - 1) == U'명' && !isHangul(text.at(next));
    if (part.end == i || (!marked && !counted && !(first && endsPart(text, next))))
        return std::nullopt;
    return part;
}

std::optional<RoutePart> latinCompanion(const FoldedText &text, std::size_t i, const SpeechWords &words, bool first)
{
    RoutePart part{.part = Part::companion, .begin = i, .end = i, .stop = i, .said = i};
    const auto with = words.find(text, i, Word::with);
    std::size_t at = i;
    if (with) {
        at = text.skipBlanks(with->stop);
        if (text.at(at) == U':')
            at = text.skipBlanks(at + 1);
        part.said = at;
    }
    bool person = false;
    constexpr Words stoppers{Word::at,       Word::from,    Word::until,  Word::forLength, Word::by,
                             Word::go,       Word::then,    Word::goHome, Word::leave,     Word::masked,
                             Word::unmasked, Word::before,  Word::after,  Word::atTime,    Word::transport,
                             Word::activity, Word::purpose, Word::goTail, Word::dayFiller};
    for (int count = 0; count < 9 && !endsPart(text, at); ++count) {
        const bool isPerson = words.find(text, at, Word::person).has_value();
        if (!isPerson && words.find(text, at, stoppers) && !words.find(text, at, Word::number))
            break;
        const auto joins = words.find(text, at, Word::joins);
        if (joins) {
            const std::size_t next = text.skipBlanks(joins->end);
            if (words.find(text, next, stoppers) || words.find(text, next, Word::transportOnly))
                break;
        }
        if (isDigit(text.at(at)) && readClock(text, at, words, {}))
            break;
        if (const auto figures = readNumber(text, at);
            figures && part.end != i && (text.at(figures->end) == U'-' || text.at(figures->end) == U'~'))
            break; // "with Jen 8-11"
        const std::size_t end = joins ? joins->end : wordEnd(text, at);
        if (end == at)
            break;
        person = person || isPerson;
        if (!joins)
            part.end = part.stop = end;
        at = text.skipBlanks(end);
        if (!with && person)
            break;
    }
    const auto isWord = [&](std::size_t word, std::u32string_view said) {
        return text.chars.compare(word, said.size(), said) == 0 && !isWordSign(text.at(word + said.size()));
    };
    if (part.end != i && isWord(at, U"of"))
        if (const auto count = words.find(text, text.skipBlanks(at + 2), Word::number); count && person)
            part.end = part.stop = count->end; // "family of five"
    const auto few = words.find(text, i, Word::number);
    if (!with && few) {
        const std::size_t of = text.skipBlanks(few->end);
        const std::size_t us = text.skipBlanks(of + 2);
        if (isWord(of, U"of") && (isWord(us, U"us") || isWord(us, U"them"))) {
            part.end = part.stop = wordEnd(text, us);
            return part;
        }
    }
    if (const auto number = with ? std::nullopt : readNumber(text, i);
        number && number->count <= 2 && number->value > 1 && first) {
        // "22 singers"
        const std::size_t noun = text.skipBlanks(number->end);
        const std::size_t end = wordEnd(text, noun);
        const bool known = words
                               .find(text, noun,
                                     Words{Word::length, Word::place, Word::address, Word::half, Word::month, Word::activity,
                                           Word::hourUnit, Word::transport, Word::transportOnly, Word::day})
                               .has_value();
        if (noun != number->end && end > noun + 3 && text.at(end - 1) == U's' && text.at(end - 2) != U's' && !known &&
            !text.capital[noun] && endsPart(text, text.skipBlanks(end))) {
            part.end = part.stop = end;
            return part;
        }
    }
    if (part.end == i || (words.find(text, part.said, Words{Word::event, Word::negation}) && !person))
        return std::nullopt;
    if (with)
        return part;
    // "2 colleagues", "wife": only where nothing else is said with it
    const std::size_t length = part.end - i;
    const bool counted = isDigit(text.at(i)) || words.find(text, i, Word::number);
    const bool owned = isWord(i, U"my") || isWord(i, U"his") || isWord(i, U"her") || isWord(i, U"our") || isWord(i, U"their") ||
                       isWord(i, U"a") || isWord(i, U"the");
    if (!counted && !owned && !words.find(text, i, Word::person))
        return std::nullopt; // "yoga class"
    if (!person || length > 40 || !first || (!counted && !endsPart(text, text.skipBlanks(part.end))))
        return std::nullopt;
    return part;
}

} // namespace

std::size_t wordEnd(const FoldedText &text, std::size_t i)
{
    while (isWordSign(text.at(i)) || (text.at(i) == U'\'' && isLatin(text.at(i + 1))))
        ++i;
    return i;
}

bool endsPart(const FoldedText &text, std::size_t i)
{
    switch (text.at(i)) {
    case U'\0':
    case U'\n':
    case U',':
    case U';':
    case U'(':
    case U')':
    case U'[':
    case U']':
    case U'|':
    case arrowSign:
    case bulletSign:
        return true;
    case U'>':
        return true;
    case U'.':
    case U'/':
    case U':':
    case U'!':
        return !isWordSign(text.at(i + 1));
    case U'=':
    case U'-':
        return text.at(i + 1) == U'>' || text.at(i + 1) == U' ' || text.at(i + 1) == text.at(i);
    default:
        return false;
    }
}

std::optional<RoutePart> readCompanion(const FoldedText &text, std::size_t i, const SpeechWords &words, bool first)
{
    if (const auto alone = words.find(text, i, Word::alone))
        return RoutePart{.part = Part::companion, .begin = i, .end = alone->end, .stop = alone->stop, .said = i};
    if (const auto korean = koreanCompanion(text, i, words, first))
        return korean;
    if (first && isHangul(text.at(i)))
        if (const auto group = countedGroup(text, i, words))
            return group;
    if (isLatin(text.at(i)) || isDigit(text.at(i)))
        return latinCompanion(text, i, words, first);
    // "동행: 아내", "동행자 2명"
    const auto with = words.find(text, i, Word::with);
    if (!with)
        return std::nullopt;
    const bool colon = text.at(with->end - 1) == U':';
    const std::size_t at = text.skipBlanks(with->stop);
    std::size_t end = at;
    std::size_t last = at;
    for (int count = 0; count < 6 && !endsPart(text, end); ++count) {
        last = wordEnd(text, end);
        if (last == end)
            break;
        end = text.skipBlanks(last);
    }
    if (last == at || (!colon && !words.find(text, at, Word::person) && !countAfter(text, at, words)))
        return std::nullopt;
    return RoutePart{.part = Part::companion, .begin = i, .end = last, .stop = last, .said = at};
}

} // namespace tracedesk::intake
