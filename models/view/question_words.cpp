#include "view/question_words.h"

#include "view/entry_words.h"
#include "view/picture_words.h"
#include "view/words.h"
#include "view/words_context.h"

#include <algorithm>

namespace tracedesk::view {

namespace {

using epi::ConflictKind;
using epi::QuestionKind;

/// "03-12 Thu 14:05"; a span where it lasts.
QString whenText(epi::TimeSpan span, epi::Seconds utcOffset)
{
    return span.isEmpty() ? timeText(span.begin, utcOffset) : spanText(span, utcOffset);
}

std::pair<epi::Day, epi::Day> daysOf(epi::TimeSpan span, epi::Seconds utcOffset)
{
    return {epi::localDay(span.begin, utcOffset), epi::localDay(span.end - epi::Seconds{1}, utcOffset)};
}

const epi::Visit *visitOf(const epi::Question &question, const CasePicture &picture)
{
    const auto visit = std::ranges::find(picture.visits, question.visit, &epi::Visit::id);
    return question.visit.isNull() || visit == picture.visits.end() ? nullptr : &*visit;
}

QString toldText(const epi::Question &question, const CasePicture &picture)
{
    const epi::Visit *visit = visitOf(question, picture);
    if (!visit)
        return whenText(question.span, picture.utcOffset);
    return Words::tr("%1, %2").arg(placeText(visit->placeName, visit->position),
                                   whenText({visit->begin, visit->end.value_or(visit->begin)}, picture.utcOffset));
}

QString reasonText(const epi::Conflict &conflict, const QString &told, const CasePicture &picture)
{
    const QString recorded = placeText(conflict.place, conflict.position);
    const QString when = whenText(conflict.span, picture.utcOffset);
    switch (conflict.kind) {
    case ConflictKind::displaced:
        return Words::tr("%1: records show the person at least %2 away, at %3")
            .arg(told, metresText(conflict.distance), recorded);
    case ConflictKind::undeclaredStay:
        return Words::tr("Not told: a stay at %1, %2").arg(recorded, when);
    case ConflictKind::undeclaredPayment:
        return Words::tr("Not told: a payment or check-in at %1, %2").arg(recorded, when);
    case ConflictKind::phoneElsewhere:
        return Words::tr("%1: card or check-in at %2, the phone at least %3 away")
            .arg(when, recorded, metresText(conflict.distance));
    case ConflictKind::impossibleTravel:
        return Words::tr("%1: %2 lies too far away to be reached in that time").arg(told, recorded);
    case ConflictKind::gapInVisit:
        return Words::tr("%1: no record of the phone, %2").arg(told, when);
    case ConflictKind::twoDevices:
        return Words::tr("%1: two devices in two places, one at %2").arg(when, recorded);
    }
    return {};
}

QString askText(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::displaced:
        return Words::tr("Were you there all that time? On that day? Did you have the phone with you?");
    case ConflictKind::undeclaredStay:
        return Words::tr("Where were you at that time, and with whom?");
    case ConflictKind::undeclaredPayment:
        return Words::tr("Was that you? How long were you there, and with whom?");
    case ConflictKind::phoneElsewhere:
        return Words::tr("Did you have the phone with you? Does anybody else use the card?");
    case ConflictKind::impossibleTravel:
        return Words::tr("Are both times right? Which of the two are you sure of?");
    case ConflictKind::gapInVisit:
        return Words::tr("Was the phone switched off? Did you leave in between?");
    case ConflictKind::twoDevices:
        return Words::tr("Do you use two devices? Who has the other one?");
    }
    return {};
}

} // namespace

QString reasonText(const epi::Question &question, const CasePicture &picture)
{
    const QString told = toldText(question, picture);
    switch (question.kind) {
    case QuestionKind::onset:
        return Words::tr("Nobody said when it began");
    case QuestionKind::conflict:
        return question.conflict ? reasonText(picture.conflicts[*question.conflict], told, picture) : QString();
    case QuestionKind::whereBetween:
        if (const auto [first, last] = daysOf(question.span, picture.utcOffset); first != last)
            return Words::tr("%1 to %2: nothing told, nothing recorded").arg(shortDayText(first), shortDayText(last));
        return Words::tr("%1: neither told nor recorded").arg(whenText(question.span, picture.utcOffset));
    case QuestionKind::paidForMore:
        return Words::tr("%1, %2: %L3 paid, enough for %4")
            .arg(QString::fromStdString(question.place), whenText(question.span, picture.utcOffset))
            .arg(question.amount)
            .arg(question.persons);
    case QuestionKind::whoWasThere:
        return Words::tr("%1: nobody is named").arg(told);
    case QuestionKind::mask:
        return Words::tr("%1: masks are not told").arg(told);
    case QuestionKind::until:
        return Words::tr("%1: no end").arg(told);
    case QuestionKind::whichPlace:
        return Words::tr("%1: not on the map").arg(told);
    }
    return {};
}

QString askText(const epi::Question &question, const CasePicture &picture)
{
    switch (question.kind) {
    case QuestionKind::onset:
        return Words::tr("On which day did you first feel ill?");
    case QuestionKind::conflict:
        return question.conflict ? askText(picture.conflicts[*question.conflict].kind) : QString();
    case QuestionKind::whereBetween:
        if (const auto [first, last] = daysOf(question.span, picture.utcOffset); first != last)
            return Words::tr("Where were you on these days?");
        return Words::tr("Where were you between %1 and %2?")
            .arg(clockText(question.span.begin, picture.utcOffset), clockText(question.span.end, picture.utcOffset));
    case QuestionKind::paidForMore:
        return Words::tr("Who else was there?");
    case QuestionKind::whoWasThere:
        return Words::tr("Who was with you, and who was near you?");
    case QuestionKind::mask:
        return Words::tr("Did you and the others wear masks?");
    case QuestionKind::until:
        return Words::tr("Until when were you there?");
    case QuestionKind::whichPlace:
        return Words::tr("Where exactly is that?");
    }
    return {};
}

QString rulingText(const epi::Ruling &ruling)
{
    QString text;
    if (epi::isSettled(ruling))
        text = ruling.reason == epi::RulingReason::notSaid
                   ? word(ruling.state)
                   : Words::tr("%1: %2", "ruling, reason").arg(word(ruling.state), word(ruling.reason));
    if (ruling.note.empty())
        return text;
    const QString note = QString::fromStdString(ruling.note);
    return text.isEmpty() ? note : Words::tr("%1. %2", "ruling, note").arg(text, note);
}

} // namespace tracedesk::view
