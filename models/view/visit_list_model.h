#pragma once

#include "epi/interview.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

#include <vector>

namespace tracedesk::view {

/// The visits of a case as they are entered, by begin. Rows are kept while their visit is there: a list of the same visits with
/// other content tells what changed.
class VisitListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the entry")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// How many are still to be placed on the map; rejected ones need no place.
    Q_PROPERTY(int unplaced READ unplaced NOTIFY countChanged FINAL)

public:
    enum Role { DayRole = Qt::UserRole, TimesRole, PlaceRole, StatusTextRole, PlacedRole, RejectedRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int unplaced() const;
    /// The next of them behind a row, around the end; -1 where there is none.
    Q_INVOKABLE [[nodiscard]] int nextUnplaced(int row) const;
    [[nodiscard]] const std::vector<epi::Visit> &visits() const { return m_visits; }
    /// -1 where it is not there.
    [[nodiscard]] int rowOf(epi::VisitId id) const;
    /// In any order.
    void setVisits(std::vector<epi::Visit> visits, epi::Seconds utcOffset);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    std::vector<epi::Visit> m_visits;
    epi::Seconds m_utcOffset{9 * 3600};
};

} // namespace tracedesk::view
