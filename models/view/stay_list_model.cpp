#include "view/stay_list_model.h"

#include "view/picture_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tracedesk::view {

namespace {

QString origin(const Provenance &from)
{
    if (from.file.empty())
        return {};
    return QCoreApplication::translate("Words", "%1, lines %2 to %3")
        .arg(QString::fromStdString(from.file))
        .arg(from.firstLine)
        .arg(from.lastLine);
}

QVariant stayValue(const ShownStay &shown, epi::Seconds offset, int role)
{
    const epi::Stay &stay = shown.stay;
    switch (role) {
    case Qt::DisplayRole:
    case StayListModel::PlaceRole:
        return placeText(stay.place, stay.position);
    case StayListModel::DayRole:
        return shortDayText(epi::localDay(stay.possible.begin, offset));
    case StayListModel::ArrivalRole:
        return clockText(stay.certain.isEmpty() ? stay.possible.begin : stay.certain.begin, offset);
    case StayListModel::DepartureRole:
        return clockText(stay.certain.isEmpty() ? stay.possible.end : stay.certain.end, offset);
    case StayListModel::CertainRole:
        return static_cast<qint64>(stay.certain.length().count());
    case StayListModel::PossibleRole:
        return static_cast<qint64>(stay.possible.length().count());
    case StayListModel::CertainTextRole:
        return durationText(stay.certain.length());
    case StayListModel::PossibleTextRole:
        return durationText(stay.possible.length());
    case StayListModel::SourceRole:
        return word(stay.kind);
    case StayListModel::SourceLaneRole:
        return static_cast<int>(laneOf(stay.kind));
    case StayListModel::OriginRole:
        return origin(shown.from);
    default:
        return {};
    }
}

QVariant visitValue(const epi::Visit &visit, epi::Seconds offset, int role)
{
    const epi::Instant end = visit.end.value_or(visit.begin);
    const QString about = visit.margin.count() > 0 ? QCoreApplication::translate("Words", "about %1") : QStringLiteral("%1");
    switch (role) {
    case Qt::DisplayRole:
    case StayListModel::PlaceRole:
        return placeText(visit.placeName, visit.position);
    case StayListModel::DayRole:
        return shortDayText(epi::localDay(visit.begin, offset));
    case StayListModel::ArrivalRole:
        return about.arg(clockText(visit.begin, offset));
    case StayListModel::DepartureRole:
        return visit.end ? about.arg(clockText(end, offset)) : QCoreApplication::translate("Words", "not said");
    case StayListModel::CertainRole:
        return qint64{0};
    case StayListModel::PossibleRole:
        return static_cast<qint64>((end - visit.begin).count());
    case StayListModel::CertainTextRole:
        return QString();
    case StayListModel::PossibleTextRole:
        return visit.end ? durationText(end - visit.begin) : QString();
    case StayListModel::SourceRole:
        return word(LaneKind::interview);
    case StayListModel::SourceLaneRole:
        return static_cast<int>(LaneKind::interview);
    case StayListModel::OriginRole:
        return QString();
    default:
        return {};
    }
}

} // namespace

std::size_t StayListModel::rows(const CasePicture &) const
{
    return m_rows.size();
}

PictureModel::Item StayListModel::itemAt(const CasePicture &picture, std::size_t row) const
{
    const auto [kind, item] = m_rows[row];
    if (kind == Selection::Kind::Stay)
        return {kind, item, picture.stays[item].stay.possible};
    const epi::Visit &visit = picture.visits[item];
    return {kind, item, {visit.begin - visit.margin, visit.end.value_or(visit.begin) + visit.margin}};
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

QVariant StayListModel::value(const CasePicture &picture, std::size_t row, int role) const
{
    const auto [kind, item] = m_rows[row];
    return kind == Selection::Kind::Stay ? stayValue(picture.stays[item], picture.utcOffset, role)
                                         : visitValue(picture.visits[item], picture.utcOffset, role);
}

} // namespace tracedesk::view
