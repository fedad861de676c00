#include "intake/route_parts.h"

#include <algorithm>

namespace tracedesk::intake {

namespace {

std::size_t wordEnd(const FoldedText &text, std::size_t i)
{
    while (isWordSign(text.at(i)) || (text.at(i) == U'\'' && isLatin(text.at(i + 1))))
        ++i;
    return i;
}

// " 2호선", " 11번", " 11", " line 2", " no. 11" after the word.
std::size_t lineAfter(const FoldedText &text, std::size_t end)
{
    std::size_t at = text.skipBlanks(end);
    for (const std::u32string_view prefix : {U"line ", U"no. ", U"no.", U"number "})
        if (text.chars.compare(at, prefix.size(), prefix) == 0)
            at = text.skipBlanks(at + prefix.size());
    const auto number = readNumber(text, at);
    if (!number || text.at(number->end) == U':' || text.at(number->end) == U'~')
        return end;
    const std::u32string_view rest = std::u32string_view(text.chars).substr(number->end);
    for (const std::u32string_view unit : {U"호선", U"번 버스", U"번버스", U"번", U"편", U"열차"})
        if (rest.starts_with(unit))
            return number->end + unit.size();
    const char32_t next = text.at(number->end);
    const bool latin = isLatin(text.at(end - 1));
    return latin && !isWordSign(next) && next != U'-' && next != U'/' ? number->end : end;
}

std::size_t skipTails(const FoldedText &text, std::size_t end, const SpeechWords &words)
{
    for (int i = 0; i < 3; ++i) {
        const auto tail = words.find(text, text.skipBlanks(end), Word::transportTail);
        if (!tail)
            return end;
        end = tail->stop;
    }
    return end;
}

std::optional<std::size_t> countAfter(const FoldedText &text, std::size_t end, const SpeechWords &words)
{
    const std::size_t at = text.skipBlanks(end);
    const auto digits = readNumber(text, at);
    const auto word = digits ? std::nullopt : words.find(text, at, Word::number);
    if (!digits && !word)
        return std::nullopt;
    const std::size_t unit = text.skipBlanks(digits ? digits->end : word->end);
    return text.at(unit) == U'명' || text.at(unit) == U'인' ? std::optional(unit + 1) : std::nullopt;
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
        auto count = person ? countAfter(text, person->end, words) : countAfter(text, at, words);
        if (!person && (!count || (persons == 0 && text.at(*count - 1) != U'명')))
            break;
        std::size_t end = count ? *count : person->end;
        part.end = end;
        marked = marked || (count && person);
        std::size_t stop = withParticle(text, end);
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
    if (part.end == i || (!marked && !(first && endsPart(text, text.skipBlanks(part.stop)))))
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
    if (part.end == i || (words.find(text, part.said, Words{Word::event, Word::negation}) && !person))
        return std::nullopt;
    if (with)
        return part;
    // "2 colleagues", "wife": only where nothing else is said with it
    const std::size_t length = part.end - i;
    const bool counted = isDigit(text.at(i)) || words.find(text, i, Word::number);
    if (!person || length > 40 || !first || (!counted && !endsPart(text, text.skipBlanks(part.end))))
        return std::nullopt;
    return part;
}

} // namespace

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

std::optional<RoutePart> readTransport(const FoldedText &text, std::size_t i, const SpeechWords &words, bool first)
{
    RoutePart part{.part = Part::transport, .begin = i, .end = i, .stop = i, .said = i};
    std::size_t at = i;
    // "11번 버스"
    if (const auto number = readNumber(text, at); number && text.at(number->end) == U'번') {
        const auto bus = words.find(text, text.skipBlanks(number->end + 1), Word::transport);
        if (!bus)
            return std::nullopt;
        part.end = bus->end;
        part.stop = skipTails(text, bus->stop, words);
        return part;
    }
    if (const auto hit = words.find(text, at, Word::transport)) {
        part.end = hit->end;
        part.stop = hit->stop;
        if (text.chars.compare(i, 3, U"by ") == 0)
            part.said = text.skipBlanks(i + 2);
    } else {
        const auto by = words.find(text, at, Word::by);
        if (by)
            at = text.skipBlanks(by->end);
        if (by && text.at(at) == U':')
            at = text.skipBlanks(at + 1);
        auto only = words.find(text, at, Words{Word::transportOnly, Word::transport});
        part.said = at;
        for (int skipped = 0; by && !only && skipped < 3 && !endsPart(text, at); ++skipped) {
            const std::size_t end = wordEnd(text, at);
            if (end == at || words.find(text, at, Words{Word::place, Word::until, Word::at, Word::activity}))
                return std::nullopt;
            at = text.skipBlanks(text.at(end) == U'.' ? end + 1 : end);
            only = words.find(text, at, Word::transportOnly);
        }
        if (!only)
            return std::nullopt;
        part.end = only->end;
        part.stop = only->stop;
        const std::size_t line = lineAfter(text, part.end);
        if (!by) {
            const std::size_t next = text.skipBlanks(line);
            const auto to =
                words.find(text, next, Words{Word::until, Word::from, Word::home, Word::work, Word::goHome, Word::transportTail});
            const bool leads = to && isLatin(text.at(next));
            if (!leads && !(first && (line != part.end || endsPart(text, next))))
                return std::nullopt;
        }
    }
    for (int joined = 0; joined < 2; ++joined) {
        if (const std::size_t line = lineAfter(text, part.end); line != part.end && part.stop == part.end)
            part.end = part.stop = line;
        const auto more = words.find(text, text.skipBlanks(part.stop), Word::transport);
        if (!more || part.stop != part.end || isLatin(text.at(text.skipBlanks(part.stop))))
            break;
        part.end = more->end;
        part.stop = more->stop;
    }
    if (const auto particle = words.find(text, part.stop, Word::particle); particle && isHangul(text.at(part.stop)))
        part.stop = particle->end;
    part.stop = skipTails(text, part.stop, words);
    return part;
}

std::optional<RoutePart> readCompanion(const FoldedText &text, std::size_t i, const SpeechWords &words, bool first)
{
    if (const auto alone = words.find(text, i, Word::alone))
        return RoutePart{.part = Part::companion, .begin = i, .end = alone->end, .stop = alone->stop, .said = i};
    if (const auto korean = koreanCompanion(text, i, words, first))
        return korean;
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
