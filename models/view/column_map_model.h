#pragma once

#include "view/intake_link.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// Which column of one file holds which field, chosen by hand. Starts with what the profile and the header have in common.
class ColumnMapModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the intake")
    Q_PROPERTY(QStringList columns READ columns NOTIFY mappingChanged FINAL)
    Q_PROPERTY(bool complete READ isComplete NOTIFY mappingChanged FINAL)
    Q_PROPERTY(bool hasHeader READ hasHeader WRITE setHasHeader NOTIFY mappingChanged FINAL)

public:
    enum Role {
        FieldRole = Qt::UserRole,
        RequiredRole,
        ColumnRole,  ///< index into `columns`; 0 = none
        SamplesRole, ///< what stands in that column, first rows
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// Nothing is mapped where `looked` is null.
    void start(LookedPicturePtr looked, std::size_t file, const std::string &base, bool placeTable);
    void retranslate();

    [[nodiscard]] QStringList columns() const; ///< "not in the file", then the columns' names
    [[nodiscard]] bool isComplete() const;     ///< every needed field has a column
    [[nodiscard]] bool hasHeader() const { return m_header; }
    void setHasHeader(bool header);
    /// The mapping as a request; name and dates are the caller's.
    [[nodiscard]] MappingRequest request() const;
    [[nodiscard]] bool isPlaceTable() const { return m_placeTable; }
    [[nodiscard]] const std::string &base() const { return m_base; }
    [[nodiscard]] std::size_t file() const { return m_file; }

    Q_INVOKABLE void choose(int row, int column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void mappingChanged();

private:
    [[nodiscard]] const std::vector<std::vector<std::string>> &head() const { return m_looked->files[m_file].head; }
    [[nodiscard]] std::size_t width() const;
    [[nodiscard]] QString samples(int column) const;
    [[nodiscard]] bool isNeeded(std::size_t row) const;

    LookedPicturePtr m_looked;
    std::size_t m_file = 0;
    std::string m_base;
    bool m_placeTable = false;
    bool m_header = true;
    std::vector<IntakeField> m_fields;
    std::vector<int> m_chosen; ///< column by field, 1-based; 0 = none
};

} // namespace tracedesk::view
