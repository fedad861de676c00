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
    // A payment is an instant: ends that touch meet.
    if (ruling.span.begin > question.span.end || question.span.begin > ruling.span.end)
        return false;
    // Days are asked for together while nothing is known of them: one that was settled alone does not settle its neighbours.
    if (question.kind == QuestionKind::whereBetween)
        return 2 * ruling.span.intersected(question.span).length() >= question.span.length();
    return !ruling.visit.isNull() || ruling.place == question.place;
}

} // namespace tracedesk::epi
