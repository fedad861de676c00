#include "view/map_search.h"

#include "epi/letters.h"
#include "view/map_scale.h"
#include "view/words.h"

#include <algorithm>

namespace tracedesk::view {

MapSearch::MapSearch(Offer offer, QObject *parent)
    : QAbstractListModel(parent)
    , m_offer(offer)
{
}

void MapSearch::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    look();
    emit textChanged();
}

void MapSearch::choose(int row)
{
    const NamedPlace *place = at(row);
    if (place == nullptr || !place->position)
        return;
    const QGeoCoordinate where(place->position->latitude, place->position->longitude);
    const double zoom = place->zoom;
    setText({});
    emit chosen(where, zoom);
}

const NamedPlace *MapSearch::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_found[static_cast<std::size_t>(row)].place;
}

void MapSearch::setPlaces(std::vector<PlaceIndexPtr> places)
{
    m_places = std::move(places);
    look();
}

void MapSearch::setPicture(CasePicturePtr picture)
{
    m_picture = std::move(picture);
    m_ofCase.reset();
    m_ground = {};
    look();
}

void MapSearch::setEntered(epi::VisitId visit)
{
    if (visit == m_entered)
        return;
    m_entered = visit;
    m_ofCase.reset();
    look();
}

void MapSearch::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

std::vector<OfferedPlace> MapSearch::find()
{
    if (const auto position = readCoordinate(m_text)) {
        NamedPlace place;
        place.kind = NamedPlace::Kind::coordinate;
        place.name = coordinateText(*position).toStdString();
        place.position = *position;
        return {{std::move(place)}};
    }
    if (m_text.isEmpty())
        return {};
    // Places of the case are gathered when somebody begins to type, not for every case that is opened.
    if (m_picture && !m_ofCase) {
        m_ofCase = indexOf(*m_picture, m_entered);
        m_ground = CaseGround(*m_picture, m_entered);
    }
    std::vector<PlaceIndexPtr> indexes{m_ofCase};
    indexes.insert(indexes.end(), m_places.begin(), m_places.end());
    const std::string typed = m_text.toStdString();
    std::vector<OfferedPlace> found = offeredPlaces(indexes, typed, m_ground, mostResults);
    // A name alone is worth offering only where it says more than what stands in the field.
    std::erase_if(found, [&](const OfferedPlace &one) {
        return isEntered(one.place) ||
               (!one.place.position && (m_offer == Offer::toGoTo || epi::folded(one.place.name) == epi::folded(typed)));
    });
    return found;
}

// Saved while it is typed, it is known to the store as far as it was typed.
bool MapSearch::isEntered(const NamedPlace &place) const
{
    if (!m_picture || place.kind != NamedPlace::Kind::visited || place.times > 1)
        return false;
    return std::ranges::any_of(m_picture->visits, [&](const epi::Visit &visit) {
        return visit.id == m_entered && visit.placeName == place.name && visit.position == place.position;
    });
}

void MapSearch::look()
{
    // Read anew in the background: what somebody has moved to in the list stays under the hand.
    std::vector<OfferedPlace> found = find();
    if (found == m_found)
        return;
    beginResetModel();
    m_found = std::move(found);
    endResetModel();
    emit countChanged();
}

QString MapSearch::kindText(const OfferedPlace &offered) const
{
    const NamedPlace &place = offered.place;
    QString kind;
    switch (place.kind) {
    case NamedPlace::Kind::coordinate:
        return tr("coordinates");
    case NamedPlace::Kind::ofCase:
        return place.position ? tr("in this case") : tr("in this case · to be placed");
    case NamedPlace::Kind::visited:
        kind = tr("%n visit(s)", nullptr, static_cast<int>(place.times));
        break;
    case NamedPlace::Kind::merchant:
        kind = tr("merchant");
        break;
    case NamedPlace::Kind::venue:
        kind = tr("entry log");
        break;
    case NamedPlace::Kind::station:
        kind = tr("base station");
        break;
    case NamedPlace::Kind::region:
        kind = QString::fromStdString(place.englishName);
        break;
    }
    constexpr double aStep = 30; // metres: as good as where the case was
    QString where;
    if (!place.position)
        where = tr("to be placed");
    else if (offered.away && offered.away->value >= aStep)
        where = tr("%1 away").arg(metresText(offered.away->value));
    return kind.isEmpty() || where.isEmpty() ? kind + where : tr("%1 · %2", "place: what it is, how far").arg(kind, where);
}

int MapSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QHash<int, QByteArray> MapSearch::roleNames() const
{
    return {{NameRole, "name"}, {KindRole, "kind"}, {AddressRole, "address"}, {SpokenRole, "spoken"}};
}

QVariant MapSearch::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OfferedPlace &offered = m_found[static_cast<std::size_t>(index.row())];
    const QString name = QString::fromStdString(offered.place.name);
    const QString address = QString::fromStdString(offered.place.address);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return name;
    case KindRole:
        return kindText(offered);
    case AddressRole:
        return address;
    case SpokenRole: {
        QStringList parts{name, kindText(offered), address};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace tracedesk::view
