#pragma once

#include "epi/told_route.h"
#include "intake/speech_words.h"

namespace tracedesk::intake {

struct RouteContext
{
    epi::Day about{};           ///< the day of telling: days without a year lie near it, "today" is it
    std::size_t most = 1 << 20; ///< bytes that are read; the rest is left unread as tooLong
};

/// Reads a route that was told or pasted: days, times, places, ways, companions, masks, in English and Korean. What is not
/// understood is given back with its place and the reason; nothing of the text is in no span. Pure, deterministic; the work
/// grows with the length of the text. UTF-8; bytes that are not are left unread.
[[nodiscard]] epi::ToldRoute readRoute(std::string_view utf8, const RouteContext &context, const SpeechWords &words);

} // namespace tracedesk::intake
