#include "view/review_finding_model.h"

#include "view/words_review.h"

#include <algorithm>

namespace tracedesk::view {

void ReviewFindingModel::setReview(ReviewPtr review)
{
    const bool sameRows = m_review && review &&
                          std::ranges::equal(
                              m_review->findings, review->findings, {}, [](const auto &one) { return one.anomaly.id; },
                              [](const auto &one) { return one.anomaly.id; });
    if (sameRows) { // the place in the list stays
        m_review = std::move(review);
        retranslate();
        return;
    }
    beginResetModel();
    m_review = std::move(review);
    endResetModel();
}

const desk::ReviewFinding *ReviewFindingModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_review->findings[static_cast<std::size_t>(row)] : nullptr;
}

void ReviewFindingModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

QString ReviewFindingModel::whoText(const desk::ReviewFinding &finding)
{
    if (!finding.anomaly.account.isNull())
        return QString::fromStdString(finding.account);
    return finding.anomaly.kind == epi::AnomalyKind::failedLogIns ? tr("names nobody has") : tr("nobody known");
}

int ReviewFindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_review ? 0 : static_cast<int>(m_review->findings.size());
}

QVariant ReviewFindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const desk::ReviewFinding &finding = *at(index.row());
    const desk::Anomaly &anomaly = finding.anomaly;
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole:
        return anomalyText(anomaly.kind, anomaly.count, anomaly.limit);
    case WhoRole:
        return whoText(finding);
    case WhenRole: {
        const QString from = minuteText(anomaly.from);
        const QString until = minuteText(anomaly.until);
        constexpr qsizetype day = 10;
        return from == until                       ? from
               : from.left(day) == until.left(day) ? tr("%1 to %2").arg(from, until.mid(day + 1))
                                                   : tr("%1 to %2").arg(from, until);
    }
    case JudgedRole:
        return word(finding.judged ? finding.judged->judgement : epi::Judgement::open);
    case WordsRole:
        return finding.judged ? QString::fromStdString(finding.judged->words) : QString();
    case OpenRole:
        return !finding.judged;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReviewFindingModel::roleNames() const
{
    return {{WhatRole, "what"},     {WhoRole, "who"},     {WhenRole, "when"},
            {JudgedRole, "judged"}, {WordsRole, "words"}, {OpenRole, "open"}};
}

} // namespace tracedesk::view
