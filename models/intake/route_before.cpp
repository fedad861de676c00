#include "intake/route_parts.h"

namespace tracedesk::intake {

namespace {

// What is counted by numbers: "room 3", "line 5".
bool numbersThings(const FoldedText &text, const RoutePart &part)
{
    const auto said = std::u32string_view(text.chars).substr(part.begin, part.end - part.begin);
    for (const std::u32string_view thing :
         {U"room",     U"rm",    U"rte",    U"apt",      U"unit",     U"gate",    U"line",  U"floor", U"hall",  U"terminal",
          U"platform", U"exit",  U"route",  U"ward",     U"studio",   U"field",   U"bus",   U"car",   U"table", U"seat",
          U"pier",     U"level", U"zone",   U"building", U"suite",    U"section", U"stage", U"stall", U"bay",   U"dock",
          U"lot",      U"no",    U"screen", U"counter",  U"junction", U"block",   U"court", U"lane",  U"track", U"phase"})
        if (said == thing)
            return true;
    return false;
}

} // namespace

PartBefore partBefore(const FoldedText &text, const SpeechWords &words, const std::vector<RoutePart> &parts)
{
    PartBefore before;
    if (parts.empty())
        return before;
    const RoutePart &last = parts.back();
    before.text = last.part == Part::text;
    const bool address = before.text && words.endsWith(text, last.begin, last.end, Word::address) > 0;
    const bool numbered = before.text && numbersThings(text, last);
    before.counted = last.part == Part::transport || numbered || address;
    // "lib 9-1", but not "room 3-5", "중앙로 3-5"
    before.place = last.part == Part::home || last.part == Part::work || last.part == Part::goWork ||
                   last.part == Part::activity ||
                   (before.text && last.end - last.begin > 2 && !isDigit(text.at(last.end - 1)) && !address && !numbered) ||
                   (before.text && words.endsWith(text, last.begin, last.end, Word::place) > 1);
    // "보건소 9", "home 6"
    before.daytime = (before.text && words.endsWith(text, last.begin, last.end, Word::daytime) > 1) ||
                     ((last.part == Part::home || last.part == Part::work) && isLatin(text.at(last.begin)));
    return before;
}

} // namespace tracedesk::intake
