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
        return std::move(m_out);
    }

private:
    std::size_t add(Part part, std::size_t begin, std::size_t end, std::size_t stop = 0, std::size_t index = 0)
    {
        m_out.parts.push_back({part, begin, end, std::max(end, stop), index, begin});
        return m_out.parts.back().stop;
    }
    std::size_t add(const RoutePart &part)
    {
        m_out.parts.push_back(part);
        return part.stop;
    }

    void note(const RoutePart &part)
    {
        m_line = part.part == Part::lineBreak || (m_line && (part.part == Part::bullet || part.part == Part::open ||
                                                             part.part == Part::label || part.part == Part::dash));
        m_first = m_line || part.part <= Part::sign || part.part == Part::day || part.part == Part::then ||
                  part.part == Part::label || part.part == Part::joins || part.part == Part::transport ||
                  part.part == Part::timeUnknown;
        m_afterTime = part.part == Part::time;
        if (part.part == Part::lineBreak)
            m_brackets.clear();
    }

    std::size_t step(std::size_t i)
    {
        const char32_t c = m_text.at(i);
        if (c == U'\n')
            return add(Part::lineBreak, i, i + 1);
        if (c == badSign)
            return add(Part::bad, i, i + 1);
        if (const auto mask = maskAt(i))
            return add(*mask);
        if (isWordSign(c) || c == U'\'' || c == U'~')
            if (const std::size_t end = whenAt(i))
                return end;
        if (isWordSign(c) || (c == bulletSign && !isBullet(i)) || (c == U'&' && m_text.at(i + 1) == U' '))
            return wordAt(i);
        return signAt(i);
    }

    [[nodiscard]] bool afterPlace() const
    {
        if (m_out.parts.empty())
            return false;
        const RoutePart &last = m_out.parts.back();
        return last.part == Part::home || last.part == Part::work ||
               (last.part == Part::text && m_words.endsWith(m_text, last.begin, last.end, Word::place) > 1);
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
        case U'#':
            return add(m_line ? Part::bullet : Part::sign, i, i + 1);
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

    std::optional<RoutePart> maskAt(std::size_t i) const
    {
        const auto hit = m_words.find(m_text, i, Words{Word::masked, Word::unmasked, Word::maskUnknown, Word::maskWord});
        if (!hit)
            return std::nullopt;
        const Part part = hit->word == Word::masked     ? Part::masked
                          : hit->word == Word::unmasked ? Part::unmasked
                          : hit->word == Word::maskWord ? Part::maskUnclear
                                                        : Part::maskUnknown;
        return RoutePart{part, i, hit->end, hit->stop, 0, i};
    }

    // "1.", "2)", "(3)", "a)" at the begin of a line
    [[nodiscard]] std::size_t listNumber(std::size_t i) const
    {
        const auto number = readNumber(m_text, i);
        std::size_t end = number && number->count <= 2 ? number->end : i;
        if (end == i && isWordSign(m_text.at(i)) && m_text.at(i + 1) == U')')
            end = i + 1;
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
        if (m_words.find(m_text, i, Word::name))
            return 0;
        if (const auto length = readLength(m_text, i, m_words)) {
            m_out.times.push_back(*length);
            return add(Part::length, i, length->end, 0, m_out.times.size() - 1);
        }
        if (isDigit(m_text.at(i)) && readTransport(m_text, i, m_words, m_first))
            return 0;
        if (const auto time = readTimePhrase(m_text, i, m_words, m_days, {m_first, m_first, afterPlace()})) {
            const char32_t last = m_text.at(time->end - 1);
            const bool object = time->vague && (last == U'을' || last == U'를'); // "점심을 먹고"
            if (!(time->vague && m_afterTime) && !object) {
                m_out.times.push_back(*time);
                return add(Part::time, i, time->end, 0, m_out.times.size() - 1);
            }
        }
        return 0;
    }

    std::size_t wordAt(std::size_t i)
    {
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
        return textAt(i, kept);
    }

    // A capital inside a name: "Blue Bottle Coffee", "Bank and Trust", "House of Tea"
    [[nodiscard]] bool isInName(std::size_t i, const SpeechWords::Hit &hit) const
    {
        if (!isLatin(m_text.at(i)) || m_out.parts.empty())
            return false;
        const bool soft = hit.word == Word::activity || hit.word == Word::home || hit.word == Word::work ||
                          hit.word == Word::leave || hit.word == Word::event || hit.word == Word::filler;
        return soft && m_text.capital[i] && m_out.parts.back().part == Part::text &&
               m_text.skipBlanks(m_out.parts.back().stop) == i;
    }

    std::size_t takeWord(std::size_t i, const SpeechWords::Hit &hit)
    {
        const bool latin = isLatin(m_text.at(i));
        switch (hit.word) {
        case Word::home:
            return add(Part::home, i, hit.end, hit.stop);
        case Word::work:
            return add(Part::work, i, hit.end, hit.stop);
        case Word::goHome:
            return add(Part::goHome, i, hit.end, hit.stop);
        case Word::goWork:
            return add(Part::goWork, i, hit.end, hit.stop);
        case Word::leaveWork:
            return add(Part::leaveWork, i, hit.end, hit.stop);
        case Word::leave:
            return add(Part::leave, i, hit.end, hit.stop);
        case Word::leaveTail:
            return add(Part::leaveTail, i, hit.end, hit.stop);
        case Word::go:
            return add(Part::go, i, hit.end, hit.stop);
        case Word::goTail:
            return add(Part::goTail, i, hit.end, hit.stop);
        case Word::activity:
            return add(Part::activity, i, hit.end, hit.stop);
        case Word::event:
            return add(Part::event, i, hit.end, hit.stop);
        case Word::negation:
            return add(Part::negation, i, hit.end, hit.stop);
        case Word::unsure:
            return add(Part::unsure, i, hit.end, hit.stop);
        case Word::filler:
            return add(Part::filler, i, hit.end, hit.stop);
        case Word::purpose:
            return add(Part::purpose, i, hit.end, hit.stop);
        case Word::then:
            return add(Part::then, i, hit.end, hit.stop);
        case Word::joins:
            return add(Part::joins, i, hit.end, hit.stop);
        case Word::label:
            return add(Part::label, i, hit.end, hit.stop);
        case Word::at:
            return add(Part::at, i, hit.end, hit.stop);
        case Word::until:
            return latin ? add(Part::to, i, hit.end, hit.stop) : textAt(i, i);
        case Word::from:
            return latin ? add(Part::from, i, hit.end, hit.stop) : textAt(i, i);
        default:
            return textAt(i, i);
        }
    }

    std::size_t textAt(std::size_t i, std::size_t least)
    {
        std::size_t end = std::max(i + 1, least);
        const auto joint = [&](std::size_t at) {
            const char32_t c = m_text.at(at);
            const bool between = at > i && isWordSign(m_text.at(at - 1)) && isWordSign(m_text.at(at + 1));
            const bool abbreviated = c == U'.' && at > i && at - i <= 3 && isLatin(m_text.at(at - 1)) &&
                                     m_text.at(at + 1) == U' ' && m_text.capital[i];
            return (between &&
                    (c == U'\'' || c == U'-' || c == U'.' || c == U'&' || c == U'/' || c == U'+' || c == U'@' || c == U'#')) ||
                   (c == bulletSign && at > i) || (c == U'*' && at > i) || abbreviated;
        };
        while (isWordSign(m_text.at(end)) || joint(end)) {
            if (m_text.at(end) == U'-' && m_text.at(end + 1) == U'>')
                break;
            ++end;
        }
        // "한빛병원방문": the place, then what was done there
        constexpr Words clinging{Word::goTail, Word::activity, Word::goHome, Word::leaveTail};
        for (std::size_t cut = end; isHangul(m_text.at(end - 1)) && cut > i + 1 && end - cut < 6; --cut)
            if (cut < end && cut > least && m_words.endsWith(m_text, i, cut, Word::place) > 0 &&
                m_words.find(m_text, cut, clinging)) {
                end = cut;
                break;
            }
        return add(Part::text, i, end);
    }

    const FoldedText &m_text;
    const SpeechWords &m_words;
    DayReader m_days;
    RouteParts m_out;
    std::vector<std::size_t> m_brackets;
    bool m_line = true;
    bool m_first = true;
    bool m_afterTime = false;
    bool m_numbered = false;
};

} // namespace

RouteParts scanRoute(const FoldedText &text, const SpeechWords &words, epi::Day about)
{
    return Scanner(text, words, about).scan();
}

} // namespace tracedesk::intake
