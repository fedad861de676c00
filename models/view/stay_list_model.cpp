#include "view/stay_list_model.h"

#include "view/picture_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tracedesk::view {

namespace {

qint64 seconds(epi::Instant time)
{
    return time.time_since_epoch().count();
}

QString origin(const Provenance &from)
{
    if (from.file.empty())
        return {};
    return QCoreApplication::translate("Words", "%1, lines %2 to %3")
        .arg(QString::fromStdString(from.file))
        .arg(from.firstLine)
        .arg(from.lastLine);
}

} // namespace

int StayListModel::rows(const CasePicture &) const
{
    return static_cast<int>(m_rows.size());
}

void StayListModel::arrange(const CasePicture &picture)
{
    m_rows.clear();
    for (std::size_t i = 0; i < picture.stays.size(); ++i)
        m_rows.push_back({Selection::Kind::Stay, i});
    for (std::size_t i = 0; i < picture.visits.size(); ++i)
        m_rows.push_back({Selection::Kind::Visit, i});
    std::ranges::stable_sort(m_rows, {}, [&](const Row &row) {
        return row.kind == Selection::Kind::Stay ? picture.stays[row.item].stay.possible.begin : picture.visits[row.item].begin;
    });
}

QHash<int, QByteArray> StayListModel::ownRoles() const
{
    return {{PlaceRole, "place"},
            {DayRole, "day"},
            {ArrivalRole, "arrival"},
            {DepartureRole, "departure"},
            {CertainRole, "certain"},
            {PossibleRole, "possible"},
            {CertainTextRole, "certainText"},
            {PossibleTextRole, "possibleText"},
            {SourceRole, "source"},
            {SourceLaneRole, "sourceLane"},
            {OriginRole, "origin"}};
}

QVariant StayListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == ItemRole)
        return static_cast<int>(row.item);
    if (role == KindRole)
        return QVariant::fromValue(row.kind);
    return row.kind == Selection::Kind::Stay ? stayData(picture()->stays[row.item], role)
                                             : visitData(picture()->visits[row.item], role);
}

QVariant StayListModel::stayData(const ShownStay &shown, int role) const
{
    const epi::Stay &stay = shown.stay;
    const epi::Seconds offset = picture()->utcOffset;
    switch (role) {
    case BeginRole:
        return seconds(stay.possible.begin);
    case EndRole:
        return seconds(stay.possible.end);
    case Qt::DisplayRole:
    case PlaceRole:
        return placeText(stay.place);
    case DayRole:
        return shortDayText(epi::localDay(stay.possible.begin, offset));
    case ArrivalRole:
        return clockText(stay.certain.isEmpty() ? stay.possible.begin : stay.certain.begin, offset);
    case DepartureRole:
        return clockText(stay.certain.isEmpty() ? stay.possible.end : stay.certain.end, offset);
    case CertainRole:
        return static_cast<qint64>(stay.certain.length().count());
    case PossibleRole:
        return static_cast<qint64>(stay.possible.length().count());
    case CertainTextRole:
        return durationText(stay.certain.length());
    case PossibleTextRole:
        return durationText(stay.possible.length());
    case SourceRole:
        return word(stay.kind);
    case SourceLaneRole:
        return static_cast<int>(laneOf(stay.kind));
    case OriginRole:
        return origin(shown.from);
    default:
        return {};
    }
}

QVariant StayListModel::visitData(const epi::Visit &visit, int role) const
{
    const epi::Seconds offset = picture()->utcOffset;
    const epi::Instant end = visit.end.value_or(visit.begin);
    const QString about = visit.margin.count() > 0 ? QCoreApplication::translate("Words", "about %1") : QStringLiteral("%1");
    switch (role) {
    case BeginRole:
        return seconds(visit.begin - visit.margin);
    case EndRole:
        return seconds(end + visit.margin);
    case Qt::DisplayRole:
    case PlaceRole:
        return placeText(visit.placeName);
    case DayRole:
        return shortDayText(epi::localDay(visit.begin, offset));
    case ArrivalRole:
        return about.arg(clockText(visit.begin, offset));
    case DepartureRole:
        return visit.end ? about.arg(clockText(end, offset)) : QCoreApplication::translate("Words", "not said");
    case CertainRole:
        return qint64{0};
    case PossibleRole:
        return static_cast<qint64>((end - visit.begin).count());
    case CertainTextRole:
        return QString();
    case PossibleTextRole:
        return visit.end ? durationText(end - visit.begin) : QString();
    case SourceRole:
        return word(LaneKind::interview);
    case SourceLaneRole:
        return static_cast<int>(LaneKind::interview);
    case OriginRole:
        return QString();
    default:
        return {};
    }
}

} // namespace tracedesk::view
