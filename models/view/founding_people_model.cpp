#include "view/founding_people_model.h"

#include "view/area_names.h"
#include "view/words.h"
#include "view/words_accounts.h"

#include <algorithm>

namespace tracedesk::view {

namespace {

std::string plain(const QString &text)
{
    return text.trimmed().toStdString();
}

} // namespace

void FoundingPeopleModel::setFounderRole(int role)
{
    if (role < 0 || role >= static_cast<int>(epi::roleCount) || role == founderRole())
        return;
    m_founder = static_cast<epi::Role>(role);
    setFault(nobody, Fault::None);
}

QStringList FoundingPeopleModel::founderRoles()
{
    QStringList names{word(epi::Role::owner)};
    return names + roles();
}

QStringList FoundingPeopleModel::roles()
{
    QStringList names;
    for (std::size_t role = 1; role < epi::roleCount; ++role)
        names.append(word(static_cast<epi::Role>(role)));
    return names;
}

QString FoundingPeopleModel::founderDuties() const
{
    return dutiesText(m_founder);
}

QString FoundingPeopleModel::advice() const
{
    const auto manages = [](epi::Role role) { return epi::may(role, epi::Duty::manageAccounts); };
    const auto managers =
        std::ranges::count_if(m_people, manages, &vault::Person::role) + static_cast<std::ptrdiff_t>(manages(m_founder));
    if (!m_people.empty() && m_founder == epi::Role::owner)
        return tr("An owner holds every key and every duty. Where several people work together, a supervisor and two "
                  "administrators are safer.");
    if (!m_people.empty() && managers == 1)
        return tr(
            "With one administrator only, no lost password can be reset, least of all the administrator's own: name a second "
            "one.");
    return {};
}

QString FoundingPeopleModel::fault() const
{
    return m_faulty == everybody
               ? tr("These people could not run the store: somebody must manage accounts (an administrator or an owner), and "
                    "somebody must hold all keys and give them to others (a supervisor or an owner).")
               : QString();
}

QString FoundingPeopleModel::founderFault() const
{
    return m_faulty == founderRow ? faultText() : QString();
}

QString FoundingPeopleModel::faultText() const
{
    switch (m_fault) {
    case Fault::Nameless:
        return tr("A user name of 1 to 64 letters is needed (about 20 in Korean).");
    case Fault::Taken:
        return tr("Two people cannot have the same user name.");
    case Fault::None:
        break;
    }
    return {};
}

void FoundingPeopleModel::clear()
{
    beginResetModel();
    m_people.clear();
    m_founder = epi::Role::owner;
    endResetModel();
    setFault(nobody, Fault::None);
}

void FoundingPeopleModel::suggest()
{
    beginResetModel();
    m_founder = epi::Role::supervisor;
    m_people.assign(2, {{}, epi::Role::administrator, {}});
    endResetModel();
    setFault(nobody, Fault::None);
}

void FoundingPeopleModel::add()
{
    beginInsertRows({}, rowCount(), rowCount());
    m_people.emplace_back();
    endInsertRows();
    emit changed();
}

void FoundingPeopleModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_people.erase(m_people.begin() + row);
    endRemoveRows();
    setFault(nobody, Fault::None);
}

void FoundingPeopleModel::setName(int row, const QString &name)
{
    if (row < 0 || row >= rowCount())
        return;
    m_people[static_cast<std::size_t>(row)].name = name.toStdString();
    tellChanged(row);
}

void FoundingPeopleModel::setRole(int row, int role)
{
    if (row < 0 || row >= rowCount() || role < 0 || role + 1 >= static_cast<int>(epi::roleCount))
        return;
    m_people[static_cast<std::size_t>(row)].role = static_cast<epi::Role>(role + 1);
    tellChanged(row);
}

void FoundingPeopleModel::setProvince(int row, const QString &province)
{
    if (row < 0 || row >= rowCount())
        return;
    m_people[static_cast<std::size_t>(row)].jurisdiction.province = province.toStdString();
    tellChanged(row);
}

void FoundingPeopleModel::setDistrict(int row, const QString &district)
{
    if (row < 0 || row >= rowCount())
        return;
    m_people[static_cast<std::size_t>(row)].jurisdiction.district = district.toStdString();
    tellChanged(row);
}

vault::Person FoundingPeopleModel::founder(const QString &name) const
{
    return {plain(name), m_founder, {}};
}

std::vector<vault::Person> FoundingPeopleModel::others() const
{
    std::vector<vault::Person> people = m_people;
    for (vault::Person &person : people) {
        person.name = plain(QString::fromStdString(person.name));
        person.jurisdiction.province = provinceCode(QString::fromStdString(person.jurisdiction.province)).toStdString();
        person.jurisdiction.district = plain(QString::fromStdString(person.jurisdiction.district));
        if (person.jurisdiction.province.empty())
            person.jurisdiction.district.clear();
    }
    return people;
}

bool FoundingPeopleModel::blame(const epi::Error &error, const QString &founderName)
{
    const std::string what = error.arguments.empty() ? std::string() : error.arguments.front();
    std::vector<std::string> names;
    for (const vault::Person &person : others())
        names.push_back(person.name);
    if (error.code == epi::ErrorCode::invalidArgument && what == "people") {
        setFault(everybody, Fault::None);
        return true;
    }
    if (error.code == epi::ErrorCode::invalidArgument && what == "user") {
        constexpr std::size_t longest = 64; // bytes; the keyring's
        const auto unfit = std::ranges::find_if(names, [](const std::string &n) { return n.empty() || n.size() > longest; });
        setFault(unfit == names.end() ? founderRow : static_cast<int>(unfit - names.begin()), Fault::Nameless);
        return true;
    }
    if (error.code != epi::ErrorCode::alreadyExists)
        return false;
    // Of two with the same name, the later one; the founder comes in behind all others.
    const auto last = std::ranges::find_last(names, what);
    if (last.empty())
        return false;
    setFault(plain(founderName) == what ? founderRow : static_cast<int>(last.begin() - names.begin()), Fault::Taken);
    return true;
}

void FoundingPeopleModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
    emit retranslated();
    emit changed();
}

int FoundingPeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant FoundingPeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const vault::Person &person = m_people[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(person.name);
    case RoleIndexRole:
        return static_cast<int>(person.role) - 1;
    case ProvinceRole:
        return QString::fromStdString(person.jurisdiction.province);
    case DistrictRole:
        return QString::fromStdString(person.jurisdiction.district);
    case DutiesRole:
        return dutiesText(person.role);
    case FaultRole:
        return m_faulty == index.row() ? faultText() : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> FoundingPeopleModel::roleNames() const
{
    return {{NameRole, "name"},         {RoleIndexRole, "roleIndex"}, {ProvinceRole, "province"},
            {DistrictRole, "district"}, {DutiesRole, "dutiesText"},   {FaultRole, "fault"}};
}

void FoundingPeopleModel::tellChanged(int row)
{
    if (m_faulty == row || m_faulty == everybody) {
        m_faulty = nobody;
        m_fault = Fault::None;
    }
    emit dataChanged(index(row), index(row));
    emit changed();
}

void FoundingPeopleModel::setFault(int whose, Fault fault)
{
    m_faulty = whose;
    m_fault = fault;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {FaultRole});
    emit changed();
}

} // namespace tracedesk::view
