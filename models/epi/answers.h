#pragma once

#include "epi/id.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tracedesk::epi {

/// How an item of a questionnaire was answered.
enum class AnswerState : std::uint8_t {
    told,
    unknown, ///< asked, and the person does not know
    refused, ///< asked, and the person does not say
};
inline constexpr auto lastAnswerState = AnswerState::refused;

/// What was answered to one item. An item that was not asked has no answer.
struct Answer
{
    std::string item;       ///< its id in the questionnaire
    std::uint16_t turn = 0; ///< which repetition of its group, from 0
    AnswerState state = AnswerState::told;
    bool approximate = false;
    /// As the kind of the item writes it (epi/questionnaire.h); empty unless told. Typed text that is not understood as that
    /// kind is kept as typed.
    std::string value;

    bool operator==(const Answer &) const = default;
};

/// What was answered to one questionnaire in one interview.
struct Answers
{
    AnswersId id;
    CaseId caseId;
    InterviewId interview;
    std::string questionnaire; ///< id of the definition
    std::vector<Answer> all;   ///< by item, then turn; each at most once
    std::uint32_t revision = 0;

    bool operator==(const Answers &) const = default;
};

/// The answer to an item; null where it was not asked.
[[nodiscard]] const Answer *answerTo(const Answers &answers, const std::string &item, std::uint16_t turn = 0);
/// With the answer in the place of the one there was; one that says nothing (told, with an empty value) is taken out.
void put(Answers &answers, Answer answer);

} // namespace tracedesk::epi
