#include "intake/route_parts.h"

#include <algorithm>

namespace tracedesk::intake {

namespace {

class Scanner
{
public:
    Scanner(const FoldedText &text, const SpeechWords &words, epi::Day about)
        : m_text(text)
        , m_words(words)
        , m_days(text, words, about)
        , m_compact(usesCompactTimes(text))
        , m_stamped(hasStamps(text, words))
        , m_dotted(usesDottedTimes(text))
        , m_bare(usesBareTimes(text))
        , m_maskColumn(hasMaskColumn(text, words))
    {
    }

    RouteParts scan()
    {
        std::size_t i = m_text.skipBlanks(0);
        while (i < m_text.size()) {
            const std::size_t before = m_out.parts.size();
            i = step(i);
            if (m_out.parts.size() > before)
                note(m_out.parts.back());
            i = m_text.skipBlanks(i);
        }
        layTables(m_text, m_out);
        return std::move(m_out);
    }

private:
    std::size_t add(Part part, std::size_t begin, std::size_t end, std::size_t stop = 0, std::size_t index = 0)
    {
        m_out.parts.push_back({part, begin, end, std::max(end, stop), index, begin, false});
        return m_out.parts.back().stop;
    }
    std::size_t add(const RoutePart &part)
    {
        m_out.parts.push_back(part);
        return part.stop;
    }

    void note(const RoutePart &part)
    {
        m_line = part.part == Part::lineBreak || part.part == Part::stamp ||
                 (m_line &&
                  (part.part == Part::bullet || part.part == Part::open || part.part == Part::label || part.part == Part::dash));
        m_first = m_line || (m_first && part.part == Part::filler) || part.part <= Part::sign || part.part == Part::day ||
                  part.part == Part::then || part.part == Part::label || part.part == Part::joins ||
                  part.part == Part::transport || part.part == Part::timeUnknown;
        m_afterTime = part.part == Part::time;
        m_afterVague = m_afterTime && m_out.times[part.index].vague;
        if (part.part == Part::lineBreak)
            m_brackets.clear();
    }

    std::size_t step(std::size_t i)
    {
        const char32_t c = m_text.at(i);
        if (c == U'\n')
            return add(Part::lineBreak, i, i + 1);
        if (c == U'[' && m_line && m_stamped)
            if (const std::size_t end = stampEnd(m_text, i, m_words))
                return add(Part::stamp, i, end);
        if (c == badSign)
            return add(Part::bad, i, i + 1);
        if (const auto mask = readMask(m_text, i, m_words))
            return add(*mask);
        const bool until = c == U'-' && !m_line && i > 0 && m_text.at(i - 1) == U' ' && isDigit(m_text.at(i + 1)) &&
                           !m_out.parts.empty() && m_out.parts.back().part != Part::time;
        if (isWordSign(c) || c == U'\'' || c == U'~' || until)
            if (const std::size_t end = whenAt(i))
                return end;
        if (isWordSign(c) || (c == bulletSign && !isBullet(i)) || (c == U'&' && m_text.at(i + 1) == U' '))
            return wordAt(i);
        return signAt(i);
    }

    [[nodiscard]] bool isBullet(std::size_t i) const
    {
        const bool joined = i > 0 && (isWordSign(m_text.at(i - 1)) || m_text.at(i - 1) == bulletSign);
        return !joined && m_text.at(i + 1) != bulletSign;
    }

