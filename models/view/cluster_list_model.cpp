#include "view/cluster_list_model.h"

#include "view/picture_words.h"

namespace tracedesk::view {

namespace {

QString joined(const std::vector<std::string> &numbers)
{
    QStringList parts;
    for (const std::string &number : numbers)
        parts << QString::fromStdString(number);
    return parts.join(u", ");
}

} // namespace

QString ClusterListModel::periodText(epi::TimeSpan span, epi::Seconds offset)
{
    const epi::Day first = epi::localDay(span.begin, offset);
    const epi::Day last = epi::localDay(std::max(span.begin, span.end - epi::Seconds(1)), offset);
    return first == last ? shortDayText(first) : tr("%1 to %2", "days").arg(shortDayText(first), shortDayText(last));
}

void ClusterListModel::setPicture(EpidemicPicturePtr picture)
{
    beginResetModel();
    m_picture = std::move(picture);
    endResetModel();
}

void ClusterListModel::retranslate()
{
    if (const int count = rowCount(); count > 0)
        emit dataChanged(index(0), index(count - 1));
}

int ClusterListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_picture ? 0 : static_cast<int>(m_picture->clusters.size());
}

QHash<int, QByteArray> ClusterListModel::roleNames() const
{
    return {{ClusterRole, "cluster"},
            {PlaceRole, "place"},
            {CasesRole, "cases"},
            {NumbersRole, "numbers"},
            {OthersRole, "others"},
            {BeginRole, "begin"},
            {PeriodRole, "period"},
            {SourceRole, "source"},
            {ProbabilityRole, "probability"},
            {ProbabilityTextRole, "probabilityText"}};
}

QVariant ClusterListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClusterRow &row = m_picture->clusters[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ClusterRole:
        return index.row();
    case Qt::DisplayRole:
    case PlaceRole:
        return placeText(row.place, row.position);
    case CasesRole:
        return static_cast<int>(row.numbers.size());
    case NumbersRole:
        return joined(row.numbers);
    case OthersRole:
        return static_cast<int>(row.others);
    case BeginRole:
        return static_cast<qint64>(row.span.begin.time_since_epoch().count());
    case PeriodRole:
        return periodText(row.span, m_picture->utcOffset);
    case SourceRole:
        return QString::fromStdString(row.suspectedSource);
    case ProbabilityRole:
        return row.sourceProbability;
    case ProbabilityTextRole:
        return row.suspectedSource.empty() ? QString() : probabilityText(row.sourceProbability);
    default:
        return {};
    }
}

} // namespace tracedesk::view
