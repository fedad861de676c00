#include "view/timeline_words.h"

#include "view/picture_words.h"
#include "view/words_context.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <QTimeZone>

namespace tracedesk::view {

namespace {

QDateTime wallClock(epi::Instant time, epi::Seconds utcOffset)
{
    return QDateTime::fromSecsSinceEpoch((time.time_since_epoch() + utcOffset).count(), QTimeZone::UTC);
}

QString joined(const QStringList &parts)
{
    return parts.join(u" · ");
}

QString dwellText(epi::TimeSpan certain, epi::TimeSpan possible)
{
    if (certain.isEmpty())
        return Words::tr("possible %1").arg(durationText(possible.length()));
    return Words::tr("certain %1, possible %2").arg(durationText(certain.length()), durationText(possible.length()));
}

QString recordPreview(const RecordSpan &record, epi::Seconds offset)
{
    QStringList parts{word(record.kind)};
    if (!record.place.empty())
        parts << QString::fromStdString(record.place);
    parts << (record.span.isEmpty() ? timeText(record.span.begin, offset) : spanText(record.span, offset));
    if (record.radius > 0)
        parts << Words::tr("within %1").arg(metresText(record.radius));
    return joined(parts);
}

QString visitPreview(const epi::Visit &visit, epi::Seconds offset)
{
    const QString when = visit.end ? spanText({visit.begin, *visit.end}, offset)
                                   : Words::tr("from %1, end not said").arg(timeText(visit.begin, offset));
    return joined({word(LaneKind::interview), placeText(visit.placeName, visit.position),
                   visit.margin.count() > 0 ? Words::tr("about %1", "time").arg(when) : when, word(visit.status)});
}

QString casePreview(const CasePicture &picture, const TimelineSeries &series, std::size_t item)
{
    switch (series.style) {
    case SpanStyle::gap: {
        const RecordGap &gap = picture.gaps[item];
        return joined({word(gap.kind), Words::tr("no record %1").arg(spanText(gap.span, picture.utcOffset)),
                       durationText(gap.span.length())});
    }
    case SpanStyle::record:
    case SpanStyle::moment:
        return recordPreview(picture.records[item], picture.utcOffset);
    case SpanStyle::margin:
    case SpanStyle::told:
        return visitPreview(picture.visits[item], picture.utcOffset);
    case SpanStyle::unseen:
    case SpanStyle::possible:
    case SpanStyle::certain:
    case SpanStyle::elsewhere:
        break;
    }
    const epi::Stay &stay = picture.stays[item].stay;
    return joined({placeText(stay.place, stay.position), spanText(stay.possible, picture.utcOffset),
                   dwellText(stay.certain, stay.possible), word(stay.kind)});
}

} // namespace

QString tickText(epi::Instant time, TimeUnit step, epi::Seconds utcOffset)
{
    const QDateTime at = wallClock(time, utcOffset);
    switch (step) {
    case TimeUnit::minute:
    case TimeUnit::hour:
        return clockText(time, utcOffset);
    case TimeUnit::day:
        //: A day on a time axis with its weekday, as QLocale takes it.
        return QLocale().toString(at, Words::tr("d ddd"));
    case TimeUnit::month:
        //: A month on a time axis, as QLocale takes it.
        return QLocale().toString(at, Words::tr("MMM"));
    case TimeUnit::year:
        //: A year on a time axis, as QLocale takes it.
        return QLocale().toString(at, Words::tr("yyyy"));
    }
    return {};
}

QString headText(epi::Instant time, TimeUnit unit, epi::Seconds utcOffset)
{
    const QDateTime at = wallClock(time, utcOffset);
    switch (unit) {
    case TimeUnit::minute:
    case TimeUnit::hour:
    case TimeUnit::day:
        //: A day with year and weekday over a time axis, as QLocale takes it.
        return QLocale().toString(at, Words::tr("yyyy-MM-dd ddd"));
    case TimeUnit::month:
        //: A month with its year over a time axis, as QLocale takes it.
        return QLocale().toString(at, Words::tr("MMMM yyyy"));
    case TimeUnit::year:
        return QLocale().toString(at, Words::tr("yyyy"));
    }
    return {};
}

QString laneText(const TimelineLane &lane)
{
    return lane.name.empty() ? word(lane.kind) : QString::fromStdString(lane.name);
}

QString previewText(const TimelinePicture &picture, const TimelineSeries &series, std::uint32_t item)
{
    if (picture.ofCase)
        return casePreview(*picture.ofCase, series, item);
    const ClusterPicture &cluster = *picture.ofCluster;
    const ClusterStay &stay = cluster.stays[item];
    return joined({QString::fromStdString(cluster.members[stay.member].facts.number), placeText(stay.place, stay.position),
                   spanText(stay.possible, picture.utcOffset), dwellText(stay.certain, stay.possible), word(stay.evidence)});
}

QString treeText(const TreeCase &treeCase)
{
    QStringList parts{QString::fromStdString(treeCase.number)};
    if (treeCase.probability > 0 && !treeCase.source)
        parts << word(treeCase.sourceKind);
    if (treeCase.probability > 0)
        parts << probabilityText(treeCase.probability);
    return joined(parts);
}

} // namespace tracedesk::view
