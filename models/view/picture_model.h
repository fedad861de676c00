#pragma once

#include "view/case_picture.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// A list over one CasePicture; setPicture resets it. Roles Item, Begin and End are the same in all of them, so that
/// PictureFilter can filter any by the time brush. Times in roles are seconds since 1970-01-01 UTC.
class PictureModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum CommonRole { ItemRole = Qt::UserRole, KindRole, BeginRole, EndRole, FirstOwnRole };

    using QAbstractListModel::QAbstractListModel;

    void setPicture(CasePicturePtr picture);
    /// Words have changed language.
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] virtual int rows(const CasePicture &picture) const = 0;
    [[nodiscard]] virtual QHash<int, QByteArray> ownRoles() const = 0;
    virtual void arrange(const CasePicture &) {}
    [[nodiscard]] const CasePicture *picture() const { return m_picture.get(); }

private:
    CasePicturePtr m_picture;
};

} // namespace tracedesk::view
