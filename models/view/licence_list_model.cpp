#include "view/licence_list_model.h"

#include <QCoreApplication>

#include <array>

namespace tracedesk::view {

namespace {

struct Part
{
    const char *name;
    const char *use;
    const char *licence;
};

// As in the README; names and licences are the same in every language.
constexpr std::array parts{
    Part{"Qt 6.8", QT_TRANSLATE_NOOP("LicenceListModel", "window, map, translations"), "LGPL-3"},
    Part{"SQLCipher, SQLite", QT_TRANSLATE_NOOP("LicenceListModel", "encrypted store"), "BSD-3-Clause, public domain"},
    Part{"OpenSSL", QT_TRANSLATE_NOOP("LicenceListModel", "cipher of the store"), "Apache-2.0"},
    Part{"libsodium", QT_TRANSLATE_NOOP("LicenceListModel", "passwords, keys and signatures"), "ISC"},
    Part{"Zstandard", QT_TRANSLATE_NOOP("LicenceListModel", "compression of imported files"), "BSD-3-Clause"},
    Part{"libzip, Expat", QT_TRANSLATE_NOOP("LicenceListModel", "workbooks"), "BSD-3-Clause, MIT"},
    Part{"Boost", QT_TRANSLATE_NOOP("LicenceListModel", "profiles, policies, distributions"), "BSL-1.0"},
    Part{"bubblewrap", QT_TRANSLATE_NOOP("LicenceListModel", "confinement of the file parser"), "LGPL-2+"},
    Part{"Natural Earth, GSHHG", QT_TRANSLATE_NOOP("LicenceListModel", "base map"), "public domain, LGPL-3+"},
    Part{"Noto Sans CJK", QT_TRANSLATE_NOOP("LicenceListModel", "Korean text"), "OFL-1.1"},
};

} // namespace

int LicenceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(parts.size());
}

QVariant LicenceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Part &part = parts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromLatin1(part.name);
    case UseRole:
        return QCoreApplication::translate("LicenceListModel", part.use);
    case LicenceRole:
        return QString::fromLatin1(part.licence);
    default:
        return {};
    }
}

QHash<int, QByteArray> LicenceListModel::roleNames() const
{
    return {{NameRole, "name"}, {UseRole, "use"}, {LicenceRole, "licence"}};
}

} // namespace tracedesk::view
