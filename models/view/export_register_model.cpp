#include "view/export_register_model.h"

#include "view/words_exports.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace tracedesk::view {

namespace {

constexpr qsizetype digestShown = 12; // hex digits: enough to tell files apart by eye

QString timeText(std::chrono::sys_time<std::chrono::milliseconds> at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString digestText(const epi::ExportRecord &record)
{
    const bool none = std::ranges::all_of(record.digest, [](std::uint8_t byte) { return byte == 0; });
    return none ? QString() : QString::fromStdString(vault::toHex(record.digest)).left(digestShown);
}

} // namespace

QStringList ExportRegisterModel::filters()
{
    return {tr("All"), tr("Open"), tr("Settled")};
}

void ExportRegisterModel::setFilter(int filter)
{
    if (filter == m_filter || filter < All || filter > Settled)
        return;
    m_filter = filter;
    choose();
}

int ExportRegisterModel::total() const
{
    return m_retention ? static_cast<int>(m_retention->exports.size()) : 0;
}

int ExportRegisterModel::waiting() const
{
    return m_retention ? static_cast<int>(std::ranges::count_if(m_retention->exports,
                                                                [](const auto &line) { return epi::awaitsEnding(line.record); }))
                       : 0;
}

QString ExportRegisterModel::countText() const
{
    const QString all = tr("%Ln file(s) taken out", nullptr, total());
    return waiting() == 0 ? all : all + QStringLiteral(" \u00b7 ") + tr("%Ln open", nullptr, waiting());
}

void ExportRegisterModel::setRetention(RetentionPtr retention)
{
    m_retention = std::move(retention);
    choose();
}

void ExportRegisterModel::choose()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < static_cast<std::size_t>(total()); ++i)
        if (m_filter == All || (m_filter == Open) == epi::awaitsEnding(m_retention->exports[i].record))
            m_shown.push_back(i);
    endResetModel();
    emit changed();
}

void ExportRegisterModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
    emit retranslated();
    emit changed();
}

const desk::ExportLine *ExportRegisterModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_retention->exports[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

int ExportRegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ExportRegisterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const desk::ExportLine &line = *at(index.row());
    const epi::ExportRecord &record = line.record;
    switch (role) {
    case WhenRole:
        return timeText(record.at);
    case WhoRole:
        return QString::fromStdString(line.account);
    case Qt::DisplayRole:
    case WhatRole:
        return word(record.kind);
    case RowsRole:
        return record.rows == 0 ? QString() : QLocale().toString(static_cast<qulonglong>(record.rows));
    case WhereRole:
        return record.path == "-"    ? tr("printed by a command")
               : record.path.empty() ? tr("path no longer stored")
                                     : QString::fromStdString(record.path);
    case PurposeRole:
        return QString::fromStdString(record.purpose);
    case DigestRole:
        return digestText(record);
    case StandingRole:
        return record.closed ? tr("%1, %2 by %3", "what became of it, when, by whom")
                                   .arg(standingText(record), timeText(*record.closed), QString::fromStdString(line.closedBy))
                             : standingText(record);
    case WaitsRole:
        return epi::awaitsEnding(record);
    case ClosableRole:
        return epi::mayBeClosed(record);
    default:
        return {};
    }
}

QHash<int, QByteArray> ExportRegisterModel::roleNames() const
{
    return {{WhenRole, "when"},   {WhoRole, "who"},          {WhatRole, "what"},     {RowsRole, "rows"},
            {WhereRole, "where"}, {PurposeRole, "purpose"},  {DigestRole, "digest"}, {StandingRole, "standing"},
            {WaitsRole, "waits"}, {ClosableRole, "closable"}};
}

} // namespace tracedesk::view
