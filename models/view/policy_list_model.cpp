#include "view/policy_list_model.h"

#include "view/words.h"

namespace tracedesk::view {

void PolicyListModel::setPacks(PolicyPacksPtr packs)
{
    beginResetModel();
    m_packs = std::move(packs);
    endResetModel();
}

int PolicyListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_packs ? 0 : static_cast<int>(m_packs->packs.size());
}

QVariant PolicyListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const epi::Policy &pack = m_packs->packs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case IdRole:
        return QString::fromStdString(pack.id);
    case DiseaseRole:
        return QString::fromStdString(pack.disease);
    case ValidFromRole:
        return dayText(pack.validFrom);
    case CitationRole:
        return QString::fromStdString(pack.citation);
    case InForceRole:
        return pack.id == m_packs->inForce;
    case ChosenRole:
        return pack.id == m_packs->chosen;
    default:
        return {};
    }
}

QHash<int, QByteArray> PolicyListModel::roleNames() const
{
    return {{IdRole, "packId"},         {DiseaseRole, "disease"}, {ValidFromRole, "validFrom"},
            {CitationRole, "citation"}, {InForceRole, "inForce"}, {ChosenRole, "chosen"}};
}

} // namespace tracedesk::view
