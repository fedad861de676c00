#include "view/question_list_model.h"

#include "view/question_words.h"

#include <algorithm>
#include <numeric>

namespace tracedesk::view {

QuestionListModel::QuestionListModel(QObject *parent)
    : PictureModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &QuestionListModel::changed);
}

void QuestionListModel::arrange(const CasePicture &picture)
{
    m_order.resize(picture.questions.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    const auto others = std::ranges::stable_partition(
        m_order, [&](std::size_t i) { return picture.questions[i].kind == epi::QuestionKind::conflict; });
    m_conflicts = static_cast<int>(others.begin() - m_order.begin());
}

std::optional<QuestionListModel::Spot> QuestionListModel::spotOf(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    const QModelIndex at = index(row);
    const auto instant = [&](int role) { return epi::Instant{epi::Seconds{data(at, role).toLongLong()}}; };
    return Spot{data(at, KindRole).value<Selection::Kind>(), data(at, ItemRole).toInt(), {instant(BeginRole), instant(EndRole)}};
}

std::size_t QuestionListModel::rows(const CasePicture &) const
{
    return m_order.size();
}

PictureModel::Item QuestionListModel::itemAt(const CasePicture &picture, std::size_t row) const
{
    const epi::Question &question = picture.questions[m_order[row]];
    if (const auto visit = std::ranges::find(picture.visits, question.visit, &epi::Visit::id);
        !question.visit.isNull() && visit != picture.visits.end())
        return {Selection::Kind::Visit, static_cast<std::size_t>(visit - picture.visits.begin()), question.span};
    if (question.conflict && picture.conflicts[*question.conflict].stay)
        return {Selection::Kind::Stay, *picture.conflicts[*question.conflict].stay, question.span};
    return {Selection::Kind::None, 0, question.span};
}

QHash<int, QByteArray> QuestionListModel::ownRoles() const
{
    return {{ReasonRole, "reason"}, {AskRole, "ask"}, {IsConflictRole, "isConflict"}, {WeightRole, "weightText"}};
}

QVariant QuestionListModel::value(const CasePicture &picture, std::size_t row, int role) const
{
    const epi::Question &question = picture.questions[m_order[row]];
    switch (role) {
    case Qt::DisplayRole:
    case ReasonRole:
        return reasonText(question, picture);
    case AskRole:
        return askText(question, picture);
    case IsConflictRole:
        return question.kind == epi::QuestionKind::conflict;
    case WeightRole:
        return question.conflict ? QString::number(picture.conflicts[*question.conflict].probability, 'f', 2) : QString();
    default:
        return {};
    }
}

} // namespace tracedesk::view
