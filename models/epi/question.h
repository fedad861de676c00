#pragma once

#include "epi/id.h"
#include "epi/time_span.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tracedesk::epi {

/// What a surveyor asks next, and why.
enum class QuestionKind : std::uint8_t {
    onset,        ///< nobody said when it began: both windows hang on it
    conflict,     ///< two accounts do not fit
    whereBetween, ///< neither told nor recorded where the person was
    paidForMore,  ///< a payment that is too much for one
    whoWasThere,  ///< a visit while infectious, and nobody is said to have been there
    mask,         ///< a visit while infectious with others, and nobody said whether masks were worn
    until,        ///< a visit without an end
    whichPlace,   ///< a visit of which nobody knows where it was
};
inline constexpr auto lastQuestionKind = QuestionKind::whichPlace;

/// Found by machine out of what is told and recorded; gone once it is answered there.
struct Question
{
    QuestionKind kind = QuestionKind::whereBetween;
    TimeSpan span;                         ///< what it is about; empty for onset
    VisitId visit;                         ///< null where it is about none
    std::optional<std::uint32_t> conflict; ///< index into the case's conflicts
    std::string place;                     ///< name or code; empty where none is known
    std::uint32_t amount = 0;              ///< of the payment, in the currency's unit
    std::uint32_t persons = 0;             ///< for how many it would be enough
    double weight = 0;                     ///< share of the case's infectiousness that falls in the span
    double score = 0;                      ///< what lists are ordered by: what an answer would settle

    bool operator==(const Question &) const = default;
};

} // namespace tracedesk::epi
