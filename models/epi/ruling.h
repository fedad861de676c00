#pragma once

#include "epi/conflict.h"
#include "epi/question.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace tracedesk::epi {

/// What became of something that does not fit, or of a question.
enum class RulingState : std::uint8_t {
    open,      ///< nothing yet; there may be a note
    asked,     ///< it was put to the person; what came of it is in the visits and facts
    explained, ///< both accounts may be true: the reason says how
    leftOpen,  ///< nobody could tell; it stays as a doubt
};
inline constexpr auto lastRulingState = RulingState::leftOpen;

/// Why accounts that do not fit are no contradiction.
enum class RulingReason : std::uint8_t {
    notSaid,
    phoneLeftBehind, ///< the phone was elsewhere than the person
    phoneLent,       ///< somebody else had the phone
    cardLent,        ///< somebody else paid or checked in
    recordWrong,     ///< the provider's place or time is wrong
    claimWrong,      ///< the person was mistaken
    claimWithheld,   ///< the person did not want to say
    other,           ///< the note says it
};
inline constexpr auto lastRulingReason = RulingReason::other;

/// What a surveyor made of one question. Questions are found anew each time; a ruling says which one it is about by what the
/// question speaks of, and holds as long as there is such a one.
struct Ruling
{
    RulingId id;
    CaseId caseId;
    QuestionKind question = QuestionKind::conflict;
    std::optional<ConflictKind> conflict; ///< of a question about one
    VisitId visit;
    TimeSpan span;
    std::string place;
    RulingState state = RulingState::open;
    RulingReason reason = RulingReason::notSaid;
    std::string note;
    std::uint32_t revision = 0;

    bool operator==(const Ruling &) const = default;
};

/// Whether there is nothing more to ask about it.
[[nodiscard]] constexpr bool isSettled(const Ruling &ruling)
{
    return ruling.state != RulingState::open;
}

/// A new ruling on the question; id and case are the caller's to fill in. `conflicts` are those it was found with.
[[nodiscard]] Ruling rulingOn(const Question &question, std::span<const Conflict> conflicts);

/// Whether the ruling is about this question: the same kind about the same visit, or the same place where there is none, and
/// times that meet (records that came later may have moved its ends); of time nothing is known of, at least half of it.
[[nodiscard]] bool isAbout(const Ruling &ruling, const Question &question, std::span<const Conflict> conflicts);

} // namespace tracedesk::epi
