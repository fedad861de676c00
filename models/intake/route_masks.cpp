#include "intake/route_parts.h"

namespace tracedesk::intake {

namespace {

// "the whole time", "계속" after what was said of a mask.
std::size_t skipThroughout(const FoldedText &text, std::size_t end, const SpeechWords &words)
{
    for (int i = 0; i < 2; ++i) {
        const auto more = words.find(text, text.skipBlanks(end), Word::throughout);
        if (!more)
            break;
        end = more->stop;
    }
    return end;
}

// "마스크는 다 KF94 썼어요", "마스크 대부분 안 씀"
std::optional<RoutePart> toldMask(const FoldedText &text, std::size_t i, std::size_t after, const SpeechWords &words)
{
    std::size_t at = text.skipBlanks(after);
    for (int skipped = 0; skipped < 4; ++skipped) {
        const auto more = words.find(text, at, Word::throughout);
        if (!more)
            break;
        at = text.skipBlanks(more->stop);
    }
    auto unsaid = words.find(text, at, Word::maskNot);
    if (!unsaid && (text.at(at) == U'안' || text.at(at) == U'못') && words.find(text, at + 1, Word::maskPut))
        unsaid = SpeechWords::Hit{Word::maskNot, 0, at + 1, at + 1}; // "안씀"
    auto put = words.find(text, unsaid ? text.skipBlanks(unsaid->stop) : at, Word::maskPut);
    const bool off = unsaid && text.at(unsaid->end - 1) != U'안' && text.at(unsaid->end - 1) != U'못' &&
                     text.at(unsaid->end - 1) != U'미'; // "벗었"
    if (!put && !off)
        return std::nullopt;
    const std::size_t end = put ? put->stop : unsaid->stop;
    return RoutePart{unsaid ? Part::unmasked : Part::masked, i, put ? put->end : unsaid->end, end, 0, i};
}

// A word for a mask that stands alone in a list: "| mask |", "(마스크)"
bool standsAlone(const FoldedText &text, std::size_t i, std::size_t end)
{
    std::size_t before = i;
    while (before > 0 && text.at(before - 1) == U' ')
        --before;
    const char32_t open = before > 0 ? text.at(before - 1) : U'\n';
    return (open == U',' || open == U'|' || open == U'(' || open == U'/' || (open == U'-' && before != i)) &&
           endsPart(text, text.skipBlanks(end));
}

} // namespace

std::optional<RoutePart> readMask(const FoldedText &text, std::size_t i, const SpeechWords &words)
{
    const auto hit = words.find(text, i, Words{Word::masked, Word::unmasked, Word::maskUnknown, Word::maskWord});
    if (!hit) {
        // "안 썼어요" said of masks is no more than that; "둘 다 마스크 썼어요"
        const auto all = words.find(text, i, Word::throughout);
        const auto word = all ? words.find(text, text.skipBlanks(all->stop), Word::maskWord) : std::nullopt;
        return word ? toldMask(text, i, word->stop, words) : std::nullopt;
    }
    if (hit->word == Word::maskWord) {
        if (auto told = toldMask(text, i, hit->stop, words))
            return told;
        const Part part = standsAlone(text, i, hit->stop) && hit->end - i < 6 ? Part::masked : Part::maskUnclear;
        return RoutePart{part, i, hit->end, hit->stop, 0, i};
    }
    const Part part = hit->word == Word::masked ? Part::masked : hit->word == Word::unmasked ? Part::unmasked : Part::maskUnknown;
    const std::size_t stop = part == Part::maskUnknown ? hit->stop : skipThroughout(text, hit->stop, words);
    return RoutePart{part, i, hit->end, stop, 0, i};
}

} // namespace tracedesk::intake
