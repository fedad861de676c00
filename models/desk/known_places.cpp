#include "desk/office.h"

#include "intake/speech_words.h"

// Places offered while the name of one is typed.

namespace tracedesk::desk {

namespace {

/// Whether the name says where somebody lives: "집", "her house", "김민수 집(2층)", but neither "꽃집" nor "nursing home".
bool isHome(const intake::SpeechWords &words, std::string_view name)
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

} // namespace

epi::Result<std::vector<epi::KnownPlace>> Office::visitedPlaces() const
{
    if (auto permitted = permit(epi::Duty::openCase); !permitted)
        return std::unexpected(permitted.error());
    const auto words = intake::readSpeechWords(m_surroundings.resources + "/speech");
    if (!words)
        return std::unexpected(words.error());
    auto visited = m_store.loadVisitedPlaces();
    if (!visited)
        return std::unexpected(visited.error());
    std::vector<epi::KnownPlace> places;
    for (store::VisitedPlace &one : *visited)
        if (epi::may(actor(), epi::Duty::openCase, one.where) && !isHome(*words, one.place.name))
            places.push_back(std::move(one.place));
    return places;
}

epi::Result<std::vector<epi::KnownPlace>> Office::importedPlaces(epi::ImportBatchId import) const
{
    if (auto permitted = permit(epi::Duty::importData); !permitted)
        return std::unexpected(permitted.error());
    return m_store.loadPlaces(import);
}

} // namespace tracedesk::desk
