#pragma once

#include "view/intake_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

#include <map>

namespace tracedesk::view {

/// The files of an intake with what each is taken for, and how it turned out once it was read or stored.
class IntakeFileModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the intake")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole,
        SizeTextRole,
        ChoicesRole, ///< labels for a combo box; the first is "leave out"
        ChoiceRole,  ///< index into them
        ChoiceTextRole,
        StateTextRole,
        StateTipRole, ///< with the first remarks
        StateRole,    ///< a State
        ReadRole,     ///< counts as text; empty where not read yet
        StoredRole,
        DuplicateRole,
        RejectedRole,
        MappableRole, ///< columns can be mapped by hand
    };
    Q_ENUM(Role)
    enum State { Unknown, Ready, Good, Flawed, Failed };
    Q_ENUM(State)

    using QAbstractListModel::QAbstractListModel;

    /// Choices made for a file before, by path, stay. `prefer`, where not empty, becomes the choice for file `preferFor`.
    void setLooked(LookedPicturePtr looked, const StageRequest::Choice &prefer = {}, int preferFor = -1);
    void setOutcome(std::vector<StagedFile> files); ///< how they were read or stored, in any order; matched by path
    void choose(int row, int choice);
    void remove(int row);
    void retranslate();

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] const LookedPicturePtr &looked() const { return m_looked; }
    [[nodiscard]] std::vector<std::string> paths() const;
    [[nodiscard]] StageRequest request() const;
    [[nodiscard]] bool isReady() const; ///< at least one file has a profile and is no table of places
    [[nodiscard]] StageRequest::Choice choice(int row) const;
    /// Index of a row's file in the looked picture; the row must be there.
    [[nodiscard]] std::size_t fileOf(int row) const { return m_rows[static_cast<std::size_t>(row)].file; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row
    {
        std::size_t file = 0; ///< in the looked picture
        std::vector<StageRequest::Choice> choices;
        std::size_t chosen = 0;
    };
    [[nodiscard]] const IntakeFile &file(const Row &row) const { return m_looked->files[row.file]; }
    [[nodiscard]] QString label(const StageRequest::Choice &choice) const;
    [[nodiscard]] const StagedFile *outcome(const Row &row) const;
    [[nodiscard]] State state(const Row &row) const;
    [[nodiscard]] QString stateText(const Row &row) const;
    [[nodiscard]] QString stateTip(const Row &row) const;

    LookedPicturePtr m_looked;
    std::vector<Row> m_rows;
    std::map<std::string, StagedFile> m_outcomes; ///< by path
};

} // namespace tracedesk::view
