#include "ui/scene/transmission_graph.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tracedesk::scene {

namespace {

QString idOf(const view::TreeCase &c)
{
    return QString::fromStdString(c.id.toString());
}

} // namespace

TransmissionGraph::TransmissionGraph(QQuickItem *parent)
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

void TransmissionGraph::setTree(const view::TransmissionTreeValue &tree)
{
    if (tree == m_tree)
        return;
    m_tree = tree;
    m_layout = m_tree.tree ? view::layoutOf(*m_tree.tree) : view::TreeLayout{};
    m_hovered.reset();
    m_scroll = 0;
    fit();
    findCurrent();
    update();
    emit treeChanged();
}

void TransmissionGraph::setCurrent(const QString &id)
{
    if (id == m_current)
        return;
    m_current = id;
    findCurrent();
    update();
    emit currentChanged();
}

void TransmissionGraph::findCurrent()
{
    m_currentIndex.reset();
    if (!m_tree.tree || m_current.isEmpty())
        return;
    const auto parsed = epi::CaseId::parse(m_current.toStdString());
    const auto &cases = m_tree.tree->cases;
    const auto found = parsed ? std::ranges::find(cases, *parsed, &view::TreeCase::id) : cases.end();
    if (found == cases.end())
        return;
    m_currentIndex = static_cast<std::uint32_t>(found - cases.begin());
    scrollToRow(m_layout.rowOf[*m_currentIndex]);
}

void TransmissionGraph::setPalette(const ScenePalette &palette)
{
    if (palette == m_palette)
        return;
    m_palette = palette;
    update();
    emit paletteChanged();
}

void TransmissionGraph::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    update();
    emit languageChanged();
}

void TransmissionGraph::fit()
{
    if (m_layout.extent.isEmpty())
        return;
    const epi::TimeSpan all = m_layout.extent;
    // More on the right: names stand behind the dots.
    setScale({{all.begin - all.length() / 12, all.end + all.length() / 6}, width()});
}

void TransmissionGraph::zoom(double factor)
{
    setScale(m_scale.zoomedAt(m_scale.width() / 2, factor));
}

void TransmissionGraph::setScale(const view::TimeScale &scale)
{
    m_scale = scale;
    update();
}

double TransmissionGraph::rowHeight() const
{
    const auto rows = static_cast<double>(std::max<std::size_t>(m_layout.caseAt.size(), 1));
    return std::floor(std::clamp((height() - ruler) / rows, lowestRow, highestRow));
}

void TransmissionGraph::scrollTo(double scroll)
{
    const double all = static_cast<double>(m_layout.caseAt.size()) * rowHeight();
    m_scroll = std::clamp(scroll, 0.0, std::max(0.0, all - (height() - ruler)));
    update();
}

void TransmissionGraph::scrollToRow(std::uint32_t row)
{
    const double top = row * rowHeight();
    const double room = height() - ruler;
    if (top < m_scroll || top + rowHeight() > m_scroll + room)
        scrollTo(top - room / 2);
}

std::pair<std::uint32_t, std::uint32_t> TransmissionGraph::visibleRows() const
{
    const auto count = static_cast<std::uint32_t>(m_layout.caseAt.size());
    const auto first = static_cast<std::uint32_t>(m_scroll / rowHeight());
    const auto last = static_cast<std::uint32_t>(std::max(0.0, std::ceil((m_scroll + height() - ruler) / rowHeight())));
    return {std::min(first, count), std::min(last, count)};
}

std::optional<std::uint32_t> TransmissionGraph::caseAt(double y) const
{
    if (y < ruler || m_layout.caseAt.empty())
        return std::nullopt;
    const auto row = static_cast<std::size_t>((y - ruler + m_scroll) / rowHeight());
    return row < m_layout.caseAt.size() ? std::optional(m_layout.caseAt[row]) : std::nullopt;
}

double TransmissionGraph::xOf(const view::TreeCase &c) const
{
    // Undated cases stand at the left edge, hollow.
    const auto time = view::timeOf(c);
    return time ? m_scale.mapToX(*time) : 10;
}

QPointF TransmissionGraph::pointOf(std::uint32_t treeCase) const
{
    return {xOf(m_tree.tree->cases[treeCase]), yOf(m_layout.rowOf[treeCase])};
}

