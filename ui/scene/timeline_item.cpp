#include "ui/scene/timeline_item.h"

#include "ui/scene/follow_selection.h"
#include "ui/scene/mesh.h"

#include <QQuickWindow>
#include <QSGTextNode>
#include <QSGTransformNode>

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
    connect(this, &QQuickItem::activeFocusChanged, this, &QQuickItem::update);
}

view::CasePictureValue TimelineItem::picture() const
{
    return {m_picture ? m_picture->ofCase : nullptr};
}

void TimelineItem::setPicture(const view::CasePictureValue &picture)
{
    const view::CasePicturePtr now = this->picture().picture;
    if (picture.picture == now)
        return;
    setTimeline(view::timelineOf(picture.picture), picture.picture && now && picture.picture->facts.id == now->facts.id);
}

view::ClusterPictureValue TimelineItem::cluster() const
{
    return {m_picture ? m_picture->ofCluster : nullptr};
}

void TimelineItem::setCluster(const view::ClusterPictureValue &cluster)
{
    if (cluster.picture != this->cluster().picture)
        setTimeline(view::timelineOf(cluster.picture), false);
}

void TimelineItem::setTimeline(view::TimelinePicturePtr picture, bool sameThing)
{
    // Where there was nothing to look at, nobody chose what to see; nor is anything to be seen where all lies elsewhere now.
    const bool wasEmpty = !m_picture || m_picture->extent.isEmpty();
    m_picture = std::move(picture);
    setPreview({}, {});
    const bool elsewhere = m_picture && !m_picture->extent.isEmpty() && !m_scale.range().overlaps(m_picture->extent);
    if (!sameThing || wasEmpty || elsewhere) {
        m_scroll = 0;
        fit();
    }
    stale();
    emit pictureChanged();
}

void TimelineItem::setSelection(Selection *selection)
{
    if (!follow(m_selection, selection, this,
                {&Selection::selected, &Selection::hovered, &Selection::brushed, &Selection::cursorMoved}, &QQuickItem::update))
        return;
    if (m_selection) {
        connect(m_selection, &Selection::selected, this, [this] { show(m_selection->kind(), m_selection->item()); });
        connect(m_selection, &Selection::cursorMoved, this, &TimelineItem::followCursor);
    }
    emit selectionChanged();
}

void TimelineItem::setPalette(const ScenePalette &palette)
{
    if (palette == m_palette)
        return;
    m_palette = palette;
    stale();
    emit paletteChanged();
}

void TimelineItem::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    stale();
    emit languageChanged();
}

void TimelineItem::setPlaying(bool playing)
{
    if (playing == m_playing)
        return;
    m_playing = playing;
    if (m_playing)
        followCursor();
    emit playingChanged();
}

void TimelineItem::setPreview(const QString &text, QPointF point)
{
    if (text == m_preview && (text.isEmpty() || point == m_previewPoint))
        return;
    m_preview = text;
    m_previewPoint = point;
    emit previewChanged();
}

void TimelineItem::stale()
{
    m_stale = true;
    update();
}

void TimelineItem::setScale(const view::TimeScale &scale)
{
    m_scale = scale;
    update();
}

void TimelineItem::scrollTo(double scroll)
{
    m_scroll = scroll;
    m_scroll = layout().scroll();
    update();
}

epi::TimeSpan TimelineItem::whole() const
{
    const epi::TimeSpan all = m_picture ? m_picture->extent : epi::TimeSpan{};
    if (!all.isEmpty())
        return all;
    if (all != epi::TimeSpan{}) // one moment and no more, such as a visit that nobody knows the end of
        return {all.begin - std::chrono::hours(12), all.begin + std::chrono::hours(12)};
    return m_picture && m_picture->ofCase ? view::weeksAround(*m_picture->ofCase) : epi::TimeSpan{};
}

void TimelineItem::fit()
{
    const epi::TimeSpan all = whole();
    if (all.isEmpty())
        return;
    const epi::Seconds margin = std::max(epi::Seconds(3600), all.length() / 50);
    setScale({{all.begin - margin, all.end + margin}, width() - gutter});
}

void TimelineItem::zoom(double factor)
{
    setScale(m_scale.zoomedAt(m_scale.width() / 2, factor));
}

void TimelineItem::show(Selection::Kind kind, int item)
{
    const auto place = m_picture ? m_picture->placeOf(kind, item) : std::nullopt;
    if (!place)
        return;
    scrollTo(layout().scrollTo(place->lane));
    const epi::TimeSpan span = place->span;
    if (!m_scale.range().overlaps({span.begin, std::max(span.end, span.begin + epi::Seconds(1))}))
        setScale(m_scale.panned(m_scale.width() / 2 - m_scale.mapToX(span.begin)));
}

