#pragma once

#include "vault/keyring.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

#include <vector>

namespace tracedesk::view {

/// Who is to be in a new store from its first day, as it is being typed: the founder's role, and the people who are invited. What
/// the founding says about one of them stands beside it. GUI thread.
class FoundingPeopleModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the welcome")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int founderRole READ founderRole WRITE setFounderRole NOTIFY changed FINAL)
    Q_PROPERTY(QStringList founderRoles READ founderRoles NOTIFY retranslated FINAL)
    Q_PROPERTY(QStringList roles READ roles NOTIFY retranslated FINAL)
    Q_PROPERTY(QString founderDuties READ founderDuties NOTIFY changed FINAL)
    Q_PROPERTY(QString advice READ advice NOTIFY changed FINAL)
    Q_PROPERTY(QString fault READ fault NOTIFY changed FINAL)
    Q_PROPERTY(QString founderFault READ founderFault NOTIFY changed FINAL)

public:
    enum Role { NameRole = Qt::UserRole, RoleIndexRole, ProvinceRole, DistrictRole, DutiesRole, FaultRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return rowCount(); }
    /// Index into founderRoles(): epi::Role, the owner first.
    [[nodiscard]] int founderRole() const { return static_cast<int>(m_founder); }
    void setFounderRole(int role);
    [[nodiscard]] static QStringList founderRoles();
    /// All but the owner.
    [[nodiscard]] static QStringList roles();
    [[nodiscard]] QString founderDuties() const;
    /// What should be thought of about these people; empty where nothing.
    [[nodiscard]] QString advice() const;
    /// What the founding refused about all of them together, and about the founder's name.
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QString founderFault() const;

    /// Founded alone, by an owner.
    Q_INVOKABLE void clear();
    /// Several people, as is advised: a supervisor founds and invites two administrators, whose names are still to be typed.
    Q_INVOKABLE void suggest();
    Q_INVOKABLE void add();
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void setName(int row, const QString &name);
    Q_INVOKABLE void setRole(int row, int role); ///< index into roles()
    Q_INVOKABLE void setProvince(int row, const QString &province);
    Q_INVOKABLE void setDistrict(int row, const QString &district);

    [[nodiscard]] vault::Person founder(const QString &name) const;
    [[nodiscard]] std::vector<vault::Person> others() const;
    /// Puts what the founding said beside whom it is about. False where it is about none of them.
    bool blame(const epi::Error &error, const QString &founderName);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    void retranslated();

private:
    enum class Fault : quint8 { None, Nameless, Taken };
    static constexpr int nobody = -1;
    static constexpr int founderRow = -2;
    static constexpr int everybody = -3;

    void tellChanged(int row);
    [[nodiscard]] QString faultText() const;
    void setFault(int whose, Fault fault);

    epi::Role m_founder = epi::Role::owner;
    std::vector<vault::Person> m_people;
    int m_faulty = nobody; ///< row, or one of the above
    Fault m_fault = Fault::None;
};

} // namespace tracedesk::view
