#pragma once

#include "view/destruction_link.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

#include <vector>

namespace tracedesk::view {

/// The register of exports, newest first: files that were taken out of the store, where they went, and what became of them.
class ExportRegisterModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")
    /// All, those of which nobody said what became of them, those that are settled.
    Q_PROPERTY(QStringList filters READ filters NOTIFY retranslated FINAL)
    Q_PROPERTY(int filter READ filter WRITE setFilter NOTIFY changed FINAL)
    /// Lines of the register, whatever is shown of them.
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)
    /// Those that have to be settled before everything can be destroyed.
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL)

public:
    enum Filter : quint8 { All, Open, Settled };
    Q_ENUM(Filter)
    enum Role {
        WhenRole = Qt::UserRole,
        WhoRole,
        WhatRole,
        RowsRole, ///< how many; empty for what has none
        WhereRole,
        PurposeRole,
        DigestRole, ///< the beginning of it
        StandingRole,
        WaitsRole,   ///< has to be settled
        ClosableRole ///< something can still be said of it
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] static QStringList filters();
    [[nodiscard]] int filter() const { return m_filter; }
    void setFilter(int filter);
    [[nodiscard]] int total() const;
    [[nodiscard]] int waiting() const;
    [[nodiscard]] QString countText() const;

    void setRetention(RetentionPtr retention);
    void retranslate();
    [[nodiscard]] const desk::ExportLine *at(int row) const; ///< null outside
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();
    void retranslated();

private:
    void choose();

    RetentionPtr m_retention;
    int m_filter = All;
    std::vector<std::size_t> m_shown; ///< lines of the register, by row
};

} // namespace tracedesk::view
