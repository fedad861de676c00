#include "view/code_list_model.h"

#include "view/words.h"

#include <algorithm>

namespace tracedesk::view {

namespace {

QString codeOf(const vault::Invitation &invitation)
{
    const auto bytes = invitation.code.bytes();
    return QString::fromLatin1(reinterpret_cast<const char *>(bytes.data()), std::ssize(bytes));
}

} // namespace

void CodeListModel::setCodes(InvitationsPtr invitations, std::vector<vault::Person> people)
{
    Q_ASSERT(!invitations || invitations->size() == people.size());
    beginResetModel();
    m_invitations = std::move(invitations);
    m_people = std::move(people);
    endResetModel();
    emit countChanged();
}

void CodeListModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

CodeSheet CodeListModel::sheet() const
{
    CodeSheet sheet;
    sheet.title = tr("One-time codes");
    sheet.explanation =
        tr("For this person only. Type it as the password the first time, then choose a password that nobody else "
           "knows. It serves once.");
    for (int row = 0; row < rowCount(); ++row)
        sheet.lines.push_back({index(row).data(NameRole).toString(), index(row).data(RoleTextRole).toString(),
                               index(row).data(CodeRole).toString()});
    return sheet;
}

int CodeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_invitations ? 0 : static_cast<int>(m_invitations->size());
}

QVariant CodeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString((*m_invitations)[row].name);
    case RoleTextRole:
        return word(m_people[row].role);
    case CodeRole:
        return codeOf((*m_invitations)[row]);
    default:
        return {};
    }
}

QHash<int, QByteArray> CodeListModel::roleNames() const
{
    return {{NameRole, "name"}, {RoleTextRole, "roleText"}, {CodeRole, "code"}};
}

} // namespace tracedesk::view
