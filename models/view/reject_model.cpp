#include "view/reject_model.h"

#include "view/intake_words.h"
#include "view/words.h"

namespace tracedesk::view {

void RejectModel::setRejects(std::vector<StagedReject> rejects)
{
    beginResetModel();
    m_rejects = std::move(rejects);
    m_edited.clear();
    endResetModel();
    emit repairsChanged();
}

void RejectModel::retranslate()
{
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0), index(rows - 1));
}

void RejectModel::takeBack(const QModelIndex &index)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_edited.erase(static_cast<std::size_t>(index.row())) == 0)
        return;
    emit dataChanged(index, index, {ValueRole, EditedRole});
    emit repairsChanged();
}

std::vector<RejectRepair> RejectModel::repairs() const
{
    std::vector<RejectRepair> all;
    for (const auto &[reject, value] : m_edited)
        all.push_back({reject, value});
    return all;
}

int RejectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rejects.size());
}

QHash<int, QByteArray> RejectModel::roleNames() const
{
    return {{FileRole, "file"},     {LineRole, "line"},   {ColumnRole, "column"}, {FieldRole, "field"},
            {ReasonRole, "reason"}, {ValueRole, "value"}, {EditedRole, "edited"}, {RepairableRole, "repairable"}};
}

QVariant RejectModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const StagedReject &reject = m_rejects[row];
    const auto edited = m_edited.find(row);
    switch (role) {
    case FileRole:
        return QString::fromStdString(reject.row.file);
    case LineRole:
        return static_cast<qulonglong>(reject.row.line);
    case ColumnRole:
        return static_cast<int>(reject.row.column);
    case FieldRole:
        return fieldText(reject.row.field);
    case Qt::DisplayRole:
    case ReasonRole:
        return word(reject.row.reason);
    case ValueRole:
        return QString::fromStdString(edited == m_edited.end() ? reject.row.value : edited->second);
    case EditedRole:
        return edited != m_edited.end();
    case RepairableRole:
        return reject.repairable;
    default:
        return {};
    }
}

bool RejectModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != ValueRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    if (!m_rejects[row].repairable)
        return false;
    const std::string text = value.toString().toStdString();
    if (text == m_rejects[row].row.value)
        m_edited.erase(row);
    else
        m_edited[row] = text;
    emit dataChanged(index, index, {ValueRole, EditedRole});
    emit repairsChanged();
    return true;
}

Qt::ItemFlags RejectModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractListModel::flags(index);
    return index.isValid() && m_rejects[static_cast<std::size_t>(index.row())].repairable ? base | Qt::ItemIsEditable : base;
}

} // namespace tracedesk::view
