#include "view/case_list_model.h"

#include "view/picture_words.h"

#include <QCoreApplication>

#include <limits>

namespace tracedesk::view {

namespace {

qint64 sortable(const std::optional<epi::Day> &day)
{
    return day ? qint64{day->time_since_epoch().count()} : std::numeric_limits<qint64>::max();
}

QString onsetText(const epi::Case &facts)
{
    if (!facts.onset)
        return {};
    const QString text = shortDayText(facts.onset->earliest);
    const bool exact = facts.onset->isExact() && !facts.onsetApproximate;
    return exact ? text : QCoreApplication::translate("Words", "about %1").arg(text);
}

QString sourceText(const CaseRow &row)
{
    if (row.topProbability <= 0)
        return {};
    return row.topSourceKind == epi::SourceKind::knownCase ? QString::fromStdString(row.topSource) : word(row.topSourceKind);
}

} // namespace

void CaseListModel::setPicture(EpidemicPicturePtr picture)
{
    beginResetModel();
    m_picture = std::move(picture);
    endResetModel();
}

void CaseListModel::retranslate()
{
    if (const int count = rowCount(); count > 0)
        emit dataChanged(index(0), index(count - 1));
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_picture ? 0 : static_cast<int>(m_picture->cases.size());
}

QHash<int, QByteArray> CaseListModel::roleNames() const
{
    return {{CaseIdRole, "caseId"},
            {NumberRole, "number"},
            {DiseaseRole, "disease"},
            {ClassificationRole, "classification"},
            {ClassificationTextRole, "classificationText"},
            {StageTextRole, "stageText"},
            {OnsetRole, "onset"},
            {OnsetTextRole, "onsetText"},
            {ConfirmedRole, "confirmed"},
            {ConfirmedTextRole, "confirmedText"},
            {StaysRole, "stays"},
            {VisitsRole, "visits"},
            {CoPresencesRole, "coPresences"},
            {SourceTextRole, "sourceText"},
            {ProbabilityRole, "probability"},
            {ProbabilityTextRole, "probabilityText"}};
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CaseRow &row = m_picture->cases[static_cast<std::size_t>(index.row())];
    const epi::Case &facts = row.facts;
    switch (role) {
    case CaseIdRole:
        return QString::fromStdString(facts.id.toString());
    case Qt::DisplayRole:
    case NumberRole:
        return QString::fromStdString(facts.number);
    case DiseaseRole:
        return QString::fromStdString(facts.disease);
    case ClassificationRole:
        return static_cast<int>(facts.classification);
    case ClassificationTextRole:
        return word(facts.classification);
    case StageTextRole:
        return word(facts.stage);
    case OnsetRole:
        return sortable(facts.onset ? std::optional(facts.onset->earliest) : std::nullopt);
    case OnsetTextRole:
        return onsetText(facts);
    case ConfirmedRole:
        return sortable(facts.confirmed);
    case ConfirmedTextRole:
        return facts.confirmed ? shortDayText(*facts.confirmed) : QString();
    case StaysRole:
        return static_cast<int>(row.stays);
    case VisitsRole:
        return static_cast<int>(row.visits);
    case CoPresencesRole:
        return static_cast<int>(row.coPresences);
    case SourceTextRole:
        return sourceText(row);
    case ProbabilityRole:
        return row.topProbability;
    case ProbabilityTextRole:
        return row.topProbability > 0 ? QString::number(row.topProbability, 'f', 2) : QString();
    default:
        return {};
    }
}

} // namespace tracedesk::view
