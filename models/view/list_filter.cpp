#include "view/list_filter.h"

#include "view/picture_model.h"

#include <algorithm>

namespace tracedesk::view {

ListFilter::ListFilter(QAbstractItemModel *source, QList<int> textRoles, Selection *selection, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_textRoles(std::move(textRoles))
    , m_selection(selection)
{
    setSourceModel(source);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    if (m_selection)
        connect(m_selection, &Selection::brushed, this, &ListFilter::invalidateRowsFilter);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(this, signal, this, &ListFilter::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &ListFilter::countChanged);
}

void ListFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    invalidateRowsFilter();
    emit textChanged();
}

void ListFilter::sortBy(int role)
{
    if (sortedBy() != role) {
        setSortRole(role);
        sort(0, Qt::AscendingOrder);
    } else if (!descending()) {
        sort(0, Qt::DescendingOrder);
    } else {
        sort(-1, Qt::AscendingOrder);
    }
    emit orderChanged();
}

int ListFilter::rowOf(Selection::Kind kind, int item) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex at = index(row, 0);
        if (at.data(PictureModel::KindRole).value<Selection::Kind>() == kind && at.data(PictureModel::ItemRole).toInt() == item)
            return row;
    }
    return -1;
}

void ListFilter::selectRow(int row)
{
    const QModelIndex at = index(row, 0);
    if (m_selection && at.isValid())
        m_selection->select(at.data(PictureModel::KindRole).value<Selection::Kind>(), at.data(PictureModel::ItemRole).toInt());
}

bool ListFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    if (m_selection && m_selection->hasBrush()) {
        const epi::Instant begin{epi::Seconds(at.data(PictureModel::BeginRole).toLongLong())};
        const epi::Instant end{epi::Seconds(at.data(PictureModel::EndRole).toLongLong())};
        if (!m_selection->passes({begin, end}))
            return false;
    }
    return m_text.isEmpty() || std::ranges::any_of(m_textRoles, [&](int role) {
               return at.data(role).toString().contains(m_text, Qt::CaseInsensitive);
           });
}

} // namespace tracedesk::view
