#pragma once

#include "view/case_picture.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// All cases of the open store.
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
        ClassificationRole, ///< epi::CaseClassification as a number
        ClassificationTextRole,
        StageTextRole,
        OnsetRole, ///< days since 1970-01-01 for sorting; the largest number when not known
        OnsetTextRole,
        ConfirmedRole,
        ConfirmedTextRole,
        StaysRole,
        VisitsRole,
        CoPresencesRole,
        SourceTextRole,
        ProbabilityRole,
        ProbabilityTextRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setPicture(EpidemicPicturePtr picture);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    EpidemicPicturePtr m_picture;
};

} // namespace tracedesk::view
