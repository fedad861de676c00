#include "desk/home_name.h"

namespace tracedesk::desk {

bool isHome(const intake::SpeechWords &words, std::string_view name)
{
    const intake::FoldedText text = intake::foldText(name);
    const std::size_t begin = text.skipBlanks(0);
    const auto hit = words.find(text, begin, intake::Word::home);
    return hit && text.skipBlanks(hit->end) == text.size();
}

bool isSomebodysHome(const intake::SpeechWords &words, std::string_view name)
{
    intake::FoldedText text = intake::foldText(name.substr(0, name.find('(')));
    while (!text.chars.empty() && text.chars.back() == U' ')
        text.chars.pop_back();
    const auto isWhole = [&](std::size_t at, intake::Word word) {
        const auto hit = words.find(text, at, word);
        return hit && hit->end == text.size();
    };
    bool home = false;
    for (std::size_t at = text.skipBlanks(0); at < text.size(); ++at) {
        if (at > 0 && text.at(at - 1) != U' ')
            continue;
        if (!home && isWhole(at, intake::Word::name))
            return false;
        home = home || isWhole(at, intake::Word::home);
    }
    return home;
}

} // namespace tracedesk::desk
