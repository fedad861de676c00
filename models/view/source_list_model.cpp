#include "view/source_list_model.h"

#include "view/picture_words.h"

namespace tracedesk::view {

std::size_t SourceListModel::rows(const CasePicture &picture) const
{
    return picture.sources.size();
}

PictureModel::Item SourceListModel::itemAt(const CasePicture &picture, std::size_t row) const
{
    return {Selection::Kind::Source, row, picture.sources[row].hypothesis.when};
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

QVariant SourceListModel::value(const CasePicture &picture, std::size_t row, int role) const
{
    const ShownSource &shown = picture.sources[row];
    const epi::SourceHypothesis &hypothesis = shown.hypothesis;
    const bool isCase = hypothesis.kind == epi::SourceKind::knownCase;
    switch (role) {
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
        return hypothesis.when.isEmpty() ? QString() : spanText(hypothesis.when, picture.utcOffset);
    default:
        return {};
    }
}

} // namespace tracedesk::view
