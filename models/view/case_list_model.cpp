#include "view/case_list_model.h"

#include "view/case_words.h"
#include "view/row_steps.h"
#include "view/words.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <unordered_map>
#include <utility>

namespace tracedesk::view {

void CaseListModel::setPicture(EpidemicPicturePtr picture)
{
    std::vector<std::uint32_t> rows(picture ? picture->cases.size() : 0);
    std::iota(rows.begin(), rows.end(), 0U);
    show(std::move(picture), std::move(rows));
}

void CaseListModel::setNow(std::optional<epi::Instant> now)
{
    if (now == m_now)
        return;
    m_now = now;
    if (const int count = rowCount(); count > 0)
        emit dataChanged(index(0), index(count - 1), {WaitingTextRole, TasksOverdueRole, TasksTextRole});
}

void CaseListModel::retranslate()
{
    if (const int count = rowCount(); count > 0)
        emit dataChanged(index(0), index(count - 1));
}

int CaseListModel::rowOf(const QString &id) const
{
    const auto wanted = epi::CaseId::parse(id.toStdString());
    if (!wanted || !m_picture)
        return -1;
    const auto found = std::ranges::find(m_rows, *wanted, [this](std::uint32_t row) { return m_picture->cases[row].facts.id; });
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

QString CaseListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? QString::fromStdString(caseAt(row).facts.id.toString()) : QString();
}

bool CaseListModel::isArchived(int row) const
{
    return row >= 0 && row < rowCount() && caseAt(row).facts.archived;
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> CaseListModel::roleNames() const
{
    return {{CaseIdRole, "caseId"},
            {NumberRole, "number"},
            {DiseaseRole, "disease"},
            {ClassificationTextRole, "classificationText"},
            {StageTextRole, "stageText"},
            {OnsetTextRole, "onsetText"},
            {InfectiousTextRole, "infectiousText"},
            {ConfirmedTextRole, "confirmedText"},
            {StaysRole, "stays"},
            {VisitsRole, "visits"},
            {CoPresencesRole, "coPresences"},
            {ContactsTextRole, "contactsText"},
            {SourceTextRole, "sourceText"},
            {ProbabilityTextRole, "probabilityText"},
            {WaitingTextRole, "waitingText"},
            {ArchivedRole, "archived"},
            {InChargeRole, "inCharge"},
            {MineRole, "mine"},
            {OwnTasksRole, "ownTasks"},
            {TasksOverdueRole, "tasksOverdue"},
            {TasksTextRole, "tasksText"}};
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CaseRow &row = caseAt(index.row());
    const epi::Case &facts = row.facts;
    switch (role) {
    case CaseIdRole:
        return QString::fromStdString(facts.id.toString());
    case Qt::DisplayRole:
    case NumberRole:
        return QString::fromStdString(facts.number);
    case DiseaseRole:
        return QString::fromStdString(facts.disease);
    case ClassificationTextRole:
        return word(facts.classification);
    case StageTextRole:
        return word(facts.stage);
    case OnsetTextRole:
        return onsetText(facts);
    case InfectiousTextRole:
        return infectiousText(row, m_picture->utcOffset);
    case ConfirmedTextRole:
        return facts.confirmed ? shortDayText(*facts.confirmed) : QString();
    case StaysRole:
        return static_cast<int>(row.stays);
    case VisitsRole:
        return static_cast<int>(row.visits);
    case CoPresencesRole:
        return static_cast<int>(row.coPresences);
    case ContactsTextRole:
        return contactsText(row, *m_picture);
    case SourceTextRole:
        return likeliestSourceText(row);
    case ProbabilityTextRole:
        return row.topProbability > 0 ? probabilityText(row.topProbability) : QString();
    case WaitingTextRole:
        return m_now ? waitingText(row, m_picture->utcOffset, *m_now) : QString();
    case ArchivedRole:
        return facts.archived;
    case InChargeRole:
        return QString::fromStdString(row.inCharge);
    case MineRole:
        return row.mine;
    case OwnTasksRole:
        return static_cast<int>(row.ownTasks.count);
    case TasksOverdueRole:
        return m_now && areTasksOverdue(row, m_picture->utcOffset, *m_now);
    case TasksTextRole:
        return tasksText(row, m_picture->utcOffset, m_now);
    default:
        return {};
    }
}

void CaseListModel::show(EpidemicPicturePtr picture, std::vector<std::uint32_t> rows)
{
    if (picture == m_picture && rows == m_rows)
        return;
    emit aboutToChange();
    if (!m_picture || !picture) {
        beginResetModel();
        m_picture = std::move(picture);
        m_rows = std::move(rows);
        endResetModel();
    } else if (!showBySteps(picture, rows)) {
        showInPlace(std::move(picture), rows);
    }
    emit changed();
}

const CaseRow &CaseListModel::caseAt(int row) const
{
    return m_picture->cases[m_rows[static_cast<std::size_t>(row)]];
}

/// The row of `rows` that each row of now has then, -1 where it has none.
std::vector<int> CaseListModel::newRows(const EpidemicPicture &next, const std::vector<std::uint32_t> &rows) const
{
    std::unordered_map<epi::CaseId, int> rowOfCase(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rowOfCase.emplace(next.cases[rows[row]].facts.id, static_cast<int>(row));
    std::vector<int> found;
    found.reserve(m_rows.size());
    for (const std::uint32_t row : m_rows) {
        const auto at = rowOfCase.find(m_picture->cases[row].facts.id);
        found.push_back(at == rowOfCase.end() ? -1 : at->second);
    }
    return found;
}

bool CaseListModel::showBySteps(const EpidemicPicturePtr &next, const std::vector<std::uint32_t> &rows)
{
    const auto steps = rowSteps(newRows(*next, rows), static_cast<int>(rows.size()), mostSteps);
    if (!steps)
        return false;
    for (const RowSteps::Range &gone : std::views::reverse(steps->removed)) {
        beginRemoveRows({}, gone.first, gone.first + gone.count - 1);
        m_rows.erase(m_rows.begin() + gone.first, m_rows.begin() + gone.first + gone.count);
        endRemoveRows();
    }
    for (const RowSteps::Move &move : steps->moved) {
        beginMoveRows({}, move.from, move.from, {}, move.to > move.from ? move.to + 1 : move.to);
        const auto from = m_rows.begin() + move.from;
        const auto to = m_rows.begin() + move.to;
        if (move.to > move.from)
            std::rotate(from, from + 1, to + 1);
        else
            std::rotate(to, from, from + 1);
        endMoveRows();
    }
    // What stayed is in the order of the new picture and is read from it from here on.
    const EpidemicPicturePtr before = std::exchange(m_picture, next);
    std::vector<std::uint32_t> rowsBefore = std::exchange(m_rows, rows);
    for (const RowSteps::Range &come : std::views::reverse(steps->inserted))
        m_rows.erase(m_rows.begin() + come.first, m_rows.begin() + come.first + come.count);
    for (const RowSteps::Range &come : steps->inserted) {
        beginInsertRows({}, come.first, come.first + come.count - 1);
        m_rows.insert(m_rows.begin() + come.first, rows.begin() + come.first, rows.begin() + come.first + come.count);
        endInsertRows();
        // A row that was not there does not differ.
        rowsBefore.insert(rowsBefore.begin() + come.first, static_cast<std::size_t>(come.count), notThere);
    }
    if (before != m_picture)
        tellDifferences(*before, rowsBefore);
    return true;
}

// Not by a reset: a view would make all its rows again, which took most of 85 ms.
void CaseListModel::showInPlace(EpidemicPicturePtr next, const std::vector<std::uint32_t> &rows)
{
    const std::size_t kept = std::min(m_rows.size(), rows.size());
    if (m_rows.size() > kept) {
        beginRemoveRows({}, static_cast<int>(kept), rowCount() - 1);
        m_rows.resize(kept);
        endRemoveRows();
    }
    m_picture = std::move(next);
    m_rows.assign(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(kept));
    if (rows.size() > kept) {
        beginInsertRows({}, static_cast<int>(kept), static_cast<int>(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
    if (kept > 0)
        emit dataChanged(index(0), index(static_cast<int>(kept) - 1));
}

void CaseListModel::tellDifferences(const EpidemicPicture &before, const std::vector<std::uint32_t> &rowsBefore)
{
    const bool allDiffer = before.utcOffset != m_picture->utcOffset || before.traced.has_value() != m_picture->traced.has_value();
    const auto differs = [&](std::size_t row) {
        return rowsBefore[row] != notThere && (allDiffer || before.cases[rowsBefore[row]] != m_picture->cases[m_rows[row]]);
    };
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (!differs(row))
            continue;
        const std::size_t first = row;
        while (row + 1 < m_rows.size() && differs(row + 1))
            ++row;
        emit dataChanged(index(static_cast<int>(first)), index(static_cast<int>(row)));
    }
}

} // namespace tracedesk::view
