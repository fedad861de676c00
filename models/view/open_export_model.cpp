#include "view/open_export_model.h"

#include "view/words_exports.h"

#include <QDateTime>

namespace tracedesk::view {

void OpenExportModel::setRetention(RetentionPtr retention)
{
    beginResetModel();
    m_retention = std::move(retention);
    endResetModel();
}

void OpenExportModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

const desk::ExportLine *OpenExportModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_retention->openExports[static_cast<std::size_t>(row)] : nullptr;
}

int OpenExportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_retention ? 0 : static_cast<int>(m_retention->openExports.size());
}

QVariant OpenExportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const desk::ExportLine &line = *at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole:
        return word(line.record.kind);
    case WhoRole:
        return tr("%1, %2").arg(QString::fromStdString(line.account),
                                QDateTime::fromMSecsSinceEpoch(line.record.at.time_since_epoch().count())
                                    .toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    case WhereRole:
        return line.record.path == "-" ? tr("printed by a command") : QString::fromStdString(line.record.path);
    default:
        return {};
    }
}

QHash<int, QByteArray> OpenExportModel::roleNames() const
{
    return {{WhatRole, "what"}, {WhoRole, "who"}, {WhereRole, "where"}};
}

} // namespace tracedesk::view
