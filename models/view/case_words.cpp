#include "view/case_words.h"

#include "view/words.h"
#include "view/words_context.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace tracedesk::view {

namespace {

QString dayOfYearText(epi::Day day)
{
    //: Format of a day without weekday, as QLocale takes it.
    return QLocale().toString(QDate(1970, 1, 1).addDays(day.time_since_epoch().count()), Words::tr("MM-dd"));
}

} // namespace

QString onsetText(const epi::Case &facts)
{
    if (!facts.onset)
        return {};
    const QString text = shortDayText(facts.onset->earliest);
    const bool exact = facts.onset->isExact() && !facts.onsetApproximate;
    return exact ? text : Words::tr("about %1", "day").arg(text);
}

QString infectiousText(const CaseRow &row, epi::Seconds utcOffset)
{
    if (!row.infectious)
        return {};
    const epi::TimeSpan &window = row.infectious->outer;
    const epi::Day first = epi::localDay(window.begin, utcOffset);
    const epi::Day last = epi::localDay(std::max(window.begin, window.end - epi::Seconds{1}), utcOffset);
    const QString days =
        first == last ? dayOfYearText(first) : Words::tr("%1 to %2", "days").arg(dayOfYearText(first), dayOfYearText(last));
    return row.infectious->assumed ? Words::tr("%1 (assumed)", "days").arg(days) : days;
}

QString contactsText(const CaseRow &row, const EpidemicPicture &of)
{
    if (!hasContacts(row, of))
        return {};
    const QLocale locale;
    const std::uint32_t found = contactsFound(row);
    if (found == 0)
        return locale.toString(0);
    return Words::tr("%1 of %2", "contacts confirmed of found")
        .arg(locale.toString(row.confirmedContacts), locale.toString(found));
}

QString likeliestSourceText(const CaseRow &row)
{
    if (row.topProbability <= 0)
        return {};
    return row.topSourceKind == epi::SourceKind::knownCase ? QString::fromStdString(row.topSource) : word(row.topSourceKind);
}

QString waitingText(const CaseRow &row, epi::Seconds utcOffset, epi::Instant now)
{
    if (!isWaiting(row.facts))
        return {};
    // A clock that is behind the list says "0 min", nothing else.
    return durationText(std::max(epi::Seconds{0}, now - epi::startOfDay(*row.facts.confirmed, utcOffset)));
}

QString tasksText(const CaseRow &row, epi::Seconds utcOffset, std::optional<epi::Instant> now)
{
    if (row.ownTasks.count == 0)
        return {};
    const QString count = QLocale().toString(row.ownTasks.count);
    if (!row.ownTasks.due)
        return Words::tr("to do: %1").arg(count);
    const QString day = shortDayText(*row.ownTasks.due);
    return now && areTasksOverdue(row, utcOffset, *now) ? Words::tr("to do: %1, overdue since %2").arg(count, day)
                                                        : Words::tr("to do: %1, the first by %2").arg(count, day);
}

bool areTasksOverdue(const CaseRow &row, epi::Seconds utcOffset, epi::Instant now)
{
    return row.ownTasks.due && *row.ownTasks.due < epi::localDay(now, utcOffset);
}

std::uint32_t contactsFound(const CaseRow &row)
{
    return std::max(row.coPresences, row.confirmedContacts);
}

bool hasContacts(const CaseRow &row, const EpidemicPicture &of)
{
    return of.traced.has_value() || row.confirmedContacts > 0;
}

bool isWaiting(const epi::Case &facts)
{
    return facts.confirmed && facts.stage != epi::CaseStage::closed && !facts.archived;
}

} // namespace tracedesk::view
