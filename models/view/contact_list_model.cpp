#include "view/contact_list_model.h"

#include "view/picture_words.h"

#include <QCoreApplication>

namespace tracedesk::view {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

// Somebody an officer named: the contact itself is all there is.
QVariant ofNamed(const epi::IdentifiedContact &named, epi::Seconds utcOffset, int role)
{
    const epi::Contact &contact = named.contact;
    switch (role) {
    case Qt::DisplayRole:
    case ContactListModel::OtherRole: {
        const std::string &who = named.person->name.isEmpty() ? named.person->phone.masked() : named.person->name.masked();
        return who.empty() ? QCoreApplication::translate("Entry", "name not known") : QString::fromStdString(who);
    }
    case ContactListModel::IsCaseRole:
        return false;
    case ContactListModel::StatusRole:
        return static_cast<int>(contact.status);
    case ContactListModel::StatusTextRole:
        return word(contact.status);
    case ContactListModel::MinutesRole:
        return static_cast<qint64>(contact.total.count() / 60);
    case ContactListModel::DurationRole:
        return contact.total.count() > 0 ? durationText(contact.total) : QString();
    case ContactListModel::DistanceRole:
    case ContactListModel::ProbabilityRole:
        return 0.0;
    case ContactListModel::DistanceTextRole:
    case ContactListModel::ProbabilityTextRole:
        return QString();
    case ContactListModel::PlaceRole:
        return QString::fromStdString(contact.place.empty() ? contact.remark : contact.place);
    case ContactListModel::WhenRole:
        return contact.span == epi::TimeSpan{} ? QString() : spanText(contact.span, utcOffset);
    case ContactListModel::WhereAndWhenRole:
        return joined({ofNamed(named, utcOffset, ContactListModel::PlaceRole).toString(),
                       ofNamed(named, utcOffset, ContactListModel::WhenRole).toString()});
    case ContactListModel::ClosenessRole:
    case ContactListModel::SourceRole:
        return QCoreApplication::translate("Entry", "Named in an interview");
    case ContactListModel::SourceLaneRole:
        return static_cast<int>(LaneKind::interview);
    default:
        return {};
    }
}

} // namespace

// Named ones first: there are few, and they were told.
std::size_t ContactListModel::rows(const CasePicture &picture) const
{
    return picture.named.size() + picture.coPresences.size();
}

PictureModel::Item ContactListModel::itemAt(const CasePicture &picture, std::size_t row) const
{
    if (row < picture.named.size())
        return {Selection::Kind::Contact, row, picture.named[row].contact.span};
    const std::size_t item = row - picture.named.size();
    return {Selection::Kind::CoPresence, item, picture.coPresences[item].found.span};
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
            {SourceLaneRole, "sourceLane"},
            {WhereAndWhenRole, "whereAndWhen"},
            {ClosenessRole, "closeness"}};
}

QVariant ContactListModel::value(const CasePicture &picture, std::size_t row, int role) const
{
    if (row < picture.named.size())
        return ofNamed(picture.named[row], picture.utcOffset, role);
    const ShownCoPresence &shown = picture.coPresences[row - picture.named.size()];
    const epi::CoPresence &found = shown.found;
    switch (role) {
    case Qt::DisplayRole:
    case OtherRole:
        return QString::fromStdString(shown.other);
    case IsCaseRole:
        return shown.otherCase.has_value();
    case StatusRole:
        return static_cast<int>(shown.contact.status);
    case StatusTextRole:
        return word(shown.contact.status);
    case MinutesRole:
        return static_cast<qint64>(found.total.count() / 60);
    case DurationRole:
        return durationText(found.total);
    case DistanceRole:
        return found.separation;
    case DistanceTextRole:
        return shown.stillFound ? distanceClassText(found.separation) : QString();
    case ProbabilityRole:
        return found.probability;
    case ProbabilityTextRole:
        return QString::number(found.probability, 'f', 2);
    case PlaceRole:
        return placeText(found.place, shown.stillFound ? std::optional(found.where) : std::nullopt);
    case WhenRole:
        return spanText(found.span, picture.utcOffset);
    case SourceRole:
        if (shown.stillFound)
            return word(found.kind);
        // What an officer named has no probability: no trace ever found it.
        return shown.contact.probability > 0 ? QCoreApplication::translate("Entry", "not found by the last trace")
                                             : QCoreApplication::translate("Entry", "Named in an interview");
    case SourceLaneRole:
        return static_cast<int>(laneOf(found.kind));
    case WhereAndWhenRole:
        return joined({value(picture, row, PlaceRole).toString(), value(picture, row, WhenRole).toString()});
    case ClosenessRole:
        return joined({value(picture, row, DistanceTextRole).toString(), value(picture, row, ProbabilityTextRole).toString()});
    default:
        return {};
    }
}

} // namespace tracedesk::view
