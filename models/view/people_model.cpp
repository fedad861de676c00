#include "view/people_model.h"

#include "view/area_names.h"
#include "view/words.h"
#include "view/words_accounts.h"

namespace tracedesk::view {

namespace {

/// What has to be done about an account, if anything.
QString hintOf(const desk::PersonLine &line)
{
    using vault::AccountState;
    const vault::Account &account = line.account;
    if (line.isShut)
        return PeopleModel::tr("Locked after failed log-ins");
    if (account.state == AccountState::invited)
        return PeopleModel::tr("Has not logged in with its one-time code yet");
    if (!account.awaited().isEmpty())
        return PeopleModel::tr("Waits to be given keys: %1").arg(word(account.awaited()));
    return {};
}

} // namespace

void PeopleModel::setPeople(PeoplePtr people)
{
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

const desk::PersonLine *PeopleModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_people->accounts[static_cast<std::size_t>(row)] : nullptr;
}

void PeopleModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_people ? 0 : static_cast<int>(m_people->accounts.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const desk::PersonLine &line = *at(index.row());
    const vault::Account &account = line.account;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(account.name);
    case RoleTextRole:
        return word(account.role);
    case AreaRole:
        return areaText(account.jurisdiction);
    case StateRole:
        return word(account.state);
    case KeysRole:
        return word(account.admitted);
    case HintRole:
        return hintOf(line);
    case RoleIndexRole:
        return static_cast<int>(account.role);
    case ProvinceRole:
        return provinceText(QString::fromStdString(account.jurisdiction.province));
    case DistrictRole:
        return QString::fromStdString(account.jurisdiction.district);
    case CanAdmitRole:
        return line.canAdmit;
    case CanManageRole:
        return line.canManage;
    case SuspendedRole:
        return account.state == vault::AccountState::suspended;
    case ShutRole:
        return line.isShut;
    case ClosedRole:
        return account.state == vault::AccountState::closed;
    default:
        return {};
    }
}

QHash<int, QByteArray> PeopleModel::roleNames() const
{
    return {{NameRole, "name"},         {RoleTextRole, "roleText"}, {AreaRole, "area"},           {StateRole, "standing"},
            {KeysRole, "keys"},         {HintRole, "hint"},         {RoleIndexRole, "roleIndex"}, {ProvinceRole, "province"},
            {DistrictRole, "district"}, {CanAdmitRole, "canAdmit"}, {CanManageRole, "canManage"}, {SuspendedRole, "suspended"},
            {ShutRole, "shut"},         {ClosedRole, "closed"}};
}

} // namespace tracedesk::view
