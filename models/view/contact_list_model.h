#pragma once

#include "view/picture_model.h"

namespace tracedesk::view {

/// Who was with a case in its infectious window: co-presences found by machine, with the status officers gave them.
class ContactListModel : public PictureModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")

public:
    enum Role {
        OtherRole = FirstOwnRole,
        IsCaseRole,
        StatusRole, ///< epi::ContactStatus as a number
        StatusTextRole,
        MinutesRole,
        DurationRole, ///< text
        DistanceRole, ///< metres between recorded positions
        DistanceTextRole,
        ProbabilityRole,
        ProbabilityTextRole,
        PlaceRole,
        WhenRole, ///< text
        SourceRole,
        SourceLaneRole,
        WhereAndWhenRole, ///< place and times, as far as they are known
        ClosenessRole,    ///< distance and probability, as far as they are known
    };
    Q_ENUM(Role)

    using PictureModel::PictureModel;

protected:
    [[nodiscard]] std::size_t rows(const CasePicture &picture) const override;
    [[nodiscard]] Item itemAt(const CasePicture &picture, std::size_t row) const override;
    [[nodiscard]] QVariant value(const CasePicture &picture, std::size_t row, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> ownRoles() const override;
};

} // namespace tracedesk::view
