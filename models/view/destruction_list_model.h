#pragma once

#include "view/destruction_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Orders to destroy data: first those that wait for a second signature, then those that both signed, newest first.
class DestructionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role {
        TitleRole = Qt::UserRole,
        SignersRole,
        BasisRole,
        CountsRole,
        StandingRole,
        WaitingRole,
        CanSignRole,
        CanRefuseRole,
        DoneRole,
        CanRenewRole ///< its own author may sign it anew
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setRetention(RetentionPtr retention);
    void retranslate();
    /// Null where the row is no order that waits.
    [[nodiscard]] const desk::OpenDestruction *open(int row) const;
    /// Null where the row is no order that both signed.
    [[nodiscard]] const desk::Certificate *certificate(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] QString signers(int row) const;
    [[nodiscard]] QString standing(int row) const;

    RetentionPtr m_retention;
};

} // namespace tracedesk::view
