#include "intake/speech_words.h"

#include <algorithm>

namespace tracedesk::intake {

namespace {

constexpr std::size_t longestEnding = 6;
constexpr int deepest = 2; // words that may cling to one another: "마스크|미착용|으로"

// Koreans write the blanks of a phrase or leave them out: they do not count.
std::u32string squeezed(const FoldedText &text)
{
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool between = text.at(i) == U' ' && !out.empty() && isHangul(out.back()) && isHangul(text.at(text.skipBlanks(i)));
        if (!between && !(text.at(i) == U' ' && !out.empty() && out.back() == U' '))
            out.push_back(text.at(i));
    }
    return out;
}

} // namespace

std::uint32_t SpeechWords::child(std::uint32_t node, char32_t c) const
{
    const auto &next = m_trie[node].next;
    const auto at = std::ranges::lower_bound(next, c, {}, &std::pair<char32_t, std::uint32_t>::first);
    return at != next.end() && at->first == c ? at->second : 0;
}

void SpeechWords::insert(std::vector<Node> &trie, std::u32string_view phrase, Meaning meaning)
{
    std::uint32_t node = 0;
    for (const char32_t c : phrase) {
        auto &next = trie[node].next;
        const auto at = std::ranges::lower_bound(next, c, {}, &std::pair<char32_t, std::uint32_t>::first);
        if (at != next.end() && at->first == c) {
            node = at->second;
            continue;
        }
        const auto made = static_cast<std::uint32_t>(trie.size());
        next.insert(at, {c, made});
        trie.emplace_back();
        node = made;
    }
    trie[node].meanings.push_back(meaning);
}

void SpeechWords::add(std::string_view phrase, Word word, int value)
{
    const std::u32string signs = squeezed(foldText(phrase));
    if (signs.empty())
        return;
    insert(m_trie, signs, {word, value});
    if (word == Word::place || word == Word::address || word == Word::particleFrom || word == Word::particle ||
        word == Word::verbEnding || word == Word::daytime || word == Word::evening || word == Word::occasion ||
        word == Word::transport)
        insert(m_endings, std::u32string(signs.rbegin(), signs.rend()), {word, value});
}

std::optional<std::size_t> SpeechWords::particleAfter(const FoldedText &text, std::size_t end) const
{
    std::uint32_t node = 0;
    for (std::size_t i = end; isHangul(text.at(i)); ++i) {
        node = child(node, text.at(i));
        if (node == 0)
            break;
        const auto particle = [](const Meaning &m) {
            return m.word == Word::particle || m.word == Word::particleFrom || m.word == Word::ending;
        };
        if (!isHangul(text.at(i + 1)) && std::ranges::any_of(m_trie[node].meanings, particle))
            return i + 1;
    }
    return std::nullopt;
}

std::optional<std::size_t> SpeechWords::wordGoesOn(const FoldedText &text, std::size_t end, int depth) const
{
    const char32_t last = text.at(end - 1);
    const char32_t next = text.at(end);
    if (isLatin(last) && isHangul(next))
        return particleAfter(text, end).value_or(end); // "Monday부터", "pub에"
    if (isLatin(last))
        return isLatin(next) ? std::nullopt : std::optional(end);
    if (!isHangul(last) || !isHangul(next))
        return end;
    // After the sign of a past tense, whatever goes on is an ending: "갔|습니다".
    if ((last - 0xAC00) % 28 == 20) {
        std::size_t stop = end;
        while (isHangul(text.at(stop)) && stop - end <= longestEnding)
            ++stop;
        if (stop - end <= longestEnding)
            return stop;
    }
    // "반|이더라고요": a noun, the copula and an ending
    if (next == U'이' || next == U'였' || next == U'인') {
        std::size_t stop = end;
        while (isHangul(text.at(stop)) && stop - end <= longestEnding)
            ++stop;
        if (stop - end <= longestEnding && endsWith(text, end, stop, Word::verbEnding) > 1)
            return stop;
    }
    if (const auto particle = particleAfter(text, end))
        return particle;
    constexpr Words clinging{Word::aboutTail,  Word::beforeTail, Word::afterTail, Word::fromTail,      Word::untilTail,
                             Word::activity,   Word::goHome,     Word::goTail,    Word::transportTail, Word::leaveTail,
                             Word::withTail,   Word::masked,     Word::unmasked,  Word::lengthTail,    Word::laterTail,
                             Word::minuteUnit, Word::length,     Word::halfHour,  Word::hourUnit,      Word::go,
                             Word::then,       Word::goWork,     Word::leaveWork};
    if (depth < deepest && find(text, end, clinging, depth + 1))
        return end;
    return std::nullopt;
}

std::optional<SpeechWords::Hit> SpeechWords::find(const FoldedText &text, std::size_t i, Words kinds, int depth) const
{
    std::optional<Hit> best;
    std::uint32_t node = 0;
    std::size_t at = i;
    while (at < text.size()) {
        char32_t c = text.at(at);
        std::uint32_t next = child(node, c);
        if (c == U' ') {
            const std::size_t after = text.skipBlanks(at);
            if (at > i && isHangul(text.at(at - 1)) && isHangul(text.at(after)))
                next = child(node, text.at(after)), at = after + 1;
            else
                at = after;
        } else
            ++at;
        if (next == 0)
            break;
        node = next;
        for (const Meaning &meaning : m_trie[node].meanings) {
            if (!kinds.has(meaning.word))
                continue;
            if (const auto stop = wordGoesOn(text, at, depth); stop && (!best || best->end < at))
                best = Hit{meaning.word, meaning.value, at, *stop};
        }
    }
    return best;
}

std::size_t SpeechWords::endsWith(const FoldedText &text, std::size_t begin, std::size_t end, Word kind) const
{
    std::size_t best = 0;
    std::uint32_t node = 0;
    for (std::size_t i = end; i > begin; --i) {
        const auto &next = m_endings[node].next;
        const auto at = std::ranges::lower_bound(next, text.at(i - 1), {}, &std::pair<char32_t, std::uint32_t>::first);
        if (at == next.end() || at->first != text.at(i - 1))
            break;
        node = at->second;
        const bool latin = isLatin(text.at(i - 1)) && i - 1 > begin && isLatin(text.at(i - 2));
        if (!latin && std::ranges::any_of(m_endings[node].meanings, [&](const Meaning &m) { return m.word == kind; }))
            best = end - (i - 1);
    }
    return best;
}

} // namespace tracedesk::intake
