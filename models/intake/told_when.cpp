#include "intake/route_stops.h"

namespace tracedesk::intake {

using epi::UnreadReason;

std::expected<ToldWhen, UnreadReason> readToldWhen(std::string_view utf8, const SpeechWords &words)
{
    const FoldedText text = foldText(utf8);
    const DayReader days(text, words, epi::Day{});
    const std::size_t begin = text.skipBlanks(0);
    auto phrase = readLength(text, begin, words);
    if (!phrase)
        phrase = readTimePhrase(text, begin, words, days, {true, true});
    if (!phrase)
        return std::unexpected(UnreadReason::notAStop);
    if (phrase->fault)
        return std::unexpected(phrase->fault->reason);
    std::size_t end = phrase->end;
    ToldWhen when;
    if (phrase->length)
        when.stayed = epi::Seconds{*phrase->length * 60};
    if (const auto length = readLength(text, text.skipBlanks(end), words); length && length->length && !phrase->length) {
        when.stayed = epi::Seconds{*length->length * 60};
        end = length->end;
    }
    if (text.skipBlanks(end) != text.size())
        return std::unexpected(UnreadReason::notAStop);
    // One end of a range settles the other.
    ReadStops range;
    range.stops.emplace_back();
    range.stops[0].from = phrase->from;
    range.stops[0].to = phrase->to;
    settleClocks(range, words);
    if (!range.unread.empty())
        return std::unexpected(range.unread[0].reason);
    if (range.stops[0].from)
        when.from = toldTimeOf(*range.stops[0].from);
    if (range.stops[0].to)
        when.to = toldTimeOf(*range.stops[0].to);
    return when;
}

} // namespace tracedesk::intake