    std::size_t signAt(std::size_t i)
    {
        const char32_t c = m_text.at(i);
        std::size_t end = i;
        while (m_text.at(end) == U'=' || m_text.at(end) == U'-' || m_text.at(end) == U'~')
            ++end;
        if (m_text.at(end) == U'>' || m_text.at(end) == arrowSign) {
            while (m_text.at(end) == U'>' || m_text.at(end) == arrowSign)
                ++end;
            return add(m_line && c == arrowSign && end == i + 1 ? Part::bullet : Part::arrow, i, end);
        }
        switch (c) {
        case bulletSign:
            return add(Part::bullet, i, i + 1);
        case U'*':
        case U'+':
        case U'#': {
            const auto number = m_line && c == U'#' ? readNumber(m_text, i + 1) : std::nullopt; // "#1 09:00 clinic"
            const bool item = number && number->count < 3 && m_text.at(number->end) == U' ';
            return add(m_line ? Part::bullet : Part::sign, i, item ? number->end : i + 1);
        }
        case U'(':
        case U'[':
        case U'{':
            m_brackets.push_back(m_out.parts.size());
            return add(Part::open, i, i + 1);
        case U')':
        case U']':
        case U'}':
            if (!m_brackets.empty()) {
                m_out.parts[m_brackets.back()].index = m_out.parts.size();
                m_brackets.pop_back();
            }
            return add(Part::close, i, i + 1);
        case U',':
        case U'|':
        case U'/':
            return add(Part::comma, i, i + 1);
        case U';':
        case U'!':
        case U'?':
            return add(Part::sentence, i, i + 1);
        case U'.':
            return add(isWordSign(m_text.at(i + 1)) ? Part::sign : Part::sentence, i, i + 1);
        case U'-':
        case U'~':
        case U'=':
            if (m_line && c == U'-')
                return add(Part::bullet, i, end);
            return add(Part::dash, i, std::max(end, i + 1));
        default:
            return add(Part::sign, i, i + 1);
        }
    }

    // "1.", "2)", "(3)", "a)" at the begin of a line
    [[nodiscard]] std::size_t listNumber(std::size_t i) const
    {
        const auto number = readNumber(m_text, i);
        std::size_t end = number && number->count <= 2 ? number->end : i;
        constexpr std::u32string_view letters = U"가나다라마바사아자차카타파하";
        const bool weekday = i > 0 && m_text.at(i - 1) == U'(' && m_words.find(m_text, i, Word::weekday); // "(월)"
        if (end == i && isWordSign(m_text.at(i)) && !weekday &&
            (m_text.at(i + 1) == U')' ||
             (letters.contains(m_text.at(i)) && m_text.at(i + 1) == U'.' && m_text.at(i + 2) == U' ')))
            end = i + 1;
        if (m_line && m_text.at(i) == U'o' && m_text.at(i + 1) == U' ' && !m_text.capital[i])
            return i + 1; // a round bullet by the letter
        if (end != i && m_line && m_text.at(m_text.skipBlanks(end)) == U'|')
            return end; // the first column of a table
        if (end == i || (m_text.at(end) != U'.' && m_text.at(end) != U')'))
            return 0;
        const std::size_t next = m_text.skipBlanks(end + 1);
        if (m_text.at(end) == U'.' && (next == end + 1))
            return 0;
        // "3. 12." is a day, "3. 12:00" the third of a list
        if (m_text.at(end) == U'.' && isDigit(m_text.at(next))) {
            const auto day = m_days.read(i, {true, true});
            if (day && day->day && !m_numbered)
                return 0;
        }
        return end + 1;
    }

    std::size_t whenAt(std::size_t i)
    {
        const bool item =
            m_numbered && m_brackets.empty() && i > 0 && m_text.at(i - 1) == U' ' && m_text.at(i + 1) == U')'; // "... 2) ..."
        if (m_line || (item && isDigit(m_text.at(i))))
            if (const std::size_t end = listNumber(i)) {
                m_numbered = true;
                return add(Part::bullet, i, end);
            }
        if (const auto unknown = m_words.find(m_text, i, Word::timeUnknown))
            return add(Part::timeUnknown, i, unknown->end, unknown->stop);
        if (const auto day = m_days.read(i, {m_line, m_first})) {
            m_days.take(*day);
            m_out.days.push_back(*day);
            return add(Part::day, i, day->end, 0, m_out.days.size() - 1);
        }
        if (m_words.find(m_text, i, Word::name) || (m_afterTime && m_text.chars.compare(i, 4, U"24시 ") == 0))
            return 0;
        if (const auto length = readLength(m_text, i, m_words)) {
            m_out.times.push_back(*length);
            return add(Part::length, i, length->end, 0, m_out.times.size() - 1);
        }
        if (isDigit(m_text.at(i)) && readTransport(m_text, i, m_words, m_first))
            return 0;
        const PartBefore before = partBefore(m_text, m_words, m_out.parts);
        if (const auto time = readTimePhrase(m_text, i, m_words, m_days,
                                             {.part = m_first || m_afterVague,
                                              .dotted = m_first || m_dotted,
                                              .compact = m_compact,
                                              .daytime = before.daytime || (m_bare && before.place && before.text),
                                              .counted = before.counted,
                                              .line = m_line,
                                              .afterPlace = before.place})) {
            const char32_t last = m_text.at(time->end - 1);
            const bool object = time->vague && (last == U'을' || last == U'를'); // "점심을 먹고"
            if (!(time->vague && m_afterTime) && !object) {
                m_out.times.push_back(*time);
                return add(Part::time, i, time->end, 0, m_out.times.size() - 1);
            }
        }
        return 0;
    }

