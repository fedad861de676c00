#pragma once

#include "view/picture_model.h"

namespace tracedesk::view {

/// Who may have infected a case, by rank, with "unknown" and "infected elsewhere" as candidates of their own.
class SourceListModel : public PictureModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")

public:
    enum Role {
        RankRole = FirstOwnRole,
        SourceRole, ///< case number, or the words for unknown and imported
        IsCaseRole,
        CaseIdRole, ///< text of the id; empty unless IsCase
        ProbabilityRole,
        ProbabilityTextRole,
        DeclaredRole,
        PlaceRole,
        WhenRole, ///< text; empty when not known
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
