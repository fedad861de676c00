#include "view/visit_list_model.h"

#include "view/picture_words.h"
#include "view/told_words.h"

#include <algorithm>

namespace tracedesk::view {

namespace {

bool isToBePlaced(const epi::Visit &visit)
{
    return !visit.position && visit.status != epi::VisitStatus::rejected;
}

} // namespace

int VisitListModel::unplaced() const
{
    return static_cast<int>(std::ranges::count_if(m_visits, isToBePlaced));
}

int VisitListModel::nextUnplaced(int row) const
{
    const int rows = rowCount();
    for (int step = 1; step <= rows; ++step)
        if (const int next = (std::max(row, -1) + step) % rows; isToBePlaced(m_visits[static_cast<std::size_t>(next)]))
            return next;
    return -1;
}

int VisitListModel::rowOf(epi::VisitId id) const
{
    const auto found = std::ranges::find(m_visits, id, &epi::Visit::id);
    return found == m_visits.end() ? -1 : static_cast<int>(found - m_visits.begin());
}

void VisitListModel::setVisits(std::vector<epi::Visit> visits, epi::Seconds utcOffset)
{
    std::ranges::sort(visits, {}, [](const epi::Visit &v) { return std::pair(v.begin, v.id); });
    m_utcOffset = utcOffset;
    for (int row = rowCount(); row-- > 0;) {
        if (std::ranges::find(visits, m_visits[static_cast<std::size_t>(row)].id, &epi::Visit::id) != visits.end())
            continue;
        beginRemoveRows({}, row, row);
        m_visits.erase(m_visits.begin() + row);
        endRemoveRows();
    }
    // What is left is moved and filled up from the top; each step leaves the rows above as they will be.
    for (int row = 0; row < static_cast<int>(visits.size()); ++row) {
        epi::Visit &wanted = visits[static_cast<std::size_t>(row)];
        const int at = rowOf(wanted.id);
        if (at < 0) {
            beginInsertRows({}, row, row);
            m_visits.insert(m_visits.begin() + row, std::move(wanted));
            endInsertRows();
            continue;
        }
        if (at != row) {
            beginMoveRows({}, at, at, {}, row);
            std::rotate(m_visits.begin() + row, m_visits.begin() + at, m_visits.begin() + at + 1);
            endMoveRows();
        }
        if (m_visits[static_cast<std::size_t>(row)] != wanted) {
            m_visits[static_cast<std::size_t>(row)] = std::move(wanted);
            emit dataChanged(index(row), index(row));
        }
    }
    emit countChanged();
}

void VisitListModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

int VisitListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visits.size());
}

QVariant VisitListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const epi::Visit &visit = m_visits[static_cast<std::size_t>(index.row())];
    switch (role) {
    case DayRole:
        return shortDayText(epi::localDay(visit.begin, m_utcOffset));
    case TimesRole:
        return timesText(visit, m_utcOffset);
    case Qt::DisplayRole:
    case PlaceRole:
        return placeText(visit.placeName, visit.position);
    case StatusTextRole:
        return word(visit.status);
    case PlacedRole:
        return visit.position.has_value();
    case RejectedRole:
        return visit.status == epi::VisitStatus::rejected;
    default:
        return {};
    }
}

QHash<int, QByteArray> VisitListModel::roleNames() const
{
    return {{DayRole, "day"},       {TimesRole, "times"},      {PlaceRole, "place"}, {StatusTextRole, "statusText"},
            {PlacedRole, "placed"}, {RejectedRole, "rejected"}};
}

} // namespace tracedesk::view
