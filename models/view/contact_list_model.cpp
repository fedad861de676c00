#include "view/contact_list_model.h"

#include "view/picture_words.h"

#include <QCoreApplication>

namespace tracedesk::view {

std::size_t ContactListModel::rows(const CasePicture &picture) const
{
    return picture.coPresences.size();
}

PictureModel::Item ContactListModel::itemAt(const CasePicture &picture, std::size_t row) const
{
    return {Selection::Kind::CoPresence, row, picture.coPresences[row].found.span};
}

QHash<int, QByteArray> ContactListModel::ownRoles() const
{
    return {{OtherRole, "other"},
            {IsCaseRole, "isCase"},
            {StatusRole, "status"},
            {StatusTextRole, "statusText"},
            {MinutesRole, "minutes"},
            {DurationRole, "duration"},
            {DistanceRole, "distance"},
            {DistanceTextRole, "distanceText"},
            {ProbabilityRole, "probability"},
            {ProbabilityTextRole, "probabilityText"},
            {PlaceRole, "place"},
            {WhenRole, "when"},
            {SourceRole, "source"},
            {SourceLaneRole, "sourceLane"}};
}

QVariant ContactListModel::value(const CasePicture &picture, std::size_t row, int role) const
{
    const ShownCoPresence &shown = picture.coPresences[row];
    const epi::CoPresence &found = shown.found;
    switch (role) {
    case Qt::DisplayRole:
    case OtherRole:
        return QString::fromStdString(shown.other);
    case IsCaseRole:
        return shown.otherCase.has_value();
    case StatusRole:
        return static_cast<int>(shown.status);
    case StatusTextRole:
        return word(shown.status);
    case MinutesRole:
        return static_cast<qint64>(found.total.count() / 60);
    case DurationRole:
        return durationText(found.total);
    case DistanceRole:
        return found.separation;
    case DistanceTextRole:
        return distanceClassText(found.separation);
    case ProbabilityRole:
        return found.probability;
    case ProbabilityTextRole:
        return QString::number(found.probability, 'f', 2);
    case PlaceRole:
        return placeText(found.place);
    case WhenRole:
        return spanText(found.span, picture.utcOffset);
    case SourceRole:
        return word(found.kind);
    case SourceLaneRole:
        return static_cast<int>(laneOf(found.kind));
    default:
        return {};
    }
}

} // namespace tracedesk::view
