#include "intake/route_parts.h"

namespace tracedesk::intake {

namespace {

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
    if (text.at(number->end) == U'-') // "12-1번"
        if (const auto branch = readNumber(text, number->end + 1); branch && text.at(branch->end) == U'번')
            return branch->end + 1;
    if (text.at(number->end) == U'-' && isHangul(text.at(end - 1)))
        if (const auto branch = readNumber(text, number->end + 1);
            branch && number->count <= 3 && branch->count <= 2 && endsPart(text, text.skipBlanks(branch->end)))
            return branch->end; // "버스 9-3"
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

// "병원버스", "회사 승합차", "어머니 차": a vehicle by a word nobody listed.
std::optional<RoutePart> namedVehicle(const FoldedText &text, std::size_t i, const SpeechWords &words, bool first)
{
    std::size_t at = i;
    if (const auto owner = words.find(text, i, Words{Word::person, Word::work}); owner && isHangul(text.at(i))) {
        at = text.skipBlanks(owner->end);
        if (text.at(at) == U'의' || (at == owner->end && text.at(at) == U'가'))
            at = text.skipBlanks(at + 1);
    }
    std::size_t end = at;
    while (isHangul(text.at(end)) && end - at < 9)
        ++end;
    if (end > at + 2 && text.at(end - 1) == U'행' && text.at(end) == U' ')
        if (const auto vehicle = words.find(text, text.skipBlanks(end), Word::transport)) // "가온역행 셔틀"
            return RoutePart{.part = Part::transport,
                             .begin = i,
                             .end = vehicle->end,
                             .stop = skipTails(text, vehicle->stop, words),
                             .said = i};
    for (std::size_t cut = end; cut > at + 1 && end - cut < 3; --cut) {
        const std::size_t suffix = words.endsWith(text, at, cut, Word::transport);
        const bool car = at != i && cut == at + 1 && text.at(at) == U'차';
        if ((suffix < 2 && !car) || words.find(text, i, Word::name))
            continue;
        const std::u32string_view rest = std::u32string_view(text.chars).substr(cut, end - cut);
        const bool rides =
            rest == U"로" || rest == U"으로" || (rest.empty() && words.find(text, text.skipBlanks(cut), Word::transportTail));
        if (rides || (first && rest.empty() && endsPart(text, text.skipBlanks(cut))))
            return RoutePart{.part = Part::transport, .begin = i, .end = cut, .stop = skipTails(text, end, words), .said = i};
    }
    if (at != i && text.at(at) == U'차' && (!isHangul(text.at(at + 1)) || text.chars.compare(at + 1, 1, U"로") == 0)) {
        const std::size_t stop = at + 1 + (text.at(at + 1) == U'로' ? 1 : 0);
        if (!isHangul(text.at(stop)) && (stop != at + 1 || (first && endsPart(text, text.skipBlanks(stop)))))
            return RoutePart{.part = Part::transport, .begin = i, .end = at + 1, .stop = skipTails(text, stop, words), .said = i};
    }
    return std::nullopt;
}

// "airport bus", "parents' car" between separators
std::optional<RoutePart> latinVehicle(const FoldedText &text, std::size_t i, const SpeechWords &words)
{
    std::size_t at = i;
    for (int count = 0; count < 3 && isLatin(text.at(at)); ++count) {
        const std::size_t end = wordEnd(text, text.at(at) == U'\'' ? at + 1 : at);
        const std::size_t after = text.at(end) == U'\'' ? end + 1 : end;
        const auto vehicle = count > 0 ? words.find(text, at, Word::transportOnly) : std::nullopt;
        if (vehicle && vehicle->end == end) {
            const std::size_t next = text.skipBlanks(end);
            if (endsPart(text, next) || words.find(text, next, Word::until))
                return RoutePart{.part = Part::transport, .begin = i, .end = end, .stop = end, .said = i};
        }
        constexpr Words others{Word::activity, Word::home,  Word::go,   Word::goHome,   Word::leave, Word::at,
                               Word::from,     Word::until, Word::by,   Word::negation, Word::event, Word::filler,
                               Word::purpose,  Word::joins, Word::with, Word::then};
        if (words.find(text, at, others))
            return std::nullopt;
        at = text.skipBlanks(after);
    }
    return std::nullopt;
}

} // namespace

std::optional<RoutePart> readTransport(const FoldedText &text, std::size_t i, const SpeechWords &words, bool first)
{
    RoutePart part{.part = Part::transport, .begin = i, .end = i, .stop = i, .said = i};
    std::size_t at = i;
    // "11번 버스"
    if (const auto number = readNumber(text, at); number && text.at(number->end) == U'번') {
        const auto bus = words.find(text, text.skipBlanks(number->end + 1), Word::transport);
        if (!bus && first && endsPart(text, text.skipBlanks(number->end + 1))) {
            part.end = part.stop = number->end + 1; // "(77번)"
            return part;
        }
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
        if (!only && !by) {
            if (first && isLatin(text.at(i)))
                return latinVehicle(text, i, words);
            return isHangul(text.at(i)) ? namedVehicle(text, i, words, first) : std::nullopt;
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

} // namespace tracedesk::intake
