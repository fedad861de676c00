#include "epi/gazetteer_marks.h"

#include "epi/one_slip.h"

#include <algorithm>

namespace tracedesk::epi {

namespace {

using Match = Gazetteer::Match;
using Ranges = std::vector<Gazetteer::Range>;

void markKeys(Ranges &ranges, const TypedText &name, std::string_view keys, std::size_t at)
{
    const auto [begin, end] = name.bytesOfKeys(at, keys.size());
    ranges.push_back({begin, end});
}

/// The first place where a word stands in the name; where a word begins before others; `inside`: only others.
bool markWord(Ranges &ranges, const TypedText &name, std::string_view keys, bool initials, bool inside)
{
    for (const bool within : {false, true}) {
        if (inside && !within)
            continue;
        for (std::size_t unit = 0; unit < name.units.size(); ++unit) {
            const TypedText::Unit &letter = name.units[unit];
            const bool may = within ? letter.isWide && !letter.beginsWord : letter.beginsWord;
            const std::string &text = initials ? name.initials : name.keys;
            if (!may || !std::string_view(text).substr(initials ? letter.initial : letter.key).starts_with(keys))
                continue;
            if (initials)
                ranges.push_back({letter.byteBegin, name.units[unit + keys.size() - 1].byteEnd});
            else
                markKeys(ranges, name, keys, letter.key);
            return true;
        }
    }
    return false;
}

void markSlip(Ranges &ranges, const TypedText &name, std::string_view keys)
{
    for (const TypedText::Unit &letter : name.units) {
        if (!letter.beginsWord)
            continue;
        const std::string_view text = std::string_view(name.keys).substr(letter.key);
        for (const std::size_t size : {keys.size(), keys.size() - 1, keys.size() + 1}) {
            if (size <= text.size() && isOneSlip(text.substr(0, size), keys)) {
                const auto [begin, end] = name.bytesOfKeys(letter.key, size);
                ranges.push_back({begin, end});
                return;
            }
        }
    }
}

void tidy(Ranges &ranges)
{
    std::ranges::sort(ranges, {}, &Gazetteer::Range::begin);
    Ranges apart;
    for (const Gazetteer::Range range : ranges) {
        if (!apart.empty() && range.begin <= apart.back().end)
            apart.back().end = std::max(apart.back().end, range.end);
        else
            apart.push_back(range);
    }
    ranges = std::move(apart);
}

} // namespace

Gazetteer::Hit GazetteerMarks::hit(Match match, std::uint32_t place, std::string_view name, std::string_view address) const
{
    Gazetteer::Hit hit{place, match, {}, {}};
    const TypedText letters = typedText(name);
    switch (match) {
    case Match::wholeName:
    case Match::nameBegin:
        markKeys(hit.name, letters, m_whole.keys, 0);
        break;
    case Match::wordBegin:
    case Match::within:
        markWord(hit.name, letters, m_whole.keys, false, match == Match::within);
        break;
    case Match::initialsBegin:
    case Match::initialsWord:
    case Match::initialsWithin:
        markInitials(hit.name, letters, match);
        break;
    case Match::words:
    case Match::slip:
        markWords(hit, letters, address);
        break;
    case Match::code:
        break;
    }
    tidy(hit.name);
    tidy(hit.address);
    return hit;
}

void GazetteerMarks::markInitials(Ranges &ranges, const TypedText &name, Match match) const
{
    for (std::size_t unit = 0; unit < name.units.size(); ++unit) {
        const TypedText::Unit &letter = name.units[unit];
        const bool may = match == Match::initialsBegin  ? unit == 0
                         : match == Match::initialsWord ? letter.beginsWord
                                                        : letter.isWide && !letter.beginsWord;
        if (may && standsFor(m_whole, name, letter.initial)) {
            ranges.push_back({letter.byteBegin, name.units[unit + m_whole.units.size() - 1].byteEnd});
            return;
        }
    }
}

void GazetteerMarks::markWords(Gazetteer::Hit &hit, const TypedText &name, std::string_view address) const
{
    const std::vector<TypedWord> spoken = typedWords(address);
    for (const TypedWord &word : m_words) {
        if (markWord(hit.name, name, word.keys, word.initialsOnly, false))
            continue;
        const auto said = std::ranges::find_if(spoken, [&](const TypedWord &one) { return one.keys.starts_with(word.keys); });
        if (said != spoken.end()) {
            const TypedText letters = typedText(address.substr(said->byteBegin, said->byteEnd - said->byteBegin));
            hit.address.push_back({said->byteBegin, said->byteBegin + letters.bytesOfKeys(0, word.keys.size()).second});
        } else if (hit.match == Match::slip) {
            markSlip(hit.name, name, word.keys);
        }
    }
}

} // namespace tracedesk::epi
