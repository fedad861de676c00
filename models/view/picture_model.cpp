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

void PictureModel::retranslate()
{
    if (const int count = rowCount(); count > 0)
        emit dataChanged(index(0), index(count - 1));
}

int PictureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_picture ? 0 : rows(*m_picture);
}

QHash<int, QByteArray> PictureModel::roleNames() const
{
    QHash<int, QByteArray> names{{ItemRole, "item"}, {KindRole, "kind"}, {BeginRole, "begin"}, {EndRole, "end"}};
    names.insert(ownRoles());
    return names;
}

} // namespace tracedesk::view
