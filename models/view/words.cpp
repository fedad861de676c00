#include "view/words.h"

#include "view/words_context.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace tracedesk::view {
namespace {

/// Local wall clock as a UTC QDateTime: Qt's own zone conversion must not shift it again.
QDateTime wallClock(epi::Instant t, epi::Seconds utcOffset)
{
    return QDateTime::fromSecsSinceEpoch((t.time_since_epoch() + utcOffset).count(), QTimeZone::UTC);
}

QDate date(epi::Day day)
{
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

} // namespace

QString progressText(epi::WorkStage stage, std::uint64_t done, std::uint64_t total)
{
    const QLocale locale;
    if (total == 0)
        return Words::tr("%1: %2", "stage: count").arg(word(stage), locale.toString(qulonglong{done}));
    return Words::tr("%1: %2 of %3", "stage: done of total")
        .arg(word(stage), locale.toString(qulonglong{done}), locale.toString(qulonglong{total}));
}

QString countsText(const epi::ImportCounts &counts)
{
    const QLocale locale;
    const auto number = [&locale](std::uint64_t n) { return locale.toString(qulonglong{n}); };
    return Words::tr("read %1: stored %2, duplicate %3, rejected %4, quarantined %5")
        .arg(number(counts.read), number(counts.stored), number(counts.duplicate), number(counts.rejected),
             number(counts.quarantined));
}

QString durationText(epi::Seconds length)
{
    const qint64 minutes = length.count() / 60;
    if (length.count() > 0 && minutes == 0)
        return Words::tr("under 1 min");
    const qint64 hours = minutes / 60;
    if (hours == 0)
        return Words::tr("%1 min").arg(minutes);
    if (hours < 24)
        return minutes % 60 == 0 ? Words::tr("%1 h").arg(hours) : Words::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return hours % 24 == 0 ? Words::tr("%1 d", "days").arg(hours / 24) : Words::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString clockText(epi::Instant t, epi::Seconds utcOffset)
{
    return wallClock(t, utcOffset).toString(QStringLiteral("HH:mm"));
}

QString timeText(epi::Instant t, epi::Seconds utcOffset)
{
    //: Format of a time with its weekday, as QLocale takes it.
    return QLocale().toString(wallClock(t, utcOffset), Words::tr("MM-dd ddd HH:mm"));
}

QString aboutTimeText(epi::Instant t, epi::Seconds utcOffset)
{
    return Words::tr("about %1", "time").arg(timeText(t, utcOffset));
}

QString spanText(const epi::TimeSpan &span, epi::Seconds utcOffset)
{
    const bool sameDay = epi::localDay(span.begin, utcOffset) == epi::localDay(span.end, utcOffset);
    const QString end = sameDay ? clockText(span.end, utcOffset) : timeText(span.end, utcOffset);
    return Words::tr("%1 to %2", "times").arg(timeText(span.begin, utcOffset), end);
}

QString longSpanText(const epi::TimeSpan &span, epi::Seconds utcOffset)
{
    const auto whole = [utcOffset](epi::Instant time) {
        return dayText(epi::localDay(time, utcOffset)) + u' ' + clockText(time, utcOffset);
    };
    return Words::tr("%1 to %2", "times").arg(whole(span.begin), whole(span.end));
}

QString dayText(epi::Day day)
{
    return date(day).toString(Qt::ISODate);
}

QString dayText(const std::optional<epi::DayRange> &days, bool approximate)
{
    if (!days)
        return {};
    const QString text = days->isExact() ? dayText(days->earliest)
                                         : Words::tr("%1 to %2", "days").arg(dayText(days->earliest), dayText(days->latest));
    return approximate ? Words::tr("about %1", "day").arg(text) : text;
}

QString shortDayText(epi::Day day)
{
    //: Format of a day with its weekday, as QLocale takes it.
    return QLocale().toString(date(day), Words::tr("MM-dd ddd"));
}

QString probabilityText(double probability)
{
    if (probability > 0 && probability < 0.01)
        return Words::tr("under 0.01");
    return QString::number(probability, 'f', 2);
}

QString metresText(double metres)
{
    if (metres < 1000)
        return Words::tr("%1 m").arg(qRound(metres));
    return Words::tr("%1 km").arg(metres / 1000, 0, 'f', 1);
}

} // namespace tracedesk::view
