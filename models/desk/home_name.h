#pragma once

#include "intake/speech_words.h"

#include <string_view>

namespace tracedesk::desk {

/// Whether the whole name is a word for where somebody lives ("집", "her house"): everybody's is another place.
[[nodiscard]] bool isHome(const intake::SpeechWords &words, std::string_view name);

} // namespace tracedesk::desk
