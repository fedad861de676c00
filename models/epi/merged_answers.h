#pragma once

#include "epi/answers.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::epi {

/// An item that two people answered differently.
struct AnswerClash
{
    std::string item;
    std::uint16_t turn = 0;
    std::optional<Answer> mine;   ///< none: taken out
    std::optional<Answer> theirs; ///< none: taken out

    bool operator==(const AnswerClash &) const = default;
};

struct MergedAnswers
{
    Answers answers;                  ///< id and revision of theirs; of clashing items theirs
    std::vector<AnswerClash> clashes; ///< by item and turn of the merged answers
};

/// Two drafts that began at `base`, item by item: what only one of them changed is as that one has it, what both changed alike is
/// as both have it, what both changed differently is a clash. `repeated` names items that are repeated together: of such a group
/// repetitions that both added are kept apart, mine behind theirs, and where either took one out while the other changed the
/// group, all that differs in it is a clash: no repetition is made up of halves of two. Nothing that was answered is in neither
/// the answers nor the clashes, unless it was `base`'s.
[[nodiscard]] MergedAnswers mergedByField(const Answers &base, const Answers &mine, const Answers &theirs,
                                          std::span<const std::vector<std::string>> repeated = {});

} // namespace tracedesk::epi
