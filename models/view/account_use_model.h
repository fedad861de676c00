#pragma once

#include "view/records_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// What each account did in the period under review, in numbers.
class AccountUseModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role { WhoRole = Qt::UserRole, DutiesRole, NumbersRole, SpokenRole, FindingsRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setReview(ReviewPtr review);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// What NumbersRole counts, in its order.
    [[nodiscard]] static QStringList headings();
    /// What each of these counts, in a sentence.
    [[nodiscard]] static QStringList meanings();

private:
    [[nodiscard]] static QStringList numbersOf(const desk::AccountUse &use);

    ReviewPtr m_review;
};

} // namespace tracedesk::view
