#include "ui/scene/mesh.h"
#include "ui/scene/timeline_item.h"
#include "view/picture_words.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QSGTextNode>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace tracedesk::scene {

using view::LaneKind;
using view::Selection;

namespace {

constexpr double tickSpacing = 76; ///< pixels a label needs

void addText(QSGTextNode &node, const QString &text, const QFont &font, QPointF topLeft, double room)
{
    QTextLayout layout(QFontMetricsF(font).elidedText(text, Qt::ElideRight, room), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    node.addTextLayout(topLeft, &layout);
}

} // namespace

void TimelineItem::drawGround(Mesh &mesh, const view::LaneLayout &lanes) const
{
    const double bottom = lanes.bottom();
    const epi::Seconds offset = m_picture.picture->utcOffset;
    // Nights, 22 to 6, where a day is wide enough for them to mean something.
    if (m_scale.pixelsPerSecond() * 86400 > 24) {
        epi::Instant midnight = epi::startOfDay(epi::localDay(m_scale.range().begin, offset), offset);
        for (; midnight < m_scale.range().end + std::chrono::hours(3); midnight += std::chrono::hours(24)) {
            const double from = std::clamp(toX(midnight - std::chrono::hours(2)), gutter, width());
            const double until = std::clamp(toX(midnight + std::chrono::hours(6)), gutter, width());
            mesh.addRect({from, ruler, until - from, bottom - ruler}, m_palette.night);
        }
    }
    for (const view::TimeScale::Tick &tick : m_scale.ticks(tickSpacing, offset)) {
        const double x = std::round(toX(tick.time));
        mesh.addRect({x, tick.day ? 0 : ruler, 1, bottom - (tick.day ? 0 : ruler)}, m_palette.line);
    }
    mesh.addRect({0, ruler - 1, width(), 1}, m_palette.line);
    for (const view::Lane &lane : lanes.lanes())
        mesh.addRect({0, lane.top + lane.height - 1, width(), 1}, faded(m_palette.line, 0.6));
}

void TimelineItem::drawWindows(Mesh &mesh, const view::LaneLayout &lanes) const
{
    const auto band = [&](const std::optional<epi::CaseWindow> &window, const QColor &color, double top) {
        if (!window)
            return;
        const double from = std::clamp(toX(window->outer.begin), gutter, width());
        const double until = std::clamp(toX(window->outer.end), gutter, width());
        if (until <= from)
            return;
        mesh.addRect({from, ruler, until - from, lanes.bottom() - ruler}, faded(color, 0.12));
        mesh.addRect({from, top, until - from, 3}, color);
    };
    band(m_picture.picture->exposure, m_palette.exposure, ruler - 7);
    band(m_picture.picture->infectious, m_palette.conflict, ruler - 4);
}

void TimelineItem::drawRecords(Mesh &mesh, const view::LaneLayout &lanes) const
{
    const view::CasePicture &picture = *m_picture.picture;
    for (const view::RecordGap &gap : picture.gaps) {
        const view::Lane *lane = lanes.find(view::laneOf(gap.kind));
        const QRectF bar = lane ? barOf(gap.span, *lane) : QRectF();
        if (!bar.isNull())
            mesh.addHatch(bar, 6, 1, faded(m_palette.ink, 0.3));
    }
    // What would fall into a pixel already drawn is left out: the cost is bounded by the width, not by the records.
    std::array<double, 6> drawnTo;
    drawnTo.fill(-1);
    for (const view::RecordSpan &record : picture.records) {
        if (record.span.begin > m_scale.range().end)
            break;
        const LaneKind kind = view::laneOf(record.kind);
        const view::Lane *lane = lanes.find(kind);
        const QRectF bar = barOf(record.span, *lane);
        double &drawn = drawnTo[static_cast<std::size_t>(kind)];
        if (bar.isNull() || bar.right() <= drawn + 0.5)
            continue;
        drawn = bar.right();
        const bool moment = record.span.length() < epi::Seconds(60);
        const QColor color = m_palette.of(kind);
        if (moment)
            mesh.addRect({bar.left() - 1, lane->top + 3, 2, lane->height - 7}, color);
        else
            mesh.addRect(bar.adjusted(0, 0, bar.width() > 3 ? -1 : 0, 0), faded(color, 0.75));
    }
}

void TimelineItem::drawVisits(Mesh &mesh, const view::LaneLayout &lanes) const
{
    const view::Lane *lane = lanes.find(LaneKind::interview);
    for (const epi::Visit &visit : m_picture.picture->visits) {
        const epi::Instant end = visit.end.value_or(visit.begin);
        const QRectF about = barOf({visit.begin - visit.margin, end + visit.margin}, *lane);
        if (about.isNull())
            continue;
        if (visit.margin.count() > 0)
            mesh.addRect(about, faded(m_palette.interview, 0.35));
        if (const QRectF bar = barOf({visit.begin, end}, *lane); !bar.isNull())
            mesh.addRect(bar, m_palette.interview);
    }
}

void TimelineItem::drawStays(Mesh &mesh, const view::LaneLayout &lanes) const
{
    const view::Lane *lane = lanes.find(LaneKind::stays);
    for (const view::ShownStay &shown : m_picture.picture->stays) {
        const QRectF possible = barOf(shown.stay.possible, *lane);
        if (possible.isNull())
            continue;
        const QColor color = m_palette.of(shown.stay.kind);
        const bool out = m_selection && !m_selection->passes(shown.stay.possible);
        mesh.addRect(possible, faded(color, out ? 0.12 : 0.35));
        for (const double x : {possible.left(), possible.right() - 1})
            mesh.addDashes({x + 0.5, possible.top()}, {x + 0.5, possible.bottom()}, 1, 2, faded(color, out ? 0.3 : 1));
        if (!shown.stay.certain.isEmpty()) {
            const QRectF certain = barOf(shown.stay.certain, *lane);
            if (!certain.isNull())
                mesh.addRect(certain, faded(color, out ? 0.3 : 1));
        }
    }
}

void TimelineItem::drawMarks(Mesh &mesh, const view::LaneLayout &lanes) const
{
    if (!m_selection)
        return;
    const double bottom = lanes.bottom();
    if (const auto brush = m_selection->brush()) {
        const double from = std::clamp(toX(brush->begin), gutter, width());
        const double until = std::clamp(toX(brush->end), gutter, width());
        const QColor veil = faded(m_palette.surface, 0.55);
        mesh.addRect({gutter, 0, from - gutter, bottom}, veil);
        mesh.addRect({until, 0, width() - until, bottom}, veil);
        mesh.addFrame({from, 0, until - from, bottom}, 1.5, m_palette.accent);
    }
    const auto frame = [&](Selection::Kind kind, int item, double thickness) {
        const QRectF bar = rectOf(kind, item);
        if (!bar.isNull())
            mesh.addFrame(bar.adjusted(-3, -3, 3, 3), thickness, m_palette.accent);
    };
    frame(m_selection->hoverKind(), m_selection->hoverItem(), 1);
    frame(m_selection->kind(), m_selection->item(), 2);
    if (const auto cursor = m_selection->cursor()) {
        const double x = toX(*cursor);
        if (x >= gutter && x <= width())
            mesh.addRect({std::round(x), 0, 1, bottom}, m_palette.ink);
    }
    if (hasActiveFocus())
        mesh.addFrame(boundingRect(), 1, faded(m_palette.accent, 0.6));
}

void TimelineItem::drawWords(QSGTextNode &text, const view::LaneLayout &lanes) const
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(12);
    text.setColor(m_palette.ink);
    for (const view::Lane &lane : lanes.lanes())
        addText(text, view::word(lane.kind), font, {10, lane.top + lane.height / 2 - 9}, gutter - 14);
    font.setPixelSize(11);
    text.setColor(m_palette.label);
    const epi::Seconds offset = m_picture.picture->utcOffset;
    for (const view::TimeScale::Tick &tick : m_scale.ticks(tickSpacing, offset)) {
        const double x = toX(tick.time);
        if (x < gutter || x > width() - 24)
            continue;
        const QString word = tick.day ? view::shortDayText(epi::localDay(tick.time, offset)) : view::clockText(tick.time, offset);
        addText(text, word, font, {x + 4, 2}, tickSpacing - 6);
    }
}

} // namespace tracedesk::scene
