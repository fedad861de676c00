#pragma once

#include "epi/time_span.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace tracedesk::view {

/// Whether a brush of time lets something through that lasts for `span`; no brush lets everything through.
[[nodiscard]] bool passes(const std::optional<epi::TimeSpan> &brush, epi::TimeSpan span);

/// What is chosen, pointed at, brushed: one for map, timeline and lists of a page.
/// Items are named by what they are and their index in the page's picture; a Member is a case of a cluster,
/// a Contact one that an officer named. GUI thread.
class Selection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the case page")
    Q_PROPERTY(Kind kind READ kind NOTIFY selected FINAL)
    Q_PROPERTY(int item READ item NOTIFY selected FINAL)
    Q_PROPERTY(Kind hoverKind READ hoverKind NOTIFY hovered FINAL)
    Q_PROPERTY(int hoverItem READ hoverItem NOTIFY hovered FINAL)
    Q_PROPERTY(bool hasBrush READ hasBrush NOTIFY brushed FINAL)
    Q_PROPERTY(bool hasCursor READ hasCursor NOTIFY cursorMoved FINAL)

public:
    enum class Kind : quint8 { None, Stay, Visit, CoPresence, Source, Member, Contact };
    Q_ENUM(Kind)
    static constexpr std::size_t kinds = static_cast<std::size_t>(Kind::Contact) + 1;

    using QObject::QObject;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] int item() const { return m_item; }
    [[nodiscard]] Kind hoverKind() const { return m_hoverKind; }
    [[nodiscard]] int hoverItem() const { return m_hoverItem; }
    [[nodiscard]] bool hasBrush() const { return m_brush.has_value(); }
    [[nodiscard]] bool hasCursor() const { return m_cursor.has_value(); }
    [[nodiscard]] std::optional<epi::TimeSpan> brush() const { return m_brush; }
    [[nodiscard]] std::optional<epi::Instant> cursor() const { return m_cursor; }
    [[nodiscard]] bool isSelected(Kind kind, int item) const { return m_kind == kind && m_item == item; }
    [[nodiscard]] bool isHovered(Kind kind, int item) const { return m_hoverKind == kind && m_hoverItem == item; }
    [[nodiscard]] bool passes(epi::TimeSpan span) const { return view::passes(m_brush, span); }

    Q_INVOKABLE void select(tracedesk::view::Selection::Kind kind, int item);
    Q_INVOKABLE void hover(tracedesk::view::Selection::Kind kind, int item);
    Q_INVOKABLE void clear(); ///< selection, brush and cursor
    Q_INVOKABLE void clearBrush();
    /// An empty span clears the brush.
    void setBrush(epi::TimeSpan span);
    void setCursor(std::optional<epi::Instant> time);

signals:
    void selected();
    void hovered();
    void brushed();
    void cursorMoved();

private:
    Kind m_kind = Kind::None;
    int m_item = -1;
    Kind m_hoverKind = Kind::None;
    int m_hoverItem = -1;
    std::optional<epi::TimeSpan> m_brush;
    std::optional<epi::Instant> m_cursor;
};

} // namespace tracedesk::view
