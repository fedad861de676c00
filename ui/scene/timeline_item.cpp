#include "ui/scene/timeline_item.h"

#include "ui/scene/follow_selection.h"
#include "ui/scene/mesh.h"

#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGTextNode>

#include <algorithm>

namespace tracedesk::scene {

using view::Selection;

TimelineItem::TimelineItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setFlag(ItemIsFocusScope);
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
    setClip(true);
}

void TimelineItem::setPicture(const view::CasePictureValue &picture)
{
    if (picture == m_picture)
        return;
    const bool sameCase = picture.picture && m_picture.picture && picture.picture->facts.id == m_picture.picture->facts.id;
    m_picture = picture;
    if (!sameCase)
        fit();
    update();
    emit pictureChanged();
}

void TimelineItem::setSelection(Selection *selection)
{
    if (!follow(m_selection, selection, this,
                {&Selection::selected, &Selection::hovered, &Selection::brushed, &Selection::cursorMoved}, &QQuickItem::update))
        return;
    if (m_selection)
        connect(m_selection, &Selection::selected, this, [this] { show(m_selection->kind(), m_selection->item()); });
    emit selectionChanged();
}

void TimelineItem::setPalette(const ScenePalette &palette)
{
    if (palette == m_palette)
        return;
    m_palette = palette;
    update();
    emit paletteChanged();
}

void TimelineItem::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    update();
    emit languageChanged();
}

void TimelineItem::setScale(const view::TimeScale &scale)
{
    m_scale = scale;
    update();
}

void TimelineItem::fit()
{
    const epi::TimeSpan all = m_picture.picture ? view::extent(*m_picture.picture) : epi::TimeSpan{};
    if (all.begin == all.end)
        return;
    const epi::Seconds margin = std::max(epi::Seconds(3600), all.length() / 50);
    setScale({{all.begin - margin, all.end + margin}, width() - gutter});
}

void TimelineItem::zoom(double factor)
{
    setScale(m_scale.zoomedAt(m_scale.width() / 2, factor));
}

std::optional<epi::TimeSpan> TimelineItem::spanOf(Selection::Kind kind, int item) const
{
    if (!m_picture.picture || item < 0)
        return std::nullopt;
    const view::CasePicture &picture = *m_picture.picture;
    const auto at = static_cast<std::size_t>(item);
    switch (kind) {
    case Selection::Kind::Stay:
        return at < picture.stays.size() ? std::optional(picture.stays[at].stay.possible) : std::nullopt;
    case Selection::Kind::Visit:
        return at < picture.visits.size()
                   ? std::optional(
                         epi::TimeSpan{picture.visits[at].begin, picture.visits[at].end.value_or(picture.visits[at].begin)})
                   : std::nullopt;
    case Selection::Kind::CoPresence:
        return at < picture.coPresences.size() ? std::optional(picture.coPresences[at].found.span) : std::nullopt;
    case Selection::Kind::Source:
        return at < picture.sources.size() && !picture.sources[at].hypothesis.when.isEmpty()
                   ? std::optional(picture.sources[at].hypothesis.when)
                   : std::nullopt;
    case Selection::Kind::None:
        break;
    }
    return std::nullopt;
}

void TimelineItem::show(Selection::Kind kind, int item)
{
    const auto span = spanOf(kind, item);
    if (!span || m_scale.range().overlaps({span->begin, std::max(span->end, span->begin + epi::Seconds(1))}))
        return;
    setScale(m_scale.panned(m_scale.width() / 2 - m_scale.mapToX(span->begin)));
}

view::LaneLayout TimelineItem::layout() const
{
    return {*m_picture.picture, ruler, height() - ruler};
}

QRectF TimelineItem::barOf(epi::TimeSpan span, const view::Lane &lane) const
{
    const double left = toX(span.begin);
    const double right = std::max(toX(span.end), left + 2);
    if (right < gutter || left > width())
        return {};
    const double from = std::max(left, gutter);
    const double inset = lane.height * 0.22;
    return {from, lane.top + inset, std::min(right, width()) - from, lane.height - 2 * inset};
}

QRectF TimelineItem::rectOf(Selection::Kind kind, int item) const
{
    const auto span = spanOf(kind, item);
    if (!span)
        return {};
    const view::LaneLayout lanes = layout();
    const view::Lane *lane = lanes.find(kind == Selection::Kind::Visit ? view::LaneKind::interview : view::LaneKind::stays);
    return barOf(*span, *lane);
}

TimelineItem::Hit TimelineItem::hitAt(QPointF point) const
{
    if (!m_picture.picture || point.x() < gutter)
        return {};
    const view::LaneLayout lanes = layout();
    const view::Lane *lane = lanes.at(point.y());
    if (!lane)
        return {};
    // A bar of two pixels must still be possible to hit.
    const auto over = [&](epi::TimeSpan span) {
        const QRectF bar = barOf(span, *lane);
        return !bar.isNull() && point.x() >= bar.left() - 2 && point.x() <= bar.right() + 2;
    };
    const view::CasePicture &picture = *m_picture.picture;
    if (lane->kind == view::LaneKind::interview) {
        for (std::size_t i = 0; i < picture.visits.size(); ++i) {
            if (over(*spanOf(Selection::Kind::Visit, static_cast<int>(i))))
                return {Selection::Kind::Visit, static_cast<int>(i)};
        }
        return {};
    }
    for (std::size_t i = 0; i < picture.stays.size(); ++i) {
        const epi::Stay &stay = picture.stays[i].stay;
        // In a provider's lane, its own stays; in the lane of stays, all.
        if ((lane->kind == view::LaneKind::stays || view::laneOf(stay.kind) == lane->kind) && over(stay.possible))
            return {Selection::Kind::Stay, static_cast<int>(i)};
    }
    return {};
}

QSGNode *TimelineItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!m_picture.picture || width() <= gutter) {
        delete old;
        return nullptr;
    }
    QSGNode *node = old;
    if (!node) {
        node = new QSGNode;
        node->appendChildNode(makeMeshNode());
        node->appendChildNode(window()->createTextNode());
        node->appendChildNode(makeMeshNode());
    }
    const view::LaneLayout lanes = layout();
    Mesh ground;
    drawGround(ground, lanes);
    drawWindows(ground, lanes);
    drawRecords(ground, lanes);
    drawVisits(ground, lanes);
    drawStays(ground, lanes);
    ground.moveTo(*static_cast<QSGGeometryNode *>(node->firstChild()));
    auto *text = static_cast<QSGTextNode *>(node->childAtIndex(1));
    text->clear();
    drawWords(*text, lanes);
    Mesh marks;
    drawMarks(marks, lanes);
    marks.moveTo(*static_cast<QSGGeometryNode *>(node->lastChild()));
    return node;
}

} // namespace tracedesk::scene
