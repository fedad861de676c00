#include "epi/merged_answers.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tracedesk::epi {

namespace {

using Key = std::pair<std::string, std::uint16_t>;
using Fields = std::map<Key, Answer>;
using Items = std::vector<std::string>;

Fields fieldsOf(const Answers &answers)
{
    Fields fields;
    for (const Answer &answer : answers.all)
        fields.emplace(Key{answer.item, answer.turn}, answer);
    return fields;
}

std::optional<Answer> in(const Fields &fields, const Key &key)
{
    const auto at = fields.find(key);
    return at == fields.end() ? std::nullopt : std::optional(at->second);
}

/// What is answered in one repetition, whichever it is.
std::map<std::string, Answer> turn(const Fields &fields, const Items &items, std::uint16_t at)
{
    std::map<std::string, Answer> all;
    for (const std::string &item : items) {
        if (auto answer = in(fields, {item, at})) {
            answer->turn = 0;
            all.emplace(item, *answer);
        }
    }
    return all;
}

std::uint16_t turnsOf(const Fields &fields, const Items &items)
{
    std::uint16_t turns = 0;
    for (const auto &[key, answer] : fields) {
        if (std::ranges::contains(items, key.first))
            turns = std::max(turns, static_cast<std::uint16_t>(key.second + 1));
    }
    return turns;
}

/// My repetitions that were added go behind theirs; one that they added as well is not there twice.
Fields behindTheirs(const Fields &base, const Fields &mine, const Fields &theirs, const Items &items)
{
    const std::uint16_t known = turnsOf(base, items);
    const std::uint16_t mineEnd = turnsOf(mine, items);
    const std::uint16_t theirEnd = turnsOf(theirs, items);
    std::map<std::uint16_t, std::uint16_t> moved;
    std::uint16_t next = theirEnd;
    std::vector<bool> taken(theirEnd, false); // two of mine are never one of theirs
    for (std::uint16_t at = known; at < mineEnd; ++at) {
        std::uint16_t same = known;
        while (same < theirEnd && (taken[same] || turn(theirs, items, same) != turn(mine, items, at)))
            ++same;
        if (same < theirEnd)
            taken[same] = true;
        moved[at] = same < theirEnd ? same : next++;
    }
    Fields made;
    for (const auto &[key, answer] : mine) {
        const auto to = std::ranges::contains(items, key.first) ? moved.find(key.second) : moved.end();
        Answer copy = answer;
        copy.turn = to == moved.end() ? key.second : to->second;
        made.insert_or_assign({key.first, copy.turn}, copy);
    }
    return made;
}

} // namespace

MergedAnswers mergedByField(const Answers &base, const Answers &mine, const Answers &theirs,
                            std::span<const std::vector<std::string>> repeated)
{
    const Fields before = fieldsOf(base);
    const Fields there = fieldsOf(theirs);
    Fields here = fieldsOf(mine);
    Items whole; // of groups that are not merged field by field
    for (const Items &items : repeated) {
        const std::uint16_t known = turnsOf(before, items);
        const std::uint16_t mineEnd = turnsOf(here, items);
        const std::uint16_t theirEnd = turnsOf(there, items);
        const auto changed = [&](const Fields &now, std::uint16_t end) {
            for (std::uint16_t at = 0; at < std::max(known, end); ++at) {
                if (turn(now, items, at) != turn(before, items, at))
                    return true;
            }
            return false;
        };
        const bool both = changed(here, mineEnd) && changed(there, theirEnd);
        if (both && (mineEnd < known || theirEnd < known))
            whole.insert(whole.end(), items.begin(), items.end());
        else if (mineEnd > known && theirEnd > known)
            here = behindTheirs(before, here, there, items);
    }

    Fields all = there; // of every key that is in any of the three
    all.insert(here.begin(), here.end());
    all.insert(before.begin(), before.end());
    MergedAnswers merged{theirs, {}};
    for (const auto &[key, any] : all) {
        const auto b = in(before, key);
        const auto m = in(here, key);
        const auto t = in(there, key);
        const bool asOne = std::ranges::contains(whole, key.first);
        if (m == t || (m == b && !asOne))
            continue;
        if (t == b && !asOne)
            put(merged.answers, m.value_or(Answer{key.first, key.second, AnswerState::told, false, {}}));
        else
            merged.clashes.push_back({key.first, key.second, m, t});
    }
    return merged;
}

} // namespace tracedesk::epi
