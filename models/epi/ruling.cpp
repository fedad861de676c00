#include "epi/ruling.h"

namespace tracedesk::epi {

namespace {

std::optional<ConflictKind> kindOf(const Question &question, std::span<const Conflict> conflicts)
{
    return question.conflict && *question.conflict < conflicts.size() ? std::optional(conflicts[*question.conflict].kind)
                                                                      : std::nullopt;
}

} // namespace

Ruling rulingOn(const Question &question, std::span<const Conflict> conflicts)
{
    Ruling ruling;
    ruling.question = question.kind;
    ruling.conflict = kindOf(question, conflicts);
    ruling.visit = question.visit;
    ruling.span = question.span;
    ruling.place = question.place;
    return ruling;
}

bool isAbout(const Ruling &ruling, const Question &question, std::span<const Conflict> conflicts)
{
    if (ruling.question != question.kind || ruling.conflict != kindOf(question, conflicts) || ruling.visit != question.visit)
        return false;
    if (question.kind == QuestionKind::onset)
        return true;
    // Ends that only touch do not meet, unless one is an instant, as a payment is.
    const bool instant = ruling.span.isEmpty() || question.span.isEmpty();
    const bool touch = ruling.span.begin <= question.span.end && question.span.begin <= ruling.span.end;
    if (!touch || (!instant && !ruling.span.overlaps(question.span)))
        return false;
    // Days are asked for together while nothing is known of them: one that was settled alone does not settle its neighbours.
    if (question.kind == QuestionKind::whereBetween)
        return 2 * ruling.span.intersected(question.span).length() >= question.span.length();
    // A conflict about a visit is one with somewhere else; what is asked of the visit itself is not, and its name may be
    // corrected.
    if (!ruling.visit.isNull() && (!ruling.conflict || ruling.place.empty() || question.place.empty()))
        return true;
    return ruling.place == question.place;
}

} // namespace tracedesk::epi
