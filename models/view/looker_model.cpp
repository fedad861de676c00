#include "view/looker_model.h"

#include "view/words.h"
#include "view/words_review.h"

#include <QLocale>

namespace tracedesk::view {

namespace {

QString numberText(std::uint64_t number)
{
    return number == 0 ? QStringLiteral("\u2013") : QLocale().toString(static_cast<qulonglong>(number));
}

} // namespace

void LookerModel::setAnswer(WhoLookedPtr who)
{
    beginResetModel();
    m_who = std::move(who);
    endResetModel();
}

const desk::Looker *LookerModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_who->lookers[static_cast<std::size_t>(row)] : nullptr;
}

void LookerModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

int LookerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_who ? 0 : static_cast<int>(m_who->lookers.size());
}

QVariant LookerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const desk::Looker &looker = *at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case WhoRole:
        return QString::fromStdString(looker.name);
    case DutiesRole:
        return word(looker.role);
    case LooksRole:
        return numberText(looker.looks);
    case RevealsRole:
        return numberText(looker.reveals);
    case ChangesRole:
        return numberText(looker.changes);
    case RefusedRole:
        return numberText(looker.refused);
    case FilesRole:
        return numberText(looker.exports);
    case FirstRole:
        return minuteText(looker.first);
    case LastRole:
        return minuteText(looker.last);
    default:
        return {};
    }
}

QHash<int, QByteArray> LookerModel::roleNames() const
{
    return {{WhoRole, "who"},         {DutiesRole, "duties"},   {LooksRole, "looks"},
            {RevealsRole, "reveals"}, {ChangesRole, "changes"}, {RefusedRole, "refused"},
            {FilesRole, "files"},     {FirstRole, "first"},     {LastRole, "last"}};
}

} // namespace tracedesk::view
