#include "view/words_review.h"

#include "view/words.h"
#include "view/words_context.h"

#include <QDateTime>
#include <QLocale>

namespace tracedesk::view {

using epi::AnomalyKind;

QString word(AnomalyKind kind)
{
    switch (kind) {
    case AnomalyKind::manyPersonsHour:
        return Words::tr("many persons within an hour");
    case AnomalyKind::manyPersonsDay:
        return Words::tr("many persons within a day");
    case AnomalyKind::aboveUsual:
        return Words::tr("many times the usual persons");
    case AnomalyKind::outsideCases:
        return Words::tr("cases of others");
    case AnomalyKind::nightWork:
        return Words::tr("work at night");
    case AnomalyKind::nightLogIns:
        return Words::tr("log-ins at night");
    case AnomalyKind::failedLogIns:
        return Words::tr("failed log-ins");
    case AnomalyKind::refusals:
        return Words::tr("refused acts");
    case AnomalyKind::manyExports:
        return Words::tr("many files taken out");
    case AnomalyKind::manyRows:
        return Words::tr("many rows taken out");
    case AnomalyKind::manyReveals:
        return Words::tr("many shown whole");
    case AnomalyKind::spoolCut:
        return Words::tr("records missing");
    case AnomalyKind::storeRestored:
        return Words::tr("store restored from a backup");
    }
    return {};
}

QString word(epi::Judgement judgement)
{
    switch (judgement) {
    case epi::Judgement::open:
        return Words::tr("to be judged");
    case epi::Judgement::explained:
        return Words::tr("explained", "finding");
    case epi::Judgement::followUp:
        return Words::tr("to be followed up");
    }
    return {};
}

QString anomalyText(AnomalyKind kind, std::uint64_t count, std::uint64_t limit)
{
    const auto counted = [&](const QString &text) {
        return text.arg(QLocale().toString(static_cast<qulonglong>(count)), QLocale().toString(static_cast<qulonglong>(limit)));
    };
    switch (kind) {
    case AnomalyKind::manyPersonsHour:
        return counted(Words::tr("%1 persons within an hour (limit %2)"));
    case AnomalyKind::manyPersonsDay:
        return counted(Words::tr("%1 persons within 24 hours (limit %2)"));
    case AnomalyKind::aboveUsual:
        return counted(Words::tr("%1 persons in a day, where %2 are far above what is usual"));
    case AnomalyKind::outsideCases:
        return counted(Words::tr("%1 cases of others opened (limit %2)"));
    case AnomalyKind::nightWork:
        return counted(Words::tr("%1 acts in a night (limit %2)"));
    case AnomalyKind::nightLogIns:
        return counted(Words::tr("%1 log-ins in a night (limit %2)"));
    case AnomalyKind::failedLogIns:
        return counted(Words::tr("%1 log-ins failed within an hour (limit %2)"));
    case AnomalyKind::refusals:
        return counted(Words::tr("%1 acts refused within 24 hours (limit %2)"));
    case AnomalyKind::manyExports:
        return counted(Words::tr("%1 files taken out within 24 hours (limit %2)"));
    case AnomalyKind::manyRows:
        return counted(Words::tr("%1 rows taken out within 24 hours (limit %2)"));
    case AnomalyKind::manyReveals:
        return counted(Words::tr("%1 times shown whole within 24 hours (limit %2)"));
    case AnomalyKind::spoolCut:
        return Words::tr("records were taken out or changed before they were in the chain");
    case AnomalyKind::storeRestored:
        return Words::tr("the store was restored from a backup");
    }
    return {};
}

QString tokenErrorText(const epi::Error &error)
{
    if (error.code == epi::ErrorCode::notFound)
        return Words::tr("Nothing on record is about this person. Check the token on the person's case page.");
    if (error.code != epi::ErrorCode::invalidArgument || error.arguments.size() < 2)
        return errorText(error);
    const std::string &why = error.arguments[1];
    if (why == "short")
        return Words::tr("A person's token has at least eight digits, as the case page shows it.");
    if (why == "digits")
        return Words::tr("A person's token consists of digits and the letters a to f. Names are not looked for here.");
    if (why == "ambiguous")
        return Words::tr("Several persons end like this. Copy the whole token from the case page.");
    return errorText(error);
}

QString minuteText(std::chrono::sys_time<std::chrono::milliseconds> at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace tracedesk::view
