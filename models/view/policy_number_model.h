#pragma once

#include "epi/policy.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>
#include <vector>

namespace tracedesk::view {

/// Every number of one policy pack, in words and units, by section.
class PolicyNumberModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with its controller")

public:
    enum Role { SectionRole = Qt::UserRole, NameRole, ValueRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setPolicy(std::optional<epi::Policy> policy);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row
    {
        QString section;
        QString name;
        QString value;
    };
    [[nodiscard]] static std::vector<Row> rowsOf(const epi::Policy &policy);

    std::optional<epi::Policy> m_policy;
    std::vector<Row> m_rows;
};

} // namespace tracedesk::view
