#pragma once

#include "view/told_route_controller.h"

#include <QColor>
#include <QPointer>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::scene {

/// Colours what was read of a told route in the text field it stands in, and underlines what was not. The text itself stays
/// plain.
class ToldTextMarks : public QSyntaxHighlighter
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *field READ field WRITE setField NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(tracedesk::view::ToldRouteController *route READ route WRITE setRoute NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor visitColor READ visitColor WRITE setVisitColor NOTIFY changed FINAL) ///< behind a stop
    Q_PROPERTY(QColor dayColor READ dayColor WRITE setDayColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor unreadColor READ unreadColor WRITE setUnreadColor NOTIFY changed FINAL)

public:
    explicit ToldTextMarks(QObject *parent = nullptr);

    [[nodiscard]] QQuickTextDocument *field() const { return m_field; }
    void setField(QQuickTextDocument *field);
    [[nodiscard]] view::ToldRouteController *route() const { return m_route; }
    void setRoute(view::ToldRouteController *route);
    [[nodiscard]] QColor visitColor() const { return m_visit; }
    void setVisitColor(const QColor &color) { setColor(m_visit, color); }
    [[nodiscard]] QColor dayColor() const { return m_day; }
    void setDayColor(const QColor &color) { setColor(m_day, color); }
    [[nodiscard]] QColor unreadColor() const { return m_unread; }
    void setUnreadColor(const QColor &color) { setColor(m_unread, color); }

signals:
    void changed();

protected:
    void highlightBlock(const QString &text) override;

private:
    void setColor(QColor &kept, const QColor &color);
    [[nodiscard]] QTextCharFormat formatOf(view::ToldMark::Kind kind) const;

    QPointer<QQuickTextDocument> m_field;
    QPointer<view::ToldRouteController> m_route;
    QColor m_visit;
    QColor m_day;
    QColor m_unread;
};

} // namespace tracedesk::scene
