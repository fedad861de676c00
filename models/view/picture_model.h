#pragma once

#include "view/case_picture.h"
#include "view/selection.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// A list over one CasePicture; setPicture resets it. The common roles name what a row stands for to the Selection and
/// let ListFilter filter any such list by the time brush. Times in roles are seconds since 1970-01-01 UTC.
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
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    /// What the common roles say of a row.
    struct Item
    {
        Selection::Kind kind = Selection::Kind::None;
        std::size_t item = 0; ///< in its list of the picture
        epi::TimeSpan span;
    };
    [[nodiscard]] virtual std::size_t rows(const CasePicture &picture) const = 0;
    [[nodiscard]] virtual Item itemAt(const CasePicture &, std::size_t row) const { return {Selection::Kind::None, row, {}}; }
    /// Own roles and Qt::DisplayRole; `row` exists.
    [[nodiscard]] virtual QVariant value(const CasePicture &picture, std::size_t row, int role) const = 0;
    [[nodiscard]] virtual QHash<int, QByteArray> ownRoles() const = 0;
    virtual void arrange(const CasePicture &) {}
    /// What the order hangs on, beside the picture, has changed.
    void rearrange();

private:
    CasePicturePtr m_picture;
};

} // namespace tracedesk::view
