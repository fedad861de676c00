#include "view/source_list_model.h"

#include "view/picture_words.h"
#include "view/selection.h"

namespace tracedesk::view {

int SourceListModel::rows(const CasePicture &picture) const
{
    return static_cast<int>(picture.sources.size());
}

QHash<int, QByteArray> SourceListModel::ownRoles() const
{
    return {{RankRole, "rank"},
            {SourceRole, "source"},
            {IsCaseRole, "isCase"},
            {CaseIdRole, "caseId"},
            {ProbabilityRole, "probability"},
            {ProbabilityTextRole, "probabilityText"},
            {DeclaredRole, "declared"},
            {PlaceRole, "place"},
            {WhenRole, "when"}};
}

QVariant SourceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShownSource &shown = picture()->sources[static_cast<std::size_t>(index.row())];
    const epi::SourceHypothesis &hypothesis = shown.hypothesis;
    const bool isCase = hypothesis.kind == epi::SourceKind::knownCase;
    switch (role) {
    case ItemRole:
        return index.row();
    case KindRole:
        return QVariant::fromValue(Selection::Kind::Source);
    case BeginRole:
        return static_cast<qint64>(hypothesis.when.begin.time_since_epoch().count());
    case EndRole:
        return static_cast<qint64>(hypothesis.when.end.time_since_epoch().count());
    case RankRole:
        return static_cast<int>(hypothesis.rank);
    case Qt::DisplayRole:
    case SourceRole:
        return isCase ? QString::fromStdString(shown.source) : word(hypothesis.kind);
    case IsCaseRole:
        return isCase;
    case CaseIdRole:
        return shown.sourceCase ? QString::fromStdString(shown.sourceCase->toString()) : QString();
    case ProbabilityRole:
        return hypothesis.probability;
    case ProbabilityTextRole:
        return QString::number(hypothesis.probability, 'f', 2);
    case DeclaredRole:
        return hypothesis.declared;
    case PlaceRole:
        return QString::fromStdString(hypothesis.place);
    case WhenRole:
        return hypothesis.when.isEmpty() ? QString() : spanText(hypothesis.when, picture()->utcOffset);
    default:
        return {};
    }
}

} // namespace tracedesk::view