    // "집회X": what was meant to be, and was not.
    [[nodiscard]] bool crossesOut(std::size_t i) const
    {
        return m_text.at(i) == U'x' && i > 0 && isHangul(m_text.at(i - 1)) && !isWordSign(m_text.at(i + 1));
    }

    std::size_t wordAt(std::size_t i)
    {
        if (crossesOut(i))
            return add(Part::negation, i, i + 1);
        if (m_maskColumn && m_first)
            if (const auto cell = m_words.find(m_text, i, Words{Word::yes, Word::no});
                cell && endsPart(m_text, m_text.skipBlanks(cell->end)))
                return add(cell->word == Word::yes ? Part::masked : Part::unmasked, i, cell->end);
        const auto name = m_words.find(m_text, i, Word::name);
        const std::size_t kept = name ? name->end : i;
        if (const auto companion = readCompanion(m_text, i, m_words, m_first); companion && companion->stop > kept)
            return add(*companion);
        constexpr Words common{Word::home,      Word::work,   Word::goHome,  Word::goWork,   Word::leaveWork, Word::leave,
                               Word::leaveTail, Word::go,     Word::goTail,  Word::activity, Word::event,     Word::negation,
                               Word::unsure,    Word::filler, Word::purpose, Word::then,     Word::joins,     Word::label,
                               Word::at,        Word::until,  Word::from};
        const auto hit = m_words.find(m_text, i, common);
        const auto transport = readTransport(m_text, i, m_words, m_first || m_afterTime);
        if (transport && transport->end > kept && (!hit || transport->stop >= hit->end))
            return add(*transport);
        if (hit && hit->end > kept && !isInName(i, *hit))
            return takeWord(i, *hit);
        if (const std::size_t end = kept == i ? verbEnd(m_text, i, m_words) : i; end != i && !placeThenVerb(i, end))
            return add(Part::activity, i, end);
        return textAt(i, kept);
    }

    // "학원갔어요": the place is taken first.
    [[nodiscard]] bool placeThenVerb(std::size_t i, std::size_t end) const
    {
        for (std::size_t cut = i + 1; cut < end; ++cut)
            if (m_words.endsWith(m_text, i, cut, Word::place) > 0 && m_words.find(m_text, cut, verbs))
                return true;
        return false;
    }

    // A capital inside a name: "Blue Bottle Coffee", "Bank and Trust", "House of Tea"
    [[nodiscard]] bool isInName(std::size_t i, const SpeechWords::Hit &hit) const
    {
        if (!isLatin(m_text.at(i)))
            return false;
        // "Coffee Cart"
        const std::size_t next = m_text.skipBlanks(hit.end);
        if (hit.word == Word::activity && m_text.capital[i] && next == hit.end + 1 && next < m_text.size() &&
            isLatin(m_text.at(next)) && m_text.capital[next])
            return true;
        if (m_out.parts.empty())
            return false;
        const bool soft = hit.word == Word::activity || hit.word == Word::home || hit.word == Word::work ||
                          hit.word == Word::leave || hit.word == Word::event || hit.word == Word::filler;
        return soft && m_text.capital[i] && m_out.parts.back().part == Part::text &&
               m_text.skipBlanks(m_out.parts.back().stop) == i;
    }

