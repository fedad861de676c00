#pragma once

#include "view/case_picture.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Cases of the open store: all of them in the order of their numbers, or, in what is derived from this, some. A new picture
/// with much the same cases is not a new list: rows that differ change, others come and go, so that whoever is at a row stays
/// there. GUI thread.
class CaseListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the session")

public:
    enum Role {
        CaseIdRole = Qt::UserRole, ///< text of the id
        NumberRole,
        DiseaseRole,
        ClassificationTextRole,
        StageTextRole,
        OnsetTextRole,
        InfectiousTextRole,
        ConfirmedTextRole,
        StaysRole,
        VisitsRole,
        CoPresencesRole,
        ContactsTextRole,
        SourceTextRole,
        ProbabilityTextRole,
        WaitingTextRole, ///< since the case was confirmed; empty while the time is not known
        ArchivedRole,
        InChargeRole, ///< account name, or nothing
        MineRole,
        OwnTasksRole,     ///< how many of the account are open
        TasksOverdueRole, ///< whether a day of them is past
        TasksTextRole,    ///< "to do: 2, the first by 03-12 Thu", or nothing
    };
    Q_ENUM(Role)
    /// Beyond so many places where rows come, go or move, rows stay and show other cases: a view follows every step.
    static constexpr std::size_t mostSteps = 64;

    using QAbstractListModel::QAbstractListModel;

    /// Null: no cases.
    virtual void setPicture(EpidemicPicturePtr picture);
    /// The time as of which cases wait.
    void setNow(std::optional<epi::Instant> now);
    virtual void retranslate();
    /// Row of a case, -1 where it is not shown.
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &id) const;
    /// Text of the id; empty where there is no such row.
    Q_INVOKABLE [[nodiscard]] QString idAt(int row) const;
    Q_INVOKABLE [[nodiscard]] bool isArchived(int row) const; ///< false where there is no such row

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    /// Around all that happens to rows by one call: between the two, row numbers mean nothing.
    void aboutToChange();
    void changed();

protected:
    [[nodiscard]] const EpidemicPicturePtr &picture() const { return m_picture; }
    [[nodiscard]] std::optional<epi::Instant> now() const { return m_now; }
    /// Shows these cases of the picture, in this order.
    void show(EpidemicPicturePtr picture, std::vector<std::uint32_t> rows);

private:
    static constexpr std::uint32_t notThere = 0xffffffff; ///< the row, in the picture before, of a case that is new

    [[nodiscard]] const CaseRow &caseAt(int row) const;
    [[nodiscard]] std::vector<int> newRows(const EpidemicPicture &next, const std::vector<std::uint32_t> &rows) const;
    bool showBySteps(const EpidemicPicturePtr &next, const std::vector<std::uint32_t> &rows);
    void showInPlace(EpidemicPicturePtr next, const std::vector<std::uint32_t> &rows);
    void tellDifferences(const EpidemicPicture &before, const std::vector<std::uint32_t> &rowsBefore);

    EpidemicPicturePtr m_picture;
    std::vector<std::uint32_t> m_rows; ///< of the picture's cases
    std::optional<epi::Instant> m_now;
};

} // namespace tracedesk::view
