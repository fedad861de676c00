#pragma once

#include "ui/scene/scene_palette.h"
#include "view/lane_layout.h"
#include "view/picture_values.h"
#include "view/selection.h"
#include "view/time_scale.h"

#include <QQuickItem>

#include <array>

class QSGTextNode;

namespace tracedesk::scene {

class Mesh;

/// The timeline of one case: a lane for each source of knowledge, days and nights, windows as bands, and the shared
/// selection, brush and cursor. Wheel zooms at the pointer, Shift+wheel and dragging pan, dragging on the ruler (or with
/// Shift) brushes, double click fits. Keys: Left/Right move the cursor by a quarter of an hour (Shift: pan), +/- zoom,
/// Up/Down go through the stays, Home fits, Escape clears brush and cursor. Only what is visible is drawn.
class TimelineItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::CasePictureValue picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(tracedesk::scene::ScenePalette colors READ palette WRITE setPalette NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)

public:
    static constexpr double gutter = 92; ///< pixels for the lanes' names
    static constexpr double ruler = 26;  ///< pixels for the days

    explicit TimelineItem(QQuickItem *parent = nullptr);

    [[nodiscard]] view::CasePictureValue picture() const { return m_picture; }
    void setPicture(const view::CasePictureValue &picture);
    [[nodiscard]] view::Selection *selection() const { return m_selection; }
    void setSelection(view::Selection *selection);
    [[nodiscard]] ScenePalette palette() const { return m_palette; }
    void setPalette(const ScenePalette &palette);
    /// Only tells that words must be asked for again.
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);

    Q_INVOKABLE void fit();
    Q_INVOKABLE void zoom(double factor); ///< at the middle
    /// Brings a stay into view and its begin to the middle if it was outside.
    Q_INVOKABLE void show(tracedesk::view::Selection::Kind kind, int item);

    [[nodiscard]] const view::TimeScale &scale() const { return m_scale; }
    [[nodiscard]] double toX(epi::Instant time) const { return gutter + m_scale.mapToX(time); }
    [[nodiscard]] QRectF rectOf(view::Selection::Kind kind, int item) const; ///< null when there is no such thing

signals:
    void pictureChanged();
    void selectionChanged();
    void paletteChanged();
    void languageChanged();

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
    enum class Drag : quint8 { none, pan, brush };
    struct Hit
    {
        view::Selection::Kind kind = view::Selection::Kind::None;
        int item = -1;
    };

    void setScale(const view::TimeScale &scale);
    [[nodiscard]] view::LaneLayout layout() const;
    [[nodiscard]] Hit hitAt(QPointF point) const;
    [[nodiscard]] epi::Instant timeAt(double x) const { return m_scale.mapToTime(x - gutter); }
    void stepStay(int by);
    [[nodiscard]] std::optional<epi::TimeSpan> spanOf(view::Selection::Kind kind, int item) const;

    /// The visible part of a span in a lane; at least two pixels wide. Null when outside.
    [[nodiscard]] QRectF barOf(epi::TimeSpan span, const view::Lane &lane) const;
    void drawGround(Mesh &mesh, const view::LaneLayout &lanes) const;
    void drawWindows(Mesh &mesh, const view::LaneLayout &lanes) const;
    void drawRecords(Mesh &mesh, const view::LaneLayout &lanes) const;
    void drawStays(Mesh &mesh, const view::LaneLayout &lanes) const;
    void drawVisits(Mesh &mesh, const view::LaneLayout &lanes) const;
    void drawMarks(Mesh &mesh, const view::LaneLayout &lanes) const;
    void drawWords(QSGTextNode &text, const view::LaneLayout &lanes) const;

    view::CasePictureValue m_picture;
    view::Selection *m_selection = nullptr;
    ScenePalette m_palette;
    QString m_language;
    view::TimeScale m_scale;
    Drag m_drag = Drag::none;
    QPointF m_pressed;
    QPointF m_last;
    bool m_moved = false;
};

} // namespace tracedesk::scene