    std::size_t takeWord(std::size_t i, const SpeechWords::Hit &hit)
    {
        const bool latin = isLatin(m_text.at(i));
        // a past tense and its ending are one word
        const bool past = isHangul(m_text.at(i)) && (m_text.at(hit.end - 1) - 0xAC00) % 28 == 20;
        const std::size_t end = past ? hit.stop : hit.end;
        const bool verb =
            hit.word == Word::goHome || hit.word == Word::goWork || hit.word == Word::leaveWork || hit.word == Word::activity;
        if ((hit.word == Word::until || hit.word == Word::from) && !latin)
            return textAt(i, i);
        // "the noodle place"
        if (hit.word == Word::label && m_text.at(hit.end - 1) != U':' && !m_out.parts.empty() &&
            m_out.parts.back().part == Part::text && m_text.skipBlanks(m_out.parts.back().stop) == i && latin)
            return textAt(i, i);
        // "arrived at eleven"
        if ((hit.word == Word::go || hit.word == Word::leave) && latin && m_text.chars.compare(hit.end - 3, 3, U" at") == 0 &&
            readTimePhrase(m_text, hit.end - 2, m_words, m_days, {}))
            return add(partOf(hit.word), i, hit.end - 3);
        return add(partOf(hit.word), i, verb ? end : hit.end, hit.stop);
    }

    std::size_t textAt(std::size_t i, std::size_t least)
    {
        std::size_t end = std::max(i + 1, least);
        const auto joint = [&](std::size_t at) {
            const char32_t c = m_text.at(at);
            const bool between = at > i && isWordSign(m_text.at(at - 1)) && isWordSign(m_text.at(at + 1));
            const bool abbreviated = c == U'.' && at > i && at - i <= 3 && isLatin(m_text.at(at - 1)) &&
                                     m_text.at(at + 1) == U' ' && m_text.capital[i];
            if (c == U'.' && at == i + 2 && m_text.chars.compare(i, 2, U"no") == 0 &&
                isDigit(m_text.at(m_text.skipBlanks(at + 1))))
                return true; // "stall no. 17"
            return (between &&
                    (c == U'\'' || c == U'-' || c == U'.' || c == U'&' || c == U'/' || c == U'+' || c == U'@' || c == U'#')) ||
                   (c == bulletSign && at > i) || (c == U'*' && at > i) || abbreviated;
        };
        while (isWordSign(m_text.at(end)) || joint(end)) {
            if (m_text.at(end) == U'-' && m_text.at(end + 1) == U'>')
                break;
            if (crossesOut(end))
                break;
            if (isDigit(m_text.at(end)) && isHangul(m_text.at(end - 1)) && end >= least && isClock(end))
                break; // "병원11:40"
            ++end;
        }
        // "한빛병원방문": the place, then what was done there
        for (std::size_t cut = end; isHangul(m_text.at(end - 1)) && cut > i + 1 && end - cut < 6; --cut)
            if (cut < end && cut > least && m_words.endsWith(m_text, i, cut, Word::place) > 0 &&
                m_words.find(m_text, cut, verbs)) {
                end = cut;
                break;
            }
        return add(Part::text, i, end);
    }

    [[nodiscard]] bool isClock(std::size_t i) const
    {
        const auto clock = readClock(m_text, i, m_words, {});
        return clock && !clock->fault && (clock->colon || m_text.at(clock->end - 1) != U'시' || m_text.at(i + 1) != U'4');
    }

    static constexpr Words verbs{Word::goTail, Word::activity, Word::goHome, Word::leaveTail};

    const FoldedText &m_text;
    const SpeechWords &m_words;
    DayReader m_days;
    RouteParts m_out;
    std::vector<std::size_t> m_brackets;
    bool m_line = true;
    bool m_first = true;
    bool m_afterTime = false;
    bool m_afterVague = false;
    bool m_numbered = false;
    bool m_compact;
    bool m_stamped;
    bool m_dotted;
    bool m_bare;
    bool m_maskColumn;
};

} // namespace

RouteParts scanRoute(const FoldedText &text, const SpeechWords &words, epi::Day about)
{
    return Scanner(text, words, about).scan();
}

} // namespace tracedesk::intake
