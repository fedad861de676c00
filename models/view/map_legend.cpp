#include "view/map_legend.h"

#include "view/lane_layout.h"
#include "view/words.h"

#include <QLocale>

#include <algorithm>

namespace tracedesk::view {

namespace {

constexpr std::array kinds{epi::RecordKind::cellSite, epi::RecordKind::gps, epi::RecordKind::card, epi::RecordKind::entryLog};

int laneNumber(epi::RecordKind kind)
{
    return static_cast<int>(laneOf(kind));
}

} // namespace

MapLegend::MapLegend(const MapLayers &layers, QObject *parent)
    : QAbstractListModel(parent)
    , m_layers(layers)
{
    connect(&layers, &MapLayers::shownChanged, this, &MapLegend::arrange);
}

void MapLegend::setDense(bool dense)
{
    if (dense == m_dense)
        return;
    m_dense = dense;
    arrange();
    emit denseChanged();
}

void MapLegend::setRecordsInView(int records)
{
    if (records == m_recordsInView)
        return;
    m_recordsInView = records;
    if (m_dense)
        arrange();
    emit denseChanged();
}

void MapLegend::setPicture(CasePicturePtr picture)
{
    m_picture = std::move(picture);
    arrange();
}

void MapLegend::retranslate()
{
    arrange();
}

void MapLegend::arrange()
{
    beginResetModel();
    m_rows.clear();
    if (m_picture) {
        addStays(*m_picture);
        addRecords(*m_picture);
        addOthers(*m_picture);
    }
    endResetModel();
    emit countChanged();
}

void MapLegend::addStays(const CasePicture &picture)
{
    if (m_layers.isShown(MapLayers::Stays)) {
        bool uncertain = false;
        for (const epi::RecordKind kind : kinds) {
            const auto ofKind = [&](const ShownStay &s) { return s.stay.kind == kind; };
            if (std::ranges::any_of(picture.stays, ofKind))
                m_rows.push_back({CertainStay, laneNumber(kind), tr("Stay: %1").arg(word(kind))});
            uncertain = uncertain || std::ranges::any_of(picture.stays, [&](const ShownStay &s) {
                            return ofKind(s) && s.stay.certain.isEmpty();
                        });
        }
        if (uncertain)
            m_rows.push_back({PossibleStay, static_cast<int>(LaneKind::stays), tr("Only possible (pale, dashed)")});
    }
    if (m_layers.isShown(MapLayers::Moves) && m_layers.count(MapLayers::Moves) > 0)
        m_rows.push_back({Move, 0, tr("Move")});
    if (m_layers.isShown(MapLayers::Gaps) && m_layers.count(MapLayers::Gaps) > 0)
        m_rows.push_back({Gap, 0, tr("Gap: way not known")});
}

void MapLegend::addRecords(const CasePicture &picture)
{
    const bool wanted = m_layers.isShown(MapLayers::Footprints) || m_layers.isShown(MapLayers::Density);
    if (wanted && !picture.records.empty()) {
        if (m_dense) {
            m_rows.push_back({DensityOfRecords, 0, tr("%n record(s) in view, as density", nullptr, m_recordsInView)});
        } else {
            const auto has = [&](epi::RecordKind kind) {
                return std::ranges::any_of(picture.records, [&](const RecordSpan &r) { return r.kind == kind; });
            };
            if (has(epi::RecordKind::cellSite))
                m_rows.push_back({Footprint, laneNumber(epi::RecordKind::cellSite), tr("Footprint of a base station")});
            if (has(epi::RecordKind::gps))
                m_rows.push_back({Fix, laneNumber(epi::RecordKind::gps), tr("Position fix")});
        }
    }
    if (m_layers.isShown(MapLayers::Venues)) {
        for (const epi::RecordKind kind : {epi::RecordKind::card, epi::RecordKind::entryLog}) {
            if (std::ranges::any_of(picture.records, [&](const RecordSpan &r) { return r.kind == kind; }))
                m_rows.push_back({Venue, laneNumber(kind),
                                  kind == epi::RecordKind::card ? tr("Merchant paid at") : tr("Place with an entry log")});
        }
    }
}

void MapLegend::addOthers(const CasePicture &picture)
{
    if (m_layers.isShown(MapLayers::Visits) && m_layers.count(MapLayers::Visits) > 0)
        m_rows.push_back({InterviewVisit, static_cast<int>(LaneKind::interview), tr("Visit told in the interview")});
    if (m_layers.isShown(MapLayers::CoPresences)) {
        const auto counts = [&](bool withCase) {
            return std::ranges::any_of(
                picture.coPresences, [&](const ShownCoPresence &c) { return isDrawn(c) && c.otherCase.has_value() == withCase; });
        };
        if (counts(true))
            m_rows.push_back({WithCase, 0, tr("Together with a case")});
        if (counts(false))
            m_rows.push_back({WithPerson, 0, tr("Together with another person")});
    }
    if (m_layers.isShown(MapLayers::Sources) && m_layers.count(MapLayers::Sources) > 0)
        m_rows.push_back({PlaceOfInfection, 0, tr("Likely place of infection")});
    if (m_layers.isShown(MapLayers::Others) && m_layers.count(MapLayers::Others) > 0)
        m_rows.push_back({OtherCase, 0, tr("Another case, while infectious")});
}

int MapLegend::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> MapLegend::roleNames() const
{
    return {{SignRole, "sign"}, {LaneRole, "lane"}, {TextRole, "text"}};
}

QVariant MapLegend::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case SignRole:
        return static_cast<int>(row.sign);
    case LaneRole:
        return row.lane;
    case Qt::DisplayRole:
    case TextRole:
        return row.text;
    default:
        return {};
    }
}

} // namespace tracedesk::view
