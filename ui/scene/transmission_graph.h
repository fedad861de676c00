#pragma once

#include "ui/scene/scene_palette.h"
#include "view/picture_values.h"
#include "view/time_scale.h"

#include <QQuickItem>

class QSGTextNode;

namespace tracedesk::scene {

class Mesh;

/// A transmission tree on a time axis: a row a case, a dot at its onset (hollow where another day stands for it), before it
/// the most probable time of infection, and a line from the likeliest source, the stronger the more probable. Unknown sources
/// begin with a question mark, imported ones with an arrow from the left; dashed lines close a circle of likeliest sources.
/// Wheel scrolls, Ctrl+wheel zooms time at the pointer, Shift+wheel and dragging pan; click selects, double click or Return
/// opens a case. Up/Down go through the rows, Left to the source, Right to the first infected; +/- zoom, Home fits.
/// Rows get as high as there is room for, up to `highestRow`; only visible ones are drawn.
class TransmissionGraph : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::TransmissionTreeValue tree READ tree WRITE setTree NOTIFY treeChanged FINAL)
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged FINAL)
    Q_PROPERTY(tracedesk::scene::ScenePalette colors READ palette WRITE setPalette NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)

public:
    static constexpr double ruler = 36;
    static constexpr double highestRow = 24;
    static constexpr double lowestRow = 16; ///< a name still fits

    explicit TransmissionGraph(QQuickItem *parent = nullptr);

    [[nodiscard]] view::TransmissionTreeValue tree() const { return m_tree; }
    void setTree(const view::TransmissionTreeValue &tree);
    /// The selected case, by the text of its id; scrolled to when it is set.
    [[nodiscard]] QString current() const { return m_current; }
    void setCurrent(const QString &id);
    [[nodiscard]] ScenePalette palette() const { return m_palette; }
    void setPalette(const ScenePalette &palette);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);

    Q_INVOKABLE void fit();
    Q_INVOKABLE void zoom(double factor); ///< at the middle

    [[nodiscard]] const view::TimeScale &scale() const { return m_scale; }
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] QPointF pointOf(std::uint32_t treeCase) const; ///< of its dot, in the item
    [[nodiscard]] const view::TreeLayout &layout() const { return m_layout; }

signals:
    void treeChanged();
    void currentChanged();
    void paletteChanged();
    void languageChanged();
    void caseSelected(const QString &id);
    void caseOpened(const QString &id);

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setScale(const view::TimeScale &scale);
    void scrollTo(double scroll);
    void scrollToRow(std::uint32_t row);
    [[nodiscard]] std::optional<std::uint32_t> caseAt(double y) const;
    void findCurrent();
    void selectRow(std::int64_t row);
    [[nodiscard]] double xOf(const view::TreeCase &c) const;
    [[nodiscard]] double yOf(std::uint32_t row) const { return ruler + (row + 0.5) * rowHeight() - m_scroll; }

    void drawGround(Mesh &mesh) const;
    void drawLinks(Mesh &mesh) const;
    void drawCases(Mesh &mesh) const;
    void drawWords(QSGTextNode &names, QSGTextNode &times) const;
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> visibleRows() const; ///< first, and one past the last

    view::TransmissionTreeValue m_tree;
    view::TreeLayout m_layout;
    QString m_current;
    std::optional<std::uint32_t> m_currentIndex;
    std::optional<std::uint32_t> m_hovered;
    ScenePalette m_palette;
    QString m_language;
    view::TimeScale m_scale;
    double m_scroll = 0;
    QPointF m_pressed;
    view::TimeScale m_scaleBefore;
    double m_scrollBefore = 0;
    bool m_moved = false;
};

} // namespace tracedesk::scene
