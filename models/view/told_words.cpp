#include "view/told_words.h"

#include "view/entry_texts.h"
#include "view/words.h"
#include "view/words_context.h"

#include <QStringList>

namespace tracedesk::view {

QString word(epi::UnreadReason reason)
{
    switch (reason) {
    case epi::UnreadReason::notAStop:
        return Words::tr("no time and no place", "unread part of a told route");
    case epi::UnreadReason::badBytes:
        return Words::tr("damaged letters", "unread part of a told route");
    case epi::UnreadReason::impossibleTime:
        return Words::tr("there is no such time", "unread part of a told route");
    case epi::UnreadReason::impossibleDay:
        return Words::tr("there is no such day", "unread part of a told route");
    case epi::UnreadReason::ambiguousDay:
        return Words::tr("it does not tell which day", "unread part of a told route");
    case epi::UnreadReason::weekdayMismatch:
        return Words::tr("that day was another weekday; the date was kept", "unread part of a told route");
    case epi::UnreadReason::endBeforeBegin:
        return Words::tr("the end lies before the begin", "unread part of a told route");
    case epi::UnreadReason::timeWithoutPlace:
        return Words::tr("a time without a place", "unread part of a told route");
    case epi::UnreadReason::ambiguousNumber:
        return Words::tr("this number has two meanings: a time, a day or a year", "unread part of a told route");
    case epi::UnreadReason::relativeTime:
        return Words::tr("a time counted from another; write the time itself", "unread part of a told route");
    case epi::UnreadReason::secondValue:
        return Words::tr("told a second time for one visit; the first was kept", "unread part of a told route");
    case epi::UnreadReason::negated:
        return Words::tr("says what did not happen, or has not yet", "unread part of a told route");
    case epi::UnreadReason::unsure:
        return Words::tr("says that it is not certain", "unread part of a told route");
    case epi::UnreadReason::notAPlace:
        return Words::tr("something that happened, and no place", "unread part of a told route");
    case epi::UnreadReason::tooLong:
        return Words::tr("the text is too long; the rest was not read", "unread part of a told route");
    }
    return {};
}

QString word(epi::ToldDoubt doubt)
{
    switch (doubt) {
    case epi::ToldDoubt::noDay:
        return Words::tr("No day was told: write it before the stop, like 3/12");
    case epi::ToldDoubt::dayResolved:
        return Words::tr("The day was not told in full");
    case epi::ToldDoubt::wholeDays:
        return Words::tr("No hours were told: whole days are proposed");
    case epi::ToldDoubt::noTime:
        return Words::tr("No time was told: any between the stops around it");
    case epi::ToldDoubt::noBegin:
        return Words::tr("Not told when it began");
    case epi::ToldDoubt::halfOpen:
        return Words::tr("Morning or evening was not told: it may be 12 hours later");
    case epi::ToldDoubt::outOfOrder:
        return Words::tr("Earlier than the stop told before it");
    case epi::ToldDoubt::halfResolved:
        return Words::tr("Morning or afternoon by the stops around it");
    case epi::ToldDoubt::nextDay:
        return Words::tr("After midnight by the order of times");
    }
    return {};
}

QString timesText(const epi::Visit &visit, epi::Seconds utcOffset)
{
    const QString begin = clockText(visit.begin, utcOffset);
    return visit.end ? begin + u'–' + endText(*visit.end, visit.begin, utcOffset) : begin + u'–';
}

QString detailsText(const epi::ToldVisit &told, const epi::Visit &visit)
{
    QStringList parts;
    const auto add = [&](const std::string &text, const QString &shown) {
        if (!text.empty())
            parts.append(shown.arg(QString::fromStdString(text)));
    };
    if (visit.margin > epi::Seconds{0})
        parts.append(Words::tr("give or take %1", "told visit").arg(durationText(visit.margin)));
    const QString plain = QStringLiteral("%1");
    add(told.cameFrom, Words::tr("from %1", "told visit"));
    add(told.transport, plain);
    add(told.companions, Words::tr("with %1", "told visit"));
    if (told.mask)
        parts.append(*told.mask ? Words::tr("mask worn", "told visit") : Words::tr("no mask", "told visit"));
    add(visit.address, plain);
    add(told.activity, plain);
    return parts.join(QStringLiteral(" · "));
}

QString routeText(int stops, int open, int unread)
{
    QStringList parts{Words::tr("%n stop(s)", nullptr, stops)};
    if (open > 0)
        parts.append(Words::tr("%n to look at", nullptr, open));
    if (unread > 0)
        parts.append(Words::tr("%n part(s) not read", nullptr, unread));
    return parts.join(QStringLiteral(", "));
}

QString addVisitsText(int visits)
{
    return Words::tr("Add %n visit(s)", nullptr, visits);
}

QString doubtsText(const epi::ToldProposal &proposal)
{
    QStringList all;
    for (const epi::ToldDoubt doubt : proposal.doubts)
        all.append(word(doubt));
    return all.join(QStringLiteral(". "));
}

} // namespace tracedesk::view