void TimelineItem::followCursor()
{
    const auto cursor = m_selection ? m_selection->cursor() : std::nullopt;
    if (!m_playing || !cursor)
        return;
    const double x = m_scale.mapToX(*cursor);
    if (x < 0 || x > m_scale.width() * 0.95)
        setScale(m_scale.panned(m_scale.width() * 0.15 - x));
}

view::LaneLayout TimelineItem::layout() const
{
    return {m_picture ? m_picture->lanes.size() : 0, ruler, height() - ruler, m_scroll};
}

QRectF TimelineItem::rectOf(Selection::Kind kind, int item) const
{
    const auto place = m_picture ? m_picture->placeOf(kind, item) : std::nullopt;
    if (!place)
        return {};
    const view::LaneLayout lanes = layout();
    const double left = toX(place->span.begin);
    const double right = std::max(toX(place->span.end), left + view::narrowestBar);
    if (right < gutter || left > width())
        return {};
    const double from = std::max(left, gutter);
    const double inset = lanes.laneHeight() * 0.22;
    return {from, lanes.topOf(place->lane) + inset, std::min(right, width()) - from, lanes.laneHeight() - 2 * inset};
}

namespace {

// The order is the order of drawing; the rulers' and names' grounds cover what is panned under them.
struct TimelineNode : QSGNode
{
    explicit TimelineNode(QQuickWindow &window)
        : ticks(window.createTextNode())
        , names(window.createTextNode())
        , heads(window.createTextNode())
    {
        groundMove->appendChildNode(ground);
        lanesMove->appendChildNode(lanes);
        ticksMove->appendChildNode(ticks);
        for (QSGNode *node :
             std::initializer_list<QSGNode *>{groundMove, lanesMove, rulerGround, ticksMove, nameGround, names, heads, marks})
            appendChildNode(node);
    }

    QSGTransformNode *groundMove = new QSGTransformNode;
    QSGTransformNode *lanesMove = new QSGTransformNode;
    QSGTransformNode *ticksMove = new QSGTransformNode;
    QSGNode *ground = new QSGNode;
    QSGNode *lanes = new QSGNode;
    QSGNode *rulerGround = new QSGNode;
    QSGTextNode *ticks;
    QSGNode *nameGround = new QSGNode;
    QSGTextNode *names;
    QSGTextNode *heads;
    QSGNode *marks = new QSGNode;
};

void move(QSGTransformNode &node, double x, double y)
{
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>(x), static_cast<float>(y));
    node.setMatrix(matrix);
}

template<class Draw> void redraw(QSGNode &node, const Draw &draw)
{
    Mesh mesh;
    draw(mesh);
    mesh.moveToChildren(node);
}

} // namespace

QSGNode *TimelineItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!m_picture || width() <= gutter || !isDated()) {
        delete old;
        return nullptr;
    }
    auto *node = static_cast<TimelineNode *>(old);
    if (!node) {
        node = new TimelineNode(*window());
        m_stale = true;
    }
    const epi::TimeSpan seen = m_scale.range();
    const bool sameZoom = m_scale.pixelsPerSecond() == m_builtZoom;
    const bool within = m_built.range().begin <= seen.begin && seen.end <= m_built.range().end;
    const bool all = m_stale || !sameZoom || !within;
    if (all) {
        m_built = m_scale.widened(m_scale.width() / 2);
        m_builtZoom = m_scale.pixelsPerSecond();
        redraw(*node->ground, [this](Mesh &mesh) { drawGround(mesh); });
        node->ticks->clear();
        drawTicks(*node->ticks);
        redraw(*node->rulerGround, [this](Mesh &mesh) {
            mesh.addRect({0, 0, width(), ruler - 1}, m_palette.surface);
            mesh.addRect({0, ruler - 1, width(), 1}, m_palette.line);
        });
    }
    if (all || m_scroll != m_builtScroll) {
        m_builtScroll = m_scroll;
        redraw(*node->lanes, [this](Mesh &mesh) { drawLanes(mesh); });
        redraw(*node->nameGround, [this](Mesh &mesh) { drawBehind(mesh); });
        node->names->clear();
        drawNames(*node->names);
    }
    m_stale = false;
    const double x = gutter + m_scale.mapToX(m_built.range().begin);
    move(*node->groundMove, x, 0);
    move(*node->ticksMove, x, 0);
    move(*node->lanesMove, x, -layout().scroll());
    node->heads->clear();
    drawHeads(*node->heads);
    redraw(*node->marks, [this](Mesh &mesh) { drawMarks(mesh); });
    return node;
}

} // namespace tracedesk::scene
