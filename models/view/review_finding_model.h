#pragma once

#include "view/records_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// What is odd in the record under review, and what was said of it.
class ReviewFindingModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role { WhatRole = Qt::UserRole, WhoRole, WhenRole, JudgedRole, WordsRole, OpenRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setReview(ReviewPtr review);
    [[nodiscard]] const desk::ReviewFinding *at(int row) const; ///< null outside
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// "kim", or who it is where no account is known.
    [[nodiscard]] static QString whoText(const desk::ReviewFinding &finding);

private:
    ReviewPtr m_review;
};

} // namespace tracedesk::view
