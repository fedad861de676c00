#pragma once

#include "intake/speech_words.h"

#include <string_view>

namespace tracedesk::desk {

/// Whether the whole name is a word for where somebody lives ("집", "her house"): everybody's is another place.
[[nodiscard]] bool isHome(const intake::SpeechWords &words, std::string_view name);
/// Whether the name says where somebody lives, by such a word or with one at its end: "김민수 집(2층)", "Minsu's flat", but
/// neither "꽃집" nor "nursing home".
[[nodiscard]] bool isSomebodysHome(const intake::SpeechWords &words, std::string_view name);

} // namespace tracedesk::desk
