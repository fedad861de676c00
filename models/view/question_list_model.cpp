#include "view/question_list_model.h"

#include "view/question_words.h"

#include <algorithm>

namespace tracedesk::view {

QuestionListModel::QuestionListModel(QObject *parent)
    : PictureModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &QuestionListModel::changed);
}

void QuestionListModel::arrange(const CasePicture &picture)
{
    if (m_case != picture.facts.id)
        m_rulings = picture.rulings;
    m_case = picture.facts.id;
    m_rows.clear();
    for (std::size_t i = 0; i < picture.questions.size(); ++i) {
        const epi::Question &question = picture.questions[i];
        Row row{i, question.kind == epi::QuestionKind::conflict ? Conflicts : Others, {}};
        // Of several, one that settles it.
        for (std::size_t r = 0; r < m_rulings.size(); ++r) {
            if (epi::isAbout(m_rulings[r], question, picture.conflicts) && (!row.ruling || epi::isSettled(m_rulings[r])))
                row.ruling = r;
        }
        if (row.ruling && epi::isSettled(m_rulings[*row.ruling]))
            row.part = Settled;
        m_rows.push_back(row);
    }
    std::ranges::stable_sort(m_rows, {}, &Row::part);
    m_open = static_cast<int>(std::ranges::count_if(m_rows, [](const Row &row) { return row.part != Settled; }));
    m_conflicts = static_cast<int>(std::ranges::count(m_rows, Conflicts, &Row::part));
}

void QuestionListModel::setRulings(std::vector<epi::Ruling> rulings)
{
    if (rulings == m_rulings)
        return;
    m_rulings = std::move(rulings);
    rearrange();
}

std::optional<std::size_t> QuestionListModel::questionAt(int row) const
{
    return row >= 0 && row < rowCount() ? std::optional(m_rows[static_cast<std::size_t>(row)].question) : std::nullopt;
}

bool QuestionListModel::speaksOfTime(int row) const
{
    const auto spot = spotOf(row);
    return spot && spot->span.begin != epi::Instant{};
}

const epi::Ruling *QuestionListModel::rulingAt(int row) const
{
    const auto ruling = questionAt(row) ? m_rows[static_cast<std::size_t>(row)].ruling : std::nullopt;
    return ruling ? &m_rulings[*ruling] : nullptr;
}

int QuestionListModel::rowOf(const epi::RulingId &id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const epi::Ruling *ruling = rulingAt(row); ruling && ruling->id == id)
            return row;
    return -1;
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
    return m_rows.size();
}

PictureModel::Item QuestionListModel::itemAt(const CasePicture &picture, std::size_t row) const
{
    const epi::Question &question = picture.questions[m_rows[row].question];
    if (const auto visit = std::ranges::find(picture.visits, question.visit, &epi::Visit::id);
        !question.visit.isNull() && visit != picture.visits.end())
        return {Selection::Kind::Visit, static_cast<std::size_t>(visit - picture.visits.begin()), question.span};
    if (question.conflict && picture.conflicts[*question.conflict].stay)
        return {Selection::Kind::Stay, *picture.conflicts[*question.conflict].stay, question.span};
    return {Selection::Kind::None, 0, question.span};
}

QHash<int, QByteArray> QuestionListModel::ownRoles() const
{
    return {{ReasonRole, "reason"}, {AskRole, "ask"},         {PartRole, "part"},
            {FirstRole, "first"},   {SettledRole, "settled"}, {RulingRole, "ruling"}};
}

QVariant QuestionListModel::value(const CasePicture &picture, std::size_t row, int role) const
{
    const epi::Question &question = picture.questions[m_rows[row].question];
    switch (role) {
    case Qt::DisplayRole:
    case ReasonRole:
        return reasonText(question, picture);
    case AskRole:
        return askText(question, picture);
    case PartRole:
        return m_rows[row].part;
    case FirstRole:
        return row == 0 || m_rows[row - 1].part != m_rows[row].part;
    case SettledRole:
        return m_rows[row].part == Settled;
    case RulingRole:
        return m_rows[row].ruling ? rulingText(m_rulings[*m_rows[row].ruling]) : QString();
    default:
        return {};
    }
}

} // namespace tracedesk::view
