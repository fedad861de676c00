#pragma once

#include "view/picture_model.h"

#include <QStringList>

namespace tracedesk::view {

/// The facts of a case as label and text, with the windows they lead to.
class FactListModel : public PictureModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")

public:
    enum Role { LabelRole = FirstOwnRole, TextRole, SectionRole };
    Q_ENUM(Role)

    using PictureModel::PictureModel;

protected:
    [[nodiscard]] std::size_t rows(const CasePicture &picture) const override;
    [[nodiscard]] QVariant value(const CasePicture &picture, std::size_t row, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> ownRoles() const override;
};

} // namespace tracedesk::view
