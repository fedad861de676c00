#include "epi/answers.h"

#include <algorithm>
#include <tuple>

namespace tracedesk::epi {

namespace {

auto keyOf(const Answer &answer)
{
    return std::tie(answer.item, answer.turn);
}

} // namespace

const Answer *answerTo(const Answers &answers, const std::string &item, std::uint16_t turn)
{
    const auto at = std::ranges::lower_bound(answers.all, std::tie(item, turn), std::less<>(), keyOf);
    return at != answers.all.end() && at->item == item && at->turn == turn ? &*at : nullptr;
}

void put(Answers &answers, Answer answer)
{
    const auto at = std::ranges::lower_bound(answers.all, keyOf(answer), std::less<>(), keyOf);
    const bool there = at != answers.all.end() && keyOf(*at) == keyOf(answer);
    if (answer.state == AnswerState::told && answer.value.empty()) {
        if (there)
            answers.all.erase(at);
    } else if (there) {
        *at = std::move(answer);
    } else {
        answers.all.insert(at, std::move(answer));
    }
}

} // namespace tracedesk::epi
