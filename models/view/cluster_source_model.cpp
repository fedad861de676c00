#include "view/cluster_source_model.h"

#include "view/picture_words.h"

#include <QLocale>

namespace tracedesk::view {

void ClusterSourceModel::show(ClusterPicturePtr picture, std::optional<std::uint32_t> member)
{
    beginResetModel();
    m_picture = std::move(picture);
    m_member = member;
    endResetModel();
}

void ClusterSourceModel::retranslate()
{
    if (const int count = rowCount(); count > 0)
        emit dataChanged(index(0), index(count - 1));
}

const std::vector<ClusterSource> &ClusterSourceModel::sources() const
{
    return m_member ? m_picture->members[*m_member].sources : m_picture->sources;
}

int ClusterSourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_picture ? 0 : static_cast<int>(sources().size());
}

QHash<int, QByteArray> ClusterSourceModel::roleNames() const
{
    return {{RankRole, "rank"},   {SourceRole, "source"}, {IsCaseRole, "isCase"}, {CaseIdRole, "caseId"},
            {ShareRole, "share"}, {AmountRole, "amount"}, {NoteRole, "note"}};
}

QString ClusterSourceModel::noteOf(const ClusterSource &source) const
{
    QStringList parts;
    if (source.suspected)
        parts << tr("suspected source");
    else if (source.member)
        parts << tr("in the cluster");
    if (source.declared)
        parts << tr("named in a list");
    if (!source.place.empty())
        parts << QString::fromStdString(source.place);
    if (!source.when.isEmpty())
        parts << spanText(source.when, m_picture->utcOffset);
    return parts.join(u" · ");
}

QVariant ClusterSourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClusterSource &source = sources()[static_cast<std::size_t>(index.row())];
    const bool isCase = source.kind == epi::SourceKind::knownCase;
    const auto all = static_cast<int>(m_picture->members.size());
    switch (role) {
    case RankRole:
        return index.row() + 1;
    case Qt::DisplayRole:
    case SourceRole:
        return isCase ? QString::fromStdString(source.source) : word(source.kind);
    case IsCaseRole:
        return isCase;
    case CaseIdRole:
        return source.sourceCase ? QString::fromStdString(source.sourceCase->toString()) : QString();
    case ShareRole:
        return m_member ? source.cases : source.cases / all;
    case AmountRole:
        return m_member ? probabilityText(source.cases)
                        : tr("%1 of %n case(s)", "expected number of cases infected", all)
                              .arg(QLocale().toString(source.cases, 'f', 1));
    case NoteRole:
        return noteOf(source);
    default:
        return {};
    }
}

} // namespace tracedesk::view
