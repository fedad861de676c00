#include "desk/home_name.h"

namespace tracedesk::desk {

bool isHome(const intake::SpeechWords &words, std::string_view name)
{
    const intake::FoldedText text = intake::foldText(name);
    const std::size_t begin = text.skipBlanks(0);
    const auto hit = words.find(text, begin, intake::Word::home);
    return hit && text.skipBlanks(hit->end) == text.size();
}

} // namespace tracedesk::desk
