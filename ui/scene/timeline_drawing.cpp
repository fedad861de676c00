#include "ui/scene/mesh.h"
#include "ui/scene/scene_text.h"
#include "ui/scene/timeline_item.h"
#include "view/timeline_words.h"

#include <QFontMetricsF>
#include <QSGTextNode>

#include <algorithm>

namespace tracedesk::scene {

using view::SpanStyle;

namespace {

constexpr double tickSpacing = 58; ///< pixels a label needs
constexpr double beyond = 40;      ///< bars are cut this far outside what is built
constexpr double inset = 0.22;     ///< of a lane, above and below a bar

double opacityOf(SpanStyle style)
{
    switch (style) {
    case SpanStyle::record:
        return 0.75;
    case SpanStyle::margin:
    case SpanStyle::possible:
        return 0.35;
    case SpanStyle::elsewhere:
        return 0.22;
    case SpanStyle::gap:
        return 0.4;
    case SpanStyle::unseen:
        return 0;
    case SpanStyle::moment:
    case SpanStyle::told:
    case SpanStyle::certain:
        break;
    }
    return 1;
}

} // namespace

void TimelineItem::drawGround(Mesh &mesh) const
{
    const view::LaneLayout lanes = layout();
    const double below = lanes.bottom() - ruler;
    const epi::Seconds offset = m_picture->utcOffset;
    const auto column = [&](epi::TimeSpan span, double top, double height, const QColor &color) {
        const double from = std::max(m_built.mapToX(span.begin), -beyond);
        const double until = std::min(m_built.mapToX(span.end), m_built.width() + beyond);
        if (until > from)
            mesh.addRect({from, top, until - from, height}, color);
    };
    // Nights, 22 to 6, where a day is wide enough for them to mean something.
    if (m_built.pixelsPerSecond() * 86400 > 24) {
        using std::chrono::hours;
        epi::Instant midnight = epi::startOfDay(epi::localDay(m_built.range().begin, offset), offset);
        for (; midnight < m_built.range().end + hours(3); midnight += hours(24))
            column({midnight - hours(2), midnight + hours(6)}, ruler, below, m_palette.night);
    }
    for (const view::TimelineBand &band : m_picture->bands) {
        if (band.lane)
            continue;
        const QColor color = band.kind == view::BandKind::exposure ? m_palette.exposure : m_palette.conflict;
        column(band.span, ruler, below, faded(color, 0.12));
    }
    for (const view::TimeRuler::Tick &tick : m_built.ruler(tickSpacing, offset).ticks)
        mesh.addRect({std::round(m_built.mapToX(tick.time)), ruler, 1, below}, tick.head ? m_palette.border : m_palette.line);
}

void TimelineItem::drawLanes(Mesh &mesh) const
{
    const view::LaneLayout lanes(m_picture->lanes.size(), ruler, height() - ruler);
    const auto [first, last] = layout().visible();
    const auto seen = [first, last](std::size_t lane) { return lane >= first && lane < last; };
    for (const view::TimelineBand &band : m_picture->bands) {
        if (!band.lane || !seen(*band.lane))
            continue;
        const double from = std::max(m_built.mapToX(band.span.begin), -beyond);
        const double until = std::min(m_built.mapToX(band.span.end), m_built.width() + beyond);
        if (until <= from)
            continue;
        const QColor color = band.kind == view::BandKind::exposure ? m_palette.exposure : m_palette.conflict;
        const double foot = lanes.topOf(*band.lane) + lanes.laneHeight() - 1;
        mesh.addRect({from, foot - 2, until - from, 2}, color);
    }
    for (std::size_t lane = first; lane < last; ++lane)
        mesh.addRect({-beyond, lanes.topOf(lane) + lanes.laneHeight() - 1, m_built.width() + 2 * beyond, 1},
                     faded(m_palette.line, 0.6));
    for (const view::TimelineSeries &series : m_picture->series) {
        if (series.style != SpanStyle::unseen && seen(series.lane))
            drawSeries(mesh, series);
    }
}

void TimelineItem::drawSeries(Mesh &mesh, const view::TimelineSeries &series) const
{
    const view::LaneLayout lanes(m_picture->lanes.size(), ruler, height() - ruler);
    const double top = lanes.topOf(series.lane);
    const double tall = lanes.laneHeight();
    const QColor color = m_palette.of(series.colour);
    const double opacity = opacityOf(series.style);
    for (const view::LaneRun &run : view::runsOf(series.spans, m_built)) {
        const double from = std::max(run.left, -beyond);
        const double until = std::min(run.right, m_built.width() + beyond);
        if (until <= from)
            continue;
        const QRectF bar(from, top + tall * inset, until - from, tall * (1 - 2 * inset));
        switch (series.style) {
        case SpanStyle::gap:
            mesh.addHatch(bar, 6, 1, faded(m_palette.ink, opacity));
            break;
        case SpanStyle::moment:
            mesh.addRect({from, top + 3, until - from, tall - 7}, faded(color, run.strength));
            break;
        case SpanStyle::possible:
        case SpanStyle::margin:
            mesh.addRect(bar, faded(color, opacity * run.strength));
            // Where it may have begun or ended: not where it did.
            if (bar.width() >= 5) {
                for (const double x : {run.left + 0.5, run.right - 0.5})
                    mesh.addDashes({x, bar.top()}, {x, bar.bottom()}, 1, 2, color);
            }
            break;
        case SpanStyle::record:
            // A hair between records that follow each other.
            mesh.addRect(bar.adjusted(0, 0, bar.width() > 4 ? -1 : 0, 0), faded(color, opacity * run.strength));
            break;
        case SpanStyle::told:
        case SpanStyle::certain:
        case SpanStyle::elsewhere:
            mesh.addRect(bar, faded(color, opacity * run.strength));
            break;
        case SpanStyle::unseen:
            break;
        }
    }
}

void TimelineItem::drawTicks(QSGTextNode &text) const
{
    const epi::Seconds offset = m_picture->utcOffset;
    addTickTexts(text, m_built.ruler(tickSpacing, offset), m_built, 0, offset, tickSpacing, m_palette);
}

void TimelineItem::drawHeads(QSGTextNode &text) const
{
    const epi::Seconds offset = m_picture->utcOffset;
    addHeadTexts(text, m_scale.ruler(tickSpacing, offset), m_scale, gutter, offset, m_palette);
}

void TimelineItem::drawBehind(Mesh &mesh) const
{
    mesh.addRect({0, 0, gutter, height()}, m_palette.surface);
    mesh.addRect({0, ruler - 1, gutter, 1}, m_palette.line);
    const view::LaneLayout lanes = layout();
    const auto [first, last] = lanes.visible();
    for (std::size_t lane = first; lane < last; ++lane) {
        if (const double foot = lanes.topOf(lane) + lanes.laneHeight() - 1; foot > ruler)
            mesh.addRect({0, foot, gutter, 1}, faded(m_palette.line, 0.6));
    }
    mesh.addRect({gutter - 1, 0, 1, lanes.bottom()}, m_palette.line);
    if (lanes.scrollable() > 0) {
        const double room = height() - ruler;
        const double all = room + lanes.scrollable();
        mesh.addRect({gutter - 4, ruler + room * lanes.scroll() / all, 2, room * room / all}, faded(m_palette.ink, 0.4));
    }
}

void TimelineItem::drawNames(QSGTextNode &text) const
{
    const QFont font = sceneFont(12);
    const double high = QFontMetricsF(font).height();
    text.setColor(m_palette.ink);
    const view::LaneLayout lanes = layout();
    const auto [first, last] = lanes.visible();
    for (std::size_t lane = first; lane < last; ++lane) {
        const double top = lanes.topOf(lane) + (lanes.laneHeight() - high) / 2;
        if (top >= ruler - 2)
            addText(text, view::laneText(m_picture->lanes[lane]), font, {10, top}, gutter - 16);
    }
}

} // namespace tracedesk::scene
