#include "view/map_search.h"

#include "view/map_scale.h"

namespace tracedesk::view {

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
    if (row < 0 || row >= rowCount())
        return;
    const NamedPlace place = m_found[static_cast<std::size_t>(row)];
    setText({});
    emit chosen({place.position.latitude, place.position.longitude}, place.zoom);
}

const NamedPlace *MapSearch::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_found[static_cast<std::size_t>(row)];
}

void MapSearch::setLayers(GeoLayersPtr layers)
{
    m_layers = std::move(layers);
    stale();
}

void MapSearch::setBoundaries(GeoLayersPtr boundaries)
{
    m_boundaries = std::move(boundaries);
    stale();
}

void MapSearch::setPicture(CasePicturePtr picture)
{
    m_picture = std::move(picture);
    stale();
}

void MapSearch::retranslate()
{
    look();
}

void MapSearch::stale()
{
    m_stale = true;
    look();
}

void MapSearch::look()
{
    // Names are gathered when somebody begins to type, not for every case that is opened.
    if (m_stale && !m_text.isEmpty()) {
        m_names = PlaceNames(m_layers.get(), m_boundaries.get(), m_picture.get());
        m_stale = false;
    }
    beginResetModel();
    m_found.clear();
    if (const auto position = readCoordinate(m_text))
        m_found.push_back({NamedPlace::Kind::coordinate, coordinateText(*position), {}, *position, 16});
    else if (!m_text.isEmpty())
        m_found = m_names.find(m_text, mostResults);
    endResetModel();
    emit countChanged();
}

int MapSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QHash<int, QByteArray> MapSearch::roleNames() const
{
    return {{NameRole, "name"}, {DetailRole, "detail"}};
}

QVariant MapSearch::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NamedPlace &place = m_found[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return place.name;
    case DetailRole:
        if (place.kind == NamedPlace::Kind::ofCase)
            return tr("in this case");
        return place.kind == NamedPlace::Kind::coordinate ? tr("coordinates") : place.englishName;
    default:
        return {};
    }
}

} // namespace tracedesk::view
