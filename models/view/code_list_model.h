#pragma once

#include "view/welcome_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// The one-time codes of the people of a new store, as long as they are shown.
class CodeListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the welcome")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { NameRole = Qt::UserRole, RoleTextRole, CodeRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return rowCount(); }
    /// The people in the order of their invitations; null: none any more.
    void setCodes(InvitationsPtr invitations, std::vector<vault::Person> people);
    void retranslate();
    /// What is printed.
    [[nodiscard]] CodeSheet sheet() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    InvitationsPtr m_invitations;
    std::vector<vault::Person> m_people;
};

} // namespace tracedesk::view
