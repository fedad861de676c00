#pragma once

#include "view/qr_code.h"

#include <QQuickItem>

namespace tracedesk::scene {

/// A QR code with its quiet zone: black on white whatever the theme, as readers want it, and every module as many whole pixels
/// wide as fit.
class QrCodeItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::QrCodeValue code READ code WRITE setCode NOTIFY codeChanged FINAL)

public:
    explicit QrCodeItem(QQuickItem *parent = nullptr);

    [[nodiscard]] view::QrCodeValue code() const { return m_code; }
    void setCode(const view::QrCodeValue &code);

signals:
    void codeChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    view::QrCodeValue m_code;
};

} // namespace tracedesk::scene