void TransmissionGraph::selectRow(std::int64_t row)
{
    if (m_layout.caseAt.empty())
        return;
    const auto last = static_cast<std::int64_t>(m_layout.caseAt.size()) - 1;
    const std::uint32_t chosen = m_layout.caseAt[static_cast<std::size_t>(std::clamp<std::int64_t>(row, 0, last))];
    emit caseSelected(idOf(m_tree.tree->cases[chosen]));
}

void TransmissionGraph::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    setScale(m_scale.withWidth(newGeometry.width()));
    scrollTo(m_scroll);
    if (oldGeometry.width() < 2)
        fit();
}

void TransmissionGraph::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier)
        setScale(m_scale.zoomedAt(event->position().x(), std::exp2(turned.y() / 240.0)));
    else if (event->modifiers() & Qt::ShiftModifier || std::abs(turned.x()) > std::abs(turned.y()))
        setScale(m_scale.panned((turned.x() != 0 ? turned.x() : turned.y()) * 0.5));
    else
        scrollTo(m_scroll - turned.y() * 0.6);
    event->accept();
}

void TransmissionGraph::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressed = event->position();
    m_scaleBefore = m_scale;
    m_scrollBefore = m_scroll;
    m_moved = false;
    setKeepMouseGrab(true);
    event->accept();
}

void TransmissionGraph::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF by = event->position() - m_pressed;
    if (!m_moved && std::max(std::abs(by.x()), std::abs(by.y())) < 4)
        return;
    m_moved = true;
    setScale(m_scaleBefore.panned(by.x()));
    scrollTo(m_scrollBefore - by.y());
}

void TransmissionGraph::mouseReleaseEvent(QMouseEvent *event)
{
    setKeepMouseGrab(false);
    if (m_moved || !m_tree.tree)
        return;
    const auto hit = caseAt(event->position().y());
    emit caseSelected(hit ? idOf(m_tree.tree->cases[*hit]) : QString());
}

void TransmissionGraph::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto hit = m_tree.tree ? caseAt(event->position().y()) : std::nullopt)
        emit caseOpened(idOf(m_tree.tree->cases[*hit]));
    event->accept();
}

void TransmissionGraph::hoverMoveEvent(QHoverEvent *event)
{
    const auto hit = m_tree.tree ? caseAt(event->position().y()) : std::nullopt;
    if (hit == m_hovered)
        return;
    m_hovered = hit;
    update();
}

void TransmissionGraph::hoverLeaveEvent(QHoverEvent *)
{
    m_hovered.reset();
    update();
}

void TransmissionGraph::keyPressEvent(QKeyEvent *event)
{
    if (!m_tree.tree || m_layout.caseAt.empty()) {
        event->ignore();
        return;
    }
    const std::int64_t row = m_currentIndex ? static_cast<std::int64_t>(m_layout.rowOf[*m_currentIndex]) : -1;
    const std::int64_t page = std::max<std::int64_t>(1, static_cast<std::int64_t>((height() - ruler) / rowHeight()) - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        selectRow(row - 1);
        break;
    case Qt::Key_Down:
        selectRow(row + 1);
        break;
    case Qt::Key_PageUp:
        selectRow(row - page);
        break;
    case Qt::Key_PageDown:
        selectRow(row + page);
        break;
    case Qt::Key_Left:
        if (m_currentIndex && m_tree.tree->cases[*m_currentIndex].source)
            selectRow(m_layout.rowOf[*m_tree.tree->cases[*m_currentIndex].source]);
        break;
    case Qt::Key_Right: {
        const auto below = static_cast<std::size_t>(row + 1);
        const bool infected = m_currentIndex && below < m_layout.caseAt.size() &&
                              m_layout.depth[m_layout.caseAt[below]] > m_layout.depth[*m_currentIndex];
        if (infected)
            selectRow(row + 1);
        break;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1.5);
        break;
    case Qt::Key_Minus:
        zoom(1 / 1.5);
        break;
    case Qt::Key_Home:
        fit();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_currentIndex)
            emit caseOpened(m_current);
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

} // namespace tracedesk::scene
