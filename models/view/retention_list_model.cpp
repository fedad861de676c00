#include "view/retention_list_model.h"

#include "view/words_destruction.h"

#include <QLocale>

namespace tracedesk::view {

void RetentionListModel::setRetention(RetentionPtr retention)
{
    beginResetModel();
    m_retention = std::move(retention);
    endResetModel();
}

void RetentionListModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

int RetentionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_retention ? 0 : static_cast<int>(m_retention->lines.size());
}

QVariant RetentionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const desk::RetentionLine &line = m_retention->lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole:
        return word(line.what);
    case CountRole:
        return QLocale().toString(static_cast<qulonglong>(line.count));
    case RuleRole:
        return line.days ? tr("%n day(s) after import", nullptr, *line.days) : tr("until the response ends");
    case OldestRole:
        return line.oldest ? dayOf(*line.oldest) : QString();
    case DueRole:
        return line.due ? dayOf(*line.due) : QString();
    case ExpiredRole:
        return line.expired > 0 ? QLocale().toString(static_cast<qulonglong>(line.expired)) : QString();
    case LateRole:
        return line.expired > 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> RetentionListModel::roleNames() const
{
    return {{WhatRole, "what"}, {CountRole, "amount"},    {RuleRole, "rule"}, {OldestRole, "oldest"},
            {DueRole, "due"},   {ExpiredRole, "expired"}, {LateRole, "late"}};
}

} // namespace tracedesk::view
