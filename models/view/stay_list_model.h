#pragma once

#include "view/picture_model.h"
#include "view/selection.h"

#include <vector>

namespace tracedesk::view {

/// The whereabouts of a case: stays found in records and visits told in interviews, with the time spent at each.
class StayListModel : public PictureModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")

public:
    enum Role {
        PlaceRole = FirstOwnRole,
        DayRole,
        ArrivalRole,   ///< text
        DepartureRole, ///< text
        CertainRole,   ///< seconds of certain dwell
        PossibleRole,  ///< seconds of possible dwell
        CertainTextRole,
        PossibleTextRole,
        SourceRole,     ///< "Card", "Interview"
        SourceLaneRole, ///< LaneKind as a number, for its colour
        OriginRole,     ///< "cells.csv, lines 12-31"
    };
    Q_ENUM(Role)

    using PictureModel::PictureModel;

protected:
    [[nodiscard]] std::size_t rows(const CasePicture &picture) const override;
    [[nodiscard]] Item itemAt(const CasePicture &picture, std::size_t row) const override;
    [[nodiscard]] QVariant value(const CasePicture &picture, std::size_t row, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> ownRoles() const override;
    void arrange(const CasePicture &picture) override;

private:
    struct Row
    {
        Selection::Kind kind;
        std::size_t item;
    };

    std::vector<Row> m_rows; ///< by begin
};

} // namespace tracedesk::view
