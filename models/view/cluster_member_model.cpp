#include "view/cluster_member_model.h"

#include "view/picture_words.h"
#include "view/selection.h"

#include <QCoreApplication>

#include <limits>

namespace tracedesk::view {

namespace {

QString onsetText(const epi::Case &facts)
{
    if (!facts.onset)
        return {};
    const QString text = shortDayText(facts.onset->earliest);
    const bool exact = facts.onset->isExact() && !facts.onsetApproximate;
    return exact ? text : QCoreApplication::translate("Words", "about %1").arg(text);
}

QString sourceText(const ClusterMember &member)
{
    if (member.sources.empty())
        return {};
    const ClusterSource &top = member.sources.front();
    return top.kind == epi::SourceKind::knownCase ? QString::fromStdString(top.source) : word(top.kind);
}

} // namespace

void ClusterMemberModel::setPicture(ClusterPicturePtr picture)
{
    beginResetModel();
    m_picture = std::move(picture);
    endResetModel();
}

void ClusterMemberModel::retranslate()
{
    if (const int count = rowCount(); count > 0)
        emit dataChanged(index(0), index(count - 1));
}

int ClusterMemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_picture ? 0 : static_cast<int>(m_picture->members.size());
}

QHash<int, QByteArray> ClusterMemberModel::roleNames() const
{
    return {{PictureModel::ItemRole, "item"},
            {PictureModel::KindRole, "kind"},
            {PictureModel::BeginRole, "begin"},
            {PictureModel::EndRole, "end"},
            {NumberRole, "number"},
            {CaseIdRole, "caseId"},
            {OnsetRole, "onset"},
            {OnsetTextRole, "onsetText"},
            {ArrivalRole, "arrival"},
            {DwellRole, "dwell"},
            {DwellTextRole, "dwellText"},
            {SourceRole, "source"},
            {ProbabilityRole, "probability"},
            {ProbabilityTextRole, "probabilityText"},
            {SuspectedRole, "suspected"}};
}

QVariant ClusterMemberModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClusterMember &member = m_picture->members[static_cast<std::size_t>(index.row())];
    const double probability = member.sources.empty() ? 0 : member.sources.front().cases;
    switch (role) {
    case PictureModel::ItemRole:
        return index.row();
    case PictureModel::KindRole:
        return QVariant::fromValue(Selection::Kind::Member);
    case PictureModel::BeginRole:
        return static_cast<qint64>(member.here.begin.time_since_epoch().count());
    case PictureModel::EndRole:
        return static_cast<qint64>(member.here.end.time_since_epoch().count());
    case Qt::DisplayRole:
    case NumberRole:
        return QString::fromStdString(member.facts.number);
    case CaseIdRole:
        return QString::fromStdString(member.facts.id.toString());
    case OnsetRole:
        return member.facts.onset ? qint64{member.facts.onset->earliest.time_since_epoch().count()}
                                  : std::numeric_limits<qint64>::max();
    case OnsetTextRole:
        return onsetText(member.facts);
    case ArrivalRole:
        return member.here.isEmpty() ? QString() : timeText(member.here.begin, m_picture->utcOffset);
    case DwellRole:
        return static_cast<qint64>(member.dwell.count());
    case DwellTextRole:
        return member.here.isEmpty() ? QString() : durationText(member.dwell);
    case SourceRole:
        return sourceText(member);
    case ProbabilityRole:
        return probability;
    case ProbabilityTextRole:
        return probability > 0 ? probabilityText(probability) : QString();
    case SuspectedRole:
        return m_picture->suspectedSource == static_cast<std::uint32_t>(index.row());
    default:
        return {};
    }
}

} // namespace tracedesk::view
