#include "view/import_history_model.h"

#include "view/words.h"

#include <QLocale>

namespace tracedesk::view {

namespace {

constexpr epi::Seconds seoul{9 * 3600};

QString number(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

void ImportHistoryModel::setHistory(ImportHistoryPtr history)
{
    beginResetModel();
    m_history = std::move(history);
    endResetModel();
    emit countChanged();
}

void ImportHistoryModel::retranslate()
{
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0), index(rows - 1));
}

int ImportHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_history ? 0 : static_cast<int>(m_history->size());
}

QHash<int, QByteArray> ImportHistoryModel::roleNames() const
{
    return {{WhenRole, "when"},     {FileRole, "file"},           {ProfileRole, "profile"},   {PeriodRole, "period"},
            {StoredRole, "stored"}, {DuplicateRole, "duplicate"}, {RejectedRole, "rejected"}, {ByRole, "by"}};
}

QVariant ImportHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const epi::ImportBatch &batch = (*m_history)[m_history->size() - 1 - static_cast<std::size_t>(index.row())];
    switch (role) {
    case WhenRole:
        return timeText(batch.imported, seoul);
    case Qt::DisplayRole:
    case FileRole:
        return QString::fromStdString(batch.fileName);
    case ProfileRole:
        return QString::fromStdString(batch.profile);
    case PeriodRole:
        return batch.period ? spanText(*batch.period, seoul) : QString();
    case StoredRole:
        return number(batch.counts.stored);
    case DuplicateRole:
        return number(batch.counts.duplicate);
    case RejectedRole:
        return number(batch.counts.rejected);
    case ByRole:
        return QString::fromStdString(batch.importedBy);
    default:
        return {};
    }
}

void ChangedCaseModel::setChanged(std::vector<ChangedCaseRow> changed)
{
    beginResetModel();
    m_changed = std::move(changed);
    endResetModel();
    emit countChanged();
}

void ChangedCaseModel::retranslate()
{
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0), index(rows - 1));
}

int ChangedCaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changed.size());
}

QHash<int, QByteArray> ChangedCaseModel::roleNames() const
{
    return {{CaseIdRole, "caseId"}, {NumberRole, "number"}, {ChangeRole, "change"}};
}

QVariant ChangedCaseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChangedCaseRow &row = m_changed[static_cast<std::size_t>(index.row())];
    switch (role) {
    case CaseIdRole:
        return QString::fromStdString(row.caseId);
    case Qt::DisplayRole:
    case NumberRole:
        return QString::fromStdString(row.number);
    case ChangeRole: {
        QStringList parts;
        if (row.isNew)
            parts.append(tr("new case"));
        if (row.records > 0)
            parts.append(tr("%L1 new record(s)", nullptr, static_cast<int>(row.records)).arg(row.records));
        if (row.visits > 0)
            parts.append(tr("%L1 new visit(s)", nullptr, static_cast<int>(row.visits)).arg(row.visits));
        if (row.links > 0)
            parts.append(tr("%L1 new link(s)", nullptr, static_cast<int>(row.links)).arg(row.links));
        if (row.contacts > 0)
            parts.append(tr("contacts: %L1").arg(row.contacts));
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace tracedesk::view
