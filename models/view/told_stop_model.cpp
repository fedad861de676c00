#include "view/told_stop_model.h"

#include "view/told_words.h"
#include "view/words.h"

#include <algorithm>

namespace tracedesk::view {

namespace {

bool isAcceptable(const ToldStop &stop)
{
    return !stop.proposal.has(epi::ToldDoubt::noDay);
}

} // namespace

ToldStopModel::Decision ToldStopModel::decisionOn(const Row &row) const
{
    const epi::Visit &visit = row.stop.proposal.visit;
    if (isAcceptable(row.stop) && m_entered.contains({visit.begin, visit.placeName}))
        return Entered;
    return row.decided;
}

int ToldStopModel::number(Decision decision) const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [&](const Row &row) { return decisionOn(row) == decision; }));
}

void ToldStopModel::setStops(std::vector<ToldStop> stops, epi::Seconds utcOffset)
{
    m_utcOffset = utcOffset;
    const auto isSame = [](const Row &row, const ToldStop &stop) { return row.stop.proposal == stop.proposal; };
    const std::size_t most = std::min(m_rows.size(), stops.size());
    std::size_t before = 0;
    while (before < most && isSame(m_rows[before], stops[before]))
        ++before;
    std::size_t after = 0;
    while (after < most - before && isSame(m_rows[m_rows.size() - 1 - after], stops[stops.size() - 1 - after]))
        ++after;

    const int first = static_cast<int>(before);
    if (const int last = static_cast<int>(m_rows.size() - after); last > first) {
        beginRemoveRows({}, first, last - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last);
        endRemoveRows();
    }
    if (const int last = static_cast<int>(stops.size() - after); last > first) {
        beginInsertRows({}, first, last - 1);
        std::vector<Row> fresh;
        for (int i = first; i < last; ++i) {
            ToldStop &stop = stops[static_cast<std::size_t>(i)];
            const Decision decided = stop.proposal.wantsLook() ? Open : Accepted;
            fresh.push_back({std::move(stop), decided});
        }
        m_rows.insert(m_rows.begin() + first, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
        endInsertRows();
    }
    // What is the same visit may be told in another place of the text, and in other words.
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (i < before || i >= stops.size() - after)
            m_rows[i].stop = std::move(stops[i]);
    }
    tellChanged();
}

std::vector<ToldStopModel::Row> ToldStopModel::exchange(std::vector<Row> rows)
{
    beginResetModel();
    m_rows.swap(rows);
    endResetModel();
    emit changed();
    return rows;
}

void ToldStopModel::setEntered(const std::vector<epi::Visit> &visits)
{
    std::set<std::pair<epi::Instant, std::string>> entered;
    for (const epi::Visit &visit : visits)
        entered.emplace(visit.begin, visit.placeName);
    if (entered == m_entered)
        return;
    m_entered = std::move(entered);
    tellChanged();
}

void ToldStopModel::decide(int row, Decision decision)
{
    if (row < 0 || row >= rowCount() || decision == Entered)
        return;
    Row &at = m_rows[static_cast<std::size_t>(row)];
    if (decisionOn(at) == Entered || (decision == Accepted && !isAcceptable(at.stop)))
        return;
    at.decided = decision;
    emit dataChanged(index(row), index(row));
    emit changed();
}

void ToldStopModel::acceptAll()
{
    for (Row &row : m_rows) {
        if (isAcceptable(row.stop) && decisionOn(row) == Open)
            row.decided = Accepted;
    }
    tellChanged();
}

void ToldStopModel::retranslate()
{
    tellChanged();
}

std::vector<epi::Visit> ToldStopModel::acceptedVisits() const
{
    std::vector<epi::Visit> all;
    for (const Row &row : m_rows) {
        if (decisionOn(row) == Accepted)
            all.push_back(row.stop.proposal.visit);
    }
    return all;
}

void ToldStopModel::tellChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
}

int ToldStopModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ToldStopModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const ToldStop &stop = row.stop;
    const epi::Visit &visit = stop.proposal.visit;
    switch (role) {
    case DayRole:
        return isAcceptable(stop) ? shortDayText(epi::localDay(visit.begin, m_utcOffset)) : QString();
    case TimesRole:
        return timesText(visit, m_utcOffset);
    case Qt::DisplayRole:
    case PlaceRole:
        return QString::fromStdString(visit.placeName);
    case DetailsRole:
        return detailsText(stop.told, visit);
    case DoubtsRole:
        return doubtsText(stop.proposal);
    case DecisionRole:
        return QVariant::fromValue(decisionOn(row));
    case AcceptableRole:
        return isAcceptable(stop);
    case BeginRole:
        return stop.begin;
    case EndRole:
        return stop.end;
    default:
        return {};
    }
}

QHash<int, QByteArray> ToldStopModel::roleNames() const
{
    return {{DayRole, "day"},         {TimesRole, "times"},           {PlaceRole, "place"},
            {DetailsRole, "details"}, {DoubtsRole, "doubts"},         {DecisionRole, "decision"},
            {BeginRole, "begin"},     {AcceptableRole, "acceptable"}, {EndRole, "end"}};
}

} // namespace tracedesk::view
