#include "view/told_unread_model.h"

#include "view/told_words.h"

#include <algorithm>

namespace tracedesk::view {

void ToldUnreadModel::setParts(std::vector<UnreadPart> parts)
{
    std::ranges::sort(parts, {}, &UnreadPart::begin);
    const auto looks = [](const UnreadPart &part) { return std::pair(part.reason, part.text); };
    if (std::ranges::equal(parts, m_parts, {}, looks, looks)) {
        m_parts = std::move(parts); // they lie elsewhere: whoever reads the list stays where he is
        if (!m_parts.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_parts = std::move(parts);
        endResetModel();
    }
    emit changed();
}

void ToldUnreadModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

int ToldUnreadModel::rowAfter(int position) const
{
    if (m_parts.empty())
        return -1;
    const auto found = std::ranges::lower_bound(m_parts, position, {}, &UnreadPart::begin);
    return found == m_parts.end() ? 0 : static_cast<int>(found - m_parts.begin());
}

int ToldUnreadModel::rowBefore(int position) const
{
    if (m_parts.empty())
        return -1;
    const auto found = std::ranges::upper_bound(m_parts, position, {}, &UnreadPart::end);
    return static_cast<int>((found == m_parts.begin() ? m_parts.end() : found) - m_parts.begin()) - 1;
}

int ToldUnreadModel::rowAt(int position) const
{
    const auto found = std::ranges::upper_bound(m_parts, position, {}, &UnreadPart::end);
    return found == m_parts.end() || found->begin > position ? -1 : static_cast<int>(found - m_parts.begin());
}

const UnreadPart *ToldUnreadModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_parts[static_cast<std::size_t>(row)] : nullptr;
}

QString ToldUnreadModel::reasonAt(int row) const
{
    const UnreadPart *part = at(row);
    return part ? word(part->reason) : QString();
}

int ToldUnreadModel::beginOf(int row) const
{
    const UnreadPart *part = at(row);
    return part ? part->begin : 0;
}

int ToldUnreadModel::endOf(int row) const
{
    const UnreadPart *part = at(row);
    return part ? part->end : 0;
}

int ToldUnreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

QVariant ToldUnreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const UnreadPart &part = m_parts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SaidRole:
        return part.text;
    case ReasonRole:
        return word(part.reason);
    case BeginRole:
        return part.begin;
    case EndRole:
        return part.end;
    default:
        return {};
    }
}

QHash<int, QByteArray> ToldUnreadModel::roleNames() const
{
    return {{SaidRole, "said"}, {ReasonRole, "reason"}, {BeginRole, "begin"}, {EndRole, "end"}};
}

} // namespace tracedesk::view
