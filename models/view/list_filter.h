#pragma once

#include "view/selection.h"

#include <QSortFilterProxyModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Sorts by a role, filters by text and, over a PictureModel, by the time brush of a Selection.
class ListFilter : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its list")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(int sortedBy READ sortedBy NOTIFY orderChanged FINAL)
    Q_PROPERTY(bool descending READ descending NOTIFY orderChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY countChanged FINAL)

public:
    /// Text is looked for in `textRoles`, without regard to case. `selection` may be null; not owned.
    ListFilter(QAbstractItemModel *source, QList<int> textRoles, Selection *selection, QObject *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int sortedBy() const { return sortColumn() < 0 ? -1 : sortRole(); }
    [[nodiscard]] bool descending() const { return sortOrder() == Qt::DescendingOrder; }
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int total() const { return sourceModel()->rowCount(); }

    /// A second call with the same role turns the order round; a third goes back to the list's own order.
    Q_INVOKABLE void sortBy(int role);
    /// Row of an item, -1 where filtered out.
    Q_INVOKABLE [[nodiscard]] int rowOf(tracedesk::view::Selection::Kind kind, int item) const;
    /// Selects what stands in a row, if there is such a row.
    Q_INVOKABLE void selectRow(int row);

signals:
    void textChanged();
    void orderChanged();
    void countChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QList<int> m_textRoles;
    QString m_text;
    Selection *m_selection;
};

} // namespace tracedesk::view
