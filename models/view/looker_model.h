#pragma once

#include "view/records_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Who looked at one person, by account.
class LookerModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role {
        WhoRole = Qt::UserRole,
        DutiesRole,
        LooksRole,
        RevealsRole,
        ChangesRole,
        RefusedRole,
        FilesRole,
        FirstRole,
        LastRole
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setAnswer(WhoLookedPtr who);
    [[nodiscard]] const desk::Looker *at(int row) const; ///< null outside
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    WhoLookedPtr m_who;
};

} // namespace tracedesk::view
