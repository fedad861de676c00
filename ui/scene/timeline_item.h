#pragma once

#include "ui/scene/scene_palette.h"
#include "view/picture_values.h"
#include "view/time_brush.h"

#include <QQuickItem>

class QSGTextNode;

namespace tracedesk::scene {

class Mesh;

/// A timeline: of one case with a lane for each source of knowledge, or of a cluster with a lane a person; days and nights,
/// windows as bands, and the shared selection, brush and cursor.
/// Wheel zooms at the pointer; Shift+wheel and dragging pan, Ctrl+wheel scrolls lanes that do not fit; dragging on the ruler
/// (or with Shift) brushes, the brush's edges and inside can be dragged; double click fits, on the brush it zooms to it.
/// Keys: Left/Right move the cursor by a step that fits the zoom (Shift: pan; Alt: the brush where there is one, else they go
/// back and forward in the window; Ctrl: its end; Ctrl+Shift: its begin), B brushes what is selected or a part of what is seen,
/// +/- zoom, Up/Down go through stays or persons, Home fits, Space asks to play, Escape backs out of a drag, the brush, the
/// cursor. What is seen is built half a width further on both sides: panning only moves it.
class TimelineItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::CasePictureValue picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::ClusterPictureValue cluster READ cluster WRITE setCluster NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::TimelinePictureValue timeline READ timeline NOTIFY pictureChanged FINAL)
    Q_PROPERTY(bool dated READ isDated NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(tracedesk::scene::ScenePalette colors READ palette WRITE setPalette NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(bool playing READ playing WRITE setPlaying NOTIFY playingChanged FINAL)
    Q_PROPERTY(QString preview READ preview NOTIFY previewChanged FINAL)
    Q_PROPERTY(QPointF previewPoint READ previewPoint NOTIFY previewChanged FINAL)

public:
    static constexpr double gutter = 92; ///< pixels for the lanes' names
    static constexpr double ruler = 42;  ///< pixels for two rows of times and the strips of two windows

    explicit TimelineItem(QQuickItem *parent = nullptr);

    [[nodiscard]] view::CasePictureValue picture() const;
    void setPicture(const view::CasePictureValue &picture);
    [[nodiscard]] view::ClusterPictureValue cluster() const;
    void setCluster(const view::ClusterPictureValue &cluster);
    [[nodiscard]] view::TimelinePictureValue timeline() const { return {m_picture}; }
    /// False for a case of which nothing has a day yet: there is no time to be shown, and nothing is drawn.
    [[nodiscard]] bool isDated() const { return !m_picture || !whole().isEmpty(); }
    [[nodiscard]] view::Selection *selection() const { return m_selection; }
    void setSelection(view::Selection *selection);
    [[nodiscard]] ScenePalette palette() const { return m_palette; }
    void setPalette(const ScenePalette &palette);
    /// Only tells that words must be asked for again.
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    /// While it plays, the cursor leaves the pointer alone and stays in view.
    [[nodiscard]] bool playing() const { return m_playing; }
    void setPlaying(bool playing);
    /// What is under the pointer, in words, and where; empty when nothing is.
    [[nodiscard]] QString preview() const { return m_preview; }
    [[nodiscard]] QPointF previewPoint() const { return m_previewPoint; }

    Q_INVOKABLE void fit();
    Q_INVOKABLE void zoom(double factor); ///< at the middle
    /// Brings a thing into view, its begin to the middle if it was outside.
    Q_INVOKABLE void show(tracedesk::view::Selection::Kind kind, int item);

    [[nodiscard]] const view::TimeScale &scale() const { return m_scale; }
    void setScale(const view::TimeScale &scale);
    [[nodiscard]] view::LaneLayout layout() const;
    [[nodiscard]] double toX(epi::Instant time) const { return gutter + m_scale.mapToX(time); }
    [[nodiscard]] QRectF rectOf(view::Selection::Kind kind, int item) const; ///< null when there is no such thing

signals:
    void pictureChanged();
    void selectionChanged();
    void paletteChanged();
    void languageChanged();
    void playingChanged();
    void previewChanged();
    void playAsked();

protected:
    bool event(QEvent *event) override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Drag : quint8 { none, pan, brush, moveBrush };
    struct Hit
    {
        const view::TimelineSeries *series = nullptr;
        std::uint32_t item = 0;
        std::optional<std::size_t> lane;
    };
    struct Target
    {
        view::Selection::Kind kind = view::Selection::Kind::None;
        int item = -1;
    };

    void setTimeline(view::TimelinePicturePtr picture, bool sameThing);
    [[nodiscard]] epi::TimeSpan whole() const; ///< what there is to look at; empty: nothing
    void stale();
    void scrollTo(double scroll);
    [[nodiscard]] Hit hitAt(QPointF point) const;
    [[nodiscard]] Target targetOf(const Hit &hit) const;
    [[nodiscard]] view::BrushPart brushPartAt(QPointF point) const;
    void setPreview(const QString &text, QPointF point);
    [[nodiscard]] epi::Instant timeAt(double x) const { return m_scale.mapToTime(x - gutter); }
    void step(int by);
    void moveByKey(int direction, Qt::KeyboardModifiers modifiers);
    void brushByKey();
    bool backOut();
    /// A key that is also a shortcut of the window, and now means something here.
    [[nodiscard]] bool wants(const QKeyEvent &event) const;
    void followCursor();

    // What is built for a while, in pixels of m_built; lanes as if nothing were scrolled.
    void drawGround(Mesh &mesh) const;
    void drawLanes(Mesh &mesh) const;
    void drawSeries(Mesh &mesh, const view::TimelineSeries &series) const;
    void drawTicks(QSGTextNode &text) const;
    // What is built whenever something moves, in pixels of the item.
    void drawNames(QSGTextNode &text) const;
    void drawHeads(QSGTextNode &text) const;
    void drawBehind(Mesh &mesh) const;
    void drawMarks(Mesh &mesh) const;
    void drawBrush(Mesh &mesh) const;

    view::TimelinePicturePtr m_picture;
    view::Selection *m_selection = nullptr;
    ScenePalette m_palette;
    QString m_language;
    view::TimeScale m_scale;
    double m_scroll = 0;
    bool m_playing = false;
    QString m_preview;
    QPointF m_previewPoint;

    view::TimeScale m_built; ///< what the scene graph holds
    double m_builtZoom = 0;  ///< its pixels a second, before it was widened
    double m_builtScroll = 0;
    bool m_stale = true;

    Drag m_drag = Drag::none;
    view::BrushPart m_part = view::BrushPart::none;
    std::optional<epi::TimeSpan> m_brushBefore;
    view::TimeScale m_scaleBefore;
    double m_scrollBefore = 0;
    QPointF m_pressed;
    bool m_moved = false;
};

} // namespace tracedesk::scene
