#include "view/map_layers.h"

#include "view/map_moves.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tracedesk::view {

namespace {

std::array<int, MapLayers::layers.size()> countsOf(const CasePicture &picture)
{
    const auto moves = movesOf(picture);
    const auto placed = [](const auto &list, const auto &isPlaced) {
        return static_cast<int>(std::ranges::count_if(list, isPlaced));
    };
    const int gaps = placed(moves, [](const ShownMove &m) { return m.gap; });
    const int venues = static_cast<int>(venuesOf(picture).size());
    const int records = static_cast<int>(picture.records.size());
    return {static_cast<int>(picture.stays.size()),
            static_cast<int>(moves.size()) - gaps,
            gaps,
            records,
            records,
            placed(picture.visits, [](const epi::Visit &v) { return v.position.has_value(); }),
            venues,
            placed(picture.coPresences, [](const ShownCoPresence &c) { return isDrawn(c); }),
            placed(picture.sources, [](const ShownSource &s) { return s.hypothesis.where && s.hypothesis.rank == 1; }),
            static_cast<int>(picture.others.size())};
}

} // namespace

std::vector<ShownVenue> venuesOf(const CasePicture &picture)
{
    std::map<std::tuple<epi::RecordKind, double, double, std::string>, ShownVenue> found;
    for (const RecordSpan &record : picture.records) {
        if (record.kind != epi::RecordKind::card && record.kind != epi::RecordKind::entryLog)
            continue;
        ShownVenue &venue = found[{record.kind, record.position.latitude, record.position.longitude, record.place}];
        venue.kind = record.kind;
        venue.name = record.place;
        venue.position = record.position;
        venue.times.push_back(record.span);
    }
    std::vector<ShownVenue> venues;
    for (auto &[key, venue] : found)
        venues.push_back(std::move(venue));
    return venues;
}

int MapLayers::count(Layer layer) const
{
    return m_counts[static_cast<std::size_t>(std::ranges::find(layers, layer) - layers.begin())];
}

void MapLayers::toggle(Layer layer)
{
    setShown(m_shown ^ layer);
}

void MapLayers::toggleRow(int row)
{
    if (row >= 0 && row < rowCount())
        toggle(layers[static_cast<std::size_t>(row)]);
}

void MapLayers::showUsual()
{
    setShown(usual);
}

void MapLayers::setShown(int shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    emit dataChanged(index(0), index(rowCount() - 1), {OnRole});
    emit shownChanged();
}

void MapLayers::setPicture(const CasePicturePtr &picture)
{
    m_counts = picture ? countsOf(*picture) : std::array<int, layers.size()>{};
    emit dataChanged(index(0), index(rowCount() - 1), {CountRole});
}

void MapLayers::retranslate()
{
    emit dataChanged(index(0), index(rowCount() - 1), {NameRole});
}

int MapLayers::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(layers.size());
}

QHash<int, QByteArray> MapLayers::roleNames() const
{
    return {{LayerRole, "layer"}, {NameRole, "name"}, {OnRole, "on"}, {CountRole, "count"}};
}

QVariant MapLayers::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Layer layer = layers[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LayerRole:
        return static_cast<int>(layer);
    case OnRole:
        return isShown(layer);
    case CountRole:
        return count(layer);
    case Qt::DisplayRole:
    case NameRole:
        break;
    default:
        return {};
    }
    switch (layer) {
    case Stays:
        return tr("Stays");
    case Moves:
        return tr("Moves");
    case Gaps:
        return tr("Gaps in the records");
    case Footprints:
        return tr("Records and footprints");
    case Density:
        return tr("Density of records");
    case Visits:
        return tr("Interview visits");
    case Venues:
        return tr("Merchants and entry-log places");
    case CoPresences:
        return tr("Co-presences and contacts");
    case Sources:
        return tr("Likely place of infection");
    case Others:
        return tr("Other cases");
    }
    return {};
}

} // namespace tracedesk::view
