#pragma once

#include "epi/told_route.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

#include <vector>

namespace tracedesk::view {

/// A part of a told route that was not read; begin and end in UTF-16 units of the text.
struct UnreadPart
{
    int begin = 0;
    int end = 0;
    epi::UnreadReason reason = epi::UnreadReason::notAStop;
    QString text;
};

/// What was not read of a told route, in the order of the text, with the reasons in words. GUI thread.
class ToldUnreadModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the told route")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role { SaidRole = Qt::UserRole, ReasonRole, BeginRole, EndRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return rowCount(); }
    void setParts(std::vector<UnreadPart> parts);
    void retranslate();

    /// The first part that begins at `position` or after it, the last that ends before it; around the ends of the text.
    /// -1: all was read.
    Q_INVOKABLE [[nodiscard]] int rowAfter(int position) const;
    Q_INVOKABLE [[nodiscard]] int rowBefore(int position) const;
    /// -1: what lies there was read.
    Q_INVOKABLE [[nodiscard]] int rowAt(int position) const;
    Q_INVOKABLE [[nodiscard]] QString reasonAt(int row) const;
    Q_INVOKABLE [[nodiscard]] int beginOf(int row) const;
    Q_INVOKABLE [[nodiscard]] int endOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    [[nodiscard]] const UnreadPart *at(int row) const;

    std::vector<UnreadPart> m_parts;
};

} // namespace tracedesk::view
