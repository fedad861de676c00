#include "ui/scene/mesh.h"
#include "ui/scene/scene_text.h"
#include "ui/scene/transmission_graph.h"
#include "view/timeline_words.h"

#include <QFontMetricsF>
#include <QQuickWindow>
#include <QSGNode>
#include <QSGTextNode>

#include <algorithm>

namespace tracedesk::scene {

namespace {

constexpr double tickSpacing = 58; ///< pixels a label needs
constexpr double dot = 5;

} // namespace

void TransmissionGraph::drawGround(Mesh &mesh) const
{
    const double bottom = std::min(height(), yOf(static_cast<std::uint32_t>(m_layout.caseAt.size())) - rowHeight() / 2);
    const view::TimeRuler marks = m_scale.ruler(tickSpacing, m_tree.tree->utcOffset);
    for (const view::TimeRuler::Tick &tick : marks.ticks)
        mesh.addRect({std::round(m_scale.mapToX(tick.time)), ruler, 1, bottom - ruler},
                     tick.head ? m_palette.border : m_palette.line);
    const auto mark = [&](std::optional<std::uint32_t> which, double opacity) {
        if (!which)
            return;
        const double top = std::max(yOf(m_layout.rowOf[*which]) - rowHeight() / 2, ruler);
        mesh.addRect({0, top, width(), rowHeight()}, faded(m_palette.accent, opacity));
    };
    mark(m_hovered, 0.06);
    mark(m_currentIndex, 0.15);
}

void TransmissionGraph::drawLinks(Mesh &mesh) const
{
    const auto [first, last] = visibleRows();
    const std::vector<view::TreeCase> &cases = m_tree.tree->cases;
    for (std::uint32_t i = 0; i < cases.size(); ++i) {
        const view::TreeCase &c = cases[i];
        const std::uint32_t row = m_layout.rowOf[i];
        if (!c.source) {
            if (row >= first && row < last && c.probability > 0 && c.sourceKind == epi::SourceKind::imported) {
                // From elsewhere.
                const QPointF to(xOf(c) - dot - 2, yOf(row));
                mesh.addLine(to - QPointF(16, 0), to - QPointF(3, 0), 1.5, m_palette.ink);
                mesh.addTriangle(to, to + QPointF(-6, -4), to + QPointF(-6, 4), m_palette.ink);
            }
            continue;
        }
        const auto [above, below] = std::minmax(row, m_layout.rowOf[*c.source]);
        if (below < first || above >= last)
            continue;
        const bool marked = m_currentIndex == i || m_currentIndex == *c.source;
        const QColor color = faded(marked ? m_palette.accent : m_palette.ink, 0.25 + 0.65 * c.probability);
        const double thickness = 0.75 + 2.25 * c.probability;
        const QPointF from = pointOf(*c.source);
        const QPointF to = pointOf(i);
        // Cut to what is seen: a source may be thousands of rows away.
        const QPointF foot(from.x(), std::clamp(to.y(), ruler - rowHeight(), height() + rowHeight()));
        const QPointF head(from.x(), std::clamp(from.y(), ruler - rowHeight(), height() + rowHeight()));
        if (m_layout.loop[i]) {
            mesh.addDashes(head, foot, thickness, 3, m_palette.conflict);
            mesh.addDashes({from.x(), to.y()}, to, thickness, 3, m_palette.conflict);
        } else {
            mesh.addLine(head, foot, thickness, color);
            if (row >= first && row < last)
                mesh.addLine({from.x(), to.y()}, to, thickness, color);
        }
    }
}

void TransmissionGraph::drawCases(Mesh &mesh) const
{
    const auto [first, last] = visibleRows();
    for (std::uint32_t row = first; row < last; ++row) {
        const view::TreeCase &c = m_tree.tree->cases[m_layout.caseAt[row]];
        const double y = yOf(row);
        const QPointF at(xOf(c), y);
        if (!c.infection.isEmpty()) {
            const double from = m_scale.mapToX(c.infection.begin);
            const double until = std::max(m_scale.mapToX(c.infection.end), from + 2);
            mesh.addRect({from, y - 3, until - from, 6}, faded(m_palette.exposure, 0.85));
        }
        const QColor color = c.member ? m_palette.conflict : m_palette.ink;
        mesh.addDisc(at, dot + 1.5, m_palette.surface);
        if (c.onsetKnown)
            mesh.addDisc(at, dot, color);
        else
            mesh.addRing(at, dot - 1, 1.75, color);
    }
}

void TransmissionGraph::drawWords(QSGTextNode &names, QSGTextNode &times) const
{
    const QFont font = sceneFont(11);
    const double high = QFontMetricsF(font).height();
    const auto [first, last] = visibleRows();
    names.setColor(m_palette.ink);
    for (std::uint32_t row = first; row < last; ++row) {
        const view::TreeCase &c = m_tree.tree->cases[m_layout.caseAt[row]];
        const double x = std::max(xOf(c) + dot + 5, 4.0);
        if (x < width() - 12)
            addText(names, view::treeText(c), font, {x, yOf(row) - high / 2}, 260);
    }
    const view::TimeRuler marks = m_scale.ruler(tickSpacing, m_tree.tree->utcOffset);
    addTickTexts(times, marks, m_scale, 0, m_tree.tree->utcOffset, tickSpacing, m_palette);
    addHeadTexts(times, marks, m_scale, 0, m_tree.tree->utcOffset, m_palette);
}

QSGNode *TransmissionGraph::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!m_tree.tree || width() < 2) {
        delete old;
        return nullptr;
    }
    enum Child { drawing, names, rulerGround, times };
    QSGNode *node = old;
    if (!node) {
        node = new QSGNode;
        node->appendChildNode(new QSGNode);
        node->appendChildNode(window()->createTextNode());
        node->appendChildNode(new QSGNode);
        node->appendChildNode(window()->createTextNode());
    }
    Mesh mesh;
    drawGround(mesh);
    drawLinks(mesh);
    drawCases(mesh);
    mesh.moveToChildren(*node->childAtIndex(drawing));
    Mesh ground;
    ground.addRect({0, 0, width(), ruler - 1}, m_palette.surface);
    ground.addRect({0, ruler - 1, width(), 1}, m_palette.line);
    if (hasActiveFocus())
        ground.addFrame(boundingRect(), 1, faded(m_palette.accent, 0.6));
    const double all = static_cast<double>(m_layout.caseAt.size()) * rowHeight();
    if (const double room = height() - ruler; all > room)
        ground.addRect({width() - 4, ruler + room * m_scroll / all, 3, std::max(room * room / all, 12.0)},
                       faded(m_palette.ink, 0.4));
    ground.moveToChildren(*node->childAtIndex(rulerGround));
    auto *nameText = static_cast<QSGTextNode *>(node->childAtIndex(names));
    auto *timeText = static_cast<QSGTextNode *>(node->childAtIndex(times));
    nameText->clear();
    timeText->clear();
    drawWords(*nameText, *timeText);
    return node;
}

} // namespace tracedesk::scene
