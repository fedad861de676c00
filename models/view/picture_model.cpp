#include "view/picture_model.h"

namespace tracedesk::view {

void PictureModel::setPicture(CasePicturePtr picture)
{
    beginResetModel();
    m_picture = std::move(picture);
    if (m_picture)
        arrange(*m_picture);
    endResetModel();
}

void PictureModel::rearrange()
{
    setPicture(m_picture);
}

void PictureModel::retranslate()
{
    if (const int count = rowCount(); count > 0)
        emit dataChanged(index(0), index(count - 1));
}

int PictureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_picture ? 0 : static_cast<int>(rows(*m_picture));
}

QVariant PictureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
    case ItemRole:
        return static_cast<int>(itemAt(*m_picture, row).item);
    case KindRole:
        return QVariant::fromValue(itemAt(*m_picture, row).kind);
    case BeginRole:
        return static_cast<qint64>(itemAt(*m_picture, row).span.begin.time_since_epoch().count());
    case EndRole:
        return static_cast<qint64>(itemAt(*m_picture, row).span.end.time_since_epoch().count());
    default:
        return value(*m_picture, row, role);
    }
}

QHash<int, QByteArray> PictureModel::roleNames() const
{
    QHash<int, QByteArray> names{{ItemRole, "item"}, {KindRole, "kind"}, {BeginRole, "begin"}, {EndRole, "end"}};
    names.insert(ownRoles());
    return names;
}

} // namespace tracedesk::view
